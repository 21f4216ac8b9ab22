import DossierModel
import Testing

@testable import Checking

@Suite struct AnswerFormatTests {
    private static let options = ["en", "fr"].map { ChoiceOption(id: $0, label: LocalizedText(en: "L\($0)")) }

    @Test(
        arguments: [
            (["en"], []),
            (["en", "en"], []),
            (["en", "fr"], ["options=Len, Lfr; question=1"]),
            (["de"], ["unknownChoice; options=Len, Lfr; question=1; value=de"]),
        ] as [([String], [String])]
    )
    func exactlyOneOptionIsChosen(_ chosen: [String], _ expected: [String]) {
        let scene = Scene { scene in
            scene.ask(.of("1", .choice(Self.options), perLanguage: false))
            scene.answer("1", nil, parts: chosen.map { .choice($0) })
        }
        #expect(scene.statements(of: .ans05) == expected)
    }

    @Test func twoLanguageVersionsWithTwoTicksAreTwoChoices() {
        let scene = Scene { scene in
            scene.ask(.of("1", .choice(Self.options)))
            scene.answer("1", .vietnamese, parts: [.choice("en")])
            scene.answer("1", .english, parts: [.choice("fr")])
        }
        #expect(scene.statements(of: .ans05) == ["options=Len, Lfr; question=1"])
    }

    @Test(
        arguments: [
            ("a", "3", []),
            ("a", "0", ["rating; highest=5; lowest=1; question=4; value=0"]),
            ("a", "6", ["rating; highest=5; lowest=1; question=4; value=6"]),
            ("a", "hoch", ["rating; highest=5; lowest=1; question=4; value=hoch"]),
            ("z", "3", ["unknownChoice; options=A; question=4; value=z"]),
        ] as [(String, String, [String])]
    )
    func ratingsStayOnTheirScale(_ item: String, _ value: String, _ expected: [String]) {
        let items = [ChoiceOption(id: "a", label: LocalizedText(en: "A"))]
        let scene = Scene { scene in
            scene.ask(.of("4", .rating(RatingScale(lowest: 1, highest: 5, items: items))))
            scene.answer("4", nil, parts: [.rating(item: item, value: value)])
        }
        #expect(scene.statements(of: .ans05) == expected)
    }

    @Test(arguments: [
        ("to-thu-ky@phuly.hanam.gov.vn", true),
        ("a.b+c@example.org", true),
        ("a@b", false), ("a b@example.org", false), ("a@example..org", false), ("@example.org", false),
        ("tổ@example.org", false), ("a@@example.org", false), ("a@example.org.", false),
        (".a@example.org", false),
    ])
    func anEmailAddressHasNameAndDomain(_ text: String, _ isGood: Bool) {
        #expect(WrittenForm.isEmail(text) == isGood)
    }

    @Test(arguments: [
        ("https://phuly.hanam.gov.vn", true), ("http://example.org:8080/a?b=c#d", true),
        ("HTTPS://Example.org/đường-dẫn", true), ("https://phủlý.vn", true),
        ("phuly.hanam.gov.vn", false), ("https://phuly", false), ("https:// example.org", false),
        ("ftp://example.org", false), ("https://127.0.0.1", false), ("https://example.org:x", false),
    ])
    func aWebAddressHasItsScheme(_ text: String, _ isGood: Bool) {
        #expect(WrittenForm.isURL(text) == isGood)
    }

    @Test(
        arguments: [
            ("+84 226 3852 000", nil), ("+84 (226) 385-2000", nil), ("+33 1 45 68 10 00", nil),
            ("+84 226 3852 000 ext. 12", nil), ("+84 226 3852 000 (máy lẻ 12)", nil),
            ("0226 3852 000", .noCountryCode(suggestion: nil)),
            ("0084 226 3852 000", .noCountryCode(suggestion: "+84 226 3852 000")),
            ("84 226 3852 000", .noCountryCode(suggestion: nil)),
            ("+84 226", .notANumber), ("+1234567890123456", .notANumber), ("+0226 3852 000", .notANumber),
            ("không có", .notANumber), ("12", .notANumber),
        ] as [(String, WrittenForm.TelephoneDefect?)]
    )
    func aTelephoneNumberHasItsCountryCode(_ text: String, _ defect: WrittenForm.TelephoneDefect?) {
        #expect(WrittenForm.telephoneDefect(of: text) == defect)
    }

