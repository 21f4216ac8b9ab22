import DossierModel
import Foundation
import Rendering
import Testing
import ZipKit

/// Workbooks that were not made by any spreadsheet program: each is refused,
/// and no copy of it is left behind.
@Suite struct HostileWorkbookTests {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let sheet =
        "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData></worksheet>"

    static func parts(_ changed: [String: String]) -> [String: String] {
        let links = "http://schemas.openxmlformats.org/package/2006/relationships"
        let parts = [
            "[Content_Types].xml":
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            "_rels/.rels": """
            <Relationships xmlns="\(links)"><Relationship Id="r" Type="\(relations)/officeDocument" Target="xl/workbook.xml"/>\
            </Relationships>
            """,
            "xl/workbook.xml": """
            <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": """
            <Relationships xmlns="\(links)"><Relationship Id="s" Type="\(relations)/worksheet" Target="worksheets/s.xml"/>\
            </Relationships>
            """,
            "xl/worksheets/s.xml": sheet,
        ]
        return parts.merging(changed) { $1 }
    }

    static func annotate(_ parts: [String: String], in folder: URL) throws -> Int? {
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        let path = folder.appending(path: "a.xlsx").path
        let writer = try ZipWriter(creating: path, date: date)
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
        try writer.finish()
        return try AnnotationTests.write(path, to: folder.appending(path: "b.xlsx").path, ["S!A1", "S!B2"])
    }

    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "dossier-hostile-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func theSoundOneIsAnnotated() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Self.annotate(Self.parts([:]), in: folder) == 2)
    }

    @Test(arguments: [
        ["xl/worksheets/s.xml": "<worksheet"], ["xl/worksheets/s.xml": ""],
        ["xl/worksheets/s.xml": "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>"],
        ["xl/worksheets/s.xml": sheet.replacing("sheetData", with: "data")],
        ["xl/worksheets/s.xml": sheet.replacing("<row", with: "<row r=\"7\"/><row")],
        ["xl/worksheets/s.xml": sheet.replacing("<c r=\"A1\"/>", with: "<c r=\"C1\"/><c r=\"A1\"/>")],
        ["xl/worksheets/s.xml": "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>" + sheet],
        ["xl/workbook.xml": "<x\"y:workbook/>"], ["xl/workbook.xml": "<book/>"],
        ["xl/workbook.xml": String(repeating: "<workbook>", count: 1_000)],
        ["xl/workbook.xml": "<workbook xmlns='a\"b'><sheets/></workbook>"],
        ["_rels/.rels": "<Relationships/>"], ["[Content_Types].xml": "no markup"],
        [
            "xl/styles.xml": "<styleSheet>",
            "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='t' "
                + "Type='\(relations)/styles' Target='styles.xml'/></Relationships>",
        ],
    ])
    func isRefusedWhole(_ changed: [String: String]) throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: AnnotationError.self) { try Self.annotate(Self.parts(changed), in: folder) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
    }
}
