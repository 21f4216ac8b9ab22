internal import DossierModel

/// The kinds of tables that a workspace has.
enum TableKind: Hashable, CaseIterable {
    case register, assessment, figures

    /// The name of the folder that such tables lie in.
    var folder: String {
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
            [[.field(.code)], [.field(.titleVi), .field(.titleEn), .field(.titleFr)]]
        case .assessment: [[.field(.indicator)], [.field(.outcome)]]
        case .figures: [[.field(.name)], [.field(.value)]]
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

extension FieldKey {
    /// The key of a name as CSV, JSON and XML write it; `title` and `gist`
    /// alone are in `language`.
    init?(name: String, in language: Language) {
        if name == "set" {
            self = .set
        } else if name == "criterion" {
            self = .criterion
        } else if name == "title" || name == "gist" {
            self.init(name: "\(name).\(language.rawValue)", in: language)
        } else if let field = RegisterField(rawValue: name) {
            self = .field(field)
        } else {
            let parts = name.split(separator: ".").map(String.init)
            guard parts.count == 2, let field = RegisterField(rawValue: parts[0]),
                let language = Language(rawValue: parts[1])
            else { return nil }
            self = .localized(field, language)
        }
    }
}
