internal import Checking
internal import DossierModel
internal import Intake
internal import Rendering
internal import Wording

/// The tables that a unit fills in, for one dossier: which columns they have,
/// in which words, and which rows.
struct RegisterForm {
    let dossier: Dossier
    let rules: RuleSet
    let units: ResponsibleUnits
    let wording: Wording

    init(_ examined: ExaminedDossier, in wording: Wording) {
        dossier = examined.dossier
        rules = examined.rules
        units = ResponsibleUnits(of: examined.dossier, under: examined.rules)
        self.wording = wording
    }

    private var words: TableWords { TableWords(wording.language) }

    /// Every unit that has to bring something, sorted by UTF-8 bytes.
    var unitNames: [String] {
        let records = dossier.records.map { units.responsibility(ofRecord: $0.code.text).unit }
        let items = rules.assessedSets.flatMap(\.indicators).map { units.responsibility(ofItem: $0.id).unit }
        return Set((records + items).compactMap(\.self)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// How many records no unit is responsible for.
    var recordsWithoutUnit: Int {
        dossier.records.count { units.responsibility(ofRecord: $0.code.text).unit == nil }
    }

    // MARK: Rows

    /// The records of a unit, or all, as the register has them.
    func records(of unit: String?) -> [WrittenValues] {
        dossier.records.filter { record in
            unit.map { units.responsibility(ofRecord: record.code.text).unit == $0 } ?? true
        }.map(\.written)
    }

    /// The indicators of a unit, or all, in the order of their sets, with
    /// what is said of them.
    func outcomes(of unit: String?) -> [WrittenValues] {
        rules.assessedSets.flatMap { set in
            let said = dossier.assessments.first { $0.set == set.id }?.indicators ?? []
            let known = Dictionary(said.map { ($0.indicator, $0) }) { first, _ in first }
            return set.indicators.filter { indicator in
                unit.map { units.responsibility(ofItem: indicator.id).unit == $0 } ?? true
            }.map { indicator in
                var values = known[indicator.id]?.written ?? WrittenValues()
                values[.indicator] = indicator.id
                values["set"] = set.id
                values["label"] = indicator.title.text(in: wording.language)
                return values
            }
        }
    }

    // MARK: Tables

    /// The register of a unit, or the whole; `extra` names columns that it
    /// has besides, wherever a row has a value for them.
    func register(of unit: String?, blankRows: Int) -> RegisterTable {
        let rows = records(of: unit)
        return RegisterTable(
            name: wording.text("register.sheet.records"),
            title: title("register.title.records", unit),
            kind: .record,
            columns: registerColumns(unit, rows, withDigests: false),
            rows: rows,
            blankRows: blankRows,
            needs: Self.recordNeeds(languages)
        )
    }

    /// The self-assessment of a unit, or the whole.
    func assessment(of unit: String?) -> RegisterTable {
        let rows = outcomes(of: unit)
        return RegisterTable(
            name: wording.text("register.sheet.outcomes"),
            title: title("register.title.outcomes", unit),
            kind: .indicator,
            columns: assessmentColumns(rows),
            rows: rows,
            blankRows: 0,
            needs: Self.outcomeNeeds
        )
    }

    /// A table of the workspace's own, with these rows.
    func table(
        _ kind: RegisterMarks.Row.Kind,
        _ columns: [RegisterColumn],
        _ rows: [WrittenValues]
    ) -> RegisterTable {
        let titles = Dictionary(
            rules.assessedSets.flatMap { set in
                set.indicators.map { (set.id + " " + $0.id, $0.title.text(in: wording.language)) }
            }
        ) { first, _ in first }
        return RegisterTable(
            name: wording.text(kind == .record ? "register.sheet.records" : "register.sheet.outcomes"),
            title: title(of: kind),
            kind: kind,
            columns: columns,
            rows: rows.map { row in
                var row = row
                let key = (row["set"] ?? "") + " " + (row[.indicator] ?? "")
                if kind == .indicator { row["label"] = titles[key] }
                return row
            },
            blankRows: 0,
            needs: kind == .record ? Self.recordNeeds(languages) : Self.outcomeNeeds
        )
    }

    /// What stands above a table of everybody's.
    func title(of kind: RegisterMarks.Row.Kind) -> String {
        title(kind == .record ? "register.title.records" : "register.title.outcomes", nil)
    }

    private func title(_ id: String, _ unit: String?) -> String {
        let city = dossier.settings.city.name.text(in: wording.language)
        let name = wording.text(id, ["city": .text(city)])
        return unit.map { "\(name) – \($0)" } ?? name
    }

    /// The language that the workspace is kept in, then the one that it is
    /// sent in.
    private var languages: [Language] {
        let settings = dossier.settings
        return settings.workingLanguage == settings.submissionLanguage
            ? [settings.workingLanguage] : [settings.workingLanguage, settings.submissionLanguage]
    }

    private static func recordNeeds(_ languages: [Language]) -> [RegisterNeed] {
        let numbered = RegisterNeed.Condition("kind", is: ["directive", "establishment", "recognition"])
        let survey = RegisterNeed.Condition("kind", is: ["survey"])
        let expert = RegisterNeed.Condition("kind", is: ["expertOpinion"])
        return [RegisterNeed("code")] + languages.map { RegisterNeed("title.\($0.rawValue)") }
            + [
                RegisterNeed("kind"), RegisterNeed("number", onlyWhere: numbered),
                RegisterNeed("date", "observedFrom"), RegisterNeed("issuer", "author", "performedBy"),
                RegisterNeed("sampleSize", onlyWhere: survey),
                RegisterNeed("surveyQuestion", onlyWhere: survey),
                RegisterNeed("expertName", onlyWhere: expert), RegisterNeed("judgement", onlyWhere: expert),
                RegisterNeed("file", "url"), RegisterNeed("usedBy"), RegisterNeed("accessMode"),
            ]
    }

    private static var outcomeNeeds: [RegisterNeed] {
        let decided = RegisterNeed.Condition("outcome", is: ["met", "exceeded", "notMet"])
        return [
            RegisterNeed("outcome", blank: ["noData"]), RegisterNeed("period", onlyWhere: decided),
            RegisterNeed("evidence", onlyWhere: decided),
        ]
    }

    // MARK: Columns

    /// The columns of a register; those that are rarely filled in are there
    /// where a row has them.
    func registerColumns(
        _ unit: String?,
        _ rows: [WrittenValues],
        withDigests: Bool
    ) -> [RegisterColumn] {
        let own = languages.map(\.rawValue)
        let always = Set(own.flatMap { ["title.\($0)", "gist.\($0)"] })
        let rare: Set<String> = Set(["legacyCode", "sha256", "bytes"])
            .union(
                ["vi", "en", "fr"].flatMap { ["title.\($0)", "gist.\($0)"] }.filter { !always.contains($0) }
            )
        return RegisterLayout.records(first: own[0]).compactMap { place in
            if rare.contains(place.name) {
                if ["sha256", "bytes"].contains(place.name), !withDigests { return nil }
                guard rows.contains(where: { $0[place.name] != nil }) else { return nil }
            }
            return column(place, in: .register, entry: entry(place, unit), isFixed: place.name == "code")
        }
    }

    /// The columns of an assessment.
    func assessmentColumns(_ rows: [WrittenValues]) -> [RegisterColumn] {
        let own = languages.map { "note.\($0.rawValue)" }
        return RegisterLayout.outcomes.compactMap { place in
            switch place.name {
            case "set" where Set(rows.compactMap { $0["set"] }).count < 2: return nil
            case "note.vi", "note.en", "note.fr", "era":
                if !own.contains(place.name), !rows.contains(where: { $0[place.name] != nil }) { return nil }
            default: break
            }
            return column(
                place,
                in: .assessment,
                entry: entry(place, nil),
                isFixed: ["indicator", "set"].contains(place.name)
            )
        }
    }

    private func column(
        _ place: RegisterLayout.Place,
        in kind: TableKind,
        entry: RegisterColumn.Entry,
        isFixed: Bool
    ) -> RegisterColumn {
        let isOwnNote = place.name == "note.\(dossier.settings.workingLanguage.rawValue)"
        let name = isOwnNote ? "note" : place.name
        let table = kind == .register ? "record" : "outcome"
        let own = "register.help.\(table).\(name)"
        let help = wording.has(own) ? own : "register.help.\(name)"
        let example = "register.example.\(table).\(name)"
        return RegisterColumn(
            place.name,
            heading: words.heading(of: name, in: kind),
            band: wording.text("register.band.\(place.band)"),
            width: place.width,
            entry: entry,
            help: wording.text(help),
            example: wording.text(wording.has(example) ? example : "register.example.\(name)"),
            isFixed: isFixed
        )
    }

    private func entry(_ place: RegisterLayout.Place, _ unit: String?) -> RegisterColumn.Entry {
        if let choices = words.choices(of: place.name) {
            return .choice(choices.map { RegisterColumn.Choice($0.name, $0.word) })
        }
        switch place.name {
        case "code": return .proposals(proposedCodes(for: unit))
        case "documentType":
            return .proposals(
                (rules.overlay?.documentTypes ?? []).map {
                    $0.name.text(in: dossier.settings.workingLanguage)
                }
            )
        case "language": return .proposals(Language.allCases.map(\.tag))
        case "responsibleUnit": return .proposals(unitNames)
        case "usedBy": return .several(listed.map(\.id))
        case "evidence": return .several(dossier.records.map(\.code.text))
        default: return place.entry
        }
    }

    /// Everything that a record can serve: indicators of the sets that the
    /// city is assessed against, features of the others.
    var listed: [RegisterWorkbook.Listed] {
        let assessed = rules.assessedSets.flatMap { set in
            set.indicators.map { (id: $0.id, title: $0.title, set: set.title) }
        }
        let covered = rules.coverageSets.flatMap { set in
            set.criteria.map { (id: $0.id, title: $0.title, set: set.title) }
        }
        return (assessed + covered).map { item in
            RegisterWorkbook.Listed(
                id: item.id,
                title: item.title.text(in: wording.language),
                group: item.set.text(in: wording.language)
            )
        }
    }

    /// The next two free codes of each criterion of the unit, or of all.
    func proposedCodes(for unit: String?) -> [String] {
        let taken = Set(dossier.records.map(\.code.text))
        let criteria = rules.assessedSets.flatMap(\.criteria)
        let own = criteria.filter { criterion in
            criterion.indicators.contains { units.responsibility(ofItem: $0.id).unit == unit }
        }
        return (unit == nil || own.isEmpty ? criteria : own).compactMap(\.evidencePrefix).flatMap { prefix in
            let item = 1 + (taken.compactMap { Self.item(of: $0, under: prefix) }.max() ?? 0)
            return [item, item + 1].map { EvidenceCode("\(prefix).\(padded($0, to: 2))").text }
        }
    }

    private static func item(of code: String, under prefix: String) -> Int? {
        guard code.hasPrefix(prefix + ".") else { return nil }
        return Int(digits: code.utf8.dropFirst(prefix.utf8.count + 1))
    }
}
