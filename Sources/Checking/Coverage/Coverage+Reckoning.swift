package import DossierModel

extension Coverage {
    /// Reckons what `dossier` has and lacks under `rules`; `today` is counted
    /// from, and `findings` are counted where they are open.
    package init(
        of dossier: Dossier,
        under rules: RuleSet,
        findings: [Finding],
        on today: CalendarDate
    ) {
        let deadlines = rules.deadlines(sending: dossier.settings.sendingDate)
        var reckoning = CoverageReckoning(
            dossier,
            rules,
            findings,
            today: today,
            deadline: deadlines.map(\.day).min()
        )
        reckoning.reckon()
        self.init(today: today, deadlines: deadlines, items: reckoning.items)
    }
}

/// Makes the items: records first, then what they support, then who owes
/// them.
private struct CoverageReckoning {
    let dossier: Dossier
    let rules: RuleSet
    let today: CalendarDate
    let deadline: CalendarDate?
    let links: EvidenceLinks
    let units: ResponsibleUnits
    let open: OpenFindings
    let files: Set<String>
    private var records: [String: CoverageItem] = [:]
    private var indicators: [String: CoverageItem] = [:]
    private(set) var items: [CoverageItem] = []

    init(
        _ dossier: Dossier,
        _ rules: RuleSet,
        _ findings: [Finding],
        today: CalendarDate,
        deadline: CalendarDate?
    ) {
        self.dossier = dossier
        self.rules = rules
        self.today = today
        self.deadline = deadline
        links = EvidenceLinks(dossier, rules)
        units = ResponsibleUnits(of: dossier, under: rules)
        open = OpenFindings(findings, units)
        files = Set(dossier.files.map(\.path))
    }

    mutating func reckon() {
        for record in dossier.records where records[record.code.text] == nil {
            let item = item(of: record)
            records[record.code.text] = item
            items.append(item)
        }
        for set in rules.assessedSets { addItems(of: set) }
        for set in rules.coverageSets {
            for feature in set.criteria { items.append(item(of: feature, in: set)) }
        }
        addUnits()
    }

    // MARK: - Records

    private func item(of record: EvidenceRecord) -> CoverageItem {
        let code = record.code.text
        var item = CoverageItem(.record, code, title: record.title)
        item.evidence = [code]
        item.registered = 1
        item.filesInHand = record.file.map { files.contains($0.path) } ?? false ? 1 : 0
        item.linksInHand = item.filesInHand == 0 && record.file == nil && record.link != nil ? 1 : 0
        item.needed = 1
        item.uses = links.uses(of: code)
        open.count(into: &item, ids: [], codes: [code])
        let responsibility = units.responsibility(ofRecord: code)
        item.units = [responsibility.unit].compactMap(\.self)
        item.leadTime = responsibility.leadTime
        item.requestedOn = record.requestedOn?.value?.exact
        // What is secret stays with its office.
        let isInHand = item.filesInHand + item.linksInHand > 0 || record.accessMode == .secret
        if !isInHand {
            item.state = .fileMissing
            setTimes(of: &item)
        }
        return item
    }

    /// The latest day to ask, and the days left, of something that is missing.
    private func setTimes(of item: inout CoverageItem) {
        let times = RequestTimes(
            for: item.leadTime,
            requestedOn: item.requestedOn,
            today: today,
            deadline: deadline
        )
        item.latestRequest = times.latestRequest
        item.slack = times.slack
    }

    // MARK: - Indicators, criteria, areas

