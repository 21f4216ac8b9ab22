import DossierModel
import Testing
import XMLKit
import ZipKit

@testable import Rendering

/// A document of every kind of block as a Word file.
@Suite struct WordTests {
    static let table = DocumentTable(
        caption: "Bảng một",
        columns: [
            DocumentTable.Column(label: "Tên"), DocumentTable.Column(label: "Số", isNumber: true),
        ],
        rows: [
            DocumentTable.Row(anchor: "row-1", cells: [[.text("Một")], [.text("1.234")]]),
            DocumentTable.Row(cells: [[.text("Hai")]]),
        ],
        hasRowHeaders: true
    )

    static let blocks: [Block] = [
        .heading([.text("Mục "), .mark("suy luận", .warning)]),
        .paragraph([
            .text("Chữ & <dấu>\u{1}\u{FFFE} một\nhai\tba 🏙️ "), .value("12"), .small([.text("nhỏ")]),
            .strong("đậm"),
            .citation("H1.01.01.01", anchor: "row-1"), .missing("{{x}}", reason: "?"), .code("A.1"),
            .link("https://example.org/?a=1&b=2", [.text("trang")]),
            .file([.text("tệp")], path: "data/x.pdf", size: "1 kB"),
            .outcome("1.1", .notMet, label: "chưa đạt"),
            .spoken(.french, [.text("ville")]), .original(.vietnamese, "gốc"),
            .figure("population", "158.212"),
        ]),
        .paragraph("Trống", .open), .paragraph("Câu chữ", .wording), .paragraph("nhỏ", .small),
        .list([[.text("một")], [.text("hai")]]),
        .options([
            OptionLine(label: "có", chosen: "đã chọn"),
            OptionLine(label: "không", mark: "không có trong mẫu"),
        ]),
        .table(table), .terms([Term(name: "Ngày", value: "1/2/2024")]),
        .signature(
            SignaturePlace(
                heading: "Chữ ký",
                lines: [Term(name: "Họ tên", value: "")],
                stamp: "Dấu",
                paper: []
            )
        ),
        .stamp("Dấu"), .consent([Term(name: "Bên", value: "A")], paper: [.text("giấy")]),
        .note(.error, [.text("Lưu ý")]),
        .chart(
            BarChart(
                alternative: "Biểu đồ",
                rows: [BarChart.Row(label: "A", shares: [Share(kind: .met, count: 3, label: "đạt")])]
            )
        ),
        .shares([Share(kind: .met, count: 3, label: "đạt")]), .spoken(.english, [.paragraph("English")]),
        .table(
            DocumentTable(
                columns: (1...60).map { DocumentTable.Column(label: "Cột \($0)") },
                rows: [DocumentTable.Row(cells: (1...60).map { [.text("ô \($0)")] })]
            )
        ),
    ]

    static func document() -> WordDocument {
        var page = WordPage()
        page.head = [WordParagraph(style: "Header", runs: [.text("Đầu trang")])]
        page.foot = [
            WordParagraph(
                style: "Footer",
                runs: [.text("Chân trang"), .tab, .field(.page), .text(" / "), .field(.pages)]
            )
        ]
        page.firstHead = []
        page.watermark = "BẢN DỰ THẢO"
        var blocks = WordBlocks(width: page.textWidth)
        return WordDocument(
            title: "Tài liệu – Thành phố",
            language: .vietnamese,
            date: Sample.date,
            author: "Ủy ban nhân dân",
            properties: [WordDocument.Property(name: "dossier", value: "x")],
            sections: [
                WordDocument.Section(
                    page: page,
                    parts: [.paragraph("Title", [.text("Tài liệu")])] + blocks.parts(Self.blocks)
                ),
                WordDocument.Section(page: page.turned, parts: blocks.parts([.table(Self.table)])),
            ]
        )
    }

    @Test func `The package holds every part it names, and nothing else, the same on every run`() throws {
        let bytes = try Self.document().bytes()
        #expect(try Self.document().bytes() == bytes)
        let archive = try ZipReader(bytes: bytes)
        let parts = try Dictionary(
            uniqueKeysWithValues: archive.entries.map { entry in
                (entry.name, try XMLElement.parse(archive.bytes(of: entry), named: entry.name))
            }
        )
        let types = try #require(parts["[Content_Types].xml"])
        let typed = Set(
            types.children(named: "Override").compactMap { $0["PartName"]?.dropFirst() }.map(String.init)
        )
        let relations = parts.filter { $0.key.hasSuffix(".rels") }
        #expect(typed.union(relations.keys).union(["[Content_Types].xml"]) == Set(parts.keys))
        let targets = relations.flatMap { name, root in
            root.elements.filter { $0["TargetMode"] == nil }.compactMap { $0["Target"] }
                .map { name.hasPrefix("word/") ? "word/\($0)" : $0 }
        }
        #expect(Set(targets) == typed && targets.count == typed.count)
        #expect(
            archive.entries.map(\.name) == [
                "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
                "docProps/custom.xml", "docProps/core.xml", "word/footer8.xml", "word/footer7.xml",
                "word/header6.xml", "word/header5.xml", "word/footer4.xml", "word/footer3.xml",
                "word/header2.xml", "word/header1.xml", "word/settings.xml", "word/numbering.xml",
                "word/fontTable.xml", "word/styles.xml",
            ]
        )
    }
}
