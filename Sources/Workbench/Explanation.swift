package import DossierModel
internal import Rendering
package import Wording

/// What a check looks at and why, for a person who asks.
package struct Explanation: Sendable {
    let help: CheckHelp

    private var entry: CatalogueEntry { help.entry }
    private var wording: Wording { help.wording }
}

extension Workbench {
    /// The explanation of the check that `id` names, in any case.
    package static func explanation(of id: String, in wording: Wording) throws(WorkbenchError) -> Explanation
    {
        guard let entry = Catalogue[id] else {
            let suggestion = nearest(to: id.uppercased(), among: Catalogue.entries.map(\.id.rawValue))
            throw .unknownCheck(id: id, suggestion: suggestion)
        }
        return Explanation(
            help: CheckHelp(entry, wording: wording, examples: try examples(in: wording.language))
        )
    }

    /// The texts of the examples, which no other part of the program needs.
    static func examples(in language: Language) throws(WorkbenchError) -> Wording {
        try .read(in: language, files: [.examples])
    }
}

extension Explanation {
    /// The explanation in lines of at most `width` columns.
    package func text(width: Int) -> String {
        var lines = ["\(entry.id)  \(wording.title(of: entry.id))"]
        lines.append(wording.title(of: entry.id.group))
        if !entry.isBuilt { lines.append(wording.text("explain.notBuilt")) }
        let parts: [(String, String)] = [
            ("explain.checks", wording.subject(of: entry.id)), ("explain.why", wording.reason(for: entry.id)),
            ("explain.source", help.source),
        ]
        for (heading, text) in parts {
            lines += ["", wording.text(heading)] + TextTable.wrapped(text, width: width, indent: 2)
        }
        for id in entry.citedSources {
            guard let source = CitedSource[id] else { continue }
            let words = (source.addresses + [source.note]).filter { !$0.isEmpty }
            lines += TextTable.wrapped(
                "\(id): " + words.joined(separator: "; "),
                width: width,
                indent: 2,
                hanging: 2
            )
        }
        lines += ["", wording.text("explain.example")]
        let example = [
            ("explain.defect", help.defect), ("explain.says", help.saying), ("explain.advice", help.advice),
            ("explain.mended", help.mended),
        ]
        for (id, text) in example {
            let line = wording.text(
                "explain.labelled",
                ["label": .text(wording.text(id)), "text": .text(text)]
            )
            lines += TextTable.wrapped(line, width: width, indent: 2, hanging: 2)
        }
        lines += ["", wording.text("explain.messages")]
        let messages = help.messages
        for (position, message) in messages.enumerated() {
            let severity = wording.term("severity.\(message.severity.rawValue)")
            lines += TextTable.wrapped("• \(message.text) [\(severity)]", width: width, indent: 2, hanging: 2)
            // Messages that ask for the same share what they ask for.
            guard messages.dropFirst(position + 1).first?.hint != message.hint else { continue }
            lines += TextTable.wrapped("→ \(message.hint)", width: width, indent: 4, hanging: 2)
        }
        lines += ["", wording.text(help.isConfirmable ? "explain.confirmable" : "explain.notConfirmable")]
        let related = RelatedChecks.of(entry.id)
        if !related.isEmpty {
            lines += ["", wording.text("explain.related")]
            lines += related.map { "  \($0)  \(wording.title(of: $0))" }
        }
        return lines.joined(separator: "\n")
    }

    /// The explanation as a JSON object.
    package var json: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-explanation/1")),
            JSONMember("id", .string(entry.id.rawValue)),
            JSONMember("group", .string(entry.id.group.rawValue)),
            JSONMember("title", .string(wording.title(of: entry.id))),
            JSONMember("severity", .string(entry.severity.rawValue)),
            JSONMember("checks", .string(wording.subject(of: entry.id))),
            JSONMember("why", .string(wording.reason(for: entry.id))),
            JSONMember("source", .string(entry.source)),
            JSONMember("isBuilt", .boolean(entry.isBuilt)),
            JSONMember(
                "example",
                .object([
                    JSONMember("defect", .string(help.defect)), JSONMember("message", .string(help.saying)),
                    JSONMember("hint", .string(help.advice)), JSONMember("mended", .string(help.mended)),
                ])
            ),
            JSONMember(
                "related",
                .array(RelatedChecks.of(entry.id).map { .string($0.rawValue) })
            ),
            JSONMember(
                "messages",
                .array(
                    help.messages.map { message in
                        .object([
                            JSONMember("variant", .string(message.variant)),
                            JSONMember("severity", .string(message.severity.rawValue)),
                            JSONMember("confirmable", .boolean(message.isConfirmable)),
                            JSONMember(
                                "parameters",
                                .array((entry.parameters(of: message.variant) ?? []).map(JSONValue.string))
                            ),
                            JSONMember("message", .string(message.text)),
                            JSONMember("hint", .string(message.hint)),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}

extension Workbench {
    /// Writes the handbook into `folder`, a page for each language asked for,
    /// linked to each other; returns their paths.
    package static func writeHandbook(
        to folder: String,
        in languages: [Language]
    ) throws(WorkbenchError) -> [String] {
        try makeFolder(folder)
        var paths: [String] = []
        for language in languages {
            let wording = try Wording.read(in: language)
            let page = HandbookPage.html(
                wording: wording,
                examples: try examples(in: language),
                languages: languages
            )
            let name = HandbookPage.fileName(language)
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            try write(page, to: path)
            paths.append(path)
        }
        return paths
    }

    /// Says what was written, a line for each file.
    package static func written(_ paths: [String], in wording: Wording) -> String {
        paths.map { wording.text("handbook.written", ["path": .text($0)]) }.joined(separator: "\n")
    }

    /// The same as a JSON object.
    package static func json(ofWritten paths: [String]) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-written/1")),
            JSONMember("paths", .array(paths.map(JSONValue.string))),
        ]).bytes
    }
}
