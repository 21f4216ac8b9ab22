internal import Checking
internal import DossierModel
internal import Intake
internal import Rendering
package import Wording

extension Workbench {
    /// A line for each file: what became of it and what to do; then what is
    /// still owed, unit by unit.
    package static func text(of receipt: Receipt, in wording: Wording) -> String {
        let words = ReceiptWords(receipt, wording)
        guard !receipt.files.isEmpty else { return wording.text("receive.none") }
        return (receipt.files.map(words.line) + [words.count, words.still] + words.units)
            .joined(separator: "\n")
    }

    /// The object of `receive --json` (Schemas/json/receive-1.schema.json).
    package static func json(of receipt: Receipt, in wording: Wording) -> [UInt8] {
        let text = OwedText(wording, for: receipt.dossier.settings)
        return JSONValue.object([
            JSONMember("format", .string("dossier-receive/1")),
            JSONMember("dossier", .string(receipt.dossier.settings.bundleName)),
            JSONMember("dryRun", .boolean(receipt.isTrial)),
            JSONMember("files", .array(receipt.files.map(\.object))),
            JSONMember(
                "stillOwed",
                .array(receipt.stillOwed.things.map { OwedFiles.object(of: $0, text) })
            ),
        ]).bytes
    }
}

/// The lines about returned files.
private struct ReceiptWords {
    let receipt: Receipt
    let wording: Wording
    private let text: OwedText

    init(_ receipt: Receipt, _ wording: Wording) {
        self.receipt = receipt
        self.wording = wording
        text = OwedText(wording, for: receipt.dossier.settings)
    }

    var count: String {
        let there = receipt.files.count { if case .alreadyThere = $0.outcome { true } else { false } }
        return wording.text(
            "receive.done",
            [
                "taken": .integer(receipt.files.count(where: \.isSettled) - there),
                "all": .integer(receipt.files.count), "there": .integer(there),
            ]
        )
    }

    var still: String {
        wording.text("receive.still", ["count": .integer(receipt.stillOwed.things.count)])
    }

    var units: [String] {
        receipt.stillOwed.byDebtor.map { debtor, things in
            "  "
                + wording.text(
                    "receive.still.unit",
                    [
                        "unit": .text(text.name(of: debtor)), "count": .integer(things.count),
                        "slots": .list(things.map { .text($0.slot) }),
                    ]
                )
        }
    }

    func line(_ file: ReceivedFile) -> String {
        var arguments: [String: ArgumentValue] = ["file": .text(file.path)]
        let thing = file.match.thing
        if let thing { arguments["slot"] = .text(thing.slot) }
        let clue = file.match.clue.map { ArgumentValue.term("clue.\($0.rawValue)") }
        switch file.outcome {
        case .taken(let path):
            arguments["path"] = .text(path)
            arguments["clue"] = clue
            return wording.text(receipt.isTrial ? "receive.trial" : "receive.taken", arguments)
        case .alreadyThere(let path):
            arguments["path"] = .text(path)
            return wording.text("receive.alreadyThere", arguments)
        case .conflict(let path, let existing):
            arguments["path"] = .text(path)
            arguments["existing"] = .text(existing)
            arguments["sha256"] = .text(file.sha256 ?? "")
            return wording.text("receive.conflict", arguments)
        case .refused(let objection): return line(objection, arguments)
        case .pathNeeded(let proposal): return line(proposal, thing, arguments)
        case .toEnter:
            arguments["place"] = .text(thing.map(text.place) ?? "")
            return wording.text("receive.toEnter", arguments)
        case .unsure:
            arguments["clue"] = clue
            return wording.text("receive.unsure", arguments)
        case .ambiguous:
            if case .several(let things, _) = file.match {
                arguments["slots"] = .list(things.map { .text($0.slot) })
            }
            arguments["clue"] = clue
            return wording.text("receive.ambiguous", arguments)
        case .unknown, .packed, .unreadable:
            return wording.text("receive.\(file.outcome.word)", ["file": .text(file.path)])
        }
    }

    private func line(_ objection: FileObjection, _ arguments: [String: ArgumentValue]) -> String {
        var arguments = arguments
        switch objection {
        case .empty: return wording.text("receive.empty", arguments)
        case .unusable(let failure):
            let known = ["damaged", "password"].contains(failure.rawValue) ? failure.rawValue : "other"
            return wording.text("receive.unusable.\(known)", arguments)
        case .type(let found, let allowed):
            arguments["found"] = .text(found)
            arguments["allowed"] = .list(allowed.map { .text($0) })
            return wording.text("receive.type", arguments)
        case .tooLarge(let bytes, let limit):
            arguments["size"] = .number(OwedText.megabytes(bytes))
            arguments["limit"] = .number(OwedText.megabytes(limit))
            return wording.text("receive.tooLarge", arguments)
        }
    }

    private func line(
        _ proposal: String,
        _ thing: OwedThing?,
        _ arguments: [String: ArgumentValue]
    ) -> String {
        var arguments = arguments
        arguments["proposal"] = .text(proposal)
        switch thing?.kind {
        case .evidence, .opinion:
            arguments["indicator"] = .text(thing?.indicator ?? "")
            return wording.text("receive.pathNeeded.evidence", arguments)
        case .report: return wording.text("receive.pathNeeded.report", arguments)
        case .file, nil:
            arguments["place"] = .text(thing.map(text.place) ?? "")
            return wording.text("receive.pathNeeded", arguments)
        default:
            arguments["question"] = .text(thing?.question ?? "")
            return wording.text("receive.pathNeeded.question", arguments)
        }
    }
}

extension ReceivedFile {
    fileprivate var object: JSONValue {
        var members: [JSONMember?] = [
            JSONMember("file", .string(path)), JSONMember("bytes", .integer(bytes)),
            JSONMember("sha256", optional: sha256), JSONMember("match", .string(match.word)),
            JSONMember("clue", optional: match.clue?.rawValue),
            JSONMember("slots", .array(match.slots.map(JSONValue.string))),
            JSONMember("outcome", .string(outcome.word)),
        ]
        switch outcome {
        case .taken(let path), .alreadyThere(let path): members.append(JSONMember("path", .string(path)))
        case .conflict(let path, let existing):
            members += [JSONMember("path", .string(path)), JSONMember("existing", .string(existing))]
        case .pathNeeded(let proposal): members.append(JSONMember("proposal", .string(proposal)))
        case .refused(let objection): members.append(JSONMember("objection", .string(objection.word)))
        default: break
        }
        return .object(members.compactMap(\.self))
    }
}

extension ReceivedFile.Outcome {
    /// The outcome's name in JSON.
    fileprivate var word: String {
        switch self {
        case .taken: "taken"
        case .alreadyThere: "alreadyThere"
        case .conflict: "conflict"
        case .refused: "refused"
        case .pathNeeded: "pathNeeded"
        case .toEnter: "toEnter"
        case .unsure: "unsure"
        case .ambiguous: "ambiguous"
        case .unknown: "unknown"
        case .packed: "packed"
        case .unreadable: "unreadable"
        }
    }
}

extension ReturnMatch {
    fileprivate var word: String {
        switch self {
        case .certain: "certain"
        case .probable: "probable"
        case .several: "several"
        case .none: "none"
        }
    }

    fileprivate var slots: [String] {
        if case .several(let things, _) = self { return things.map(\.slot) }
        return thing.map { [$0.slot] } ?? []
    }
}

extension FileObjection {
    fileprivate var word: String {
        switch self {
        case .empty: "empty"
        case .unusable(let failure): failure.rawValue
        case .type: "type"
        case .tooLarge: "tooLarge"
        }
    }
}
