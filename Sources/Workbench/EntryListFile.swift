internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import XMLKit

/// A list of entries in a workspace's XML file, which people write too: what
/// stands in the file stays as it is, byte for byte.
struct EntryListFile {
    let path: String
    /// The name of the root element.
    let root: XMLName
    /// What is thrown where something else stands in the file.
    let refusal: WorkbenchError
    /// The options whose texts the entries hold, for whoever typed what XML
    /// cannot hold.
    let options: String

    private var closing: [UInt8] { Array("</\(root.local)>".utf8) }

    /// The entries in the file; none where there is no file.
    func entries() throws(WorkbenchError) -> [XMLElement] {
        guard let elements = elements(in: try existing()) else { throw refusal }
        return elements
    }

    /// Writes new entries in front of the closing tag; the file is made where
    /// there is none.
    func append(_ entries: [XMLElement]) throws(WorkbenchError) {
        var content = try existing()
        guard let before = elements(in: content) else { throw refusal }
        content.openIfEmpty(closing: closing)
        guard let end = content.start(ofLast: closing) else { throw refusal }
        // The closing tag may stand behind other things on its line.
        let isAtLineStart = end == 0 || content[end - 1] == 10
        content.insert(contentsOf: (isAtLineStart ? [] : [10]) + (try lines(of: entries)), at: end)
        // A tag in a comment at the end would have swallowed the entries.
        guard elements(in: content) == before + (try read(entries)) else { throw refusal }
        try Workbench.write(content, to: path)
    }

    /// Puts `child` at the end of the entry at `position`, in the place of
    /// the child of that name where there is one.
    func put(_ child: XMLElement, intoEntryAt position: Int) throws(WorkbenchError) {
        var content = try existing()
        guard var wanted = elements(in: content), wanted.indices.contains(position) else { throw refusal }
        let tags = MarkupTags(in: content)
        guard let entry = tags.children(of: 0).dropFirst(position).first, let end = tags.end(of: entry) else {
            throw refusal
        }
        let old = tags.children(of: entry).first { tags.name(of: $0) == child.name.local }
        let shell = XMLElement(name: wanted[position].name, children: [.element(child)])
        let lines = try lines(of: [shell]).drop { $0 != 10 }.dropFirst()
            .dropLast("  </\(shell.name.local)>\n".utf8.count)
        if let old, let range = tags.range(of: old) {
            content.replaceSubrange(content.wholeLines(around: range), with: Array(lines))
        } else {
            let start = content.startOfLine(before: end)
            content.insert(contentsOf: (start == end ? [10] : []) + Array(lines), at: start)
        }
        wanted[position].children.removeAll { piece in
            if case .element(let element) = piece { element.name == child.name } else { false }
        }
        wanted[position].children.append(contentsOf: try read([child]).map { .element($0) })
        // What the scanner took for a tag may have been none.
        guard elements(in: content)?.map(\.withoutBlanks) == wanted.map(\.withoutBlanks) else {
            throw refusal
        }
        try Workbench.write(content, to: path)
    }

    /// The entries of a list; nil where the bytes are something else.
    private func elements(in content: [UInt8]) -> [XMLElement]? {
        guard let element = try? XMLElement.parse(content, named: path), element.name == root else {
            return nil
        }
        return element.elements
    }

    /// The entries as they are read back.
    private func read(_ entries: [XMLElement]) throws(WorkbenchError) -> [XMLElement] {
        elements(in: try document(of: entries)) ?? []
    }

    /// The entries as they stand inside the document, one below the other.
    private func lines(of entries: [XMLElement]) throws(WorkbenchError) -> [UInt8] {
        Array(try document(of: entries).drop { $0 != 10 }.dropFirst().dropLast(closing.count))
    }

    private func document(of entries: [XMLElement]) throws(WorkbenchError) -> [UInt8] {
        do {
            return try XMLElement(root.local, in: root.namespace, elements: entries).canonicalBytes()
        } catch {
            if case .illegalCharacter = error { throw .illegalText(option: options) }
            throw .unwritable(error)
        }
    }

    /// What the file holds, or an empty list where there is none.
    private func existing() throws(WorkbenchError) -> [UInt8] {
        guard access(path, F_OK) == 0 else {
            let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
            let name = root.local
            return Array("\(head)\n<\(name) xmlns=\"\(root.namespace)\">\n</\(name)>\n".utf8)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .workspace(.unreadable(file: path))
        }
        return Array(data)
    }
}

extension XMLElement {
    /// The element without the blanks between its child elements.
    fileprivate var withoutBlanks: XMLElement {
        guard !elements.isEmpty else { return self }
        return XMLElement(
            name: name,
            attributes: attributes,
            children: elements.map { .element($0.withoutBlanks) }
        )
    }
}

extension [UInt8] {
    /// Gives an element that closes itself, `<confirmations …/>`, a closing
    /// tag of its own.
    fileprivate mutating func openIfEmpty(closing: [UInt8]) {
        let slash = UInt8(ascii: "/")
        guard start(ofLast: closing) == nil, let end = start(ofLast: [slash, UInt8(ascii: ">")]) else {
            return
        }
        replaceSubrange(end..<end + 2, with: [UInt8(ascii: ">"), 10] + closing)
    }

    /// Where `pattern` begins for the last time.
    fileprivate func start(ofLast pattern: [UInt8]) -> Int? {
        guard count >= pattern.count else { return nil }
        return stride(from: count - pattern.count, through: 0, by: -1)
            .first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }

    /// Where the line begins in which only blanks stand before `position`;
    /// `position` itself where there is something else.
    fileprivate func startOfLine(before position: Int) -> Int {
        var start = position
        while start > 0, [0x20, 0x09].contains(self[start - 1]) { start -= 1 }
        return start == 0 || self[start - 1] == 10 ? start : position
    }

    /// The range, with the blanks before it and the line end behind it where
    /// nothing else stands in its lines.
    fileprivate func wholeLines(around range: Range<Int>) -> Range<Int> {
        let start = startOfLine(before: range.lowerBound)
        var end = range.upperBound
        while end < count, [0x20, 0x09, 0x0D].contains(self[end]) { end += 1 }
        guard start < range.lowerBound || start == 0, end < count, self[end] == 10 else { return range }
        return start..<end + 1
    }
}
