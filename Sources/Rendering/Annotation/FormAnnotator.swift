internal import DossierModel
package import ZipKit

/// Writes a copy of a form filled in with Word, with a comment on the heading
/// of each question that there is something to say of.
///
/// What an earlier run has put there is taken out first, known by its author;
/// all that is not ours stays as its bytes are.
package struct FormAnnotator {
    private var parts: PackageEdit
    private var types: ContentTypes
    private var links: RelationshipList
    private let part: String
    private var document: MarkupDocument
    private var comments: WordComments
    private let commentsLink: RelationshipList.Link?
    /// The address of relationships' types.
    private let relationships: String

    /// The limits of forms that are read.
    private static let limits = ZipLimits(
        entries: 5_000,
        entryBytes: 256 << 20,
        totalBytes: 512 << 20,
        ratio: 400
    )

    private static let media =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    private static let linkID = "rIdDossierComments"

    /// Opens the form at `path`.
    package init(fileAt path: String) throws(AnnotationError) {
        do throws(ZipError) {
            parts = PackageEdit(try ZipReader(fileAt: path, limits: Self.limits))
        } catch {
            throw .archive(error)
        }
        types = try ContentTypes(of: parts)
        let root = try RelationshipList(of: "", in: parts)
        guard let link = root.links.first(where: { $0.kind == "officeDocument" }),
            let document = try parts.document(link.target), document.root.isNamed("document")
        else { throw .notAWorkbook }
        (part, self.document) = (link.target, document)
        links = try RelationshipList(of: part, in: parts)
        relationships = String(link.type.dropLast("/officeDocument".count))
        let prefix = document.root.tag.prefix
        let namespace = document.root.tag[prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"] ?? ""
        guard MarkupText.isPlain(relationships), MarkupText.isPlain(namespace), !namespace.isEmpty else {
            throw .malformed
        }
        commentsLink = links.links.first { $0.kind == "comments" }
        if let commentsLink, let known = try parts.document(commentsLink.target) {
            comments = try WordComments(known)
        } else {
            comments = WordComments(namespace: namespace)
        }
    }

    /// Writes the copy as a new file at `path`, its entries of this date, and
    /// says how many comments there are.
    ///
    /// Without notes, what an earlier run noted is taken out; nil where there
    /// is nothing to note and nothing to take out: then there is no file.
    package mutating func write(
        to path: String,
        _ notes: FormNotes,
        date: ZipDate
    ) throws(AnnotationError) -> Int? {
        let old = comments.removeOurs()
        document.root.removeComments(old)
        var questions: [String?: [String]] = [:]
        for note in notes.notes { questions[note.question, default: []].append(note.text) }
        var editor = FormCommentEditor(
            texts: questions,
            headings: FormCommentEditor.headings(in: document.root, among: questions.keys),
            next: comments.nextID
        )
        editor.edit(&document.root)
        guard !editor.added.isEmpty || !old.isEmpty else { return nil }
        for (id, text) in editor.added { comments.add(id, text) }
        parts.set(part, document.bytes)
        setComments()
        do throws(ZipError) {
            let writer = try ZipWriter(creating: path, date: date)
            try parts.write(to: writer, except: [])
            try writer.finish()
        } catch {
            throw .archive(error)
        }
        return editor.added.count
    }

    /// Puts the comments into their part; one that was ours alone goes.
    private mutating func setComments() {
        let own = commentsLink.map { $0.id == Self.linkID } ?? true
        if comments.isEmpty, own {
            guard let commentsLink else { return }
            links.remove(commentsLink.id)
            types.remove(commentsLink.target)
            parts.remove(commentsLink.target)
        } else {
            let folder = part.split(separator: "/").dropLast().map(String.init)
            let target = commentsLink?.target ?? (folder + ["dossierComments.xml"]).joined(separator: "/")
            parts.set(target, comments.bytes)
            guard commentsLink == nil else { return }
            links.add(Self.linkID, "\(relationships)/comments", to: target)
            types.add(target, Self.media)
        }
        let list = RelationshipList.part(of: part)
        if links.isEmpty { parts.remove(list) } else { parts.set(list, links.document.bytes) }
        parts.set(ContentTypes.part, types.document.bytes)
    }
}

/// The comments of a Word document (ECMA-376 part 1, §17.13.4).
struct WordComments {
    /// Who signs our comments; readers of forms pass them over.
    static let author = "dossier"

    private var document: MarkupDocument

    init(_ document: MarkupDocument) throws(AnnotationError) {
        guard document.root.isNamed("comments") else { throw .malformed }
        self.document = document
    }

    init(namespace: String) {
        document = MarkupDocument(new: "<w:comments xmlns:w=\"\(namespace)\"/>")
    }

    var bytes: [UInt8] { document.bytes }

    var isEmpty: Bool { document.root.elements.isEmpty }

    private var prefix: String { document.root.tag.prefix }

    /// A number that no comment has.
    var nextID: Int {
        1 + (document.root.all("comment").compactMap { $0.tag["\(prefix)id"].flatMap { Int($0) } }.max() ?? 0)
    }

    /// Takes our comments out, and says which they were.
    mutating func removeOurs() -> Set<String> {
        let prefix = prefix
        let ours = document.root.all("comment").filter { $0.tag["\(prefix)author"] == Self.author }
        let ids = Set(ours.compactMap { $0.tag["\(prefix)id"] })
        document.root.removeElements { comment in
            comment.isNamed("comment") && comment.tag["\(prefix)author"] == Self.author
        }
        return ids
    }

    /// Adds a comment; without the time of day, so that the bytes are the
    /// same on every run.
    mutating func add(_ id: Int, _ text: String) {
        let w = prefix
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            "<\(w)p><\(w)r><\(w)t xml:space=\"preserve\">\(MarkupText.escaped(String(line)))</\(w)t></\(w)r></\(w)p>"
        }
        let head =
            "<\(w)comment \(w)id=\"\(id)\" \(w)author=\"\(Self.author)\" \(w)initials=\"\(Self.author)\">"
        document.root.append(MarkupElement(head + paragraphs.joined() + "</\(w)comment>"))
    }
}

