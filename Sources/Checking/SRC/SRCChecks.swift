internal import DossierModel

extension Check {
    /// The checks of the group SRC that need the whole dossier: names that
    /// nothing bears.
    static let sources: [Check] = [figureExists, indicatorExists]

    /// SRC-10: every figure that a text, an answer or another figure names.
    static let figureExists = Check(.src10, applies: { !$0.namedFigures.isEmpty }) { context in
        let names = context.dossier.figures.map(\.name)
        return context.unknown(context.namedFigures, among: Set(names)).map { name, places in
            let arguments = ["figure": ArgumentValue.text(name)]
            guard let near = nearest(to: name, among: names) else {
                return Finding(.src10, "", arguments, at: places[0], alsoAt: Array(places.dropFirst()))
            }
            return Finding(
                .src10,
                "suggestion",
                arguments.merging(["suggestion": .text(near)]) { first, _ in first },
                at: places[0],
                alsoAt: Array(places.dropFirst())
            )
        }
    }

    /// SRC-12: every indicator that an assessment or a register names.
    static let indicatorExists = Check(
        .src12,
        needs: [.criteria],
        applies: { !$0.rules.criteria.isEmpty && !$0.namedIndicators.isEmpty },
        run: { context in
            let sets = context.rules.criteria.map(\.set)
            let ids = sets.flatMap { set in
                set.indicators.map(\.id) + set.criteria.map(\.id) + set.areas.map(\.id)
            }
            let ofSets = Dictionary(
                sets.map { ($0.id, Set($0.indicators.map(\.id) + $0.criteria.map(\.id))) }
            ) {
                first,
                _ in first
            }
            let inRows = context.indicatorsOfRows.filter { set, id, _ in ofSets[set]?.contains(id) == false }
            let unknown =
                context.unknown(inRows.map { ($0.1, $0.2) }, among: [])
                + context.unknown(context.indicatorsOfRegister, among: Set(ids))
            return unknown.map { id, places in Finding.unknownIndicator(id, at: places, among: ids) }
        }
    )
}

extension Finding {
    fileprivate static func unknownIndicator(_ id: String, at places: [Place], among ids: [String]) -> Finding
    {
        let others = Array(places.dropFirst())
        // `1.1.01` is `1.1.1`; of short ids, mere likeness would say nothing.
        let plain = id.withoutLeadingZeros
        guard let near = ids.first(where: { $0.withoutLeadingZeros == plain }) else {
            return Finding(.src12, "", ["indicator": .text(id)], at: places[0], alsoAt: others)
        }
        return Finding(
            .src12,
            "suggestion",
            ["indicator": .text(id), "suggestion": .text(near)],
            at: places[0],
            alsoAt: others
        )
    }
}

extension String {
    /// The id with separators made points, and groups without leading zeros.
    fileprivate var withoutLeadingZeros: String {
        split { !($0.isLetter || $0.isNumber) }
            .map { group in
                let short = group.drop { $0 == "0" }
                return short.isEmpty ? "0" : String(short)
            }
            .joined(separator: ".")
    }
}

extension CheckContext {
    /// Every figure that is named, and where.
    fileprivate var namedFigures: [(String, Place)] {
        let inTexts = texts.flatMap { text in text.text.figures.map { ($0, text.place) } }
        let inAnswers = dossier.answers.flatMap { answer in
            answer.parts.compactMap { part in
                if case .figure(let name) = part { (name, answer.place) } else { nil }
            }
        }
        let inFigures = dossier.figures.flatMap { figure -> [(String, Place)] in
            let terms = [figure.quotient?.numerator, figure.quotient?.denominator].compactMap(\.self)
            return terms.map { ($0, figure.row.place(of: .quotient)) }
                + (figure.partOf.map { [($0, figure.row.place(of: .partOf))] } ?? [])
        }
        return inTexts + inAnswers + inFigures
    }

    /// Set, indicator and place of every row of an assessment.
    fileprivate var indicatorsOfRows: [(String, String, Place)] {
        dossier.assessments.flatMap { assessment in
            assessment.indicators.map { (assessment.set, $0.indicator, $0.place(of: .indicator)) }
        }
    }

    fileprivate var indicatorsOfRegister: [(String, Place)] {
        dossier.records.flatMap { record in record.usedBy.map { ($0, record.place(of: .usedBy)) } }
    }

    fileprivate var namedIndicators: [String] {
        indicatorsOfRows.map(\.1) + indicatorsOfRegister.map(\.0)
    }

    /// The names that are not `known`, each once with all its places.
    fileprivate func unknown(_ names: [(String, Place)], among known: Set<String>) -> [(String, [Place])] {
        var places: [String: [Place]] = [:]
        var order: [String] = []
        for (name, place) in names where !known.contains(name) {
            if places[name] == nil { order.append(name) }
            places[name, default: []].append(place)
        }
        return order.map { ($0, places[$0] ?? []) }
    }
}