    @Test(arguments: [
        ("1234", true), ("1.234,5", true), ("1,234.5", true), ("1 234", true), ("-5", true), ("89,4 %", true),
        ("", false), ("abc", false), ("12 người", false), ("1..2", false), ("5.", false), ("-", false),
    ])
    func aNumberIsWrittenInAnyLanguage(_ text: String, _ isGood: Bool) {
        #expect(WrittenForm.isNumber(text) == isGood)
    }

    @Test(arguments: [
        (QuestionKind.email, "a@b", "email; question=1; value=a@b"),
        (.url, "example.org", "url; question=1; value=example.org"),
        (.phone, "abc", "telephone; question=1; value=abc"),
        (
            .phone, "0084 226 3852 000",
            "countryCode; example=+84 226 3852 000; question=1; value=0084 226 3852 000"
        ),
        (.number, "viele", "number; question=1; value=viele"),
        (.date, "31/02/2024", "date; question=1; value=31/02/2024"),
        (.date, "2024", "date; question=1; value=2024"),
    ])
    func aMalformedValueIsNamed(_ kind: QuestionKind, _ value: String, _ expected: String) {
        let scene = Scene { scene in
            scene.ask(.of("1", kind, perLanguage: false))
            scene.answer("1", nil, value)
        }
        #expect(scene.statements(of: .ans05) == [expected])
    }

    @Test func severalAddressesStandSideBySide() {
        let scene = Scene { scene in
            scene.ask(.of("1", .email), .of("2", .url), .of("3", .date), .of("4", .number), .of("5", .phone))
            scene.answer("1", nil, "a@example.org; b@example.org")
            scene.answer("2", nil, "https://example.org", "https://example.com")
            scene.answer("3", nil, "05/04/2023")
            scene.answer("4", nil, parts: [.figure("population")])
            scene.answer("5", nil, "+84 226 3852 000; +84 226 3852 001")
        }
        #expect(scene.findings(of: .ans05).isEmpty)
    }

    @Test func tableCellsFollowTheirColumns() {
        let kinds: [TableCellKind] = [.number, .date, .year, .url, .text, .evidence, .indicator]
        let columns = kinds.map {
            TableColumn(id: $0.rawValue, label: LocalizedText(en: $0.rawValue), kind: $0, isRequired: false)
        }
        let scene = Scene { scene in
            scene.ask(.of("E", .table(columns)))
            let cells = ["x", "32/01/2024", "24", "example.org", "-", "[H1.01.01.01]", "1.1", "zu viel"]
            scene.answer("E", .english, parts: [.row(cells.map { MarkedText($0) })])
        }
        #expect(
            Set(scene.statements(of: .ans05)) == [
                "tooManyCells; count=8; limit=7; question=E", "number; question=E; value=x",
                "date; question=E; value=32/01/2024", "year; question=E; value=24",
                "url; question=E; value=example.org",
            ]
        )
    }

    @Test(arguments: [
        (QuestionKind.longText, AnswerPart.choice("a"), "longText"),
        (.choice(options), .paragraph(MarkedText("en")), "choice"),
        (
            .figure(FigureRule(figure: "p", unit: "x", yearRequired: true, sourceRequired: true)),
            .paragraph(MarkedText("12")), "figure"
        ),
        (.table([]), .paragraph(MarkedText("en")), "table"),
        (.email, .choice("en"), "email"),
        (.rating(RatingScale(lowest: 1, highest: 5)), .paragraph(MarkedText("3")), "rating"),
    ])
    func anAnswerOfAnotherKindIsNamed(_ kind: QuestionKind, _ part: AnswerPart, _ expected: String) {
        let scene = Scene { scene in
            scene.ask(.of("1", kind))
            scene.answer("1", nil, parts: [part])
        }
        #expect(scene.statements(of: .ans05) == ["kind; expected=questionKind.\(expected); question=1"])
    }
}
