import DossierModel

extension Check {
    /// FRM-06: each required attachment is there, of an accepted type, number
    /// and size (V N17); every attached file exists.
    static let attachments = Check(
        .frm06,
        needs: [.form],
        applies: { context in
            context.cityQuestions.contains(where: \.kind.isAttachment)
                || context.dossier.answers.contains { !$0.attachments.isEmpty }
        },
        run: { context in
            context.cityQuestions.flatMap { question -> [Finding] in
                let files = context.attachedFiles(to: question)
                guard case .attachment(let rule) = question.kind else {
                    return files.compactMap { context.absence(of: $0, in: question) }
                }
                return context.wrongNumber(of: files, under: rule, in: question)
                    + files.flatMap { context.defects(of: $0, under: rule, in: question) }
            }
        }
    )
}

extension CheckContext {
    /// The files attached in any language, each once.
    fileprivate func attachedFiles(to question: Question) -> [Attachment] {
        var seen: Set<String> = []
        return dossier.answers(to: question.id).flatMap(\.attachments).filter {
            seen.insert($0.path).inserted
        }
    }

    fileprivate func wrongNumber(
        of files: [Attachment],
        under rule: AttachmentRule,
        in question: Question
    ) -> [Finding] {
        let label = ArgumentValue.localized(question.label)
        let place = place(ofAnswerTo: question)
        let isLimited = question.limit?.unit == .items
        let most = [rule.maxCount, isLimited ? question.limit?.max : nil].compactMap(\.self).min()
        let fewest = max(rule.minCount, isLimited ? question.limit?.min ?? 0 : 0)
        if files.isEmpty {
            guard question.isRequired else { return [] }
            return [Finding(.frm06, "missing", ["attachment": label], at: place)]
        }
        if let most, files.count > most {
            let arguments: [String: ArgumentValue] = [
                "attachment": label, "count": .integer(files.count), "limit": .integer(most),
            ]
            return [Finding(.frm06, "tooMany", arguments, at: place)]
        }
        guard files.count < fewest else { return [] }
        let arguments: [String: ArgumentValue] = [
            "attachment": label, "count": .integer(files.count), "minimum": .integer(fewest),
        ]
        return [Finding(.frm06, "tooFew", arguments, at: place)]
    }

    /// A file that does not exist, is empty, of another type or too large.
    fileprivate func defects(
        of attachment: Attachment,
        under rule: AttachmentRule,
        in question: Question
    ) -> [Finding] {
        if let absence = absence(of: attachment, in: question) { return [absence] }
        let place = attachment.place.about(question: question.id)
        var arguments = arguments(of: attachment, in: question)
        let type = MediaType(of: attachment.path)
        if !rule.mediaTypes.isEmpty, !rule.mediaTypes.contains(where: { type.isAccepted(by: $0) }) {
            arguments["found"] = .text(type.name)
            arguments["allowed"] = .list(rule.mediaTypes.map { .text(MediaType.name(of: $0)) })
            return [Finding(.frm06, "type", arguments, at: place)]
        }
        guard let most = rule.maxBytes, let file = file(at: attachment.path), file.bytes > most else {
            return []
        }
        let sizes = Megabytes.distinct(file.bytes, most)
        arguments["size"] = .number(sizes.0)
        arguments["limit"] = .number(sizes.1)
        return [Finding(.frm06, "", arguments, at: place)]
    }

    fileprivate func absence(of attachment: Attachment, in question: Question) -> Finding? {
        let place = attachment.place.about(question: question.id)
        guard let file = file(at: attachment.path) else {
            return Finding(.frm06, "fileMissing", arguments(of: attachment, in: question), at: place)
        }
        guard file.bytes == 0 else { return nil }
        return Finding(.frm06, "fileEmpty", arguments(of: attachment, in: question), at: place)
    }

    private func arguments(of attachment: Attachment, in question: Question) -> [String: ArgumentValue] {
        let label = attachment.title.isEmpty ? question.label : attachment.title
        return ["attachment": .localized(label), "file": .text(attachment.path.fileName)]
    }

    /// The file of the workspace at `path`.
    func file(at path: String) -> WorkspaceFile? { dossier.files.first { $0.path == path } }
}
