import DossierModel

extension Check {
    /// FIL-01: every file that a record or an answer names is there and is not
    /// empty (V N16, N17).
    ///
    /// FRM-06 says it of files attached to the form's questions, PKG-07 of the
    /// signed form.
    static let fileIsThere = Check(
        .fil01,
        applies: { !$0.bundlePaths.entries.isEmpty },
        run: { context in
            let sizes = Dictionary(
                context.dossier.files.map { ($0.path, $0.bytes) },
                uniquingKeysWith: { first, _ in first }
            )
            func defect(of path: String) -> FileDefect? {
                guard let bytes = sizes[path] else { return .missing }
                if bytes == 0 { return .empty }
                return context.files[path] == nil ? .unreadable : nil
            }
            let ofRecords = context.dossier.records.compactMap { record -> Finding? in
                guard let path = record.file?.path, let defect = defect(of: path) else { return nil }
                return Finding(
                    .fil01,
                    defect.variantOfRecord,
                    ["code": .text(record.code.text), "file": .text(path)],
                    at: record.place(of: .file)
                )
            }
            let told = Set(context.dossier.records.compactMap(\.file?.path)).union(context.filesOfOtherChecks)
            return ofRecords
                + context.attachedFiles(but: told).compactMap { path, answers in
                    guard let first = answers.first, let defect = defect(of: path) else { return nil }
                    return Finding(
                        .fil01,
                        defect.variantOfAnswer,
                        ["question": context.label(of: first), "file": .text(path)],
                        at: first.place,
                        alsoAt: answers.dropFirst().map(\.place)
                    )
                }
        }
    )

    /// FIL-02: size and SHA-256 are those that the register noted, so that a
    /// signed file is still the signed one (I).
    static let fileIsUnchanged = Check(
        .fil02,
        applies: { context in
            context.dossier.records.contains { $0.file?.sha256 != nil || $0.file?.bytes != nil }
        },
        run: { context in
            context.dossier.records.compactMap { record in
                guard let file = record.file, let facts = context.files[file.path], facts.bytes > 0 else {
                    return nil
                }
                let isSame =
                    (file.sha256 ?? facts.sha256).lowercased() == facts.sha256
                    && (file.bytes ?? facts.bytes) == facts.bytes
                guard !isSame else { return nil }
                return Finding(
                    .fil02,
                    "",
                    ["code": .text(record.code.text), "file": .text(file.path)],
                    at: record.place(of: .file),
                    alsoAt: [Place(file: file.path).about(code: record.code)]
                )
            }
        }
    )
}

/// Why a named file is none.
private enum FileDefect {
    case missing, empty
    /// It is listed, but nobody may read it.
    case unreadable

    var variantOfRecord: String {
        switch self {
        case .missing: ""
        case .empty: "empty"
        case .unreadable: "unreadable"
        }
    }

    var variantOfAnswer: String {
        switch self {
        case .missing: "answer"
        case .empty: "answerEmpty"
        case .unreadable: "answerUnreadable"
        }
    }
}

extension CheckContext {
    /// Attachments and signed forms of the city's questions: FRM-06 and PKG-07
    /// look after them where the form is known.
    fileprivate var filesOfOtherChecks: Set<String> {
        var files: Set<String> = []
        for question in cityQuestions {
            for part in dossier.answers(to: question.id).flatMap(\.parts) {
                switch part {
                case .attachment(let attachment): files.insert(attachment.path)
                case .signature(let signature) where question.kind == .signature:
                    if let file = signature.file { files.insert(file) }
                default: break
                }
            }
        }
        return files
    }

    /// The other files that answers name, each once, in order.
    fileprivate func attachedFiles(but others: Set<String>) -> [(path: String, answers: [Answer])] {
        var answers: [String: [Answer]] = [:]
        var order: [String] = []
        for answer in dossier.answers {
            for path in answer.attachedPaths where !others.contains(path) {
                if answers[path] == nil { order.append(path) }
                answers[path, default: []].append(answer)
            }
        }
        return order.map { ($0, answers[$0] ?? []) }
    }

    /// What messages call the question that is answered.
    fileprivate func label(of answer: Answer) -> ArgumentValue {
        let questions = (rules.form?.sections ?? []).flatMap(\.questions)
        return questions.first { $0.id == answer.question }.map { .localized($0.label) }
            ?? .text(answer.question)
    }
}
