import DossierModel
import Foundation
import Rendering
import Testing
import ZipKit

/// Annotated copies, held to their originals by openpyxl and LibreOffice.
@Suite struct AnnotationTests {
    /// A book and the cells that are noted in it.
    struct Book: Sendable, CustomTestStringConvertible {
        var name: String
        var cells: [String]
        var testDescription: String { name }
    }

    static let register = [
        "Danh mục!A1", "Danh mục!B2", "Danh mục!B3", "Danh mục!B4", "Danh mục!D5", "Danh mục!B10",
        "Danh mục!H60",
        "Số liệu!A1", "Số liệu!B9",
    ]
    static let books = [
        Book(name: "register.xlsx", cells: register), Book(name: "macro.xlsm", cells: register),
        Book(
            name: "by-hand.xlsx",
            cells: [
                "It's!A1", "It's!B1", "It's!C1", "It's!D3", "It's!A4", "It's!C5", "It's!B9", "Hai!B1",
                "Hai!C1",
            ]
        ),
        Book(name: "bare.xlsx", cells: ["Một!A1", "Một!C3"]),
    ]

    static func notes(_ cells: [String]) -> WorkbookNotes {
        let severities: [Severity] = [.error, .warning, .info]
        var notes: [WorkbookNotes.Note] = []
        var rows: [WorkbookNotes.Row] = []
        for (index, place) in cells.enumerated() {
            let parts = place.split(separator: "!").map(String.init)
            let severity = severities[index % 3]
            notes.append(
                WorkbookNotes.Note(
                    sheet: parts[0],
                    cell: parts[1],
                    severity: severity,
                    text: "REG-01 <lỗi> & “\(index)”"
                )
            )
            rows.append(
                WorkbookNotes.Row(
                    texts: ["\(index + 1)", severity.rawValue, "REG-01", "lỗi", "sửa", "", ""],
                    severity: severity,
                    sheet: parts[0],
                    cell: parts[1]
                )
            )
        }
        return WorkbookNotes(
            notes: notes,
            rows: rows,
            sheetName: "Kết quả kiểm tra",
            title: "Kết quả kiểm tra",
            explanation: "…",
            headings: ["Số", "Mức", "Mã", "Nội dung", "Cách sửa", "Vị trí", "Đơn vị"],
            severityColumn: 1,
            placeColumn: 5
        )
    }

    static func write(_ source: String, to target: String, _ cells: [String]?) throws -> Int? {
        var annotator = try WorkbookAnnotator(fileAt: source)
        return try annotator.write(
            to: target,
            cells.map(notes),
            date: #require(ZipDate(year: 2024, month: 12, day: 31))
        )
    }

    /// A folder with the books, which goes with its value.
    final class Folder {
        let path: String

        init() throws {
            path =
                FileManager.default.temporaryDirectory.appending(path: "dossier-notes-\(UUID().uuidString)")
                .path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try run(["make", path])
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func run(_ arguments: [String]) throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().path
            let process = Process()
            process.executableURL = URL(filePath: root + "/.venv/bin/python")
            process.arguments = ["-W", "ignore", root + "/Tests/oracles/annotated.py"] + arguments
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            let message = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(String(decoding: message, as: UTF8.self).suffix(900))")
        }
    }

    @Test(arguments: books)
    func changesNothingButFillsCommentsAndTheIndex(_ book: Book) throws {
        let folder = try Folder()
        let (original, copy) = ("\(folder.path)/\(book.name)", "\(folder.path)/copy-\(book.name)")
        #expect(try Self.write(original, to: copy, book.cells) == book.cells.count)
        try folder.run(["compare", original, copy] + book.cells)
    }

    @Test(arguments: books)
    func takesItsOwnOutAgain(_ book: Book) throws {
        let folder = try Folder()
        let original = "\(folder.path)/\(book.name)"
        let (copy, clean) = ("\(folder.path)/copy-\(book.name)", "\(folder.path)/clean-\(book.name)")
        _ = try Self.write(original, to: copy, book.cells)
        #expect(try Self.write(copy, to: clean, nil) == 0)
        try folder.run(["compare", original, clean])
        #expect(try Self.write(clean, to: "\(folder.path)/none-\(book.name)", nil) == nil)
    }

    @Test(arguments: books)
    func annotatingTwiceIsAnnotatingOnce(_ book: Book) throws {
        let folder = try Folder()
        let original = "\(folder.path)/\(book.name)"
        let (copy, second) = ("\(folder.path)/copy-\(book.name)", "\(folder.path)/second-\(book.name)")
        _ = try Self.write(original, to: copy, book.cells)
        _ = try Self.write(copy, to: second, book.cells)
        try folder.run(["same", copy, second])
        // What is mended in between is no longer noted.
        let third = "\(folder.path)/third-\(book.name)"
        _ = try Self.write(copy, to: third, [book.cells[0]])
        try folder.run(["compare", original, third, book.cells[0]])
    }

    /// Cells move, people answer below a note and give cells other colours.
    @Test func takesItsOwnOutOfACopyThatWasWorkedOn() throws {
        let folder = try Folder()
        let (copy, worked) = (folder.path + "/copy.xlsx", folder.path + "/worked.xlsx")
        let clean = folder.path + "/clean.xlsx"
        _ = try Self.write(folder.path + "/register.xlsx", to: copy, Self.register)
        try folder.run(["work-on", copy, worked])
        #expect(try Self.write(worked, to: clean, nil) == 0)
        try folder.run(["check-worked", clean])
    }

    /// Without the index nothing tells what a cell looked like: it loses our
    /// colour, where our note is still beside it.
    @Test func takesItsOwnOutWhereTheIndexIsGone() throws {
        let folder = try Folder()
        let (copy, worked) = (folder.path + "/copy.xlsx", folder.path + "/worked.xlsx")
        let clean = folder.path + "/clean.xlsx"
        _ = try Self.write(folder.path + "/bare.xlsx", to: copy, ["Một!A1"])
        try folder.run(["drop-index", copy, worked])
        #expect(try Self.write(worked, to: clean, nil) == 0)
        try folder.run(["compare-books", folder.path + "/bare.xlsx", clean])
    }

    /// The people work on in LibreOffice, which renumbers styles and forgets
    /// who wrote a comment.
    @Test func survivesLibreOffice() throws {
        let folder = try Folder()
        let plain = folder.path + "/plain"
        let noted = folder.path + "/noted"
        for book in Self.books {
            let original = "\(folder.path)/\(book.name)"
            try FileManager.default.createDirectory(atPath: noted, withIntermediateDirectories: true)
            _ = try Self.write(original, to: "\(noted)/\(book.name)", book.cells)
        }
        let names = Self.books.map(\.name)
        try folder.run(["convert", plain] + names.map { "\(folder.path)/\($0)" })
        try folder.run(["convert", noted + "/saved"] + names.map { "\(noted)/\($0)" })
        for book in Self.books {
            let name = book.name.replacing(".xlsm", with: ".xlsx")
            let (before, after) = ("\(plain)/\(name)", "\(noted)/saved/\(name)")
            let clean = "\(folder.path)/clean-\(book.name)"
            #expect(try Self.write(after, to: clean, nil) == 0)
            try folder.run(["compare-books", before, clean])
            let again = "\(folder.path)/again-\(book.name)"
            _ = try Self.write(after, to: again, book.cells)
            try folder.run(["compare-books", before, again] + book.cells)
        }
    }
}
