import DossierModel

extension Check {
    /// RND-02: the dossier is sent while the round is open (V F13, F14, F18).
    static let sendingDate = Check(
        .rnd02,
        needs: [.round],
        applies: { context in
            context.isSending && !(context.rules.round?.windowDates.isEmpty ?? true)
        },
        run: { context in
            guard let round = context.rules.round, let sent = context.settings.sendingDate else { return [] }
            let place = context.settings.place(of: "sendingDate")
            if let opens = round.opens, let first = opens.earliest, sent < first {
                return [Finding(.rnd02, "early", ["opens": opens.argument, "sent": .date(sent)], at: place)]
            }
            guard let closes = round.lastDay, let last = closes.latest, sent > last else { return [] }
            return [Finding(.rnd02, "", ["closed": closes.argument, "sent": .date(sent)], at: place)]
        }
    )

    /// RND-03: the deadline is known to the day, with time zone, weekend rule,
    /// source and the day it was read, and only one is published (V N26–N28).
    static let deadlineIsDefined = Check(
        .rnd03,
        needs: [.round],
        applies: { $0.rules.round != nil },
        run: { context in
            guard let round = context.rules.round else { return [] }
            let place = context.settings.place(of: "round")
            var findings: [Finding] = []
            let published = Set(round.deadlines.map(\.date)).sorted {
                $0.iso.utf8.lexicographicallyPrecedes($1.iso.utf8)
            }
            if let first = published.first, let last = published.last, first != last {
                let arguments: [String: ArgumentValue] = ["first": first.argument, "second": last.argument]
                findings.append(Finding(.rnd03, "", arguments, at: place))
            }
            let missing = round.undefined
            if !missing.isEmpty {
                let arguments: [String: ArgumentValue] = [
                    "round": .text(round.id), "missing": .list(missing.map { .term("round.\($0)") }),
                ]
                findings.append(Finding(.rnd03, "missing", arguments, at: place))
            }
            return findings
        }
    )

    /// RND-04: the date of the National Commission comes first where it is
    /// the earlier one (V2 F25, F26, F31; V F18).
    static let earliestDate = Check(
        .rnd04,
        needs: [.round, .overlay],
        applies: { context in
            guard let round = context.rules.round else { return false }
            return context.rules.overlay != nil || round.nationalDay != nil
        },
        run: { context in context.nationalDate }
    )
}

extension CheckContext {
    fileprivate var nationalDate: [Finding] {
        guard let round = rules.round else { return [] }
        let place = settings.place(of: settings.sendingDate == nil ? "round" : "sendingDate")
        let authority = ArgumentValue.term("authority.nationalCommission")
        guard let national = round.nationalDay, let due = national.latest else {
            return [Finding(.rnd04, "unknown", ["authority": authority], at: settings.place(of: "round"))]
        }
        if let sent = settings.sendingDate {
            guard sent > due else { return [] }
            let arguments: [String: ArgumentValue] = [
                "authority": authority, "deadline": national.argument, "sent": .date(sent),
            ]
            return [Finding(.rnd04, "passed", arguments, at: place)]
        }
        if let deadline = round.lastDay?.latest, due >= deadline { return [] }
        let days = (round.lastDay?.latest ?? due).daysSince1970 - due.daysSince1970
        let arguments: [String: ArgumentValue] = [
            "authority": authority, "deadline": national.argument, "days": .integer(days),
            "left": .integer(max(0, due.daysSince1970 - date.daysSince1970)),
        ]
        return [Finding(.rnd04, "", arguments, at: place)]
    }
}

extension Round {
    /// Every published closing date, extensions included.
    fileprivate var deadlines: [PublishedDate] { dates(.closes) + dates(.extendedTo) }

    /// The earliest date that the National Commission sets.
    var nationalDay: PartialDate? {
        dates(.nationalCommission).map(\.date).min { $0.iso.utf8.lexicographicallyPrecedes($1.iso.utf8) }
    }

    /// The last day that counts, moved by the weekend rule where it is known
    /// to the day.
    var lastDay: PartialDate? {
        guard let deadline else { return nil }
        guard let day = deadline.exact, let weekendRule else { return deadline }
        return PartialDate(day.moved(by: weekendRule))
    }

    /// What nobody has said of the deadline, as `term.round.…`.
    fileprivate var undefined: [String] {
        var missing: [String] = []
        if let deadline {
            if deadline.exact == nil { missing.append("day") }
        } else {
            missing.append("deadline")
        }
        if timeZone == nil { missing.append("timeZone") }
        if weekendRule == nil { missing.append("weekendRule") }
        let source = deadlines.first { $0.date == deadline }
        if let source, source.origin.sources.isEmpty, origin.sources.isEmpty { missing.append("source") }
        if readOn == nil { missing.append("readOn") }
        return missing
    }
}

extension CalendarDate {
    /// The day that counts where the date falls on a Saturday or Sunday.
    fileprivate func moved(by rule: WeekendRule) -> CalendarDate {
        // 1970-01-01 was a Thursday: Saturday leaves 2, Sunday 3.
        let weekday = ((daysSince1970 % 7) + 7) % 7
        guard weekday == 2 || weekday == 3 else { return self }
        switch rule {
        case .unchanged: return self
        case .nextWorkingDay: return CalendarDate(daysSince1970: daysSince1970 + (weekday == 2 ? 2 : 1))
        case .previousWorkingDay: return CalendarDate(daysSince1970: daysSince1970 - (weekday == 2 ? 1 : 2))
        }
    }
}
