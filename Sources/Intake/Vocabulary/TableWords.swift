package import DossierModel

/// The words in which a table is written so that it is read again.
package struct TableWords: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// The heading of the field with this name, such as `title.vi`.
    package func heading(of name: String, in kind: TableKind) -> String {
        words(in: kind.headings).first { $0.name == name }?.word ?? name
    }

    /// The values that a field can have, and what each is called; nil where
    /// it can have any.
    package func choices(of name: String) -> [(name: String, word: String)]? {
        switch name {
        case "kind": words(in: ChoiceList.kinds)
        case "outcome": words(in: ChoiceList.outcomes)
        case "territory": words(in: ChoiceList.territories)
        case "accessMode": words(in: ChoiceList.accessModes)
        case "copyKind": words(in: ChoiceList.copyKinds)
        case "personalData", "signed", "sealed", "attendance", "proxy": words(in: ChoiceList.flags)
        default: nil
        }
    }

    /// The first way to write each entry of a list in the language.
    private func words(in list: String) -> [(name: String, word: String)] {
        let column = 1 + (Language.allCases.firstIndex(of: language) ?? 0)
        return list.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            guard parts.indices.contains(column), let word = parts[column].split(separator: ";").first else {
                return nil
            }
            return (String(parts[0]).trimmingBlanks, String(word).trimmingBlanks)
        }
    }
}
