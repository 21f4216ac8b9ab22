package import DossierModel
internal import Intake
internal import Rendering
package import Wording
internal import XMLKit

/// A list of remarks that was taken over from a table.
package struct ImportedRemarks: Sendable {
    package let path: String
    package let added: [Remark]
    /// The numbers of remarks that stood in the list already, word for word.
    package let known: [String]
    /// The numbers that the list has already with another text: nothing of
    /// theirs was taken over.
    package let conflicting: [String]
    /// Remarks about something that the dossier does not have.
    let unknownSubjects: [(remark: Remark, suggestion: String?)]
    let notes: [RemarkTable.Note]
    let findings: [Finding]

    /// Whether the file could be read at all.
    package var isReadable: Bool { findings.isEmpty }

    /// Whether all of the table is in the list now.
    package var isComplete: Bool {
        isReadable && conflicting.isEmpty && notes.isEmpty && unknownSubjects.isEmpty
    }
}

extension Workbench {
    /// Adds the remarks in the workbook or CSV file at `table`, with their
    /// answers where it has them; `request` says what the table does not:
    /// who made them, when, and on which version.
    ///
    /// A remark that is in the list already is not added twice, and none in
    /// the list is changed.
    package func importRemarks(
        from table: String,
        in examined: ExaminedDossier,
        by: String?,
        on: CalendarDate,
        version: String?,
        language: Language?
    ) throws(WorkbenchError) -> ImportedRemarks {
        guard FileInspection.isFile(table) else { throw .noSuchFile(path: table) }
        let read = RemarkTable(fileAt: table)
        let list = EntryListFile(remarksOf: examined.root)
        var taken = examined.dossier.remarks
        var ids = try list.entries().compactMap { $0["id"] }
        var added: [Remark] = []
        var (known, conflicting): ([String], [String]) = ([], [])
        let subjects = RemarkSubjects(
            of: examined.dossier,
            under: examined.rules,
            changes: examined.changes
        )
        var unknown: [(Remark, String?)] = []
        let language = language ?? examined.dossier.settings.workingLanguage
        for row in read.rows {
            guard let maker = row.by ?? by, !maker.isBlank else { throw .blank(option: "--by") }
            let id = row.id?.trimmingBlanks
            let same = taken.first { remark in
                remark.text == row.text && remark.by == maker && remark.about == row.about
            }
            if let same {
                known.append(same.id)
                continue
            }
            // Lists of two receivers both begin with 1, and parts of one list do.
            let theirs = examined.dossier.remarks.first { $0.by == maker && id?.isSameID(as: $0.id) == true }
            if let theirs {
                conflicting.append(theirs.id)
                continue
            }
            let isFree = id.map { id in !ids.contains { $0.isSameID(as: id) } } ?? false
            let remark = Remark(
                id: isFree ? id ?? ids.nextRemark : ids.nextRemark,
                by: maker,
                on: row.on ?? on,
                version: row.version ?? version ?? examined.versionSent,
                about: row.about,
                text: row.text,
                language: language,
                answer: row.answer.map { text in
                    RemarkAnswer(
                        text: text,
                        language: language,
                        on: row.answeredOn ?? on,
                        by: row.answeredBy,
                        changed: row.changed
                    )
                }
            )
            for about in [remark.about].compactMap(\.self) + row.changed {
                guard case .unknown(let suggestion) = subjects.subject(about) else { continue }
                var named = remark
                named.about = about
                unknown.append((named, suggestion))
            }
            added.append(remark)
            taken.append(remark)
            ids.append(remark.id)
        }
        if !added.isEmpty { try list.append(added.map(RemarksDocument.element)) }
        return ImportedRemarks(
            path: list.path,
            added: added,
            known: known,
            conflicting: conflicting,
            unknownSubjects: unknown,
            notes: read.notes,
            findings: read.findings
        )
    }

    /// What was taken over and what was not, a line for each.
    package static func text(of imported: ImportedRemarks, in wording: Wording) -> String {
        var lines = imported.findings.map { wording.message(of: $0) }
        lines += imported.notes.map { note in
            let place = [
                note.place.file, note.place.sheet, note.place.cell ?? note.place.line.map(String.init),
            ].compactMap(\.self).joined(separator: ", ")
            let arguments: [String: ArgumentValue] =
                note.kind == .noHeadings ? [:] : ["text": .text(note.text)]
            return "\(place): \(wording.text("remarks.import.\(note.kind.rawValue)", arguments))"
        }
        lines += imported.unknownSubjects.map { remark, suggestion in
            let finding =
                suggestion.map {
                    Finding(
                        .ver06,
                        "",
                        [
                            "remark": .text(remark.id), "subject": .text(remark.about ?? ""),
                            "suggestion": .text($0),
                        ],
                        at: remark.place
                    )
                }
                ?? Finding(
                    .ver06,
                    "noSuggestion",
                    ["remark": .text(remark.id), "subject": .text(remark.about ?? "")],
                    at: remark.place
                )
            return wording.message(of: finding)
        }
        for (id, ids) in [
            ("remarks.import.known", imported.known), ("remarks.import.conflicting", imported.conflicting),
        ] where !ids.isEmpty {
            lines.append(wording.text(id, ["list": .list(ids.map { .text($0) })]))
        }
        guard imported.isReadable else { return lines.joined(separator: "\n") }
        let open = imported.added.count { $0.answer == nil }
        lines.append(
            wording.text(
                "remarks.import.done",
                [
                    "count": .integer(imported.added.count), "open": .integer(open),
                    "path": .text(imported.path),
                ]
            )
        )
        return lines.joined(separator: "\n")
    }

    /// The remarks that were added, as the object of `remarks --json`.
    package static func json(of imported: ImportedRemarks) -> [UInt8] {
        RemarksJSON.bytes(of: imported.added)
    }
}
