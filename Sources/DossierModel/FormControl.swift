/// What of a form people can fill in, or see locked, in a Word file; and how
/// a program finds it again.
///
/// Word keeps the ``tag`` of a content control. LibreOffice 7.4, when it
/// saves such a file, loses every tag, and keeps a control around several
/// paragraphs only around the first; what it keeps are bookmarks within one
/// paragraph, custom properties, and the lists and states of drop-downs and
/// check boxes that stand inside a paragraph. So everything also has an
/// ``anchor``: a bookmark.
///
/// - A drop-down, a check box and a figure stand inside the bookmark.
/// - An answer, a table and what is locked stand between two paragraphs: the
///   question's heading, inside the bookmark ``heading(of:)``, and a last one
///   inside ``end(of:)``. Paragraphs between them whose style begins with
///   `Form` are the form's own words.
package enum FormControl: Hashable, Sendable {
    /// The paragraphs that answer a question.
    case answer(String)
    /// The list for the one choice of a question.
    case choice(String)
    /// The box before one option of a question.
    case option(String, String)
    /// The list for the grade of one item.
    case rating(String, item: String)
    /// The table that answers a question, with a head.
    case table(String)
    /// A number that the register holds; it stands wherever it is inserted.
    case figure(String)
    /// What answers a question and cannot be changed in Word.
    case locked(String)

    /// The value of `w:tag`.
    package var tag: String {
        switch self {
        case .answer(let question): "answer:\(question)"
        case .choice(let question): "choice:\(question)"
        case .option(let question, let option): "choice:\(question):\(option)"
        case .rating(let question, let item): "rating:\(question):\(item)"
        case .table(let question): "table:\(question)"
        case .figure(let name): "figure:\(name)"
        case .locked(let question): "locked:\(question)"
        }
    }

    /// The control that has this tag, if any does.
    package init?(tag: String) {
        let parts = tag.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        switch (parts[0], parts.count) {
        case ("answer", 2): self = .answer(parts[1])
        case ("choice", 2): self = .choice(parts[1])
        case ("choice", 3): self = .option(parts[1], parts[2])
        case ("rating", 3): self = .rating(parts[1], item: parts[2])
        case ("table", 2): self = .table(parts[1])
        case ("figure", 2): self = .figure(parts[1])
        case ("locked", 2): self = .locked(parts[1])
        default: return nil
        }
    }

    /// The question that the control belongs to; nil for figures.
    package var question: String? {
        switch self {
        case .answer(let question), .choice(let question), .option(let question, _),
            .rating(let question, _), .table(let question), .locked(let question):
            question
        case .figure: nil
        }
    }

    /// The name of the bookmark; a figure that stands several times has the
    /// number of each place behind it, see ``figure(_:place:)``.
    package var anchor: String { FormAnchor.name(for: tag) }

    /// The bookmark in the heading of a question.
    package static func heading(of question: String) -> String {
        FormAnchor.name(for: "question:\(question)")
    }

    /// The bookmark behind everything that belongs to a question.
    package static func end(of question: String) -> String { FormAnchor.name(for: "end:\(question)") }

    /// The bookmark around a figure where it stands for the `place`th time,
    /// from 1.
    package static func figure(_ name: String, place: Int) -> String {
        FormAnchor.name(for: "figure:\(name):\(place)")
    }
}

/// Names of bookmarks in Word.
package enum FormAnchor {
    /// The name for an id of ours.
    ///
    /// Word takes letters, digits and low lines, at most 40 in all, with a
    /// letter first (ISO/IEC 29500-1 §17.13.6.2, [MS-DOC]): a colon becomes
    /// two low lines and a point one. Where the id holds anything else, or is
    /// too long, its digest keeps the name unique.
    package static func name(for id: String) -> String {
        var name = ""
        var isPlain = true
        for scalar in id.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": name.unicodeScalars.append(scalar)
            case ":": name += "__"
            case ".": name += "_"
            default:
                name += "_"
                isPlain = false
            }
        }
        if let first = name.unicodeScalars.first, !("a"..."z" ~= first || "A"..."Z" ~= first) {
            name = "n" + name
        }
        return isPlain && name.utf8.count <= 40 ? name : name.prefix(23) + "_" + digest(of: id)
    }

    /// FNV-1a with 64 bits, in hexadecimal: not to keep a secret, but to tell
    /// one name from another.
    private static func digest(of id: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id.utf8 {
            hash ^= UInt64(byte)
            hash = hash &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
