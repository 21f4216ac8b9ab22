internal import DossierModel

/// Puts groups, areas, criteria and indicators together, and gives each an id
/// that nothing else has.
struct CriteriaBuilder {
    private let table: CriteriaTable
    private let reference: RuleReference
    private(set) var remarks: [CriteriaRemark] = []
    private var groups: [CriteriaGroup] = []
    private var ids: Set<String> = []
    /// What the open group, area and criterion are called in the table.
    private var open: [CriteriaColumn: String] = [:]
    private var missing: Set<CriteriaColumn> = []

    /// The id of the file among the set's sources.
    private static let source = "annex"

    init(_ table: CriteriaTable, as reference: RuleReference) {
        self.table = table
        self.reference = reference
    }

    /// The text in the language of the table.
    func localized(_ text: String) -> LocalizedText {
        var result = LocalizedText()
        result[table.language] = text
        return result
    }

    /// The set, or nil while it has no indicator.
    func set(notices: [String], expecting expected: Int?) -> CriteriaSet? {
        let groups = self.groups.compactMap { group -> CriteriaGroup? in
            var group = group
            group.areas = group.areas.compactMap { area in
                var area = area
                area.criteria.removeAll(where: \.indicators.isEmpty)
                return area.criteria.isEmpty ? nil : area
            }
            return group.areas.isEmpty ? nil : group
        }
        let indicators = groups.flatMap(\.areas).flatMap(\.criteria).flatMap(\.indicators).count
        guard indicators > 0 else { return nil }
        var maker = KeyMaker()
        let title = table.above.first { text in
            let key = maker.key(of: text)
            return ["tieu chi", "chi so", "criteria", "indicator"].contains { key.contains($0) }
        }
        return CriteriaSet(
            id: reference.id,
            edition: reference.edition,
            status: .reconstructed,
            use: .assessment,
            title: localized(title ?? reference.description),
            notices: notices.map(localized),
            expectedCounts: ExpectedCounts(indicators: expected ?? indicators),
            origin: Origin(provenance: .verified, sources: [Self.source]),
            sources: [RuleSource(id: Self.source, note: localized(table.site.file))],
            groups: groups
        )
    }

    // MARK: - Opening and adding

    /// Begins a group, an area or a criterion, unless it is the one that is
    /// open.
    mutating func open(_ level: CriteriaColumn, _ text: String, number own: String?, at place: Place) {
        guard open[level] != text else { return }
        let leading = LeadingNumber(text)
        let origin = origin(at: place, isCertain: true)
        switch level {
        case .group:
            let id = id(own ?? leading.number, else: "g\(groups.count + 1)", level, at: place)
            groups.append(CriteriaGroup(id: id, title: localized(leading.rest), origin: origin))
            open = [.group: text]
        case .area:
            ensure(.group, at: place)
            let index = groups.count - 1
            let id = id(
                own ?? leading.number,
                else: "\(groups[index].id).\(groups[index].areas.count + 1)",
                level,
                at: place
            )
            groups[index].areas.append(CriteriaArea(id: id, title: localized(leading.rest), origin: origin))
            open[.area] = text
            open[.criterion] = nil
        default:
            ensure(.area, at: place)
            let group = groups.count - 1
            let area = groups[group].areas.count - 1
            let parent = groups[group].areas[area]
            let id = id(
                own ?? leading.number,
                else: "\(parent.id).\(parent.criteria.count + 1)",
                level,
                at: place
            )
            groups[group].areas[area].criteria.append(
                Criterion(id: id, title: localized(leading.rest), origin: origin)
            )
            open[.criterion] = text
        }
    }

    /// Adds an indicator to the open criterion; `texts` are what the set
    /// cannot say of it.
    mutating func add(
        _ indicator: Indicator,
        number: String?,
        at place: Place,
        isCertain: Bool,
        keeping texts: [String]
    ) {
        ensure(.criterion, at: place)
        let group = groups.count - 1
        let area = groups[group].areas.count - 1
        let criterion = groups[group].areas[area].criteria.count - 1
        let parent = groups[group].areas[area].criteria[criterion]
        var indicator = indicator
        indicator.id = id(number, else: "\(parent.id).\(parent.indicators.count + 1)", .indicator, at: place)
        indicator.origin = origin(at: place, isCertain: isCertain, texts)
        groups[group].areas[area].criteria[criterion].indicators.append(indicator)
    }

    /// Opens a level that the table does not have with the title of the one
    /// around it.
    private mutating func ensure(_ level: CriteriaColumn, at place: Place) {
        switch level {
        case .group where groups.isEmpty: fill(.group, reference.description, at: place)
        case .area:
            ensure(.group, at: place)
            guard let group = groups.last, group.areas.isEmpty else { return }
            fill(.area, group.title.text(in: table.language), at: place)
        case .criterion:
            ensure(.area, at: place)
            guard let area = groups.last?.areas.last, area.criteria.isEmpty else { return }
            fill(.criterion, area.title.text(in: table.language), at: place)
        default: break
        }
    }

    private mutating func fill(_ level: CriteriaColumn, _ title: String, at place: Place) {
        if missing.insert(level).inserted {
            remarks.append(CriteriaRemark(.levelMissing, at: place, level.rawValue))
        }
        open(level, title, number: nil, at: place)
    }

    /// The number of the table where it can be an id and nothing else has it.
    private mutating func id(
        _ number: String?,
        else given: String,
        _ level: CriteriaColumn,
        at place: Place
    ) -> String {
        if let number, ids.insert(number).inserted { return number }
        var id = number.map { "\(level.rawValue.prefix(1))\($0)" } ?? given
        var count = 1
        while !ids.insert(id).inserted {
            count += 1
            id = "\(given)-\(count)"
        }
        if number != nil || level == .indicator { remarks.append(CriteriaRemark(.idGiven, at: place, id)) }
        return id
    }

    /// The file and the cell, and what the cell says beyond the set.
    private func origin(at place: Place, isCertain: Bool, _ texts: [String] = []) -> Origin {
        let cell = [place.sheet, place.cell ?? place.line.map(String.init)].compactMap(\.self).joined(
            separator: "!"
        )
        let note = ([[place.file, cell].compactMap(\.self).joined(separator: ", ")] + texts).joined(
            separator: "; "
        )
        return Origin(
            provenance: isCertain ? .verified : .inferred,
            sources: [Self.source],
            note: localized(note)
        )
    }
}
