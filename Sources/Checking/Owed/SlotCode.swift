internal import DossierModel

/// The code of a slot, as it can stand in a file name on any system.
struct SlotCode {
    let text: String

    /// The code of a thing of `kind` that belongs to `id`: a record's own file
    /// has the evidence code itself.
    init(_ kind: OwedThing.Kind, _ id: String) {
        text = kind.letter.map { "\($0)-\(Self.text(id))" } ?? Self.text(id)
    }

    /// `id` in ASCII letters, digits, `.` and `-`, at most 40 of them.
    static func text(_ id: String) -> String {
        var text = ""
        var isGap = false
        for scalar in id.foldedToASCII.unicodeScalars {
            let isPlain = (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) || scalar == "."
            guard isPlain else {
                isGap = true
                continue
            }
            if isGap, !text.isEmpty { text += "-" }
            isGap = false
            text.unicodeScalars.append(scalar)
            if text.utf8.count >= 40 { break }
        }
        return text
    }
}

extension OwedThing.Kind {
    /// What tells the slots of one record or question apart.
    fileprivate var letter: String? {
        switch self {
        case .file: nil
        case .evidence: "E"
        case .opinion: "O"
        case .outcome: "I"
        case .report: "B"
        case .figure: "F"
        case .facts: "N"
        case .translation: "T"
        case .rightsForm: "R"
        case .answer: "A"
        case .attachment, .consent, .signature, .stamp, .endorsement: "Q"
        }
    }
}
