/// A type of document.
package struct DocumentType: Sendable, Hashable {
    /// Id within the overlay; it tells types of different families apart.
    package var id: String

    /// Abbreviation in the symbol; `nil` for a type that has none.
    package var abbreviation: String?

    /// Which rules its number follows.
    package var family: DocumentFamily

    /// The type's name.
    package var name: LocalizedText

    /// Other spellings of the name that registers use.
    package var aliases: [String]

    /// Last year in which a symbol of this type may carry a year (NUM-03).
    ///
    /// `nil` when there is no end; of use in the normative family only.
    package var yearUntil: Int?

    /// What its documents prove of a piece of work, if one of the two (EVI-03).
    package var proof: ProofStage?

    /// Where the type comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        abbreviation: String? = nil,
        family: DocumentFamily,
        name: LocalizedText,
        aliases: [String] = [],
        yearUntil: Int? = nil,
        proof: ProofStage? = nil,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.abbreviation = abbreviation
        self.family = family
        self.name = name
        self.aliases = aliases
        self.yearUntil = yearUntil
        self.proof = proof
        self.origin = origin
    }
}

/// What a document proves of a piece of work (evidence-practice §5).
package enum ProofStage: String, Sendable, Hashable, CaseIterable {
    /// What is to be done: it owes a report.
    case plan

    /// What was done.
    case report
}

/// Which rules the number of a document follows.
package enum DocumentFamily: String, Sendable, Hashable, CaseIterable {
    /// `NN/TYPE-BODY`, without a year.
    case administrative

    /// `NN/BODY-UNIT`, or no symbol at all: types without abbreviation.
    case letter

    /// `NN/YYYY/TYPE-BODY`.
    case normative

    /// `NN-TYPE/BODY` (NUM-09).
    case party
}

/// The mark that a kind of certified copy carries.
package struct CopyMark: Sendable, Hashable {
    /// The kind of copy.
    package var kind: CopyKind

    /// Abbreviation, such as `SY`.
    package var abbreviation: String

    /// Name.
    package var name: LocalizedText

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        kind: CopyKind,
        abbreviation: String,
        name: LocalizedText,
        origin: Origin = Origin()
    ) {
        self.kind = kind
        self.abbreviation = abbreviation
        self.name = name
        self.origin = origin
    }
}
