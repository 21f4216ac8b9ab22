internal import DossierModel

/// The formats that tables are read from.
enum SourceKind: Hashable {
    case workbook, separated, json, jsonLines, xml

    /// The kind that a file's name promises.
    init?(fileExtension: String) {
        switch fileExtension {
        case "xlsx", "xlsm": self = .workbook
        case "csv", "tsv": self = .separated
        case "json": self = .json
        case "ndjson", "jsonl": self = .jsonLines
        case "xml": self = .xml
        default: return nil
        }
    }

    /// What people may be told to save a table as.
    static let names = ["xlsx", "csv", "json", "ndjson", "xml"]

    /// Whether a file of this kind can have this content.
    func allows(_ content: FileContent) -> Bool {
        switch (self, content) {
        case (.workbook, .zip), (.xml, .xml), (.json, .json), (.jsonLines, .json): true
        case (.separated, .text), (.separated, .json): true
        // Broken text is told by its own reader, with the line.
        case (.xml, .text), (.json, .text), (.jsonLines, .text), (.separated, .binary): true
        default: false
        }
    }
}

extension SourceFile {
    /// The kind of the file, or a finding where its name and its content do
    /// not agree, or it cannot be read.
    func kind() -> Result<SourceKind, UnreadableSource> {
        func unreadable(_ variant: String, _ more: [String: ArgumentValue] = [:]) -> Result<
            SourceKind, UnreadableSource
        > {
            let arguments = more.merging(["file": .text(path)]) { first, _ in first }
            return .failure(
                UnreadableSource(finding: Finding(.src01, variant, arguments, at: Place(file: path)))
            )
        }
        let content: FileContent
        do throws(FolderError) {
            content = FileContent(try open().next(512))
        } catch {
            return .failure(UnreadableSource(finding: Finding(error, reading: path)))
        }
        if content == .empty { return unreadable("empty") }
        guard let kind = SourceKind(fileExtension: fileExtension) else {
            return unreadable("unsupported", ["supported": .list(SourceKind.names.map { .text($0) })])
        }
        if kind.allows(content) { return .success(kind) }
        if content == .compound, kind == .workbook, holdsPassword { return unreadable("password") }
        guard let found = content.name else { return unreadable("damaged") }
        return unreadable("wrongType", ["claimed": .text(fileExtension.uppercased()), "found": .text(found)])
    }

    /// Nothing where the file can be a filled form, or a finding where it is
    /// empty, cannot be read, or is no archive.
    func wordKind() -> Result<Void, UnreadableSource> {
        func unreadable(_ variant: String, _ more: [String: ArgumentValue] = [:]) -> Result<
            Void, UnreadableSource
        > {
            let arguments = more.merging(["file": .text(path)]) { first, _ in first }
            let finding = Finding(.src01, variant, arguments, at: Place(file: path))
            return .failure(UnreadableSource(finding: finding))
        }
        let content: FileContent
        do throws(FolderError) {
            content = FileContent(try open().next(512))
        } catch {
            return .failure(UnreadableSource(finding: Finding(error, reading: path)))
        }
        switch content {
        case .zip: return .success(())
        case .empty: return unreadable("empty")
        case .compound:
            return unreadable(
                holdsPassword ? "password" : "wrongType",
                holdsPassword ? [:] : ["claimed": .text("DOCX"), "found": .text("DOC")]
            )
        default:
            guard let found = content.name else { return unreadable("damaged") }
            return unreadable("wrongType", ["claimed": .text("DOCX"), "found": .text(found)])
        }
    }

    /// Whether a compound file is a workbook with a password: it then has a
    /// stream of this name, written in UTF-16 (MS-OFFCRYPTO §2.3.4.4).
    private var holdsPassword: Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        guard let stream = try? open() else { return false }
        var last: [UInt8] = []
        while let piece = try? stream.next(), !piece.isEmpty {
            let bytes = last + piece
            if bytes.contains(name) { return true }
            last = Array(bytes.suffix(name.count))
        }
        return false
    }
}

/// A source that is not read, and why.
struct UnreadableSource: Error {
    let finding: Finding
}

extension FileContent {
    /// What a person calls it, or nil where it has no name.
    fileprivate var name: String? {
        switch self {
        case .zip: "ZIP"
        case .compound: "XLS"
        case .pdf: "PDF"
        case .image: "JPEG, PNG, GIF"
        case .html: "HTML"
        case .xml: "XML"
        case .json: "JSON"
        case .text: "TXT"
        case .binary, .empty: nil
        }
    }
}
