internal import DossierModel

extension Check {
    /// EVI-08: each kind of evidence states what makes it worth something
    /// (key-features §4; evidence-practice §3, §5).
    static let factsOfKind = Check(.evi08, applies: \.hasRecords) { context in
        let decisive = context.decisiveOpinions
        return context.usedRecords.compactMap { record in
            switch record.kind {
            case .survey: record.lacking(record.factsMissingOfSurvey, "survey")
            case .expertOpinion:
                record.lacking(
                    record.factsMissingOfOpinion,
                    decisive.contains(record.code) ? "expertDecides" : "expert"
                )
            case .minutes where record.hasAttendance != true:
                Finding(
                    .evi08,
                    "minutes",
                    ["code": .text(record.code.text)],
                    at: record.place(of: .attendance)
                )
            case .statistics where context.isOfNobody(record): record.lacking([.issuer], "")
            case .media, .list, .statistics:
                if context.isUnsealedTable(record) {
                    Finding(
                        .evi08,
                        "officeTable",
                        ["code": .text(record.code.text)],
                        at: record.place(of: .sealed)
                    )
                } else {
                    record.lacking(record.factsMissingOfPage, "webPage")
                }
            default: nil
            }
        }
    }
}

extension CheckContext {
    /// The opinions on which an outcome of an indicator for experts rests.
    fileprivate var decisiveOpinions: Set<EvidenceCode> {
        Set(
            supportedRows.filter { supported in
                supported.indicator.sourceKind == .expert && supported.row.outcome?.isDecided ?? false
            }
            .flatMap { $0.records.map(\.code) }
        )
    }

    /// Whether official data bear the name of a person, and of no body.
    fileprivate func isOfNobody(_ record: EvidenceRecord) -> Bool {
        guard let document = record.document, document.issuer == nil, let author = document.author,
            record.link == nil
        else { return false }
        return author.isNameOfPerson && issuers.body(named: author) == nil && !isOwn(record)
    }

    /// Whether the record is a table by a body of the city that nobody has
    /// signed and sealed.
    fileprivate func isUnsealedTable(_ record: EvidenceRecord) -> Bool {
        guard record.kind != .media, record.link == nil, record.isSealed != true,
            record.file?.isSigned != true
        else { return false }
        return isOwn(record)
    }
}

extension EvidenceRecord {
    fileprivate func lacking(_ missing: [RegisterField], _ variant: String) -> Finding? {
        guard let first = missing.first else { return nil }
        return Finding(
            .evi08,
            variant,
            [
                "code": .text(code.text), "missing": .list(missing.map { .term("field.\($0.rawValue)") }),
            ],
            at: place(of: first)
        )
    }

    private var observation: ObservationFacts? {
        if case .observation(let observation) = basis { observation } else { nil }
    }

    /// Who carried it out, or wrote it.
    fileprivate var performer: String? {
        observation?.performedBy ?? document?.issuer ?? document?.author
    }

    fileprivate var factsMissingOfSurvey: [RegisterField] {
        var missing: [RegisterField] = []
        if survey.question == nil { missing.append(.surveyQuestion) }
        if survey.sampleSize == nil { missing.append(.sampleSize) }
        if date == nil { missing.append(.observedFrom) }
        if performer == nil { missing.append(.performedBy) }
        return missing
    }

    fileprivate var factsMissingOfOpinion: [RegisterField] {
        var missing: [RegisterField] = []
        if expert.name == nil, document?.author == nil { missing.append(.expertName) }
        if expert.role == nil { missing.append(.expertRole) }
        if date == nil { missing.append(.date) }
        if expert.judgement == nil { missing.append(.judgement) }
        return missing
    }

    /// A page of the web needs its address and the day it was seen.
    fileprivate var factsMissingOfPage: [RegisterField] {
        guard let link else { return [] }
        var missing: [RegisterField] = []
        if link.url.isBlank { missing.append(.url) }
        if link.capturedOn == nil { missing.append(.capturedOn) }
        return missing
    }
}

extension String {
    /// Whether the text can be somebody's name: two to five words, each with
    /// one capital, at its head.
    fileprivate var isNameOfPerson: Bool {
        let words = split(whereSeparator: \.isBlank)
        return (2...5).contains(words.count)
            && words.allSatisfy { word in
                (word.first?.isUppercase ?? false) && !word.dropFirst().contains(where: \.isUppercase)
                    && word.allSatisfy(\.isAlphabetic)
            }
    }
}
