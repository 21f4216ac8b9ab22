package import DossierModel
package import XMLKit

extension Changes {
    /// Reads the changes that a bundle brings, `reports/changes.xml`; nil
    /// where the document is none (`changes.xsd`).
    package init?(_ document: XMLElement) {
        guard document.name == XMLName("changes", in: "urn:dossier:changes:1"),
            let before = document.first("before").flatMap(Version.init),
            let after = document.first("after").flatMap(Version.init)
        else { return nil }
        var changes: [Change] = []
        for element in document.children(named: "change") {
            guard let change = Change(element) else { return nil }
            changes.append(change)
        }
        self.init(before: before, after: after, changes: changes)
    }
}

extension Changes.Version {
    fileprivate init?(_ element: XMLElement) {
        guard let name = element["name"], let version = element["version"].flatMap({ Int($0) }),
            let date = element["date"]
        else { return nil }
        self.init(name: name, version: version, date: date, identifier: element["identifier"])
    }
}

extension Change {
    fileprivate init?(_ element: XMLElement) {
        guard let kind = element["kind"].flatMap(Kind.init),
            let subject = element["subject"].flatMap(ChangeSubject.Kind.init), let id = element["id"]
        else { return nil }
        let details = element.children(named: "value").map { value in
            Detail(
                field: value["field"] ?? "",
                before: value.first("before")?.text,
                after: value.first("after")?.text
            )
        }
        self.init(ChangeSubject(subject, id, language: element["language"]), kind, details)
    }
}
