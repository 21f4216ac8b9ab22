import DossierModel

extension Check {
    /// RND-01: the dossier names a round; without one it stays a draft, and
    /// earlier waiting times are shown (V2 N4; V F16, F32).
    static let roundIsChosen = Check(
        .rnd01,
        needs: [.form, .round],
        applies: { $0.settings.round != nil || $0.rules.calendar != nil },
        run: { context in
            guard context.settings.round == nil, let calendar = context.rules.calendar else { return [] }
            return [context.noRound(in: calendar)] + context.lastWait(in: calendar)
        }
    )

    /// RND-05: round and form belong to one programme; a date of the Award
    /// never serves membership (V N4).
    static let rightProgramme = Check(
        .rnd05,
        needs: [.form, .round],
        applies: { $0.rules.round != nil },
        run: { context in
            guard let form = context.rules.form, let round = context.rules.round,
                form.programme != round.programme
            else { return [] }
            let place = context.settings.place(of: "round")
            if round.programme == "award", let deadline = round.deadline {
                return [Finding(.rnd05, "", ["deadline": deadline.argument], at: place)]
            }
            let arguments: [String: ArgumentValue] = [
                "form": .localized(form.title), "round": .localized(round.title),
            ]
            return [Finding(.rnd05, "form", arguments, at: place)]
        }
    )
}

extension CheckContext {
    /// The calls of the dossier's year are named, where there are any.
    fileprivate func noRound(in calendar: RoundCalendar) -> Finding {
        let year = settings.date.year
        let place = settings.place(of: "round")
        let known = calendar.rounds.filter { round in
            round.windowDates.contains { $0.year == year }
        }
        guard !known.isEmpty else { return Finding(.rnd01, "", ["year": .text(String(year))], at: place) }
        return Finding(.rnd01, "notChosen", ["rounds": .list(known.map { .text($0.id) })], at: place)
    }

    /// From closing to decision in the last round that was decided.
    fileprivate func lastWait(in calendar: RoundCalendar) -> [Finding] {
        for round in calendar.rounds.reversed() {
            guard let closed = round.deadline, let decided = round.decidedOn else { continue }
            guard let end = decided.latest, end <= date else { continue }
            let arguments: [String: ArgumentValue] = ["closed": closed.argument, "decided": decided.argument]
            return [Finding(.rnd01, "waiting", arguments, at: settings.place(of: "round"))]
        }
        return []
    }
}

extension Round {
    /// The published dates of the window, extensions included.
    var windowDates: [PartialDate] { (dates(.opens) + dates(.closes) + dates(.extendedTo)).map(\.date) }
}

extension PartialDate {
    /// The day, or as much of it as is known.
    var argument: ArgumentValue { exact.map { .date($0) } ?? .text(iso) }
}
