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

    typealias Failure = OfficePackage.Failure

    /// The sheets in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    /// The sheet of ``RegisterMarks``, in a workbook that we made for a unit.
    private(set) var marks: Sheet?
    private(set) var is1904 = false
    private var sharedStringsPart: String?
    private var stylesPart: String?
    private let package: OfficePackage

    /// How many bytes a workbook may unpack to.
    static let limit = 1 << 30

    private static let limits = ZipLimits(
        entries: 20_000,
        entryBytes: 512 << 20,
        totalBytes: UInt64(limit),
        ratio: 1_200
    )

    init(_ source: SourceFile) throws(Failure) {
        package = try OfficePackage(source, limits: Self.limits)
        let root = try package.relationships(of: "")
        let target = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
        guard !target.lowercased().hasSuffix(".bin") else { throw .other("XLSB") }
        guard package.has(target) else { throw .other(kindOfOther) }
        try readWorkbook(target)
    }

    /// What an archive without a workbook seems to be.
    private var kindOfOther: String {
        switch package.kind {
        case "ODF": "ODS"
        case "XLSX": "ZIP"
        case let other: other
        }
    }

    // MARK: Parts

    /// The strings that cells share.
    func sharedStrings() throws(Failure) -> SharedStrings {
        guard let part = sharedStringsPart, var stream = try package.stream(part) else {
            return SharedStrings()
        }
        return try parsed { () throws(XMLError) in try SharedStrings(&stream) }
    }

    /// What the styles of cells say.
    func cellStyles() throws(Failure) -> CellStyles {
        guard let part = stylesPart, var stream = try package.stream(part) else { return CellStyles() }
        return try parsed { () throws(XMLError) in try CellStyles(&stream) }
    }

    /// Streams over a sheet; nil where its part is missing, as it is of charts.
    func stream(_ sheet: Sheet) throws(Failure) -> XMLStream? { try package.stream(sheet.part) }

    /// Whether the bytes of a sheet hold `word` anywhere.
    func holds(_ word: String, in sheet: Sheet) throws(Failure) -> Bool {
        var search = ByteSearch(word)
        try package.read(sheet.part) { search.look(into: $0) }
        return search.isFound
    }

    /// What `body` makes of XML, with its errors in our words.
    func parsed<Value: ~Copyable>(_ body: () throws(XMLError) -> Value) throws(Failure) -> Value {
        try package.parsed(body)
    }

    // MARK: Finding the parts

    private mutating func readWorkbook(_ part: String) throws(Failure) {
        let links = try package.relationships(of: part)
        sharedStringsPart = links.first { $0.kind == "sharedStrings" }?.target
        stylesPart = links.first { $0.kind == "styles" }?.target
        guard var stream = try package.stream(part) else { throw .damaged }
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
        marks = sheets.first { $0.name == RegisterMarks.sheetName }
        sheets.removeAll { $0.name == RegisterMarks.sheetName }
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
