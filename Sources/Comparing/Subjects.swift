internal import DossierModel
internal import XMLKit

/// One value of a thing, by the name of its element or attribute.
struct FieldValue: Hashable, Comparable {
    var field: String
    var value: String

    static func < (left: FieldValue, right: FieldValue) -> Bool {
        left.field == right.field ? left.value < right.value : left.field < right.field
    }
}

/// What an application speaks of, each with its values in order.
struct Subjects {
    private(set) var values: [ChangeSubject: [FieldValue]] = [:]
    private var namesakes: [ChangeSubject: [[FieldValue]]] = [:]

    init(in application: XMLElement) {
        if let settings = application.first("settings") {
            add(ChangeSubject(.settings), settings)
        }
        for section in application.first("form")?.elements ?? [] {
            addAnswers(in: section)
        }
        for figure in application.first("figures")?.elements ?? [] {
            add(ChangeSubject(.figure, figure["name"] ?? ""), figure)
        }
        for assessment in application.children(named: "assessment") {
            for child in assessment.elements {
                guard child.name.local == "indicator" else {
                    add(ChangeSubject(.reported, assessment["set"] ?? ""), child)
                    continue
                }
                add(ChangeSubject(.indicator, child["id"] ?? ""), child)
            }
        }
        for record in application.first("register")?.elements ?? [] {
            add(ChangeSubject(.record, record["code"] ?? ""), record)
        }
        for confirmation in application.first("confirmations")?.elements ?? [] {
            let id = [confirmation["check"], confirmation["object"], confirmation["id"]].compactMap(\.self)
            add(ChangeSubject(.confirmation, id.joined(separator: " ")), confirmation)
        }
    }

    /// The answers of a section, and those that fit no question.
    private mutating func addAnswers(in element: XMLElement) {
        for child in element.elements {
            if child.name.local == "answer" {
                let id = child["question"] ?? ""
                let language = child["language"]
                add(ChangeSubject(.answer, id, language: language), child)
            } else {
                addAnswers(in: child)
            }
        }
    }

    /// Adds the values of a thing; of several with one name, those of all,
    /// one a line, in an order that does not depend on that of the rows.
    private mutating func add(_ subject: ChangeSubject, _ element: XMLElement) {
        var fields = Fields(of: subject.kind)
        fields.read(element, named: "")
        guard let others = namesakes[subject] else {
            namesakes[subject] = [fields.values]
            values[subject] = fields.values
            return
        }
        let all = (others + [fields.values]).sorted { $0.lexicographicallyPrecedes($1) }
        namesakes[subject] = all
        var joined: [FieldValue] = []
        for value in all.joined() {
            if let position = joined.firstIndex(where: { $0.field == value.field }) {
                joined[position].value += "\n" + value.value
            } else {
                joined.append(value)
            }
        }
        values[subject] = joined
    }
}

/// Flattens an element into named values.
private struct Fields {
    let kind: ChangeSubject.Kind
    private(set) var values: [FieldValue] = []
    private var positions: [String: Int] = [:]

    init(of kind: ChangeSubject.Kind) { self.kind = kind }

    /// Attributes that say where something was read, or repeat another value.
    private static let places: Set<String> = [
        "origin", "row", "atLine", "atColumn", "atSheet", "atCell", "order", "columns", "written",
        "outcomeWritten", "number", "value", "shape",
    ]

    /// Elements that the rules bring, or that only point into the workspace.
    private var leftOut: Set<String> {
        switch kind {
        case .settings: ["line"]
        case .indicator: ["title"]
        default: []
        }
    }

    /// Attributes that make up the subject, or that differ by nature.
    private var known: Set<String> {
        switch kind {
        case .answer: ["question", "language", "updated"]
        case .figure: ["name"]
        case .indicator: ["id"]
        case .record: ["code"]
        default: []
        }
    }

    /// Attributes of a reference to a file that follow from others: where it
    /// lay in the workspace and lies in the bundle, and of a record's file
    /// what the record itself says.
    private func isDerived(_ attribute: String, of element: XMLElement) -> Bool {
        guard element["originalName"] != nil else { return false }
        if attribute == "source" || attribute == "path" { return true }
        return kind == .record
            && ["code", "language", "issued", "periodFrom", "periodTo"].contains(attribute)
    }

    mutating func read(_ element: XMLElement, named name: String) {
        // A figure is told by its name, so that one that changes is told once.
        if kind == .answer, let figure = element.insertedFigure {
            return add(figure, to: name.isEmpty ? "text" : name)
        }
        for attribute in element.sorted where !Self.places.contains(attribute.name.local) {
            if name.isEmpty, known.contains(attribute.name.local) { continue }
            // A file of the bundle is known by its digest, not by its number.
            if attribute.name.local == "file", element["sha256"] != nil { continue }
            if isDerived(attribute.name.local, of: element) { continue }
            add(attribute.value, to: Self.joined(name, attribute.name.local))
        }
        if element.isRunningText {
            let text = element.markedText
            if !text.isEmpty { add(text, to: name.isEmpty ? "text" : name) }
            return
        }
        for child in element.elements where !(name.isEmpty && leftOut.contains(child.name.local)) {
            let field = child.name.local == "p" || child.name.local == "cell" ? "text" : child.name.local
            read(child, named: Self.joined(name, field))
        }
    }

    private static func joined(_ name: String, _ part: String) -> String {
        // Rows of a table are words of the answer too.
        let base = name == "row" ? "" : name
        return base.isEmpty || base == "text" ? part : "\(base).\(part)"
    }

    /// Adds a value; a field that occurs again holds one value a line.
    private mutating func add(_ value: String, to field: String) {
        if let position = positions[field] {
            values[position].value += "\n" + value
        } else {
            positions[field] = values.count
            values.append(FieldValue(field: field, value: value))
        }
    }
}

extension XMLElement {
    fileprivate var sorted: [XMLAttribute] { attributes.sorted { $0.name < $1.name } }

    /// Whether the element holds text, with or without marks in it.
    fileprivate var isRunningText: Bool {
        elements.isEmpty
            || elements.allSatisfy { ["cite", "figure"].contains($0.name.local) }
                && ["p", "cell"].contains(name.local)
    }

    /// `{{name}}` where the element stands for a figure.
    fileprivate var insertedFigure: String? {
        guard name.local == "figure", let name = self["ref"] else { return nil }
        return "{{\(name)}}"
    }

    /// The text with inserted figures by their name, so that a figure that
    /// changes is told once.
    fileprivate var markedText: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element):
                element.insertedFigure ?? element.text
            }
        }.joined()
    }
}
