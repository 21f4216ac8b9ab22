import DossierModel
import Intake
import Testing
import XMLKit

@Suite struct XMLSourcesTests {
    static func register(_ body: String) -> String {
        "<register xmlns=\"urn:dossier:evidence:1\">\n\(body)\n</register>"
    }
    static func assessment(_ body: String) -> String {
        "<assessment xmlns=\"urn:dossier:assessment:1\" set=\"s\">\n\(body)\n</assessment>"
    }
    static func figures(_ body: String) -> String {
        "<figures xmlns=\"urn:dossier:figures:1\">\n\(body)\n</figures>"
    }
    static func answers(_ body: String) -> String {
        "<answers xmlns=\"urn:dossier:answers:1\" language=\"en\">\n\(body)\n</answers>"
    }
    static func confirmations(_ body: String) -> String {
        "<confirmations xmlns=\"urn:dossier:confirmations:1\">\n\(body)\n</confirmations>"
    }

    /// Documents, and what is said of them; where nothing is said, the schema
    /// has to agree, and where something is said, too.
    static let cases: [(file: String, text: String, findings: [String])] = [
        (
            "evidence/a.xml",
            register("<record code='H1.01.01.01'><note>x</note><title><en>b</en><vi>a</vi></title></record>"),
            []
        ),
        (
            "evidence/a.xml",
            register(
                "<record code='H1.01.01.01' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'/>"
            ), []
        ),
        ("evidence/a.xml", register("<record/>"), ["missingEntry; entry=code; parent=record @ 2:1"]),
        (
            "evidence/a.xml", register("<record code=' '/>"),
            ["emptyEntry; entry=code @ 2:1", "missingEntry; entry=code; parent=record @ 2:1"]
        ),
        (
            "evidence/a.xml", register("<record code='H1.01.01.01' kind='books'/>"),
            [
                "wrongChoice; allowed=directive, establishment, recognition, report, statistics, budget, survey, minutes, media,"
                    + " agreement, list, expertOpinion; entry=kind; value=books @ 2:1"
            ]
        ),
        (
            "evidence/a.xml", register("<record code='H1.01.01.01'>\n<isuer>x</isuer>\n<shelf/></record>"),
            [
                "suggestion; entry=isuer; suggestion=issuer @ 3:1", "unknownEntry; entry=shelf @ 4:1",
            ]
        ),
        (
            "evidence/a.xml",
            register("<record code='H1.01.01.01'><date>2023</date><date>2024</date></record>"),
            ["twice; entry=date; value=2024 @ 2:45"]
        ),
        (
            "evidence/a.xml", register("<record code='H1.01.01.01'>text<pages>three</pages></record>"),
            [
                "text; entry=record @ 2:1", "wrongValue; entry=pages; value=three @ 2:32",
            ]
        ),
        (
            "evidence/a.xml",
            register("<record code='H1.01.01.01'><issuer/><title><de>x</de></title></record>"),
            [
                "emptyEntry; entry=issuer @ 2:28", "unknownEntry; entry=de @ 2:44",
            ]
        ),
        (
            "evidence/a.xml", register("<record code='H1.01.01.01'><personalData>ja</personalData></record>"),
            [
                "wrongChoice; allowed=true, false; entry=personalData; value=ja @ 2:28"
            ]
        ),
        (
            "evidence/a.xml", register("<recrod code='H1.01.01.01'/>x"),
            [
                "suggestion; entry=recrod; suggestion=record @ 2:1", "text; entry=register @ 2:0",
            ]
        ),
        ("evidence/a.xml", "<register/>", ["root; entry=register; expected=register @ 1:1"]),
        ("evidence/a.xml", figures(""), ["root; entry=figures; expected=register @ 1:1"]),
        ("evidence/a.xml", register("<record code='H1.01.01.01'>"), ["brokenXML @ 3:12"]),
        ("evidence/a.xml", "<!DOCTYPE a><a/>", ["documentType @ 1:12"]),
        (
            "assessment/a.xml",
            assessment(
                "<indicator id='1.1.1' outcome='met'><value>96.4</value><evidence>H1.01.01.01; H1.01.01.02</evidence></indicator>"
            ), []
        ),
        (
            "assessment/a.xml", assessment("<indicator id='1.1.1'><value>96,4</value></indicator>"),
            ["wrongValue; entry=value; value=96,4 @ 2:23"]
        ),
        (
            "assessment/a.xml",
            assessment(
                "<reported><met>1</met><notMet>0</notMet><awaitingExpert>0</awaitingExpert></reported>"
            ),
            [
                "missingEntry; entry=noData; parent=reported @ 2:1"
            ]
        ),
        (
            "figures/a.xml",
            figures(
                "<figure name='a' year='2023'><value>1</value><quotient numerator='b' denominator='c'/></figure>"
            ), []
        ),
        (
            "figures/a.xml", figures("<figure name='a' year='last'><value>1</value></figure>"),
            ["wrongValue; entry=year; value=last @ 2:1"]
        ),
        ("figures/a.xml", figures("<figure name='a'/>"), ["missingEntry; entry=value; parent=figure @ 2:1"]),
        ("answers/answers.en.xml", answers("<answer question='1'>text</answer><answer question='2'/>"), []),
        (
            "answers/answers.en.xml", answers("<answer question='1' updated='2024'/>"),
            ["wrongValue; entry=updated; value=2024 @ 2:1"]
        ),
        (
            "answers/answers.en.xml",
            answers("<answer question='1'><p/><row><cell/><cell>x</cell></row></answer>"), []
        ),
        (
            "answers/answers.en.xml", answers("<answer question='1'><b>x</b></answer><answer/>"),
            [
                "unknownEntry; entry=b @ 2:22", "missingEntry; entry=question; parent=answer @ 2:39",
            ]
        ),
        (
            "answers/answers.en.xml", answers("<answer question='1'/><answer question='1'/>"),
            ["twice; entry=answer; value=1 @ 2:23"]
        ),
        (
            "answers/answers.en.xml",
            answers("<answer question='1'><figure/><signature stamped='maybe'/></answer>"),
            [
                "missingEntry; entry=name; parent=figure @ 2:22",
                "wrongValue; entry=stamped; value=maybe @ 2:31",
            ]
        ),
        (
            "confirmations.xml",
            confirmations(
                "<finding check='REG-05' object='H1.01.01.01' by='A' on='2024-12-02'><reason>x</reason></finding>"
            ), []
        ),
        (
            "confirmations.xml",
            confirmations(
                "<finding check='reg' object='H1.01.01.01' by='A' on='2024-12-02'><reason/></finding>"
            ),
            [
                "emptyEntry; entry=reason @ 2:66", "wrongValue; entry=check; value=reg @ 2:1",
            ]
        ),
        (
            "confirmations.xml", confirmations("<question id='1' by='A' on='2024-12-32' comparedWith='x'/>"),
            ["wrongValue; entry=on; value=2024-12-32 @ 2:1"]
        ),
    ]

