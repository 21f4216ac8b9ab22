internal import DossierModel
internal import XMLKit
internal import ZipKit

/// A zip that is an office document: Office Open XML (ECMA-376 part 2) or
/// OpenDocument (ISO/IEC 26300).
struct OfficePackage {
    let reader: ZipReader
    /// Names of parts in the archive's order.
    let names: [String]
    let main: MainPart

    /// The part that says what the document is.
    struct MainPart {
        let mediaType: String
        let kind: OfficeFacts.Kind
        let isOpenDocument: Bool
        /// The name of the main part.
        let name: String
    }

    /// What stops looking into an office document.
    enum Trouble: Error {
        case damaged, tooLarge, password

        var failure: InspectionFailure {
            switch self {
            case .damaged: .damaged
            case .tooLarge: .tooLarge
            case .password: .password
            }
        }
    }

    private static let limits = ZipLimits(
        entryBytes: UInt64(InspectionLimits.partBytes),
        totalBytes: 8 * UInt64(InspectionLimits.partBytes),
        ratio: InspectionLimits.ratio
    )

    /// Whether a media type is that of an office document in a zip.
    static func isOffice(_ type: String) -> Bool {
        type.hasPrefix("application/vnd.openxmlformats-officedocument.")
            || type.hasPrefix("application/vnd.oasis.opendocument.") || type.contains(".macroEnabled")
    }

    /// The media type of the zip by what is in it; nil for another zip.
    ///
    /// A damaged or oversized archive is judged by the names in it.
    static func mediaType(of bytes: [UInt8]) -> String? {
        if let reader = try? ZipReader(bytes: bytes, limits: limits) {
            return mainPart(of: reader)?.mediaType ?? (try? mimetype(of: reader))
        }
        return bytes.withUnsafeBytes { bytes in
            let search = ByteSearch(in: bytes)
            guard search.first("[Content_Types].xml", within: 0..<bytes.count) != nil else { return nil }
            let whole = 0..<bytes.count
            return guesses.first { search.first($0.0, within: whole) != nil }?.1
        }
    }

    private static let ooxml = "application/vnd.openxmlformats-officedocument."
    private static let guesses = [
        ("word/document.xml", ooxml + "wordprocessingml.document"),
        ("xl/workbook.xml", ooxml + "spreadsheetml.sheet"),
        ("ppt/presentation.xml", ooxml + "presentationml.presentation"),
    ]

    /// The facts of an office document.
    static func inspection(of bytes: [UInt8]) -> Inspection {
        do throws(Trouble) {
            let package = try OfficePackage(bytes)
            return .office(try package.facts())
        } catch {
            return .failed(error.failure)
        }
    }

    /// Whether a zip of another kind opens at all.
    static func soundness(of bytes: [UInt8]) -> Inspection {
        do throws(ZipError) {
            _ = try ZipReader(bytes: bytes)
            return .other
        } catch {
            return .failed(Trouble(error).failure)
        }
    }

    private init(_ bytes: [UInt8]) throws(Trouble) {
        do throws(ZipError) {
            reader = try ZipReader(bytes: bytes, limits: Self.limits)
        } catch {
            throw Trouble(error)
        }
        guard let main = Self.mainPart(of: reader) else { throw .damaged }
        self.main = main
        names = reader.entries.map(\.name)
    }

    private func facts() throws(Trouble) -> OfficeFacts {
        if main.isOpenDocument { return try OpenDocumentLook(self).facts() }
        var facts = OfficeFacts(kind: main.kind)
        facts.hasMacros = names.contains { name in
            let name = name.lowercased()
            return name.hasSuffix("vbaproject.bin") || name.contains("/macrosheets/")
        }
        facts.externalLinks = try externalLinks()
        facts.authors = try authors()
        switch main.kind {
        case .text: try WordLook(self).add(to: &facts)
        case .spreadsheet: try WorkbookLook(self).add(to: &facts)
        default: try SlidesLook(self).add(to: &facts)
        }
        return facts
    }

    // MARK: Parts

    /// Whether there is a part of that name, without a slash before it.
    func has(_ name: String) -> Bool { reader.entry(named: name) != nil }

    /// Hands every event of a part to `body`; nothing where the part is
    /// absent.
    func read(_ name: String, _ body: (borrowing XMLStream, XMLToken) throws(Trouble) -> Void) throws(Trouble)
    {
        guard let entry = reader.entry(named: name) else { return }
        var stream = try stream(of: entry)
        while let token = try Self.advance(&stream) { try body(stream, token) }
    }

    private func stream(of entry: ZipEntry) throws(Trouble) -> XMLStream {
        let source: (UnsafeMutableRawBufferPointer) throws -> Int
        do throws(ZipError) {
            source = try reader.source(of: entry)
        } catch {
            throw Trouble(error)
        }
        do throws(XMLError) {
            let limits = XMLLimits(bytes: InspectionLimits.partBytes)
            return try XMLStream(named: entry.name, limits: limits, source: source)
        } catch {
            throw Trouble(error)
        }
    }

