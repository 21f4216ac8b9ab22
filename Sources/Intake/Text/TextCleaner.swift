internal import DossierModel

/// Makes the text of one file clean, and keeps count of what it changed.
///
/// Shared by the readers of a file, so that its changes are told once.
final class TextCleaner {
    /// What a text is for, which decides how far cleaning goes.
    enum Purpose {
        /// Text that people read.
        case text
        /// A code, an id, a number or a date: look-alike letters count too.
        case code
        /// A number and symbol, whose odd writing is reported by the checks
        /// of numbers (NUM-04): composed, and nothing else.
        case original
    }

    /// What one kind of change amounts to in the file.
    private struct Tally {
        var count = 0
        var before = ""
        var after = ""
        var place = Place()
    }

    private var folded = Tally()
    private var recomposed = Tally()

    /// The text as every later stage may rely on it; `place` is asked for
    /// only where something changes.
    func cleaned(_ text: String, as purpose: Purpose = .text, at place: () -> Place) -> String {
        guard !text.unicodeScalars.allSatisfy(Self.isPlain) else { return text }
        var result = text.composed
        if !result.utf8.elementsEqual(text.utf8) {
            if recomposed.count == 0 { recomposed.place = place() }
            recomposed.count += 1
        }
        guard purpose != .original else { return result }
        let mended = Self.mended(result, as: purpose)
        if mended.isWorthTelling {
            if folded.count == 0 {
                folded.place = place()
                folded.before = Self.excerpt(result.trimmingBlanks)
                folded.after = Self.excerpt(mended.text.trimmingBlanks)
            }
            folded.count += 1
        }
        result = mended.text
        return result
    }

    /// One finding for each kind of change in the file.
    var findings: [Finding] {
        var findings: [Finding] = []
        if folded.count > 0 {
            let arguments: [String: ArgumentValue] = [
                "count": .integer(folded.count), "before": .text(folded.before), "after": .text(folded.after),
            ]
            findings.append(Finding(.src05, "", arguments, at: folded.place))
        }
        if recomposed.count > 0 {
            findings.append(
                Finding(.src05, "composed", ["count": .integer(recomposed.count)], at: recomposed.place)
            )
        }
        return findings
    }

    /// Whether `scalar` needs no cleaning for any purpose: ASCII, and Latin as
    /// used in Việt Nam.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x9, 0xA: true
        case 0xC0...0xCF, 0xD1...0xEF, 0xF1...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
        case 0x2018...0x201E, 0x2026: true
        default: false
        }
    }

    /// The text without what cannot be seen and with look-alikes replaced.
    private static func mended(_ text: String, as purpose: Purpose) -> (text: String, isWorthTelling: Bool) {
        var isWorthTelling = false
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if LookAlikes.isInvisible(scalar) {
                isWorthTelling = true
                continue
            }
            let twin = purpose == .code ? LookAlikes.inCode(scalar) : LookAlikes.inText(scalar)
            // A no-break space is only another blank: no need to speak of it.
            if let twin, twin != " " { isWorthTelling = true }
            scalars.append(twin ?? scalar)
        }
        return (String(scalars), isWorthTelling)
    }

    private static func excerpt(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(59) + "…"
    }
}
