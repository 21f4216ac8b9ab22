/// What `dossier.xml` says: who applies, with which form, in which round.
package struct DossierSettings: Hashable, Sendable {
    /// Whether the dossier is meant to be sent.
    package enum Purpose: String, Sendable, Hashable {
        case real
        /// A fictional city: example rules are allowed, and every page says so.
        case example
    }

    /// The bundle's name without its version: `[a-z0-9._-]`.
    package var id: String
    package var version: Int
    /// The day the dossier is of; every date in the bundle comes from it.
    package var date: CalendarDate
    package var purpose: Purpose
    /// `urn:uuid:…`, the same in every version.
    package var identifier: String?
    /// The name of the bundle that this version replaces.
    package var replaces: String?
    package var title: LocalizedText
    package var city: ApplicantCity
    package var form: RuleReference
    /// Nil while no round is chosen.
    package var round: String?
    /// The day the dossier is to be sent.
    package var sendingDate: CalendarDate?
    /// ISO 3166-1 alpha-2 code of the country whose overlay applies.
    package var overlay: String?
    package var criteria: [CriteriaReference]
    package var workingLanguage: Language
    package var submissionLanguage: Language
    /// The period that evidence and values are of.
    package var periodFrom: CalendarDate?
    package var periodTo: CalendarDate?
    /// The day the city joined the network, where it is a member (EVI-06).
    package var joinedOn: CalendarDate?
    package var organisation: String?
    package var contactName: String?
    package var contactEmail: String?
    /// The addresses that the dossier will be sent to.
    package var addresses: [SendingAddress]
    /// Where `dossier.xml` stands.
    package var place: Place
    /// Lines of the elements of `dossier.xml`, by element name.
    package var lines: [String: Int]

    package init(
        id: String,
        version: Int,
        date: CalendarDate,
        city: ApplicantCity,
        form: RuleReference,
        workingLanguage: Language,
        submissionLanguage: Language
    ) {
        self.id = id
        self.version = version
        self.date = date
        self.city = city
        self.form = form
        self.workingLanguage = workingLanguage
        self.submissionLanguage = submissionLanguage
        purpose = .real
        title = LocalizedText()
        criteria = []
        addresses = []
        place = Place(file: "dossier.xml")
        lines = [:]
    }

    /// The place of the element `name` in `dossier.xml`.
    package func place(of name: String) -> Place {
        var place = place
        place.line = lines[name]
        place.column = nil
        return place
    }

    /// `<id>_v<version>`, the name of the finished bundle.
    package var bundleName: String { "\(id)_v\(version)" }
}

/// The city that applies.
package struct ApplicantCity: Hashable, Sendable {
    package var name: LocalizedText
    /// ISO 3166-1 alpha-2.
    package var country: String
    /// The id of the applicant unit in the country's overlay, if it has one.
    package var unit: String?

    package init(name: LocalizedText, country: String, unit: String? = nil) {
        self.name = name
        self.country = country
        self.unit = unit
    }
}

/// A criteria set that the dossier uses.
package struct CriteriaReference: Hashable, Sendable {
    package enum Role: String, Sendable, Hashable {
        /// The city is assessed against the set.
        case assessment
        /// The set shows which topics the evidence covers; never a score.
        case coverage
    }

    package var set: RuleReference
    package var role: Role

    package init(set: RuleReference, role: Role) {
        self.set = set
        self.role = role
    }
}

/// An e-mail address that the dossier will be sent to.
package struct SendingAddress: Hashable, Sendable {
    package enum Purpose: String, Sendable, Hashable {
        case nationalCommission
        /// The copy to UNESCO's institute.
        case copy
    }

    package var purpose: Purpose
    package var email: String
    /// The day on which the dossier was sent there; nil before that.
    package var sentOn: CalendarDate?
    package var place: Place

    package init(purpose: Purpose, email: String, sentOn: CalendarDate? = nil, place: Place) {
        self.purpose = purpose
        self.email = email
        self.sentOn = sentOn
        self.place = place
    }
}
