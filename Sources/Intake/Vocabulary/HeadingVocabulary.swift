internal import DossierModel

/// Recognises headings of one kind of table in three languages.
struct HeadingVocabulary {
    /// What a heading means.
    enum Meaning: Hashable {
        case known(FieldKey)
        /// Unknown, but a slip of the pen away from this heading.
        case near(FieldKey, heading: String)
        case unknown
    }

    /// More bytes than any heading has.
    private static let longest = 300

    private var keys: [String: FieldKey] = [:]
    /// Each heading as the list writes it, by its key, in the list's order.
    private var writings: [(key: String, writing: String)] = []
    private var maker = KeyMaker()

    /// The vocabulary of `kind`; names without a language mean `language`.
    init(_ kind: TableKind, language: Language) {
        for line in ListedValue.all(in: kind.headings) {
            guard let field = FieldKey(name: line.name, in: language) else {
                preconditionFailure("“\(line.name)” in the list of headings is no field")
            }
            for writing in line.writings { add(writing, for: field) }
            add(line.name, for: field)
        }
    }

    private mutating func add(_ writing: String, for field: FieldKey) {
        let key = maker.key(of: writing)
        guard !key.isEmpty, keys[key] == nil else { return }
        keys[key] = field
        writings.append((key, writing))
    }

    /// What `heading` means; `above` is the heading that it is a part of.
    mutating func meaning(of heading: String, under above: String = "", allowingSlips: Bool = true) -> Meaning
    {
        // No heading is that long, and a text need not be compared to know it.
        guard heading.utf8.count <= Self.longest else { return .unknown }
        let own = maker.keys(of: heading)
        let whole = above.isEmpty ? [] : [maker.key(of: above + " " + heading)]
        for key in whole + own {
            if let field = keys[key] { return .known(field) }
        }
        for key in allowingSlips ? own : [] {
            if let match = nearest(to: key, among: writings.lazy.map(\.key)), Self.isSlip(key, of: match),
                let field = keys[match],
                let writing = writings.first(where: { $0.key == match })?.writing
            {
                return .near(field, heading: writing)
            }
        }
        return .unknown
    }

    /// Whether a near word is near enough for its column to be read: a short
    /// word becomes another one by a single change.
    private static func isSlip(_ key: String, of match: String) -> Bool {
        let length = min(key.utf8.count, match.utf8.count)
        return length >= 8 || (length >= 4 && editDistance(key, match, limit: 1) != nil)
    }
}
