internal import DossierModel

/// Blocks as the templates of the typesetting engine read them: an object
/// with its kind in `k`, and `c` for what it contains.
extension Block {
    var json: JSONValue {
        switch self {
        case .heading(let text): .kind("heading", ("c", .lines(text)))
        case .paragraph(let text, let paragraph):
            .kind("paragraph", ("role", .string(paragraph.rawValue)), ("c", .lines(text)))
        case .list(let entries): .kind("list", ("c", .array(entries.map(JSONValue.lines))))
        case .options(let options): .kind("options", ("c", .array(options.map(\.json))))
        case .table(let table): table.json
        case .terms(let terms): .kind("terms", ("c", .array(terms.map(\.json))))
        case .signature(let place): place.json
        case .stamp(let words): .kind("stamp", ("label", .string(words)))
        case .consent(let terms, let paper):
            .kind("consent", ("c", .array(terms.map(\.json))), ("paper", .lines(paper)))
        case .note(let tone, let text): .kind("note", ("tone", .string(tone.rawValue)), ("c", .lines(text)))
        case .chart(let chart):
            .kind(
                "chart",
                ("alt", .string(chart.alternative)),
                ("maximum", .integer(chart.maximum)),
                (
                    "rows",
                    .array(
                        chart.rows.map { row in
                            .object([
                                JSONMember("label", .string(row.label)),
                                JSONMember("shares", .array(row.shares.map(\.json))),
                            ])
                        }
                    )
                )
            )
        case .timeline(let chart):
            .kind(
                "timeline",
                ("alt", .string(chart.alternative)),
                ("first", .integer(chart.first)),
                ("length", .integer(chart.length)),
                (
                    "rows",
                    .array(
                        chart.rows.map { row in
                            .object([
                                JSONMember("label", .string(row.label)),
                                JSONMember("days", .integer(row.days)),
                                JSONMember("distance", .string(row.distance)),
                                JSONMember("kind", .string(row.kind.rawValue)),
                            ])
                        }
                    )
                )
            )
        case .shares(let shares): .kind("shares", ("c", .array(shares.map(\.json))))
        case .spoken(let language, let blocks):
            .kind("spoken", ("lang", .string(language.tag)), ("c", .array(blocks.map(\.json))))
        }
    }
}

extension Inline {
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .value(let text): .kind("value", ("text", .string(text)))
        case .small(let text): .kind("small", ("c", .lines(text)))
        case .strong(let text): .kind("strong", ("text", .string(text)))
        case .mark(let text, let tone):
            .kind("mark", ("tone", .string(tone.rawValue)), ("text", .string(text)))
        case .citation(let code, let anchor):
            .kind("citation", ("text", .string(code)), ("anchor", .string(anchor)))
        case .missing(let text, let reason):
            .kind("missing", ("text", .string(text)), ("reason", .string(reason)))
        case .code(let text): .kind("code", ("text", .string(text)))
        case .link(let address, let text):
            .kind("link", ("address", .string(address)), ("c", .lines(text)))
        case .file(let text, let path, let size):
            .kind("file", ("name", .string(path.fileName)), ("size", .string(size)), ("c", .lines(text)))
        case .outcome(let text, let kind, _):
            .kind("outcome", ("kind", .string(kind.rawValue)), ("text", .string("\(text)\u{A0}\(kind.sign)")))
        case .spoken(let language, let text):
            .kind("spoken", ("lang", .string(language.tag)), ("c", .lines(text)))
        case .figure(_, let text): .string(text)
        case .original(let language, let text):
            .kind("original", ("lang", .string(language.tag)), ("text", .string(text)))
        }
    }
}

extension JSONValue {
    /// An object of a kind.
    static func kind(_ kind: String, _ members: (String, JSONValue)...) -> JSONValue {
        .object([JSONMember("k", .string(kind))] + members.map { JSONMember($0.0, $0.1) })
    }

    /// The pieces of a line.
    static func lines(_ text: [Inline]) -> JSONValue { .array(text.map(\.json)) }

    /// A text, or null where there is none.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension Term {
    var json: JSONValue {
        .object([JSONMember("name", .string(name)), JSONMember("value", .string(value))])
    }
}

extension OptionLine {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("label", .string(label)), JSONMember("chosen", .optional(chosen)),
            JSONMember("mark", .optional(mark)),
        ])
    }
}

extension Share {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("kind", .string(kind.rawValue)), JSONMember("count", .integer(count)),
            JSONMember("label", .string(label)), JSONMember("amount", .string(amount)),
        ])
    }
}

extension SignaturePlace {
    fileprivate var json: JSONValue {
        .kind(
            "signature",
            ("heading", .string(heading)),
            ("lines", .array(lines.map(\.json))),
            ("stamp", .optional(stamp)),
            ("paper", .lines(paper))
        )
    }
}

extension DocumentTable {
    fileprivate var json: JSONValue {
        .kind(
            "table",
            ("role", .string(role.rawValue)),
            ("caption", .optional(caption)),
            (
                "columns",
                .array(
                    columns.map { column in
                        .object([
                            JSONMember("label", .string(column.label)),
                            JSONMember("width", column.width.map(JSONValue.integer) ?? .null),
                            JSONMember("number", .boolean(column.isNumber)),
                        ])
                    }
                )
            ),
            ("headers", .boolean(hasRowHeaders)),
            (
                "rows",
                .array(
                    rows.map { row in
                        .object([
                            JSONMember("anchor", .optional(row.anchor)),
                            JSONMember("cells", .array(row.cells.map(JSONValue.lines))),
                        ])
                    }
                )
            )
        )
    }
}
