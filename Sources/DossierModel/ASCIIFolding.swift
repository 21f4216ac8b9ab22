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
            } else if scalar.isBlank {
                folded += " "
            }
        }
        return folded
    }

    /// Lower-case ASCII letters and digits, with `-` for every run of others.
    package var slug: String {
        var slug: [UInt8] = []
        var isGap = false
        for byte in foldedToASCII.utf8 {
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) else {
                isGap = true
                continue
            }
            if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            isGap = false
            slug.append(small)
        }
        return String(decoding: slug, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// The one ASCII letter that the scalar is a marked form of, as far as the
    /// tables have it; ``Swift/StringProtocol/foldedToASCII`` knows more.
    package var baseLetter: UInt8? {
        for table in LatinTable.all {
            if let letter = table.base(of: self) { return letter }
        }
        return nil
    }
}

/// The Latin letters that `scalar` is a marked form of, from the tables where
/// they have it, else by its Unicode name: `LATIN SMALL LETTER O WITH HORN AND
/// ACUTE` is `o`.
private func baseLetters(of scalar: Unicode.Scalar) -> String? {
    if let letter = scalar.baseLetter { return String(Unicode.Scalar(letter)) }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[2] == "LETTER" || words[2] == "LIGATURE", (1...2).contains(words[3].count)
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
}

/// The base letters of one block of Unicode, for speed: looking up a
/// character's name is slow, and Vietnamese has marks on every other letter.
private struct LatinTable {
    let first: UInt32
    /// One ASCII letter for each scalar from ``first`` on; `?` where there is
    /// none or more than one.
    let letters: [UInt8]

    func base(of scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value >= first, scalar.value < first + UInt32(letters.count) else { return nil }
        let letter = letters[Int(scalar.value - first)]
        return letter == UInt8(ascii: "?") ? nil : letter
    }

    /// Latin-1 Supplement from U+00C0 and Latin Extended-A and -B; Latin
    /// Extended Additional.
    static let all = [
        LatinTable(first: 0x00C0, letters: Array(extended.utf8)),
        LatinTable(first: 0x1E00, letters: Array(additional.utf8)),
    ]

    private static let extended =
        "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?yAaAaAaCcCcCcCcDd"
        + "DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiI???JjKk?LlLlLlLlLlNnNnNnn??OoOoOo??RrRrRrSsSsSs"
        + "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?bBBb???Cc?DDd????FfG???IKkl??NnOOo??Pp?????tTtTU"
        + "u?VYyZz??????????????D??L??N?AaIiOoUuUuUuUuUu?AaAa??GgGgKkOoOo??j?D?Gg??NnAa??Oo"
        + "AaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhNd??ZzAaEeOoOoOoOoYylnt???ACcLTsz??BU?EeJj?qRrYy"

    private static let additional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo"
        + "OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwya?????"
        + "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu"
        + "UuYyYyYyYy????Yy"
}
