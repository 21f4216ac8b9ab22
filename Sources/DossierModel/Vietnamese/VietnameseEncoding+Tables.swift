extension VietnameseEncoding {
    /// What a byte above 7F stands for.
    enum Sign: Hashable {
        case letter(Unicode.Scalar)
        case mark(VietnameseMark)
    }

    /// The signs of the bytes 80 to FF; nil where there is none of its own.
    var signs: [Sign?] {
        switch self {
        case .tcvn3: Self.tcvn3Signs
        case .vni: Self.vniSigns
        case .windows1258: Self.windows1258Signs
        }
    }

    /// TCVN 5712:1993, VN3: capitals without tones, marks, then small letters.
    private static let tcvn3Signs: [Sign?] = {
        var signs: [Sign?] = Array(repeating: nil, count: 128)
        place("ĂÂÊÔƠƯĐăâêôơưđ", from: 0xA1, in: &signs)
        for tone in 1...5 { signs[0x30 + tone - 1] = .mark(VietnameseMark(accent: .none, tone: tone)) }
        place("àảãáạ", from: 0xB5, in: &signs)
        place("ằẳẵắ", from: 0xBB, in: &signs)
        place("ặầẩẫấậè", from: 0xC6, in: &signs)
        place("ẻẽéẹềểễếệìỉ", from: 0xCE, in: &signs)
        place("ĩíịò", from: 0xDC, in: &signs)
        place("ỏõóọồổỗốộờởỡớợù", from: 0xE1, in: &signs)
        place("ủũúụừửữứựỳỷỹýỵ", from: 0xF1, in: &signs)
        return signs
    }()

    /// VNI for Windows: letters of their own, and marks that follow a letter,
    /// small and capital 32 apart.
    private static let vniSigns: [Sign?] = {
        var signs: [Sign?] = Array(repeating: nil, count: 128)
        let letters: [(Int, Unicode.Scalar)] = [
            (0xED, "í"), (0xEC, "ì"), (0xE6, "ỉ"), (0xF3, "ĩ"), (0xF2, "ị"), (0xF4, "ơ"), (0xF6, "ư"),
            (0xEE, "ỵ"), (0xF1, "đ"),
        ]
        for (byte, letter) in letters {
            signs[byte - 0x80] = .letter(letter)
            signs[byte - 0xA0] = .letter(letter.capital)
        }
        // By tone: level (none but the accent), grave, hook, tilde, acute, dot.
        let marks: [(VietnameseMark.Accent, [Int?])] = [
            (.none, [nil, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]),
            (.circumflex, [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]),
            (.breve, [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]),
        ]
        for (accent, bytes) in marks {
            for (tone, byte) in bytes.enumerated() {
                guard let byte else { continue }
                signs[byte - 0x80] = .mark(VietnameseMark(accent: accent, tone: tone))
                signs[byte - 0xA0] = .mark(VietnameseMark(accent: accent, tone: tone))
            }
        }
        return signs
    }()

    /// Code page 1258: Latin-1 but for these.
    private static let windows1258Signs: [Sign?] = {
        var signs: [Sign?] = Array(repeating: nil, count: 128)
        let letters: [(Int, Unicode.Scalar)] = [
            (0xC3, "Ă"), (0xD0, "Đ"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xE3, "ă"), (0xF0, "đ"), (0xF5, "ơ"),
            (0xFD, "ư"), (0xFE, "₫"),
            (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"),
            (0x88, "ˆ"), (0x89, "‰"), (0x8B, "‹"), (0x8C, "Œ"), (0x91, "‘"), (0x92, "’"), (0x93, "“"),
            (0x94, "”"), (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9B, "›"),
            (0x9C, "œ"), (0x9F, "Ÿ"),
        ]
        for (byte, letter) in letters { signs[byte - 0x80] = .letter(letter) }
        for (tone, byte) in [0xCC, 0xD2, 0xDE, 0xEC, 0xF2].enumerated() {
            signs[byte - 0x80] = .mark(VietnameseMark(accent: .none, tone: tone + 1))
        }
        return signs
    }()

    private static func place(_ letters: String, from first: Int, in signs: inout [Sign?]) {
        for (index, letter) in letters.unicodeScalars.enumerated() {
            signs[first - 0x80 + index] = .letter(letter)
        }
    }
}
