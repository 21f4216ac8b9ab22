internal import DossierModel

extension CriteriaSet {
    /// Reads `criteriaSet` (criteria.xsd).
    init(_ set: RuleElement) throws(SchemaLibraryError) {
        let counts = set.first("expectedCounts")
        self.init(
            id: try set.required(attribute: "id"),
            edition: try set.required(attribute: "edition"),
            status: try set.required("status", RuleStatus.init(rawValue:)),
            use: try set.required("use", CriteriaUse.init(rawValue:)),
            title: try set.required("title").localizedText,
            notices: set.notices,
            licence: try set.licence(),
            legalBasis: try set.legalBasis(),
            effectiveFrom: try set.first("effective")?.required("from", CalendarDate.init(iso:)),
            effectiveTo: try set.first("effective")?.value("to", CalendarDate.init(iso:)),
            expectedCounts: ExpectedCounts(
                criteria: try counts?.value("criteria") { Int($0) },
                indicators: try counts?.value("indicators") { Int($0) }
            ),
            origin: try set.origin(),
            sources: try set.sources(),
            groups: try set.all("group").map(CriteriaGroup.init(_:))
        )
    }
}

extension RuleElement {
    fileprivate func licence() throws(SchemaLibraryError) -> DataLicence? {
        guard let licence = first("licence") else { return nil }
        return DataLicence(
            name: try licence.required(attribute: "name"),
            address: licence["address"],
            credit: try licence.required("credit").text
        )
    }
}

extension CriteriaGroup {
    fileprivate init(_ group: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try group.required(attribute: "id"),
            title: try group.required("title").localizedText,
            threshold: try group.value("threshold", ExactNumber.init(_:)),
            origin: try group.origin(),
            areas: try group.all("area").map(CriteriaArea.init(_:))
        )
    }
}

extension CriteriaArea {
    fileprivate init(_ area: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try area.required(attribute: "id"),
            title: try area.required("title").localizedText,
            evidencePrefix: area["evidencePrefix"],
            responsibleUnit: area["responsibleUnit"],
            leadTime: try area.value("leadTime", LeadTime.init(canonical:)),
            origin: try area.origin(),
            criteria: try area.all("criterion").map(Criterion.init(_:))
        )
    }
}

extension Criterion {
    fileprivate init(_ criterion: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try criterion.required(attribute: "id"),
            title: try criterion.required("title").localizedText,
            shortTitle: criterion.localized("shortTitle"),
            evidencePrefix: criterion["evidencePrefix"],
            responsibleUnit: criterion["responsibleUnit"],
            leadTime: try criterion.value("leadTime", LeadTime.init(canonical:)),
            origin: try criterion.origin(),
            indicators: try criterion.all("indicator").map(Indicator.init(_:))
        )
    }
}

extension Indicator {
    fileprivate init(_ indicator: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try indicator.required(attribute: "id"),
            title: try indicator.required("title").localizedText,
            unit: indicator["unit"],
            direction: try indicator.required("direction", IndicatorDirection.init(rawValue:)),
            threshold: try indicator.value("threshold", ExactNumber.init(_:)),
            sourceKind: try indicator.required("sourceKind", IndicatorSourceKind.init(rawValue:)),
            periodKind: try indicator.value("periodKind", PeriodKind.init(rawValue:)),
            denominatorNote: indicator.localized("denominator"),
            perUnit: try indicator.perUnit(),
            higherApproval: try indicator.flag("higherApproval", default: false),
            evidenceMin: try indicator.value("evidenceMin") { Int($0) } ?? 1,
            evidenceKinds: try indicator.list("evidenceKinds", EvidenceKind.init(rawValue:)),
            mapsTo: try indicator.all("mapsTo").map { link throws(SchemaLibraryError) in
                CriterionLink(
                    set: try link.required(attribute: "set"),
                    item: try link.required(attribute: "item")
                )
            },
            responsibleUnit: indicator["responsibleUnit"],
            leadTime: try indicator.value("leadTime", LeadTime.init(canonical:)),
            origin: try indicator.origin()
        )
    }
}

extension RuleElement {
    fileprivate func perUnit() throws(SchemaLibraryError) -> PerUnit? {
        guard let kind = try value("perUnit", CountedUnit.init(rawValue:)) else { return nil }
        return PerUnit(kind: kind, eraRequired: try flag("eraRequired", default: false))
    }
}
