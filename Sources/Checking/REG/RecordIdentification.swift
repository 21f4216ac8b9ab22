internal import DossierModel

extension EvidenceRecord {
    /// REG-02 for this record: nil where it can be identified.
    var identification: Finding? {
        var missing: [RegisterField] = []
        if title.isEmpty { missing.append(.titleVi) }
        if kind == nil { missing.append(.kind) }
        let variant: String
        switch basis {
        case .document(let document) where document.number != nil:
            variant = ""
            if document.date == nil { missing.append(.date) }
            if document.issuer == nil { missing.append(.issuer) }
        case .observation(let observation):
            variant = "observation"
            if observation.from == nil { missing.append(.observedFrom) }
            if observation.method == nil { missing.append(.method) }
            if observation.performedBy == nil { missing.append(.performedBy) }
        case .document, .unstated:
            variant = "noNumber"
            if date == nil, link?.capturedOn == nil { missing.append(.date) }
            if document?.issuer == nil, document?.author == nil { missing.append(.author) }
        }
        guard let first = missing.first else { return nil }
        let isAboutTheMiddle = missing.contains { ![.titleVi, .kind].contains($0) }
        return Finding(
            .reg02,
            isAboutTheMiddle ? variant : "",
            ["record": recordName, "missing": .list(missing.map { .term($0.termInRegister) })],
            at: place(of: first)
        )
    }

    /// The title, or the code where there is none.
    private var recordName: ArgumentValue {
        title.isEmpty ? .text(code.text) : .localized(title)
    }
}

extension RegisterField {
    /// The term for what is missing: a title in any language, a maker.
    fileprivate var termInRegister: String {
        switch self {
        case .titleVi: "field.title"
        case .author: "field.issuerOrAuthor"
        default: "field.\(rawValue)"
        }
    }
}
