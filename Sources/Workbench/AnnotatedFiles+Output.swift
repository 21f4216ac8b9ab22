internal import DossierModel
internal import Rendering
package import Wording

extension AnnotatedFiles {
    /// What was written, a line for each copy, and what was not.
    package func text(in wording: Wording) -> String {
        var lines = copies.map { copy in
            let id = copy.file.lowercased().hasSuffix(".docx") ? "annotate.writtenForm" : "annotate.written"
            return wording.text(id, ["path": .text(copy.path), "count": .integer(copy.cells)])
        }
        if copies.isEmpty { lines.append(wording.text("annotate.nothing")) }
        lines += failed.map { wording.text("annotate.failed", ["file": .text($0)]) }
        if !copies.isEmpty { lines.append(wording.text("annotate.next")) }
        if elsewhere > 0 { lines.append(wording.text("annotate.elsewhere", ["count": .integer(elsewhere)])) }
        return lines.joined(separator: "\n")
    }

    /// What was written, as a member of the object of findings.
    var json: JSONValue {
        .object([
            JSONMember("folder", .string(folder)),
            JSONMember(
                "written",
                .array(
                    copies.map { copy in
                        .object([
                            JSONMember("file", .string(copy.file)), JSONMember("path", .string(copy.path)),
                            JSONMember("cells", .integer(copy.cells)),
                        ])
                    }
                )
            ),
            JSONMember("failed", .array(failed.map(JSONValue.string))),
            JSONMember("elsewhere", .integer(elsewhere)),
        ])
    }
}

extension Workbench {
    /// The object of `check --annotate --json`.
    package static func json(
        of examined: ExaminedDossier,
        annotated: AnnotatedFiles,
        in wording: Wording
    ) -> [UInt8] {
        FindingsJSON.bytes(of: examined.report, wording: wording, annotated: annotated.json)
    }
}
