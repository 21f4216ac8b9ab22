import DossierModel
import Testing

@testable import Workbench

/// What a confirmation is bound to: every change of it counts, and no other.
@Suite struct ConfirmedContentTests {
    private static let examined = Result {
        try Workbench().examine(Repository.path("Fixtures/thanh-pho-mau"))
    }

    /// A dossier that a test may spoil.
    private struct City {
        var dossier: Dossier
        var rules: RuleSet
        var files: [String: FileFacts]

        /// The digests of what findings at `places` are about.
        func digests(at places: [String: Place]) -> [String: String?] {
            let contents = DossierContents(of: dossier, under: rules, files: files)
            return places.mapValues { contents.digest(Finding(.sig02, at: $0)) }
        }
    }

    private func city() throws -> City {
        let examined = try Self.examined.get()
        return City(dossier: examined.dossier, rules: examined.rules, files: examined.files)
    }

    /// A place for each kind of object, by a name.
    private func places(_ city: City) throws -> [String: Place] {
        let dossier = city.dossier
        let first = try #require(dossier.records.first { $0.file != nil })
        let other = try #require(dossier.records.last { $0.file != nil })
        let row = try #require(dossier.assessments.first?.indicators.first)
        let figure = try #require(dossier.figures.first { $0.name == "population" })
        let area = try #require(dossier.figures.first { $0.name == "area" })
        return [
            "record": first.place(of: .usedBy).about(code: first.code),
            "other record": other.place(of: .usedBy).about(code: other.code),
            "row": row.place(of: .note).about(indicator: row.indicator),
            "population": figure.row.place(of: .value), "area": area.row.place(of: .value),
            "1.2": Place(question: "1.2"), "3.1": Place(question: "3.1"), "2.1": Place(question: "2.1"),
            "1.18.1": Place(question: "1.18.1"),
            "sending date": dossier.settings.place(of: "sendingDate"),
            "round": dossier.settings.place(of: "round"),
            "file": Place(file: try #require(first.file).path),
        ]
    }

    /// A change, and the objects that it changes.
    private struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let touched: Set<String>
        let make: @Sendable (inout City) throws -> Void

        init(_ name: String, _ touched: Set<String>, _ make: @escaping @Sendable (inout City) throws -> Void)
        {
            testDescription = name
            self.touched = touched
            self.make = make
        }
    }

    private static func record(_ change: @escaping @Sendable (inout EvidenceRecord) -> Void)
        -> @Sendable (inout City) throws -> Void
    {
        { city in
            let index = try #require(city.dossier.records.firstIndex { $0.file != nil })
            change(&city.dossier.records[index])
        }
    }

    private static func answer(_ question: String, _ change: @escaping @Sendable (inout Answer) -> Void)
        -> @Sendable (inout City) throws -> Void
    {
        { city in
            let index = try #require(city.dossier.answers.firstIndex { $0.question == question })
            change(&city.dossier.answers[index])
        }
    }

    private static let changes: [Change] = [
        Change("the title of a record", ["record"], record { $0.title[.english] = "Another title" }),
        Change("its gist", ["record"], record { $0.gist[.english] = "Another gist." }),
        Change("its note", ["record"], record { $0.note = "Ghi chú" }),
        Change("where it is used", ["record"], record { $0.usedBy.append("9.9.9") }),
        Change("who may see it", ["record"], record { $0.accessMode = .secret }),
        Change("its validity", ["record"], record { $0.validTo = WrittenDate(reading: "31/12/2030") }),
        Change("a byte of its file", ["record", "file"]) { city in
            let path = try #require(city.dossier.records.first { $0.file != nil }?.file?.path)
            city.files[path]?.sha256 = String(repeating: "0", count: 64)
        },
        Change("a byte of another file", ["other record"]) { city in
            let path = try #require(city.dossier.records.last { $0.file != nil }?.file?.path)
            city.files[path]?.sha256 = String(repeating: "0", count: 64)
        },
        Change("a record's place in its register", [], record { $0.row.number = 999 }),
        Change("a record more", []) { city in
            var record = try #require(city.dossier.records.first)
            record.code = EvidenceCode("H3.12.09.99")
            city.dossier.records.insert(record, at: 0)
        },
        Change("an answer", ["1.2"], answer("1.2") { $0.parts = [.paragraph(MarkedText("Nước khác"))] }),
        Change("the day of an answer", [], answer("1.2") { $0.updatedOn = CalendarDate(iso: "2025-04-09") }),
        Change("an answer's line", [], answer("3.1") { $0.place.line = 777 }),
        Change("a file that is signed", ["1.18.1"]) { city in
            city.files["files/don-dang-ky_da-ky.pdf"]?.sha256 = String(repeating: "0", count: 64)
        },
        Change("a figure that a text inserts and a question asks for", ["population", "3.1", "2.1"]) { city in
            let index = try #require(city.dossier.figures.firstIndex { $0.name == "population" })
            city.dossier.figures[index].value = WrittenNumber(written: "1", value: ExactNumber("1"))
        },
        Change("the note of a figure", ["population", "3.1", "2.1"]) { city in
            let index = try #require(city.dossier.figures.firstIndex { $0.name == "population" })
            city.dossier.figures[index].note = "Ghi chú"
        },
        Change("the note of a row", ["row"]) { city in
            city.dossier.assessments[0].indicators[0].note[.vietnamese] = "Ghi chú khác"
        },
        Change("the value of a row", ["row"]) { city in
            city.dossier.assessments[0].indicators[0].value = WrittenNumber(
                written: "1",
                value: ExactNumber("1")
            )
        },
        Change("the sending date", ["sending date"]) { city in
            city.dossier.settings.sendingDate = CalendarDate(iso: "2025-04-16")
        },
        Change("the version and the date", []) { city in
            city.dossier.settings.version += 1
            city.dossier.settings.date = try #require(CalendarDate(iso: "2025-04-11"))
        },
        Change("the name of the contact", []) { $0.dossier.settings.contactName = "Lê Văn Mẫu" },
        Change("somebody's confirmation", []) { $0.dossier.confirmations.questions.removeLast() },
    ]

