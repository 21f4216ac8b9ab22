internal import DossierModel

/// Reads the objects of a JSON file as rows, so that JSON says exactly what a
/// table says.
///
/// Allowed are an array of objects, an object with the array in it, and, line
/// by line, one object after the other.
struct JSONRows {
    private let source: SourceFile
    private let kind: TableKind
    private let log: FindingLog
    private let cleaner: TextCleaner
    private let language: Language
    private var vocabulary: HeadingVocabulary
    /// The keys that were recognised already, by name.
    private var known: [String: HeadingVocabulary.Meaning] = [:]

    /// How many bytes a file may have.
    private static let limit = 512 << 20

    init(
        _ source: SourceFile,
        kind: TableKind,
        vocabulary: HeadingVocabulary,
        language: Language,
        log: FindingLog,
        cleaner: TextCleaner
    ) {
        self.source = source
        self.kind = kind
        self.vocabulary = vocabulary
        self.language = language
        self.log = log
        self.cleaner = cleaner
    }

    /// What stands beside the rows of an object.
    struct Frame {
        var set: String?
        var reported: JSONValue?
    }

    /// Hands every row to `body`; with `isLines`, objects follow each other.
    ///
    /// - Returns: what stands beside the rows.
    mutating func read(isLines: Bool, _ body: (FieldRow) -> Void) -> Frame {
        var frame = Frame()
        guard let bytes = bytes() else { return frame }
        var reader = JSONReader(bytes)
        do throws(JSONError) {
            if isLines {
                while reader.peek() != nil { try object(&reader, body) }
            } else if reader.peek() == 0x7B {
                try readFrame(&reader, &frame, body)
                try reader.expectEnd()
            } else {
                try reader.elements { reader throws(JSONError) in try object(&reader, body) }
                try reader.expectEnd()
            }
        } catch {
            report(error)
        }
        return frame
    }

    private func bytes() -> [UInt8]? {
        do throws(FolderError) {
            guard let bytes = try source.open().all(limit: Self.limit) else {
                let arguments: [String: ArgumentValue] = [
                    "file": .text(source.path), "size": .integer(source.file.bytes >> 20),
                    "limit": .integer(Self.limit >> 20),
                ]
                log.add(.src01, "tooLarge", arguments, at: Place(file: source.path))
                return nil
            }
            let (encoding, mark) = TextEncoding.detect(in: bytes)
            guard encoding != .utf8 else { return bytes }
            var decoder = TextDecoder(encoding)
            if let decoded = decoder.decode(Array(bytes.dropFirst(mark))), decoder.isComplete {
                return decoded
            }
            report(JSONError(reason: .notUTF8, line: 1, column: 1))
        } catch {
            log.add(Finding(error, reading: source.path))
        }
        return nil
    }

    private func report(_ error: JSONError) {
        let place = Place(file: source.path, line: error.line, column: error.column)
        let variant = error.reason == .notUTF8 ? "encoding" : "damaged"
        log.add(.src01, variant, ["file": .text(source.path)], at: place)
    }

    // MARK: Objects

    /// Reads an object that holds the rows beside a few facts about them.
    private mutating func readFrame(
        _ reader: inout JSONReader,
        _ frame: inout Frame,
        _ body: (FieldRow) -> Void
    ) throws(JSONError) {
        let isAssessment = kind == .assessment
        try reader.members { (reader, name, place) throws(JSONError) in
            switch name {
            case kind.rows where reader.peek() == 0x5B:
                try reader.elements { reader throws(JSONError) in try object(&reader, body) }
            case "set" where isAssessment:
                guard case .string(let text) = try reader.value().content else { break }
                frame.set = cleaner.cleaned(text, as: .code) { Place(file: source.path, line: place.line) }
            case "reported" where isAssessment: frame.reported = try reader.value()
            default:
                _ = try reader.value()
                reportUnknown(name, suggestion: nearest(to: name, among: [kind.rows]), place)
            }
        }
    }

