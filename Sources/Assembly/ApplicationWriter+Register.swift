internal import DossierModel
internal import XMLKit

extension ApplicationWriter {
    mutating func registerElement() -> XMLElement {
        var result = element("register")
        for record in dossier.records { result.append(recordElement(record)) }
        return result
    }

    private mutating func recordElement(_ record: EvidenceRecord) -> XMLElement {
        var result = element(
            "record",
            [
                "code": record.code.text, "written": record.code.writtenElsewise,
                "kind": record.kind?.rawValue,
            ],
            [
                element("legacyCode", optional: record.legacyCode),
                element("documentType", optional: record.documentType),
                element("title", localized: record.title),
                element("gist", localized: record.gist),
                basisElement(record.basis),
                element("validFrom", date: record.validFrom),
                element("validTo", date: record.validTo),
                element("language", optional: record.language),
                element("copyKind", optional: record.copyKind?.rawValue),
                element("pages", optional: record.pages.map(String.init)),
                record.file.map { evidenceFileElement($0, of: record) },
                record.link.map(linkElement),
                element("accessMode", optional: record.accessMode?.rawValue),
                element("personalData", text: String(record.holdsPersonalData)),
                surveyElement(record.survey),
                expertElement(record.expert),
                element("attendance", optional: record.hasAttendance.map(String.init)),
                element("sealed", optional: record.isSealed.map(String.init)),
            ]
        )
        for indicator in record.usedBy { result.append(element("usedBy", text: indicator)) }
        if let note = record.note { result.append(element("note", text: note)) }
        for child in [
            element("responsibleUnit", optional: record.responsibleUnit),
            element("leadTime", optional: record.leadTime?.canonical),
            element("requestedOn", date: record.requestedOn),
        ] {
            if let child { result.append(child) }
        }
        origins.mark(&result, readFrom: record.row)
        return result
    }

    private func basisElement(_ basis: EvidenceBasis) -> XMLElement? {
        switch basis {
        case .document(let facts):
            element(
                "document",
                [:],
                [
                    facts.number.map { number in
                        element("number", ["shape": number.shape?.rawValue], text: number.written)
                    },
                    element("date", date: facts.date),
                    element("issuer", optional: facts.issuer),
                    element("author", optional: facts.author),
                    element("subject", optional: facts.subject),
                    element("signer", optional: facts.signer),
                    element("capacity", optional: facts.capacity),
                ]
            )
        case .observation(let facts):
            element(
                "observation",
                [:],
                [
                    element("from", date: facts.from),
                    element("to", date: facts.to),
                    element("method", optional: facts.method),
                    element("performedBy", optional: facts.performedBy),
                ]
            )
        case .unstated: nil
        }
    }

    private func evidenceFileElement(_ file: EvidenceFile, of record: EvidenceRecord) -> XMLElement {
        var observed: (from: WrittenDate?, to: WrittenDate?) = (record.validFrom, record.validTo)
        if case .observation(let facts) = record.basis { observed = (facts.from, facts.to) }
        var result = fileElement(
            "file",
            at: file.path,
            code: record.code,
            language: record.language,
            issued: record.document?.date,
            from: observed.from,
            to: observed.to
        )
        result["registeredSha256"] = file.sha256
        result["registeredBytes"] = file.bytes.map(String.init)
        result["signed"] = file.isSigned.map(String.init)
        return result
    }

    private func linkElement(_ link: EvidenceLink) -> XMLElement {
        element("link", ["url": link.url], [element("capturedOn", date: link.capturedOn)])
    }

    private func surveyElement(_ facts: SurveyFacts) -> XMLElement? {
        guard facts != SurveyFacts() else { return nil }
        return element(
            "survey",
            [:],
            [
                element("question", optional: facts.question),
                element("sampleSize", optional: facts.sampleSize.map(String.init)),
            ]
        )
    }

    private func expertElement(_ facts: ExpertFacts) -> XMLElement? {
        guard facts != ExpertFacts() else { return nil }
        return element(
            "expert",
            [:],
            [
                element("name", optional: facts.name),
                element("role", optional: facts.role),
                element("judgement", optional: facts.judgement),
            ]
        )
    }
}
