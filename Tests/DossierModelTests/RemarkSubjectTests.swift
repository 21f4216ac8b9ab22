import DossierModel
import Testing

/// What people write to name what a remark is about.
@Suite struct RemarkSubjectTests {
    private static let subjects: RemarkSubjects = {
        var dossier = Dossier(
            settings: DossierSettings(
                id: "x",
                version: 2,
                date: CalendarDate(daysSince1970: 20_088),
                city: ApplicantCity(name: LocalizedText(), country: "VN"),
                form: RuleReference(id: "f", edition: "1"),
                workingLanguage: .vietnamese,
                submissionLanguage: .english
            )
        )
        for question in ["1.1", "3.1", "E1"] {
            dossier.answers.append(
                Answer(question: question, language: nil, parts: [.figure("population")], place: Place())
            )
        }
        dossier.figures = [
            Figure(
                name: "population",
                value: WrittenNumber(written: "1", value: ExactNumber(1)),
                row: SourceRow(place: Place())
            )
        ]
        dossier.assessments = [
            Assessment(
                set: "s",
                indicators: [
                    IndicatorAssessment(indicator: "1.1", outcome: nil, row: SourceRow(place: Place())),
                    IndicatorAssessment(indicator: "1.1.1", outcome: nil, row: SourceRow(place: Place())),
                ]
            )
        ]
        return RemarkSubjects(of: dossier, under: RuleSet(), changes: changes)
    }()

    private static let changes = Changes(
        before: .init(name: "x_v1", version: 1, date: "", identifier: nil),
        after: .init(name: "x_v2", version: 2, date: "", identifier: nil),
        changes: [
            Change(ChangeSubject(.figure, "population"), .changed, []),
            Change(ChangeSubject(.indicator, "1.1.1"), .changed, []),
            Change(
                ChangeSubject(.record, "H1.01.01.02"),
                .changed,
                [.init(field: "code", before: "H1.01.01.01", after: "H1.01.01.02")]
            ),
            Change(ChangeSubject(.record, "H1.01.01.09"), .removed, []),
            Change(ChangeSubject(.confirmation, "c"), .added, []),
        ]
    )

    @Test(
        arguments: [
            (nil, RemarkSubject.whole), ("Toàn bộ hồ sơ", .whole), ("general", .whole),
            ("3.1", .question("3.1")), ("Câu 3.1", .question("3.1")), ("mục: e1", .question("E1")),
            // Questions come first; the word before says what else is meant.
            ("1.1", .question("1.1")), ("Chỉ số 1.1", .indicator("1.1")),
            ("indicator:1.1.1", .indicator("1.1.1")),
            ("population", .figure("population")), ("số liệu Population", .figure("population")),
            ("[H1-1.1-02]", .record("H1.01.01.02")), ("Minh chứng h1.01.01.09", .record("H1.01.01.09")),
            ("H1.01.01.01", .record("H1.01.01.02")), ("dossier.xml", .settings),
            ("3.11", .unknown(suggestion: "3.1")), ("Câu 33.1", .unknown(suggestion: "3.1")),
            ("Phụ lục", .unknown(suggestion: nil)),
        ] as [(String?, RemarkSubject)]
    )
    func isFound(_ about: String?, _ subject: RemarkSubject) {
        #expect(Self.subjects.subject(about) == subject)
    }

    @Test(
        arguments: [
            (RemarkSubject.whole, ["population", "1.1.1", "H1.01.01.02", "H1.01.01.09"]),
            (.question("3.1"), ["population"]), (.record("H1.01.01.02"), ["H1.01.01.02"]),
            (.indicator("1.1"), []), (.indicator("1.1.1"), ["1.1.1"]), (.settings, []),
            (.unknown(suggestion: nil), []),
        ]
    )
    func hasItsChanges(_ subject: RemarkSubject, _ expected: [String]) {
        let found = Self.subjects.changes(of: subject, in: Self.changes)
        #expect(found.map(\.subject.id) == expected)
    }
}
