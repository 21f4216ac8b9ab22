import DossierModel

extension Check {
    /// PKG-04: nothing that is marked as personal data leaves the office
    /// (V F1; V2 N8): neither the record nor its file, whoever attaches it.
    static let personalData = Check(
        .pkg04,
        applies: { !$0.dossier.records.isEmpty },
        run: { context in
            let marked = context.dossier.records.filter(\.holdsPersonalData)
            let attachments = context.dossier.answers.flatMap { answer in
                answer.attachments.map { ($0.path, $0.place.about(question: answer.question)) }
            }
            return marked.map { record in
                let place = record.place(of: .personalData)
                guard let path = record.file?.path else {
                    return Finding(.pkg04, "record", ["code": .text(record.code.text)], at: place)
                }
                return Finding(
                    .pkg04,
                    "",
                    ["file": .text(path.fileName)],
                    at: place,
                    alsoAt: attachments.filter { $0.0 == path }.map(\.1)
                )
            }
        }
    )

    /// PKG-05: everything in the bundle is public: the mode of the archive
    /// record (evidence-practice §2.2).
    static let publicDocuments = Check(
        .pkg05,
        applies: { !$0.dossier.records.isEmpty },
        run: { context in
            let records = context.dossier.records
            let closed = records.compactMap { record -> Finding? in
                guard let mode = record.accessMode, mode != .public else { return nil }
                let arguments: [String: ArgumentValue] = [
                    "code": .text(record.code.text), "mode": .term("accessMode.\(mode.rawValue)"),
                ]
                return Finding(.pkg05, "", arguments, at: record.place(of: .accessMode))
            }
            return closed + context.unstatedModes
        }
    )
}

extension CheckContext {
    /// One finding for each register with files of which nobody says who may
    /// see them: the column is missing, not a cell here and there.
    fileprivate var unstatedModes: [Finding] {
        let unstated = dossier.records.filter { $0.accessMode == nil && $0.file != nil }
        var findings: [String: Finding] = [:]
        var order: [String] = []
        for record in unstated {
            let place = record.place(of: .accessMode)
            let register = [place.file, place.sheet].compactMap(\.self).joined(separator: "\n")
            if findings[register] != nil {
                findings[register]?.alsoAt.append(place)
            } else {
                order.append(register)
                findings[register] = Finding(
                    .pkg05,
                    "notStated",
                    ["code": .text(record.code.text)],
                    at: place
                )
            }
        }
        return order.compactMap { findings[$0] }
    }
}
