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
        guard !Self.isPlain(text) else { return text }
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

    /// Whether `text` is printable ASCII, which needs no cleaning.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }
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
