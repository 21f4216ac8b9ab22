internal import DossierModel
internal import Intake
internal import Rendering
package import Wording

extension FormImport {
    /// What was taken over and what was not, in words.
    package func text(in wording: Wording) -> String {
        var lines = files.map { file in
            wording.text(
                "formImport.file",
                [
                    "path": .text(file.path), "language": .term("language.\(file.language.tag)"),
                    "unchanged": .integer(file.unchanged),
                ]
            )
        }
        let head = isDryRun ? "formImport.wouldTake" : "formImport.taken"
        lines.append(
            changes.isEmpty
                ? wording.text("formImport.nothing") : wording.text(head, ["count": .integer(changes.count)])
        )
        for change in changes {
            lines.append(
                "  \(change.question): \(shown(change.before, wording)) → \(shown(change.after, wording))"
            )
        }
        if !conflicts.isEmpty {
            lines.append(wording.text("formImport.conflicts", ["count": .integer(conflicts.count)]))
        }
        for conflict in conflicts {
            lines.append("  \(conflict.question):")
            lines += conflict.versions.map { "    \($0.file): \(shown($0.text, wording))" }
        }
        if conflicts.contains(where: \.isWithWorkspace) { lines.append(wording.text("formImport.take")) }
        if !findings.isEmpty {
            lines.append(wording.text("formImport.remarks", ["count": .integer(findings.count)]))
        }
        for finding in findings {
            let severity = wording.term("severity.\(finding.severity.rawValue)")
            lines.append("  \(finding.place.file ?? ""): \(severity): \(wording.message(of: finding))")
            lines.append("    → \(wording.hint(of: finding))")
        }
        lines += backups.map { wording.text("formImport.backup", ["path": .text($0)]) }
        lines += written.map { wording.text("formImport.written", ["path": .text($0)]) }
        return lines.joined(separator: "\n")
    }

    /// An answer in one line, its beginning where it is long.
    private func shown(_ text: String, _ wording: Wording) -> String {
        let line = text.replacing("\n", with: " / ")
        if line.isBlank { return wording.text("formImport.empty") }
        return line.count <= 160 ? "“\(line)”" : "“\(line.prefix(159))…”"
    }

    /// The object of `form import --json`
    /// (Schemas/json/form-import-1.schema.json).
    package func json(in wording: Wording) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-form-import/1")),
            JSONMember("workspace", .string(workspace)),
            JSONMember("dryRun", .boolean(isDryRun)),
            JSONMember("complete", .boolean(isComplete)),
            JSONMember(
                "files",
                .array(
                    files.map { file in
                        .object([
                            JSONMember("path", .string(file.path)),
                            JSONMember("language", .string(file.language.tag)),
                            JSONMember("unchanged", .integer(file.unchanged)),
                        ])
                    }
                )
            ),
            JSONMember("taken", .array(changes.map(json))),
            JSONMember("conflicts", .array(conflicts.map(json))),
            JSONMember("remarks", .array(findings.map { json($0, wording) })),
            JSONMember("unplaced", .array(unplacedJSON)),
            JSONMember("written", .array(written.map(JSONValue.string))),
            JSONMember("backups", .array(backups.map(JSONValue.string))),
        ]).bytes
    }

    private func json(_ change: Change) -> JSONValue {
        .object([
            JSONMember("question", .string(change.question)),
            JSONMember("target", .string(change.target)),
            JSONMember("files", .array(change.files.map(JSONValue.string))),
            JSONMember("before", .string(change.before)), JSONMember("after", .string(change.after)),
        ])
    }

    private func json(_ conflict: Conflict) -> JSONValue {
        .object([
            JSONMember("question", .string(conflict.question)),
            JSONMember("withWorkspace", .boolean(conflict.isWithWorkspace)),
            JSONMember(
                "versions",
                .array(
                    conflict.versions.map { version in
                        .object([
                            JSONMember("file", .string(version.file)),
                            JSONMember("text", .string(version.text)),
                        ])
                    }
                )
            ),
        ])
    }

    private func json(_ finding: Finding, _ wording: Wording) -> JSONValue {
        .object(
            [
                JSONMember("check", .string(finding.id.rawValue)),
                JSONMember("variant", .string(finding.variant)),
                JSONMember("severity", .string(finding.severity.rawValue)),
                JSONMember("file", optional: finding.place.file),
                JSONMember("question", optional: finding.place.question),
                JSONMember("message", .string(wording.message(of: finding))),
                JSONMember("hint", .string(wording.hint(of: finding))),
            ].compactMap(\.self)
        )
    }

    private var unplacedJSON: [JSONValue] {
        unplaced.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { path, texts in
            texts.map { text in
                .object([
                    JSONMember("file", .string(path)), JSONMember("control", .string(text.control)),
                    JSONMember("text", .string(text.text)),
                ])
            }
        }
    }
}
