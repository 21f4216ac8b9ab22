/// The calls of one programme (`round.xsd`).
package struct RoundCalendar: Sendable, Hashable {
    /// Name of the calendar, such as `gnlc-membership`.
    package var id: String

    /// The programme, such as `membership` or `award` (RND-05).
    package var programme: String

    /// The programme's name.
    package var title: LocalizedText

    /// What every reader of the calendar must be told.
    package var notices: [LocalizedText]

    /// Address that every submission is copied to, and other fixed ones.
    package var addresses: [RoundAddress]

    /// The sources that origins name.
    package var sources: [RuleSource]

    /// Rounds, oldest first.
    package var rounds: [Round]

    /// Makes the value from its parts.
    package init(
        id: String,
        programme: String,
        title: LocalizedText,
        notices: [LocalizedText] = [],
        addresses: [RoundAddress] = [],
        sources: [RuleSource] = [],
        rounds: [Round] = []
    ) {
        self.id = id
        self.programme = programme
        self.title = title
        self.notices = notices
        self.addresses = addresses
        self.sources = sources
        self.rounds = rounds
    }
}

extension RoundCalendar {
    /// The round with this id, if there is one.
    package func round(_ id: String) -> Round? {
        rounds.first { $0.id == id }
    }

    /// The addresses that hold in a round: the round's own, then the
    /// calendar's (FRM-07).
    package func addresses(in round: Round) -> [RoundAddress] {
        round.addresses + addresses
    }
}

/// An e-mail address that a submission uses (FRM-07).
package struct RoundAddress: Sendable, Hashable {
    /// What the address is for.
    package var purpose: AddressPurpose

    /// The address; `nil` when it is known that there is one, but not which.
    package var email: String?

    /// Misprints of it that were seen in print.
    package var misprints: [String]

    /// Where the address comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        purpose: AddressPurpose,
        email: String? = nil,
        misprints: [String] = [],
        origin: Origin = Origin()
    ) {
        self.purpose = purpose
        self.email = email
        self.misprints = misprints
        self.origin = origin
    }
}

/// What an address is for.
package enum AddressPurpose: String, Sendable, Hashable, CaseIterable {
    /// Receives the copy of every application.
    case copy

    /// Receives the application: the National Commission.
    case nationalCommission
}
