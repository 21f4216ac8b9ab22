import DossierModel

extension Check {
    /// SIG-05: the signatory is the mayor that the form names, held the office
    /// on the day of signature and still holds it on the day of sending; a
    /// deputy is pointed out (Nghị định 30/2020/NĐ-CP: `KT.`, `TL.`, `TUQ.`).
    static let rightPersonSigned = Check(
        .sig05,
        needs: [.form],
        applies: { context in context.citySignatures.contains { !context.signatures(to: $0).isEmpty } },
        run: { context in
            context.citySignatures.flatMap { question in
                context.signatures(to: question).compactMap { signature in
                    context.wrongSignatory(of: signature, at: context.place(ofAnswerTo: question))
                }
            }
        }
    )
}

extension CheckContext {
    fileprivate func wrongSignatory(of signature: SignatureFacts, at place: Place) -> Finding? {
        switch Capacity(of: signature) {
        case .deputy(let prefix): return Finding(.sig05, "", ["prefix": .text(prefix)], at: place)
        case .delegate(let prefix): return Finding(.sig05, "delegated", ["prefix": .text(prefix)], at: place)
        case .own: break
        }
        guard let name = signature.name?.nilIfBlank else { return nil }
        if let expected = question(.mayorName).flatMap(writtenAnswer),
            !PersonName(expected).isSame(as: PersonName(name))
        {
            let arguments: [String: ArgumentValue] = ["name": .text(name), "expected": .text(expected)]
            return Finding(.sig05, "other", arguments, at: place)
        }
        return wrongTime(of: name, signedOn: signature.date?.value?.exact ?? signingDay, at: place)
    }

    /// That `name` was not in office when it mattered, as far as the overlay
    /// says who was.
    private func wrongTime(of name: String, signedOn day: CalendarDate?, at place: Place) -> Finding? {
        guard let day, let terms = city?.mayors, !terms.isEmpty else { return nil }
        func finding(_ variant: String, _ date: CalendarDate) -> Finding {
            Finding(.sig05, variant, ["name": .text(name), "date": .date(date)], at: place)
        }
        let own = terms.filter { PersonName($0.name).isSame(as: PersonName(name)) }
        guard own.contains(where: { $0.covers(day) }) else {
            let isKnown = !own.isEmpty || terms.contains { $0.covers(day) }
            return isKnown ? finding("notInOffice", day) : nil
        }
        guard let sending = settings.sendingDate, sending > day else { return nil }
        return own.contains { $0.covers(sending) } ? nil : finding("leftOffice", sending)
    }
}

extension OfficeTerm {
    fileprivate func covers(_ day: CalendarDate) -> Bool {
        if let first = validFrom?.earliest, day < first { return false }
        return validTo.map { day <= $0 } ?? true
    }
}

/// In whose name a person signed.
private enum Capacity {
    /// The head's own signature, for a collective or not.
    case own
    /// A deputy for the head, as printed.
    case deputy(String)
    /// Somebody else by order or by delegation, as printed.
    case delegate(String)

    /// As the letters before the title say, else the title itself.
    init(of signature: SignatureFacts) {
        let capacity = signature.capacity?.nilIfBlank
        let title = signature.title?.nilIfBlank
        let printed = [capacity, title].compactMap(\.self)
        guard let first = printed.first else {
            self = .own
            return
        }
        switch first.firstWord {
        case "kt": self = .deputy(first)
        case "tl", "tuq": self = .delegate(first)
        default:
            let deputies: Set = ["pho", "vice", "deputy"]
            guard let title, deputies.contains(title.firstWord) else {
                self = .own
                return
            }
            self = .deputy(title)
        }
    }
}

/// A person's name as far as it tells two people apart.
///
/// Order, case, commas and forms of address do not count, nor do tones: a
/// form in English often leaves them out.
private struct PersonName {
    private let words: [String]

    init(_ name: String) {
        let address: Set = ["ong", "ba", "mr", "mrs", "ms", "mme", "m"]
        words = NameKey(name).plain
            .split { !$0.isLetter && !$0.isNumber && $0 != "-" }
            .map(String.init).filter { !address.contains($0) }.sorted()
    }

    func isSame(as other: PersonName) -> Bool { words == other.words }
}

extension String {
    /// The letters up to the first that is none, plain and small.
    fileprivate var firstWord: String {
        String(foldedToASCII.lowercased().drop { !$0.isLetter }.prefix { $0.isLetter })
    }
}
