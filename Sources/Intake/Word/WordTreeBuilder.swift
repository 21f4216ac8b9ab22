internal import DossierModel
internal import XMLKit

/// Makes a ``WordBlock`` tree of the main part of a Word document
/// (ECMA-376 part 1, §17), as it streams by.
struct WordTreeBuilder {
    let comments: [String: WordNote]
    let footnotes: [String: WordNote]
    let endnotes: [String: WordNote]

    /// The blocks of the body.
    var blocks: [WordBlock] { frames[0].blocks }
    /// Whether there is more of something than any form has.
    private(set) var isTooLarge = false

    /// What is open, outermost first; the first is the body.
    private var frames = [WordFrame(.blocks)]
    /// What the end of each open element closes.
    private var open: [Closing] = []
    private var changes: [Change] = []
    /// Fields that are open, and whether their result has begun.
    private var fields: [Bool] = []
    private var told: Set<String> = []
    private var (controls, pieces) = (0, 0)

    private static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    private enum Closing {
        case nothing, frame, change
        /// A drawing, and how many text boxes there were before it.
        case object(boxes: Int)
    }

    /// A tracked change that is open.
    private struct Change {
        let isDeletion: Bool
        let author: String
        var text = ""
    }

    private var boxes = 0

    init(comments: [String: WordNote], footnotes: [String: WordNote], endnotes: [String: WordNote]) {
        self.comments = comments
        self.footnotes = footnotes
        self.endnotes = endnotes
    }

    /// Reads the whole document; false where it is none of Word.
    mutating func read(_ stream: inout XMLStream) throws(XMLError) -> Bool {
        guard try stream.advance() == .start, Self.namespaces.contains(stream.name.namespace),
            stream.name.local == "document"
        else { return false }
        while let token = try stream.advance() {
            switch token {
            case .start: try start(&stream)
            case .end: if let closing = open.popLast() { close(closing) }
            case .text: break
            }
            if isTooLarge { return true }
        }
        return true
    }

    // MARK: Elements

    private mutating func start(_ stream: inout XMLStream) throws(XMLError) {
        let name = stream.name
        guard Self.namespaces.contains(name.namespace) else {
            return try startOther(name.local, &stream)
        }
        switch name.local {
        case "p": enter(.paragraph)
        case "tbl": enter(.table)
        case "tr": enter(.row)
        case "tc": enter(.cell)
        case "sdt": enterControl()
        case "txbxContent": enter(.box)
        case "ins", "moveTo", "del", "moveFrom":
            let isDeletion = name.local == "del" || name.local == "moveFrom"
            changes.append(Change(isDeletion: isDeletion, author: stream.wordAttribute("author") ?? ""))
            open.append(.change)
        case "sdtPr": try readControl(&stream)
        case "pPr": try readParagraph(&stream)
        case "trPr": try readRow(&stream)
        case "tcPr": try readCell(&stream)
        case "rPr", "tblPr", "tblPrEx", "tblGrid", "sectPr", "sdtEndPr", "rt", "instrText", "delInstrText":
            try stream.skipElement()
        case "t", "delText": add(text: try stream.elementText())
        case "drawing", "pict", "object": open.append(.object(boxes: boxes))
        default:
            startMark(name.local, &stream)
            open.append(.nothing)
        }
    }

    /// Elements of other namespaces: formulas have texts, and what stands in
    /// twice, for old and new programs, is read once.
    private mutating func startOther(_ local: String, _ stream: inout XMLStream) throws(XMLError) {
        if local == "Fallback" {
            try stream.skipElement()
        } else if local == "t", stream.name.namespace.hasSuffix("/math") {
            add(text: try stream.elementText())
        } else {
            open.append(.nothing)
        }
    }

    /// Elements that stand for one sign or one place.
    private mutating func startMark(_ local: String, _ stream: inout XMLStream) {
        switch local {
        case "tab", "ptab": add(text: "\t")
        case "cr": add(text: "\n")
        case "br":
            // Breaks of pages and columns are no text.
            if stream.wordAttribute("type") ?? "textWrapping" == "textWrapping" { add(text: "\n") }
        case "noBreakHyphen": add(text: "\u{2011}")
        case "sym":
            let remark = "\(stream.wordAttribute("font") ?? "") \(stream.wordAttribute("char") ?? "")"
            add(text: "\u{FFFD}")
            add(.remark(WordRemark(kind: .symbol, text: remark)))
        case "fldChar":
            switch stream.wordAttribute("fldCharType") {
            case "begin": fields.append(false)
            case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
            default: _ = fields.popLast()
            }
        case "bookmarkStart":
            add(
                .bookmark(name: stream.wordAttribute("name") ?? "", id: stream.wordAttribute("id") ?? "")
            )
        case "bookmarkEnd": add(.bookmarkEnd(id: stream.wordAttribute("id") ?? ""))
        case "commentRangeStart", "commentReference": addComment(stream.wordAttribute("id") ?? "")
        case "footnoteReference": addNote(footnotes[stream.wordAttribute("id") ?? ""])
        case "endnoteReference": addNote(endnotes[stream.wordAttribute("id") ?? ""])
        case "altChunk", "subDoc": add(.remark(WordRemark(kind: .object, text: "")))
        default: break
        }
    }

    private mutating func enter(_ kind: WordFrame.Kind) {
        frames.append(WordFrame(kind))
        open.append(.frame)
    }

    /// A control is as its surroundings are: among blocks or in a line;
    /// around rows and cells, it is as if it were not there.
    private mutating func enterControl() {
        controls += 1
        if controls > 20_000 { isTooLarge = true }
        switch frames[frames.count - 1].kind {
        case .paragraph, .inlineControl: enter(.inlineControl)
        case .blocks, .blockControl, .cell, .box: enter(.blockControl)
        case .table, .row: open.append(.nothing)
        }
    }