    private mutating func object(_ reader: inout JSONReader, _ body: (FieldRow) -> Void) throws(JSONError) {
        let value = try reader.value()
        guard case .object(let members) = value.content else {
            throw JSONError(reason: .malformed, line: value.line, column: value.column)
        }
        let place = Place(file: source.path, line: value.line)
        var row = FieldRow(source: SourceRow(place: place), origin: .object)
        add(members, under: "", to: &row)
        if row.values.count > 0 { body(row) }
    }

    private mutating func add(_ members: [JSONMember], under parent: String, to row: inout FieldRow) {
        for member in members {
            if case .object(let parts) = member.value.content {
                addParts(parts, of: member, to: &row)
                continue
            }
            guard let text = Self.text(of: member.value), !text.text.isEmpty else { continue }
            let name = parent.isEmpty ? member.name : "\(parent).\(member.name)"
            guard let key = key(name, (member.line, member.column)) else { continue }
            guard !row.values.has(key) else {
                // A name that is only near the other's has been told of already.
                guard case .known = known[name] else { continue }
                let place = Place(file: source.path, line: member.line, column: member.column)
                log.add(.src02, "twice", ["heading": .text(name)], at: place)
                continue
            }
            let (line, column) = (member.value.line, member.value.column)
            let clean = cleaner.cleaned(text.text, as: key.purpose) {
                Place(file: source.path, line: line, column: column)
            }
            guard !clean.isBlank else { continue }
            row.values[key] = FieldValue(
                text: clean.trimmingBlanks,
                content: text.content,
                line: Int32(clamping: line),
                column: Int32(clamping: column)
            )
        }
    }

    /// Adds an object inside a row: texts by language, or facts of a file.
    private mutating func addParts(_ parts: [JSONMember], of member: JSONMember, to row: inout FieldRow) {
        switch member.name {
        case "file", "url":
            let own: Set<String> = ["path", "href", "file", "url"]
            add(parts.map { own.contains($0.name) ? $0.renamed(member.name) : $0 }, under: "", to: &row)
        case "quotient":
            let names = ["numerator", "denominator"].map { name in
                parts.first { $0.name == name }.flatMap { Self.text(of: $0.value)?.text } ?? ""
            }
            var whole = member
            whole.value.content = .string(names.joined(separator: "/"))
            add([whole], under: "", to: &row)
        default: add(parts, under: member.name, to: &row)
        }
    }

    /// The text of a scalar, or of an array of them; nil for null.
    private static func text(of value: JSONValue) -> (text: String, content: FieldValue.Content)? {
        switch value.content {
        case .string(let text): (text, .text)
        case .number(let text): DecimalText.plain(text).map { ($0, .number) } ?? (text, .text)
        case .boolean(let flag): (flag ? "true" : "false", .boolean(flag))
        case .array(let values): (values.compactMap { text(of: $0)?.text }.joined(separator: "; "), .text)
        case .object, .null: nil
        }
    }

    /// What a name means, with a finding where it is not known.
    private mutating func key(_ name: String, _ place: (line: Int, column: Int)) -> FieldKey? {
        let meaning = known[name] ?? vocabulary.meaning(of: name)
        known[name] = meaning
        switch meaning {
        case .known(let key): return key
        case .near(let key, let heading):
            reportUnknown(name, suggestion: key.writtenName == heading ? heading : key.writtenName, place)
            return key
        case .unknown:
            reportUnknown(name, suggestion: nil, place)
            return nil
        }
    }

    private func reportUnknown(_ name: String, suggestion: String?, _ place: (line: Int, column: Int)) {
        let heading = ArgumentValue.text(name)
        let place = Place(file: source.path, line: place.line, column: place.column)
        if let suggestion {
            log.add(.src02, "", ["heading": heading, "suggestion": .text(suggestion)], at: place)
        } else {
            log.add(.src02, "noSuggestion", ["heading": heading], at: place)
        }
    }
}

extension JSONMember {
    fileprivate func renamed(_ name: String) -> JSONMember {
        var member = self
        member.name = name
        return member
    }
}
