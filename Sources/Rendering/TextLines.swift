/// Lines of a terminal, broken between words at a width.
struct TextLines {
    enum Style {
        case plain, bold, faint, hint, good, bad, doubtful

        fileprivate var sequence: String? {
            switch self {
            case .plain: nil
            case .bold: "\u{1B}[1m"
            case .faint: "\u{1B}[2m"
            case .hint: "\u{1B}[36m"
            case .good: "\u{1B}[1;32m"
            case .bad: "\u{1B}[1;31m"
            case .doubtful: "\u{1B}[1;33m"
            }
        }
    }

    private let width: Int
    private let inColour: Bool
    private(set) var text = ""

    init(width: Int, inColour: Bool) {
        self.width = max(20, width)
        self.inColour = inColour
    }

    mutating func blank() { text += "\n" }

    /// Adds a paragraph; lines after the first are indented by `hanging` more.
    mutating func add(_ paragraph: String, style: Style = .plain, indent: Int = 0, hanging: Int = 0) {
        let words = paragraph.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" })
        var lines: [String] = []
        var line = ""
        var column = 0
        for word in words {
            let room = width - indent - (lines.isEmpty ? 0 : hanging)
            let wordWidth = word.columns
            if column > 0, column + 1 + wordWidth > room {
                lines.append(line)
                (line, column) = ("", 0)
            }
            if column > 0 { (line, column) = (line + " ", column + 1) }
            line += word.withoutControls
            column += wordWidth
        }
        lines.append(line)
        for (position, line) in lines.enumerated() {
            text += String(repeating: " ", count: indent + (position == 0 ? 0 : hanging))
            if inColour, let sequence = style.sequence {
                text += sequence + line + "\u{1B}[0m\n"
            } else {
                text += line + "\n"
            }
        }
    }
}

extension StringProtocol {
    /// Columns on a terminal.
    ///
    /// One for each character a reader sees, two for the wide ones of East
    /// Asia and for pictures; a Vietnamese letter is one, however many marks
    /// it carries.
    fileprivate var columns: Int {
        reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                return sum + 2
            default: return sum + 1
            }
        }
    }

    /// The text with U+FFFD for what would steer the terminal.
    fileprivate var withoutControls: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