    private mutating func close(_ closing: Closing) {
        switch closing {
        case .nothing: break
        case .frame:
            guard frames.count > 1 else { return }
            let frame = frames.removeLast()
            if frame.kind == .box { boxes += 1 }
            frames[frames.count - 1].add(frame)
        case .change:
            guard let change = changes.popLast(), !change.text.isEmpty else { return }
            let kind: WordRemark.Kind =
                change.isDeletion ? .deleted(author: change.author) : .inserted(author: change.author)
            add(.remark(WordRemark(kind: kind, text: change.text)))
        case .object(let before):
            if boxes == before { add(.remark(WordRemark(kind: .object, text: ""))) }
        }
    }

    // MARK: Content

    private mutating func add(text: String) {
        guard fields.allSatisfy(\.self), !text.isEmpty else { return }
        if let index = changes.lastIndex(where: \.isDeletion) {
            changes[index].text += text
            return
        }
        if !changes.isEmpty { changes[changes.count - 1].text += text }
        add(.text(text))
    }

    private mutating func add(_ piece: WordPiece) {
        pieces += 1
        if pieces > 1_000_000 { isTooLarge = true }
        frames[frames.count - 1].add(piece)
    }

    private mutating func addComment(_ id: String) {
        guard let note = comments[id], !note.isOurs, told.insert(id).inserted else { return }
        add(.remark(WordRemark(kind: .comment(author: note.author), text: note.text)))
    }

    private mutating func addNote(_ note: WordNote?) {
        add(.remark(WordRemark(kind: .footnote, text: (note?.text ?? "").trimmingBlanks)))
    }

    // MARK: Properties

    /// Hands the start of every element below the one that is open to `body`.
    private mutating func eachProperty(
        _ stream: inout XMLStream,
        _ body: (inout WordTreeBuilder, [String], borrowing XMLStream) -> Void
    ) throws(XMLError) {
        var names: [String] = []
        while let token = try stream.advance() {
            switch token {
            case .start:
                let local = stream.name.local
                // How something looked before is no change of what it says.
                if local.hasSuffix("PrChange") {
                    try stream.skipElement()
                    continue
                }
                names.append(local)
                body(&self, names, stream)
            case .end:
                guard !names.isEmpty else { return }
                names.removeLast()
            case .text: break
            }
        }
    }

    private mutating func readControl(_ stream: inout XMLStream) throws(XMLError) {
        try eachProperty(&stream) { builder, names, stream in
            let last = builder.frames.count - 1
            guard builder.frames[last].kind == .inlineControl || builder.frames[last].kind == .blockControl
            else { return }
            let value = stream.wordAttribute("val")
            switch names.last {
            case "tag": builder.frames[last].control.tag = value ?? ""
            case "alias": builder.frames[last].control.alias = value ?? ""
            case "showingPlcHdr": builder.frames[last].control.isPlaceholder = Self.isOn(value)
            case "docPartObj", "docPartList": builder.frames[last].control.isPart = true
            case "checked": builder.frames[last].control.isChecked = Self.isOn(value)
            case "checkbox":
                builder.frames[last].control.isChecked = builder.frames[last].control.isChecked ?? false
            case "listItem":
                let value = stream.wordAttribute("value") ?? ""
                builder.frames[last].control.items.append(
                    WordControl.Item(shown: stream.wordAttribute("displayText") ?? value, value: value)
                )
            default: break
            }
        }
    }

    private mutating func readParagraph(_ stream: inout XMLStream) throws(XMLError) {
        try eachProperty(&stream) { builder, names, stream in
            let last = builder.frames.count - 1
            guard builder.frames[last].kind == .paragraph else { return }
            if names.last == "pStyle" {
                builder.frames[last].paragraph.style = stream.wordAttribute("val") ?? ""
            }
            guard names.count == 2, names[0] == "rPr" else { return }
            let author = stream.wordAttribute("author") ?? ""
            switch names[1] {
            case "del", "moveFrom":
                builder.frames[last].paragraph.isJoined = true
                builder.add(.remark(WordRemark(kind: .deleted(author: author), text: "¶")))
            case "ins", "moveTo":
                builder.add(.remark(WordRemark(kind: .inserted(author: author), text: "¶")))
            default: break
            }
        }
    }

    private mutating func readRow(_ stream: inout XMLStream) throws(XMLError) {
        try eachProperty(&stream) { builder, names, stream in
            let last = builder.frames.count - 1
            guard builder.frames[last].kind == .row else { return }
            let author = stream.wordAttribute("author") ?? ""
            switch names.last {
            case "tblHeader": builder.frames[last].row.isHead = Self.isOn(stream.wordAttribute("val"))
            case "ins":
                builder.frames[last].row.remarks.append(
                    WordRemark(kind: .inserted(author: author), text: "")
                )
            case "del":
                builder.frames[last].row.isDeleted = true
                builder.frames[last].row.remarks.append(
                    WordRemark(kind: .deleted(author: author), text: "")
                )
            default: break
            }
        }
    }

    private mutating func readCell(_ stream: inout XMLStream) throws(XMLError) {
        try eachProperty(&stream) { builder, names, stream in
            let last = builder.frames.count - 1
            guard builder.frames[last].kind == .cell, names.last == "gridSpan" else { return }
            let span = stream.wordAttribute("val").flatMap { Int($0) } ?? 1
            builder.frames[last].span = min(max(span, 1), 64)
        }
    }

    /// Whether a property of two states is on (§17.17.4).
    private static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value ?? "true")
    }
}
