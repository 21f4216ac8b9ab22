internal import DossierModel
internal import Wording
internal import XMLKit

/// The parts of an answer, as the form prints them.
extension ApplicationValues {
    /// Adds what `answer` says; texts, and the figures in them, are in the
    /// language `spoken`, paragraphs may be dates, and rows stand in a table
    /// or each in a line.
    mutating func add(
        partsOf answer: XMLElement,
        at path: String,
        in spoken: Language,
        areDates: Bool = false,
        isTable: Bool = false
    ) {
        let parts = answer.elements.indexed
        // Files stand last, in one list; texts of a table stand before it.
        let files = parts.filter { $0.element.name.local == "attachment" }
        let rows = parts.filter { $0.element.name.local == "row" }
        for part in parts {
            let partPath = "\(path)/\(part.step)"
            switch part.element.name.local {
            case "p":
                let text = marked(part.element, in: spoken)
                add(partPath, areDates ? Self.date(text) : text)
            case "figure": addFigure(part.element, at: partPath)
            case "row" where !isTable: addRow(part.element, at: partPath, in: spoken, .part)
            case "signature": addSignature(part.element, at: partPath)
            case "consent": addConsent(part.element, at: partPath)
            default: break
            }
        }
        if isTable { for row in rows { addRow(row.element, at: "\(path)/\(row.step)", in: spoken, .cell) } }
        for file in files { addAttachment(file.element, at: "\(path)/\(file.step)") }
    }

    private mutating func addRow(
        _ row: XMLElement,
        at path: String,
        in spoken: Language,
        _ extent: Expected.Extent
    ) {
        for cell in row.elements.indexed {
            add("\(path)/\(cell.step)", marked(cell.element, in: spoken), extent)
        }
    }

    // MARK: Texts

    /// A text with its figures as `spoken` writes them and its citations in
    /// their canonical form.
    mutating func marked(_ element: XMLElement, in spoken: Language) -> String {
        var text = ""
        var isInCitation = false
        for (position, child) in element.children.enumerated() {
            switch child {
            case .text(let plain):
                let isBetween = isInCitation && plain.allSatisfy { $0 == ";" || $0.isWhitespace }
                if isBetween, Self.isCitation(element.children, position + 1) {
                    text += "; "
                } else {
                    let rest = isInCitation ? String(plain.drop(while: \.isWhitespace)) : plain
                    text += rest
                    if Self.isCitation(element.children, position + 1) {
                        while text.last?.isWhitespace == true, text.dropLast().last == "[" {
                            text.removeLast()
                        }
                    }
                }
                isInCitation = false
            case .element(let child) where child.name.local == "cite":
                text += child["code"] ?? child.text
                isInCitation = true
            case .element(let child):
                text += figure(child, in: spoken)
                isInCitation = false
            }
        }
        return text.trimmingBlanks
    }

    private static func isCitation(_ children: [XMLContent], _ position: Int) -> Bool {
        guard position < children.count, case .element(let element) = children[position] else { return false }
        return element.name.local == "cite"
    }

    /// An inserted figure; one that the application does not have stands as
    /// its mark.
    private mutating func figure(_ element: XMLElement, in spoken: Language) -> String {
        guard let name = element["ref"], let figure = figures[name], let value = figure.first("value") else {
            return element.text
        }
        shown.insert("/application/figures/figure[@name='\(name)']/value")
        return Self.number(value, unit: figure.first("unit")?.text, in: spoken)
    }

    static func number(_ value: XMLElement, unit: String?, in language: Language) -> String {
        guard let number = value["number"].flatMap({ ExactNumber($0) }) else { return value.text }
        return unit == "%" ? number.formattedAsPercentage(in: language) : number.formatted(in: language)
    }

    /// A date as the product prints it, or as written where it is none.
    static func date(_ written: String) -> String {
        let date = WrittenDate(reading: written)
        return date.value.map(printed) ?? date.written
    }

    /// A date of the type `writtenDate`.
    static func date(_ element: XMLElement?) -> String? {
        guard let element else { return nil }
        return element["value"].flatMap { PartialDate(iso: $0) }.map(printed) ?? element.text
    }

    /// `2023`, `05/2023` or `02/05/2023`.
    static func printed(_ date: PartialDate) -> String {
        [date.day.map { padded($0, to: 2) }, date.month.map { padded($0, to: 2) }, String(date.year)]
            .compactMap(\.self).joined(separator: "/")
    }

    // MARK: Figures, files, signatures, consents

    private mutating func addFigure(_ element: XMLElement, at path: String) {
        let name = element["ref"] ?? ""
        guard let figure = figures[name], let value = figure.first("value") else {
            return add(path, name, .part)
        }
        let home = "/application/figures/figure[@name='\(name)']"
        let unit = figure.first("unit")?.text
        add(path, Self.number(value, unit: unit, in: language), .head)
        shown.insert(home + "/value")
        if let unit, unit != "%" { add(home + "/unit", self.unit(unit, of: name), .part) }
        let year = figure["year"].flatMap { PartialDate(iso: $0) }
        add(home + "/@year", year.map(Self.printed), .part)
        add(home + "/source", figure.first("source")?["code"], .part)
    }

    /// A unit as the form prints it: by the word of its own code, where the
    /// form's rules know the way it was written.
    private func unit(_ written: String, of figure: String) -> String {
        let rule = rules.form?.questions.lazy.compactMap { question -> FigureRule? in
            guard case .figure(let rule) = question.kind, rule.figure == figure else { return nil }
            return rule
        }
        .first
        let unit = rule?.unitSpellings.contains(written) == true ? rule?.unit ?? written : written
        return wording.has("form.unit.\(unit)") ? wording.text("form.unit.\(unit)") : unit
    }

    private mutating func addAttachment(_ file: XMLElement, at path: String) {
        if let title = localized(file.first("title"), at: path + "/title") {
            add(title.path, title.text, .head)
        } else {
            add(path + "/@originalName", file["originalName"], .head)
        }
        addFileName(of: file, at: path)
        if let form = file.first("rightsForm") { addFileName(of: form, at: path + "/rightsForm") }
    }

    /// The name that the file has in the bundle; one that is missing has
    /// none.
    mutating func addFileName(of file: XMLElement, at path: String) {
        guard file["sha256"] != nil, let name = file["path"]?.split(separator: "/").last else { return }
        add(Expected(path: path + "/@path", text: String(name), extent: .part, isFileName: true))
    }

    private mutating func addSignature(_ facts: XMLElement, at path: String) {
        add(path + "/name", facts.first("name")?.text)
        let title = [facts.first("capacity"), facts.first("title")].compactMap { $0?.text }
        add(path + "/title", title.joined(separator: " "))
        if facts.first("capacity") != nil { shown.insert(path + "/capacity") }
        add(path + "/date", Self.date(facts.first("date")))
        addStamp(facts, at: path)
    }

    mutating func addStamp(_ facts: XMLElement, at path: String) {
        if facts["stamped"] == "true" {
            add(Expected(path: path + "/@stamped", text: wording.text("form.stamp.present"), isFree: true))
        }
        if let file = facts.first("file") { addFileName(of: file, at: path + "/file") }
    }

    private mutating func addConsent(_ facts: XMLElement, at path: String) {
        for name in ["giver", "scope"] { add("\(path)/\(name)", facts.first(name)?.text) }
        add(path + "/date", Self.date(facts.first("date")))
        add(path + "/signatory", facts.first("signatory")?.text)
        if let file = facts.first("file") { addFileName(of: file, at: path + "/file") }
    }
}
