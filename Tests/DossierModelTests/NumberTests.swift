import DossierModel
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        ("169589", "169.589", "169,589", "169\u{202F}589"),
        ("1234.5", "1.234,5", "1,234.5", "1\u{202F}234,5"),
        ("-0.50", "-0,50", "-0.50", "-0,50"), ("100", "100", "100", "100"),
        ("1000", "1.000", "1,000", "1\u{202F}000"),
    ])
    func everyLanguageWritesNumbersItsOwnWay(_ plain: String, _ vi: String, _ en: String, _ fr: String) throws
    {
        let number = try #require(ExactNumber(plain))
        #expect(number.formatted(in: .vietnamese) == vi)
        #expect(number.formatted(in: .english) == en)
        #expect(number.formatted(in: .french) == fr)
    }

    /// The ratios of the seed article and those derived from them.
    @Test(arguments: [
        (42, 47, "89.4"), (5, 47, "10.6"), (10, 57, "17.5"), (42, 57, "73.7"), (5, 57, "8.8"),
        (53, 57, "93.0"),
        (22, 46, "47.8"), (0, 57, "0.0"), (57, 57, "100.0"),
    ])
    func percentagesAreRoundedHalfAwayFromZero(_ part: Int, _ whole: Int, _ share: String) {
        #expect(ExactNumber.percentage(part, of: whole)?.description == share)
    }

    @Test func aShareOfNothingIsNoNumber() {
        #expect(ExactNumber.percentage(1, of: 0) == nil)
    }

    @Test(arguments: ["", "-", ".", "1.", "1,5", "1e5", "12345678901234567890", "١٢"])
    func readsNothingButPlainDecimals(_ text: String) {
        #expect(ExactNumber(text) == nil)
    }

    @Test func comparesByValue() throws {
        let (left, right) = (try #require(ExactNumber("1.50")), try #require(ExactNumber("1.5")))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(try #require(ExactNumber("87")) < #require(ExactNumber("87.01")))
    }

    @Test func hugeNumbersDoNotStopTheProgram() throws {
        let huge = try #require(ExactNumber("999999999999999999"))
        let tiny = try #require(ExactNumber("0.000000000000000001"))
        #expect(huge * huge * huge > huge)
        #expect(huge * tiny + huge > huge)
    }
}

@Suite struct DateTests {
    @Test(arguments: [
        ("03/04/2023", "2023-04-03"), ("3/4/2023", "2023-04-03"), ("2023-04-03", "2023-04-03"),
        ("00/01/2008", "2008-01"),
        ("00/00/2008", "2008"), ("10/2022", "2022-10"), ("2022", "2022"), ("5.1.2024", "2024-01-05"),
    ])
    func readsDatesAsClerksWriteThem(_ written: String, _ iso: String) {
        #expect(WrittenDate(reading: written).value?.iso == iso)
    }

    @Test(arguments: [
        "31/02/2024", "32/01/2024", "1/13/2024", "12/00/2024x", "05/00/2024", "hôm qua", "", "2024/01/05",
        "29/02/2023",
    ])
    func anImpossibleDateKeepsItsWriting(_ written: String) {
        let date = WrittenDate(reading: written)
        #expect(date.value == nil || written == "05/00/2024")
        #expect(date.written == written)
    }

    @Test func countsDaysBothWays() throws {
        for days in stride(from: -800_000, through: 800_000, by: 997) {
            let date = CalendarDate(daysSince1970: days)
            #expect(date.daysSince1970 == days)
        }
        #expect(CalendarDate(daysSince1970: 0).iso == "1970-01-01")
        #expect(try #require(CalendarDate(iso: "2024-02-29")).daysSince1970 == 19782)
    }

    @Test func addsMonthsAndStaysInTheMonth() throws {
        let date = try #require(CalendarDate(iso: "2023-01-31"))
        #expect(date.adding(months: 1).iso == "2023-02-28")
        #expect(date.adding(months: 36).iso == "2026-01-31")
        #expect(date.adding(months: -1).iso == "2022-12-31")
    }
}
