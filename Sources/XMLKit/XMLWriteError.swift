/// Why an element cannot be written as XML 1.0.
package enum XMLWriteError: Error, Hashable, Sendable {
    /// The text or attribute of this element holds a character that XML 1.0
    /// cannot express, not even escaped.
    case illegalCharacter(Unicode.Scalar, in: XMLName)
    /// No element or attribute can have this name.
    case illegalName(XMLName)
    /// An attribute is in a namespace for which no prefix was given.
    case noPrefix(namespace: String)
    /// The same attribute stands twice.
    case duplicateAttribute(XMLName, in: XMLName)
}
