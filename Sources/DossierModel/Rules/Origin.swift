/// How well a rule is known (handbook, "Confidence marks").
package enum Provenance: String, Sendable, Hashable, CaseIterable {
    /// Read in a source that is named.
    case verified

    /// Recalled from general knowledge, no source at hand.
    case recalled

    /// Inferred from other facts, or a proposal of ours.
    case inferred
}

/// How sure a recalled rule is.
package enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// Likely to be word for word.
    case high

    /// Likely to be right in substance.
    case medium

    /// May be wrong.
    case low
}

/// Where a rule comes from, and who has compared it with the official paper.
package struct Origin: Sendable, Hashable {
    /// How well the rule is known; `nil` is a defect of the file (FRM-01).
    package var provenance: Provenance?

    /// How sure a recalled rule is.
    package var confidence: Confidence?

    /// Ids of the file's own list of sources; not empty when verified (FRM-01).
    package var sources: [String]

    /// What a reader should know about the rule's standing.
    package var note: LocalizedText?

    /// The secretariat's confirmation against the paper that it holds.
    package var confirmation: RuleConfirmation?

    /// Makes the value from its parts.
    package init(
        provenance: Provenance? = nil,
        confidence: Confidence? = nil,
        sources: [String] = [],
        note: LocalizedText? = nil,
        confirmation: RuleConfirmation? = nil
    ) {
        self.provenance = provenance
        self.confidence = confidence
        self.sources = sources
        self.note = note
        self.confirmation = confirmation
    }
}

/// A person's word that a rule agrees with the official paper.
package struct RuleConfirmation: Sendable, Hashable {
    /// Who compared.
    package var by: String

    /// When.
    package var on: CalendarDate

    /// The paper or file it was compared with.
    package var against: String

    /// Makes the value from its parts.
    package init(by: String, on: CalendarDate, against: String) {
        self.by = by
        self.on = on
        self.against = against
    }
}

/// One source of a rule file.
package struct RuleSource: Sendable, Hashable {
    /// The handbook's id, such as `F1`.
    package var id: String

    /// Web addresses, in the file's order; empty when none can be given.
    package var addresses: [String]

    /// What the source is, in few words.
    package var note: LocalizedText?

    /// Makes the value from its parts.
    package init(id: String, addresses: [String] = [], note: LocalizedText? = nil) {
        self.id = id
        self.addresses = addresses
        self.note = note
    }
}

/// A value together with where it comes from.
package struct Sourced<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The value itself.
    package var value: Value

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(value: Value, origin: Origin = Origin()) {
        self.value = value
        self.origin = origin
    }
}
