import DossierModel

extension Check {
    /// FRM-05: no answer to a question that the form does not have, and no
    /// file outside its slots where the list is closed (V N17).
    static let unlisted = Check(
        .frm05,
        needs: [.form],
        applies: { !$0.dossier.answers.isEmpty },
        run: { context in context.unknownAnswers + context.unlistedFiles }
    )
}

extension CheckContext {
    fileprivate var unknownAnswers: [Finding] {
        guard let form = rules.form else { return [] }
        let ids = form.questions.map(\.id)
        let known = Set(ids)
        var findings: [String: Finding] = [:]
        var order: [String] = []
        for answer in dossier.answers where !known.contains(answer.question) {
            if findings[answer.question] != nil {
                findings[answer.question]?.alsoAt.append(answer.place)
                continue
            }
            order.append(answer.question)
            let suggestion = NearestName.of(answer.question, among: ids)
            var arguments: [String: ArgumentValue] = ["question": .text(answer.question)]
            if let suggestion { arguments["suggestion"] = .text(suggestion) }
            findings[answer.question] = Finding(
                .frm05,
                suggestion == nil ? "answer" : "suggestion",
                arguments,
                at: answer.place
            )
        }
        return order.compactMap { findings[$0] }
    }

    /// Files that a written answer attaches though the list is closed.
    fileprivate var unlistedFiles: [Finding] {
        guard let form = rules.form, form.attachmentsClosed.value else { return [] }
        var seen: Set<String> = []
        return dossier.answers.flatMap { answer -> [Finding] in
            guard let question = form.question(answer.question), !question.kind.isAttachment else {
                return []
            }
            return answer.attachments.filter { seen.insert($0.path).inserted }.map { attachment in
                Finding(
                    .frm05,
                    "",
                    ["file": .text(attachment.path.fileName)],
                    at: attachment.place.about(question: answer.question)
                )
            }
        }
    }
}

extension QuestionKind {
    var isAttachment: Bool {
        if case .attachment = self { true } else { false }
    }
}

/// The name that a misspelt one most likely means.
enum NearestName {
    /// The only candidate that differs in case, accents or punctuation, else
    /// in one or two letters; nil where none or several come near.
    static func of(_ name: String, among candidates: [String]) -> String? {
        let folded = name.slug
        let equal = candidates.filter { $0.slug == folded }
        if equal.count == 1 { return equal[0] }
        // In a short id every letter counts: 3.1 and 3.2 are two questions.
        let tolerance = name.count >= 8 ? 2 : (name.count >= 5 ? 1 : 0)
        guard tolerance > 0 else { return nil }
        let near = candidates.filter {
            distance(Array($0.lowercased()), Array(name.lowercased())) <= tolerance
        }
        return near.count == 1 ? near[0] : nil
    }

    /// Letters to insert, remove or replace (Levenshtein).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (position, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
