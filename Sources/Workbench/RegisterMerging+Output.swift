internal import DossierModel
internal import Intake
internal import Merging
internal import Rendering
package import Wording

extension ExportedRegisters {
    /// A line for each workbook.
    package func text(in wording: Wording) -> String {
        var lines = files.map { file in
            wording.text(
                "register.exported",
                [
                    "path": .text(file.path), "records": .integer(file.records),
                    "indicators": .integer(file.indicators),
                ]
            )
        }
        if recordsWithoutUnit > 0 {
            lines.append(wording.text("register.withoutUnit", ["count": .integer(recordsWithoutUnit)]))
        }
        return lines.joined(separator: "\n")
    }

    /// The object of `register export --json`.
    package var json: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-register-export/1")),
            JSONMember(
                "files",
                .array(
                    files.map { file in
                        .object(
                            [
                                JSONMember("path", .string(file.path)),
                                JSONMember("unit", optional: file.unit),
                                JSONMember("records", .integer(file.records)),
                                JSONMember("indicators", .integer(file.indicators)),
                            ].compactMap(\.self)
                        )
                    }
                )
            ),
            JSONMember("recordsWithoutUnit", .integer(recordsWithoutUnit)),
        ]).bytes
    }
}

extension ImportedRegisters {
    /// Whether a person has to decide something.
    package var isOpen: Bool { merge.isOpen }

    /// What was done and what is open, file by file, and where it is written.
    package func text(in wording: Wording) -> String {
        var lines: [String] = []
        for (index, file) in files.enumerated() {
            if index > 0 { lines.append("") }
            lines.append(heading(of: file, index, wording))
            let items = merge.items.filter { $0.file == index }
            lines += items.filter(\.kind.isOpen).map { "  ! " + line(of: $0, wording) }
            lines += items.filter { !$0.kind.isOpen }.map { "  + " + line(of: $0, wording) }
        }
        lines.append("")
        lines += remarks.map { finding in
            let place = finding.place.cell ?? finding.place.line.map(String.init)
            let at = [finding.place.file, finding.place.sheet, place].compactMap(\.self)
                .joined(separator: ", ")
            return "\(at): \(wording.message(of: finding))"
        }
        lines.append(conclusion(wording))
        return lines.joined(separator: "\n")
    }

    private func heading(of file: ReturnedFile, _ index: Int, _ wording: Wording) -> String {
        let items = merge.items.filter { $0.file == index }
        let counts: [String: ArgumentValue] = [
            "path": .text(file.path), "unit": .text(file.unit ?? ""),
            "date": dates[index].map { .date($0) } ?? .text(""),
            "added": .integer(items.count { $0.kind == .added }),
            "changed": .integer(items.count { $0.kind == .changed || $0.kind == .tookTheirs }),
            "same": .integer(merge.unchanged[index]), "open": .integer(items.count(where: \.kind.isOpen)),
        ]
        let who =
            !file.hasBase
            ? "register.file.plain" : file.unit == nil ? "register.file.all" : "register.file.unit"
        return wording.text(who, counts) + " " + wording.text("register.file.counts", counts)
    }

    private func conclusion(_ wording: Wording) -> String {
        var parts: [String] = []
        if merge.isOpen {
            let open = merge.items.count(where: \.kind.isOpen)
            parts.append(wording.text("register.open", ["count": .integer(open)]))
            if merge.items.contains(where: { [.changedHere, .differs].contains($0.kind) }) {
                parts.append(wording.text("register.openTake"))
            }
        }
        if !merge.changesAnything {
            parts.append(wording.text("register.nothing"))
        } else if isDryRun {
            parts.append(wording.text("register.dryRun", ["files": .list(written.map { .text($0) })]))
        } else {
            parts.append(
                wording.text(
                    "register.written",
                    ["files": .list(written.map { .text($0) }), "backup": .text(backup ?? "")]
                )
            )
        }
        return parts.joined(separator: "\n")
    }

    /// Where, what, and both values.
    private func line(of item: MergeItem, _ wording: Wording) -> String {
        let at = Self.position(of: item.place)
        let message = message(of: item, wording)
        return at.isEmpty ? message : "\(at): \(message)"
    }

    /// The sheet and the cell, or the line.
    private static func position(of place: Place) -> String {
        [place.sheet, place.cell ?? place.line.map(String.init)].compactMap(\.self).joined(separator: "!")
    }

