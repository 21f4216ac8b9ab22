internal import DossierModel
internal import SchemaLibrary

extension SchemaLibrary {
    /// The files of the rules that `settings` name and that were found in
    /// this library, with the schemas they follow.
    func files(of rules: RuleSet, for settings: DossierSettings) throws(SchemaLibraryError) -> [RuleFile] {
        guard rules.form != nil else { return [] }
        return try files(
            form: settings.form,
            criteria: rules.criteria.map(\.set.reference),
            country: rules.overlay == nil ? nil : settings.overlay
        )
    }
}
