internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import XMLKit

/// A file of answers that is changed answer by answer; everything else in it
/// stays as its bytes are: comments, blank lines, and other answers.
struct AnswersFile {
    private static let namespace = "urn:dossier:answers:1"

    let path: String
    private(set) var bytes: [UInt8]
    /// Whether there was a file before.
    let isThere: Bool
    private let name: String

    /// Opens the file at `path`; a missing one begins empty.
    init(at path: String, language: Language?) throws(WorkbenchError) {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        isThere = access(path, F_OK) == 0
        guard isThere else {
            let attribute = language.map { " language=\"\($0.tag)\"" } ?? ""
            let root = "<answers xmlns=\"\(Self.namespace)\"\(attribute)>\n</answers>\n"
            bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root)".utf8)
            return
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .workspace(.unreadable(file: path))
        }
        bytes = Array(data)
        _ = try layout()
    }

    /// Sets the answer to a question, in its old place, or behind the nearest
    /// question before it in `order`.
    mutating func set(
        _ question: String,
        _ parts: [AnswerPart],
        on day: CalendarDate,
        order: [String]
    ) throws(WorkbenchError) {
        let layout = try layout()
        let prefix = layout.prefix
        if let old = layout.answers.last(where: { $0.question == question }) {
            let indent = Self.indent(of: old.range.lowerBound, in: bytes)
            let text = try text(question, parts, day, prefix: prefix, indent: indent, of: old.element)
            bytes.replaceSubrange(old.range, with: text)
        } else {
            let indent = "  "
            let text = try text(question, parts, day, prefix: prefix, indent: indent, of: nil)
            if layout.isSelfClosing {
                let closing = Array(">\n\(indent)".utf8) + text + Array("\n</\(prefix)answers>".utf8)
                bytes.replaceSubrange(layout.end, with: closing)
            } else {
                insert(text, indent, at: Self.position(of: question, among: layout.answers, order), layout)
            }
        }
        guard try self.layout().answers.contains(where: { $0.question == question }) else {
            throw .form(.notAnswers(path: path))
        }
    }

    /// Puts a new answer behind the one that stands before it, else at the
    /// end.
    private mutating func insert(_ text: [UInt8], _ indent: String, at position: Int?, _ layout: Layout) {
        if let position {
            bytes.insert(contentsOf: Array("\n\(indent)".utf8) + text, at: position)
        } else {
            let end = layout.end.lowerBound
            let isAtLineStart = end > 0 && bytes[end - 1] == UInt8(ascii: "\n")
            let lead = Array((isAtLineStart ? indent : "\n\(indent)").utf8)
            bytes.insert(contentsOf: lead + text + [UInt8(ascii: "\n")], at: end)
        }
    }

    private static func position(of question: String, among answers: [Answer], _ order: [String]) -> Int? {
        guard let own = order.firstIndex(of: question) else { return nil }
        let before = answers.filter { answer in
            order.firstIndex(of: answer.question).map { $0 < own } ?? false
        }
        return before.max { $0.range.upperBound < $1.range.upperBound }?.range.upperBound
    }

    // MARK: Text

    private func text(
        _ question: String,
        _ parts: [AnswerPart],
        _ day: CalendarDate,
        prefix: String,
        indent: String,
        of old: XMLElement?
    ) throws(WorkbenchError) -> [UInt8] {
        let kept =
            old?.elements.filter { ["attachment", "signature", "consent"].contains($0.name.local) } ?? []
        let elements = parts.compactMap(element) + kept
        var head = "<\(prefix)answer question=\"\(question.escapedForXML)\" updated=\"\(day.iso)\""
        guard !elements.isEmpty else { return Array((head + "/>").utf8) }
        head += ">\n"
        var lines: [UInt8] = Array(head.utf8)
        for element in elements {
            lines += Array("\(indent)  ".utf8) + (try Self.bytes(of: element, prefix: prefix)) + [10]
        }
        return lines + Array("\(indent)</\(prefix)answer>".utf8)
    }

    private func element(_ part: AnswerPart) -> XMLElement? {
        let namespace = Self.namespace
        switch part {
        case .paragraph(let text): return XMLElement("p", in: namespace, text: text.written)
        case .choice(let option): return XMLElement("choice", in: namespace, text: option)
        case .figure(let name): return XMLElement("figure", in: namespace, ["name": name])
        case .rating(let item, let value):
            return XMLElement("rating", in: namespace, ["item": item], [.text(value)])
        case .row(let cells):
            return XMLElement(
                "row",
                in: namespace,
                elements: cells.map { XMLElement("cell", in: namespace, text: $0.written) }
            )
        // What Word cannot hold is kept as it stands in the file.
        case .attachment, .signature, .consent: return nil
        }
    }

    /// One element in one line, with the prefix that the file uses.
    private static func bytes(of element: XMLElement, prefix: String) throws(WorkbenchError) -> [UInt8] {
        let attributes = element.attributes.map { " \($0.name.local)=\"\($0.value.escapedForXML)\"" }.joined()
        let name = prefix + element.name.local
        guard !element.children.isEmpty else { return Array("<\(name)\(attributes)/>".utf8) }
        var content: [UInt8] = []
        for child in element.children {
            switch child {
            case .text(let text):
                // Blanks that lay out what is kept are made anew.
                if element.elements.isEmpty { content += Array(text.escapedForXML.utf8) }
            case .element(let child): content += try bytes(of: child, prefix: prefix)
            }
        }
        return Array("<\(name)\(attributes)>".utf8) + content + Array("</\(name)>".utf8)
    }

    private static func indent(of position: Int, in bytes: [UInt8]) -> String {
        let start = bytes[..<position].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let lead = bytes[start..<position]
        let isBlank = lead.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return isBlank ? String(decoding: lead, as: UTF8.self) : "  "
    }

    // MARK: Layout

    /// One answer, and the bytes it takes.
    private struct Answer {
        var question: String
        var range: Range<Int>
        var element: XMLElement
    }

    private struct Layout {
        var answers: [Answer]
        /// The closing tag of the root, or the `/>` that closes it.
        var end: Range<Int>
        var isSelfClosing: Bool
        /// The prefix of the root's name, with its colon.
        var prefix: String
    }

    private func layout() throws(WorkbenchError) -> Layout {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLElement.parse(bytes, named: name)
        } catch {
            throw .form(.notAnswers(path: path))
        }
        guard root.name == XMLName("answers", in: Self.namespace), let spans = MarkupSpans(of: bytes),
            spans.children.count == root.elements.count
        else { throw .form(.notAnswers(path: path)) }
        let answers = zip(root.elements, spans.children).compactMap { element, range -> Answer? in
            guard element.name == XMLName("answer", in: Self.namespace), let question = element["question"]
            else { return nil }
            return Answer(question: question.trimmingBlanks, range: range, element: element)
        }
        return Layout(
            answers: answers,
            end: spans.end,
            isSelfClosing: spans.isSelfClosing,
            prefix: spans.prefix
        )
    }
}

