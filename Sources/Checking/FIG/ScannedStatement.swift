internal import DossierModel

/// A statement with its tokens.
struct ScannedStatement: Sendable {
    let statement: Statement
    /// The language that its numbers are read in.
    let language: Language
    /// The text as a reader sees it, figures inserted, without citations.
    let tokens: [TextToken]
    /// What a person typed: inserted figures are left out, being right by
    /// construction.
    let typed: [TextToken]
    /// The sentences, each with its codes.
    let sentences: [Sentence]

    init(_ statement: Statement, figures: [String: Figure], or language: Language) {
        self.statement = statement
        let language = statement.language ?? language
        self.language = language
        let text = statement.text
        let sentences = SentenceSplitter.sentences(of: text, in: language, figures: figures)
        self.sentences = sentences
        typed = sentences.flatMap(\.typed)
        tokens =
            text.figures.isEmpty
            ? typed : TextScanner.tokens(of: text.plain(in: language, figures: figures), in: language)
    }

    var place: Place { statement.place }

    /// What a person typed, cut at the marks that end a thought.
    var clauses: [ArraySlice<TextToken>] { typed.split { $0.isSign(".!?;") } }
}

/// A fraction and the percentage that is stated for it.
struct StatedShare: Sendable, Hashable {
    let part: Int
    let whole: Int
    let percent: TextToken
    /// Whether the fraction is in words, and so only about right.
    let isRound: Bool

    /// The percentage as stated, as a number.
    func stated(in language: Language) -> ExactNumber? { percent.value(in: language) }
}

extension ScannedStatement {
    /// Every fraction with its percentage: `42/47 … (89,4%)`, `42/47 = 89.4 %`,
    /// `89.4 % (42/47)`.
    var shares: [StatedShare] {
        tokens.split { $0.isSign(".!?;") }.flatMap { Self.shares(in: Array($0)) }
    }

    private static func shares(in clause: [TextToken]) -> [StatedShare] {
        var shares: [StatedShare] = []
        var used: Set<Int> = []
        for (index, token) in clause.enumerated() {
            guard case .fraction(let part, let whole) = token.kind,
                !isDate(part, whole, at: index, in: clause),
                !saysOtherwise(clause[..<index].suffix(2).compactMap(\.word)[...]),
                let position = percent(after: index, isPart: part <= whole, in: clause)
                    ?? percent(before: index, in: clause),
                used.insert(position).inserted
            else { continue }
            shares.append(
                StatedShare(
                    part: part,
                    whole: whole,
                    percent: clause[position],
                    isRound: token.isRoundFraction
                )
            )
        }
        return shares
    }

    /// The percentage that follows: in brackets, after a word that says that
    /// it is the share, or, of a part (`24/7` is none), at once.
    private static func percent(after index: Int, isPart: Bool, in clause: [TextToken]) -> Int? {
        let rest = clause[(index + 1)...]
        guard let position = rest.firstIndex(where: { $0.isPercent || $0.isFraction }),
            clause[position].isPercent
        else { return nil }
        let between = clause[(index + 1)..<position]
        let words = between.compactMap(\.word)
        guard !saysOtherwise(words.suffix(3)), isOfTheSame(after: position, in: clause) else { return nil }
        // `30/4 và 1/5, 100% …`: the day ends before the comma.
        if canBeDay(clause[index]), between.contains(where: { $0.isSign(",") }) { return nil }
        let opened = between.lastIndex { $0.isSign("([") }
        let closed = between.lastIndex { $0.isSign(")]") }
        if let opened, closed.map({ $0 < opened }) ?? true {
            return between[opened...].compactMap(\.word).count <= 5 ? position : nil
        }
        guard closed == nil else { return nil }
        return (isPart && words.isEmpty) || words.last.map(links.contains) ?? false ? position : nil
    }

    /// The percentage before a fraction in brackets: `89.4 % of them (42/47)`.
    private static func percent(before index: Int, in clause: [TextToken]) -> Int? {
        guard index >= 2, clause[index - 1].isSign("([") else { return nil }
        let before = clause[..<(index - 1)]
        guard let position = before.lastIndex(where: { $0.isPercent || $0.isFraction || $0.isSign(")]") }),
            clause[position].isPercent, clause[(position + 1)..<(index - 1)].count <= 6,
            !saysOtherwise(clause[..<position].suffix(2).compactMap(\.word)[...])
        else { return nil }
        return position
    }

    /// Whether nothing behind a percentage makes it that of others: `(80 % in
    /// towns)`.
    private static func isOfTheSame(after position: Int, in clause: [TextToken]) -> Bool {
        guard position + 1 < clause.count, let next = clause[position + 1].word else { return true }
        guard clause[..<position].last(where: { $0.isSign("()") })?.isSign("(") ?? false else { return true }
        return [
            "of", "des", "du", "de", "trong", "trên", "tổng", "so", "theo", "và", "and", "et", "in", "số",
        ]
        .contains(next) && !(next == "in" && clause[position...].dropFirst(2).first?.word != "all")
    }

    private static func canBeDay(_ token: TextToken) -> Bool {
        guard case .fraction(let day, let month) = token.kind else { return false }
        return (1...31).contains(day) && (1...12).contains(month) && token.written.contains("/")
    }

    /// `11/11` after the word for day is a date, `12/12` after the word for
    /// schooling the last of twelve years.
    private static func isDate(_ day: Int, _ month: Int, at index: Int, in clause: [TextToken]) -> Bool {
        guard index > 0, (1...31).contains(day), (1...12).contains(month),
            let before = clause[index - 1].word
        else { return false }
        return [
            "ngày", "sáng", "chiều", "tối", "dịp", "hôm", "từ", "đến", "trước", "sau", "độ", "hóa", "hoá",
            "lớp", "date",
            "on", "by", "since", "from", "before", "after", "le", "du", "au", "avant", "après", "depuis",
        ].contains(before)
    }

    /// Words after which a percentage is the share of what stands before.
    private static let links: Set<String> = [
        "chiếm", "đạt", "lệ", "bằng", "là", "tức", "đương", "or", "i.e", "is", "are", "equals", "being",
        "making",
        "soit", "représente", "représentent", "rate", "share",
    ]

    /// Words after which it is about a change, or not exact.
    private static func saysOtherwise(_ words: ArraySlice<String>) -> Bool {
        words.contains { word in
            [
                "tăng", "giảm", "thêm", "hơn", "trên", "dưới", "khoảng", "gần", "xấp", "up", "down",
                "increase",
                "increased", "rise", "rose", "decrease", "decreased", "fell", "nearly", "almost", "over",
                "about",
                "around", "under", "than", "near", "hausse", "baisse", "environ", "près", "plus", "moins",
                "presque",
            ].contains(word)
        }
    }
}
