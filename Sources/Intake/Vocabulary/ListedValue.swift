internal import DossierModel

/// A line of ``HeadingList`` or ``ChoiceList``: a name, and how people write
/// what it stands for in each language.
struct ListedValue {
    let name: String
    let writings: [String]

    /// The lines of a list.
    ///
    /// Cut by bytes: the lists are long, they are read at every start, and
    /// their separators are ASCII.
    static func all(in list: String) -> [ListedValue] {
        list.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            let writings = parts.dropFirst().flatMap { $0.split(separator: UInt8(ascii: ";")) }
            return ListedValue(name: text(parts[0]), writings: writings.map(text))
        }
    }

    private static func text(_ bytes: Substring.UTF8View) -> String {
        String(Substring(bytes)).trimmingBlanks
    }
}
