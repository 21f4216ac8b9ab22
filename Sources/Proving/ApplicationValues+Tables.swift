internal import DossierModel
internal import Wording
internal import XMLKit

/// The self-assessment and the evidence list, which end the form.
extension ApplicationValues {
    mutating func add(_ assessment: Indexed) {
        let settings = root.first("settings")
        let set = assessment.element["set"] ?? ""
        let uses = (settings?.children(named: "criteria") ?? []).indexed
        guard let use = uses.first(where: { $0.element["set"] == set && $0.element["role"] == "assessment" })
        else { return }
        let path = "/application/\(assessment.step)"
        if let title = localized(
            use.element.first("title"),
            at: "/application/settings/\(use.step)/title"
        ) {
            open(.heading, set, Expected(path: title.path, text: title.text, extent: .head))
        }
        if let reported = assessment.element.first("reported") {
            add(path + "/reported/asOf", Self.date(reported.first("asOf")), .part)
            add(path + "/reported/source", reported.first("source")?["code"], .part)
        }
        let rows = assessment.element.children(named: "indicator").indexed
        // Where nothing is decided, the form says so instead of showing rows.
        guard
            rows.contains(where: {
                ($0.element["outcome"] ?? "noData") != "noData" || $0.element.first("value") != nil
            })
        else { return }
        for row in rows { addIndicator(row.element, at: "\(path)/\(row.step)") }
    }

    private mutating func addIndicator(_ row: XMLElement, at path: String) {
        let id = row["id"] ?? ""
        open(.row, id, Expected(path: path + "/@id", text: id))
        if let title = localized(row.first("title"), at: path + "/title") {
            add(title.path, title.text, .cell)
        }
        if let value = row.first("value") {
            let unit = row.first("unit")?.text
            let number = Self.number(value, unit: unit, in: language)
            // The sign of a percentage belongs to the number.
            let isBare = unit == nil || unit == "%" || value["number"] == nil
            add(path + "/value", isBare ? number : "\(number) \(unit ?? "")", .head)
            if unit != nil { shown.insert(path + "/unit") }
            let period = row.first("period")?.text
            add(path + "/period", period.map { PartialDate(iso: $0).map(Self.printed) ?? $0 }, .part)
        }
        add(path + "/@outcome", wording.term("outcome.\(row["outcome"] ?? "noData")"), .cell)
        for code in row.children(named: "evidence").indexed {
            add("\(path)/\(code.step)", code.element["code"], .part)
        }
    }

    mutating func addRegister() {
        let label = wording.text("form.evidence")
        open(.heading, "", Expected(path: "/application/register", text: label, extent: .whole))
        for record in (root.first("register")?.children(named: "record") ?? []).indexed {
            addRecord(record.element, at: "/application/register/\(record.step)")
        }
    }

    private mutating func addRecord(_ record: XMLElement, at path: String) {
        let code = record["code"] ?? ""
        open(.row, code, Expected(path: path + "/@code", text: code))
        for use in record.children(named: "usedBy").indexed {
            add("\(path)/\(use.step)", use.element.text, .part)
        }
        if let title = localized(record.first("title"), at: path + "/title") {
            add(title.path, title.text, .head)
        }
        if let file = record.first("file") { addFileName(of: file, at: path + "/file") }
        let title = LocalizedText(record.first("title"))
        if language != .vietnamese, title[language] != nil {
            add(path + "/title/vi", title[.vietnamese], .part)
        }
        if let facts = record.first("document") {
            add(path + "/document/number", facts.first("number")?.text, .head)
            add(path + "/document/date", Self.date(facts.first("date")), .part)
            let issuer = facts.first("issuer") == nil ? "author" : "issuer"
            add("\(path)/document/\(issuer)", facts.first(issuer)?.text, .cell)
        }
        if let facts = record.first("observation") {
            add(path + "/observation/from", Self.date(facts.first("from")), .part)
            add(path + "/observation/to", Self.date(facts.first("to")), .part)
            add(path + "/observation/method", facts.first("method")?.text, .part)
            add(path + "/observation/performedBy", facts.first("performedBy")?.text, .cell)
        }
        add(path + "/note", record.first("note")?.text, .cell)
    }
}
