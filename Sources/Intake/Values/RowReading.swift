internal import DossierModel

/// Turns the texts of one row into values, and reports those it cannot read.
struct RowReading {
    let row: FieldRow
    let log: FindingLog
    /// The language that the workspace is kept in.
    let language: Language

    /// The text of `key`, or nil where it is blank.
    func text(_ key: FieldKey) -> String? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        return value.text
    }

    /// The texts of three keys, one for each language, and of one without:
    /// that is in the workspace's own.
    func localized(vi: FieldKey, en: FieldKey, fr: FieldKey, plain: FieldKey? = nil) -> LocalizedText {
        var result = LocalizedText(vi: text(vi), en: text(en), fr: text(fr))
        if let plain = plain.flatMap(text), result[language] == nil { result[language] = plain }
        return result
    }

    /// The date of `key`, readable or not.
    func date(_ key: FieldKey) -> WrittenDate? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        if case .date(let date) = value.content {
            return WrittenDate(written: date.iso, value: PartialDate(date))
        }
        return WrittenDate(spelling: value.text)
    }

    /// The number of `key`, with its writing where it is none.
    func number(_ key: FieldKey) -> WrittenNumber? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        let number: ExactNumber?
        switch value.content {
        case .number: number = ExactNumber(value.text)
        case .text where row.origin == .entry: number = ExactNumber(value.text)
        case .text where row.origin == .object:
            number = ExactNumber(value.text) ?? ExactNumber(spelling: value.text, in: language)
        default: number = ExactNumber(spelling: value.text, in: language)
        }
        if number == nil { reportWrong(key, expecting: "expected.number") }
        return WrittenNumber(written: value.text, value: number)
    }

    /// A whole number, or nil with a finding where it is none.
    func count(_ key: FieldKey) -> Int? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        let number =
            value.content == .number
            ? ExactNumber(value.text) : ExactNumber(spelling: value.text, in: language)
        if let count = number?.integer, count >= 0 { return count }
        reportWrong(key, expecting: "expected.integer")
        return nil
    }

    /// A span of days, or nil with a finding where it is none.
    func leadTime(_ key: FieldKey) -> LeadTime? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        if value.content == .number {
            let days = ExactNumber(value.text)?.integer ?? -1
            if (0...LeadTime.longest).contains(days) { return LeadTime(days: days) }
        } else if let leadTime = LeadTime(spelling: value.text) {
            return leadTime
        }
        reportWrong(key, expecting: "expected.leadTime")
        return nil
    }

    /// Yes or no, or nil with a finding where it is neither.
    func flag(_ key: FieldKey) -> Bool? {
        guard let value = row.values[key], !value.text.isEmpty else { return nil }
        if case .boolean(let flag) = value.content { return flag }
        // XML Schema has two ways to write each.
        if row.origin == .entry, value.text == "1" || value.text == "0" { return value.text == "1" }
        return choice(key, of: .flags)
    }

    /// One of the values that the vocabulary knows, or nil with a finding if
    /// it is to be `reported` here.
    func choice<Value>(
        _ key: FieldKey,
        of vocabulary: ChoiceVocabulary<Value>,
        reported: Bool = true
    ) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = row.origin == .entry ? vocabulary.value(named: text) : vocabulary.value(of: text) {
            return value
        }
        guard reported else { return nil }
        let allowed = ArgumentValue.list(vocabulary.names.map { .text($0) })
        if row.origin == .entry {
            let arguments: [String: ArgumentValue] = [
                "entry": .text(key.writtenName), "value": .text(text), "allowed": allowed,
            ]
            log.add(.src07, "wrongChoice", arguments, at: row.place(of: key))
        } else if let suggestion = vocabulary.suggestion(for: text) {
            let arguments: [String: ArgumentValue] = ["value": .text(text), "suggestion": .text(suggestion)]
            log.add(.src04, "suggestion", arguments, at: row.place(of: key))
        } else {
            let arguments: [String: ArgumentValue] = ["value": .text(text), "allowed": allowed]
            log.add(.src04, "choice", arguments, at: row.place(of: key))
        }
        return nil
    }

    /// Evidence codes, separated by `;`, `,` or line breaks.
    func codes(_ key: FieldKey) -> [EvidenceCode] {
        (text(key) ?? "").split { ";,\n\r".contains($0) }.map { String($0).trimmingBlanks }
            .filter { !$0.isEmpty }.map { EvidenceCode($0) }
    }

    /// Ids, separated by blanks or signs; in `Tiêu chí 1.2: …` the id alone.
    func ids(_ key: FieldKey) -> [String] {
        guard let text = text(key) else { return [] }
        if Self.isOneID(text) { return [text] }
        var ids: [String] = []
        for piece in text.split(whereSeparator: { ";,\n\r".contains($0) }) {
            let words = piece.split(whereSeparator: \.isWhitespace).map { word in
                String(word.drop { "([".contains($0) }.trimmingSuffix { ".:)]".contains($0) })
            }
            let areIDs = words.allSatisfy { $0.contains(where: \.isNumber) }
            let found = areIDs ? words : words.first { $0.contains(where: \.isNumber) }.map { [$0] } ?? words
            for id in found where !id.isEmpty && !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private static func isOneID(_ text: String) -> Bool {
        guard let last = text.utf8.last, last != 0x2E else { return false }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2E
                || byte == 0x2D
        }
    }

    /// The path of a file of the workspace, or nil with a finding where it
    /// would leave it.
    func path(_ key: FieldKey) -> String? {
        guard let text = text(key) else { return nil }
        if let path = WorkspacePath.path(reading: text) { return path }
        log.add(.src06, "", ["path": .text(text)], at: row.place(of: key))
        return nil
    }

    /// Reports that a value is not what the field takes.
    func reportWrong(_ key: FieldKey, expecting term: String) {
        let text = ArgumentValue.text(text(key) ?? "")
        if row.origin == .entry {
            log.add(
                .src07,
                "wrongValue",
                ["entry": .text(key.writtenName), "value": text],
                at: row.place(of: key)
            )
        } else {
            log.add(.src04, "", ["value": text, "expected": .term(term)], at: row.place(of: key))
        }
    }

    /// Reports that a field the row cannot do without is blank.
    func reportMissing(_ key: FieldKey, of parent: String) {
        if row.origin == .entry {
            let arguments: [String: ArgumentValue] = [
                "entry": .text(key.writtenName), "parent": .text(parent),
            ]
            log.add(.src07, "missingEntry", arguments, at: row.place(of: key))
        } else {
            log.add(
                .src04,
                "empty",
                ["column": .term("field.\(key.writtenName)")],
                at: row.place(of: key)
            )
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