    @Test(arguments: cases.indices)
    func saysWhatDoesNotBelongAndTheSchemaAgrees(_ index: Int) throws {
        let (file, text, expected) = Self.cases[index]
        let findings = try Workspaces.read([file: text]).findings
        let lines = findings.map { finding in
            "\(finding.statement) @ \(finding.place.line ?? 0):\(finding.place.column ?? 0)"
        }
        #expect(lines == expected)
        let schema = file.split(separator: "/")[0].split(separator: ".")[0]
        let xsd = try XSDSchema(fileAt: WorkspaceReaderTests.root + "/Schemas/xsd/\(schema).xsd")
        // What is not even XML is judged by no schema.
        guard let issues = try? xsd.issues(in: Array(text.utf8), named: file) else {
            #expect(!expected.isEmpty)
            return
        }
        #expect(issues.isEmpty == expected.isEmpty, "\(issues.map(\.message))")
    }

    @Test(arguments: [
        ("", IntakeError.notXML(file: "dossier.xml", line: 1, column: 1)),
        ("<dossier/>", .notADossier(file: "dossier.xml", line: 1, root: "dossier")),
        ("<dossier", .notXML(file: "dossier.xml", line: 1, column: 9)),
        (
            Workspaces.settings.replacing("id=\"gnlc-2024-mau\" ", with: ""),
            .lacks(file: "dossier.xml", line: 1, entry: "id", parent: "dossier")
        ),
        (
            Workspaces.settings.replacing("id=\"gnlc-2024-mau\" ", with: "id=\"Phủ Lý\" "),
            .wrong(file: "dossier.xml", line: 1, entry: "id", value: "Phủ Lý")
        ),
        (
            Workspaces.settings.replacing("2024-12-31", with: "31/12/2024"),
            .wrong(file: "dossier.xml", line: 1, entry: "date", value: "31/12/2024")
        ),
        (
            Workspaces.settings.replacing("  <form id=\"gnlc-membership\" edition=\"2024\"/>\n", with: ""),
            .lacks(file: "dossier.xml", line: 1, entry: "form", parent: "dossier")
        ),
        (
            Workspaces.settings.replacing("submission=\"en\"", with: "submission=\"de\""),
            .wrong(file: "dossier.xml", line: 5, entry: "submission", value: "de")
        ),
    ])
    func stopsWhereItIsUnclearWhatDossierItIs(_ settings: String, _ error: IntakeError) {
        #expect(throws: error) { try Workspaces.read([:], settings: settings) }
    }

