internal import DossierModel
internal import XMLKit

/// Reads `dossier.xml`.
struct SettingsEntries {
    static let root = XMLName("dossier", in: "urn:dossier:dossier:1")

    let entries: EntryReader

    /// The settings of the root element.
    func settings(_ root: XMLElement) throws(IntakeError) -> DossierSettings {
        entries.check(root, Self.shape)
        let form = try child("form", of: root)
        let languages = try child("languages", of: root)
        var settings = DossierSettings(
            id: try needed("id", of: root) { Self.isID($0) ? $0 : nil },
            version: try needed("version", of: root) { Int(digits: $0.utf8).flatMap { $0 > 0 ? $0 : nil } },
            date: try needed("date", of: root) { CalendarDate(iso: $0) },
            city: try city(root),
            form: RuleReference(
                id: try needed("id", of: form) { $0 },
                edition: try needed("edition", of: form) { $0 }
            ),
            workingLanguage: try needed("working", of: languages) { Language(rawValue: $0) },
            submissionLanguage: try needed("submission", of: languages) { Language(rawValue: $0) }
        )
        entries.check(form, EntryShape(requiredAttributes: ["id", "edition"]))
        entries.check(languages, EntryShape(requiredAttributes: ["working", "submission"]))
        settings.place = entries.place(of: root)
        for element in root.elements {
            settings.lines[element.name.local] = settings.lines[element.name.local] ?? element.line
        }
        readScope(root, into: &settings)
        readPeople(root, into: &settings)
        return settings
    }

    private static let shape = EntryShape(
        attributes: ["purpose"],
        requiredAttributes: ["id", "version", "date"],
        children: [
            "identifier", "replaces", "title", "round", "sendingDate", "joinedOn", "overlay", "period",
            "organisation", "contact", "addresses",
        ],
        requiredChildren: ["city", "form", "languages"],
        repeated: ["criteria"]
    )

    private func city(_ root: XMLElement) throws(IntakeError) -> ApplicantCity {
        let element = try child("city", of: root)
        entries.check(
            element,
            EntryShape(attributes: ["unit"], requiredAttributes: ["country"], requiredChildren: ["name"])
        )
        let name = entries.localized(try child("name", of: element))
        return ApplicantCity(
            name: name,
            country: try needed("country", of: element) { Self.isCountry($0) ? $0 : nil },
            unit: entries.value("unit", of: element, as: .code)
        )
    }

    /// Which round, rules and time the dossier is about.
    private func readScope(_ root: XMLElement, into settings: inout DossierSettings) {
        let purpose: [String: DossierSettings.Purpose] = ["real": .real, "example": .example]
        if let written = entries.value("purpose", of: root, as: .code) {
            if let purpose = purpose[written] {
                settings.purpose = purpose
            } else {
                entries.reportWrong("purpose", written, allowed: ["real", "example"], in: root)
            }
        }
        settings.identifier = simple("identifier", of: root)
        settings.replaces = simple("replaces", of: root)
        settings.title = entries.localized(root.first("title"))
        settings.round = attributes("round", of: root, ["id"])?["id"]
        if let element = root.first("sendingDate") {
            settings.sendingDate = entries.read("sendingDate", simple("sendingDate", of: root), in: element) {
                CalendarDate(iso: $0)
            }
        }
        if let element = root.first("joinedOn") {
            settings.joinedOn = entries.read("joinedOn", simple("joinedOn", of: root), in: element) {
                CalendarDate(iso: $0)
            }
        }
        settings.overlay = attributes("overlay", of: root, ["country"])?["country"]
        if let period = attributes("period", of: root, ["from", "to"]), let element = root.first("period") {
            settings.periodFrom = entries.read("from", period["from"], in: element) { CalendarDate(iso: $0) }
            settings.periodTo = entries.read("to", period["to"], in: element) { CalendarDate(iso: $0) }
        }
        for element in root.children(named: "criteria") {
            entries.check(element, EntryShape(requiredAttributes: ["set", "edition", "role"]))
            guard let set = entries.value("set", of: element, as: .code),
                let edition = entries.value("edition", of: element, as: .code),
                let written = entries.value("role", of: element, as: .code)
            else { continue }
            let reference = RuleReference(id: set, edition: edition)
            if let role = CriteriaReference.Role(rawValue: written) {
                settings.criteria.append(CriteriaReference(set: reference, role: role))
            } else {
                entries.reportWrong("role", written, allowed: ["assessment", "coverage"], in: element)
            }
        }
    }

    /// Who sends the dossier, and where.
    private func readPeople(_ root: XMLElement, into settings: inout DossierSettings) {
        if let element = root.first("organisation") {
            entries.check(element, .text)
            settings.organisation = entries.text(of: element)
        }
        if let contact = root.first("contact") {
            entries.check(contact, EntryShape(children: ["email"], requiredChildren: ["name"]))
            for child in contact.elements { entries.check(child, .text) }
            settings.contactName = entries.text("name", of: contact)
            settings.contactEmail = entries.text("email", of: contact, as: .code)
        }
        guard let addresses = root.first("addresses") else { return }
        entries.check(addresses, EntryShape(repeated: ["address"]))
        for element in addresses.children(named: "address") {
            entries.check(
                element,
                EntryShape(attributes: ["sent"], requiredAttributes: ["purpose"], isText: true)
            )
            let sent = entries.value("sent", of: element, as: .code)
            let sentOn = entries.read("sent", sent, in: element) { CalendarDate(iso: $0) }
            guard let email = entries.text(of: element, as: .code),
                let written = entries.value("purpose", of: element, as: .code)
            else { continue }
            if let purpose = SendingAddress.Purpose(rawValue: written) {
                let place = entries.place(of: element)
                settings.addresses.append(
                    SendingAddress(purpose: purpose, email: email, sentOn: sentOn, place: place)
                )
            } else {
                entries.reportWrong("purpose", written, allowed: ["nationalCommission", "copy"], in: element)
            }
        }
    }

    private func simple(_ name: String, of root: XMLElement) -> String? {
        guard let element = root.first(name) else { return nil }
        entries.check(element, .text)
        return entries.text(of: element, as: .code)
    }

    private func attributes(_ name: String, of root: XMLElement, _ names: [String]) -> [String: String]? {
        guard let element = root.first(name) else { return nil }
        entries.check(element, EntryShape(requiredAttributes: names))
        var values: [String: String] = [:]
        for name in names { values[name] = entries.value(name, of: element, as: .code) }
        return values
    }

    // MARK: What cannot be missing

    private func child(_ name: String, of element: XMLElement) throws(IntakeError) -> XMLElement {
        if let child = element.first(name) { return child }
        throw .lacks(file: entries.file, line: element.line, entry: name, parent: element.name.local)
    }

    private func needed<Value>(
        _ name: String,
        of element: XMLElement,
        _ make: (String) -> Value?
    ) throws(IntakeError) -> Value {
        guard let text = entries.value(name, of: element, as: .code) else {
            throw .lacks(file: entries.file, line: element.line, entry: name, parent: element.name.local)
        }
        if let value = make(text) { return value }
        throw .wrong(file: entries.file, line: element.line, entry: name, value: text)
    }

    /// Whether a bundle can be named so (bundle.md §5).
    private static func isID(_ text: String) -> Bool {
        guard (1...80).contains(text.utf8.count), let first = text.utf8.first else { return false }
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z"))
        let digits = (UInt8(ascii: "0")...UInt8(ascii: "9"))
        return (letters.contains(first) || digits.contains(first))
            && text.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
            }
    }

    private static func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
