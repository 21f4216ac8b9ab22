internal import DossierModel
internal import XMLKit

/// Reads the elements of registers, assessments and figures as rows, so that
/// XML says exactly what a table says.
struct RowEntries {
    let entries: EntryReader
    let kind: TableKind

    /// The shape of a row's element: what is an attribute, what a child.
    private var shape: EntryShape {
        switch kind {
        case .register:
            EntryShape(
                attributes: ["kind"],
                requiredAttributes: ["code"],
                children: [
                    "legacyCode", "documentType", "title", "gist", "number", "date", "issuer", "author",
                    "subject",
                    "signer", "capacity", "observedFrom", "observedTo", "method", "performedBy", "sampleSize",
                    "surveyQuestion", "expertName", "expertRole", "judgement", "validFrom", "validTo",
                    "language",
                    "copyKind", "pages", "file", "sealed", "url", "accessMode", "personalData", "attendance",
                    "usedBy", "note", "responsibleUnit", "leadTime", "requestedOn",
                ]
            )
        case .assessment:
            EntryShape(
                attributes: ["outcome"],
                requiredAttributes: ["id"],
                children: [
                    "value", "numerator", "denominator", "unit", "period", "territory", "body", "proxy",
                    "era",
                    "assessor", "decidedOn", "evidence", "note",
                ]
            )
        case .figures:
            EntryShape(
                attributes: ["unit", "year", "source"],
                requiredAttributes: ["name"],
                children: ["label", "partOf", "quotient", "note"],
                requiredChildren: ["value"]
            )
        }
    }

    /// The children that hold a text for each language.
    private var localized: Set<String> {
        switch kind {
        case .register: ["title", "gist"]
        case .assessment: ["note"]
        case .figures: ["label"]
        }
    }

    private func shape(ofChild name: String) -> EntryShape {
        switch name {
        case _ where localized.contains(name): .localized
        case "file": .text("sha256", "bytes", "signed")
        case "url": .text("capturedOn")
        case "quotient": EntryShape(requiredAttributes: ["numerator", "denominator"])
        default: .text
        }
    }

    /// The row that an element writes.
    func row(_ element: XMLElement) -> FieldRow {
        entries.check(element, shape)
        var row = FieldRow(source: SourceRow(place: entries.place(of: element)), origin: .entry)
        for attribute in element.attributes where attribute.name.namespace.isEmpty {
            let name = attribute.name.local
            add(
                attribute.value,
                as: kind == .assessment && name == "id" ? "indicator" : name,
                of: element,
                to: &row
            )
        }
        for child in element.elements where child.name.namespace == element.name.namespace {
            let name = child.name.local
            guard shape.children.contains(name) || shape.requiredChildren.contains(name) else { continue }
            let childShape = shape(ofChild: name)
            entries.check(child, childShape)
            if localized.contains(name) {
                for text in child.elements {
                    add(text.text, as: "\(name).\(text.name.local)", of: text, to: &row)
                }
            } else if name == "quotient" {
                let (part, whole) = (child["numerator"] ?? "", child["denominator"] ?? "")
                add("\(part)/\(whole)", as: name, of: child, to: &row)
            } else {
                add(child.text, as: name, of: child, to: &row)
                for attribute in childShape.attributes {
                    if let value = child[attribute] { add(value, as: attribute, of: child, to: &row) }
                }
            }
        }
        return row
    }

    private func add(_ text: String, as name: String, of element: XMLElement, to row: inout FieldRow) {
        guard let key = FieldKey(name: name, in: .vietnamese), row.values[key] == nil else { return }
        let clean = entries.cleaner.cleaned(text, as: key.purpose) { entries.place(of: element) }
            .trimmingBlanks
        guard !clean.isEmpty else { return }
        row.values[key] = FieldValue(
            text: clean,
            line: Int32(clamping: element.line),
            column: Int32(clamping: element.column)
        )
    }
}
