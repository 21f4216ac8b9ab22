internal import DossierModel
internal import XMLKit
internal import ZipKit

/// The parts of a DOCX file that a filled form is read from.
struct WordPackage {
    typealias Failure = OfficePackage.Failure

    /// The body, in the order of the document.
    private(set) var body: [WordBlock] = []
    /// The custom properties that are texts, by name.
    private(set) var properties: [String: String] = [:]

    /// How many bytes a file may unpack to.
    private static let limits = ZipLimits(
        entries: 5_000,
        entryBytes: 256 << 20,
        totalBytes: 512 << 20,
        ratio: 400
    )

    /// The document itself is held in memory; a form has some hundred
    /// thousand bytes.
    private static let xml = XMLLimits(depth: 200, bytes: 48 << 20, textBytes: 4_000_000)

    init(_ source: SourceFile) throws(Failure) {
        let package = try OfficePackage(source, limits: Self.limits)
        let root = try package.relationships(of: "")
        let target = root.first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
        guard package.has(target), package.kind != "XLSX" else { throw .other(package.kind) }
        let links = try package.relationships(of: target)
        func notes(_ kind: String) throws(Failure) -> [String: WordNote] {
            guard let part = links.first(where: { $0.kind == kind })?.target,
                var stream = try package.stream(part, limits: Self.xml)
            else { return [:] }
            return try package.parsed { () throws(XMLError) in try WordNote.notes(in: &stream) }
        }
        var builder = WordTreeBuilder(
            comments: try notes("comments"),
            footnotes: try notes("footnotes"),
            endnotes: try notes("endnotes")
        )
        guard var stream = try package.stream(target, limits: Self.xml) else { throw .damaged }
        let isWord = try package.parsed { () throws(XMLError) in try builder.read(&stream) }
        guard isWord else { throw .other("XML") }
        guard !builder.isTooLarge else { throw .tooLarge(bytes: UInt64(Self.xml.bytes)) }
        body = builder.blocks
        if let part = root.first(where: { $0.kind == "custom-properties" })?.target,
            var stream = try package.stream(part, limits: Self.xml)
        {
            properties = try package.parsed { () throws(XMLError) in try Self.properties(&stream) }
        }
    }

    private static func properties(_ stream: inout XMLStream) throws(XMLError) -> [String: String] {
        var result: [String: String] = [:]
        while let token = try stream.advance() {
            guard token == .start, stream.localNameIs("property"), let name = stream.attribute("name") else {
                continue
            }
            let text = try stream.elementText()
            result[name] = result[name] ?? text.trimmingBlanks
        }
        return result
    }
}

/// A comment or a footnote: who wrote it, and what it says.
struct WordNote {
    var author = ""
    var initials = ""
    var text = ""

    /// The notes of a part, by their ids.
    static func notes(in stream: inout XMLStream) throws(XMLError) -> [String: WordNote] {
        var notes: [String: WordNote] = [:]
        var id: String?
        while let token = try stream.advance() {
            guard token == .start else { continue }
            switch stream.name.local {
            case "comment", "footnote", "endnote":
                guard let own = stream.wordAttribute("id") else { continue }
                // Lines between text and notes are no notes of anybody's.
                if let type = stream.wordAttribute("type"), type != "normal" {
                    try stream.skipElement()
                    id = nil
                    continue
                }
                id = own
                notes[own] = WordNote(
                    author: stream.wordAttribute("author") ?? "",
                    initials: stream.wordAttribute("initials") ?? ""
                )
            case "t":
                let text = try stream.elementText()
                if let id { notes[id]?.text += text }
            case "p":
                if let id, notes[id]?.text.isEmpty == false { notes[id]?.text += "\n" }
            case "tab", "br", "cr":
                if let id { notes[id]?.text += " " }
            default: break
            }
        }
        return notes
    }
}

extension XMLStream {
    /// At a start: the attribute of this name in the namespace of the element,
    /// as WordprocessingML has them all.
    func wordAttribute(_ local: String) -> String? {
        attribute(XMLName(local, in: name.namespace)) ?? attribute(local)
    }
}

extension WordNote {
    /// Whether the note is one of those that `check --annotate` writes.
    var isOurs: Bool { author == "dossier" }
}
