/// What a country adds to the rules (`overlay.xsd`).
package struct Overlay: Sendable, Hashable {
    /// ISO 3166 code of the country.
    package var country: String

    /// The country's name.
    package var title: LocalizedText

    /// What every reader of the overlay must be told.
    package var notices: [LocalizedText]

    /// Types of documents, in the file's order.
    package var documentTypes: [DocumentType]

    /// Kinds of copies, in the file's order.
    package var copyMarks: [CopyMark]

    /// Bodies that issue documents.
    package var issuers: [Issuer]

    /// Bodies named after an administrative unit.
    package var issuerPatterns: [IssuerPattern]

    /// Cities with their units by era.
    package var cities: [City]

    /// Addresses of national bodies.
    package var addresses: [RoundAddress]

    /// National steps of an application, in order.
    package var procedure: [ProcedureStep]

    /// How long recognitions hold (EVI-07).
    package var recognitions: [Recognition]

    /// The national criteria set, and what is known of it.
    package var criteriaSets: [NationalCriteriaSet]

    /// The sources that origins name.
    package var sources: [RuleSource]

    /// Makes the value from its parts.
    package init(
        country: String,
        title: LocalizedText,
        notices: [LocalizedText] = [],
        documentTypes: [DocumentType] = [],
        copyMarks: [CopyMark] = [],
        issuers: [Issuer] = [],
        issuerPatterns: [IssuerPattern] = [],
        cities: [City] = [],
        addresses: [RoundAddress] = [],
        procedure: [ProcedureStep] = [],
        recognitions: [Recognition] = [],
        criteriaSets: [NationalCriteriaSet] = [],
        sources: [RuleSource] = []
    ) {
        self.country = country
        self.title = title
        self.notices = notices
        self.documentTypes = documentTypes
        self.copyMarks = copyMarks
        self.issuers = issuers
        self.issuerPatterns = issuerPatterns
        self.cities = cities
        self.addresses = addresses
        self.procedure = procedure
        self.recognitions = recognitions
        self.criteriaSets = criteriaSets
        self.sources = sources
    }
}

extension Overlay {
    /// The document types whose abbreviation is exactly this one; a type can
    /// occur once in each family.
    package func documentTypes(abbreviated abbreviation: String) -> [DocumentType] {
        documentTypes.filter { $0.abbreviation == abbreviation }
    }

    /// The city with this id, if there is one.
    package func city(_ id: String) -> City? {
        cities.first { $0.id == id }
    }
}

/// One national step of an application.
package struct ProcedureStep: Sendable, Hashable {
    /// Id within the overlay.
    package var id: String

    /// What is done.
    package var title: LocalizedText

    /// Who does it.
    package var actor: LocalizedText

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        title: LocalizedText,
        actor: LocalizedText,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.title = title
        self.actor = actor
        self.origin = origin
    }
}

/// How long a recognition holds (EVI-07).
package struct Recognition: Sendable, Hashable {
    /// Id within the overlay, such as `learning-community`.
    package var id: String

    /// Name.
    package var name: LocalizedText

    /// The circular or decision that sets it.
    package var basis: String

    /// Months for which a decision holds.
    package var validMonths: Int

    /// Least months between level 1 and level 2.
    package var upgradeAfterMonths: Int?

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        name: LocalizedText,
        basis: String,
        validMonths: Int,
        upgradeAfterMonths: Int? = nil,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.name = name
        self.basis = basis
        self.validMonths = validMonths
        self.upgradeAfterMonths = upgradeAfterMonths
        self.origin = origin
    }
}

/// A national criteria set, and what the overlay knows of it.
package struct NationalCriteriaSet: Sendable, Hashable {
    /// Id of the set.
    package var set: String

    /// Name.
    package var name: LocalizedText

    /// The document it is attached to.
    package var legalBasis: LegalBasis?

    /// Whether its official text is shipped.
    package var isAvailable: Bool

    /// Where it comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        set: String,
        name: LocalizedText,
        legalBasis: LegalBasis? = nil,
        isAvailable: Bool,
        origin: Origin = Origin()
    ) {
        self.set = set
        self.name = name
        self.legalBasis = legalBasis
        self.isAvailable = isAvailable
        self.origin = origin
    }
}
