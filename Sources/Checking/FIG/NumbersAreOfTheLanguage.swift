internal import DossierModel

extension Check {
    /// FIG-08: Vietnamese `89,4%` and `169.589`, English `89.4 %` and
    /// `169,589`, French `89,4 %` and `169 589`.
    ///
    /// Only what a person typed is looked at; a blank before the sign of a
    /// percentage is a matter of taste.
    static let numbersAreOfTheLanguage = Check(
        .fig08,
        applies: { $0.texts.contains { $0.language != nil } },
        run: { context in
            context.scanned.flatMap { statement -> [Finding] in
                guard let language = statement.statement.language else { return [] }
                return statement.foreignNumbers(to: language).map { stated, expected in
                    Finding(
                        .fig08,
                        "",
                        [
                            "language": .term("language.\(language.tag)"), "expected": .text(expected),
                            "stated": .text(stated),
                        ],
                        at: statement.place
                    )
                }
            }
        }
    )
}

extension ScannedStatement {
    /// The numbers of the text that the language writes otherwise, each once,
    /// with the way it writes them.
    fileprivate func foreignNumbers(to language: Language) -> [(stated: String, expected: String)] {
        var reported: Set<String> = []
        return typed.indices.compactMap { index in
            let token = typed[index]
            guard token.isNumber || token.isPercent, let number = NumberText(token.digits),
                let value = number.meant(
                    in: language,
                    isPercentage: token.isPercent,
                    before: word(after: index)
                )
            else { return nil }
            let expected =
                token.isPercent ? value.formattedAsPercentage(in: language) : value.formatted(in: language)
            guard reported.insert(token.written).inserted else { return nil }
            return (token.written, expected)
        }
    }

    private func word(after index: Int) -> String? {
        index + 1 < typed.count ? typed[index + 1].word : nil
    }
}

extension NumberText {
    /// The value of a number that is written in another language's way, or
    /// nil where it is as `language` writes it or may be something else: a
    /// version, a section, a telephone number.
    fileprivate func meant(in language: Language, isPercentage: Bool, before word: String?) -> ExactNumber? {
        guard let separator = separators.first, Set(separators).count == 1 else { return nil }
        let isDecimalOfLanguage = String(separator) == language.decimalSeparator
        if isPercentage {
            guard separators.count == 1, !isDecimalOfLanguage, let tail = groups.last, tail.count < 3 else {
                return nil
            }
            return ExactNumber("\(groups[0]).\(tail)")
        }
        if looksGrouped, separator == "." || separator == "," {
            let isGroupOfLanguage = String(separator) == language.groupSeparator
            // `1.234 tỷ` has three decimals; `1.234.567` has none.
            let isAmount =
                word.map {
                    ["triệu", "tỷ", "tỉ", "nghìn", "ngàn", "million", "millions", "billion", "milliards"]
                        .contains($0)
                } ?? false
            guard !isGroupOfLanguage, !(separators.count == 1 && isAmount), word?.hasPrefix("°") != true
            else {
                return nil
            }
            return ExactNumber(groups.joined())
        }
        guard separators.count == 1, separator == "." || separator == ",", !isDecimalOfLanguage,
            let word, Self.measures.contains(UnitName(word)), let tail = groups.last, tail.count < 3
        else { return nil }
        return ExactNumber("\(groups[0]).\(tail)")
    }

    /// Units after which a number is surely an amount.
    private static let measures: Set<UnitName> = Set(
        [
            "km²", "ha", "km", "m²", "m", "USD", "đồng", "triệu", "tỷ", "tỉ", "million", "billion",
            "millions",
            "milliards", "years", "năm", "ans", "điểm", "points",
        ].map { UnitName($0) }
    )
}
