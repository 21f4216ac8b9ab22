/// All that is fixed about one kind of finding; its texts are in `Wording`.
package struct CatalogueEntry: Hashable, Sendable, Identifiable {
    package let id: CheckID
    /// The severity of the default message; a variant may have its own.
    package let severity: Severity
    /// The names in braces of the default message.
    package let parameters: [String]
    /// The other messages of this check, by name; the default one is "".
    package private(set) var variants: [String: CatalogueVariant]
    /// Where the rule comes from, as in the handbook: `V2 M4`, `V F1`, `I`.
    package let source: String
    /// Whether a person can accept the default message for good.
    package let confirmable: Bool

    /// Whether the check exists yet.
    package var isBuilt: Bool { id.group.isBuilt }

    /// An entry without variants; warnings can be confirmed, errors and infos
    /// cannot unless `confirmable` says otherwise.
    init(
        _ group: CheckGroup,
        _ number: Int,
        _ severity: Severity,
        _ parameters: [String],
        _ source: String,
        confirmable: Bool? = nil
    ) {
        self.id = CheckID(group, number)
        self.severity = severity
        self.parameters = parameters
        self.variants = [:]
        self.source = source
        self.confirmable = confirmable ?? (severity == .warning)
    }

    /// The same entry with one more message.
    func or(_ variant: String, _ parameters: String..., severity: Severity? = nil) -> CatalogueEntry {
        var entry = self
        let isNew = entry.variants.updateValue(
            CatalogueVariant(parameters: parameters, severity: severity),
            forKey: variant
        )
        precondition(isNew == nil && !variant.isEmpty, "\(id) has two variants “\(variant)”")
        return entry
    }

    /// "" and the names of the variants, sorted by UTF-8 bytes.
    package var variantNames: [String] {
        [""] + variants.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names in braces of one message, or nil if there is no such variant.
    package func parameters(of variant: String) -> [String]? {
        variant.isEmpty ? parameters : variants[variant]?.parameters
    }

    /// The severity of one message; that of the entry where the variant has
    /// none of its own.
    package func severity(of variant: String) -> Severity {
        variants[variant]?.severity ?? severity
    }

    /// Whether a person can accept one message for good: a variant with a
    /// severity of its own if that is a warning, else as the entry says.
    package func isConfirmable(_ variant: String) -> Bool {
        guard let own = variants[variant]?.severity else { return confirmable }
        return own == .warning
    }
}

/// One more message of a check: its parameters and, rarely, its severity.
package struct CatalogueVariant: Hashable, Sendable {
    package let parameters: [String]
    /// nil where the severity is that of the entry.
    package let severity: Severity?
}
