import DossierModel

extension Check {
    /// PKG-07: beside the XML stands the signed form that a person can read,
    /// as PDF or Word: that is what UNESCO takes (V F2).
    static let signedForm = Check(
        .pkg07,
        needs: [.form],
        applies: { $0.cityQuestions.contains { $0.kind == .signature } },
        run: { context in
            let questions = context.cityQuestions.filter { $0.kind == .signature }
            guard let first = questions.first else { return [] }
            let files = questions.flatMap { context.dossier.answers(to: $0.id) }.flatMap(\.signedFiles)
            let present = files.filter { (context.file(at: $0)?.bytes ?? 0) > 0 }
            let place = context.place(ofAnswerTo: first)
            guard !present.isEmpty else { return [Finding(.pkg07, at: place)] }
            guard !present.contains(where: { MediaType(of: $0).isPDFOrWord }) else { return [] }
            return [Finding(.pkg07, "readable", at: place)]
        }
    )
}

extension Answer {
    /// The signed forms that the answer refers to.
    fileprivate var signedFiles: [String] {
        parts.compactMap { part in
            if case .signature(let signature) = part { signature.file } else { nil }
        }
    }
}
