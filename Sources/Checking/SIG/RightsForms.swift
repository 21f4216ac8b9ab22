import DossierModel

extension Check {
    /// SIG-08: each photo for publication is linked to a rights form of its
    /// own (V N12).
    static let rightsForms = Check(
        .sig08,
        needs: [.form],
        applies: { $0.cityQuestions.contains(where: \.kind.wantsRightsForm) },
        run: { context in
            context.cityQuestions.filter(\.kind.wantsRightsForm).flatMap(context.missingRights)
        }
    )
}

extension CheckContext {
    fileprivate func missingRights(to question: Question) -> [Finding] {
        var seen: Set<String> = []
        let photos = dossier.answers(to: question.id).flatMap(\.attachments).filter {
            seen.insert($0.path).inserted
        }
        var owners: [String: Attachment] = [:]
        return photos.compactMap { photo in
            let name = ArgumentValue.text(photo.path.fileName)
            let place = photo.place.about(question: question.id)
            guard let form = photo.rightsForm else { return Finding(.sig08, "", ["photo": name], at: place) }
            guard isThere(form) else {
                let arguments = ["photo": name, "file": ArgumentValue.text(form.fileName)]
                return Finding(.sig08, "fileMissing", arguments, at: place)
            }
            guard let other = owners[form] else {
                owners[form] = photo
                return nil
            }
            let arguments = ["photo": name, "other": ArgumentValue.text(other.path.fileName)]
            return Finding(.sig08, "shared", arguments, at: place)
        }
    }
}

extension QuestionKind {
    fileprivate var wantsRightsForm: Bool {
        if case .attachment(let rule) = self { rule.rightsForm } else { false }
    }
}
