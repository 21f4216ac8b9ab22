package import DossierModel
internal import FoundationEssentials
internal import Intake
internal import Rendering
internal import SchemaLibrary
package import Wording
internal import XMLKit

/// A criteria set that was made from a table, and where it is now.
package struct ImportedCriteria: Sendable {
    /// The file that was written; nil where the table has no indicators.
    package let path: String?
    package let reference: RuleReference
    let counts: (groups: Int, areas: Int, criteria: Int, indicators: Int)
    let result: CriteriaImport

    /// Whether everything that matters was understood.
    package var isComplete: Bool { path != nil && result.isComplete }

    /// Whether the file could be read at all.
    package var isReadable: Bool { result.findings.isEmpty }
}

extension Workbench {
    /// Makes a set of the workbook or CSV file at `table`, named as in
    /// `vn-learning-city/2019`, and writes it to the `rules/` folder of
    /// `workspace`; one that is there already is replaced only by `force`.
    package func importCriteria(
        from table: String,
        as name: String,
        into workspace: String,
        expecting expected: Int?,
        force: Bool
    ) throws(WorkbenchError) -> ImportedCriteria {
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "@" }.map(String.init)
        guard parts.count == 2, parts.allSatisfy(\.isImportName) else {
            throw .unknownRule(id: name, suggestion: nil)
        }
        let reference = RuleReference(id: parts[0], edition: parts[1])
        guard FileInspection.isFile(table) else { throw .workspace(.unreadable(file: table)) }
        let folder = "\(workspace)/rules/criteria/\(reference.id)"
        let path = "\(folder)/\(reference.edition).xml"
        if !force, FileInspection.isFile(path) { throw .exists(path: path) }
        let result = CriteriaImport(fileAt: table, as: reference, expecting: expected)
        guard let set = result.set else {
            return ImportedCriteria(path: nil, reference: reference, counts: (0, 0, 0, 0), result: result)
        }
        let bytes: [UInt8]
        do {
            bytes = try set.fileBytes()
        } catch {
            throw .unwritable(error)
        }
        do {
            let own = SchemaLibrary(
                files: ["criteria/\(reference.id)/\(reference.edition).xml": bytes],
                judge: library
            )
            _ = try own.criteriaSet(reference)
        } catch {
            throw .library(error)
        }
        for part in ["\(workspace)/rules", "\(workspace)/rules/criteria", folder] {
            try Self.makeFolder(part)
        }
        try Self.write(bytes, to: path)
        return ImportedCriteria(
            path: path,
            reference: reference,
            counts: (set.groups.count, set.areas.count, set.criteria.count, set.indicators.count),
            result: result
        )
    }

    /// What was made and what was not understood, a line for each remark.
    package static func text(of imported: ImportedCriteria, in wording: Wording) -> String {
        let result = imported.result
        var lines = result.findings.map { "\($0.place.file ?? ""): \(wording.message(of: $0))" }
        lines += result.remarks.map { remark in
            let place = [
                remark.place.file, remark.place.sheet,
                remark.place.cell ?? remark.place.line.map(String.init),
            ]
            .compactMap(\.self).joined(separator: ", ")
            return "\(place): \(message(of: remark, in: wording))"
        }
        if let path = imported.path {
            let counts = imported.counts
            lines.append(
                wording.text(
                    "import.written",
                    [
                        "path": .text(path), "groups": .integer(counts.groups),
                        "areas": .integer(counts.areas),
                        "criteria": .integer(counts.criteria), "indicators": .integer(counts.indicators),
                    ]
                )
            )
            let open = result.remarks.count { !$0.isNoteOnly }
            let next = open == 0 ? "import.next" : "import.nextOpen"
            lines.append(
                wording.text(
                    next,
                    open == 0 ? ["path": .text(path)] : ["path": .text(path), "count": .integer(open)]
                )
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func message(of remark: CriteriaRemark, in wording: Wording) -> String {
        let id = "import.\(remark.kind.rawValue)"
        switch remark.kind {
        case .noHeadings, .noIndicators, .noSourceColumn: return wording.text(id)
        case .levelMissing:
            return wording.text(id, ["text": .text(wording.text("status.kind.\(remark.text)"))])
        default: return wording.text(id, ["text": .text(remark.text)])
        }
    }

    /// The object of `criteria import --json`.
    package static func json(of imported: ImportedCriteria, in wording: Wording) -> [UInt8] {
        let remarks = imported.result.remarks.map { remark in
            JSONValue.object(
                [
                    JSONMember("kind", .string(remark.kind.rawValue)),
                    JSONMember("isNote", .boolean(remark.isNoteOnly)),
                    JSONMember("file", optional: remark.place.file),
                    JSONMember("sheet", optional: remark.place.sheet),
                    JSONMember("cell", optional: remark.place.cell),
                    JSONMember("line", optional: remark.place.line),
                    JSONMember("text", .string(remark.text)),
                    JSONMember("message", .string(message(of: remark, in: wording))),
                ].compactMap(\.self)
            )
        }
        return JSONValue.object([
            JSONMember("format", .string("dossier-criteria-import/1")),
            JSONMember("set", .string(imported.reference.description)),
            JSONMember("path", imported.path.map(JSONValue.string) ?? .null),
            JSONMember("isComplete", .boolean(imported.isComplete)),
            JSONMember("groups", .integer(imported.counts.groups)),
            JSONMember("areas", .integer(imported.counts.areas)),
            JSONMember("criteria", .integer(imported.counts.criteria)),
            JSONMember("indicators", .integer(imported.counts.indicators)),
            JSONMember("remarks", .array(remarks)),
        ]).bytes
    }
}

extension String {
    /// Whether the text can be an id (common.xsd), and so a file's name.
    fileprivate var isImportName: Bool {
        guard let first = utf8.first, first.isIDByte, !"._-".utf8.contains(first) else { return false }
        return utf8.count <= 100 && utf8.allSatisfy(\.isIDByte)
    }
}

extension UInt8 {
    fileprivate var isIDByte: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) || "._-".utf8.contains(self)
    }
}
