package import DossierModel

/// To which slot a returned file belongs, and how sure that is.
package enum ReturnMatch: Hashable, Sendable {
    /// The name or the content says it.
    case certain(OwedThing, ReturnClue)
    /// Something points to it that could point elsewhere: a person decides.
    case probable(OwedThing, ReturnClue)
    case several([OwedThing], ReturnClue)
    case none

    /// The slot, where there is one.
    package var thing: OwedThing? {
        switch self {
        case .certain(let thing, _), .probable(let thing, _): thing
        case .several, .none: nil
        }
    }

    package var clue: ReturnClue? {
        switch self {
        case .certain(_, let clue), .probable(_, let clue), .several(_, let clue): clue
        case .none: nil
        }
    }
}

/// What a file was recognised by.
package enum ReturnClue: String, Sendable, Hashable, CaseIterable {
    /// Its content has the digest that the register noted.
    case digest
    /// The code of the slot stands in its name.
    case slot
    /// It has the name that the register gives the file.
    case fileName
    /// The evidence code of a record for which something else is owed.
    case code
    /// Number and symbol of the document stand in its name; other years and
    /// other offices have the same ones (evidence-practice §1.1).
    case number
    /// The folder that it lies in has the code of the slot.
    case folder
}

/// Finds the slot of a returned file by its name, its folder and its content.
package struct ReturnMatcher: Sendable {
    private struct Slot: Sendable {
        let thing: OwedThing
        let isSettled: Bool
        let code: NameTokens
        let evidence: NameTokens?
        let number: NameTokens?
        let fileName: [String]?
    }

    private let slots: [Slot]

    /// Knows what is owed, and the records whose file is in hand.
    package init(_ owed: OwedList) {
        func slot(_ thing: OwedThing, _ isSettled: Bool) -> Slot {
            Slot(
                thing: thing,
                isSettled: isSettled,
                code: NameTokens(thing.slot),
                evidence: thing.code.map { NameTokens($0) },
                number: thing.kind.isFile ? thing.document?.number.map { NameTokens($0.cleaned) } : nil,
                fileName: thing.path.map { NameTokens($0.fileName.withoutEnding).key }
            )
        }
        slots = owed.things.map { slot($0, false) } + owed.settled.map { slot($0, true) }
    }

    /// The slot of a file called `name` in the folder `folder`, whose content
    /// has the digest `sha256`, where that is known.
    package func match(name: String, folder: String? = nil, sha256: String? = nil) -> ReturnMatch {
        if let sha256 {
            let equal = slots.filter { $0.thing.sha256 == sha256 }
            if let match = Self.match(equal, .digest) { return match }
        }
        let tokens = NameTokens(name.withoutEnding)
        if let match = Self.match(slots(in: tokens) { $0.code }, .slot) { return match }
        let called = slots.filter { $0.fileName == tokens.key && !tokens.isEmpty }
        if let match = Self.match(called, .fileName) { return match }
        for clue in [ReturnClue.code, .number] {
            let found = slots(in: tokens) { clue == .code ? $0.evidence : $0.number }
            let owed = found.filter { !$0.isSettled && $0.thing.kind.isFile }
            if let match = Self.match(owed.isEmpty ? found : owed, clue, isCertain: false) { return match }
        }
        guard let folder else { return .none }
        let lying = slots(in: NameTokens(folder)) { $0.code }.filter { $0.thing.kind.isFile }
        return Self.match(lying, .folder, isCertain: false) ?? .none
    }

    /// The slots whose `key` stands in the name; one that lies within another
    /// (`H1.01.01.01` in `B-H1.01.01.01`) does not count.
    private func slots(in name: NameTokens, by key: (Slot) -> NameTokens?) -> [Slot] {
        let found = slots.flatMap { slot -> [(slot: Slot, range: Range<Int>)] in
            guard let tokens = key(slot) else { return [] }
            return name.ranges(of: tokens).map { (slot, $0) }
        }
        return found.filter { hit in
            !found.contains { other in
                other.range != hit.range && other.range.lowerBound <= hit.range.lowerBound
                    && other.range.upperBound >= hit.range.upperBound
            }
        }
        .map(\.slot)
    }

    private static func match(
        _ slots: [Slot],
        _ clue: ReturnClue,
        isCertain: Bool = true
    ) -> ReturnMatch? {
        var seen: Set<String> = []
        let things = slots.map(\.thing).filter { seen.insert($0.slot).inserted }
        guard let first = things.first else { return nil }
        if things.count > 1 {
            let sorted = things.sorted {
                $0.slot.naturalOrder.lexicographicallyPrecedes($1.slot.naturalOrder)
            }
            return .several(sorted, clue)
        }
        return isCertain ? .certain(first, clue) : .probable(first, clue)
    }
}

extension String {
    /// The name without what follows its last point, where that is short
    /// enough to be an ending.
    fileprivate var withoutEnding: String {
        let ending = fileExtension
        guard (1...5).contains(ending.count), ending.contains(where: \.isLetter) else { return self }
        return String(dropLast(ending.count + 1))
    }
}
