internal import DossierModel
internal import Wording

extension FormRefusal {
    /// The refusal in one line.
    func complaint(in wording: Wording) -> Complaint {
        func complaint(_ id: String, _ arguments: [String: ArgumentValue]) -> Complaint {
            Complaint(kind: .unreadable, text: wording.text("error.form.\(id)", arguments))
        }
        switch self {
        case .unreadable(let path, let finding):
            let sentences = [wording.message(of: finding), wording.hint(of: finding)]
            return Complaint(kind: .unreadable, text: "\(path): \(sentences.joined(separator: " "))")
        case .notOurs(let path): return complaint("notOurs", ["path": .text(path)])
        case .otherDossier(let path, let theirs, let ours):
            return complaint(
                "otherDossier",
                ["path": .text(path), "theirs": .text(theirs), "ours": .text(ours)]
            )
        case .otherForm(let path, let theirs, let ours):
            return complaint(
                "otherForm",
                ["path": .text(path), "theirs": .text(theirs), "ours": .text(ours)]
            )
        case .otherLanguage(let path, let theirs, let ours):
            return complaint(
                "otherLanguage",
                ["path": .text(path), "theirs": .text(theirs), "ours": .list(ours.map { .text($0) })]
            )
        case .notAnswers(let path): return complaint("notAnswers", ["path": .text(path)])
        }
    }
}
