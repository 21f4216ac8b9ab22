import DossierModel
import Testing

@testable import Intake

/// How people write numbers, dates, and both in one cell.
@Suite struct SpellingTests {
    @Test(arguments: [
        ("1.234,5", "1234.5", "1234.5", "1234.5"), ("1,234.5", "1234.5", "1234.5", "1234.5"),
        ("1 234,5", "1234.5", "1234.5", "1234.5"), ("1\u{202F}234\u{A0}567", "1234567", "1234567", "1234567"),
        ("1.234", "1234", "1.234", "1.234"), ("1,234", "1.234", "1234", "1.234"),
        ("0.234", "0.234", "0.234", "0.234"),
        ("0,234", "0.234", "0.234", "0.234"), ("96,4%", "96.4", "96.4", "96.4"),
        ("96.4 %", "96.4", "96.4", "96.4"),
        ("1.234.567", "1234567", "1234567", "1234567"), ("169.589", "169589", "169.589", "169.589"),
        ("-5", "-5", "-5", "-5"),
        ("+5", "5", "5", "5"), (".5", "0.5", "0.5", "0.5"), ("1234.567", "1234.567", "1234.567", "1234.567"),
        ("05", "5", "5", "5"), ("1'234'567", "1234567", "1234567", "1234567"),
        ("87,64", "87.64", "87.64", "87.64"),
    ])
    func readsNumbersOfThreeLanguages(_ text: String, _ vi: String, _ en: String, _ fr: String) {
        let read = Language.allCases.map { ExactNumber(spelling: text, in: $0)?.description }
        #expect(read == [vi, en, fr])
    }

