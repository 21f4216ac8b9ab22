internal import DossierModel

/// The bodies that the overlay knows, found by any of their names.
struct IssuerDirectory: Sendable {
    /// One body, with the spans of time in which it existed.
    struct Body: Sendable {
        /// The same for every name of the body.
        let id: String
        let name: String
        let abbreviations: [String]
        let level: IssuerLevel
        var spans: [ClosedRange<CalendarDate>]

        /// Whether some day that `date` can mean lies in the body's time.
        func existed(on date: PartialDate) -> Bool {
            guard let earliest = date.earliest, let latest = date.latest else { return true }
            return spans.contains { $0.overlaps(earliest...latest) }
        }

        /// Whether `date` lies before the body's whole time.
        func isYetToCome(on date: PartialDate) -> Bool {
            guard let latest = date.latest else { return false }
            return spans.allSatisfy { latest < $0.lowerBound }
        }
    }

    private var bodies: [NameKey: Body] = [:]
    /// Abbreviations that symbols use, with the levels of their bodies.
    private var levels: [String: Set<IssuerLevel>] = [:]
    /// The beginnings of names that make an unknown body suspicious: those of
    /// a committee of a kind of unit that the overlay lists.
    private var beginnings: Set<NameKey> = []
    /// In the overlay's order, for suggestions.
    private var names: [(name: String, plain: String)] = []

    /// The bodies of `overlay`; of bodies named after wards and communes those
    /// of the applicant alone, for their names are the same in many cities.
    init(_ overlay: Overlay?, applicant: String?) {
        guard let overlay else { return }
        for issuer in overlay.issuers { add(issuer) }
        for pattern in overlay.issuerPatterns {
            for abbreviation in pattern.abbreviations {
                levels[abbreviation, default: []].insert(pattern.level)
            }
            for city in overlay.cities {
                add(pattern, for: city)
                if city.id == applicant { add(pattern, forUnitsOf: city) }
            }
        }
    }

    /// The body with this name or alias.
    func body(named name: String) -> Body? { bodies[NameKey(name)] }

    /// What tells this issuer from others: its id, or its own name.
    func identity(of name: String) -> String { body(named: name)?.id ?? NameKey(name).text }

    /// Whether some body known here uses the abbreviation in its symbols.
    func isKnown(abbreviation: String) -> Bool { levels[abbreviation] != nil }

    /// The levels of the bodies that use the abbreviation.
    func levels(of abbreviation: String) -> Set<IssuerLevel> { levels[abbreviation] ?? [] }

    /// Whether an unknown name is that of a committee which would be listed
    /// if it existed: `UBND phường …` of a city whose wards are all known.
    ///
    /// Schools, companies and authorities elsewhere are many: not knowing
    /// them says nothing.
    func wouldBeListed(_ name: String) -> Bool {
        let words = name.split(whereSeparator: \.isWhitespace)
        return (1..<max(1, words.count)).contains { count in
            beginnings.contains(NameKey(words.prefix(count).joined(separator: " ")))
        }
    }

    /// The known name that `name` is a slip for: the same but for marks, or
    /// one letter away in a long name.
    func suggestion(for name: String) -> String? {
        let plain = NameKey(name).plain
        if let same = names.first(where: { $0.plain == plain }) { return same.name }
        guard plain.utf8.count >= 12, !plain.contains(where: \.isNumber) else { return nil }
        return names.first { editDistance($0.plain, plain, limit: 1) != nil }?.name
    }

    private mutating func add(_ issuer: Issuer) {
        let spans = [Self.span(from: issuer.validFrom, to: issuer.validTo)]
        let official = issuer.name[.vietnamese] ?? issuer.name.text(in: .vietnamese)
        let body = Body(
            id: issuer.id,
            name: official,
            abbreviations: issuer.abbreviations,
            level: issuer.level,
            spans: spans
        )
        let all = issuer.name.languages.compactMap { issuer.name[$0] } + issuer.aliases
        for name in all where bodies[NameKey(name)] == nil {
            bodies[NameKey(name)] = body
            names.append((name, NameKey(name).plain))
        }
        for abbreviation in issuer.abbreviations { levels[abbreviation, default: []].insert(issuer.level) }
    }

    private mutating func add(_ pattern: IssuerPattern, for city: City) {
        let cityName = city.name[.vietnamese] ?? city.name.text(in: .vietnamese)
        add(
            pattern.pattern.replacing("{type} {name}", with: cityName),
            of: pattern,
            unit: cityName,
            in: Self.span(from: city.validFrom, to: city.validTo)
        )
    }

    private mutating func add(_ pattern: IssuerPattern, forUnitsOf city: City) {
        for (position, era) in city.eras.enumerated() {
            // A list begins when we know of it; its units may be far older.
            let start = position == 0 ? nil : era.validFrom
            for unit in era.units {
                let name = pattern.pattern
                    .replacing("{type}", with: unit.type)
                    .replacing("{name}", with: unit.name)
                add(
                    name,
                    of: pattern,
                    unit: "\(unit.type) \(unit.name)",
                    in: Self.span(from: start, to: era.validTo)
                )
                let beginning = pattern.pattern.replacing("{type}", with: unit.type).replacing(
                    "{name}",
                    with: ""
                )
                beginnings.insert(NameKey(beginning))
            }
        }
    }

    private mutating func add(
        _ name: String,
        of pattern: IssuerPattern,
        unit: String,
        in span: ClosedRange<CalendarDate>
    ) {
        let key = NameKey(name)
        let id = "\(pattern.level.rawValue) \(unit)"
        if let known = bodies[key] {
            if known.id == id { bodies[key]?.spans.append(span) }
            return
        }
        names.append((name, key.plain))
        bodies[key] = Body(
            id: id,
            name: name,
            abbreviations: pattern.abbreviations,
            level: pattern.level,
            spans: [span]
        )
    }

    /// From the first day `start` can mean to the last day of the body.
    private static func span(from start: PartialDate?, to end: CalendarDate?) -> ClosedRange<CalendarDate> {
        let first = start?.earliest ?? .firstDay
        return first...max(first, end ?? .lastDay)
    }
}

extension CalendarDate {
    /// The first and the last day that a date can be.
    fileprivate static let firstDay = CalendarDate(daysSince1970: -719_162)
    fileprivate static let lastDay = CalendarDate(daysSince1970: 2_932_896)
}
