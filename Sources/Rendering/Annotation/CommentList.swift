/// The comments of one sheet.
///
/// Ours stand between two lines of their own, whoever is named as the
/// author: some programs forget authors. What a person has written before or
/// after these lines is theirs, and stays.
struct CommentList {
    /// Who signs our comments.
    static let author = "dossier"
    private static let opening = "―――― dossier ――――"
    private static let ending = "――――――――――――"

    private var document: MarkupDocument

    /// The cells whose comment was ours alone, or held ours beside another.
    private(set) var removed: Set<CellPosition> = []
    /// The cells whose comment is gone altogether.
    private(set) var emptied: Set<CellPosition> = []
    /// The cells that have got a comment which they had not before.
    private(set) var added: [CellPosition] = []

    init(_ bytes: [UInt8]) throws(AnnotationError) {
        document = try MarkupDocument(bytes)
        guard document.root.isNamed("comments"), document.root["commentList"] != nil else { throw .malformed }
    }

    init(namespace: String) {
        document = MarkupDocument(
            new: "<comments xmlns=\"\(namespace)\"><authors/><commentList/></comments>"
        )
    }

    var bytes: [UInt8] { document.bytes }

    var isEmpty: Bool { document.root["commentList"]?.elements.isEmpty ?? true }

    /// Takes our comments out.
    mutating func removeOurs() {
        guard var list = document.root["commentList"] else { return }
        list.changeElements { comment in
            guard let cell = Self.cell(of: comment), var text = comment["text"] else { return }
            guard Self.removeOurs(from: &text) else { return }
            removed.insert(cell)
            comment["text"] = text
            if text.plainText.allSatisfy(\.isWhitespace) { emptied.insert(cell) }
        }
        let gone = emptied
        list.removeElements { comment in Self.cell(of: comment).map(gone.contains) ?? false }
        document.root["commentList"] = list
    }

    /// Adds texts to the comments of cells, or comments with them, in the
    /// order of the cells.
    ///
    /// A conversation (a threaded comment) stays as it is: its comment here
    /// is only a placeholder.
    mutating func add(_ texts: [CellPosition: String]) {
        guard !texts.isEmpty, var list = document.root["commentList"] else { return }
        let prefix = document.root.tag.prefix
        let author = number(ofAuthor: Self.author)
        var indexes: [CellPosition: Int] = [:]
        for (index, child) in list.children.enumerated() {
            guard case .element(let comment) = child, let cell = Self.cell(of: comment) else { continue }
            indexes[cell] = index
        }
        for (cell, text) in texts.sorted(by: { $0.key < $1.key }) {
            let marked = "\(Self.opening)\n\(text)\n\(Self.ending)"
            if let index = indexes[cell], case .element(var comment) = list.children[index] {
                guard !isConversation(comment) else { continue }
                var body = comment["text"] ?? MarkupElement("<\(prefix)text/>")
                body.wrapPlainText()
                body.append(Self.run("\n\(marked)", prefix))
                comment["text"] = body
                list.children[index] = .element(comment)
            } else {
                var comment = MarkupElement(
                    "<\(prefix)comment ref=\"\(cell.reference)\" authorId=\"\(author)\"/>"
                )
                var body = MarkupElement("<\(prefix)text/>")
                body.append(Self.run(marked, prefix))
                comment.append(body)
                list.append(comment)
                added.append(cell)
            }
        }
        document.root["commentList"] = list
    }

    private static func run(_ text: String, _ prefix: String) -> MarkupElement {
        let properties =
            "<@sz val=\"9\"/><@color indexed=\"81\"/><@rFont val=\"Tahoma\"/><@family val=\"2\"/>"
        let run = "<@r><@rPr>\(properties)</@rPr><@t xml:space=\"preserve\">".replacing("@", with: prefix)
        return MarkupElement(
            "\(run)\(MarkupText.escaped(text).replacing("&#10;", with: "\n"))</\(prefix)t></\(prefix)r>"
        )
    }

    private static func cell(of comment: MarkupElement) -> CellPosition? {
        comment.tag["ref"].flatMap { CellPosition($0) }
    }

    private func isConversation(_ comment: MarkupElement) -> Bool {
        guard let number = comment.tag["authorId"].flatMap({ Int($0) }) else { return false }
        let authors = document.root["authors"]?.elements ?? []
        return authors.indices.contains(number) && authors[number].text.hasPrefix("tc=")
    }

    private mutating func number(ofAuthor name: String) -> Int {
        var authors = document.root["authors"] ?? MarkupElement("<\(document.root.tag.prefix)authors/>")
        if let index = authors.elements.firstIndex(where: { $0.text == name }) { return index }
        let prefix = document.root.tag.prefix
        authors.append(MarkupElement("<\(prefix)author>\(name)</\(prefix)author>"))
        document.root["authors"] = authors
        return authors.elements.count - 1
    }

    /// Takes our lines out of a comment's text; says whether there were any.
    private static func removeOurs(from text: inout MarkupElement) -> Bool {
        let whole = Array(text.plainText.unicodeScalars)
        guard let start = whole.firstRange(of: Array(opening.unicodeScalars))?.lowerBound else {
            return false
        }
        let end = whole[start...].firstRange(of: Array(ending.unicodeScalars))?.upperBound ?? whole.count
        var first = start
        while first > 0, whole[first - 1] == "\n" || whole[first - 1] == "\r" { first -= 1 }
        text.cutPlainText(first..<end)
        return true
    }
}

extension MarkupElement {
    /// The text of a comment or a string, without phonetic hints.
    fileprivate var plainText: String {
        if isNamed("t") { return text }
        return elements.filter { !$0.isNamed("rPh") && !$0.isNamed("rPr") }.map(\.plainText).joined()
    }

    /// Puts a text that stands alone into a run, so that others may follow.
    fileprivate mutating func wrapPlainText() {
        let prefix = tag.prefix
        changeElements { element in
            guard element.isNamed("t") else { return }
            var run = MarkupElement("<\(prefix)r/>")
            run.append(element)
            element = run
        }
    }

    /// Takes the characters in `range` out of the runs, and runs that have
    /// none left.
    fileprivate mutating func cutPlainText(_ range: Range<Int>) {
        var position = 0
        cut(range, at: &position)
    }

    private mutating func cut(_ range: Range<Int>, at position: inout Int) {
        if isNamed("t") {
            let scalars = Array(text.unicodeScalars)
            let own = position..<(position + scalars.count)
            position = own.upperBound
            guard own.overlaps(range) else { return }
            let kept = scalars.enumerated().filter { !range.contains(own.lowerBound + $0.offset) }.map(
                \.element
            )
            let text = String(String.UnicodeScalarView(kept))
            tag["xml:space"] = "preserve"
            children = [.other(Array(MarkupText.escaped(text).replacing("&#10;", with: "\n").utf8))]
            return
        }
        var at = position
        changeElements { element in
            if !element.isNamed("rPh"), !element.isNamed("rPr") { element.cut(range, at: &at) }
        }
        position = at
        removeElements { $0.isNamed("r") && $0.plainText.isEmpty }
    }
}
