import DossierModel

extension CalendarDate {
    /// The day of the tests' dossiers.
    static let tinyDay = CalendarDate(daysSince1970: 20_088)  // 2024-12-31
}

extension Dossier {
    /// A dossier that says nothing yet.
    static let tiny = Dossier(
        settings: DossierSettings(
            id: "tiny",
            version: 1,
            date: .tinyDay,
            city: ApplicantCity(name: LocalizedText(vi: "Thành phố Mẫu", en: "Sample City"), country: "VN"),
            form: RuleReference(id: "tiny", edition: "1"),
            workingLanguage: .vietnamese,
            submissionLanguage: .english
        )
    )
}

extension Answer {
    /// One paragraph in Vietnamese.
    static func tiny(_ text: String) -> Answer {
        Answer(question: "3.1", language: .vietnamese, parts: [.paragraph(MarkedText(text))], place: Place())
    }
}

extension Figure {
    /// A figure of 2023 with a source, but for what is given.
    static func tiny(
        _ name: String,
        _ value: String,
        _ unit: String,
        partOf whole: String? = nil,
        of quotient: (String, String)? = nil
    ) -> Figure {
        let row = SourceRow(place: Place(file: "figures/a.xml"))
        var figure = Figure(
            name: name,
            value: WrittenNumber(written: value, value: ExactNumber(value)),
            row: row
        )
        figure.unit = unit
        figure.year = PartialDate(year: 2023)
        figure.source = EvidenceCode("H1.01.01.01")
        figure.partOf = whole
        figure.quotient = quotient.map { FigureQuotient(numerator: $0.0, denominator: $0.1) }
        return figure
    }
}

extension ReportedSummary {
    /// The counts of the seed article.
    static let phuLy: ReportedSummary = {
        var summary = ReportedSummary(met: 42, notMet: 5, awaitingExpert: 10, noData: 0, place: Place())
        (summary.assessedTotal, summary.total) = (47, 57)
        return summary
    }()
}

extension Indicator {
    /// An official indicator in percent, met at 90.
    static func tiny(_ id: String, perUnit: PerUnit? = nil) -> Indicator {
        Indicator(
            id: id,
            title: LocalizedText(en: id),
            unit: "%",
            direction: .atLeast,
            threshold: ExactNumber(90),
            sourceKind: .official,
            perUnit: perUnit,
            evidenceMin: 1
        )
    }
}

extension AppliedCriteria {
    /// A set of one criterion.
    static func tiny(_ indicators: [Indicator], expecting expected: Int? = nil) -> AppliedCriteria {
        let title = LocalizedText(en: "tiny")
        let criterion = Criterion(id: "c", title: title, indicators: indicators)
        let area = CriteriaArea(id: "a", title: title, criteria: [criterion])
        let set = CriteriaSet(
            id: "tiny",
            edition: "1",
            status: .official,
            use: .assessment,
            title: title,
            expectedCounts: ExpectedCounts(indicators: expected),
            groups: [CriteriaGroup(id: "g", title: title, areas: [area])]
        )
        return AppliedCriteria(role: .assessment, set: set)
    }
}

extension FormDefinition {
    /// A form that asks nothing.
    static let asksNothing = FormDefinition(
        id: "tiny",
        edition: "1",
        programme: "membership",
        status: .official,
        title: LocalizedText(en: "tiny"),
        submissionLanguages: Sourced(value: [.english]),
        attachmentsClosed: Sourced(value: false),
        rounds: Sourced(value: [])
    )
}

extension Overlay {
    /// The eras of Phủ Lý with as many units as they had (handbook, phu-ly §4).
    static let phuLy: Overlay = {
        func era(_ id: String, from: PartialDate?, to: CalendarDate?, _ count: Int) -> UnitEra? {
            from.map { start in
                let units = (1...count).map {
                    AdministrativeUnit(code: "\($0)", type: "phường", name: "\($0)")
                }
                return UnitEra(id: id, validFrom: start, validTo: to, units: units)
            }
        }
        let eras = [
            era("A", from: PartialDate(year: 2020), to: CalendarDate(iso: "2024-12-31"), 21),
            era("B", from: PartialDate(iso: "2025-01-01"), to: CalendarDate(iso: "2025-06-30"), 14),
            era("C", from: PartialDate(iso: "2025-07-01"), to: nil, 5),
        ]
        let city = City(
            id: "phu-ly",
            name: LocalizedText(vi: "thành phố Phủ Lý"),
            eras: eras.compactMap(\.self)
        )
        return Overlay(country: "VN", title: LocalizedText(en: "VN"), cities: [city])
    }()
}