    /// What a thing of the merge says, in the words of the people who filled
    /// in the tables.
    private func message(of item: MergeItem, _ wording: Wording) -> String {
        let words = TableWords(wording.language)
        func shown(_ value: String?) -> ArgumentValue {
            guard let value, !value.isEmpty else { return .text(wording.text("register.blank")) }
            let field = item.field ?? ""
            if let word = words.choices(of: field)?.first(where: { $0.name == value })?.word {
                return .text(word)
            }
            if let date = CalendarDate(iso: value) { return .date(date) }
            if ["value", "numerator", "denominator"].contains(field), let number = ExactNumber(value) {
                return .number(number)
            }
            return .text(value)
        }
        let others = item.others.map { other in
            let file = files[other.file]
            return wording.text(
                "register.other",
                [
                    "file": .text(file.path), "unit": .text(file.unit ?? file.path),
                    "place": .text(Self.position(of: other.place)), "value": shown(other.value),
                ]
            )
        }
        let field = item.field.map { name in
            let field = name == "note.\(language.rawValue)" ? "note" : name
            return words.heading(of: field, in: item.key?.kind == .indicator ? .assessment : .register)
        }
        return wording.text(
            "merge.\(item.kind.rawValue)",
            [
                "key": .text(item.key?.id ?? ""), "field": .text(field ?? ""), "base": shown(item.base),
                "ours": shown(item.ours), "theirs": shown(item.theirs),
                "others": .text(others.joined(separator: "; ")),
            ]
        )
    }

    /// The object of `register import --json`.
    package func json(in wording: Wording) -> [UInt8] {
        JSONValue.object(
            [
                JSONMember("format", .string("dossier-register-import/1")),
                JSONMember("isOpen", .boolean(merge.isOpen)), JSONMember("isDryRun", .boolean(isDryRun)),
                JSONMember("written", .array(written.map(JSONValue.string))),
                JSONMember("backup", optional: backup),
                JSONMember("files", .array(files.indices.map { json(ofFile: $0, wording) })),
                JSONMember(
                    "remarks",
                    .array(
                        remarks.map { finding in
                            .object(
                                [
                                    JSONMember("check", .string(finding.id.rawValue)),
                                    JSONMember("file", optional: finding.place.file),
                                    JSONMember("sheet", optional: finding.place.sheet),
                                    JSONMember("cell", optional: finding.place.cell),
                                    JSONMember("line", optional: finding.place.line),
                                    JSONMember("message", .string(wording.message(of: finding))),
                                ].compactMap(\.self)
                            )
                        }
                    )
                ),
            ].compactMap(\.self)
        ).bytes
    }

    private func json(ofFile index: Int, _ wording: Wording) -> JSONValue {
        let file = files[index]
        return .object(
            [
                JSONMember("path", .string(file.path)), JSONMember("unit", optional: file.unit),
                JSONMember("made", optional: dates[index]?.iso),
                JSONMember("hasBase", .boolean(file.hasBase)),
                JSONMember("unchanged", .integer(merge.unchanged[index])),
                JSONMember(
                    "items",
                    .array(merge.items.filter { $0.file == index }.map { json(of: $0, wording) })
                ),
            ].compactMap(\.self)
        )
    }

    private func json(of item: MergeItem, _ wording: Wording) -> JSONValue {
        let others = item.others.map { other in
            JSONValue.object(
                [
                    JSONMember("path", .string(files[other.file].path)),
                    JSONMember("unit", optional: files[other.file].unit),
                    JSONMember("sheet", optional: other.place.sheet),
                    JSONMember("cell", optional: other.place.cell),
                    JSONMember("line", optional: other.place.line),
                    JSONMember("value", optional: other.value),
                ].compactMap(\.self)
            )
        }
        return .object(
            [
                JSONMember("kind", .string(item.kind.rawValue)),
                JSONMember("isOpen", .boolean(item.kind.isOpen)),
                JSONMember("row", optional: item.key?.kind.rawValue),
                JSONMember("set", optional: item.key.flatMap { $0.set.isEmpty ? nil : $0.set }),
                JSONMember("id", optional: item.key?.id), JSONMember("field", optional: item.field),
                JSONMember("sheet", optional: item.place.sheet),
                JSONMember("cell", optional: item.place.cell), JSONMember("line", optional: item.place.line),
                JSONMember("base", optional: item.base), JSONMember("ours", optional: item.ours),
                JSONMember("theirs", optional: item.theirs), JSONMember("others", .array(others)),
                JSONMember("message", .string(message(of: item, wording))),
            ].compactMap(\.self)
        )
    }
}
