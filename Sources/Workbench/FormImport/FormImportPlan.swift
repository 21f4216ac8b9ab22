internal import DossierModel
internal import Intake

/// Decides, question by question, what forms that came back change in a
/// dossier.
///
/// An answer counts as changed where it says something else than when the
/// form was made (``AnswerBase``). Changed only in the form: taken over;
/// changed only in the workspace: kept; changed in both, and not to the
/// same: a conflict.
struct FormImportPlan {
    /// A form that has been read, and who it is.
    struct Form {
        var path: String
        var language: Language
        var filled: FilledForm
        var base: [String: String]
    }

    /// One answer that is to be written.
    struct Step {
        var question: Question
        var language: Language?
        var parts: [AnswerPart]
    }

    private let dossier: Dossier
    private let side: FormImport.Side?
    private(set) var steps: [Step] = []
    private(set) var changes: [FormImport.Change] = []
    private(set) var conflicts: [FormImport.Conflict] = []
    /// How many answers of each form are as they were.
    private(set) var unchanged: [Int] = []

    init(
        _ forms: [Form],
        for dossier: Dossier,
        asking definition: FormDefinition,
        taking side: FormImport.Side?
    ) {
        self.dossier = dossier
        self.side = side
        unchanged = forms.map { _ in 0 }
        for question in definition.questions {
            // An answer of no language is one answer, whichever form it is in.
            let languages = question.isPerLanguage ? Language.allCases.map(Optional.some) : [nil]
            for language in languages {
                let own = forms.enumerated().filter { language == nil || $0.element.language == language }
                decide(question, language, own.map { ($0.offset, $0.element) })
            }
        }
    }

    /// The answer of one form that is not what it was when it was made.
    private struct Proposal {
        var form: Form
        var parts: [AnswerPart]
        var answer: Answer
        /// Whether the workspace still has what the form was made of.
        var isFree: Bool
    }

    private mutating func decide(_ question: Question, _ language: Language?, _ forms: [(Int, Form)]) {
        var proposals: [Proposal] = []
        for (index, form) in forms {
            guard let filled = form.filled.answers.first(where: { $0.question.id == question.id }) else {
                continue
            }
            let mine = dossier.answer(to: question.id, in: form.language)
            let proposal = proposal(filled, of: form, beside: mine)
            guard let proposal else {
                unchanged[index] += 1
                continue
            }
            proposals.append(proposal)
        }
        guard let first = proposals.first else { return }
        let versions = Set(proposals.map(\.answer.imprint))
        let mine = dossier.answer(to: question.id, in: first.form.language)
        let isFree = proposals.allSatisfy(\.isFree)
        if side == .workspace, !isFree { return }
        guard versions.count == 1, isFree || side == .docx else {
            let own = isFree ? [] : [version(of: mine, in: target(question, language))]
            let others = proposals.map {
                FormImport.Conflict.Version(file: $0.form.path, text: $0.answer.shown)
            }
            conflicts.append(
                FormImport.Conflict(question: question.id, versions: own + others, isWithWorkspace: !isFree)
            )
            return
        }
        steps.append(Step(question: question, language: language, parts: first.parts))
        changes.append(
            FormImport.Change(
                question: question.id,
                target: target(question, language),
                files: proposals.map(\.form.path),
                before: mine?.shown ?? "",
                after: first.answer.shown
            )
        )
    }

    private func proposal(_ filled: FilledAnswer, of form: Form, beside mine: Answer?) -> Proposal? {
        // Grades whose list is not in the file stay as they are.
        let kept = (mine?.parts ?? []).filter { part in
            if case .rating(let item, _) = part { filled.missingItems.contains(item) } else { false }
        }
        let parts = filled.parts + kept
        let answer = Answer(
            question: filled.question.id,
            language: form.language,
            parts: parts,
            place: Place(file: form.path)
        )
        guard !Self.isSame(answer, mine, as: filled.question.kind) else { return nil }
        let (theirs, ours) = (AnswerBase.digest(of: answer), AnswerBase.digest(of: mine))
        guard let base = form.base[filled.question.id] else {
            // Nobody knows what it was: an empty box of theirs changes nothing.
            guard !answer.imprint.isEmpty else { return nil }
            return Proposal(form: form, parts: parts, answer: answer, isFree: ours == AnswerBase.unanswered)
        }
        guard theirs != base else { return nil }
        return Proposal(form: form, parts: parts, answer: answer, isFree: ours == base)
    }

    /// Whether two answers say the same; dates do however they are written.
    private static func isSame(_ answer: Answer, _ mine: Answer?, as kind: QuestionKind) -> Bool {
        if answer.imprint == (mine?.imprint ?? "") { return true }
        guard case .date = kind, let mine, answer.texts.count == 1, mine.texts.count == 1 else {
            return false
        }
        let dates = [answer, mine].map { WrittenDate(reading: $0.texts[0].written).value }
        return dates[0] != nil && dates[0] == dates[1]
    }

    private func version(of answer: Answer?, in target: String) -> FormImport.Conflict.Version {
        FormImport.Conflict.Version(file: answer?.place.file ?? target, text: answer?.shown ?? "")
    }

    private func target(_ question: Question, _ language: Language?) -> String {
        Self.target(of: question, language, in: dossier)
    }

    /// The answers file that an answer belongs into.
    static func target(of question: Question, _ language: Language?, in dossier: Dossier) -> String {
        let own = dossier.answers(to: question.id).first { $0.language == language }?.place.file
        if let own, own.hasSuffix(".xml") { return own }
        return "answers/answers\(language.map { ".\($0.tag)" } ?? "").xml"
    }
}
