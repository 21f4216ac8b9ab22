import DossierModel

extension Check {
    /// RND-06: the city is as large as the round asks, and the country stays
    /// within its quota (V2 F4, F22–F24; V F6, F14).
    static let eligibility = Check(
        .rnd06,
        needs: [.round],
        applies: { context in
            guard let round = context.rules.round else { return false }
            return round.populationFloor != nil || round.populationWarning != nil || round.quota != nil
        },
        run: { context in
            guard let round = context.rules.round else { return [] }
            return [context.tooSmall(for: round), context.overQuota(of: round)].compactMap(\.self)
        }
    )

    /// RND-07: the applicant exists as a unit on the day the dossier is sent,
    /// else on the day the round closes (V2, phu-ly §2; V L18).
    static let applicantExists = Check(
        .rnd07,
        needs: [.round, .overlay],
        applies: { context in
            context.rules.overlay != nil && context.settings.city.unit != nil
                && context.dayOfApplication != nil
        },
        run: { context in
            guard let unit = context.settings.city.unit, let day = context.dayOfApplication else { return [] }
            let place = context.settings.place(of: "city")
            guard let city = context.city else {
                return [Finding(.rnd07, "unknown", ["unit": .text(unit)], at: place)]
            }
            let arguments: [String: ArgumentValue] = ["unit": .localized(city.name), "date": .date(day)]
            if let end = city.validTo, day > end { return [Finding(.rnd07, "", arguments, at: place)] }
            if let start = city.validFrom?.earliest, day < start {
                return [Finding(.rnd07, "notYet", arguments, at: place)]
            }
            return []
        }
    )
}

extension CheckContext {
    /// The sending date, else the closing date of the chosen round; nil where
    /// no round is chosen, which is RND-01's to say.
    fileprivate var dayOfApplication: CalendarDate? {
        guard let round = rules.round else { return nil }
        return settings.sendingDate ?? round.deadline?.latest
    }

    /// The number of inhabitants: the figure behind the form's question, else
    /// the figure called `population`.
    private var population: Figure? {
        for question in rules.form?.questions(.population) ?? [] {
            for answer in dossier.answers(to: question.id) {
                for case .figure(let name) in answer.parts {
                    if let figure = figuresByName[name] { return figure }
                }
            }
            if case .figure(let rule) = question.kind, let figure = figuresByName[rule.figure] {
                return figure
            }
        }
        return figuresByName["population"]
    }

    fileprivate func tooSmall(for round: Round) -> Finding? {
        guard let figure = population, let value = figure.value.value else { return nil }
        let place = figure.row.place(of: .value)
        func finding(_ variant: String, _ floor: Int) -> Finding {
            let arguments: [String: ArgumentValue] = [
                "floor": .number(ExactNumber(floor)), "population": .number(value),
            ]
            return Finding(.rnd06, variant, arguments, at: place)
        }
        if let floor = round.populationFloor?.value {
            return value < ExactNumber(floor) ? finding("rule", floor) : nil
        }
        guard let floor = round.populationWarning?.value, value < ExactNumber(floor) else { return nil }
        return finding("", floor)
    }

    /// The city beside those of its country that the round has admitted
    /// already: the National Commission's side of the quota.
    fileprivate func overQuota(of round: Round) -> Finding? {
        guard let quota = round.quota?.value else { return nil }
        let admitted = round.admitted.filter { $0.country == settings.city.country }.flatMap(\.cities)
        let own = Set(settings.city.name.languages.compactMap { settings.city.name[$0]?.slug })
        let others = admitted.filter { !own.contains($0.slug) }
        guard others.count + 1 > quota else { return nil }
        let arguments: [String: ArgumentValue] = [
            "count": .integer(others.count + 1), "quota": .integer(quota),
        ]
        return Finding(.rnd06, "quota", arguments, at: settings.place(of: "round"))
    }
}
