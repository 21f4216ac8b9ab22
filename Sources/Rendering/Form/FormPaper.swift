internal import DossierModel

/// The filled form as the data of the typesetting engine's template `form`.
package enum FormPaper {
    /// The data: a JSON object in UTF-8.
    package static func data(of view: FormView) -> [UInt8] {
        JSONValue.object([
            JSONMember("lang", .string(view.language.tag)),
            JSONMember("title", .string(view.title)),
            JSONMember("city", .string(view.city)),
            JSONMember("document", .string(view.documentTitle)),
            JSONMember("facts", .array(view.facts.map(\.json))),
            JSONMember("notices", .array(view.notices.map(\.json))),
            JSONMember("watermark", .optional(view.watermark)),
            JSONMember("footer", .string(view.footer)),
            JSONMember("contents", .string(view.labels.contents)),
            JSONMember("required", .string(view.labels.required)),
            JSONMember("parts", .array(view.parts.map(\.json))),
        ]).bytes
    }
}

extension FormView.Notice {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("tone", .string(tone.rawValue)), JSONMember("heading", .optional(heading)),
            JSONMember("text", .string(text)),
        ])
    }
}

extension FormView.Part {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("heading", .optional(heading)), JSONMember("newpage", .boolean(startsPage)),
            JSONMember("sections", .array(sections.map(\.json))),
        ])
    }
}

extension FormView.Section {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("anchor", .string(anchor)), JSONMember("number", .optional(number)),
            JSONMember("label", .string(label)), JSONMember("mark", mark?.json ?? .null),
            JSONMember("help", .optional(help)), JSONMember("newpage", .boolean(startsPage)),
            JSONMember("signed", .boolean(isSigned)),
            JSONMember("questions", .array(questions.map(\.json))),
            JSONMember("blocks", .array(blocks.map(\.json))),
        ])
    }
}

extension FormView.QuestionView {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("id", .string(id)), JSONMember("label", .string(label)),
            JSONMember("required", .boolean(required != nil)), JSONMember("short", .boolean(isShort)),
            JSONMember("mark", mark?.json ?? .null), JSONMember("help", .optional(help)),
            JSONMember("count", .optional(count)), JSONMember("lang", .optional(spoken?.tag)),
            JSONMember("answer", .array(answer.map(\.json))),
        ])
    }
}
