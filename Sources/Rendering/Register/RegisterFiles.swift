package import DossierModel
package import XMLKit

/// The tables of a workspace as the files that it is read from.
package enum RegisterFiles {
    /// Separated values with the headings of `columns`: RFC 4180, UTF-8 with
    /// a byte order mark.
    package static func csv(_ columns: [RegisterColumn], _ rows: [WrittenValues]) -> [UInt8] {
        CSVTable.bytes(
            of: [columns.map(\.heading)]
                + rows.map { row in columns.map { $0.written(row[$0.name]) } }
        )
    }

    /// A JSON object with the rows, and the totals of an assessment that has
    /// some.
    package static func json(
        _ kind: RegisterMarks.Row.Kind,
        _ rows: [WrittenValues],
        set: String? = nil,
        reported: ReportedSummary? = nil
    ) -> [UInt8] {
        var members: [JSONMember] = []
        if let set { members.append(JSONMember("set", .string(set))) }
        if let reported { members.append(JSONMember("reported", json(of: reported))) }
        let names = names(of: kind)
        let objects = rows.map { row in
            JSONValue.object(names.compactMap { name in JSONMember(name, optional: row[name]) })
        }
        members.append(JSONMember(kind == .record ? "records" : "indicators", .array(objects)))
        return JSONValue.object(members).bytes
    }

    private static func json(of reported: ReportedSummary) -> JSONValue {
        .object(
            [
                JSONMember("met", .integer(reported.met)), JSONMember("notMet", .integer(reported.notMet)),
                JSONMember("awaitingExpert", .integer(reported.awaitingExpert)),
                JSONMember("noData", .integer(reported.noData)),
                JSONMember("assessedTotal", optional: reported.assessedTotal),
                JSONMember("total", optional: reported.total),
                JSONMember("asOf", optional: reported.asOf?.isoOrWritten),
                JSONMember("source", optional: reported.source?.text),
            ].compactMap(\.self)
        )
    }

    private static func names(of kind: RegisterMarks.Row.Kind) -> [String] {
        switch kind {
        case .record: EvidenceRecord.writtenFields.map(\.rawValue)
        case .indicator: IndicatorAssessment.writtenNames
        }
    }

    /// The register as `evidence.xsd` has it.
    package static func registerXML(_ rows: [WrittenValues]) throws(XMLWriteError) -> [UInt8] {
        let writer = RegisterXML(namespace: "urn:dossier:evidence:1")
        return try writer.document("register", [:], rows.map(writer.record))
    }

    /// The assessment of one set as `assessment.xsd` has it.
    package static func assessmentXML(
        _ rows: [WrittenValues],
        set: String,
        reported: ReportedSummary?
    ) throws(XMLWriteError) -> [UInt8] {
        let writer = RegisterXML(namespace: "urn:dossier:assessment:1")
        let totals = reported.map { [writer.reported($0)] } ?? []
        return try writer.document("assessment", ["set": set], totals + rows.map(writer.indicator))
    }
}

extension RegisterColumn {
    /// A value as a table of text writes it.
    fileprivate func written(_ value: String?) -> String {
        guard let value else { return "" }
        if entry == .date, let date = CalendarDate(iso: value) { return date.formatted(in: .vietnamese) }
        return word(for: value)
    }
}

/// Makes elements of rows.
private struct RegisterXML {
    let namespace: String

    func document(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?>,
        _ children: [XMLElement]
    ) throws(XMLWriteError) -> [UInt8] {
        let root = XMLElement(name, in: namespace, attributes, elements: children)
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        return try Array(head.utf8) + root.canonicalBytes() + [10]
    }

    func record(_ row: WrittenValues) -> XMLElement {
        var children: [XMLElement] = []
        for field in EvidenceRecord.writtenFields {
            let name = field.rawValue
            switch field {
            case .code, .kind, .titleEn, .titleFr, .gistEn, .gistFr, .sha256, .bytes, .signed, .capturedOn:
                continue
            case .titleVi, .gistVi: children += localized(String(name.prefix { $0 != "." }), row)
            case .file:
                guard let path = row[field] else { continue }
                let facts: KeyValuePairs<String, String?> = [
                    "sha256": row[.sha256], "bytes": row[.bytes], "signed": row[.signed],
                ]
                children.append(XMLElement(name, in: namespace, facts, text: path))
            case .url:
                guard let url = row[field] else { continue }
                children.append(XMLElement(name, in: namespace, ["capturedOn": row[.capturedOn]], text: url))
            case .usedBy: children += text(name, row[field]?.replacing("; ", with: " "))
            default: children += text(name, row[field])
            }
        }
        return XMLElement(
            "record",
            in: namespace,
            ["code": row[.code], "kind": row[.kind]],
            elements: children
        )
    }

    func indicator(_ row: WrittenValues) -> XMLElement {
        var children: [XMLElement] = []
        for name in IndicatorAssessment.writtenNames {
            switch name {
            case "indicator", "outcome", "note.en", "note.fr": continue
            case "note.vi": children += localized("note", row)
            default: children += text(name, row[name])
            }
        }
        return XMLElement(
            "indicator",
            in: namespace,
            ["id": row[.indicator], "outcome": row[.outcome]],
            elements: children
        )
    }

    func reported(_ totals: ReportedSummary) -> XMLElement {
        let counts: [(String, Int?)] = [
            ("met", totals.met), ("notMet", totals.notMet), ("awaitingExpert", totals.awaitingExpert),
            ("noData", totals.noData), ("assessedTotal", totals.assessedTotal), ("total", totals.total),
        ]
        return XMLElement(
            "reported",
            in: namespace,
            ["asOf": totals.asOf?.isoOrWritten, "source": totals.source?.text],
            elements: counts.flatMap { name, count in text(name, count.map(String.init)) }
        )
    }

    private func text(_ name: String, _ value: String?) -> [XMLElement] {
        value.map { [XMLElement(name, in: namespace, text: $0)] } ?? []
    }

    private func localized(_ name: String, _ row: WrittenValues) -> [XMLElement] {
        let texts = Language.allCases.flatMap { text($0.rawValue, row["\(name).\($0.rawValue)"]) }
        return texts.isEmpty ? [] : [XMLElement(name, in: namespace, elements: texts)]
    }
}