    private mutating func addItems(of set: CriteriaSet) {
        let assessment = dossier.assessments.first { $0.set == set.id }
        let rows = Dictionary(
            (assessment?.indicators ?? []).map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let name = set.reference.description
        for area in set.areas {
            var ofArea: [CoverageUse] = [CoverageUse(.area, area.id)]
            var all: [CoverageItem] = []
            for criterion in area.criteria {
                let below = criterion.indicators.map { self.item(of: $0, rows[$0.id], in: name) }
                for item in below {
                    indicators[item.id] = item
                    items.append(item)
                }
                let uses =
                    [CoverageUse(.criterion, criterion.id)]
                    + criterion.indicators.map { CoverageUse(.indicator, $0.id) }
                var item = CoverageItem(.criterion, criterion.id, title: criterion.title)
                item.set = name
                sum(below, supportedBy: uses, into: &item)
                items.append(item)
                ofArea += uses
                all += below
            }
            var item = CoverageItem(.area, area.id, title: area.title)
            item.set = name
            sum(all, supportedBy: ofArea, into: &item)
            items.append(item)
        }
    }

    private func item(
        of indicator: Indicator,
        _ row: IndicatorAssessment?,
        in set: String
    ) -> CoverageItem {
        var item = CoverageItem(.indicator, indicator.id, title: indicator.title)
        item.set = set
        item.outcome = row?.outcome
        item.needed = indicator.evidenceMin
        let codes = links.codes(for: CoverageUse(.indicator, indicator.id))
        let lacking = count(codes, into: &item)
        let kinds = Set(codes.compactMap { links.records[$0]?.kind })
        if !indicator.evidenceKinds.isEmpty, kinds.isDisjoint(with: indicator.evidenceKinds) {
            item.wantedKinds = indicator.evidenceKinds
        }
        open.count(into: &item, ids: [indicator.id], codes: codes)
        let responsibility = units.responsibility(ofItem: indicator.id)
        item.units = [responsibility.unit].compactMap(\.self)
        item.leadTime = responsibility.leadTime
        if item.registered < indicator.evidenceMin {
            item.state = .evidenceMissing
            setTimes(of: &item)
        } else if !lacking.isEmpty {
            item.state = .fileMissing
            take(lacking, into: &item)
        } else if !(item.outcome?.isDecided ?? false) {
            item.state = .undecided
            setTimes(of: &item)
        }
        return item
    }

    /// Counts evidence and files; returns the records whose file is missing.
    private func count(_ codes: [String], into item: inout CoverageItem) -> [CoverageItem] {
        let found = codes.compactMap { records[$0] }
        item.evidence = codes
        item.registered = found.count
        item.filesInHand = found.reduce(0) { $0 + $1.filesInHand }
        item.linksInHand = found.reduce(0) { $0 + $1.linksInHand }
        return found.filter { $0.state != .complete }
    }

    /// Takes who, how long and until when from what is missing.
    private func take(_ missing: [CoverageItem], into item: inout CoverageItem) {
        item.units = missing.flatMap(\.units).reduce(into: []) { units, unit in
            if !units.contains(unit) { units.append(unit) }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        item.leadTime = missing.compactMap(\.leadTime).max { $0.calendarDays < $1.calendarDays }
        item.latestRequest = missing.compactMap(\.latestRequest).min()
        item.slack = missing.compactMap(\.slack).min()
    }

    private func sum(
        _ parts: [CoverageItem],
        supportedBy uses: [CoverageUse],
        into item: inout CoverageItem
    ) {
        let codes = links.codes(for: uses)
        _ = count(codes, into: &item)
        item.needed = parts.reduce(0) { $0 + $1.needed }
        open.count(into: &item, ids: [item.id] + parts.map(\.id), codes: codes)
        setParts(parts, of: &item)
    }

    /// Takes state, times and units from `parts`.
    private func setParts(_ parts: [CoverageItem], of item: inout CoverageItem) {
        let missing = parts.filter { $0.state != .complete }
        item.parts = parts.map(\.id)
        item.openParts = missing.map(\.id)
        item.state = missing.map(\.state).min() ?? .complete
        if missing.isEmpty {
            item.units = Set(parts.flatMap(\.units)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } else {
            take(missing, into: &item)
        }
    }

    // MARK: - Features and units

    private func item(of feature: Criterion, in set: CriteriaSet) -> CoverageItem {
        let matching = rules.assessedSets.flatMap(\.indicators).filter { indicator in
            indicator.mapsTo.contains { link in
                link.set == set.id
                    && (link.item == feature.id || feature.indicators.contains { $0.id == link.item })
            }
        }
        var item = CoverageItem(.feature, feature.id, title: feature.shortTitle ?? feature.title)
        item.set = set.reference.description
        let codes = links.codes(for: CoverageUse(.feature, feature.id))
        let lacking = count(codes, into: &item)
        item.needed = 1
        item.parts = matching.map(\.id)
        item.openParts = matching.map(\.id).filter { indicators[$0]?.state != .complete }
        open.count(into: &item, ids: [feature.id], codes: codes)
        if item.registered == 0 {
            item.state = .evidenceMissing
            // Evidence of any one of the indicators will do.
            let ways = matching.map { units.responsibility(ofItem: $0.id) }
            item.units = Set(ways.compactMap(\.unit)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            item.leadTime = ways.compactMap(\.leadTime).min { $0.calendarDays < $1.calendarDays }
            setTimes(of: &item)
        } else if !lacking.isEmpty {
            item.state = .fileMissing
            take(lacking, into: &item)
        }
        return item
    }

    /// What each unit owes: records whose file is missing, and indicators
    /// that lack records or a decision.
    private mutating func addUnits() {
        var owed: [String: [CoverageItem]] = [:]
        for item in items {
            switch item.kind {
            case .record: owed[item.units.first ?? "", default: []].append(item)
            case .indicator:
                let unit = units.responsibility(ofItem: item.id).unit ?? ""
                // Missing files are owed by those who have to bring the records.
                guard item.state != .fileMissing else { continue }
                owed[unit, default: []].append(item)
            default: break
            }
        }
        let names = owed.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            var item = CoverageItem(.unit, name)
            let parts = owed[name] ?? []
            setParts(parts, of: &item)
            let own = parts.filter { $0.kind == .record }
            _ = count(own.map(\.id), into: &item)
            item.needed = parts.filter { $0.kind == .indicator }.reduce(0) { $0 + $1.needed }
            item.units = name.isEmpty ? [] : [name]
            open.count(into: &item, unit: name)
            items.append(item)
        }
    }
}
