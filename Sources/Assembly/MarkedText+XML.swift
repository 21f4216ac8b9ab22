internal import DossierModel
internal import XMLKit

extension MarkedText {
    /// The text as mixed content: `cite` elements in the brackets of their
    /// citation, and `figure` elements with the value as `language` writes it.
    ///
    /// The text of the content, with each figure put back as `{{name}}`, is
    /// exactly what was written.
    func content(in language: Language, figures: [String: Figure]) -> [XMLContent] {
        var content: [XMLContent] = []
        var rest = written[...]
        for segment in segments {
            switch segment {
            case .text(let text):
                content.append(.text(text))
                rest = rest.dropFirst(text.count)
            case .citation(let codes):
                let end = rest.firstIndex(of: "]").map { rest.index(after: $0) } ?? rest.endIndex
                content += Self.citation(of: codes, as: rest[..<end])
                rest = rest[end...]
            case .figure(let name):
                let body = rest.dropFirst(2)
                let end = body.firstIndex(of: "}").map { body.index($0, offsetBy: 2) } ?? rest.endIndex
                let mark = String(rest[..<end])
                content.append(
                    .element(Self.figure(name, writtenAs: mark, in: language, figures: figures))
                )
                rest = rest[end...]
            }
        }
        // An empty text keeps the writer from laying out a text of marks alone.
        if content.allSatisfy({ if case .element = $0 { true } else { false } }) { content.append(.text("")) }
        return content
    }

    /// An inserted figure with its value, or with the mark itself where there
    /// is no such figure.
    static func figure(
        _ name: String,
        writtenAs mark: String? = nil,
        in language: Language,
        figures: [String: Figure]
    ) -> XMLElement {
        let plain = "{{\(name)}}"
        return element(
            "figure",
            ["ref": name, "written": mark.flatMap { $0.isSame(as: plain) ? nil : $0 }],
            text: figures[name]?.formatted(in: language) ?? plain
        )
    }

    /// Splits a citation into its codes and what stands between them.
    private static func citation(of codes: [EvidenceCode], as text: Substring) -> [XMLContent] {
        var content: [XMLContent] = []
        var between = ""
        var position = 0
        let inner = text.dropFirst().dropLast()
        let parts = inner.split(separator: ";", omittingEmptySubsequences: true)
        var rest = text
        for part in parts {
            guard position < codes.count else { break }
            between += rest[..<part.startIndex]
            let code = String(part).trimmingBlanks
            let start = part.firstIndex { !$0.isWhitespace } ?? part.endIndex
            between += part[..<start]
            if !between.isEmpty { content.append(.text(between)) }
            content.append(.element(element("cite", ["code": codes[position].text], text: code)))
            between = String(part[start...].dropFirst(code.count))
            rest = rest[part.endIndex...]
            position += 1
        }
        between += rest
        if !between.isEmpty { content.append(.text(between)) }
        return content
    }
}