    private static func advance(_ stream: inout XMLStream) throws(Trouble) -> XMLToken? {
        do throws(XMLError) {
            return try stream.advance()
        } catch {
            throw (stream.sourceFailure as? ZipError).map(Trouble.init) ?? Trouble(error)
        }
    }

    /// Targets outside of the document that are loaded when it is opened:
    /// all but hyperlinks, which a reader has to follow.
    private func externalLinks() throws(Trouble) -> [String] {
        var links: Set<String> = []
        for name in names where name.hasSuffix(".rels") {
            try read(name) { stream, token in
                guard token == .start, stream.localNameIs("Relationship"),
                    stream.attribute("TargetMode") == "External",
                    let target = stream.attribute("Target"),
                    stream.attribute("Type")?.hasSuffix("/hyperlink") == false
                else { return }
                links.insert(target)
            }
        }
        return links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Who is named in the properties as author or last editor.
    private func authors() throws(Trouble) -> [String] {
        var texts = OfficeTexts(of: ["creator", "lastModifiedBy"])
        try read("docProps/core.xml") { stream, token in texts.take(stream, token) }
        return texts.found
    }

    /// The relations of a part: targets by id, as names in the archive.
    func relations(of part: String) throws(Trouble) -> [String: String] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let (folder, file) = (part[..<cut], part[cut...])
        var targets: [String: String] = [:]
        try read("\(folder)_rels/\(file).rels") { stream, token in
            guard token == .start, stream.localNameIs("Relationship"), let id = stream.attribute("Id"),
                let target = stream.attribute("Target"), stream.attribute("TargetMode") != "External"
            else { return }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : Self.path(folder + target)
        }
        return targets
    }

    /// The path without its `..`.
    private static func path(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension OfficePackage.Trouble {
    init(_ error: ZipError) {
        switch error {
        case .tooManyEntries, .tooLarge, .ratio: self = .tooLarge
        case .encrypted: self = .password
        default: self = .damaged
        }
    }

    init(_ error: XMLError) {
        if case .limit = error { self = .tooLarge } else { self = .damaged }
    }
}

// MARK: - What it is

extension OfficePackage {
    private static func mainPart(of reader: ZipReader) -> MainPart? {
        if let entry = reader.entry(named: "[Content_Types].xml"), let bytes = try? reader.bytes(of: entry),
            let part = openXML(bytes)
        {
            return part
        }
        guard let type = try? mimetype(of: reader), type.hasPrefix("application/vnd.oasis.opendocument.")
        else {
            return nil
        }
        let kind: OfficeFacts.Kind =
            type.contains(".spreadsheet")
            ? .spreadsheet : type.contains(".presentation") ? .presentation : .text
        return MainPart(mediaType: type, kind: kind, isOpenDocument: true, name: "content.xml")
    }

    /// What the first entry of OpenDocument and EPUB says (ISO/IEC 26300-3
    /// 3.3).
    private static func mimetype(of reader: ZipReader) throws(ZipError) -> String? {
        guard let entry = reader.entry(named: "mimetype"), entry.size < 200 else { return nil }
        let type = String(decoding: try reader.bytes(of: entry), as: UTF8.self)
        return type.hasPrefix("application/") ? type.filter { !$0.isWhitespace } : nil
    }

    /// The main part by the list of content types (ECMA-376-2 10.1.2.2).
    private static func openXML(_ bytes: [UInt8]) -> MainPart? {
        guard var stream = try? XMLStream(bytes: bytes, named: "[Content_Types].xml") else { return nil }
        while let token = try? stream.advance() {
            guard token == .start, stream.localNameIs("Override"), let type = stream.attribute("ContentType"),
                type.hasSuffix(".main+xml"), let name = stream.attribute("PartName"),
                let kind = kind(of: type)
            else { continue }
            let base = String(type.dropLast(".main+xml".utf8.count))
            return MainPart(
                mediaType: base.hasSuffix("macroEnabled") ? base + ".12" : base,
                kind: kind,
                isOpenDocument: false,
                name: String(name.drop { $0 == "/" })
            )
        }
        return nil
    }

    private static func kind(of type: String) -> OfficeFacts.Kind? {
        if type.contains("wordprocessingml") || type.contains("ms-word") { return .text }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return .spreadsheet }
        return type.contains("presentationml") || type.contains("ms-powerpoint") ? .presentation : nil
    }
}

/// Gathers the texts of some elements from a stream of events.
struct OfficeTexts {
    private let names: Set<String>
    private var open = false
    private var text = ""
    private var texts: Set<String> = []

    init(of names: Set<String>) {
        self.names = names
    }

    /// Texts that are not blank, each once, sorted.
    var found: [String] { texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    mutating func take(_ stream: borrowing XMLStream, _ token: XMLToken) {
        switch token {
        case .start:
            guard names.contains(stream.name.local) else { return }
            (open, text) = (true, "")
        case .text:
            if open { text += stream.text }
        case .end:
            guard open, names.contains(stream.name.local) else { return }
            open = false
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !words.isEmpty { texts.insert(words) }
        }
    }
}
