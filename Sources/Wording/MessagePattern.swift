package import DossierModel

/// A text with places to fill: `{name}`, `{list|separator}` or
/// `{count|one|other}`.
///
/// The last takes its first form for 1, in French also for 0, and its second
/// form otherwise and always in Vietnamese.
package struct MessagePattern: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case literal(Substring)
        case value(String)
        case list(String, separator: String)
        case plural(String, one: String, other: String)
    }

    private let pieces: [Piece]

    /// Takes a text apart; braces that hold no name stay as they are.
    package init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let inside = rest[rest.index(after: open)..<close]
            let parts = inside.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            let end = rest.index(after: close)
            guard let name = parts.first, Self.isName(name) else {
                pieces.append(.literal(rest[..<end]))
                rest = rest[end...]
                continue
            }
            if open > rest.startIndex { pieces.append(.literal(rest[..<open])) }
            switch parts.count {
            case 1: pieces.append(.value(name))
            case 2: pieces.append(.list(name, separator: parts[1]))
            default: pieces.append(.plural(name, one: parts[1], other: parts[2]))
            }
            rest = rest[end...]
        }
        if !rest.isEmpty { pieces.append(.literal(rest)) }
        self.pieces = pieces
    }

    /// The names in braces, each once.
    package var parameters: Set<String> {
        pieces.reduce(into: []) { names, piece in
            switch piece {
            case .literal: break
            case .value(let name), .list(let name, _), .plural(let name, _, _): names.insert(name)
            }
        }
    }

    /// The text with its places filled; a name without an argument stays
    /// visible in its braces.
    ///
    /// A term or a label that begins the text gets a capital; what the user
    /// wrote, such as the name of a file, does not.
    package func filled(with arguments: [String: ArgumentValue], by wording: Wording) -> String {
        if pieces.count == 1, case .literal(let text) = pieces[0] { return String(text) }
        var result = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): result += text
            case .value(let name):
                let value = arguments[name].map { wording.formatted($0) } ?? "{\(name)}"
                result += result.isEmpty && arguments[name].isWord ? value.withCapital : value
            case .list(let name, let separator):
                result += arguments[name].map { wording.formatted($0, separator: separator) } ?? "{\(name)}"
            case .plural(let name, let one, let other):
                result += wording.language.isSingular(arguments[name]) ? one : other
            }
        }
        return result
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

extension ArgumentValue? {
    fileprivate var isWord: Bool {
        switch self {
        case .term, .localized: true
        default: false
        }
    }
}

extension String {
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension Language {
    fileprivate func isSingular(_ value: ArgumentValue?) -> Bool {
        let count: Int? =
            switch value {
            case .integer(let integer): integer
            case .number(let number): number.integer
            default: nil
            }
        return switch self {
        case .vietnamese: false
        case .english: count == 1
        case .french: count == 0 || count == 1
        }
    }
}
