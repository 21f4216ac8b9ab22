import DossierModel

/// What the form asks about signing, and what is recorded of it.
extension CheckContext {
    /// The signatures that the city itself has to give.
    var citySignatures: [Question] { cityQuestions.filter { $0.kind == .signature } }

    /// The official stamps that the city itself has to give.
    var cityStamps: [Question] { cityQuestions.filter { $0.kind == .stamp } }

    /// The question that plays `role`, where the form has it.
    func question(_ role: QuestionRole) -> Question? { rules.form?.questions(role).first }

    /// What is recorded of signatures in the answers to `question`.
    func signatures(to question: Question) -> [SignatureFacts] {
        dossier.answers(to: question.id).flatMap(\.parts).compactMap { part in
            if case .signature(let facts) = part { facts } else { nil }
        }
    }

    /// Whether the file at `path` exists and holds anything.
    func isThere(_ path: String) -> Bool { (file(at: path)?.bytes ?? 0) > 0 }

    /// What is written in answer to `question`; nil where that is nothing, or
    /// no more than the phrase for an empty box.
    func writtenAnswer(to question: Question) -> String? {
        let given = dossier.answers(to: question.id).filter {
            !isBlank($0) && !isEmptyPhrase($0, of: question)
        }
        let shown = given.first { $0.language == settings.submissionLanguage } ?? given.first
        return shown.flatMap { plainTexts(of: $0).first { !$0.isBlank } }
    }

    /// The day on which the mayor signed: as the form says, else as is
    /// recorded with the signature.
    var signingDay: CalendarDate? { statedSigningDay ?? recordedSigningDay }

    /// The date beside the mayor's signature in the form.
    var statedSigningDay: CalendarDate? {
        question(.mayorSignatureDate).flatMap(writtenAnswer).flatMap { WrittenDate(reading: $0).value?.exact }
    }

    /// The day recorded with the city's signature.
    var recordedSigningDay: CalendarDate? {
        citySignatures.lazy.flatMap(signatures).compactMap { $0.date?.value?.exact }.first
    }
}
