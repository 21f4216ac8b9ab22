/// What the XML Recommendation says about characters and names.
package enum XMLText {
    /// Whether every character of `text` may stand in an XML 1.0 document
    /// (XML 1.0, production 2).
    package static func isLegal(_ text: String) -> Bool {
        firstIllegal(in: text) == nil
    }

    /// The first character of `text` that no XML 1.0 document may hold.
    package static func firstIllegal(in text: String) -> Unicode.Scalar? {
        // The bytes of nearly every text rule out control characters, and
        // U+FFFE and U+FFFF, which begin with EF.
        let mayHoldOne = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.contains { $0 < 0x20 || $0 == 0xEF }
        }
        guard mayHoldOne ?? true else { return nil }
        return text.unicodeScalars.first { !isLegal($0) }
    }

    /// Whether `text` is empty or holds only XML white space.
    package static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// Whether `name` may name an element or attribute (Namespaces in XML
    /// 1.0, production 4: an NCName).
    package static func isName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, startsName(first) else { return false }
        return name.unicodeScalars.dropFirst().allSatisfy { startsName($0) || continuesName($0) }
    }

    private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
            0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
