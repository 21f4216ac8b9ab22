/// The kinds of rule files, each with a folder and a schema of its own.
package enum RuleKind: String, Sendable, Hashable, CaseIterable {
    /// What evidence is measured against.
    case criteria

    /// The questions of an application form.
    case form

    /// The calls of a programme.
    case round

    /// What a country adds.
    case overlay
}

extension RuleKind {
    /// The folder of the kind's files, such as `forms`.
    package var folder: String {
        switch self {
        case .criteria: "criteria"
        case .form: "forms"
        case .round: "rounds"
        case .overlay: "overlays"
        }
    }

    /// The schema of the kind's files.
    package var schema: SchemaName {
        switch self {
        case .criteria: .criteria
        case .form: .form
        case .round: .round
        case .overlay: .overlay
        }
    }
}
