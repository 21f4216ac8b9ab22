internal import DossierModel
internal import XMLKit

/// Looks into a workbook (ECMA-376-1 clause 18): what it hides, and whom its
/// cells name.
struct WorkbookLook {
    private typealias Trouble = OfficePackage.Trouble

    private let package: OfficePackage

    private struct Sheet {
        let name: String
        let isHidden: Bool
        let part: String
    }

    init(_ package: OfficePackage) {
        self.package = package
    }

    /// Adds what the sheets say, in their order.
    func add(to facts: inout OfficeFacts) throws(OfficePackage.Trouble) {
        let sheets = try sheets()
        facts.hiddenSheets = sheets.filter(\.isHidden).map(\.name)
        facts.comments = try comments()
        let texts = try sharedTexts()
        var scanner = PersonalDataScanner()
        for sheet in sheets {
            var rows = SheetRows(sheet: sheet.name, isShown: !sheet.isHidden, texts: texts)
            try package.read(sheet.part) { stream, token in rows.take(stream, token, &scanner) }
            facts.hiddenRowsAndColumns += rows.hidden
            facts.emptyStyledRows += rows.emptyStyled
        }
        facts.personalData = scanner.traces
    }

    private func sheets() throws(Trouble) -> [Sheet] {
        let relations = try package.relations(of: package.main.name)
        let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var sheets: [Sheet] = []
        try package.read(package.main.name) { stream, token in
            guard token == .start, stream.localNameIs("sheet") else { return }
            let id =
                stream.attribute(XMLName("id", in: officeRelations))
                ?? stream.attributes.first { $0.name.local == "id" }?.value
            let state = stream.attribute("state")
            sheets.append(
                Sheet(
                    name: stream.attribute("name") ?? "",
                    isHidden: state == "hidden" || state == "veryHidden",
                    part: id.flatMap { relations[$0] } ?? ""
                )
            )
        }
        return sheets
    }

    /// Notes and threads of comments; a thread has a note for older programs.
    private func comments() throws(Trouble) -> Int {
        var (notes, threads) = (0, 0)
        for name in package.names where name.hasPrefix("xl/") && name.hasSuffix(".xml") {
            if name.hasPrefix("xl/threadedComments/") {
                try package.read(name) { stream, token in
                    if token == .start, stream.localNameIs("threadedComment") { threads += 1 }
                }
            } else if name.split(separator: "/").last?.hasPrefix("comment") == true {
                try package.read(name) { stream, token in
                    if token == .start, stream.localNameIs("comment") { notes += 1 }
                }
            }
        }
        return max(notes, threads)
    }

    private func sharedTexts() throws(Trouble) -> [String] {
        var texts: [String] = []
        var (text, isText, phonetic, size) = ("", false, 0, 0)
        try package.read("xl/sharedStrings.xml") { stream, token throws(Trouble) in
            switch token {
            case .start:
                if stream.localNameIs("si") { text = "" }
                if stream.localNameIs("rPh") { phonetic += 1 }
                isText = stream.localNameIs("t") && phonetic == 0
            case .text:
                if isText { text += stream.text }
            case .end:
                isText = false
                if stream.localNameIs("rPh") { phonetic -= 1 }
                guard stream.localNameIs("si") else { return }
                size += text.utf8.count
                guard size <= InspectionLimits.sharedTextBytes else { throw .tooLarge }
                texts.append(text)
            }
        }
        return texts
    }
}

/// The rows of one sheet, from its stream of events.
private struct SheetRows {
    private let sheet: String
    private let isShown: Bool
    private let texts: [String]

    /// Rows and columns that are hidden in a sheet that is shown.
    private(set) var hidden = 0
    /// Rows that hold formats but no value.
    private(set) var emptyStyled = 0

    private var row: [String] = []
    private var first: String?
    private var isStyled = false
    private var reference: String?
    private var kind: String?
    private var value = ""
    private var isValue = false

    /// Columns beyond are counted and not read: tables of people are narrow.
    private static let columns = 200

    init(sheet: String, isShown: Bool, texts: [String]) {
        self.sheet = sheet
        self.isShown = isShown
        self.texts = texts
    }

    mutating func take(
        _ stream: borrowing XMLStream,
        _ token: XMLToken,
        _ scanner: inout PersonalDataScanner
    ) {
        switch token {
        case .start: start(stream)
        case .text: if isValue { value += stream.text }
        case .end: end(stream, &scanner)
        }
    }

    private mutating func start(_ stream: borrowing XMLStream) {
        if stream.localNameIs("c") {
            reference = stream.attribute("r")
            kind = stream.attribute("t")
            value = ""
            if stream.withAttribute("s", { $0.count > 0 }) == true { isStyled = true }
        } else if stream.localNameIs("v") || stream.localNameIs("t") {
            isValue = true
        } else if stream.localNameIs("row") {
            row.removeAll(keepingCapacity: true)
            first = nil
            isStyled = stream.withAttribute("s") { $0.count > 0 } == true
            if isShown, isTrue(stream, "hidden") { hidden += 1 }
        } else if stream.localNameIs("col"), isShown, isTrue(stream, "hidden") {
            hidden += 1
        }
    }

    private mutating func end(_ stream: borrowing XMLStream, _ scanner: inout PersonalDataScanner) {
        if stream.localNameIs("v") || stream.localNameIs("t") {
            isValue = false
        } else if stream.localNameIs("c") {
            guard !value.isEmpty else { return }
            let column = reference.map { Self.column(of: $0) } ?? row.count
            guard column < Self.columns else { return }
            while row.count < column { row.append("") }
            if first == nil { first = reference }
            row.append(text)
        } else if stream.localNameIs("row") {
            if first == nil, row.isEmpty {
                if isStyled { emptyStyled += 1 }
            } else {
                scanner.add(row: row, at: .init(sheet: sheet, cell: first))
            }
        }
    }

    /// The value as a person reads it, as far as numbers of people go: whole.
    private var text: String {
        if kind == "s" {
            return Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
        }
        guard kind == nil || kind == "n", value.contains("E") || value.contains("."),
            let number = Double(value), abs(number) < 1e15, number == number.rounded()
        else { return value }
        return String(Int64(number))
    }

    private func isTrue(_ stream: borrowing XMLStream, _ name: String) -> Bool {
        stream.withAttribute(name) { value in
            value.count == 1 && value[0] == UInt8(ascii: "1")
                || value.count == 4 && value[0] == UInt8(ascii: "t")
        } ?? false
    }

    /// The column of a reference such as `AB12`, from 0.
    private static func column(of reference: String) -> Int {
        var column = 0
        for byte in reference.utf8.prefix(3) {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
        }
        return max(0, column - 1)
    }
}