    @Test(arguments: [
        "", "-", "%", "một", "1.2.3", "1,2,3", "1.23.456", "1,234.5.6", "12 34", "5 người", "1..5", "5.",
    ])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(
            Language.allCases.map { ExactNumber(spelling: text, in: $0)?.description } == [nil, nil, nil]
        )
    }

    @Test(arguments: [
        ("2023-04-03", "2023-04-03"), ("3/4/2023", "2023-04-03"), ("03.04.2023", "2023-04-03"),
        ("10/2022", "2022-10"),
        ("Tháng 10/2022", "2022-10"), ("tháng 10 năm 2022", "2022-10"), ("Năm 2022", "2022"),
        ("2022", "2022"),
        ("ngày 5 tháng 1 năm 2024", "2024-01-05"), ("3 April 2023", "2023-04-03"),
        ("le 3 août 2023", "2023-08-03"),
        ("October 2022", "2022-10"), ("00/04/2023", "2023-04"), ("31/02/2024", nil), ("hôm qua", nil),
        ("3/4/23", nil),
        ("khoảng 2022", nil), ("03/04/2023 và sau đó", nil),
    ])
    func readsDatesInFiguresAndWords(_ text: String, _ value: String?) {
        let date = WrittenDate(spelling: text)
        #expect(date.value?.iso == value)
        #expect(date.written == text)
    }

    struct Case {
        var text: String
        var number: String?
        var type: String?
        var from: String?
        var to: String?
        var remark: String?
    }

    @Test(arguments: [
        Case(text: "1256/KH-UBND ngày 03/04/2023", number: "1256/KH-UBND", from: "2023-04-03"),
        Case(text: "1256/KH-UBND, ngày 03/4/2023", number: "1256/KH-UBND", from: "2023-04-03"),
        Case(text: "Số 1256/KH-UBND, 03/4/2023", number: "1256/KH-UBND", from: "2023-04-03"),
        Case(text: "1256/KH-UBND\n03/04/2023", number: "1256/KH-UBND", from: "2023-04-03"),
        Case(
            text: "Quyết định số 15/QĐ-BNV ngày 5 tháng 1 năm 2024",
            number: "15/QĐ-BNV",
            type: "Quyết định",
            from: "2024-01-05"
        ),
        Case(
            text: "Kế hoạch 45/KH-UBND ngày 01/02/2023",
            number: "45/KH-UBND",
            type: "Kế hoạch",
            from: "2023-02-01"
        ),
        Case(text: "15 / QÐ - BNV ngày 5/1/2024", number: "15 / QÐ - BNV", from: "2024-01-05"),
        Case(text: "30/2020/NĐ-CP, 05/03/2020", number: "30/2020/NĐ-CP", from: "2020-03-05"),
        Case(text: "25/2023/TT-BGDĐT", number: "25/2023/TT-BGDĐT"),
        Case(text: "23-NQ/TU", number: "23-NQ/TU"),
        Case(text: "202/2025/QH15 ngày 12/6/2025", number: "202/2025/QH15", from: "2025-06-12"),
        Case(text: "86/BGDĐT-GDTX", number: "86/BGDĐT-GDTX"),
        Case(text: "ngày 12/10/2022", from: "2022-10-12"),
        Case(text: "12/10/2022", from: "2022-10-12"),
        Case(text: "từ 01/09/2022 đến 30/09/2022", from: "2022-09-01", to: "2022-09-30"),
        Case(text: "Từ ngày 1/9/2022 đến ngày 30/9/2022", from: "2022-09-01", to: "2022-09-30"),
        Case(text: "01/09/2022 - 30/09/2022", from: "2022-09-01", to: "2022-09-30"),
        Case(text: "from 1 September 2022 to 30 September 2022", from: "2022-09-01", to: "2022-09-30"),
        Case(text: "Tháng 10/2022", from: "2022-10"), Case(text: "Năm 2022", from: "2022"),
        Case(text: "2022-2024", from: "2022", to: "2024"),
        Case(text: "Năm học 2022-2023", from: "2022", to: "2023"),
        Case(text: "Khảo sát tháng 10/2022", from: "2022-10", remark: "Khảo sát"),
        Case(text: "KH-UBND số 45", number: "45", type: "KH-UBND"),
        Case(text: "không rõ", number: "không rõ"),
        Case(text: "No. 12/UBND-VX dated 3 April 2023", number: "12/UBND-VX", from: "2023-04-03"),
        Case(text: "31/02/2024"),
    ])
    func readsNumberAndDateOfTheStandardList(_ expected: Case) {
        let read = NumberAndDate(reading: expected.text)
        #expect(read.number == expected.number)
        #expect(read.documentType == expected.type)
        #expect(read.from?.value?.iso == expected.from)
        #expect(read.to?.value?.iso == expected.to)
        #expect(read.remark == expected.remark)
    }

    @Test(arguments: [
        ("0", "0"), ("5", "5"), ("0.28999999999999998", "0.29"), ("1.6958900000000001E5", "169589"),
        ("-12.50", "-12.5"),
        ("1E21", "1000000000000000000000"), ("1.5E-7", "0.00000015"),
        ("999999999999999.9", "1000000000000000"),
        ("007", "7"), ("12.000", "12"), ("x", nil), ("", nil), ("1E99999", nil), ("1e", nil), ("-0", "0"),
    ])
    func showsNumbersAsSpreadsheetsDo(_ text: String, _ plain: String?) {
        #expect(DecimalText.plain(text) == plain)
    }

    @Test(arguments: [
        ("0", "General", false), ("165", "0.00\" d\"", false), ("165", "[Red]0.0", false),
        ("165", "#,##0\\ \\m", false),
        ("165", "[$-42A]dd/mm/yyyy", true), ("165", "yyyy;@", true), ("14", nil, true), ("22", nil, true),
        ("45", nil, true),
        ("10", nil, false), ("49", "@", false), ("165", "_-* #,##0.00\\ _d_-", false),
    ])
    func tellsFormatsOfDates(_ id: String, _ code: String?, _ isDate: Bool) throws {
        #expect(SerialDate.isDate(format: try #require(Int(id)), code: code) == isDate)
    }

    @Test(arguments: [
        ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, "29/02/1900"),
        ("61", false, "1900-03-01"),
        ("45019", false, "2023-04-03"), ("43557", true, "2023-04-03"),
        ("45019.99999999", false, "2023-04-04"),
        ("0.5", false, "12:00:00"), ("2958465", false, "9999-12-31"), ("2958466", false, nil),
        ("-1", false, nil),
    ])
    func countsDaysOfBothEpochs(_ serial: String, _ is1904: Bool, _ text: String?) {
        #expect(SerialDate(is1904: is1904).value(of: serial)?.text == text)
    }

    @Test func everyHeadingOfTheListIsKnownAndNoneIsLost() throws {
        for kind in TableKind.allCases {
            for line in kind.headings.split(separator: "\n") {
                let parts = line.split(separator: "|").map { String($0).trimmingBlanks }
                let key = try #require(FieldKey(name: parts[0], in: .english))
                for heading in [parts[0]]
                    + parts.dropFirst().flatMap({ $0.split(separator: ";") }).map({ "\n \($0) *:" })
                {
                    var vocabulary = HeadingVocabulary(kind, language: .english)
                    #expect(vocabulary.meaning(of: heading) == .known(key), "\(heading)")
                }
            }
        }
    }

    @Test(arguments: [
        "MÃ MINH CHỨNG", "ma minh chung", "Ma\u{303}  minh\nchứng:", "Mã minh chứng (bắt buộc)",
    ])
    func headingsNeedNoDiacritics(_ heading: String) {
        var vocabulary = HeadingVocabulary(.register, language: .vietnamese)
        #expect(vocabulary.meaning(of: heading) == .known(.code))
    }
}
