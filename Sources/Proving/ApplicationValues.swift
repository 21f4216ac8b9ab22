internal import DossierModel
internal import Wording
internal import XMLKit

/// What the form in one language has to show of an application, and in which
/// stretches; from the document alone, whoever rendered it.
struct ApplicationValues {
    let root: XMLElement
    let rules: RuleSet
    let wording: Wording
    /// The figures by name.
    let figures: [String: XMLElement]
    /// The paths of all values that the form shows.
    var shown: Set<String> = []
    private(set) var stretches: [Stretch] = []

    var language: Language { wording.language }

    init(of root: XMLElement, under rules: RuleSet, wording: Wording) {
        self.root = root
        self.rules = rules
        self.wording = wording
        figures = Dictionary(
            (root.first("figures")?.children(named: "figure") ?? []).map { ($0["name"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        addTitlePage()
        addForm()
        for assessment in root.children(named: "assessment").indexed { add(assessment) }
        addRegister()
    }

    // MARK: Building

    mutating func open(_ kind: Stretch.Kind, _ subject: String, _ opening: Expected?) {
        if let opening { shown.insert(opening.path) }
        stretches.append(Stretch(kind: kind, subject: subject, opening: opening))
    }

    /// Adds a value to the stretch that is open; an empty one is none.
    mutating func add(_ path: String, _ text: String?, _ extent: Expected.Extent = .whole) {
        guard let text, !Letters.of(text).isEmpty else { return }
        add(Expected(path: path, text: text, extent: extent))
    }

    mutating func add(_ value: Expected) {
        shown.insert(value.path)
        stretches[stretches.count - 1].values.append(value)
    }

    /// The text of `element` in the language of the form, else in the one
    /// that stands in for it, with its path.
    func localized(_ element: XMLElement?, at path: String) -> (path: String, text: String)? {
        let text = LocalizedText(element)
        for candidate in [language, .english, .vietnamese, .french] {
            if let words = text[candidate] { return ("\(path)/\(candidate.tag)", words) }
        }
        return nil
    }

    // MARK: The title page

    private mutating func addTitlePage() {
        let settings = root.first("settings")
        let form = root.first("form")
        open(.titlePage, "", nil)
        if let title = localized(form?.first("title"), at: "/application/form/title") {
            add(title.path, title.text)
        }
        let city = settings?.first("city")?.first("name")
        if let name = localized(city, at: "/application/settings/city/name") {
            add(name.path, name.text.beginningInUpperCase)
        }
        add("/application/form/@edition", form?["edition"], .head)
        add("/application/form/@period", form?["period"], .part)
        let round = settings?.first("round")
        if let title = localized(round?.first("title"), at: "/application/settings/round/title") {
            add(title.path, title.text)
        } else {
            add("/application/settings/round/@id", round?["id"])
        }
        add("/application/@version", root["version"])
        add("/application/@date", root["date"].flatMap { CalendarDate(iso: $0) }?.formatted(in: language))
        add(
            "/application/settings/organisation",
            settings?.first("organisation")?.text.beginningInUpperCase
        )
        for notice in (form?.children(named: "notice") ?? []).indexed {
            if let text = localized(notice.element, at: "/application/form/\(notice.step)") {
                add(text.path, text.text)
            }
        }
    }
}

extension LocalizedText {
    /// The languages of an element of the type `localizedText`.
    init(_ element: XMLElement?) {
        self.init(
            vi: element?.first("vi")?.text,
            en: element?.first("en")?.text,
            fr: element?.first("fr")?.text
        )
    }
}

extension String {
    /// The text as a line of its own begins.
    var beginningInUpperCase: String { prefix(1).uppercased() + dropFirst() }
}

/// An element with its step in a path.
struct Indexed {
    let element: XMLElement
    let step: String
}

extension [XMLElement] {
    /// The elements with their numbers as XPath counts them, `p[2]`.
    var indexed: [Indexed] {
        var counts: [String: Int] = [:]
        return map { element in
            let name = element.name.local
            counts[name, default: 0] += 1
            return Indexed(element: element, step: "\(name)[\(counts[name] ?? 1)]")
        }
    }
}
