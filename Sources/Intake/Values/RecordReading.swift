internal import DossierModel

extension RowReading {
    /// The evidence record of the row, or nil with a finding where it has no
    /// code.
    func record() -> EvidenceRecord? {
        guard let written = text(.code) else {
            reportMissing(.code, of: "record")
            return nil
        }
        let code = EvidenceCode(written)
        let title = localized(vi: .titleVi, en: .titleEn, fr: .titleFr)
        let kind = choice(.kind, of: .kinds)
        let combined = text(.numberAndDate).map(NumberAndDate.init(reading:))
        var record = EvidenceRecord(code: code, title: title, basis: basis(combined, kind), row: row.source)
        // A code of the register in another syntax stays what it was printed as.
        record.legacyCode = text(.legacyCode) ?? (code.text == code.written ? nil : code.written)
        record.kind = kind
        record.documentType = text(.documentType) ?? combined?.documentType
        record.gist = localized(vi: .gistVi, en: .gistEn, fr: .gistFr)
        record.validFrom = date(.validFrom)
        record.validTo = date(.validTo)
        record.language = text(.language)
        record.copyKind = choice(.copyKind, of: .copyKinds)
        record.pages = count(.pages)
        record.link = text(.url).map { EvidenceLink(url: $0, capturedOn: date(.capturedOn)) }
        readFile(into: &record)
        record.accessMode = choice(.accessMode, of: .accessModes)
        record.holdsPersonalData = flag(.personalData) ?? false
        record.survey = SurveyFacts(question: text(.surveyQuestion), sampleSize: count(.sampleSize))
        record.expert = ExpertFacts(
            name: text(.expertName),
            role: text(.expertRole),
            judgement: text(.judgement)
        )
        record.hasAttendance = flag(.attendance)
        record.isSealed = flag(.sealed)
        let criteria = ids(.criterion)
        record.usedBy = criteria + ids(.usedBy).filter { !criteria.contains($0) }
        record.note = text(.note)
        record.responsibleUnit = text(.responsibleUnit)
        record.leadTime = leadTime(.leadTime)
        record.requestedOn = date(.requestedOn)
        return record
    }

    /// The file, or the link where the cell holds an address of the web.
    private func readFile(into record: inout EvidenceRecord) {
        guard let written = text(.file) else { return }
        if written.hasPrefix("http://") || written.hasPrefix("https://") {
            if record.link == nil { record.link = EvidenceLink(url: written, capturedOn: date(.capturedOn)) }
            return
        }
        guard let path = path(.file) else { return }
        record.file = EvidenceFile(
            path: path,
            sha256: text(.sha256)?.lowercased(),
            bytes: count(.bytes),
            isSigned: flag(.signed)
        )
    }

    /// What identifies the item: a document, or a moment.
    private func basis(_ combined: NumberAndDate?, _ kind: EvidenceKind?) -> EvidenceBasis {
        let number = text(.number) ?? combined?.number
        let from = date(.observedFrom) ?? (date(.date) == nil ? combined?.from : nil)
        let to = date(.observedTo) ?? combined?.to
        let method = text(.method) ?? combined?.remark
        let person = text(.performedBy)
        let either = text(.issuerOrPerformer)
        let isMoment =
            row.values.has(.observedFrom) || to != nil || method != nil || person != nil
            || kind == .survey
        let isDocument = number != nil || text(.issuer) != nil || text(.author) != nil
        if !isDocument, isMoment {
            let begin = from ?? date(.date)
            let facts = ObservationFacts(from: begin, to: to, method: method, performedBy: person ?? either)
            return facts == ObservationFacts() ? .unstated : .observation(facts)
        }
        var facts = DocumentFacts(number: number.map { DocumentNumber($0) }, date: date(.date) ?? from)
        facts.issuer = text(.issuer)
        facts.author = text(.author) ?? person
        // Column 6 names who issued a numbered document, or who made an item.
        if let either {
            if number == nil, facts.author == nil {
                facts.author = either
            } else if facts.issuer == nil {
                facts.issuer = either
            }
        }
        facts.subject = text(.subject)
        facts.signer = text(.signer)
        facts.capacity = text(.capacity)
        return facts == DocumentFacts() ? .unstated : .document(facts)
    }
}