    @Test(arguments: changes)
    private func aChangeCountsForWhatItTouchesAndForNothingElse(_ change: Change) throws {
        var city = try city()
        let places = try places(city)
        let before = city.digests(at: places)
        #expect(before.values.allSatisfy { $0 != nil })
        #expect(Set(before.values.compactMap(\.self)).count == places.count)
        try change.make(&city)
        // Where a thing stands may have changed with it.
        var moved = places
        if change.testDescription == "a record's place in its register" { moved["record"]?.cell = "A999" }
        let after = city.digests(at: moved)
        #expect(Set(places.keys.filter { before[$0] != after[$0] }) == change.touched)
    }

    /// The form code says what was signed: answers, figures and attachments,
    /// in whatever form they are kept.
    @Test(arguments: changes)
    private func onlyAnswersAndFiguresChangeTheFormCode(_ change: Change) throws {
        var city = try city()
        func code() -> FormCode? {
            DossierContents(of: city.dossier, under: city.rules, files: city.files).formCode
        }
        let before = try #require(code())
        try change.make(&city)
        let isAnswered = !change.touched.isDisjoint(with: ["1.2", "3.1", "2.1"])
        #expect((code() != before) == isAnswered)
    }

    @Test func theFormCodeDoesNotDependOnTheSignature() throws {
        var city = try city()
        let before = DossierContents(of: city.dossier, under: city.rules, files: city.files).formCode
        city.dossier.answers.removeAll {
            ["1.17", "1.18.1", "1.18.2", "H4", "H5", "H6"].contains($0.question)
        }
        #expect(DossierContents(of: city.dossier, under: city.rules, files: city.files).formCode == before)
    }

    /// What is written down now holds now, and for a reader of the bundle.
    @Test(arguments: ["Dossier/phu-ly-2024", "Fixtures/cases/ANS-03_close-to-the-maximum"])
    func everyWarningCanBeConfirmedAndThenHolds(_ workspace: String) throws {
        let examined = try Workbench().examine(Repository.path(workspace))
        let open = examined.report.findings.filter { $0.isOpen && $0.entry.isConfirmable($0.variant) }
        try #require(!open.isEmpty)
        let confirmations = Confirmations(
            findings: try open.map { finding in
                FindingConfirmation(
                    check: finding.id,
                    object: finding.object,
                    statement: finding.statement,
                    by: "Tổ thư ký",
                    on: try #require(CalendarDate(iso: "2024-12-31")),
                    reason: "Đã xem",
                    digest: examined.contents.digest(finding)
                )
            }
        )
        let judged = ConfirmationVerdicts(
            on: confirmations,
            after: examined.report,
            form: examined.rules.form,
            digest: examined.contents.digest
        )
        #expect(Set(judged.ofFindings).isSubset(of: [.holds, .replaced]))
        #expect(judged.notes == [])
        #expect(!judged.findings.contains { $0.isOpen && $0.entry.isConfirmable($0.variant) })
    }

    /// A question that is defined in another way has to be compared again.
    @Test func aComparedQuestionLapsesWithItsDefinition() throws {
        let city = try city()
        var form = try #require(city.rules.form)
        var confirmations = Confirmations(questions: [
            QuestionConfirmation(
                question: "E",
                by: "Tổ thư ký",
                on: try #require(CalendarDate(iso: "2024-12-31")),
                comparedWith: "mẫu",
                digest: form.digest(ofItem: "E")
            )
        ])
        confirmations.markLapsed(under: form)
        #expect(confirmations.confirmedQuestions == ["E"])
        let section = try #require(form.sections.firstIndex { $0.id == "E" })
        form.sections[section].questions[0].origin.sources.append("F1")
        confirmations.markLapsed(under: form)
        #expect(confirmations.confirmedQuestions == ["E"])
        form.sections[section].questions[0].label[.english] = "Another question"
        confirmations.markLapsed(under: form)
        #expect(confirmations.confirmedQuestions == [])
    }
}
