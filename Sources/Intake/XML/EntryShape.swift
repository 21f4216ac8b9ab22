/// What an element of a workspace's XML may hold; the order never matters.
struct EntryShape {
    /// Attributes that may be left out.
    var attributes: [String] = []
    var requiredAttributes: [String] = []
    /// Child elements that may stand once.
    var children: [String] = []
    var requiredChildren: [String] = []
    /// Child elements that may stand any number of times.
    var repeated: [String] = []
    /// Whether the element holds text.
    var isText = false
    /// Whether the text may be blank.
    var mayBeBlank = false

    /// A text that is not blank.
    static let text = EntryShape(isText: true)
    /// A text in up to three languages.
    static let localized = EntryShape(children: ["vi", "en", "fr"])

    /// A text with attributes beside it.
    static func text(_ attributes: String...) -> EntryShape {
        EntryShape(attributes: attributes, isText: true)
    }
}
