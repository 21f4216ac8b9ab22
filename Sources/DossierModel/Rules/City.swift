/// A city, which may apply, with its units by era.
package struct City: Sendable, Hashable {
    /// Id within the overlay, such as `phu-ly`.
    package var id: String

    /// Name.
    package var name: LocalizedText

    /// Day from which it exists as a unit, as far as known (RND-07).
    package var validFrom: PartialDate?

    /// Last day of its existence as a unit (RND-07).
    package var validTo: CalendarDate?

    /// Statistics-office codes, such as `347`; not a stable identity.
    package var codes: [String]

    /// Where the city's facts come from.
    package var origin: Origin

    /// Lists of units, oldest first.
    package var eras: [UnitEra]

    /// Who headed the city and when, as far as its own overlay says (SIG-05).
    package var mayors: [OfficeTerm]

    /// Makes the value from its parts.
    package init(
        id: String,
        name: LocalizedText,
        validFrom: PartialDate? = nil,
        validTo: CalendarDate? = nil,
        codes: [String] = [],
        origin: Origin = Origin(),
        eras: [UnitEra] = [],
        mayors: [OfficeTerm] = []
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.validTo = validTo
        self.codes = codes
        self.origin = origin
        self.eras = eras
        self.mayors = mayors
    }
}

extension City {
    /// The era with this id, if there is one.
    package func era(_ id: String) -> UnitEra? {
        eras.first { $0.id == id }
    }
}

/// The time in which one person held an office (SIG-05).
package struct OfficeTerm: Sendable, Hashable {
    /// Full name.
    package var name: String

    /// First day, as exact as known.
    package var validFrom: PartialDate?

    /// Last day; `nil` while it lasts.
    package var validTo: CalendarDate?

    /// Makes the value from its parts.
    package init(name: String, validFrom: PartialDate? = nil, validTo: CalendarDate? = nil) {
        self.name = name
        self.validFrom = validFrom
        self.validTo = validTo
    }
}

/// The administrative units of a city in one span of time (IND-08).
package struct UnitEra: Sendable, Hashable {
    /// Id, such as `A`.
    package var id: String

    /// First day, as exact as known.
    package var validFrom: PartialDate

    /// Last day; `nil` while it lasts.
    package var validTo: CalendarDate?

    /// Where the list comes from.
    package var origin: Origin

    /// Units, in the file's order.
    package var units: [AdministrativeUnit]

    /// Makes the value from its parts.
    package init(
        id: String,
        validFrom: PartialDate,
        validTo: CalendarDate? = nil,
        origin: Origin = Origin(),
        units: [AdministrativeUnit] = []
    ) {
        self.id = id
        self.validFrom = validFrom
        self.validTo = validTo
        self.origin = origin
        self.units = units
    }
}

/// A commune or ward.
package struct AdministrativeUnit: Sendable, Hashable {
    /// Statistics-office code; the same code can mean another unit in another
    /// era.
    package var code: String

    /// Type as written, such as `phường`.
    package var type: String

    /// Name.
    package var name: String

    /// Makes the value from its parts.
    package init(code: String, type: String, name: String) {
        self.code = code
        self.type = type
        self.name = name
    }
}
