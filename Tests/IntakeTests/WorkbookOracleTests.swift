import DossierModel
import Foundation
import Testing
import XMLKit

@testable import Intake

/// Workbooks that openpyxl writes and reads, read by ours, cell by cell.
@Suite struct WorkbookOracleTests {
    struct Sheet: Codable, Equatable {
        var name: String
        var hidden: Bool
        var cells: [String: String]
        var merges: [String]
    }

    @Test func readsEveryCellAsOpenpyxlDoes() throws {
        let root = WorkspaceReaderTests.root
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "dossier-workbooks-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: root + "/.venv/bin/python")
        process.arguments = [root + "/Tests/oracles/workbooks.py", folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".xlsx")
        }
        #expect(names.count == 8)
        for name in names.sorted() {
            let expected = try JSONDecoder().decode(
                [Sheet].self,
                from: Data(contentsOf: folder.appending(path: name.replacing(".xlsx", with: ".json")))
            )
            let sheets = try Self.sheets(of: name, in: folder.path)
            #expect(sheets.map(\.name) == expected.map(\.name))
            #expect(sheets.map(\.hidden) == expected.map(\.hidden))
            #expect(sheets.map(\.merges) == expected.map(\.merges))
            for (ours, theirs) in zip(sheets, expected) {
                for cell in Set(ours.cells.keys).union(theirs.cells.keys).sorted() {
                    #expect(ours.cells[cell] == theirs.cells[cell], "\(name) \(ours.name) \(cell)")
                }
            }
        }
    }

    private static func sheets(of name: String, in folder: String) throws -> [Sheet] {
        let source = SourceFile(file: WorkspaceFile(path: name, bytes: 0), folder: DiskFolder(folder))
        let package = try WorkbookPackage(source)
        let strings = try package.sharedStrings()
        let styles = try package.cellStyles()
        return try package.sheets.map { sheet in
            var reader = SheetReader(
                strings: strings,
                styles: styles,
                dates: SerialDate(is1904: package.is1904)
            )
            var cells: [String: String] = [:]
            guard var stream = try package.stream(sheet), var second = try package.stream(sheet) else {
                throw WorkbookPackage.Failure.damaged
            }
            try reader.read(&stream) { row in
                for cell in row.cells {
                    let name = TableSite.letters(of: cell.column) + String(row.number)
                    cells[name] = cell.problem == .formula ? "formula without a value" : cell.text
                }
            }
            let merges = try SheetReader.merges(&second).map { merge in
                TableSite.letters(of: merge.columns.lowerBound) + String(merge.rows.lowerBound) + ":"
                    + TableSite.letters(of: merge.columns.upperBound) + String(merge.rows.upperBound)
            }
            return Sheet(name: sheet.name, hidden: sheet.isHidden, cells: cells, merges: merges.sorted())
        }
    }
}
