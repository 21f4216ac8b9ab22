internal import DossierModel
internal import XMLKit

extension ApplicationReading {
    func record(_ element: XMLElement) throws(ApplicationReader.Failure) -> EvidenceRecord {
        var record = EvidenceRecord(
            code: try element.code(),
            title: element.localized("title"),
            basis: try basis(element),
            row: try origins.row(of: element)
        )
        if element["kind"] != nil { record.kind = try element.required("kind") as EvidenceKind }
        record.legacyCode = element.text(of: "legacyCode")
        record.documentType = element.text(of: "documentType")
        record.gist = element.localized("gist")
        record.validFrom = try element.date("validFrom")
        record.validTo = try element.date("validTo")
        record.language = element.text(of: "language")
        record.copyKind = try element.value(of: "copyKind")
        record.pages = try element.integer(of: "pages")
        record.file = try file(element.first("file"))
        if let link = element.first("link") {
            record.link = EvidenceLink(
                url: try link.required(attribute: "url"),
                capturedOn: try link.date("capturedOn")
            )
        }
        record.accessMode = try element.value(of: "accessMode")
        record.holdsPersonalData = try element.flag(of: "personalData") ?? false
        if let survey = element.first("survey") {
            record.survey = SurveyFacts(
                question: survey.text(of: "question"),
                sampleSize: try survey.integer(of: "sampleSize")
            )
        }
        if let expert = element.first("expert") {
            record.expert = ExpertFacts(
                name: expert.text(of: "name"),
                role: expert.text(of: "role"),
                judgement: expert.text(of: "judgement")
            )
        }
        record.hasAttendance = try element.flag(of: "attendance")
        record.isSealed = try element.flag(of: "sealed")
        record.usedBy = element.children(named: "usedBy").map(\.text)
        record.note = element.text(of: "note")
        record.responsibleUnit = element.text(of: "responsibleUnit")
        if let text = element.text(of: "leadTime") {
            guard let leadTime = LeadTime(canonical: text) else { throw element.failure }
            record.leadTime = leadTime
        }
        record.requestedOn = try element.date("requestedOn")
        return record
    }

    private func basis(_ record: XMLElement) throws(ApplicationReader.Failure) -> EvidenceBasis {
        if let element = record.first("document") {
            var facts = DocumentFacts(
                number: element.text(of: "number").map { DocumentNumber($0) },
                date: try element.date("date"),
                issuer: element.text(of: "issuer")
            )
            facts.author = element.text(of: "author")
            facts.subject = element.text(of: "subject")
            facts.signer = element.text(of: "signer")
            facts.capacity = element.text(of: "capacity")
            return .document(facts)
        }
        guard let element = record.first("observation") else { return .unstated }
        return .observation(
            ObservationFacts(
                from: try element.date("from"),
                to: try element.date("to"),
                method: element.text(of: "method"),
                performedBy: element.text(of: "performedBy")
            )
        )
    }

    private func file(_ element: XMLElement?) throws(ApplicationReader.Failure) -> EvidenceFile? {
        guard let element else { return nil }
        return EvidenceFile(
            path: try element.required(attribute: "source"),
            sha256: element["registeredSha256"],
            bytes: try element.integer("registeredBytes"),
            isSigned: try element.flag("signed")
        )
    }
}

// MARK: - Figures and assessments

extension ApplicationReading {
    func figure(_ element: XMLElement) throws(ApplicationReader.Failure) -> Figure {
        guard let value = try element.number("value") else { throw element.failure }
        var figure = Figure(
            name: try element.required(attribute: "name"),
            value: value,
            row: try origins.row(of: element)
        )
        figure.label = element.localized("label")
        figure.unit = element.text(of: "unit")
        if let year = element["year"] {
            guard let date = PartialDate(iso: year) else { throw element.failure }
            figure.year = date
        }
        figure.source = try element.code("source")
        figure.partOf = element["partOf"]
        if let quotient = element.first("quotient") {
            figure.quotient = FigureQuotient(
                numerator: try quotient.required(attribute: "numerator"),
                denominator: try quotient.required(attribute: "denominator")
            )
        }
        figure.note = element.text(of: "note")
        return figure
    }

    func assessment(_ element: XMLElement) throws(ApplicationReader.Failure) -> Assessment {
        var assessment = Assessment(set: try element.required(attribute: "set"))
        if let reported = element.first("reported") { assessment.reported = try summary(reported) }
        for row in element.children(named: "indicator") {
            assessment.indicators.append(try indicator(row))
        }
        return assessment
    }

    private func summary(_ element: XMLElement) throws(ApplicationReader.Failure) -> ReportedSummary {
        guard let met = try element.integer("met"), let notMet = try element.integer("notMet"),
            let awaitingExpert = try element.integer("awaitingExpert"),
            let noData = try element.integer("noData")
        else { throw element.failure }
        var summary = ReportedSummary(
            met: met,
            notMet: notMet,
            awaitingExpert: awaitingExpert,
            noData: noData,
            place: try origins.place(of: element)
        )
        summary.assessedTotal = try element.integer("assessedTotal")
        summary.total = try element.integer("total")
        summary.asOf = try element.date("asOf")
        summary.source = try element.code("source")
        return summary
    }

    private func indicator(_ element: XMLElement) throws(ApplicationReader.Failure) -> IndicatorAssessment {
        var outcome: Outcome?
        if element["outcome"] != nil { outcome = try element.required("outcome") as Outcome }
        var row = IndicatorAssessment(
            indicator: try element.required(attribute: "id"),
            outcome: outcome,
            row: try origins.row(of: element)
        )
        row.outcomeWritten = element["outcomeWritten"]
        row.value = try element.number("value")
        row.numerator = try element.number("numerator")
        row.denominator = try element.number("denominator")
        row.unit = element.text(of: "unit")
        row.period = element.text(of: "period")
        row.territory = try element.value(of: "territory")
        row.body = element.text(of: "body")
        row.isProxy = try element.flag(of: "proxy") ?? false
        row.era = element.text(of: "era")
        row.assessor = element.text(of: "assessor")
        row.decidedOn = try element.date("decidedOn")
        for evidence in element.children(named: "evidence") { row.evidence.append(try evidence.code()) }
        row.note = element.localized("note")
        return row
    }
}
