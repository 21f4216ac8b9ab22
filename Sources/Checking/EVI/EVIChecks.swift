internal import DossierModel

extension Check {
    /// The checks of the group EVI: whether the evidence is enough.
    static let sufficiency: [Check] = [
        codesBehindStatements, higherApproval, planAndReport, regularity, improvement, evidenceInPeriod,
        recognitionTerm, factsOfKind, evidenceAsked,
    ]
}

extension CheckContext {
    /// Whether the dossier has evidence at all.
    var hasRecords: Bool { !dossier.records.isEmpty }

    /// The records that serve some purpose, of two with one code the first:
    /// cited, or put beside an indicator.
    ///
    /// Others are REG-05's.
    var usedRecords: [EvidenceRecord] {
        var seen: Set<EvidenceCode> = []
        return dossier.records.filter { record in
            (!record.usedBy.isEmpty || placesByCitedCode[record.code] != nil)
                && seen.insert(record.code).inserted
        }
    }

    /// The rows with an outcome, each with its indicator and its records.
    var supportedRows: [SupportedRow] {
        assessed.flatMap(\.assessedIndicators).map { assessed in
            var seen: Set<EvidenceCode> = []
            let records = evidence(of: assessed.row).filter { seen.insert($0.code).inserted }
            return SupportedRow(indicator: assessed.indicator, row: assessed.row, records: records)
        }
    }

    /// The last day of which the dossier can tell.
    var lastDay: CalendarDate { settings.periodTo.map { min($0, settings.date) } ?? settings.date }

    /// Whether the body above the city issued the record.
    func isFromAbove(_ record: EvidenceRecord) -> Bool {
        issuer(of: record)?.isAboveCity ?? false
    }

    /// The body that issued the record, where the overlay knows it.
    func issuer(of record: EvidenceRecord) -> IssuerDirectory.Body? {
        record.document?.issuer.flatMap { issuers.body(named: $0) }
    }
}

/// What the city says of an indicator, and the records behind it.
struct SupportedRow {
    let indicator: Indicator
    let row: IndicatorAssessment
    /// Each once, those that the row cites first.
    let records: [EvidenceRecord]
}

extension EvidenceRecord {
    /// The titles and the summary line, in every language.
    var namings: [String] {
        title.languages.compactMap { title[$0] } + [document?.subject].compactMap(\.self)
    }

    /// The years that the titles name, singly or as spans.
    var yearsInTitle: [Int] {
        namings.flatMap { naming in
            naming.split(whereSeparator: \.isBlank).flatMap {
                YearsStated.years(in: String($0).trimmingMarks)
            }
        }
    }

    /// The number and symbol, or the code where there is none.
    var nameArgument: ArgumentValue { .text(document?.number?.written ?? code.text) }
}

extension String {
    /// The text without brackets and stops around it.
    var trimmingMarks: String {
        let marks: Set<Character> = ["(", ")", ",", ".", ";", ":", "“", "”", "«", "»", "\""]
        guard let first = firstIndex(where: { !marks.contains($0) }),
            let last = lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return String(self[first...last])
    }
}
