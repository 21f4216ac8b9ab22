internal import DossierModel

extension WordBlocks {
    /// The pieces of a line, plain text in the letters of `style`, and in
    /// `language` where it is not that of the document.
    mutating func runs(_ line: [Inline], style: String? = nil, language: Language? = nil) -> [WordRun] {
        line.flatMap { runs($0, style: style, language: language ?? spoken) }
    }

    private mutating func runs(_ piece: Inline, style: String?, language: Language?) -> [WordRun] {
        func text(_ text: String, _ style: String?) -> WordRun {
            .text(text, style: style, language: language)
        }
        switch piece {
        case .text(let words): return [text(words, style)]
        case .value(let words): return [text(words, "Value")]
        case .small(let inner): return runs(inner, style: "Small", language: language)
        case .strong(let words): return [text(words, "Strong")]
        case .mark(let words, let tone): return [text(words, tone.markStyle)]
        case .citation(let code, let anchor):
            // What people type beside a code in a control looks like it.
            let run = text(code, hasLinks ? "Citation" : style)
            return [hasLinks ? .jump(anchor, [run]) : run]
        case .missing(let words, _): return [text(words, "Missing")]
        case .code(let words): return [text(words, "Code")]
        case .link(let address, let inner):
            let words = runs(inner, style: "Hyperlink", language: language)
            return hasLinks ? [.link(address, words)] : words
        case .file(let inner, let path, let size):
            return runs(inner, style: style, language: language)
                + [text(" (\(path.fileName), \(size))", "Small")]
        case .outcome(let words, let kind, _):
            return [text("\(words)\u{A0}\(kind.sign)", "Outcome"), text(" ", style)]
        case .spoken(let other, let inner): return runs(inner, style: style, language: other)
        case .original(let other, let words):
            return [.text("\n" + words, style: "Original", language: other)]
        case .figure(let name, let words): return [figure(name, words, style)]
        }
    }

    private mutating func figure(_ name: String, _ words: String, _ style: String?) -> WordRun {
        let run = WordRun.text(words, style: style)
        guard let figureTitle else { return run }
        figures[name, default: 0] += 1
        let control = FormControl.figure(name)
        // The place stands inside the control: LibreOffice would move its
        // beginning to that of the paragraph, where that has a control, too.
        return .control(
            WordControl(tag: control.tag, title: figureTitle(name), isLocked: true),
            [.anchor("\(control.tag):\(figures[name] ?? 1)", [run])]
        )
    }
}
