package import DossierModel
package import XMLKit

/// What findings are about, as elements of the application.
///
/// A confirmation is bound to it: as long as the element says the same, what
/// a person has looked at is as it was. An element says all that the
/// application says of the object, the digests of its files included, but
/// not where it was read.
package struct FindingSubjects: Sendable {
    private let application: XMLElement
    private let settingsFile: String?
    private let lines: [String: Int]
    /// The rows of tables, each with its element.
    private let rows: [(row: SourceRow, element: XMLElement)]
    private let summaries: [(place: Place, element: XMLElement)]

    /// The subjects of `application`, which is `dossier` as a document.
    package init(of application: XMLElement, _ dossier: Dossier) {
        self.application = application
        settingsFile = dossier.settings.place.file
        lines = dossier.settings.lines
        let assessments = application.children(named: "assessment")
        rows =
            Self.pairs(dossier.figures.map(\.row), application.first("figures"), "figure")
            + Self.pairs(dossier.records.map(\.row), application.first("register"), "record")
            + zip(dossier.assessments, assessments).flatMap { assessment, element in
                Self.pairs(assessment.indicators.map(\.row), element, "indicator")
            }
        summaries = zip(dossier.assessments, assessments).compactMap { assessment, element in
            guard let place = assessment.reported?.place, let reported = element.first("reported") else {
                return nil
            }
            return (place, reported)
        }
    }

    private static func pairs(
        _ rows: [SourceRow],
        _ list: XMLElement?,
        _ name: String
    ) -> [(row: SourceRow, element: XMLElement)] {
        Array(zip(rows, list?.children(named: name) ?? [])).map { (row: $0, element: $1) }
    }

    /// What stands at `places`: an element with a part for each object.
    ///
    /// - Parameter places: those of one finding.
    /// - Returns: nil where none of them is an object of the dossier, such as
    ///   a heading of a table or a rule.
    package func element(at places: [Place]) -> XMLElement? {
        var seen: Set<[String]> = []
        var parts: [XMLElement] = []
        for place in places {
            guard let (key, elements) = object(at: place), seen.insert(key).inserted else { continue }
            parts.append(
                Assembly.element("object", ["is": key.joined(separator: " ")], elements.map(\.asserted))
            )
        }
        return parts.isEmpty ? nil : Assembly.element("subject", [:], parts)
    }

    /// The object at a place, with what tells it apart from others.
    private func object(at place: Place) -> (key: [String], elements: [XMLElement])? {
        if let code = place.code {
            let records = application.first("register")?.children(named: "record") ?? []
            return (["code", code], records.filter { $0["code"] == code })
        }
        if let indicator = place.indicator {
            let rows = application.children(named: "assessment").flatMap { $0.children(named: "indicator") }
            return (["indicator", indicator], rows.filter { $0["id"] == indicator }.map(\.withoutTitle))
        }
        if let question = place.question { return (["question", question], answers(to: question)) }
        guard let file = place.file else { return (["settings"], settings) }
        if let element = row(at: place) {
            return (
                [element.name.local, element["name"] ?? element["code"] ?? element["id"] ?? ""], [element]
            )
        }
        if let summary = summaries.first(where: { $0.place == place }) {
            return (["reported", file], [summary.element])
        }
        if file == settingsFile { return setting(at: place.line) }
        let files = application.first("files")?.children(named: "file") ?? []
        return files.first { $0["source"] == file }.map { (["file", file], [$0]) }
    }

    /// The answers to a question with the figures they insert.
    private func answers(to question: String) -> [XMLElement] {
        let form = application.first("form")
        let questions = (form?.children(named: "section") ?? []).flatMap { $0.children(named: "question") }
        let answers = (questions + (form?.children(named: "otherAnswers") ?? []))
            .flatMap { $0.children(named: "answer") }.filter { $0["question"] == question }
        let names = Set(answers.flatMap(\.insertedFigures))
        let figures = application.first("figures")?.children(named: "figure") ?? []
        return answers + figures.filter { names.contains($0["name"] ?? "") }
    }

    private func row(at place: Place) -> XMLElement? {
        let number = place.cell.flatMap { Int($0.drop { $0.isLetter }) }
        return rows.first { row, _ in
            guard row.place.file == place.file, row.place.sheet == place.sheet else { return false }
            if let own = row.number { return own == number }
            return row.place.line != nil && row.place.line == place.line
        }?.element
    }

    private var settings: [XMLElement] {
        application.first("settings")?.elements.filter { $0.name.local != "line" } ?? []
    }

    /// The setting that stands on a line of its file, else all of them.
    private func setting(at line: Int?) -> (key: [String], elements: [XMLElement]) {
        guard let line, let name = lines.first(where: { $0.value == line })?.key else {
            return (["settings"], settings)
        }
        let names: [String] =
            switch name {
            case "form": ["uses"]
            case "addresses": ["address"]
            case "contact": ["contactName", "contactEmail"]
            default: [name]
            }
        return (["setting", name], settings.filter { names.contains($0.name.local) })
    }
}

extension XMLElement {
    /// The element without the title that is copied from the rules.
    fileprivate var withoutTitle: XMLElement {
        var result = self
        result.children = elements.filter { $0.name.local != "title" }.map { .element($0) }
        return result
    }
}
