internal import DossierModel

extension OwedReckoning {
    /// Adds what the finding misses, where that is something that somebody
    /// can be asked for.
    mutating func add(_ finding: Finding) {
        switch finding.entry {
        case .fil01, .fil04: addFile(finding)
        case .reg02, .evi08: addFacts(finding)
        case .pkg05 where finding.variant == "notStated": addFacts(finding)
        case .reg07: addTranslation(ofRecord: finding)
        case .ans06 where finding.variant.isEmpty: addTranslation(ofAnswer: finding)
        case .ans07 where finding.variant == "stale": addTranslation(ofAnswer: finding)
        case .evi03 where finding.variant != "noPlan": addReport(finding)
        case .ind01, .evi09: addEvidence(finding)
        case .evi02 where finding.variant == "missing": addEvidence(finding)
        case .ind02 where finding.variant == "decision": addOutcome(finding)
        case .ind07 where finding.variant != "proxy": addOutcome(finding)
        case .ind04 where finding.variant == "letter":
            if let id = finding.place.indicator { addOpinion(on: id, missedBy: finding.id) }
        case .fig04, .fig05: addFigure(finding)
        case .ans01: addAnswer(finding)
        default: addToForm(finding)
        }
    }

    private mutating func addFile(_ finding: Finding) {
        guard finding.severity == .error else { return }
        // That a file is not there the coverage knows as well; it knows of no
        // file that cannot be used.
        let isReplacement = finding.entry == .fil04 || !finding.variant.isEmpty
        if let code = finding.place.code {
            addFile(of: code, missedBy: finding.id, isReplacement: isReplacement)
        } else if finding.place.question != nil {
            addToForm(finding)
        }
    }

    private mutating func addFacts(_ finding: Finding) {
        guard let code = finding.place.code, let record = records[code] else { return }
        let responsibility = units.responsibility(ofRecord: code)
        owe(.facts, code, missedBy: finding.id) { thing in
            thing.code = code
            thing.title = record.title
            thing.document = record.document
            thing.place = finding.place
            thing.assign(responsibility)
            for value in finding.missing { thing.miss(value) }
        }
    }

    private mutating func addTranslation(ofRecord finding: Finding) {
        guard let code = finding.place.code, let record = records[code] else { return }
        let responsibility = units.responsibility(ofRecord: code)
        let language = dossier.settings.submissionLanguage
        owe(.translation, code, missedBy: finding.id) { thing in
            thing.code = code
            thing.title = record.title
            thing.place = finding.place
            thing.assign(responsibility)
            // English will do in its place (REG-07).
            if record.title[language] ?? record.title[.english] == nil { thing.miss(.term("owed.title")) }
            if record.gist[language] ?? record.gist[.english] == nil { thing.miss(.term("owed.gist")) }
        }
    }

    private mutating func addTranslation(ofAnswer finding: Finding) {
        guard let id = finding.place.question, let question = rules.form?.question(id) else { return }
        owe(.translation, id, missedBy: finding.id) { thing in
            thing.question = id
            thing.title = question.label
            thing.place = finding.place
            thing.miss(.term("owed.answer"))
        }
    }

    private mutating func addReport(_ finding: Finding) {
        // The place of a report without figures is the report; its plan comes
        // after it.
        let codes = ([finding.place] + finding.alsoAt).compactMap(\.code)
        guard let code = codes.last, let plan = records[code] else { return }
        let responsibility = units.responsibility(ofRecord: code)
        owe(.report, code, missedBy: finding.id) { thing in
            thing.code = code
            thing.title = plan.title
            thing.document = plan.document
            thing.place = plan.place(of: .code)
            thing.assign(responsibility)
            if let report = finding.arguments["report"] { thing.miss(report) }
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    private mutating func addEvidence(_ finding: Finding) {
        guard let id = finding.place.indicator else { return }
        addEvidence(for: id, kinds: indicators[id]?.evidenceKinds ?? [], missedBy: finding.id)
    }

    private mutating func addOutcome(_ finding: Finding) {
        guard let id = finding.place.indicator else { return }
        var missing = finding.missing
        if missing.isEmpty { missing = [.term(finding.variant == "unit" ? "field.unit" : "field.value")] }
        addOutcome(of: id, missing: missing, missedBy: finding.id)
    }

    private mutating func addFigure(_ finding: Finding) {
        let part: RegisterField
        switch (finding.entry, finding.variant) {
        case (.fig04, ""): part = .year
        case (.fig04, "blank"): part = .value
        case (.fig04, "source"): part = .source
        case (.fig05, "noUnit"): part = .unit
        default: return
        }
        guard let figure = dossier.figures.first(where: { $0.row.isRow(of: finding.place) }) else { return }
        let responsibility = figure.source.map { units.responsibility(ofRecord: $0.text) }
        owe(.figure, figure.name, missedBy: finding.id) { thing in
            thing.title = figure.label.isEmpty ? LocalizedText(en: figure.name) : figure.label
            thing.place = finding.place
            if let responsibility { thing.assign(responsibility) }
            thing.miss(.term("field.\(part.rawValue)"))
        }
    }

    private mutating func addAnswer(_ finding: Finding) {
        guard let id = finding.place.question, let question = rules.form?.question(id),
            !question.isAnsweredBySigning, !question.kind.isAttachment
        else { return }
        owe(.answer, id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = finding.place
            if let part = finding.arguments["part"] { thing.miss(part) }
        }
    }
}

extension Finding {
    /// What a message says is missing, as single values.
    fileprivate var missing: [ArgumentValue] {
        switch (entry, variant) {
        case (.evi08, "minutes"): return [.term("field.attendance")]
        case (.evi08, "officeTable"): return [.term("owed.seal")]
        case (.pkg05, _): return [.term("field.accessMode")]
        default: break
        }
        guard let value = arguments["missing"] else { return [] }
        if case .list(let values) = value { return values }
        return [value]
    }
}

extension SourceRow {
    /// Whether `other` stands in this row.
    fileprivate func isRow(of other: Place) -> Bool {
        guard place.file == other.file, place.sheet == other.sheet else { return false }
        if let number { return other.cell.flatMap { Int($0.drop(while: \.isLetter)) } == number }
        return place.line == other.line
    }
}
