import DossierModel

extension Check {
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
