import DossierModel
import Testing

@testable import Intake

@Suite struct LeadTimeSpellingTests {
    @Test(
        arguments: [
            ("10", LeadTime(days: 10)), ("10 ngày", LeadTime(days: 10)), ("10d", LeadTime(days: 10)),
            ("5 ngày làm việc", LeadTime(days: 5, areWorkingDays: true)),
            ("05 ngày làm việc", LeadTime(days: 5, areWorkingDays: true)),
            ("2 tuần", LeadTime(days: 14)), ("1 semaine", LeadTime(days: 7)),
            ("3 jours ouvrés", LeadTime(days: 3, areWorkingDays: true)),
            ("10 working days", LeadTime(days: 10, areWorkingDays: true)),
            ("1,5 tuần", nil), ("vài ngày", nil), ("3 tháng", nil), ("1000", nil), ("-", nil),
        ] as [(String, LeadTime?)]
    )
    func readsWhatPeopleWrite(text: String, leadTime: LeadTime?) {
        #expect(LeadTime(spelling: text) == leadTime)
    }
}
