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
