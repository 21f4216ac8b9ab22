import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

@Suite struct RemarksPageTests {
    private static func page() throws -> XMLElement {
        let pages = try Sample.pages(of: Sample.full("Xin chào"), report: Sample.report())
        let bytes = try #require(pages["remarks"])
        return try XMLElement.parse(Array(bytes.drop { $0 != 10 }.dropFirst()), named: "remarks.html")
    }

    private static func all(_ element: XMLElement) -> [XMLElement] {
        [element] + element.elements.flatMap(all)
    }

    @Test func eachRemarkStandsBesideItsAnswer() throws {
        let all = Self.all(try Self.page())
        let headings = all.filter { $0.name.local == "h2" }.map { heading in
            heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(
            headings == [
                "R1 · Câu A1 · Answer A1 đã trả lời · answered", "Xin chào · @ chưa trả lời · open",
            ]
        )
        let quotes = all.filter { $0.name.local == "blockquote" }
        #expect(quotes.map { $0["lang"] } == ["en", "fr"])
        #expect(all.filter { $0["class"] == "open" }.map(\.text) == ["Chưa có trả lời. · No answer yet."])
    }

    @Test func whatWasChangedLeadsToTheListOfChanges() throws {
        let items = Self.all(try Self.page()).filter { $0.name.local == "li" }
        #expect(items.map { Self.all($0).compactMap { $0["href"] } } == [["changes.html#change-1"], []])
        let pages = try Sample.pages(of: Sample.full("x"), report: Sample.report())
        let changes = String(decoding: try #require(pages["changes"]), as: UTF8.self)
        #expect(changes.contains("id=\"change-1\""))
    }

    @Test(arguments: [80, 30])
    func aTerminalShowsEverythingInFull(_ width: Int) throws {
        let text = RemarksText.text(
            of: Sample.remarks(saying: "Dòng một\nDòng hai"),
            wording: try Sample.wording(.vietnamese),
            width: width,
            inColour: false
        )
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words == """
                Số góp ý: 2; chưa trả lời: 1. R1 (A1): Dòng một Dòng hai, 31/12/2024 Dòng một Dòng hai \
                Trả lời của Dòng một Dòng hai, 31/12/2024: Dòng một Dòng hai Đã sửa: A1, ? \
                Dòng một Dòng hai (@): UIL, 31/12/2024 Dòng một Dòng hai Chưa có trả lời.
                """
        )
    }
}
