internal import DossierModel

/// The colours of annotated cells.
///
/// Each stands for one severity and one fill that cells had before: its last
/// digits number that fill, which nobody can see. So a cell's own fill can be
/// told from its colour, whatever a program that saved the file in between
/// has made of the numbers of its styles.
struct AnnotationTint: Hashable {
    let severity: Severity
    /// The number of the fill that it covers.
    let number: Int

    private static let bases: [(severity: Severity, red: Int, green: Int, blue: Int)] = [
        (.error, 0xF8, 0xC0, 0xC0), (.warning, 0xFF, 0xE0, 0xA0), (.info, 0xDC, 0xE0, 0xF0),
    ]

    init(_ severity: Severity, number: Int) {
        self.severity = severity
        self.number = number % 256
    }

    /// The tint of a colour written as `FFF8C0C0`; nil where it is none of
    /// ours.
    init?(_ rgb: String) {
        guard rgb.utf8.count == 8, let value = Int(rgb, radix: 16) else { return nil }
        let (red, green, blue) = (value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF)
        let base = Self.bases.first { $0.red == red && $0.green == green & 0xF0 && $0.blue == blue & 0xF0 }
        guard let base else { return nil }
        severity = base.severity
        number = (green & 0x0F) << 4 | blue & 0x0F
    }

    /// The colour as files write it, the opaque alpha first.
    var rgb: String {
        let base = Self.bases.first { $0.severity == severity } ?? Self.bases[0]
        let value = base.red << 16 | (base.green | number >> 4) << 8 | base.blue | number & 0x0F
        return "FF" + String(value, radix: 16, uppercase: true)
    }
}
