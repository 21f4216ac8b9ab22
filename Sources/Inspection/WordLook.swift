internal import DossierModel
internal import XMLKit

/// Looks into the text of a Word document (ECMA-376-1 clause 17).
struct WordLook {
    private let package: OfficePackage

    init(_ package: OfficePackage) {
        self.package = package
    }

    /// Adds what the document's parts say.
    func add(to facts: inout OfficeFacts) throws(OfficePackage.Trouble) {
        var changes = 0
        var lines = ParagraphReader(rows: "tr", cells: "tc", paragraphs: "p", texts: "t")
        for name in package.names where isText(name) {
            try package.read(name) { stream, token in
                if token == .start, Self.changes.contains(stream.name.local) { changes += 1 }
                lines.take(stream, token)
            }
        }
        var comments = 0
        for name in package.names where name.hasPrefix("word/comments") && name.hasSuffix("comments.xml") {
            try package.read(name) { stream, token in
                if token == .start, stream.localNameIs("comment") { comments += 1 }
            }
        }
        facts.trackedChanges = changes
        facts.comments = comments
        facts.personalData = lines.scanner.traces
    }

    /// A move counts where it was taken from.
    private static let changes: Set = ["ins", "del", "moveFrom", "cellIns", "cellDel"]

    /// Whether the part is the text itself, or what stands around it.
    private func isText(_ name: String) -> Bool {
        if name == package.main.name { return true }
        let parts = ["word/header", "word/footer", "word/footnotes", "word/endnotes"]
        return name.hasSuffix(".xml") && parts.contains { name.hasPrefix($0) }
    }
}

/// Hands paragraphs and rows of tables to a scanner, from a stream of events.
///
/// What stands in a cell belongs to its row; all else is a line.
struct ParagraphReader {
    private let rows: String
    private let cells: String
    private let paragraphs: String
    private let texts: String

    private(set) var scanner = PersonalDataScanner()
    private var openRows: [[String]] = []
    private var paragraph = ""
    private var isText = false
    private var lines = 0

    /// Takes the local names of the elements.
    init(rows: String, cells: String, paragraphs: String, texts: String) {
        self.rows = rows
        self.cells = cells
        self.paragraphs = paragraphs
        self.texts = texts
    }

    mutating func take(_ stream: borrowing XMLStream, _ token: XMLToken) {
        switch token {
        case .text:
            if isText { paragraph += stream.text }
        case .start:
            if stream.localNameIs(texts) {
                isText = true
            } else if stream.localNameIs(rows) {
                openRows.append([])
            } else if stream.localNameIs(cells), !openRows.isEmpty {
                openRows[openRows.count - 1].append("")
            } else if isText, stream.localNameIs("s") || stream.localNameIs("tab") {
                paragraph += " "
            }
        case .end:
            if stream.localNameIs(paragraphs) {
                endParagraph()
            } else if stream.localNameIs(rows), let row = openRows.popLast() {
                scanner.add(row: row, at: .init(line: lines))
            }
            if stream.localNameIs(texts) { isText = false }
        }
    }

    private mutating func endParagraph() {
        lines += 1
        defer { paragraph = "" }
        guard !paragraph.isEmpty else { return }
        if let row = openRows.indices.last, let cell = openRows[row].indices.last {
            openRows[row][cell] += openRows[row][cell].isEmpty ? paragraph : " " + paragraph
        } else {
            scanner.add(line: paragraph, at: .init(line: lines))
        }
    }
}

/// Looks into a presentation (ECMA-376-1 clause 19).
struct SlidesLook {
    private let package: OfficePackage

    init(_ package: OfficePackage) {
        self.package = package
    }

    /// Adds what the slides say.
    func add(to facts: inout OfficeFacts) throws(OfficePackage.Trouble) {
        var lines = ParagraphReader(rows: "tr", cells: "tc", paragraphs: "p", texts: "t")
        var comments = 0
        for name in package.names where name.hasSuffix(".xml") {
            if name.hasPrefix("ppt/slides/") || name.hasPrefix("ppt/notesSlides/") {
                try package.read(name) { stream, token in lines.take(stream, token) }
            } else if name.hasPrefix("ppt/comments/") {
                try package.read(name) { stream, token in
                    if token == .start, stream.localNameIs("cm") { comments += 1 }
                }
            }
        }
        facts.comments = comments
        facts.personalData = lines.scanner.traces
    }
}
