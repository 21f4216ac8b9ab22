internal import DossierModel
internal import Glibc
internal import Intake
internal import Rendering
internal import SchemaLibrary
package import Wording

/// A list that a person or a program asks for: a table, and an object.
package struct Listing: Sendable {
    let table: TextTable
    let notes: [String]
    let object: JSONValue

    /// The table in lines of at most `width` columns, with its notes below.
    package func text(width: Int) -> String {
        let notes = notes.flatMap { TextTable.wrapped($0, width: width) }
        return ([table.text(width: width)] + (notes.isEmpty ? [] : [""]) + notes).joined(separator: "\n")
    }

    /// The list as a JSON object.
    package var json: [UInt8] { object.bytes }
}

extension Workbench {
    /// A workbench that also knows the rules of a workspace, which has to
    /// exist.
    package init(withRulesOf workspace: String?) throws(WorkbenchError) {
        if let workspace {
            var status = stat()
            // `stat` fills the structure and keeps no pointer to it.
            guard stat(workspace, &status) == 0 else {
                throw .workspace(.missingFolder(path: workspace))
            }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw .workspace(.notAFolder(path: workspace)) }
        }
        try self.init(adding: workspace)
    }

    /// The checks of the catalogue, by group.
    package static func checks(in wording: Wording) -> Listing {
        var table = TextTable(columns: [
            .init(wording.text("list.id")), .init(wording.text("list.severity")),
            .init(wording.text("list.built")), .init(wording.text("list.title"), mayWrap: true),
        ])
        table.rows = Catalogue.entries.map { entry in
            [
                entry.id.rawValue, wording.term("severity.\(entry.severity.rawValue)"),
                wording.text(entry.isBuilt ? "list.yes" : "list.notYet"), wording.title(of: entry.id),
            ]
        }
        let groups = CheckGroup.allCases.map { "\($0.rawValue) – \(wording.title(of: $0))" }
        let checks = Catalogue.entries.map { entry in
            JSONValue.object([
                JSONMember("id", .string(entry.id.rawValue)),
                JSONMember("group", .string(wording.title(of: entry.id.group))),
                JSONMember("severity", .string(entry.severity.rawValue)),
                JSONMember("isBuilt", .boolean(entry.isBuilt)),
                JSONMember("title", .string(wording.title(of: entry.id))),
            ])
        }
        return Listing(table: table, notes: groups, object: list("dossier-checks/1", "checks", checks))
    }

    /// The forms that are known, with how well their questions are proved.
    package func forms(in wording: Wording) throws(WorkbenchError) -> Listing {
        var table = TextTable(columns: [
            .init(wording.text("list.form")), .init(wording.text("list.status")),
            .init(wording.text("list.questions"), isNumber: true),
            .init(wording.text("list.verified"), isNumber: true),
            .init(wording.text("list.recalled"), isNumber: true),
            .init(wording.text("list.inferred"), isNumber: true),
            .init(wording.text("list.title"), mayWrap: true),
        ])
        var objects: [JSONValue] = []
        for listing in try asked({ () throws(SchemaLibraryError) in try library.forms() }) {
            let form = try asked { () throws(SchemaLibraryError) in try library.form(listing.reference) }
            let counts = Provenance.allCases.map { provenance in
                form.questions.count { provenance == ($0.origin.provenance ?? .inferred) }
            }
            table.rows.append(
                [listing.label, wording.term("ruleStatus.\(listing.status.rawValue)")]
                    + ([form.questions.count] + counts).map(String.init) + [
                        form.title.text(in: wording.language)
                    ]
            )
            objects.append(
                listing.object(
                    wording,
                    [
                        JSONMember("programme", .string(form.programme)),
                        JSONMember("questions", .integer(form.questions.count)),
                        JSONMember(
                            "provenance",
                            .object(
                                zip(Provenance.allCases, counts).map { JSONMember($0.rawValue, .integer($1)) }
                            )
                        ),
                    ]
                )
            )
        }
        return Listing(
            table: table,
            notes: ownNote(in: wording),
            object: Self.list("dossier-forms/1", "forms", objects)
        )
    }

    /// The sets of criteria that are known.
    package func criteria(in wording: Wording) throws(WorkbenchError) -> Listing {
        var table = TextTable(columns: [
            .init(wording.text("list.set")), .init(wording.text("list.status")),
            .init(wording.text("list.use")), .init(wording.text("list.areas"), isNumber: true),
            .init(wording.text("list.criteria"), isNumber: true),
            .init(wording.text("list.indicators"), isNumber: true),
            .init(wording.text("list.byExperts"), isNumber: true),
            .init(wording.text("list.title"), mayWrap: true),
        ])
        var objects: [JSONValue] = []
        for listing in try asked({ () throws(SchemaLibraryError) in try library.criteriaSets() }) {
            let set = try asked { () throws(SchemaLibraryError) in try library.criteriaSet(listing.reference)
            }
            let indicators = set.indicators
            let experts = indicators.count { $0.sourceKind == .expert }
            table.rows.append(
                [
                    listing.label, wording.term("ruleStatus.\(listing.status.rawValue)"),
                    wording.text(set.isCoverage ? "list.coverage" : "list.assessment"),
                ] + [set.areas.count, set.criteria.count, indicators.count, experts].map(String.init)
                    + [set.title.text(in: wording.language)]
            )
            objects.append(
                listing.object(
                    wording,
                    [
                        JSONMember("use", .string(set.use.rawValue)),
                        JSONMember("areas", .integer(set.areas.count)),
                        JSONMember("criteria", .integer(set.criteria.count)),
                        JSONMember("indicators", .integer(indicators.count)),
                        JSONMember("byExperts", .integer(experts)),
                    ]
                )
            )
        }
        return Listing(
            table: table,
            notes: ownNote(in: wording),
            object: Self.list("dossier-criteria/1", "criteria", objects)
        )
    }

    private func ownNote(in wording: Wording) -> [String] {
        library.hasOwnLayers ? [wording.text("list.own")] : []
    }

    /// What `question` answers; rules that a workspace brought are its own
    /// to mend.
    func asked<Answer>(
        _ question: () throws(SchemaLibraryError) -> Answer
    ) throws(WorkbenchError) -> Answer {
        do {
            return try question()
        } catch {
            throw library.hasOwnLayers ? .ownRules(error) : .library(error)
        }
    }

    static func list(_ format: String, _ name: String, _ objects: [JSONValue]) -> JSONValue {
        .object([JSONMember("format", .string(format)), JSONMember(name, .array(objects))])
    }
}

extension RuleListing {
    /// The reference, marked where the workspace brought the rules.
    fileprivate var label: String { reference.description + (isOwn ? " *" : "") }

    fileprivate func object(_ wording: Wording, _ members: [JSONMember]) -> JSONValue {
        .object(
            [
                JSONMember("id", .string(reference.id)), JSONMember("edition", .string(reference.edition)),
                JSONMember("title", .string(title.text(in: wording.language))),
                JSONMember("status", .string(status.rawValue)), JSONMember("isOwn", .boolean(isOwn)),
            ] + members
        )
    }
}
