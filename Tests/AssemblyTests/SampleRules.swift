import DossierModel

/// A small form and set that the tests assemble under.
enum SampleRules {
    static let form = FormDefinition(
        id: "sample",
        edition: "1",
        period: "2015–2019",
        programme: "membership",
        status: .reconstructed,
        title: LocalizedText(vi: "Đơn", en: "Form"),
        notices: [LocalizedText(vi: "Không chính thức", en: "Not official")],
        submissionLanguages: Sourced(value: [.english]),
        attachmentsClosed: Sourced(value: true),
        rounds: Sourced(value: []),
        sections: [
            FormSection(
                id: "A",
                label: LocalizedText(vi: "Thành phố", en: "City"),
                part: .city,
                questions: [
                    question("1.1", .text, .verified), question("3.1", .longText, .inferred),
                    question(
                        "F",
                        .choices([
                            ChoiceOption(
                                id: "literacy",
                                label: LocalizedText(vi: "Xóa mù chữ", en: "Literacy")
                            )
                        ])
                    ),
                    question(
                        "G",
                        .fixedText(FixedText(wording: LocalizedText(en: "{city} pledges"), isOfficial: false))
                    ),
                    question(
                        "T",
                        .table([
                            TableColumn(
                                id: "a",
                                label: LocalizedText(en: "A"),
                                kind: .text,
                                isRequired: false
                            )
                        ])
                    ),
                ]
            ),
            FormSection(
                id: "H",
                label: LocalizedText(vi: "Ủy ban Quốc gia", en: "National Commission"),
                part: .nationalCommission,
                origin: Origin(provenance: .recalled, confidence: .low),
                questions: [question("H1", .signature)]
            ),
        ]
    )

    static let set = CriteriaSet(
        id: "vn-learning-city",
        edition: "synthetic",
        status: .synthetic,
        use: .assessment,
        title: LocalizedText(vi: "Bộ tiêu chí", en: "Set"),
        groups: [
            CriteriaGroup(
                id: "1",
                title: LocalizedText(en: "Group"),
                areas: [
                    CriteriaArea(
                        id: "1.1",
                        title: LocalizedText(en: "Area"),
                        criteria: [
                            Criterion(
                                id: "1.1.1",
                                title: LocalizedText(en: "Criterion"),
                                indicators: [
                                    Indicator(
                                        id: "1.1.1",
                                        title: LocalizedText(vi: "Chỉ số", en: "Indicator"),
                                        direction: .atLeast,
                                        sourceKind: .official,
                                        evidenceMin: 1
                                    )
                                ]
                            )
                        ]
                    )
                ]
            )
        ]
    )

    static let all = RuleSet(form: form, criteria: [AppliedCriteria(role: .assessment, set: set)])

    static let facts = [
        "files/a.pdf": FileFacts(
            sha256: String(repeating: "0a", count: 32),
            bytes: 1,
            mediaType: "application/pdf"
        )
    ]

    private static func question(
        _ id: String,
        _ kind: QuestionKind,
        _ provenance: Provenance? = nil
    ) -> Question {
        Question(
            id: id,
            label: LocalizedText(vi: "Câu \(id)", en: "Question \(id)", fr: "Question \(id)"),
            kind: kind,
            isRequired: true,
            isPerLanguage: true,
            origin: Origin(provenance: provenance)
        )
    }
}
