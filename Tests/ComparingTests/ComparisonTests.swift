import Comparing
import DossierModel
import Testing
import XMLKit

@Suite struct ComparisonTests {
    private static func application(_ inside: String, version: Int = 1) throws -> XMLElement {
        try XMLElement.parse(
            Array(
                """
                <application xmlns="urn:dossier:application:1" id="gnlc-2024-x" version="\(version)" \
                date="2024-12-0\(version)">\(inside)</application>
                """.utf8
            ),
            named: "application.xml"
        )
    }

    private static func changes(_ before: String, _ after: String) throws -> [Change] {
        let old = try application(before)
        let new = try application(after, version: 2)
        return Comparison(of: old, with: new).changes.changes
    }

    private static let settings = """
        <settings origin="o1" atLine="2"><identifier>urn:uuid:1</identifier><sendingDate>2025-05-01</sendingDate>\
        <line element="city" atLine="8"/></settings>
        """

    @Test func versionsAreNamedAndNothingElseDiffers() throws {
        let old = try Self.application(Self.settings)
        let new = try Self.application(
            Self.settings.replacing("atLine=\"8\"", with: "atLine=\"9\""),
            version: 2
        )
        let changes = Comparison(of: old, with: new).changes
        #expect(
            changes
                == Changes(
                    before: .init(
                        name: "gnlc-2024-x_v1",
                        version: 1,
                        date: "2024-12-01",
                        identifier: "urn:uuid:1"
                    ),
                    after: .init(
                        name: "gnlc-2024-x_v2",
                        version: 2,
                        date: "2024-12-02",
                        identifier: "urn:uuid:1"
                    ),
                    changes: []
                )
        )
        #expect(changes.isEmpty)
    }

    @Test func answersAreComparedByQuestionAndLanguage() throws {
        func form(_ text: String, extra: String = "") -> String {
            """
            <form id="f"><section id="A"><question id="3.1"><label><en>A</en></label>\
            <answer question="3.1" language="en" order="3" origin="o2" updated="2024-01-01"><p>\(text)</p>\
            <p>Same [<cite code="H1.01.01.01">H1.01.01.01</cite>].</p></answer>\(extra)</question></section></form>
            """
        }
        let added = "<answer question=\"3.1\" language=\"fr\"><p>Texte</p></answer>"
        let found = try Self.changes(
            form("We have <figure ref=\"schools\">21</figure> schools."),
            form("We have <figure ref=\"schools\">22</figure> good schools.", extra: added)
        )
        #expect(
            found == [
                Change(
                    ChangeSubject(.answer, "3.1", language: "en"),
                    .changed,
                    [
                        .init(
                            field: "text",
                            before: "We have {{schools}} schools.\nSame [H1.01.01.01].",
                            after: "We have {{schools}} good schools.\nSame [H1.01.01.01]."
                        )
                    ]
                ),
                Change(
                    ChangeSubject(.answer, "3.1", language: "fr"),
                    .added,
                    [.init(field: "text", before: nil, after: "Texte")]
                ),
            ]
        )
    }

    @Test func recordsIndicatorsAndFiguresAreComparedByTheirIDs() throws {
        func parts(_ outcome: String, _ digest: String, _ order: Bool, population: String) -> String {
            let first = """
                <record code="H1.01.01.01" kind="report" row="4"><title><vi>Báo cáo</vi></title>\
                <file file="f1" sha256="\(digest)" bytes="3"/><usedBy>1.1.1</usedBy><usedBy>1.1.2</usedBy></record>
                """
            let second = "<record code=\"H1.01.01.02\"><note>x</note></record>"
            return """
                <figures><figure name="population" atLine="2"><value number="\(population)">\(population)</value>\
                </figure></figures><assessment set="s"><indicator id="1.1.10" outcome="\(outcome)">\
                <title><vi>Tên</vi></title></indicator><indicator id="1.1.9" outcome="\(outcome)"/></assessment>\
                <register>\(order ? first + second : second + first)</register>
                """
        }
        let found = try Self.changes(
            parts("met", "aa", true, population: "1"),
            parts("notMet", "bb", false, population: "2")
        )
        let outcome = Change.Detail(field: "outcome", before: "met", after: "notMet")
        #expect(
            found == [
                Change(
                    ChangeSubject(.figure, "population"),
                    .changed,
                    [.init(field: "value", before: "1", after: "2")]
                ),
                Change(ChangeSubject(.indicator, "1.1.9"), .changed, [outcome]),
                Change(ChangeSubject(.indicator, "1.1.10"), .changed, [outcome]),
                Change(
                    ChangeSubject(.record, "H1.01.01.01"),
                    .changed,
                    [.init(field: "file.sha256", before: "aa", after: "bb")]
                ),
            ]
        )
    }

    @Test func whatIsGoneIsRemoved() throws {
        let found = try Self.changes(
            "<register><record code=\"H1.01.01.02\"><note>x</note></record></register>",
            "<register/>"
        )
        #expect(
            found == [
                Change(
                    ChangeSubject(.record, "H1.01.01.02"),
                    .removed,
                    [.init(field: "note", before: "x", after: nil)]
                )
            ]
        )
    }

    /// A record as an application writes it.
    private static func record(_ code: String, _ title: String, file: String, name: String = "a.pdf")
        -> String
    {
        """
        <record code="\(code)" kind="report" row="4"><title><vi>\(title)</vi></title>\
        <file file="f1" code="\(code)" sha256="\(file)" bytes="3" originalName="\(name)" source="files/\(name)" \
        path="data/evidence/\(code)_\(name)"/></record>
        """
    }

    @Test func onlyTheBytesOfAFileMayDiffer() throws {
        let found = try Self.changes(
            "<register>\(Self.record("H1.01.01.01", "Báo cáo", file: "aa"))</register>",
            "<register>\(Self.record("H1.01.01.01", "Báo cáo", file: "ab"))</register>"
        )
        #expect(
            found == [
                Change(
                    ChangeSubject(.record, "H1.01.01.01"),
                    .changed,
                    [.init(field: "file.sha256", before: "aa", after: "ab")]
                )
            ]
        )
    }

    /// The code alone is new; or the file shows that it is the same record.
    @Test(arguments: ["Báo cáo", "Báo cáo năm 2024"])
    func aRecordWithANewCodeIsOneChange(_ title: String) throws {
        let other = Self.record("H1.01.01.02", "Kế hoạch", file: "bb")
        let found = try Self.changes(
            "<register>\(other)\(Self.record("H1.01.01.01", "Báo cáo", file: "aa"))</register>",
            "<register>\(Self.record("H2.04.01.07", title, file: "aa"))\(other)</register>"
        )
        var details = [Change.Detail(field: "code", before: "H1.01.01.01", after: "H2.04.01.07")]
        if title != "Báo cáo" { details.append(.init(field: "title.vi", before: "Báo cáo", after: title)) }
        #expect(found == [Change(ChangeSubject(.record, "H2.04.01.07"), .changed, details)])
    }

    /// Number and title of a document that is not at hand yet are enough.
    @Test func aRecordWithoutAFileIsKnownByItsDocument() throws {
        func register(_ code: String, _ note: String) -> String {
            """
            <register><record code="\(code)"><title><vi>Kế hoạch</vi></title><document><number>15/KH-UBND</number>\
            </document><note>\(note)</note></record></register>
            """
        }
        let found = try Self.changes(register("H1.01.01.01", "a"), register("H1.01.01.05", "b"))
        #expect(
            found == [
                Change(
                    ChangeSubject(.record, "H1.01.01.05"),
                    .changed,
                    [
                        .init(field: "code", before: "H1.01.01.01", after: "H1.01.01.05"),
                        .init(field: "note", before: "a", after: "b"),
                    ]
                )
            ]
        )
    }

    /// The figure itself is told; the answer says the same.
    @Test func anAnswerThatIsAFigureIsNotToldTwice() throws {
        func form(_ value: String, _ name: String = "area") -> String {
            """
            <form id="f"><section id="A"><question id="2.2"><answer question="2.2">\
            <figure ref="\(name)">\(value)</figure></answer></question></section></form>
            """
        }
        #expect(try Self.changes(form("25.4"), form("25.5")) == [])
        #expect(
            try Self.changes(form("25.4"), form("25.4", "land")) == [
                Change(
                    ChangeSubject(.answer, "2.2"),
                    .changed,
                    [.init(field: "figure", before: "{{area}}", after: "{{land}}")]
                )
            ]
        )
    }

    /// Which of two equal records went where, nobody can say.
    @Test func recordsThatCannotBeToldApartAreNotPaired() throws {
        let old = ["H1.01.01.01", "H1.01.01.02"].map { Self.record($0, "Báo cáo", file: "aa") }.joined()
        let new = Self.record("H1.01.01.03", "Báo cáo", file: "aa")
        let found = try Self.changes("<register>\(old)</register>", "<register>\(new)</register>")
        #expect(
            found.map { "\($0.kind.rawValue) \($0.subject.id)" } == [
                "removed H1.01.01.01", "removed H1.01.01.02", "added H1.01.01.03",
            ]
        )
    }

    @Test func theOrderOfRowsIsNoChange() throws {
        let rows = [
            Self.record("H1.01.01.01", "Báo cáo", file: "aa"), Self.record("H1.01.01.02", "B", file: "bb"),
            // Two rows of one code, which REG-01 reports.
            Self.record("H1.01.01.02", "A", file: "cc"),
        ]
        let found = try Self.changes(
            "<register>\(rows.joined())</register>",
            "<register>\(rows.reversed().joined())</register>"
        )
        #expect(found == [])
    }

    @Test func settingsAreCompared() throws {
        let found = try Self.changes(
            Self.settings,
            Self.settings.replacing("2025-05-01", with: "2026-05-01")
        )
        #expect(
            found == [
                Change(
                    ChangeSubject(.settings),
                    .changed,
                    [.init(field: "sendingDate", before: "2025-05-01", after: "2026-05-01")]
                )
            ]
        )
    }
}
