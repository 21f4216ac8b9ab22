extension StringProtocol {
    /// The text in ASCII: marks stripped, `Đ` to `D`, `ß` and the like dropped
    /// to their base letters, everything else left out.
    ///
    /// `Phủ Lý` becomes `Phu Ly`. Serves file names, headings and the match of
    /// names, never what a person reads.
    package var foldedToASCII: String {
        var folded = ""
        folded.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if scalar.isASCII {
                folded.unicodeScalars.append(scalar)
            } else if let letters = baseLetters(of: scalar) {
                folded += letters
            } else if scalar.properties.isWhitespace {
                folded += " "
            }
        }
        return folded
    }

    /// Lower-case ASCII letters and digits, with `-` for every run of others.
    package var slug: String {
        let words = foldedToASCII.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.joined(separator: "-")
    }
}

/// The Latin letters that `scalar` is a marked form of, by its Unicode name:
/// `LATIN SMALL LETTER O WITH HORN AND ACUTE` is `o`.
private func baseLetters(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[2] == "LETTER" || words[2] == "LIGATURE", (1...2).contains(words[3].count)
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
}
