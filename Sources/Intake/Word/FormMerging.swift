package import DossierModel

extension Dossier {
    /// Adds what a form of the workspace answers, filled in with Word.
    ///
    /// An answer that is there already stays; where the form says something
    /// else, that is reported, with both.
    ///
    /// - Returns: the findings of the form, and those of both together.
    package mutating func add(_ form: FilledForm, in language: Language) -> [Finding] {
        var findings = form.findings
        for filled in form.answers {
            let question = filled.question
            var answer = Answer(
                question: question.id,
                language: question.isPerLanguage ? language : nil,
                parts: filled.parts,
                place: Place(file: form.file)
            )
            guard !answer.isEmpty else { continue }
            let own = answers.firstIndex { $0.question == question.id && $0.language == answer.language }
            let other = answers(to: question.id).first { !$0.isEmpty && $0.language == nil }
            guard let before = own.map({ answers[$0] }) ?? other, !before.imprint.isEmpty else {
                if let own {
                    answer.parts += answers[own].parts.filter(\.isBeyondWord)
                    answers[own] = answer
                } else {
                    answers.append(answer)
                }
                continue
            }
            guard before.imprint != answer.imprint else { continue }
            findings.append(
                Finding(
                    .src07,
                    "twoAnswers",
                    [
                        "question": .text(question.id), "text": .text(before.shown.excerpt),
                        "file": .text(before.place.file ?? ""), "other": .text(answer.shown.excerpt),
                        "otherFile": .text(form.file),
                    ],
                    at: answer.place
                )
            )
        }
        return findings
    }
}

extension AnswerPart {
    /// Whether the part is none that a Word form can hold.
    package var isBeyondWord: Bool {
        switch self {
        case .attachment, .signature, .consent: true
        case .paragraph, .choice, .figure, .rating, .row: false
        }
    }
}

extension Answer {
    /// What the answer says, a line for each part, as a person reads it.
    package var shown: String {
        parts.compactMap { part in
            switch part {
            case .paragraph(let text): text.written
            case .choice(let option): option
            case .figure(let name): "{{\(name)}}"
            case .rating(let item, let value): "\(item): \(value)"
            case .row(let cells): cells.map(\.written).joined(separator: " | ")
            case .attachment, .signature, .consent: nil
            }
        }.filter { !$0.isBlank }.joined(separator: "\n")
    }
}
