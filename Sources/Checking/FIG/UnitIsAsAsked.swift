internal import DossierModel

/// A question about a figure, with the figure that answers it.
struct AnsweredFigure {
    let question: Question
    let rule: FigureRule
    let figure: Figure
}

extension CheckContext {
    /// The figures that answer questions of the form, in its order.
    var answeredFigures: [AnsweredFigure] {
        (rules.form?.questions ?? []).flatMap { question -> [AnsweredFigure] in
            guard case .figure(let rule) = question.kind else { return [] }
            let names = dossier.answers(to: question.id).flatMap { answer in
                answer.parts.compactMap { part in
                    if case .figure(let name) = part { name } else { nil }
                }
            }
            return names.compactMap { figuresByName[$0] }.map {
                AnsweredFigure(question: question, rule: rule, figure: $0)
            }
        }
    }
}

extension Check {
    /// FIG-05: in the unit that the form asks for.
    static let unitIsAsAsked = Check(
        .fig05,
        needs: [.form],
        applies: { !$0.answeredFigures.isEmpty },
        run: { context in
            context.answeredFigures.compactMap(\.unitDefect) + context.sharedSchooling
        }
    )
}

extension AnsweredFigure {
    fileprivate var unitDefect: Finding? {
        let place = figure.row.place(of: .unit).about(question: question.id)
        let facts = ["figure": figure.nameArgument, "value": figure.valueArgument]
        func finding(_ variant: String, _ more: [String: ArgumentValue] = [:]) -> Finding {
            Finding(.fig05, variant, facts.merging(more) { first, _ in first }, at: place)
        }
        let asked = UnitName(rule.unit)
        let unit = figure.unit.map(UnitName.init)
        // Nobody earns a million dollars on average.
        let looksLikeDong = figure.value.value.map { $0 >= ExactNumber(1_000_000) } ?? false
        if asked == .dollars, unit == .dong || (looksLikeDong && (unit == nil || unit == .dollars)) {
            return finding("dong")
        }
        if asked == .area, unit == .hectares { return finding("hectares") }
        guard let unit, let written = figure.unit else {
            return finding("noUnit", ["expected": .text(rule.displayUnit)])
        }
        guard unit == asked else {
            return finding("", ["unit": .text(written), "expected": .text(rule.displayUnit)])
        }
        if asked == .percent, let value = figure.value.value, value.isNegative || value > ExactNumber(100) {
            return finding("percentage")
        }
        return nil
    }
}

extension FigureRule {
    /// The unit as people write it.
    fileprivate var displayUnit: String { UnitName(unit) == .area ? "km²" : unit }
}

extension CheckContext {
    /// One value for men and women where the form asks for both.
    fileprivate var sharedSchooling: [Finding] {
        let all = answeredFigures
        return all.compactMap { first in
            guard first.rule.figure.hasSuffix("-men"),
                let second = all.first(where: { $0.rule.figure == first.rule.figure.dropLast(4) + "-women" }),
                first.figure.name == second.figure.name
            else { return nil }
            let place = first.figure.row.place(of: .value).about(question: first.question.id)
            return Finding(.fig05, "schooling", ["figure": first.figure.nameArgument], at: place)
        }
    }
}
