internal import DossierModel

extension RowReading {
    /// What the row says of one indicator, or nil with a finding where it
    /// names none.
    func outcome() -> IndicatorAssessment? {
        guard let indicator = ids(.indicator).first else {
            reportMissing(.indicator, of: "indicator")
            return nil
        }
        // IND-02 tells of an outcome that cannot be chosen.
        let outcome = choice(.outcome, of: .outcomes, reported: false)
        var assessment = IndicatorAssessment(indicator: indicator, outcome: outcome, row: row.source)
        assessment.outcomeWritten = text(.outcome)
        assessment.value = number(.value)
        assessment.numerator = number(.numerator)
        assessment.denominator = number(.denominator)
        assessment.unit = text(.unit)
        if assessment.unit == nil, text(.value)?.hasSuffix("%") ?? false { assessment.unit = "%" }
        assessment.period = text(.period)
        assessment.territory = choice(.territory, of: .territories)
        assessment.body = text(.body)
        assessment.isProxy = flag(.proxy) ?? false
        assessment.assessor = text(.assessor)
        assessment.decidedOn = date(.decidedOn)
        assessment.evidence = codes(.evidence)
        assessment.era = text(.era)
        assessment.note = localized(vi: .noteVi, en: .noteEn, fr: .noteFr, plain: .note)
        return assessment
    }

    /// The figure of the row, or nil with a finding where it has no name.
    func figure() -> Figure? {
        guard let name = text(.name) else {
            reportMissing(.name, of: "figure")
            return nil
        }
        let value = number(.value)
        // A table may name the figures that are still to be filled in.
        let isToBeFilled = row.origin != .entry && text(.year) == nil && text(.source) == nil
        guard let value = value ?? (isToBeFilled ? WrittenNumber(written: "", value: nil) : nil) else {
            reportMissing(.value, of: "figure")
            return nil
        }
        var figure = Figure(name: name, value: value, row: row.source)
        figure.label = localized(vi: .labelVi, en: .labelEn, fr: .labelFr, plain: .label)
        figure.unit = text(.unit) ?? (value.written.hasSuffix("%") ? "%" : nil)
        if let year = date(.year) {
            figure.year = year.value
            if year.value == nil { reportWrong(.year, expecting: "expected.year") }
        }
        figure.source = text(.source).map { EvidenceCode($0) }
        figure.partOf = text(.partOf)
        figure.quotient = quotient()
        figure.note = text(.note)
        return figure
    }

    private func quotient() -> FigureQuotient? {
        guard let text = text(.quotient) else { return nil }
        let names = text.split(separator: "/").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        if names.count == 2 { return FigureQuotient(numerator: names[0], denominator: names[1]) }
        reportWrong(.quotient, expecting: "expected.text")
        return nil
    }
}
