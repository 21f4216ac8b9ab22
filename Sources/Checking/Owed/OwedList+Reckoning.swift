package import DossierModel

extension OwedList {
    /// What is still owed to `dossier`: what the coverage lacks, and what open
    /// `findings` miss that somebody has to bring.
    ///
    /// `deadline` stands for the day of the earliest deadline, where the
    /// secretariat wants things on another day.
    package init(
        of dossier: Dossier,
        under rules: RuleSet,
        findings: [Finding],
        on today: CalendarDate,
        until deadline: CalendarDate? = nil
    ) {
        let coverage = Coverage(of: dossier, under: rules, findings: findings, on: today)
        let own = deadline.map { Deadline(.sending, date: PartialDate($0), day: $0) }
        let chosen = own ?? coverage.deadline
        var reckoning = OwedReckoning(dossier, rules, today: today, deadline: chosen?.day)
        reckoning.add(coverage)
        for finding in findings where finding.isOpen { reckoning.add(finding) }
        self.init(
            today: today,
            deadline: chosen,
            things: reckoning.things,
            settled: reckoning.settled,
            unasked: reckoning.unasked
        )
    }
}

/// Gathers what is owed, one thing for each slot.
struct OwedReckoning {
    let dossier: Dossier
    let rules: RuleSet
    let units: ResponsibleUnits
    let records: [String: EvidenceRecord]
    private let today: CalendarDate
    private let deadline: CalendarDate?
    /// The indicators of sets that nobody is asked for.
    let exampleIndicators: Set<String>
    let unasked: [UnaskedSet]
    let indicators: [String: Indicator]
    private var bySlot: [String: OwedThing] = [:]

