internal import DossierModel
package import SchemaLibrary
internal import XMLKit

/// A rule file as it is written, and the lines of its elements.
package struct LintedFile: Sendable {
    /// The bytes of the file.
    let bytes: [UInt8]
    /// The path that errors name.
    let path: String
    /// The rules that the file is used beside.
    let library: SchemaLibrary

    /// Takes a file's bytes; `library` are the rules that it will be used
    /// beside, and whose schemas judge it.
    package init(_ bytes: [UInt8], named path: String, beside library: SchemaLibrary) {
        self.bytes = bytes
        self.path = path
        self.library = library
    }

    /// What is wrong with a criteria set.
    package func remarksOnCriteria() -> [LintRemark] {
        remarks(in: "criteria") { (library, reference, lines) throws(SchemaLibraryError) in
            CriteriaLint(try library.criteriaSet(reference), lines, beside: self.library).remarks
        }
    }

    /// What is wrong with a form definition.
    package func remarksOnForm() -> [LintRemark] {
        remarks(in: "forms") { (library, reference, lines) throws(SchemaLibraryError) in
            FormLint(try library.form(reference), lines, beside: self.library).remarks
        }
    }

    private func remarks(
        in folder: String,
        _ look: (SchemaLibrary, RuleReference, ElementLines) throws(SchemaLibraryError) -> [LintRemark]
    ) -> [LintRemark] {
        let root: XMLElement
        do {
            root = try XMLElement.parse(bytes, named: path)
        } catch {
            return [remark(on: error)]
        }
        let reference = RuleReference(id: root["id"] ?? "", edition: root["edition"] ?? "")
        let file = "\(folder)/\(reference.id)/\(reference.edition).xml"
        let own = SchemaLibrary(files: [file: bytes], judge: library)
        do {
            return try look(own, reference, ElementLines(in: root)).inOrder
        } catch {
            return remarks(on: error, root).inOrder
        }
    }

    private func remark(on error: XMLError) -> LintRemark {
        switch error {
        case .malformed(let issue): LintRemark(.brokenXML, line: issue.line)
        case .refused(_, let issue), .limit(_, let issue): LintRemark(.refusedXML, line: issue.line)
        default: LintRemark(.brokenXML, line: nil)
        }
    }

    private func remark(on issue: XMLIssue) -> LintRemark {
        switch issue.keyViolation {
        case .duplicate(let id): LintRemark(.duplicateID, line: issue.line, ["id": .text(id)])
        case .unknown(let source): LintRemark(.unknownSource, line: issue.line, ["source": .text(source)])
        case nil: LintRemark(.schema, line: issue.line, ["entry": .text(issue.subject)])
        }
    }

    private func remarks(on error: SchemaLibraryError, _ root: XMLElement) -> [LintRemark] {
        switch error {
        case .invalid(_, let issues):
            issues.map(remark)
        case .inconsistent(_, let line, let what):
            [LintRemark(.inconsistent, line: line, ["what": .text(what)])]
        case .unreadable(_, let error): [remark(on: error)]
        case .unknown, .notInstalled:
            [LintRemark(.inconsistent, line: root.line, ["what": .text("id, edition")])]
        }
    }
}

/// The lines of elements, by name and id.
struct ElementLines {
    private var lines: [String: Int] = [:]

    init(in root: XMLElement) { add(root) }

    private mutating func add(_ element: XMLElement) {
        if let id = element["id"] ?? element["name"] {
            lines["\(element.name.local) \(id)"] = element.line
        }
        for child in element.elements { add(child) }
    }

    /// The line of the element with this name and id, which the schemas hold
    /// unique.
    func line(of name: String, _ id: String) -> Int? { lines["\(name) \(id)"] }
}
