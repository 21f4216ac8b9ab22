internal import DigestKit
internal import DossierModel

/// What the answers were when a Word form was made of them, short enough to
/// travel in the file: so that its return tells who changed what.
enum AnswerBase {
    /// What stands for a question that nothing answers.
    static let unanswered = "-"

    /// The first 16 hexadecimal digits of the SHA-256 of what the answer says
    /// (``Answer/imprint``).
    static func digest(of answer: Answer?) -> String {
        guard let imprint = answer?.imprint, !imprint.isEmpty else { return unanswered }
        return String(SHA256Digest.of(Array(imprint.utf8)).hex.prefix(16))
    }

    /// The answers of `dossier` that a form in `language` shows, as one text:
    /// `3.1=0123456789abcdef 3.2=-`, in the order of the form.
    static func text(of dossier: Dossier, in language: Language, form: FormDefinition?) -> String {
        (form?.questions ?? []).map { question in
            "\(question.id)=\(digest(of: dossier.answer(to: question.id, in: language)))"
        }.joined(separator: " ")
    }

    /// The digests by question, of such a text.
    static func digests(in text: String) -> [String: String] {
        let pairs = text.split(separator: " ").compactMap { entry -> (String, String)? in
            let parts = entry.split(separator: "=").map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
