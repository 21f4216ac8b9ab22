internal import DossierModel
internal import XMLKit

/// An element of a rule file, read attribute by attribute.
///
/// A shipped file is not validated when it is read, so every reading says
/// where it failed.
struct RuleElement {
    let element: XMLElement
    let path: String

    func failure(_ what: String) -> SchemaLibraryError {
        .inconsistent(path: path, line: element.line, what: what)
    }

    // MARK: Elements

    func all(_ name: String) -> [RuleElement] {
        element.children(named: name).map { RuleElement(element: $0, path: path) }
    }

    func first(_ name: String) -> RuleElement? {
        element.first(name).map { RuleElement(element: $0, path: path) }
    }

    func required(_ name: String) throws(SchemaLibraryError) -> RuleElement {
        guard let child = first(name) else { throw failure("no element \(name)") }
        return child
    }

    var text: String { element.text.trimmingBlanks }

    func texts(_ name: String) -> [String] { all(name).map(\.text) }

    /// The localized text in a child element.
    func localized(_ name: String) -> LocalizedText? { first(name)?.localizedText }

    var localizedText: LocalizedText {
        LocalizedText(vi: first("vi")?.text, en: first("en")?.text, fr: first("fr")?.text)
    }

    // MARK: Attributes

    subscript(_ attribute: String) -> String? { element[attribute] }

    func required(attribute: String) throws(SchemaLibraryError) -> String {
        guard let value = element[attribute] else { throw failure("no attribute \(attribute)") }
        return value
    }

    /// The attribute as `read` understands it, `nil` where it is absent.
    func value<Value>(
        _ attribute: String,
        _ read: (String) -> Value?
    ) throws(SchemaLibraryError) -> Value? {
        guard let text = element[attribute] else { return nil }
        guard let value = read(text) else { throw failure("\(attribute)=\"\(text)\"") }
        return value
    }

    func required<Value>(
        _ attribute: String,
        _ read: (String) -> Value?
    ) throws(SchemaLibraryError) -> Value {
        guard let value = try value(attribute, read) else { throw failure("no attribute \(attribute)") }
        return value
    }

    func flag(_ attribute: String, default standard: Bool) throws(SchemaLibraryError) -> Bool {
        try value(attribute, Bool.init(xml:)) ?? standard
    }

    func list(_ attribute: String) -> [String] {
        element[attribute]?.split(separator: " ").map(String.init) ?? []
    }

    func list<Value>(
        _ attribute: String,
        _ read: (String) -> Value?
    ) throws(SchemaLibraryError) -> [Value] {
        var values: [Value] = []
        for text in list(attribute) {
            guard let value = read(text) else { throw failure("\(attribute)=\"\(text)\"") }
            values.append(value)
        }
        return values
    }
}

extension Bool {
    /// Reads the four spellings of `xs:boolean`.
    init?(xml text: String) {
        switch text {
        case "true", "1": self = true
        case "false", "0": self = false
        default: return nil
        }
    }
}
