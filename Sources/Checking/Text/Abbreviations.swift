internal import DossierModel

/// Short forms that end with a point and do not end a sentence.
enum Abbreviations {
    /// Whether the point behind `word` belongs to a short form, given what
    /// stands after it: initials, titles, and words such as `TP.` always;
    /// `No.` and `art.` before a number; `etc.` and `v.v.` before more of the
    /// same sentence.
    static func isOne(_ word: String, before next: Unicode.Scalar, in language: Language) -> Bool {
        guard !word.isEmpty else { return false }
        let lower = word.lowercased()
        if closing.contains(lower) { return false }
        if word.unicodeScalars.count == 1, word != lower { return true }
        if always.contains(lower) { return true }
        if beforeNumbers.contains(lower) {
            return (48...57).contains(next.value) || "IVX".unicodeScalars.contains(next)
        }
        switch language {
        case .vietnamese: return vietnamese.contains(lower)
        case .english: return english.contains(lower)
        case .french: return french.contains(lower)
        }
    }

    /// What may close a sentence: the letter after it decides.
    private static let closing: Set<String> = ["v.v", "vv", "etc"]
    /// Initials and Latin short forms.
    private static let always: Set<String> = ["e.g", "i.e", "cf", "vs", "dr", "prof", "st", "approx", "ca"]
    private static let beforeNumbers: Set<String> = [
        "no", "nos", "n°", "art", "arts", "p", "pp", "fig", "vol", "sec", "ch", "chap", "para", "tab",
    ]
    /// `TP. Hồ Chí Minh`, `KT. CHỦ TỊCH`, `ThS. Nguyễn …`.
    private static let vietnamese: Set<String> = [
        "tp", "tx", "tt", "kt", "tm", "tl", "tuq", "ubnd", "hđnd", "ts", "ths", "gs", "pgs", "bs", "ks", "cn",
        "nxb", "đ", "tr", "th.s", "p.gs", "gs.ts", "pgs.ts", "ngnd", "ngưt",
    ]
    private static let english: Set<String> = [
        "mr", "mrs", "ms", "messrs", "jr", "sr", "gov", "dept", "ave", "inc", "ltd", "co", "hon", "rev",
        "est",
    ]
    private static let french: Set<String> = [
        "mm", "mme", "mmes", "mlle", "mlles", "pr", "me", "av", "bd", "env", "ex", "c.-à-d", "hab", "ste",
    ]
}
