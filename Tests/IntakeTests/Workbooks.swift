import Foundation
import Testing
import ZipKit

/// Workbooks written by hand, as small as they can be.
enum Workbooks {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A sheet of texts; `more` comes after the rows, `hidden` rows are hidden.
    static func sheet(_ lines: [[String]], hidden: Set<Int> = [], before: String = "", more: String = "")
        -> String
    {
        var rows = ""
        for (index, line) in lines.enumerated() {
            rows += "<row r=\"\(index + 1)\"\(hidden.contains(index + 1) ? " hidden=\"1\"" : "")>"
            for text in line {
                let raw = text.hasPrefix("<c")
                rows += raw ? text : "<c t=\"inlineStr\"><is><t>\(RowFormatsTests.escaped(text))</t></is></c>"
            }
            rows += "</row>"
        }
        return "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(more)</worksheet>"
    }

    /// A workbook of sheets; an attribute may follow the name after a `|`.
    static func book(_ sheets: [(name: String, xml: String)], styles: String? = nil) throws -> [UInt8] {
        var files = [
            "_rels/.rels": """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r" Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """
        ]
        var tabs = ""
        var links = ""
        for (index, sheet) in sheets.enumerated() {
            let parts = sheet.name.split(separator: "|")
            let state = parts.count > 1 ? " state=\"\(parts[1])\"" : ""
            tabs += "<sheet name=\"\(parts[0])\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"\(state)/>"
            links +=
                "<Relationship Id=\"s\(index)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/\(index).xml\"/>"
            files["xl/worksheets/\(index).xml"] = sheet.xml
        }
        if let styles {
            files["xl/styles.xml"] = styles
            links += "<Relationship Id=\"st\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
        }
        files["xl/workbook.xml"] =
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>\(tabs)</sheets></workbook>"
        files["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"
        return try archive(files)
    }

    /// A zip archive of these files.
    static func archive(_ files: [String: String]) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).zip")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        let writer = try ZipWriter(creating: path, date: date)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            try writer.add(name, Array(text.utf8))
        }
        try writer.finish()
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
