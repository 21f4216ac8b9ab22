package import DossierModel
internal import XMLKit

/// Reads `remarks.xml`: what receivers said, and what the city answers.
struct RemarkEntries {
    static let namespace = "urn:dossier:remarks:1"

    let entries: EntryReader
    /// The language of texts that do not say theirs.
    let language: Language

    /// Adds what one child of the root says.
    func read(_ element: XMLElement, into remarks: inout [Remark]) {
        guard element.name == XMLName("remark", in: Self.namespace) else {
            let root = XMLElement(name: XMLName("remarks", in: Self.namespace), children: [.element(element)])
            return entries.check(root, EntryShape(repeated: ["remark"]))
        }
        guard let remark = remark(element) else { return }
        // A second answer under one number would hide the first.
        if remarks.contains(where: { $0.id == remark.id }) {
            return entries.reportTwice(element, value: remark.id)
        }
        remarks.append(remark)
    }

    private func remark(_ element: XMLElement) -> Remark? {
        entries.check(
            element,
            EntryShape(
                attributes: ["version", "about", "language"],
                requiredAttributes: ["id", "by", "on"],
                children: ["answer"],
                requiredChildren: ["text"]
            )
        )
        if let text = element.first("text") { entries.check(text, .text) }
        guard let id = entries.value("id", of: element), let by = entries.value("by", of: element),
            let on = day(of: element), let text = entries.text("text", of: element)
        else { return nil }
        return Remark(
            id: id,
            by: by,
            on: on,
            version: entries.value("version", of: element, as: .code),
            about: entries.value("about", of: element),
            text: text,
            language: language(of: element),
            answer: element.first("answer").flatMap(answer),
            place: entries.place(of: element)
        )
    }

    private func answer(_ element: XMLElement) -> RemarkAnswer? {
        entries.check(
            element,
            EntryShape(
                attributes: ["by", "language"],
                requiredAttributes: ["on"],
                requiredChildren: ["text"],
                repeated: ["changed"]
            )
        )
        let changed = element.children(named: "changed")
        for child in (element.first("text").map { [$0] } ?? []) + changed { entries.check(child, .text) }
        guard let on = day(of: element), let text = entries.text("text", of: element) else { return nil }
        return RemarkAnswer(
            text: text,
            language: language(of: element),
            on: on,
            by: entries.value("by", of: element),
            changed: changed.compactMap { entries.text(of: $0) }
        )
    }

    private func language(of element: XMLElement) -> Language {
        entries.choice("language", entries.value("language", of: element, as: .code), in: element) ?? language
    }

    private func day(of element: XMLElement) -> CalendarDate? {
        entries.read("on", entries.value("on", of: element, as: .code), in: element) { CalendarDate(iso: $0) }
    }
}

extension Remark {
    /// Reads the list of remarks that a bundle brings; nil where it is none.
    package static func list(in bytes: [UInt8], language: Language) -> [Remark]? {
        guard let root = try? XMLElement.parse(bytes, named: "remarks.xml"),
            root.name == XMLName("remarks", in: RemarkEntries.namespace)
        else { return nil }
        let entries = EntryReader(file: "remarks.xml", log: FindingLog(), cleaner: TextCleaner())
        let reader = RemarkEntries(entries: entries, language: language)
        var remarks: [Remark] = []
        for element in root.elements { reader.read(element, into: &remarks) }
        return remarks
    }
}
