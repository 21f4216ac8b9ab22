package import DossierModel

/// The texts of the product in one language, and how values are put in them.
///
/// Texts are XLIFF 1.2 files with English as their source, so that
/// translators can use their own tools. A value is made once for a run and
/// handed on: making it reads files, some milliseconds' work.
package struct Wording: Sendable {
    package let language: Language
    private let texts: [String: String]

    /// Reads the texts of `language` from `folder`, or from where they are
    /// installed with the program; `files` says which of them.
    package init(
        language: Language,
        files: [TextFile] = TextFile.usual,
        folder: String? = nil
    ) throws(WordingError) {
        guard let folder = folder ?? InstalledTexts.folder() else { throw .notInstalled }
        self.language = language
        var texts: [String: String] = [:]
        for file in files {
            try XLIFFReader.read(file, in: language, from: folder, into: &texts)
        }
        self.texts = texts
    }

    /// The ids of all texts, sorted by UTF-8 bytes.
    package var ids: [String] {
        texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether there is a text with this id.
    package func has(_ id: String) -> Bool { texts[id] != nil }

    /// The text with this id, its `{names}` replaced by `arguments`.
    ///
    /// Asking for an id that no file holds is a mistake of the program.
    package func text(_ id: String, _ arguments: [String: ArgumentValue] = [:]) -> String {
        guard let text = texts[id] else { preconditionFailure("there is no text \(id)") }
        return MessagePattern(text).filled(with: arguments, by: self)
    }

    /// A word in the form it has within a sentence: `kind.survey` is the text
    /// `term.kind.survey`; an unknown one is given back without its group, so
    /// that a value of the user's own can be shown.
    package func term(_ id: String) -> String {
        if let term = texts["term." + id] { return term }
        return id.firstIndex(of: ".").map { String(id[id.index(after: $0)...]) } ?? id
    }

    /// A value as this language writes it.
    ///
    /// An integer stands without separators, because years and line numbers
    /// are integers; a count that can be large is better given as a number.
    package func formatted(_ value: ArgumentValue, separator: String = ", ") -> String {
        switch value {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number.formatted(in: language)
        case .percent(let number): number.formattedAsPercentage(in: language)
        case .date(let date): date.formatted(in: language)
        case .localized(let text): text.text(in: language)
        case .term(let id): term(id)
        case .list(let values):
            values.isEmpty ? "–" : values.map { formatted($0) }.joined(separator: separator)
        }
    }
}

// MARK: - Checks

extension Wording {
    /// What is wrong, in one or two sentences; where it is, the place says.
    package func message(of finding: Finding) -> String {
        text(Self.messageID(finding.id, finding.variant), finding.arguments)
    }

    /// What to do about it.
    package func hint(of finding: Finding) -> String {
        let own = Self.hintID(finding.id, finding.variant)
        return text(has(own) ? own : Self.hintID(finding.id, ""), finding.arguments)
    }

    /// The heading of a check.
    package func title(of check: CheckID) -> String { text("\(check):title") }

    /// What a check looks at, for a person who asks.
    package func subject(of check: CheckID) -> String { text("\(check):checks") }

    /// The reason for a check.
    package func reason(for check: CheckID) -> String { text("\(check):why") }

    /// What a group of checks is about.
    package func title(of group: CheckGroup) -> String { text("group.\(group.rawValue)") }

    /// The id of the message of `check`, or of one of its variants.
    package static func messageID(_ check: CheckID, _ variant: String) -> String {
        variant.isEmpty ? check.rawValue : "\(check).\(variant)"
    }

    /// The id of the hint that a variant has if it has one of its own.
    package static func hintID(_ check: CheckID, _ variant: String) -> String {
        messageID(check, variant) + ":hint"
    }
}
