/// The spelling of Vietnamese syllables: which letters begin one, which
/// follow, and which tones may stand on them.
enum VietnameseSyllable {
    /// Whether the word, whole, is spelt as a syllable can be, in whatever
    /// case.
    static func isSpelling(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var letters = ""
        var tone = 0
        for scalar in word {
            if let vowel = VietnameseVowel(scalar) {
                guard tone == 0 || vowel.tone == 0 else { return false }
                tone += vowel.tone
                letters.unicodeScalars.append(vowel.toneless)
            } else {
                letters.unicodeScalars.append(scalar.small)
            }
        }
        // The longest word, `nghiêng`, has seven.
        guard letters.unicodeScalars.count <= 7 else { return false }
        let onset = letters.prefix { !Self.vowels.contains($0) }
        if onsets.contains(onset), isRhyme(letters.dropFirst(onset.count), tone: tone) { return true }
        // Here a vowel belongs to what begins the syllable.
        guard letters.hasPrefix("gi") || letters.hasPrefix("qu") else { return false }
        return isRhyme(letters.dropFirst(2), tone: tone)
    }

    private static func isRhyme(_ rhyme: Substring, tone: Int) -> Bool {
        guard rhymes.contains(rhyme) else { return false }
        // What ends with a stop has the acute or the dot, or is written bare.
        let isStopped = ["c", "ch", "p", "t"].contains { rhyme.hasSuffix($0) }
        return !isStopped || tone == 0 || tone == 4 || tone == 5
    }

    private static let vowels: Set<Character> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
    ]

    private static let onsets: Set<Substring> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "r",
        "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<Substring> = {
        let lines = """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi
            om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych
            uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y ych yêm yên yêng yêt yêu yn ynh yt
            """
        return Set(lines.split { $0 == " " || $0 == "\n" })
    }()
}