/// Where the children of the root of an XML document begin and end, in bytes
/// of UTF-8; the document has to be well-formed, without a document type.
struct MarkupSpans {
    private(set) var children: [Range<Int>] = []
    private(set) var end = 0..<0
    private(set) var isSelfClosing = false
    private(set) var prefix = ""

    /// Nil where the bytes are in another encoding.
    init?(of bytes: [UInt8]) {
        var position = 0
        var depth = 0
        var start = 0
        while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
            let rest = bytes[open...]
            if let length = Self.comment(rest) {
                position = open + length
                continue
            }
            guard let close = Self.end(of: rest) else { return nil }
            position = close + 1
            if bytes[open + 1] == UInt8(ascii: "/") {
                depth -= 1
                if depth == 1 { children.append(start..<position) }
                if depth == 0 { end = open..<position }
            } else {
                let isClosed = bytes[close - 1] == UInt8(ascii: "/")
                if depth == 0 {
                    readRoot(rest)
                    if isClosed { (end, isSelfClosing) = ((close - 1)..<position, true) }
                } else if depth == 1 {
                    start = open
                    if isClosed { children.append(open..<position) }
                }
                if !isClosed { depth += 1 }
            }
        }
        guard !end.isEmpty else { return nil }
    }

    private mutating func readRoot(_ tag: ArraySlice<UInt8>) {
        let name = tag.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
        let parts = name.split(separator: UInt8(ascii: ":"))
        prefix = parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) + ":" : ""
    }

    /// The length of a comment, a processing instruction or a section of
    /// plain text at the beginning of `rest`.
    private static func comment(_ rest: ArraySlice<UInt8>) -> Int? {
        let frames = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
        for (head, tail) in frames where rest.starts(with: head.utf8) {
            let tail = Array(tail.utf8)
            var position = rest.startIndex + head.utf8.count
            while position + tail.count <= rest.endIndex {
                if rest[position..<position + tail.count].elementsEqual(tail) {
                    return position + tail.count - rest.startIndex
                }
                position += 1
            }
            return rest.count
        }
        return nil
    }

    /// Where a tag ends, whatever stands in its attributes.
    private static func end(of tag: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8?
        for (position, byte) in zip(tag.indices, tag) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return position
            }
        }
        return nil
    }
}