/// Puts the ranges of comments into the paragraphs of a form.
struct FormCommentEditor {
    /// What is to be said, by question; nil stands for the form as a whole.
    var texts: [String?: [String]]
    /// The questions whose heading is there, by the bookmark in it.
    let headings: [String: String]
    private(set) var added: [(id: Int, text: String)] = []
    private var next: Int

    init(texts: [String?: [String]], headings: [String: String], next: Int) {
        (self.texts, self.headings, self.next) = (texts, headings, next)
    }

    /// Of the questions, those whose heading has its bookmark.
    static func headings(in root: MarkupElement, among questions: some Sequence<String?>) -> [String: String]
    {
        var names: [String: String] = [:]
        for question in questions {
            if let question { names[FormControl.heading(of: question)] = question }
        }
        let there = root.bookmarks
        return names.filter { there.contains($0.key) }
    }

    /// Puts a comment on each heading, on the first control of questions
    /// without one, and on the first paragraph for the form as a whole.
    mutating func edit(_ element: inout MarkupElement) {
        for index in element.children.indices {
            guard case .element(var child) = element.children[index] else { continue }
            if child.isNamed("p") {
                mark(&child)
            } else if child.isNamed("sdt"), let question = child.controlQuestion, isOpen(question) {
                markFirst(in: &child, question)
                edit(&child)
            } else if !child.isNamed("sectPr") {
                edit(&child)
            }
            element.children[index] = .element(child)
        }
    }

    /// Whether a question without a heading still waits for its comment.
    private func isOpen(_ question: String) -> Bool {
        texts[question] != nil && !headings.values.contains(question)
    }

    private mutating func mark(_ paragraph: inout MarkupElement) {
        var found: [String] = []
        if let whole = texts.removeValue(forKey: nil) { found += whole }
        for name in paragraph.bookmarks.sorted() {
            guard let question = headings[name] else { continue }
            found += texts.removeValue(forKey: question) ?? []
        }
        for question in paragraph.controlQuestions where isOpen(question) {
            found += texts.removeValue(forKey: question) ?? []
        }
        add(found, to: &paragraph)
    }

    /// Puts the comments of a question on the first paragraph in a control.
    private mutating func markFirst(in control: inout MarkupElement, _ question: String) {
        guard let found = texts[question] else { return }
        var isDone = false
        control.changeFirstParagraph(&isDone) { paragraph in add(found, to: &paragraph) }
        if isDone { texts[question] = nil }
    }

    private mutating func add(_ texts: [String], to paragraph: inout MarkupElement) {
        let prefix = paragraph.tag.prefix
        for text in texts {
            let id = "\(prefix)id=\"\(next)\""
            let start = MarkupElement("<\(prefix)commentRangeStart \(id)/>")
            let end = MarkupElement("<\(prefix)commentRangeEnd \(id)/>")
            let mark = MarkupElement("<\(prefix)r><\(prefix)commentReference \(id)/></\(prefix)r>")
            let properties = paragraph.children.firstIndex { child in
                if case .element(let element) = child { element.isNamed("pPr") } else { false }
            }
            paragraph.children.insert(.element(start), at: properties.map { $0 + 1 } ?? 0)
            paragraph.append(end)
            paragraph.append(mark)
            added.append((next, text))
            next += 1
        }
    }
}

extension MarkupElement {
    /// The names of all bookmarks that begin in the element.
    fileprivate var bookmarks: Set<String> {
        var names: Set<String> = []
        for element in elements {
            if element.isNamed("bookmarkStart"), let name = element.tag["\(element.tag.prefix)name"] {
                names.insert(MarkupText.plain(Array(name.utf8)))
            }
            names.formUnion(element.bookmarks)
        }
        return names
    }

    /// The question of a content control of the form.
    fileprivate var controlQuestion: String? {
        guard let tag = self["sdtPr"]?["tag"]?.tag, let value = tag["\(tag.prefix)val"] else { return nil }
        return FormControl(tag: MarkupText.plain(Array(value.utf8)))?.question
    }

    /// The questions of the controls in a paragraph, in order.
    fileprivate var controlQuestions: [String] {
        elements.flatMap { element in
            [element.isNamed("sdt") ? element.controlQuestion : nil].compactMap(\.self)
                + element.controlQuestions
        }
    }

    /// Changes the first paragraph in the element.
    fileprivate mutating func changeFirstParagraph(
        _ isDone: inout Bool,
        _ change: (inout MarkupElement) -> Void
    ) {
        for index in children.indices where !isDone {
            guard case .element(var child) = children[index] else { continue }
            if child.isNamed("p") {
                change(&child)
                isDone = true
            } else {
                child.changeFirstParagraph(&isDone, change)
            }
            children[index] = .element(child)
        }
    }

    /// Takes out the ranges and the marks of comments with these numbers.
    fileprivate mutating func removeComments(_ ids: Set<String>) {
        guard !ids.isEmpty else { return }
        removeElements { element in
            let mark = element.isNamed("r") ? element["commentReference"] : nil
            let isRange = element.isNamed("commentRangeStart") || element.isNamed("commentRangeEnd")
            guard let tag = mark?.tag ?? (isRange ? element.tag : nil) else { return false }
            return tag["\(tag.prefix)id"].map(ids.contains) ?? false
        }
        changeElements { $0.removeComments(ids) }
    }
}
