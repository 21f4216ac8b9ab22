/// The expanded name of an element or attribute: a namespace and a local name.
package struct XMLName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The namespace's address, empty where the name is in none.
    package let namespace: String
    /// The name without its prefix.
    package let local: String

    /// Makes a name; an empty `namespace` means none.
    package init(_ local: String, in namespace: String = "") {
        self.namespace = namespace
        self.local = local
    }

    /// Orders by namespace, then by local name, both by UTF-8 bytes, as
    /// Canonical XML 1.1 §2.2 orders attributes.
    package static func < (left: XMLName, right: XMLName) -> Bool {
        left.namespace == right.namespace
            ? left.local.utf8.lexicographicallyPrecedes(right.local.utf8)
            : left.namespace.utf8.lexicographicallyPrecedes(right.namespace.utf8)
    }

    /// The name in Clark's notation, such as `{urn:example}title`.
    package var description: String {
        namespace.isEmpty ? local : "{\(namespace)}\(local)"
    }
}

extension XMLName {
    /// The namespace that the prefix `xml` stands for in every document.
    package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
