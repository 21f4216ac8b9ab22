internal import DossierModel

/// A piece of a line.
enum Inline: Hashable, Sendable {
    case text(String)
    /// A number that stands out.
    case value(String)
    /// Text in small type.
    case small([Inline])
    case strong(String)
    /// A word in a frame that says how far something can be relied on.
    case mark(String, Tone)
    /// An evidence code that is in the list, with the anchor of its row.
    case citation(String, anchor: String)
    /// A name that leads nowhere, and why.
    case missing(String, reason: String)
    case code(String)
    /// A link to the web.
    case link(String, [Inline])
    /// A file of the bundle by its path from the root, with its size in words.
    case file([Inline], path: String, size: String)
    /// An indicator with the sign and the look of its outcome.
    case outcome(String, Share.Kind, label: String)
    /// Text in another language than the line's.
    case spoken(Language, [Inline])
    /// The number of a named figure as it is printed, with its name.
    case figure(String, String)
    /// The title in the language it was written in, below the translation.
    case original(Language, String)

    /// How serious a mark is.
    enum Tone: String, Hashable, Sendable {
        case error, warning, info, good, quiet
    }
}
