/// The number and symbol of an official document, such as `86/BGDĐT-GDTX`.
///
/// Reads the four shapes of evidence-practice §1.3 (Nghị định 30/2020/NĐ-CP,
/// Phụ lục I and III; Party documents by practice), after cleaning blanks and
/// look-alike letters, and grades the writing instead of refusing it.
package struct DocumentNumber: Hashable, Sendable {
    package enum Shape: String, Sendable, Hashable, CaseIterable {
        /// `NN/TYPE-BODY`: an administrative document with a type.
        case administrative
        /// `NN/BODY-UNIT`: an official letter (công văn).
        case letter
        /// `NN/YYYY/TYPE-BODY`: a normative document, which carries its year.
        case normative
        /// `NN-TYPE/BODY`: a document of the Communist Party.
        case party
    }

    /// What is unusual about a number that can still be read.
    package enum Oddity: String, Sendable, Hashable, CaseIterable {
        /// A number below 10 without its zero.
        case missingZero
        /// A year in the symbol of a type that carries none.
        case yearInAdministrativeSymbol
        /// Blanks, look-alike letters or text that was not NFC.
        case uncleanCharacters
        /// A type that is not on the list, such as `CV` or `QyD`.
        case unknownType
        /// A Party symbol with slash and dash in the administrative order.
        case partyOrder
    }

    /// The number as the source writes it.
    package let written: String
    /// The writing without blanks, with `Ð` and its like folded to `Đ`.
    package let cleaned: String
    /// The form the number should have.
    ///
    /// The zero is added, the Party order mended, the year dropped. Equal to ``cleaned`` where nothing is odd.
    package let suggestion: String
    /// Nil where the number cannot be read.
    package let shape: Shape?
    package let oddities: Set<Oddity>
    /// The running number as written, such as `05`.
    package let number: String
    /// The year inside a normative symbol.
    package let year: Int?
    /// The type abbreviation, such as `KH`, where the shape has one.
    package let type: String?
    /// Body and unit, such as `UBND-VX`.
    package let body: String

    /// Types of administrative documents, Nghị định 30/2020/NĐ-CP Phụ lục III.
    package static let administrativeTypes: Set<String> = [
        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr",
        "HĐ",
        "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB",
    ]
    /// Types whose symbol carries the year (evidence-practice §1.3).
    package static let normativeTypes: Set<String> = ["NĐ", "TT", "TTLT", "QĐ", "NQ", "CT"]
    /// Types of Party documents.
    package static let partyTypes: Set<String> = [
        "NQ", "CT", "KL", "QĐ", "QC", "QyĐ", "HD", "TB", "BC", "KH", "CTr", "CV", "TTr", "ĐA",
    ]
    /// Bodies that issue in the Party's own order.
    package static let partyBodies: Set<String> = ["TW", "TU", "ĐU", "HU", "BTV"]
    /// Bodies of the National Assembly, whose symbols have no type (`QH15`).
    package static func isAssembly(_ body: String) -> Bool {
        for prefix in ["QH", "UBTVQH"] where body.hasPrefix(prefix) {
            let term = body.dropFirst(prefix.count)
            if !term.isEmpty, term.utf8.allSatisfy({ (48...57).contains($0) }) { return true }
        }
        return false
    }

    /// Reads `written`, which should be NFC already.
    package init(_ written: String) {
        self.written = written.trimmingBlanks
        cleaned = Self.cleaned(written)
        var oddities: Set<Oddity> = cleaned == self.written ? [] : [.uncleanCharacters]
        guard let reading = Reading(cleaned) else {
            (shape, number, year, type, body, suggestion) = (nil, "", nil, nil, "", cleaned)
            self.oddities = oddities
            return
        }
        shape = reading.shape
        number = reading.number
        year = reading.year
        type = reading.type
        body = reading.body
        oddities.formUnion(reading.oddities)
        self.oddities = oddities
        suggestion = reading.suggestion
    }

    /// Letters that are taken for `Đ`: Latin eth, African D, and small forms.
    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{00D0}", "\u{0189}": result.append("\u{0110}")
            case "\u{00F0}", "\u{0256}": result.append("\u{0111}")
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": result.append("-")
            case "\u{2044}", "\u{2215}", "\u{FF0F}": result.append("/")
            case "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{00AD}": continue
            case "\u{21}"..."\u{7E}": result.append(scalar)
            case _ where scalar.properties.isWhitespace: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// What one cleaned number says.
private struct Reading {
    var shape: DocumentNumber.Shape
    var number: String
    var year: Int?
    var type: String?
    var body: String
    var oddities: Set<DocumentNumber.Oddity> = []
    var suggestion: String = ""

    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...5).contains(digits.count), digits.contains(where: { $0 != "0" }) else { return nil }
        number = String(digits)
        let rest = text.dropFirst(digits.count)
        if rest.hasPrefix("/") {
            (shape, year, type, body) = (.letter, nil, nil, "")
            guard readState(rest.dropFirst()) else { return nil }
        } else if rest.hasPrefix("-") {
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            let written = String(rest[rest.index(after: rest.startIndex)..<slash])
            (shape, year, type, body) = (.party, nil, written, String(rest[rest.index(after: slash)...]))
            guard Self.isBody(body), Self.isGroup(written) else { return nil }
            if !DocumentNumber.partyTypes.contains(written) { oddities.insert(.unknownType) }
        } else {
            return nil
        }
        checkNumber()
    }

    /// Reads what follows the first slash of shapes A, B and C.
    private mutating func readState(_ rest: Substring) -> Bool {
        var symbol = rest
        let yearDigits = rest.prefix { $0.isASCII && $0.isNumber }
        if yearDigits.count == 4, rest.dropFirst(4).first == "/", let written = Int(yearDigits),
            (1900...2099).contains(written)
        {
            year = written
            symbol = rest.dropFirst(5)
        }
        guard Self.isBody(String(symbol)) else { return false }
        let groups = symbol.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let first = groups[0]
        let others = groups.dropFirst().joined(separator: "-")
        if year != nil {
            readNormative(first: first, others: others, whole: String(symbol))
            return true
        }
        guard groups.count > 1 else { return false }
        if DocumentNumber.administrativeTypes.contains(first) {
            (shape, type, body) = (.administrative, first, others)
            if DocumentNumber.partyBodies.contains(others) { oddities.insert(.partyOrder) }
        } else {
            (shape, type, body) = (.letter, nil, String(symbol))
            if first == "CV" || Self.isNearType(first) {
                type = first
                body = others
                oddities.insert(.unknownType)
            }
            if DocumentNumber.partyTypes.contains(first), DocumentNumber.partyBodies.contains(others) {
                (type, body) = (first, others)
                oddities.remove(.unknownType)
                oddities.insert(.partyOrder)
            }
        }
        return true
    }

    private mutating func readNormative(first: String, others: String, whole: String) {
        if others.isEmpty {
            (shape, type, body) = (.normative, nil, whole)
            if !DocumentNumber.isAssembly(whole) { oddities.insert(.unknownType) }
        } else if DocumentNumber.normativeTypes.contains(first) {
            (shape, type, body) = (.normative, first, others)
        } else if DocumentNumber.administrativeTypes.contains(first) {
            (shape, type, body) = (.normative, first, others)
            oddities.insert(.yearInAdministrativeSymbol)
        } else {
            (shape, type, body) = (.normative, first, others)
            oddities.insert(.unknownType)
        }
    }

    private mutating func checkNumber() {
        let significant = String(number.drop { $0 == "0" })
        let mended = significant.count == 1 ? "0" + significant : significant
        if mended != number { oddities.insert(.missingZero) }
        let typed = type.map { "\($0)-" } ?? ""
        switch shape {
        case .party: suggestion = "\(mended)-\(type ?? "")/\(body)"
        case _ where oddities.contains(.partyOrder): suggestion = "\(mended)-\(type ?? "")/\(body)"
        case .normative where !oddities.contains(.yearInAdministrativeSymbol):
            suggestion = "\(mended)/\(padded(year ?? 0, to: 4))/\(typed)\(body)"
        default: suggestion = type == "CV" ? "\(mended)/\(body)" : "\(mended)/\(typed)\(body)"
        }
    }

    /// Groups of letters joined by dashes, each beginning with a capital.
    private static func isBody(_ text: String) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { isGroup(String($0)) }
    }

    private static func isGroup(_ text: String) -> Bool {
        guard let first = text.first, first == "Đ" || (first.isASCII && first.isUppercase) else {
            return false
        }
        return text.dropFirst().allSatisfy { character in
            character == "Đ" || character == "đ" || character == "." || character == "&"
                || (character.isASCII && (character.isLetter || character.isNumber))
        }
    }

    /// Whether `group` is a type but for case or the bar of its `Đ`.
    private static func isNearType(_ group: String) -> Bool {
        let folded = fold(group)
        return DocumentNumber.administrativeTypes.contains { fold($0) == folded }
    }

    private static func fold(_ text: String) -> String {
        String(text.map { $0 == "Đ" || $0 == "đ" ? "d" : $0 }).lowercased()
    }
}
