internal import DossierModel

/// The bodies that the overlay knows, found by any of their names.
struct IssuerDirectory: Sendable {
    /// One body, with the spans of time in which it existed.
    struct Body: Sendable {
        /// The same for every name of the body.
        let id: String
        let abbreviations: [String]
        let level: IssuerLevel
        let isAboveCity: Bool
        let spans: [ClosedRange<CalendarDate>]

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

    /// A way to name bodies after units, such as `UBND {type} {name}`.
    private struct Pattern: Sendable {
        let pattern: IssuerPattern
        /// What stands before the unit, with a blank after it.
        let beginning: String
    }

    /// A unit, or a city as a whole, under each name that patterns insert.
    private struct Unit: Sendable {
        let name: String
        var spans: [ClosedRange<CalendarDate>]
    }

    private var bodies: [NameKey: Body] = [:]
    private var patterns: [Pattern] = []
    private var units: [String: Unit] = [:]
    /// The kinds of units that the applicant has, such as `phường`.
    private var unitTypes: Set<String> = []
    /// Abbreviations that symbols use, with the levels of their bodies.
    private var levels: [String: Set<IssuerLevel>] = [:]
    /// Names of the issuers in the overlay's order, for suggestions.
    private var names: [String] = []

    /// The bodies of `overlay`; of bodies named after wards and communes those
    /// of the applicant alone, for their names are the same in many cities.
    init(_ overlay: Overlay?, applicant: String?) {
        guard let overlay else { return }
        for issuer in overlay.issuers { add(issuer) }
        for pattern in overlay.issuerPatterns { add(pattern) }
        for city in overlay.cities {
            add(
                city.name[.vietnamese] ?? city.name.text(in: .vietnamese),
                from: city.validFrom,
                to: city.validTo
            )
            if city.id == applicant { addUnits(of: city) }
        }
    }

    /// The body with this name or alias.
    func body(named name: String) -> Body? {
        let key = NameKey(name)
        if let body = bodies[key] { return body }
        for pattern in patterns where key.text.hasPrefix(pattern.beginning) {
            guard let unit = units[String(key.text.dropFirst(pattern.beginning.count))] else { continue }
            return Body(
                id: "\(pattern.pattern.level.rawValue) \(unit.name)",
                abbreviations: pattern.pattern.abbreviations,
                level: pattern.pattern.level,
                isAboveCity: false,
                spans: unit.spans
            )
        }
        return nil
    }

    /// What tells this issuer from others: its id, or its own name.
    func identity(of name: String) -> String { body(named: name)?.id ?? NameKey(name).text }

    /// Whether some body known here uses the abbreviation in its symbols.
    func isKnown(abbreviation: String) -> Bool { levels[abbreviation] != nil }

    /// The levels of the bodies that use the abbreviation.
    func levels(of abbreviation: String) -> Set<IssuerLevel> { levels[abbreviation] ?? [] }

    /// Whether an unknown name is that of a body which would be listed if it
    /// existed: `UBND phường …` of a city whose wards are all known.
    ///
    /// Schools, companies and authorities elsewhere are many: not knowing
    /// them says nothing.
    func wouldBeListed(_ name: String) -> Bool {
        let key = NameKey(name).text
        return patterns.contains { pattern in
            key.hasPrefix(pattern.beginning)
                && unitTypes.contains { key.dropFirst(pattern.beginning.count).hasPrefix($0 + " ") }
        }
    }

    /// Every known name, with its plain form: for ``suggestion(for:among:)``.
    var spellings: [(name: String, plain: String)] { allNames.map { ($0, NameKey($0).plain) } }

    /// The known name that `name` is a slip for: the same but for marks, or
    /// one letter away in a long name.
    func suggestion(for name: String, among spellings: [(name: String, plain: String)]) -> String? {
        let plain = NameKey(name).plain
        if let same = spellings.first(where: { $0.plain == plain }) { return same.name }
        guard plain.utf8.count >= 12, !plain.contains(where: \.isNumber) else { return nil }
        return spellings.first { editDistance($0.plain, plain, limit: 1) != nil }?.name
    }

    /// Every name: of issuers, then of bodies named after units.
    private var allNames: [String] {
        let unitNames = units.values.map(\.name).sorted()
        return names
            + patterns.flatMap { pattern in
                unitNames.map { pattern.pattern.pattern.replacing("{type} {name}", with: $0) }
            }
    }
}

// MARK: - Reading the overlay

extension IssuerDirectory {
    private mutating func add(_ issuer: Issuer) {
        let body = Body(
            id: issuer.id,
            abbreviations: issuer.abbreviations,
            level: issuer.level,
            isAboveCity: issuer.isAboveCity,
            spans: [Self.span(from: issuer.validFrom, to: issuer.validTo)]
        )
        let all = issuer.name.languages.compactMap { issuer.name[$0] } + issuer.aliases
        for name in all {
            let key = NameKey(name)
            guard bodies[key] == nil else { continue }
            bodies[key] = body
            names.append(name)
        }
        for abbreviation in issuer.abbreviations { levels[abbreviation, default: []].insert(issuer.level) }
    }

    private mutating func add(_ pattern: IssuerPattern) {
        for abbreviation in pattern.abbreviations { levels[abbreviation, default: []].insert(pattern.level) }
        guard let end = pattern.pattern.firstRange(of: "{type} {name}")?.lowerBound else { return }
        let beginning = NameKey(String(pattern.pattern[..<end])).text + " "
        patterns.append(Pattern(pattern: pattern, beginning: beginning))
    }

    private mutating func addUnits(of city: City) {
        for (position, era) in city.eras.enumerated() {
            // A list begins when we know of it; its units may be far older.
            let start = position == 0 ? nil : era.validFrom
            for unit in era.units {
                add("\(unit.type) \(unit.name)", from: start, to: era.validTo)
                unitTypes.insert(NameKey(unit.type).text)
            }
        }
    }

    private mutating func add(_ unit: String, from start: PartialDate?, to end: CalendarDate?) {
        units[NameKey(unit).text, default: Unit(name: unit, spans: [])].spans.append(
            Self.span(from: start, to: end)
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
