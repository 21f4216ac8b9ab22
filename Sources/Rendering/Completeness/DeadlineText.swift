internal import DossierModel
internal import Wording

/// The dates of the round as seen from the dossier's own, and its last moment
/// in Việt Nam and in central Europe.
struct DeadlineText {
    private let dossier: Dossier
    private let round: Round?
    private let wording: Wording

    init(of dossier: Dossier, under rules: RuleSet, _ wording: Wording) {
        self.dossier = dossier
        round = rules.round
        self.wording = wording
    }

    private var today: CalendarDate { dossier.settings.date }

    var blocks: [Block] {
        guard let round else { return [.paragraph(wording.text("report.timeline.none"), .open)] }
        let dates = dates(of: round)
        let columns = ["date", "what", "days"].map {
            DocumentTable.Column(
                label: wording.text("report.timeline.\($0)"),
                width: $0 == "what" ? 55 : $0 == "days" ? 28 : 17,
                isNumber: $0 == "days"
            )
        }
        let table = DocumentTable(
            columns: columns,
            rows: dates.map { entry in
                DocumentTable.Row(
                    cells: [
                        [.text(entry.day.formatted)], [.text(entry.text)], [.text(distance(to: entry.day))],
                    ]
                )
            },
            hasRowHeaders: true
        )
        let title = round.title.text(in: wording.language)
        return [.paragraph([.strong(title)])] + drawing(of: dates, till: round.deadline)
            + lastMoment(of: round) + [.table(table)]
    }

    private typealias Event = (day: PartialDate, text: String)

    /// The dates of the round and those of the dossier, in their order.
    private func dates(of round: Round) -> [Event] {
        var dates: [Event] = round.dates.map {
            ($0.date, wording.text("report.timeline.\($0.kind.rawValue)"))
        }
        dates.append((PartialDate(today), wording.text("report.timeline.dossier")))
        if let day = dossier.settings.sendingDate {
            dates.append((PartialDate(day), wording.text("report.timeline.sending")))
        }
        return dates.enumerated().sorted {
            ($0.element.day.iso, $0.offset) < ($1.element.day.iso, $1.offset)
        }.map(\.element)
    }

    /// The days that are known, on one scale; nothing where there is only
    /// the dossier's own.
    private func drawing(of dates: [Event], till deadline: PartialDate?) -> [Block] {
        let rows = dates.compactMap { day, text -> TimelineChart.Row? in
            guard let exact = day.exact else { return nil }
            let days = exact.daysSince1970 - today.daysSince1970
            return TimelineChart.Row(
                label: "\(exact.formatted(in: wording.language))  \(text)",
                days: days,
                distance: distance(to: day),
                kind: days == 0 ? .today : days < 0 ? .past : day == deadline ? .deadline : .ahead
            )
        }
        guard rows.count > 1 else { return [] }
        let alternative = wording.text("report.timeline.alt", ["count": .integer(rows.count)])
        return [.timeline(TimelineChart(alternative: alternative, rows: rows))]
    }

    private func distance(to day: PartialDate) -> String {
        guard let exact = day.exact else { return "–" }
        let days = exact.daysSince1970 - today.daysSince1970
        return days > 0 ? "+\(days)" : days < 0 ? "−\(-days)" : "0"
    }

    private func lastMoment(of round: Round) -> [Block] {
        guard let day = round.deadline?.exact else { return [] }
        let zone = round.timeZone ?? TimeZoneRule.vietNam.name
        guard let rule = TimeZoneRule.named(zone) else {
            let arguments: [String: ArgumentValue] = [
                "moment": .text("\(day.formatted(in: wording.language)) 24:00 (\(zone))")
            ]
            return [.paragraph(wording.text("report.timeline.otherZone", arguments))]
        }
        // The last minute of the day, in minutes of UTC since 1970.
        let instant = day.daysSince1970 * 1440 + 1439 - rule.offset(day.daysSince1970)
        let moments = [TimeZoneRule.vietNam, .centralEurope].map { rule in
            "\(rule.written(instant, in: wording.language)) (\(wording.text(rule.text)))"
        }
        return [
            .paragraph(
                wording.text(
                    round.timeZone == nil ? "report.timeline.noZone" : "report.timeline.zones",
                    ["first": .text(moments[0]), "second": .text(moments[1])]
                )
            )
        ]
    }
}

/// The clock of one place, as far as a deadline needs it.
struct TimeZoneRule {
    let name: String
    /// The id of its wording.
    let text: String
    /// Minutes before UTC on a day since 1970.
    let offset: @Sendable (Int) -> Int

    /// UTC+7 all year.
    static let vietNam = TimeZoneRule(name: "Asia/Ho_Chi_Minh", text: "report.timeline.vietNam") { _ in 420 }

    /// UTC+1, and UTC+2 between the last Sundays of March and of October
    /// (Directive 2000/84/EC); the hour of the change itself does not matter
    /// to the end of a day.
    static let centralEurope = TimeZoneRule(name: "Europe/Berlin", text: "report.timeline.centralEurope") {
        day in
        let year = CalendarDate(daysSince1970: day).year
        return day >= lastSunday(of: year, 3) && day < lastSunday(of: year, 10) ? 120 : 60
    }

    static func named(_ name: String) -> TimeZoneRule? { [vietNam, centralEurope].first { $0.name == name } }

    private static func lastSunday(of year: Int, _ month: Int) -> Int {
        let last = CalendarDate(year: year, month: month, day: 31)?.daysSince1970 ?? 0
        // 1 January 1970 was a Thursday.
        return last - (last + 4) % 7
    }

    /// A moment of UTC, in minutes since 1970, on the clock of the place.
    func written(_ instant: Int, in language: Language) -> String {
        let local = instant + offset(instant / 1440)
        let day = CalendarDate(daysSince1970: local / 1440)
        let minutes = local % 1440
        return "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2)), \(day.formatted(in: language))"
    }
}
