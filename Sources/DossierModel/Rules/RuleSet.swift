/// The rules that one dossier is checked and assembled under: what its
/// settings name, found in the library.
package struct RuleSet: Sendable, Hashable {
    /// Nil where the form that the settings name is not known.
    package var form: FormDefinition?

    /// The sets that the settings name and that are known, in their order.
    package var criteria: [AppliedCriteria]

    /// Every known call of the form's programme.
    package var calendar: RoundCalendar?

    /// The calls of other programmes, which never serve this one (RND-05).
    package var otherCalendars: [RoundCalendar]

    /// The chosen round, of whatever programme; nil where none is chosen or
    /// it is not known.
    package var round: Round?

    /// Nil where the settings name no country or it has no overlay.
    package var overlay: Overlay?

    /// Makes the value from its parts.
    package init(
        form: FormDefinition? = nil,
        criteria: [AppliedCriteria] = [],
        calendar: RoundCalendar? = nil,
        otherCalendars: [RoundCalendar] = [],
        round: Round? = nil,
        overlay: Overlay? = nil
    ) {
        self.form = form
        self.criteria = criteria
        self.calendar = calendar
        self.otherCalendars = otherCalendars
        self.round = round
        self.overlay = overlay
    }

    /// The sets that the city is assessed against.
    ///
    /// A set made for coverage only is never scored, whatever its role.
    package var assessedSets: [CriteriaSet] {
        criteria.filter { $0.role == .assessment && !$0.set.isCoverage }.map(\.set)
    }

    /// The sets that only show which topics the evidence covers.
    package var coverageSets: [CriteriaSet] {
        criteria.filter { $0.role == .coverage || $0.set.isCoverage }.map(\.set)
    }

    /// The addresses of round and calendar, then of the country.
    package var addresses: [RoundAddress] {
        (round?.addresses ?? []) + (calendar?.addresses ?? []) + (overlay?.addresses ?? [])
    }
}

/// A criteria set and the role that a dossier gives it.
package struct AppliedCriteria: Sendable, Hashable {
    /// What the dossier uses the set for.
    package var role: CriteriaReference.Role

    /// The set itself.
    package var set: CriteriaSet

    /// Makes the value from its parts.
    package init(role: CriteriaReference.Role, set: CriteriaSet) {
        self.role = role
        self.set = set
    }
}