    init(_ dossier: Dossier, _ rules: RuleSet, today: CalendarDate, deadline: CalendarDate?) {
        self.dossier = dossier
        self.rules = rules
        self.today = today
        self.deadline = deadline
        units = ResponsibleUnits(of: dossier, under: rules)
        records = Dictionary(
            dossier.records.map { ($0.code.text, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        // No office is asked for example data (IND-06).
        let examples = rules.assessedSets.filter {
            $0.status == .synthetic && dossier.settings.purpose == .real
        }
        exampleIndicators = Set(examples.flatMap(\.indicators).map(\.id))
        unasked = examples.map { UnaskedSet(title: $0.title, indicators: $0.indicators.count) }
        indicators = Dictionary(
            rules.assessedSets.flatMap(\.indicators).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    var things: [OwedThing] { Array(bySlot.values) }

    /// The records whose file is in hand, in the order of their codes.
    var settled: [OwedThing] {
        let inHand = Set(dossier.files.map(\.path))
        return records.values.filter { record in
            guard let path = record.file?.path else { return false }
            return inHand.contains(path) && bySlot[SlotCode.text(record.code.text)] == nil
        }
        .sorted { $0.code < $1.code }
        .map { record in
            var thing = OwedThing(.file, slot: SlotCode.text(record.code.text), title: record.title)
            thing.fill(from: record)
            return thing
        }
    }

    /// Adds to the thing with this slot what `change` says of it, and the
    /// check that misses it.
    mutating func owe(
        _ kind: OwedThing.Kind,
        _ id: String,
        missedBy check: CheckID? = nil,
        _ change: (inout OwedThing) -> Void
    ) {
        let slot = SlotCode(kind, id).text
        var thing = bySlot[slot] ?? OwedThing(kind, slot: slot)
        change(&thing)
        thing.accepts?.nameTypes()
        if let check, !thing.checks.contains(check) { thing.checks = (thing.checks + [check]).sorted() }
        thing.times = RequestTimes(
            for: thing.leadTime,
            requestedOn: thing.requestedOn,
            today: today,
            deadline: deadline
        )
        bySlot[slot] = thing
    }

    // MARK: - What the coverage lacks

    mutating func add(_ coverage: Coverage) {
        for item in coverage.items(.record) where item.state == .fileMissing { addFile(of: item.id) }
        for item in coverage.items(.indicator) where !exampleIndicators.contains(item.id) {
            switch item.state {
            case .evidenceMissing: addEvidence(for: item.id, kinds: item.wantedKinds)
            case .undecided where item.outcome == .awaitingExpert: addOpinion(on: item.id)
            case .undecided: addOutcome(of: item.id, missing: [.term("field.outcome")])
            default: break
            }
        }
    }

    /// The file of the record with this code.
    mutating func addFile(of code: String, missedBy check: CheckID? = nil, isReplacement: Bool = false) {
        guard let record = records[code] else { return }
        let responsibility = units.responsibility(ofRecord: code)
        owe(.file, code, missedBy: check) { thing in
            thing.fill(from: record)
            thing.assign(responsibility)
            thing.requestedOn = record.requestedOn?.value?.exact
            thing.isReplacement = thing.isReplacement || isReplacement
        }
    }

    mutating func addEvidence(for indicator: String, kinds: [EvidenceKind], missedBy check: CheckID? = nil) {
        addIndicator(.evidence, indicator, missedBy: check) { thing in
            for kind in kinds { thing.miss(.term("kind.\(kind.rawValue)")) }
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], most: nil, isScan: true)
        }
    }

    mutating func addOpinion(on indicator: String, missedBy check: CheckID? = nil) {
        addIndicator(.opinion, indicator, missedBy: check) { thing in
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    mutating func addOutcome(
        of indicator: String,
        missing: [ArgumentValue],
        missedBy check: CheckID? = nil
    ) {
        addIndicator(.outcome, indicator, missedBy: check) { thing in
            for value in missing { thing.miss(value) }
        }
    }

    private mutating func addIndicator(
        _ kind: OwedThing.Kind,
        _ id: String,
        missedBy check: CheckID?,
        _ change: (inout OwedThing) -> Void
    ) {
        guard !exampleIndicators.contains(id) else { return }
        let row = dossier.assessments.flatMap(\.indicators).first { $0.indicator == id }
        let field: RegisterField = kind == .outcome ? .outcome : .evidence
        let responsibility = units.responsibility(ofItem: id)
        let title = indicators[id]?.title ?? LocalizedText()
        owe(kind, id, missedBy: check) { thing in
            thing.indicator = id
            thing.title = title
            thing.place = row?.place(of: field) ?? Place().about(indicator: id)
            thing.assign(responsibility)
            change(&thing)
        }
    }
}

extension OwedThing {
    /// Takes from the record what identifies it, and what its file has to be.
    mutating func fill(from record: EvidenceRecord) {
        code = record.code.text
        title = record.title
        document = record.document
        path = record.file?.path
        sha256 = record.file?.sha256?.lowercased()
        place = record.place(of: .file)
        accepts = .file(of: record)
    }

    mutating func assign(_ responsibility: Responsibility) {
        if let unit = responsibility.unit { debtor = .unit(unit) }
        leadTime = responsibility.leadTime
    }

    /// Adds what is missing, once.
    mutating func miss(_ value: ArgumentValue) {
        if !missing.contains(value) { missing.append(value) }
    }
}

extension FileDemand {
    static let pdf = "application/pdf"

    /// What the file of a record has to be: what its path claims, else a scan
    /// of the paper; photos and tables come as they are.
    fileprivate static func file(of record: EvidenceRecord) -> FileDemand {
        let isPaper =
            switch record.kind {
            case .media, .statistics, .list, .survey: false
            default: true
            }
        guard let path = record.file?.path else {
            return FileDemand(mediaTypes: isPaper ? [pdf] : [], isScan: isPaper)
        }
        let type = MediaType(of: path).type
        return FileDemand(mediaTypes: [type].compactMap(\.self), isScan: isPaper && type == pdf)
    }
}
