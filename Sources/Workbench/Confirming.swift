package import DossierModel
internal import Rendering
package import Wording

/// What a person confirms: an open finding by its check, or a question or
/// section of a reconstructed form by its id.
package struct ConfirmationRequest: Sendable {
    /// The id of a check, in any case, or of a question or section.
    package let id: String
    /// What the finding is about, where several findings have the same check.
    package let object: String?
    /// Whether all open findings of the check are meant, whatever they are
    /// about.
    package let isForAll: Bool
    /// Who confirms: a name or an office.
    package let by: String
    package let on: CalendarDate
    /// Why, or which paper the question was compared with.
    package let reason: String

    package init(
        id: String,
        object: String?,
        isForAll: Bool = false,
        by: String,
        on: CalendarDate,
        reason: String
    ) {
        self.id = id
        self.object = object
        self.isForAll = isForAll
        self.by = by
        self.on = on
        self.reason = reason
    }
}

extension ConfirmationRequest {
    /// Throws where it is not said what is confirmed, by whom, or why.
    package func demandAll() throws(WorkbenchError) {
        for (option, text) in [("ID", id), ("--by", by), ("--reason", reason)] where text.isBlank {
            throw .blank(option: option)
        }
    }
}

/// What has been added to `confirmations.xml`.
package struct ConfirmationsWritten: Sendable, Hashable {
    package let path: String
    package let findings: [FindingConfirmation]
    package let questions: [QuestionConfirmation]
}

extension Workbench {
    /// Adds a confirmation to the workspace's `confirmations.xml`, made where
    /// it does not exist; what stands in the file stays as it is, byte for
    /// byte.
    package func confirm(
        _ request: ConfirmationRequest,
        in examined: ExaminedDossier
    ) throws(WorkbenchError) -> ConfirmationsWritten {
        try request.demandAll()
        var findings: [FindingConfirmation] = []
        var questions: [QuestionConfirmation] = []
        if let entry = Catalogue[request.id] {
            findings = try confirmations(of: entry, request, in: examined)
        } else if let form = examined.rules.form, let question = form.itemID(like: request.id) {
            questions = [
                QuestionConfirmation(
                    question: question,
                    by: request.by,
                    on: request.on,
                    comparedWith: request.reason,
                    digest: form.digest(ofItem: question)
                )
            ]
        } else {
            let known = (examined.rules.form?.itemIDs ?? []) + Catalogue.entries.map(\.id.rawValue)
            throw .notInForm(id: request.id, suggestion: nearest(to: request.id.uppercased(), among: known))
        }
        let file = ConfirmationsFile(root: examined.root)
        try file.add(findings: findings, questions: questions)
        return ConfirmationsWritten(path: file.path, findings: findings, questions: questions)
    }

    private func confirmations(
        of entry: CatalogueEntry,
        _ request: ConfirmationRequest,
        in examined: ExaminedDossier
    ) throws(WorkbenchError) -> [FindingConfirmation] {
        let open = examined.report.findings.filter { $0.id == entry.id && $0.isOpen }
        let confirmable = open.filter { entry.isConfirmable($0.variant) }
        if confirmable.isEmpty, !open.isEmpty { throw .notConfirmable(id: entry.id.rawValue) }
        let chosen = confirmable.filter { request.object == nil || $0.object == request.object }
        let objects = Set(chosen.map(\.object))
        guard objects.count == 1 || (request.isForAll && !objects.isEmpty) else {
            let all = Set(confirmable.map(\.object)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            throw .nothingToConfirm(id: entry.id.rawValue, objects: all)
        }
        return chosen.map { finding in
            FindingConfirmation(
                check: finding.id,
                object: finding.object,
                statement: finding.statement,
                by: request.by,
                on: request.on,
                reason: request.reason,
                digest: examined.contents.digest(finding)
            )
        }
    }
}

extension FormDefinition {
    /// The id of a question or section, whatever its case.
    fileprivate func itemID(like id: String) -> String? {
        itemIDs.first { $0 == id } ?? itemIDs.first { $0.lowercased() == id.lowercased() }
    }
}

extension ConfirmationsWritten {
    /// What has been written, a line for each entry.
    package func text(in wording: Wording) -> String {
        let lines =
            findings.map { finding in
                wording.text(
                    "confirm.done",
                    [
                        "id": .text(finding.check.rawValue), "object": .text(finding.object),
                        "by": .text(finding.by), "date": .date(finding.on), "path": .text(path),
                    ]
                )
            }
            + questions.map { question in
                wording.text(
                    "confirm.question",
                    [
                        "id": .text(question.question), "by": .text(question.by), "date": .date(question.on),
                        "other": .text(question.comparedWith), "path": .text(path),
                    ]
                )
            }
        return lines.joined(separator: "\n")
    }

    /// What has been written, as a JSON object.
    package var json: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-confirmation/1")),
            JSONMember("path", .string(path)),
            JSONMember(
                "findings",
                .array(
                    findings.map { finding in
                        .object([
                            JSONMember("check", .string(finding.check.rawValue)),
                            JSONMember("object", .string(finding.object)),
                            JSONMember("statement", .string(finding.statement)),
                            JSONMember("by", .string(finding.by)), JSONMember("on", .string(finding.on.iso)),
                            JSONMember("reason", .string(finding.reason)),
                        ])
                    }
                )
            ),
            JSONMember(
                "questions",
                .array(
                    questions.map { question in
                        .object([
                            JSONMember("id", .string(question.question)),
                            JSONMember("by", .string(question.by)),
                            JSONMember("on", .string(question.on.iso)),
                            JSONMember("comparedWith", .string(question.comparedWith)),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}
