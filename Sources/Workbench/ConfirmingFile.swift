internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import Packaging
internal import XMLKit

/// The file `confirmations.xml` of one workspace.
struct ConfirmationsFile {
    let path: String
    private static let namespace = "urn:dossier:confirmations:1"
    private static let closing = Array("</confirmations>".utf8)

    init(root: String) {
        path = root.hasSuffix("/") ? root + "confirmations.xml" : "\(root)/confirmations.xml"
    }

    /// Writes new entries in front of the closing tag.
    func add(findings: [FindingConfirmation], questions: [QuestionConfirmation]) throws(WorkbenchError) {
        var content = try existing()
        let elements = findings.map(Self.element) + questions.map(Self.element)
        guard let before = Self.count(in: content, named: path) else {
            throw .notAConfirmationsFile(path: path)
        }
        content.openIfEmpty(closing: Self.closing)
        guard let end = content.start(ofLast: Self.closing) else { throw .notAConfirmationsFile(path: path) }
        // The closing tag may stand behind other things on its line.
        let isAtLineStart = end == 0 || content[end - 1] == 10
        content.insert(contentsOf: (isAtLineStart ? [] : [10]) + (try Self.lines(of: elements)), at: end)
        // A tag in a comment at the end would have swallowed the entries.
        guard Self.count(in: content, named: path) == before + elements.count else {
            throw .notAConfirmationsFile(path: path)
        }
        try Workbench.write(content, to: path)
    }

    /// How many entries a list of confirmations has; nil where the bytes are
    /// something else.
    private static func count(in content: [UInt8], named name: String) -> Int? {
        guard let root = try? XMLElement.parse(content, named: name),
            root.name == XMLName("confirmations", in: namespace)
        else { return nil }
        return root.elements.count
    }

    /// The entries as they stand inside the document, one below the other.
    private static func lines(of elements: [XMLElement]) throws(WorkbenchError) -> [UInt8] {
        do {
            let document = try XMLElement("confirmations", in: namespace, elements: elements).canonicalBytes()
            return Array(document.drop { $0 != 10 }.dropFirst().dropLast(closing.count))
        } catch {
            if case .illegalCharacter = error { throw .illegalText(option: "--by, --reason") }
            throw .unwritable(error)
        }
    }

    /// What the file holds, or an empty list where there is none.
    private func existing() throws(WorkbenchError) -> [UInt8] {
        guard access(path, F_OK) == 0 else {
            let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
            return Array("\(head)\n<confirmations xmlns=\"\(Self.namespace)\">\n</confirmations>\n".utf8)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .workspace(.unreadable(file: path))
        }
        return Array(data)
    }

    private static func element(_ confirmation: FindingConfirmation) -> XMLElement {
        XMLElement(
            "finding",
            in: namespace,
            [
                "check": confirmation.check.rawValue, "object": confirmation.object, "by": confirmation.by,
                "on": confirmation.on.iso, "digest": confirmation.digest,
            ],
            elements: [
                XMLElement("statement", in: namespace, text: confirmation.statement),
                XMLElement("reason", in: namespace, text: confirmation.reason),
            ]
        )
    }

    private static func element(_ confirmation: QuestionConfirmation) -> XMLElement {
        XMLElement(
            "question",
            in: namespace,
            [
                "id": confirmation.question, "by": confirmation.by, "on": confirmation.on.iso,
                "comparedWith": confirmation.comparedWith, "digest": confirmation.digest,
            ]
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
}

extension String {
    var folder: String {
        lastIndex(of: "/").map { String(self[...$0]) } ?? "."
    }
}
