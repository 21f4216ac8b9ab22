internal import DossierModel
internal import XMLKit

/// Reads the answers of one `answers.xml`.
struct AnswerEntries {
    static let namespace = "urn:dossier:answers:1"

    let entries: EntryReader
    /// The language that the file's name says; nil for `answers.xml`.
    let language: Language?

    /// Reports attributes of the root that disagree with the file's name.
    func checkRoot(_ element: XMLElement) {
        entries.check(element, EntryShape(attributes: ["language"]))
        guard let written = entries.value("language", of: element, as: .code) else { return }
        let stated: Language? = entries.choice("language", written, in: element)
        if let stated, stated != language { entries.reportWrong("language", written, in: element) }
    }

    /// The answer of an `answer` element.
    func answer(_ element: XMLElement) -> Answer? {
        guard element.name == XMLName("answer", in: Self.namespace) else {
            entries.check(
                XMLElement(name: XMLName("answers", in: Self.namespace), children: [.element(element)]),
                EntryShape(repeated: ["answer"])
            )
            return nil
        }
        entries.check(element, shape(of: element))
        guard let question = entries.value("question", of: element, as: .code) else { return nil }
        var answer = Answer(
            question: question,
            language: language,
            parts: [],
            place: entries.place(of: element)
        )
        answer.updatedOn = entries.read(
            "updated",
            entries.value("updated", of: element, as: .code),
            in: element
        ) {
            CalendarDate(iso: $0)
        }
        if element.elements.isEmpty {
            if let text = entries.text(of: element) { answer.parts = [.paragraph(MarkedText(text))] }
        } else {
            answer.parts = element.elements.compactMap { part(of: $0, about: question) }
        }
        return answer
    }

    private func shape(of element: XMLElement) -> EntryShape {
        EntryShape(
            attributes: ["updated"],
            requiredAttributes: ["question"],
            repeated: ["p", "choice", "figure", "rating", "row", "attachment", "signature", "consent"],
            // Text of its own is a paragraph, but only where it stands alone.
            isText: element.elements.isEmpty,
            mayBeBlank: true
        )
    }

    private func part(of element: XMLElement, about question: String) -> AnswerPart? {
        switch element.name.local {
        case "p":
            entries.check(element, EntryShape(isText: true, mayBeBlank: true))
            return .paragraph(MarkedText(entries.text(of: element) ?? ""))
        case "choice":
            entries.check(element, .text)
            return entries.text(of: element, as: .code).map { .choice($0) }
        case "figure":
            entries.check(element, EntryShape(requiredAttributes: ["name"]))
            return entries.value("name", of: element, as: .code).map { .figure($0) }
        case "rating":
            entries.check(element, EntryShape(requiredAttributes: ["item"], isText: true, mayBeBlank: true))
            guard let item = entries.value("item", of: element, as: .code) else { return nil }
            return .rating(item: item, value: entries.text(of: element, as: .code) ?? "")
        case "row":
            entries.check(element, EntryShape(repeated: ["cell"]))
            return .row(
                element.children(named: "cell").map { cell in
                    entries.check(cell, EntryShape(isText: true, mayBeBlank: true))
                    return MarkedText(entries.text(of: cell) ?? "")
                }
            )
        case "attachment": return attachment(element, about: question).map { .attachment($0) }
        case "signature": return .signature(signature(element))
        case "consent": return .consent(consent(element))
        default: return nil
        }
    }

    private func attachment(_ element: XMLElement, about question: String) -> Attachment? {
        entries.check(
            element,
            EntryShape(attributes: ["language", "rights"], requiredAttributes: ["file"], children: ["title"])
        )
        guard let path = entries.path(entries.value("file", of: element), in: element) else { return nil }
        var attachment = Attachment(path: path, place: entries.place(of: element).about(question: question))
        attachment.title = entries.localized(element.first("title"))
        attachment.language = entries.value("language", of: element, as: .code)
        attachment.rightsForm = entries.path(entries.value("rights", of: element), in: element)
        return attachment
    }

    private func signature(_ element: XMLElement) -> SignatureFacts {
        entries.check(
            element,
            EntryShape(
                attributes: ["name", "title", "capacity", "date", "stamped", "digital", "file", "digest"]
            )
        )
        var facts = SignatureFacts()
        facts.name = entries.value("name", of: element)
        facts.title = entries.value("title", of: element)
        facts.capacity = entries.value("capacity", of: element)
        facts.date = entries.value("date", of: element, as: .code).map { WrittenDate(spelling: $0) }
        facts.isStamped = entries.flag(
            "stamped",
            entries.value("stamped", of: element, as: .code),
            in: element
        )
        facts.isDigital = entries.flag(
            "digital",
            entries.value("digital", of: element, as: .code),
            in: element
        )
        facts.file = entries.path(entries.value("file", of: element), in: element)
        facts.signedDigest = entries.value("digest", of: element, as: .code)?.lowercased()
        return facts
    }

    private func consent(_ element: XMLElement) -> ConsentFacts {
        entries.check(element, EntryShape(attributes: ["giver", "scope", "date", "signatory", "file"]))
        var facts = ConsentFacts()
        facts.giver = entries.value("giver", of: element)
        facts.scope = entries.value("scope", of: element)
        facts.date = entries.value("date", of: element, as: .code).map { WrittenDate(spelling: $0) }
        facts.signatory = entries.value("signatory", of: element)
        facts.file = entries.path(entries.value("file", of: element), in: element)
        return facts
    }
}
