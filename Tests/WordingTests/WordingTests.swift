import DossierModel
import Testing
import Wording

@Suite struct WordingTests {
    private func number(_ text: String) throws -> ArgumentValue { .number(try #require(ExactNumber(text))) }

    private func percent(_ text: String) throws -> ArgumentValue { .percent(try #require(ExactNumber(text))) }

    @Test func theTextsAreInstalledBesideTheProgram() throws {
        let installed = try Wording(language: .french)
        let kept = try Wording(language: .french, folder: TextFiles.folder)
        #expect(installed.ids == kept.ids)
    }

    @Test func aFolderWithoutTextsIsNamed() {
        #expect(throws: WordingError.unreadable(file: "/nowhere/checks.vi.xlf")) {
            try Wording(language: .english, folder: "/nowhere")
        }
    }

    @Test(arguments: [
        (
            Language.vietnamese,
            "Các tỷ lệ dùng hai mẫu số (47 và 57). Trên tổng 57: 73,7% đạt, 8,8% chưa đạt, 17,5% chờ ý kiến."
        ),
        (
            .english,
            """
            These shares use different totals (47 and 57). Of all 57: 73.7\u{A0}% met, 8.8\u{A0}% not met, \
            17.5\u{A0}% waiting.
            """
        ),
        (
            .french,
            """
            Ces parts reposent sur des totaux différents (47 et 57). Sur 57 en tout\u{A0}: 73,7\u{202F}% \
            atteints, 8,8\u{202F}% non atteints, 17,5\u{202F}% en attente.
            """
        ),
    ])
    func theSeedsMixedDenominatorsAreSaidInEveryLanguage(_ language: Language, _ message: String) throws {
        let finding = Finding(
            .fig02,
            "",
            [
                "first": .integer(47), "second": .integer(57), "all": .integer(57),
                "met": try percent("73.7"), "notMet": try percent("8.8"), "waiting": try percent("17.5"),
            ],
            at: Place(file: "answers/answers.vi.xml")
        )
        #expect(try Wording(language: language, folder: TextFiles.folder).message(of: finding) == message)
    }

    @Test(arguments: [
        (Language.vietnamese, "Dân số 169.589: vui lòng nhập năm."),
        (.english, "Population 169,589: please enter the year."),
        (.french, "Population 169\u{202F}589\u{A0}: veuillez indiquer l’année."),
    ])
    func numbersAndLabelsFollowTheLanguage(_ language: Language, _ message: String) throws {
        let label = LocalizedText(vi: "Dân số", en: "Population", fr: "Population")
        let finding = Finding(
            .fig04,
            "",
            ["figure": .localized(label), "value": try number("169589")],
            at: Place(file: "figures/figures.csv")
        )
        #expect(try Wording(language: language, folder: TextFiles.folder).message(of: finding) == message)
    }

    @Test(arguments: [
        (Language.vietnamese, "22 + 15 + 8 bằng 45 nhưng tổng ghi 46."),
        (.english, "22 + 15 + 8 is 45, but the total says 46."),
        (.french, "22 + 15 + 8 font 45, mais le total indique 46."),
    ])
    func partsAreJoinedByTheSignOfTheirSum(_ language: Language, _ message: String) throws {
        let finding = Finding(
            .fig03,
            "",
            [
                "parts": .list([.integer(22), .integer(15), .integer(8)]), "sum": .integer(45),
                "total": .integer(46),
            ],
            at: Place(file: "figures/figures.csv")
        )
        #expect(try Wording(language: language, folder: TextFiles.folder).message(of: finding) == message)
    }

    @Test func aListOfTermsIsAddedUpInWords() throws {
        let finding = Finding(
            .reg02,
            "noNumber",
            [
                "record": .text("Ảnh lớp xóa mù chữ"),
                "missing": .list([.term("field.date"), .term("field.author")]),
            ],
            at: Place(file: "evidence/register.xlsx", sheet: "Danh mục", cell: "D7")
        )
        let wording = try Wording(language: .vietnamese, folder: TextFiles.folder)
        #expect(
            wording.message(of: finding)
                == "“Ảnh lớp xóa mù chữ” không có số hiệu. Vui lòng nhập: ngày ban hành, người (đơn vị) thực hiện."
        )
    }

    @Test func aVariantUsesItsOwnHintOrElseTheHintOfItsCheck() throws {
        let wording = try Wording(language: .english, folder: TextFiles.folder)
        let place = Place(file: "evidence/register.csv")
        let numbers: [String: ArgumentValue] = [
            "number": .text("5/KH-UBND"), "expected": .text("05/KH-UBND"),
        ]
        #expect(
            wording.hint(of: Finding(.num02, "spreadsheet", numbers, at: place))
                == "Format the column as text and type the number again with its zero."
        )
        #expect(
            wording.hint(of: Finding(.num04, "blanks", numbers, at: place))
                == wording.hint(of: Finding(.num04, "", numbers, at: place))
        )
    }

    @Test func datesAndEmptyListsHaveAWriting() throws {
        let wording = try Wording(language: .english, folder: TextFiles.folder)
        let date = try #require(CalendarDate(year: 2023, month: 5, day: 31))
        #expect(wording.formatted(.date(date)) == "31/05/2023")
        #expect(wording.formatted(.list([])) == "–")
        #expect(wording.formatted(.list([.integer(2024), .term("kind.survey")])) == "2024, survey")
    }

    @Test(arguments: [
        (Language.vietnamese, "1 lỗi"), (.english, "1 error"), (.french, "1 erreur"),
    ])
    func oneIsSingular(_ language: Language, _ expected: String) throws {
        let forms = ["vi": "lỗi|lỗi", "en": "error|errors", "fr": "erreur|erreurs"]
        let pattern = MessagePattern("{n} {n|\(try #require(forms[language.tag]))}")
        let wording = try Wording(language: language, folder: TextFiles.folder)
        #expect(pattern.filled(with: ["n": .integer(1)], by: wording) == expected)
    }

    @Test(arguments: [(Language.english, "0 errors, 2 errors"), (.french, "0 error, 2 errors")])
    func zeroIsPluralInEnglishAndSingularInFrench(_ language: Language, _ expected: String) throws {
        let wording = try Wording(language: language, folder: TextFiles.folder)
        let pattern = MessagePattern("{a} {a|error|errors}, {b} {b|error|errors}")
        #expect(pattern.filled(with: ["a": .integer(0), "b": .integer(2)], by: wording) == expected)
    }

    @Test func aTermThatBeginsASentenceGetsACapitalAndAFileNameDoesNot() throws {
        let wording = try Wording(language: .english, folder: TextFiles.folder)
        let place = Place(file: "dossier.xml")
        let date = try #require(CalendarDate(year: 2024, month: 4, day: 30))
        let national = Finding(
            .rnd04,
            "passed",
            [
                "authority": .term("authority.nationalCommission"), "deadline": .date(date),
                "sent": .date(date),
            ],
            at: place
        )
        #expect(
            wording.message(of: national)
                == "The National Commission needed the form by 30/04/2024; the sending date is 30/04/2024."
        )
        let missing = Finding(.src01, "missing", ["file": .text("dossier.xml")], at: place)
        #expect(wording.message(of: missing) == "dossier.xml is missing.")
    }

    @Test func aPatternKnowsItsNames() {
        #expect(MessagePattern("{a} and {b| + }, {n} {n|error|errors}").parameters == ["a", "b", "n"])
        #expect(MessagePattern("{ not a name } { } {").parameters == [])
    }
}
