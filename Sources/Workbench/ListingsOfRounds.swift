internal import DossierModel
internal import Rendering
internal import SchemaLibrary
package import Wording

extension Workbench {
    /// The rounds that are known: their dates, and the marks of the sources.
    package func rounds(in wording: Wording) throws(WorkbenchError) -> Listing {
        let calendars = try asked { () throws(SchemaLibraryError) in try library.calendars() }
        var table = TextTable(columns: [
            .init(wording.text("list.round")), .init(wording.text("list.programme")),
            .init(wording.text("list.opens")), .init(wording.text("list.closes")),
            .init(wording.text("list.commission")), .init(wording.text("list.decided")),
            .init(wording.text("list.sources")), .init(wording.text("list.title"), mayWrap: true),
        ])
        table.rows = calendars.flatMap { calendar in
            calendar.rounds.map { $0.row(in: wording) }
        }
        let notices = calendars.flatMap(\.notices).map { "• " + $0.text(in: wording.language) }
        let objects = calendars.flatMap(\.rounds).map { $0.object(in: wording) }
        return Listing(
            table: table,
            notes: [wording.text("list.unproved")] + notices,
            object: Self.list("dossier-rounds/1", "rounds", objects)
        )
    }
}

extension Round {
    fileprivate func row(in wording: Wording) -> [String] {
        let closes =
            dates(.closes).map { $0.label(in: wording) }
            + dates(.extendedTo).map { "→ " + $0.label(in: wording) }
        return [
            id, programme,
            dates(.opens).map { $0.label(in: wording) }.shown, closes.shown,
            dates(.nationalCommission).map { $0.label(in: wording) }.shown,
            dates(.decided).map { $0.label(in: wording) }.shown,
            marks.shown, title.text(in: wording.language),
        ]
    }

    /// The marks of all sources of the round's dates, in the order of use.
    private var marks: [String] {
        dates.flatMap(\.origin.sources).reduce(into: origin.sources) { marks, mark in
            if !marks.contains(mark) { marks.append(mark) }
        }
    }

    fileprivate func object(in wording: Wording) -> JSONValue {
        .object([
            JSONMember("id", .string(id)), JSONMember("programme", .string(programme)),
            JSONMember("title", .string(title.text(in: wording.language))),
            JSONMember(
                "dates",
                .array(
                    dates.map { date in
                        .object([
                            JSONMember("kind", .string(date.kind.rawValue)),
                            JSONMember("date", .string(date.date.iso)),
                            JSONMember(
                                "provenance",
                                date.origin.provenance.map { .string($0.rawValue) } ?? .null
                            ),
                            JSONMember("sources", .array(date.origin.sources.map(JSONValue.string))),
                        ])
                    }
                )
            ),
            JSONMember("timeZone", timeZone.map(JSONValue.string) ?? .null),
            JSONMember("forms", .array(forms.map { .string($0.description) })),
            JSONMember("sources", .array(marks.map(JSONValue.string))),
        ])
    }
}

extension PublishedDate {
    /// The date as people write it, with `?` where it is not proved.
    fileprivate func label(in wording: Wording) -> String {
        let text =
            if let day = date.exact {
                day.formatted(in: wording.language)
            } else if let month = date.month {
                "\(padded(month, to: 2))/\(date.year)"
            } else {
                String(date.year)
            }
        return origin.provenance == .verified ? text : text + "?"
    }
}

extension [String] {
    fileprivate var shown: String { isEmpty ? "–" : joined(separator: " ") }
}
