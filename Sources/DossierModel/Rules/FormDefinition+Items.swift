extension FormDefinition {
    /// The ids of all sections and questions: what a person can compare with
    /// the official form.
    package var itemIDs: [String] { sections.map(\.id) + questions.map(\.id) }
}
