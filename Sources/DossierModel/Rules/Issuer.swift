/// A body that issues documents.
package struct Issuer: Sendable, Hashable {
    /// Id within the overlay.
    package var id: String

    /// Official name.
    package var name: LocalizedText

    /// Other spellings that mean the same body.
    package var aliases: [String]

    /// Abbreviations that symbols use for it.
    package var abbreviations: [String]

    /// Its place among the bodies.
    package var level: IssuerLevel

    /// Whether it stands above a city (EVI-02).
    package var isAboveCity: Bool

    /// First day of its existence, as far as known (REG-08).
    package var validFrom: PartialDate?

    /// Last day of its existence (REG-08).
    package var validTo: CalendarDate?

    /// Code of the organisation (QĐ 20/2020/QĐ-TTg), as far as known.
    package var organisationCode: String?

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        name: LocalizedText,
        aliases: [String] = [],
        abbreviations: [String] = [],
        level: IssuerLevel,
        isAboveCity: Bool,
        validFrom: PartialDate? = nil,
        validTo: CalendarDate? = nil,
        organisationCode: String? = nil,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.abbreviations = abbreviations
        self.level = level
        self.isAboveCity = isAboveCity
        self.validFrom = validFrom
        self.validTo = validTo
        self.organisationCode = organisationCode
        self.origin = origin
    }
}

/// The place of a body among the bodies.
package enum IssuerLevel: String, Sendable, Hashable, CaseIterable {
    /// A committee of the Party.
    case party

    /// National Assembly and its Standing Committee.
    case parliament

    /// Government and Prime Minister.
    case government

    /// A ministry.
    case ministry

    /// A People's Council.
    case council

    /// A People's Committee.
    case committee

    /// A department or office under a People's Committee.
    case department

    /// An association.
    case association

    /// A National Commission for UNESCO.
    case nationalCommission

    /// A school or learning centre.
    case school
}

/// Bodies that are named after administrative units.
package struct IssuerPattern: Sendable, Hashable {
    /// The name, with `{type}` and `{name}` of the unit, such as
    /// `UBND {type} {name}`.
    package var pattern: String

    /// Abbreviations that symbols use for it.
    package var abbreviations: [String]

    /// Its place among the bodies.
    package var level: IssuerLevel

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        pattern: String,
        abbreviations: [String] = [],
        level: IssuerLevel,
        origin: Origin = Origin()
    ) {
        self.pattern = pattern
        self.abbreviations = abbreviations
        self.level = level
        self.origin = origin
    }
}
