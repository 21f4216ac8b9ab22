internal import DossierModel
internal import XMLKit
internal import ZipKit

/// The parts of a workbook, found by their relationships (ECMA-376 part 2),
/// in the transitional or the strict form, whatever the parts are called.
struct WorkbookPackage {
    /// One sheet of the workbook.
    struct Sheet: Hashable {
        var name: String
        /// Whether the sheet is not shown.
        var isHidden: Bool
        fileprivate var part: String
    }

    /// Why a workbook cannot be read.
    enum Failure: Error, Hashable {
        case damaged
        case password
        case tooLarge(bytes: UInt64)
        /// An archive, but no workbook: what it seems to be.
        case other(String)
        case unreadable
    }

    /// The sheets in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    private var sharedStringsPart: String?
    private var stylesPart: String?
    private let archive: ZipReader
    /// Indexes of the entries by name, in lower case.
    private let entries: [String: Int]

    /// How many bytes a workbook may unpack to.
    static let limit = 1 << 30

    private static let limits = ZipLimits(
        entries: 20_000,
        entryBytes: 512 << 20,
        totalBytes: UInt64(limit),
        ratio: 1_200
    )

    init(_ source: SourceFile) throws(Failure) {
        do throws(ZipError) {
            if let path = source.diskPath {
                archive = try ZipReader(fileAt: path, limits: Self.limits)
            } else {
                archive = try ZipReader(bytes: Self.bytes(of: source), limits: Self.limits)
            }
        } catch {
            throw Failure(error)
        }
        var entries: [String: Int] = [:]
        for entry in archive.entries {
            entries[Self.key(entry.name)] = entries[Self.key(entry.name)] ?? entry.index
        }
        self.entries = entries
        let root = try relationships(of: "")
        let target = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
        guard entries[Self.key(target)] != nil, !target.lowercased().hasSuffix(".bin") else {
            throw .other(kindOfOther(target))
        }
        try readWorkbook(target)
    }

    private static func bytes(of source: SourceFile) throws(ZipError) -> [UInt8] {
        do throws(FolderError) {
            return try source.open().all(limit: 1 << 30) ?? []
        } catch {
            throw .unreadable(path: source.path, errno: 0)
        }
    }

    // MARK: Parts

    /// The strings that cells share.
    func sharedStrings() throws(Failure) -> SharedStrings {
        guard let part = sharedStringsPart, var stream = try stream(part) else { return SharedStrings() }
        return try parsed { () throws(XMLError) in try SharedStrings(&stream) }
    }

    /// What the styles of cells say.
    func cellStyles() throws(Failure) -> CellStyles {
        guard let part = stylesPart, var stream = try stream(part) else { return CellStyles() }
        return try parsed { () throws(XMLError) in try CellStyles(&stream) }
    }

    /// Streams over a sheet; nil where its part is missing, as it is of charts.
    func stream(_ sheet: Sheet) throws(Failure) -> XMLStream? { try stream(sheet.part) }

    /// Whether the bytes of a sheet hold `word` anywhere.
    func holds(_ word: String, in sheet: Sheet) throws(Failure) -> Bool {
        guard let index = entries[Self.key(sheet.part)] else { return false }
        var search = ByteSearch(word)
        do throws(ZipError) {
            try archive.read(archive.entries[index]) { search.look(into: $0) }
        } catch {
            throw Failure(error)
        }
        return search.isFound
    }

    private func stream(_ part: String) throws(Failure) -> XMLStream? {
        guard let index = entries[Self.key(part)] else { return nil }
        let source: XMLSource
        do throws(ZipError) {
            source = try archive.source(of: archive.entries[index])
        } catch {
            throw Failure(error)
        }
        return try parsed { () throws(XMLError) in try XMLStream(named: part, source: source) }
    }

    /// What `body` makes of XML, with its errors in our words.
    func parsed<Value: ~Copyable>(_ body: () throws(XMLError) -> Value) throws(Failure) -> Value {
        do throws(XMLError) {
            return try body()
        } catch {
            if case .limit(.bytes, _) = error { throw .tooLarge(bytes: UInt64(XMLLimits.standard.bytes)) }
            throw .damaged
        }
    }

    // MARK: Finding the parts

