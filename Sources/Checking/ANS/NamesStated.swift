internal import DossierModel

/// The people that a text names with their titles: `Ông Nguyễn Văn A`,
/// `Mrs. Trần Thị B`.
struct NamesStated {
    /// A name as it stands, and its words without case and marks.
    struct Name: Hashable {
        let written: String
        let words: Set<String>
    }

    private(set) var people: [Name] = []
    /// Every word that begins with a capital, without case and marks.
    private(set) var capitalised: Set<String> = []

    init(in text: String, language: Language) {
        let titles = Self.titles(of: language)
        var name: [Substring] = []
        var isNaming = false
        for word in text.split(whereSeparator: \.isBlank) {
            let bare = Self.bare(word)
            guard let first = bare.unicodeScalars.first else {
                finish(&name, &isNaming)
                continue
            }
            let isCapital = first.properties.isUppercase
            if isCapital { capitalised.insert(NameKey(String(bare)).plain) }
            let isTitle = bare.utf8.count <= 9 && titles.contains(bare.lowercased())
            if isTitle {
                finish(&name, &isNaming)
                isNaming = true
            } else if isNaming, isCapital, Self.isPartOfName(bare) {
                name.append(bare)
                if bare.endIndex != word.endIndex { finish(&name, &isNaming) }
            } else {
                finish(&name, &isNaming)
            }
        }
        finish(&name, &isNaming)
    }

    /// The people whom `other` does not name, in whatever order of words.
    func missing(in other: NamesStated) -> [String] {
        var seen: Set<Name> = []
        return people.filter { !$0.words.isSubset(of: other.capitalised) && seen.insert($0).inserted }.map(
            \.written
        )
    }

    private mutating func finish(_ name: inout [Substring], _ isNaming: inout Bool) {
        if (2...5).contains(name.count) {
            let words = Set(name.map { NameKey(String($0)).plain })
            people.append(Name(written: name.joined(separator: " "), words: words))
        }
        name.removeAll()
        isNaming = false
    }

    /// The word without the marks around it, and without the point of `Mr.`.
    private static func bare(_ word: Substring) -> Substring {
        var bare = word
        while let first = bare.unicodeScalars.first, !first.isAlphabetic { bare = bare.dropFirst() }
        while let last = bare.unicodeScalars.last, !last.isAlphabetic { bare = bare.dropLast() }
        return bare
    }

    /// Letters with one capital, at their head: not `UBND`.
    private static func isPartOfName(_ word: Substring) -> Bool {
        word.dropFirst().unicodeScalars.allSatisfy { $0.isAlphabetic && !$0.properties.isUppercase }
    }

    private static func titles(of language: Language) -> Set<String> {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .french: french
        }
    }

    private static let vietnamese: Set<String> = [
        "ông", "bà", "ts", "ths", "gs", "pgs", "gs.ts", "pgs.ts", "bs", "ks",
    ]
    private static let english: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "professor"]
    private static let french: Set<String> = ["m", "mme", "mlle", "dr", "pr", "monsieur", "madame"]
}
