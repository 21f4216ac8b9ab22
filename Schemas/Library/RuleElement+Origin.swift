internal import DossierModel

// What all rule files share (common.xsd).
extension RuleElement {
    /// The `source`, `remark` and `confirmed` elements and the marks.
    func origin() throws(SchemaLibraryError) -> Origin {
        Origin(
            provenance: try value("provenance", Provenance.init(rawValue:)),
            confidence: try value("confidence", Confidence.init(rawValue:)),
            sources: try all("source").map { source throws(SchemaLibraryError) in
                try source.required(attribute: "ref")
            },
            note: localized("remark"),
            confirmation: try confirmation()
        )
    }

    private func confirmation() throws(SchemaLibraryError) -> RuleConfirmation? {
        guard let confirmed = first("confirmed") else { return nil }
        return RuleConfirmation(
            by: try confirmed.required(attribute: "by"),
            on: try confirmed.required("on", CalendarDate.init(iso:)),
            against: try confirmed.required(attribute: "against")
        )
    }

    /// A value that this element carries, with where it comes from.
    func sourced<Value>(
        _ attribute: String,
        _ read: (String) -> Value?
    ) throws(SchemaLibraryError) -> Sourced<Value> {
        Sourced(value: try required(attribute, read), origin: try origin())
    }

    /// A number in a child element, `nil` where there is none.
    func count(_ name: String) throws(SchemaLibraryError) -> Sourced<Int>? {
        guard let child = first(name) else { return nil }
        return try child.sourced("value") { Int($0) }
    }

    /// A yes or no in a child element, `nil` where there is none.
    func flag(_ name: String) throws(SchemaLibraryError) -> Sourced<Bool>? {
        guard let child = first(name) else { return nil }
        return try child.sourced("value", Bool.init(xml:))
    }

    /// The file's list of sources.
    func sources() throws(SchemaLibraryError) -> [RuleSource] {
        let entries = first("sources")?.all("entry") ?? []
        return try entries.map { entry throws(SchemaLibraryError) in
            RuleSource(
                id: try entry.required(attribute: "id"),
                addresses: entry.texts("address"),
                note: entry.localized("note")
            )
        }
    }

    var notices: [LocalizedText] { all("notice").map(\.localizedText) }

    func legalBasis() throws(SchemaLibraryError) -> LegalBasis? {
        guard let basis = first("legalBasis") else { return nil }
        return LegalBasis(
            number: try basis.required(attribute: "number"),
            date: try basis.required("date", CalendarDate.init(iso:)),
            issuer: try basis.required(attribute: "issuer"),
            title: basis.localized("title")
        )
    }
}

extension RuleReference {
    /// Reads the attributes `id` and `edition`.
    init(_ element: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try element.required(attribute: "id"),
            edition: try element.required(attribute: "edition")
        )
    }
}

extension RoundAddress {
    /// Reads an address of a submission or of a national body.
    init(_ address: RuleElement) throws(SchemaLibraryError) {
        self.init(
            purpose: try address.required("purpose", AddressPurpose.init(rawValue:)),
            email: address["email"],
            misprints: address.texts("misprint"),
            origin: try address.origin()
        )
    }
}
