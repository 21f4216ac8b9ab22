internal import DossierModel

extension Overlay {
    /// Reads `overlay` (overlay.xsd).
    init(_ overlay: RuleElement) throws(SchemaLibraryError) {
        let issuers = overlay.first("issuers")
        self.init(
            country: try overlay.required(attribute: "country"),
            title: try overlay.required("title").localizedText,
            notices: overlay.notices,
            documentTypes: try overlay.members("documentTypes", "documentType").map(DocumentType.init(_:)),
            copyMarks: try overlay.members("copyKinds", "copyKind").map(CopyMark.init(_:)),
            issuers: try (issuers?.all("issuer") ?? []).map(Issuer.init(_:)),
            issuerPatterns: try (issuers?.all("pattern") ?? []).map(IssuerPattern.init(_:)),
            cities: try overlay.members("cities", "city").map(City.init(_:)),
            addresses: try overlay.all("address").map(RoundAddress.init(_:)),
            procedure: try overlay.members("procedure", "step").map(ProcedureStep.init(_:)),
            recognitions: try overlay.members("recognitions", "recognition").map(Recognition.init(_:)),
            criteriaSets: try overlay.members("criteriaSets", "criteriaSet").map(
                NationalCriteriaSet.init(_:)
            ),
            sources: try overlay.sources()
        )
    }
}

extension RuleElement {
    fileprivate func members(_ list: String, _ name: String) -> [RuleElement] {
        first(list)?.all(name) ?? []
    }

    fileprivate func name() throws(SchemaLibraryError) -> LocalizedText {
        try required("name").localizedText
    }
}

extension DocumentType {
    fileprivate init(_ type: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try type.required(attribute: "id"),
            abbreviation: type["abbreviation"],
            family: try type.required("family", DocumentFamily.init(rawValue:)),
            name: try type.name(),
            aliases: type.texts("alias"),
            yearUntil: try type.value("yearUntil") { Int($0) },
            proof: try type.value("proof", ProofStage.init(rawValue:)),
            origin: try type.origin()
        )
    }
}

extension CopyMark {
    fileprivate init(_ mark: RuleElement) throws(SchemaLibraryError) {
        self.init(
            kind: try mark.required("kind", CopyKind.init(rawValue:)),
            abbreviation: try mark.required(attribute: "abbreviation"),
            name: try mark.name(),
            origin: try mark.origin()
        )
    }
}

extension Issuer {
    fileprivate init(_ issuer: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try issuer.required(attribute: "id"),
            name: try issuer.name(),
            aliases: issuer.texts("alias"),
            abbreviations: issuer.texts("abbreviation"),
            level: try issuer.required("level", IssuerLevel.init(rawValue:)),
            isAboveCity: try issuer.required("aboveCity", Bool.init(xml:)),
            validFrom: try issuer.value("validFrom", PartialDate.init(iso:)),
            validTo: try issuer.value("validTo", CalendarDate.init(iso:)),
            organisationCode: issuer["organisationCode"],
            origin: try issuer.origin()
        )
    }
}

extension IssuerPattern {
    fileprivate init(_ pattern: RuleElement) throws(SchemaLibraryError) {
        self.init(
            pattern: try pattern.required(attribute: "name"),
            abbreviations: pattern.texts("abbreviation"),
            level: try pattern.required("level", IssuerLevel.init(rawValue:)),
            origin: try pattern.origin()
        )
    }
}

extension City {
    fileprivate init(_ city: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try city.required(attribute: "id"),
            name: try city.name(),
            validFrom: try city.value("validFrom", PartialDate.init(iso:)),
            validTo: try city.value("validTo", CalendarDate.init(iso:)),
            codes: city.texts("code"),
            origin: try city.origin(),
            eras: try city.all("era").map(UnitEra.init(_:)),
            mayors: try city.all("mayor").map(OfficeTerm.init(_:))
        )
    }
}

extension OfficeTerm {
    fileprivate init(_ term: RuleElement) throws(SchemaLibraryError) {
        self.init(
            name: try term.required(attribute: "name"),
            validFrom: try term.value("validFrom", PartialDate.init(iso:)),
            validTo: try term.value("validTo", CalendarDate.init(iso:))
        )
    }
}

extension UnitEra {
    fileprivate init(_ era: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try era.required(attribute: "id"),
            validFrom: try era.required("validFrom", PartialDate.init(iso:)),
            validTo: try era.value("validTo", CalendarDate.init(iso:)),
            origin: try era.origin(),
            units: try era.all("unit").map { unit throws(SchemaLibraryError) in
                AdministrativeUnit(
                    code: try unit.required(attribute: "code"),
                    type: try unit.required(attribute: "type"),
                    name: try unit.required(attribute: "name")
                )
            }
        )
    }
}

extension ProcedureStep {
    fileprivate init(_ step: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try step.required(attribute: "id"),
            title: try step.required("title").localizedText,
            actor: try step.required("actor").localizedText,
            origin: try step.origin()
        )
    }
}

extension Recognition {
    fileprivate init(_ recognition: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try recognition.required(attribute: "id"),
            name: try recognition.name(),
            basis: try recognition.required(attribute: "basis"),
            validMonths: try recognition.required("validMonths") { Int($0) },
            upgradeAfterMonths: try recognition.value("upgradeAfterMonths") { Int($0) },
            origin: try recognition.origin()
        )
    }
}

extension NationalCriteriaSet {
    fileprivate init(_ set: RuleElement) throws(SchemaLibraryError) {
        self.init(
            set: try set.required(attribute: "set"),
            name: try set.name(),
            legalBasis: try set.legalBasis(),
            isAvailable: try set.required("available", Bool.init(xml:)),
            origin: try set.origin()
        )
    }
}