    @Test func readsAllOfTheSettings() throws {
        let text = """
            <dossier xmlns="urn:dossier:dossier:1" version="2" purpose="example" date="2024-12-31" id="a">
            <addresses><address purpose="copy">a@b.org</address></addresses><languages submission="en" working="fr"/>
            <identifier>urn:uuid:f81f5728-a866-4d41-a0e9-e3d75e8303fb</identifier><replaces>a_v1</replaces>
            <title><fr>T</fr></title><round id="2025"/><sendingDate>2025-05-20</sendingDate><overlay country="VN"/>
            <form edition="2024" id="f"/><city unit="u" country="VN"><name><vi>V</vi></name></city>
            <criteria role="coverage" set="c" edition="1"/><criteria role="assessment" set="b" edition="2"/>
            <period from="2022-01-01" to="2024-12-31"/><organisation>O</organisation>
            <contact><email>c@d.org</email><name>N</name></contact>
            </dossier>
            """
        let result = try Workspaces.read([:], settings: text)
        #expect(result.findings.map(\.line) == [])
        let day = try #require(CalendarDate(iso: "2024-12-31"))
        var expected = DossierSettings(
            id: "a",
            version: 2,
            date: day,
            city: ApplicantCity(name: LocalizedText(vi: "V"), country: "VN", unit: "u"),
            form: RuleReference(id: "f", edition: "2024"),
            workingLanguage: .french,
            submissionLanguage: .english
        )
        expected.purpose = .example
        expected.identifier = "urn:uuid:f81f5728-a866-4d41-a0e9-e3d75e8303fb"
        expected.replaces = "a_v1"
        expected.title = LocalizedText(fr: "T")
        expected.round = "2025"
        expected.sendingDate = CalendarDate(iso: "2025-05-20")
        expected.overlay = "VN"
        expected.criteria = [
            CriteriaReference(set: RuleReference(id: "c", edition: "1"), role: .coverage),
            CriteriaReference(set: RuleReference(id: "b", edition: "2"), role: .assessment),
        ]
        expected.periodFrom = CalendarDate(iso: "2022-01-01")
        expected.periodTo = day
        (expected.organisation, expected.contactName, expected.contactEmail) = ("O", "N", "c@d.org")
        expected.addresses = [
            SendingAddress(
                purpose: .copy,
                email: "a@b.org",
                place: Place(file: "dossier.xml", line: 2, column: 12)
            )
        ]
        expected.place = Place(file: "dossier.xml", line: 1, column: 1)
        expected.lines = [
            "addresses": 2, "languages": 2, "identifier": 3, "replaces": 3, "title": 4, "round": 4,
            "sendingDate": 4,
            "overlay": 4, "form": 5, "city": 5, "criteria": 6, "period": 7, "organisation": 7, "contact": 8,
        ]
        #expect(result.dossier.settings == expected)
    }
}