    private mutating func readWorkbook(_ part: String) throws(Failure) {
        let links = try relationships(of: part)
        sharedStringsPart = links.first { $0.kind == "sharedStrings" }?.target
        stylesPart = links.first { $0.kind == "styles" }?.target
        guard var stream = try stream(part) else { throw .damaged }
        var sheets: [Sheet] = []
        var is1904 = false
        var index: String?
        try parsed { () throws(XMLError) in
            while let token = try stream.advance() {
                guard token == .start else { continue }
                if stream.localNameIs("workbookPr") {
                    is1904 = ["1", "true", "on"].contains(stream.attribute("date1904") ?? "")
                } else if stream.localNameIs("definedName") {
                    if stream.attribute("name") == Self.indexName { index = try stream.elementText() }
                } else if stream.localNameIs("sheet") {
                    let id = stream.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?
                        .value
                    guard let link = links.first(where: { $0.id == id }), link.kind == "worksheet" else {
                        continue
                    }
                    let state = stream.attribute("state") ?? ""
                    let isHidden = state == "hidden" || state == "veryHidden"
                    sheets.append(
                        Sheet(name: stream.attribute("name") ?? "", isHidden: isHidden, part: link.target)
                    )
                }
            }
        }
        // The list of findings in an annotated copy is no table of the user's.
        if let index { sheets.removeAll { Self.refers(index, to: $0.name) } }
        (self.sheets, self.is1904) = (sheets, is1904)
    }

    /// The name by which `check --annotate` marks its own sheet.
    private static let indexName = "_dossier_index"

    /// Whether a reference such as `'Hai'!$A$1` is one to the sheet `name`.
    private static func refers(_ reference: String, to name: String) -> Bool {
        guard let mark = reference.lastIndex(of: "!") else { return false }
        let sheet = reference[..<mark]
        return sheet == name || sheet == "'\(name.replacing("'", with: "''"))'"
    }

    private struct Relationship {
        var id: String
        /// The last name of the type's address, which both forms share.
        var kind: String
        /// The name of the part, from the root.
        var target: String
    }

    /// The relationships of a part, or of the package for an empty name.
    private func relationships(of part: String) throws(Failure) -> [Relationship] {
        let names = part.split(separator: "/").map(String.init)
        let folder = names.dropLast()
        let name = (folder + ["_rels", (names.last ?? "") + ".rels"]).joined(separator: "/")
        guard var stream = try stream(name) else { return [] }
        var result: [Relationship] = []
        try parsed { () throws(XMLError) in
            while let token = try stream.advance() {
                guard token == .start, stream.localNameIs("Relationship"),
                    stream.attribute("TargetMode") != "External", let target = stream.attribute("Target")
                else { continue }
                let kind = (stream.attribute("Type") ?? "").split(separator: "/").last.map(String.init)
                result.append(
                    Relationship(
                        id: stream.attribute("Id") ?? "",
                        kind: kind ?? "",
                        target: Self.resolved(target, from: Array(folder))
                    )
                )
            }
        }
        return result
    }

    /// A target, absolute or relative, as a name from the package's root.
    private static func resolved(_ target: String, from folder: [String]) -> String {
        var names = target.hasPrefix("/") ? [] : folder
        for name in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch name {
            case ".": continue
            case "..": if !names.isEmpty { names.removeLast() }
            default: names.append(String(name))
            }
        }
        return names.joined(separator: "/")
    }

    /// Names of parts are compared without case, and some programs write `\`.
    private static func key(_ name: String) -> String {
        var key = String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
        while key.hasPrefix("/") { key.removeFirst() }
        return key
    }

    private func kindOfOther(_ target: String) -> String {
        let folders = Set(entries.keys.compactMap { $0.split(separator: "/").first })
        if target.lowercased().hasSuffix(".bin") { return "XLSB" }
        if folders.contains("word") { return "DOCX" }
        if folders.contains("ppt") { return "PPTX" }
        return entries["content.xml"] != nil ? "ODS" : "ZIP"
    }
}

extension WorkbookPackage.Failure {
    init(_ error: ZipError) {
        switch error {
        case .encrypted: self = .password
        case .tooLarge(_, let bytes): self = .tooLarge(bytes: bytes)
        case .ratio, .tooManyEntries: self = .tooLarge(bytes: UInt64(WorkbookPackage.limit))
        case .unreadable, .outOfMemory: self = .unreadable
        default: self = .damaged
        }
    }
}

/// Looks for a word in bytes that come in pieces.
struct ByteSearch {
    private let word: [UInt8]
    /// How many bytes of the word the last piece ended with.
    private var matched = 0
    private(set) var isFound = false

    init(_ word: String) {
        self.word = Array(word.utf8)
    }

    /// Looks into the next piece; the word must not begin twice with its
    /// first letter, so that a failed match need not be looked at again.
    mutating func look(into piece: RawSpan) {
        guard !isFound else { return }
        piece.withUnsafeBytes { bytes in
            for byte in bytes {
                if byte == word[matched] {
                    matched += 1
                    if matched == word.count {
                        isFound = true
                        return
                    }
                } else {
                    matched = byte == word[0] ? 1 : 0
                }
            }
        }
    }
}
