package import DossierModel
internal import Wording

/// What is owed, as files for programs.
package enum OwedFiles {
    /// One row for each slot, as ``CSVTable`` writes it.
    package static func csv(of owed: OwedList, _ text: OwedText) -> [UInt8] {
        let wording = text.wording
        let headings = [
            "slot", "unit", "kind", "title", "ask", "format", "until", "latestRequest", "path", "place",
        ].map { wording.text("owed.column.\($0)") }
        let rows = owed.things.map { thing in
            [
                thing.slot, text.name(of: thing.debtor), text.kind(thing),
                [text.title(thing), text.document(thing)].compactMap(\.self).joined(separator: " – "),
                [text.ask(thing), text.quotation(thing)].compactMap(\.self).joined(separator: " "),
                text.format(thing), owed.deadline?.day.iso ?? "", thing.times.latestRequest?.iso ?? "",
                thing.path ?? "", text.place(thing),
            ]
        }
        return CSVTable.bytes(of: [headings] + rows)
    }

    /// The object of `letters --json` (Schemas/json/owed-1.schema.json).
    package static func json(
        of owed: OwedList,
        dossier settings: DossierSettings,
        letters: [(debtor: Debtor, files: [String])] = [],
        _ text: OwedText
    ) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-owed/1")),
            JSONMember("dossier", .string(settings.bundleName)),
            JSONMember("date", .string(owed.today.iso)),
            JSONMember("deadline", owed.deadline.map { .string($0.day.iso) } ?? .null),
            JSONMember(
                "letters",
                .array(
                    letters.map { debtor, files in
                        .object([
                            JSONMember("unit", .string(debtor.name ?? "")),
                            JSONMember("debtor", .string(debtor.word)),
                            JSONMember("files", .array(files.map(JSONValue.string))),
                        ])
                    }
                )
            ),
            JSONMember("owed", .array(owed.things.map { object(of: $0, text) })),
            JSONMember(
                "notAsked",
                .array(
                    owed.unasked.map { set in
                        .object([
                            JSONMember("set", .string(set.title.text(in: text.wording.language))),
                            JSONMember("indicators", .integer(set.indicators)),
                        ])
                    }
                )
            ),
        ]).bytes
    }

    /// One thing, as both `letters` and `receive` name it.
    package static func object(of thing: OwedThing, _ text: OwedText) -> JSONValue {
        let accepts = thing.accepts
        let members: [JSONMember?] = [
            JSONMember("slot", .string(thing.slot)),
            JSONMember("kind", .string(thing.kind.rawValue)),
            JSONMember("unit", .string(thing.debtor.name ?? "")),
            JSONMember("debtor", .string(thing.debtor.word)),
            JSONMember("title", .string(text.title(thing))),
            JSONMember("ask", .string(text.ask(thing))),
            JSONMember("wording", optional: text.quotation(thing)),
            JSONMember("isFile", .boolean(thing.kind.isFile)),
            accepts.map { JSONMember("mediaTypes", .array($0.mediaTypes.map(JSONValue.string))) },
            JSONMember("maxBytes", optional: accepts?.maxBytes),
            JSONMember("fewest", optional: accepts?.fewest),
            JSONMember("path", optional: thing.path),
            JSONMember("sha256", optional: thing.sha256),
            JSONMember("number", optional: thing.document?.number?.written),
            JSONMember("question", optional: thing.question),
            JSONMember("code", optional: thing.code),
            JSONMember("indicator", optional: thing.indicator),
            JSONMember("checks", .array(thing.checks.map { .string($0.rawValue) })),
            JSONMember("requestedOn", optional: thing.requestedOn?.iso),
            JSONMember("latestRequest", optional: thing.times.latestRequest?.iso),
            JSONMember("slack", optional: thing.times.slack),
        ]
        return .object(members.compactMap(\.self))
    }
}

extension Debtor {
    /// What programs call this kind of debtor.
    fileprivate var word: String {
        switch self {
        case .unit: "unit"
        case .nationalCommission: "nationalCommission"
        case .unknown: "unknown"
        }
    }
}
