internal import DossierModel
internal import XMLKit

/// Reads `confirmations.xml`: what people have looked at and accepted.
struct ConfirmationEntries {
    static let namespace = "urn:dossier:confirmations:1"

    let entries: EntryReader

    /// Adds what one child of the root says.
    func read(_ element: XMLElement, into confirmations: inout Confirmations) {
        switch element.name {
        case XMLName("finding", in: Self.namespace):
            finding(element).map { confirmations.findings.append($0) }
        case XMLName("question", in: Self.namespace):
            question(element).map { confirmations.questions.append($0) }
        default:
            let root = XMLElement(
                name: XMLName("confirmations", in: Self.namespace),
                children: [.element(element)]
            )
            entries.check(root, EntryShape(repeated: ["finding", "question"]))
        }
    }

    private func finding(_ element: XMLElement) -> FindingConfirmation? {
        entries.check(
            element,
            EntryShape(
                attributes: ["digest", "state"],
                requiredAttributes: ["check", "object", "by", "on"],
                children: ["statement"],
                requiredChildren: ["reason"]
            )
        )
        if let reason = element.first("reason") { entries.check(reason, .text) }
        if let statement = element.first("statement") {
            entries.check(statement, EntryShape(isText: true, mayBeBlank: true))
        }
        let check = entries.read("check", entries.value("check", of: element, as: .code), in: element) {
            CheckID(rawValue: $0)
        }
        let on = day("on", of: element)
        guard let check, let on, let object = entries.value("object", of: element),
            let by = entries.value("by", of: element)
        else { return nil }
        return FindingConfirmation(
            check: check,
            object: object,
            statement: entries.text("statement", of: element) ?? "",
            by: by,
            on: on,
            reason: entries.text("reason", of: element) ?? "",
            digest: digest(of: element)
        )
    }

    private func question(_ element: XMLElement) -> QuestionConfirmation? {
        entries.check(
            element,
            EntryShape(
                attributes: ["digest", "state"],
                requiredAttributes: ["id", "by", "on", "comparedWith"]
            )
        )
        guard let id = entries.value("id", of: element, as: .code), let by = entries.value("by", of: element),
            let on = day("on", of: element), let other = entries.value("comparedWith", of: element)
        else { return nil }
        return QuestionConfirmation(
            question: id,
            by: by,
            on: on,
            comparedWith: other,
            digest: digest(of: element)
        )
    }

    /// 64 hexadecimal digits; whoever writes the file need not know them.
    private func digest(of element: XMLElement) -> String? {
        entries.read("digest", entries.value("digest", of: element, as: .code), in: element) { text in
            let isDigest =
                text.utf8.count == 64
                && text.utf8.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
            return isDigest ? text.lowercased() : nil
        }
    }

    private func day(_ name: String, of element: XMLElement) -> CalendarDate? {
        entries.read(name, entries.value(name, of: element, as: .code), in: element) { CalendarDate(iso: $0) }
    }
}
