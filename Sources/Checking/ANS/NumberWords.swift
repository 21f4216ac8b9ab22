import DossierModel

/// Numbers that a language writes in letters.
enum NumberWords {
    /// The numbers that `word` can stand for; several where it has several
    /// meanings, none where it is no number.
    static func values(of word: String, in language: Language) -> [Int] {
        let lower = word.lowercased()
        var values = table(of: language)[lower].map { [$0] } ?? []
        if let roman = romanNumeral(word) { values.append(roman) }
        return values
    }

    /// The month, where `word` is the name of one.
    static func month(_ word: String, in language: Language) -> Int? {
        switch language {
        case .vietnamese: return nil
        case .english:
            guard word.first?.isUppercase == true else { return nil }
            return english[word.lowercased()] ?? englishShort[word.lowercased()]
        case .french:
            return french[word.lowercased()]
        }
    }

    /// The power of ten of a word such as `triệu` or `billion`.
    static func scale(of word: String) -> Int? {
        switch word.lowercased() {
        case "nghìn", "ngàn", "thousand", "mille": 3
        case "triệu", "million", "millions": 6
        case "tỷ", "tỉ", "billion", "billions", "milliard", "milliards": 9
        default: nil
        }
    }

    private static func table(of language: Language) -> [String: Int] {
        switch language {
        case .vietnamese: vietnameseNumbers
        case .english: englishNumbers
        case .french: frenchNumbers
        }
    }

    /// `XXI` is 21; single letters are left alone but for I, V and X.
    private static func romanNumeral(_ word: String) -> Int? {
        guard word.utf8.count > 1 || "IVX".contains(word) else { return nil }
        var digits: [Int] = []
        for letter in word {
            guard let value = value(ofRoman: letter) else { return nil }
            digits.append(value)
        }
        return zip(digits, digits.dropFirst() + [0]).reduce(0) { sum, pair in
            sum + (pair.0 < pair.1 ? -pair.0 : pair.0)
        }
    }

    private static func value(ofRoman letter: Character) -> Int? {
        switch letter {
        case "I": 1
        case "V": 5
        case "X": 10
        case "L": 50
        case "C": 100
        default: nil
        }
    }

    private static let english: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    ]
    private static let englishShort: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
    private static let french: [String: Int] = [
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    ]
    private static let vietnameseNumbers: [String: Int] = [
        "không": 0, "một": 1, "nhất": 1, "mốt": 1, "hai": 2, "nhì": 2, "đôi": 2, "cặp": 2, "ba": 3, "bốn": 4,
        "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
        "trăm": 100, "giêng": 1, "chạp": 12,
    ]
    private static let englishNumbers: [String: Int] = [
        "zero": 0, "no": 0, "a": 1, "an": 1, "one": 1, "first": 1, "once": 1, "single": 1, "two": 2,
        "second": 2,
        "twice": 2, "both": 2, "double": 2, "pair": 2, "half": 2, "three": 3, "third": 3, "triple": 3,
        "four": 4,
        "fourth": 4, "quarter": 4, "five": 5, "fifth": 5, "six": 6, "sixth": 6, "seven": 7, "seventh": 7,
        "eight": 8, "eighth": 8, "nine": 9, "ninth": 9, "ten": 10, "tenth": 10, "eleven": 11, "twelve": 12,
        "dozen": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    ]
    private static let frenchNumbers: [String: Int] = [
        "zéro": 0, "un": 1, "une": 1, "premier": 1, "première": 1, "deux": 2, "second": 2, "seconde": 2,
        "deuxième": 2, "double": 2, "trois": 3, "troisième": 3, "quatre": 4, "quatrième": 4, "cinq": 5,
        "cinquième": 5, "six": 6, "sixième": 6, "sept": 7, "septième": 7, "huit": 8, "huitième": 8, "neuf": 9,
        "neuvième": 9, "dix": 10, "dixième": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
        "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "cent": 100, "cents": 100, "mille": 1000,
    ]
}
