/// One date as one publication gives it.
package struct PublishedDate: Sendable, Hashable {
    /// What happens on the date.
    package var kind: RoundDateKind

    /// The date, as exact as published.
    package var date: PartialDate

    /// Who says so.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(kind: RoundDateKind, date: PartialDate, origin: Origin = Origin()) {
        self.kind = kind
        self.date = date
        self.origin = origin
    }
}

/// What happens on a date of a round.
package enum RoundDateKind: String, Sendable, Hashable, CaseIterable {
    /// Applications open.
    case opens

    /// Applications close.
    case closes

    /// Applications close after an extension.
    case extendedTo

    /// The National Commission must have forwarded to UIL.
    case nationalCommission

    /// Admission or award.
    case decided
}

/// What happens when a deadline falls on a weekend.
package enum WeekendRule: String, Sendable, Hashable, CaseIterable {
    /// The deadline stays.
    case unchanged

    /// The next working day counts.
    case nextWorkingDay

    /// The working day before counts.
    case previousWorkingDay
}

/// One count as one publication gives it; never used to derive another.
package struct PublishedCount: Sendable, Hashable {
    /// What is counted.
    package var kind: RoundCountKind

    /// The count.
    package var value: Int

    /// Who says so.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(kind: RoundCountKind, value: Int, origin: Origin = Origin()) {
        self.kind = kind
        self.value = value
        self.origin = origin
    }
}

/// What a count of a round's outcome counts.
package enum RoundCountKind: String, Sendable, Hashable, CaseIterable {
    /// Cities admitted.
    case newMembers

    /// Countries of the cities admitted.
    case newCountries

    /// Cities of the network afterwards.
    case totalMembers

    /// Countries of the network afterwards.
    case totalCountries

    /// Cities that received the award.
    case awarded
}

/// The cities of one country that a round admitted.
package struct AdmittedCities: Sendable, Hashable {
    /// ISO 3166 code of the country.
    package var country: String

    /// Names of the cities.
    package var cities: [String]

    /// Where the list comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(country: String, cities: [String] = [], origin: Origin = Origin()) {
        self.country = country
        self.cities = cities
        self.origin = origin
    }
}
