/// How a language writes numbers (style of the seed article; checks FIG-08).
extension ExactNumber {
    /// The number with the separators of `language`.
    ///
    /// Vietnamese `1.234,5`, English `1,234.5`, French `1 234,5` with narrow
    /// no-break spaces (U+202F). All written places are kept.
    package func formatted(in language: Language) -> String {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        let isSigned = parts[0].first == "-"
        let digits = Array(isSigned ? parts[0].dropFirst() : parts[0])
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) {
                grouped += language.groupSeparator
            }
            grouped.append(digit)
        }
        let fraction = parts.count > 1 ? language.decimalSeparator + parts[1] : ""
        return (isSigned ? "-" : "") + grouped + fraction
    }

    /// The number as a percentage: vi `89,4%`, en `89.4 %`, fr `89,4 %`.
    ///
    /// English has a no-break space, French a narrow one, before the sign.
    package func formattedAsPercentage(in language: Language) -> String {
        formatted(in: language) + language.spaceBeforePercent + "%"
    }
}

extension Language {
    package var decimalSeparator: String { self == .english ? "." : "," }

    package var groupSeparator: String {
        switch self {
        case .vietnamese: "."
        case .english: ","
        case .french: "\u{202F}"
        }
    }

    package var spaceBeforePercent: String {
        switch self {
        case .vietnamese: ""
        case .english: "\u{00A0}"
        case .french: "\u{202F}"
        }
    }
}
