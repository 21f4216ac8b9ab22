internal import DossierModel

/// The kinds of tables that a workspace has.
package enum TableKind: Hashable, Sendable, CaseIterable {
    case register, assessment, figures

    /// The name of the folder that such tables lie in.
    package var folder: String {
        switch self {
        case .register: "evidence"
        case .assessment: "assessment"
        case .figures: "figures"
        }
    }

    /// The keys of JSON objects and elements of XML that hold the rows.
    var rows: String {
        switch self {
        case .register: "records"
        case .assessment: "indicators"
        case .figures: "figures"
        }
    }

    /// The columns that a table cannot do without; of each group one is enough.
    var needed: [[FieldKey]] {
        switch self {
        case .register:
            [[.code], [.titleVi, .titleEn, .titleFr]]
        case .assessment: [[.indicator], [.outcome]]
        case .figures: [[.name], [.value]]
        }
    }

    /// The list of headings.
    var headings: String {
        switch self {
        case .register: HeadingList.register
        case .assessment: HeadingList.assessment
        case .figures: HeadingList.figures
        }
    }

    /// Every key that a row of this kind can have.
    var keys: [FieldKey] {
        headings.split(separator: "\n").compactMap { line in
            let name = line.prefix { $0 != "|" }
            return FieldKey(name: String(name).trimmingBlanks, in: .vietnamese)
        }
    }
}
