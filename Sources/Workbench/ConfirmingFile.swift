internal import DossierModel
internal import XMLKit

/// The file `confirmations.xml` of one workspace.
struct ConfirmationsFile {
    private let list: EntryListFile
    private static let namespace = "urn:dossier:confirmations:1"

    var path: String { list.path }

    init(root: String) {
        let path = root.hasSuffix("/") ? root + "confirmations.xml" : "\(root)/confirmations.xml"
        list = EntryListFile(
            path: path,
            root: XMLName("confirmations", in: Self.namespace),
            refusal: .notAConfirmationsFile(path: path),
            options: "--by, --reason"
        )
    }

    /// Writes new entries in front of the closing tag.
    func add(findings: [FindingConfirmation], questions: [QuestionConfirmation]) throws(WorkbenchError) {
        try list.append(findings.map(Self.element) + questions.map(Self.element))
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

extension String {
    var folder: String {
        lastIndex(of: "/").map { String(self[...$0]) } ?? "."
    }
}
