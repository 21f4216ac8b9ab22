package import DossierModel
internal import Glibc
internal import Rendering
internal import SchemaLibrary
package import Wording

/// What a new workspace is to be like.
package struct NewWorkspaceRequest: Sendable {
    /// The folder to make; it may exist, but only empty.
    package let folder: String
    package let cityVietnamese: String
    /// The city's name in the language of submission.
    package let citySubmission: String
    /// ISO 3166-1 alpha-2.
    package let country: String
    package let submission: Language
    /// `id@edition`; the latest form for membership where nil.
    package let form: String?
    /// `id@edition`; the country's own set where nil.
    package let criteria: String?
    package let date: CalendarDate
    /// `urn:uuid:…`.
    package let identifier: String

    package init(
        folder: String,
        cityVietnamese: String,
        citySubmission: String?,
        country: String,
        submission: Language,
        form: String?,
        criteria: String?,
        date: CalendarDate,
        identifier: String
    ) {
        self.folder = folder
        self.cityVietnamese = cityVietnamese.trimmingBlanks
        self.citySubmission = (citySubmission ?? cityVietnamese).trimmingBlanks
        self.country = country.uppercased()
        self.submission = submission
        self.form = form
        self.criteria = criteria
        self.date = date
        self.identifier = identifier
    }
}

/// A workspace that has been made.
package struct NewWorkspace: Sendable, Hashable {
    package let path: String
    /// The files in it, by path from its root.
    package let files: [String]
}

extension Workbench {
    /// Makes a workspace that explains itself; where that fails, what was
    /// made already is taken away again.
    package func create(_ request: NewWorkspaceRequest) throws(WorkbenchError) -> NewWorkspace {
        try request.validate()
        let rules = try NewWorkspaceRules(of: request, from: self)
        let content = try NewWorkspaceContent(request: request, rules: rules)
        let files = try content.files()
        try NewWorkspaceFolder(path: request.folder).write(files)
        return NewWorkspace(path: request.folder, files: files.map(\.path))
    }
}

extension NewWorkspaceRequest {
    fileprivate func validate() throws(WorkbenchError) {
        if folder.isBlank { throw .badValue(option: "new", value: folder) }
        for (option, text) in [("--city", cityVietnamese), ("--city-english", citySubmission)] {
            if text.isBlank { throw .blank(option: option) }
            // A line break or other control character cannot stand in a name.
            if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                throw .illegalText(option: option)
            }
        }
        guard country.utf8.count == 2, country.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw .badValue(option: "--country", value: country)
        }
        guard submission != .vietnamese else {
            throw .badValue(option: "--submission", value: submission.tag)
        }
    }
}

extension NewWorkspace {
    /// What has been made, and what comes next.
    package func text(in wording: Wording) -> String {
        [
            wording.text("new.done", ["path": .text(path), "count": .integer(files.count)]),
            wording.text("new.next", ["path": .text(path), "argument": .text(path.quotedForShell)]),
        ].joined(separator: "\n")
    }

    /// What has been made, as a JSON object.
    package var json: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-new/1")), JSONMember("path", .string(path)),
            JSONMember("files", .array(files.map(JSONValue.string))),
        ]).bytes
    }
}

extension String {
    /// The text as one word of a command line, in quotes where it needs them.
    var quotedForShell: String {
        let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
        return isPlain && !isEmpty ? self : "\"\(self)\""
    }
}

/// The rules that a new workspace starts with.
struct NewWorkspaceRules {
    let form: FormDefinition
    /// The sets, the one to be assessed by first.
    let criteria: [AppliedCriteria]
    let overlay: Overlay?
    let addresses: [RoundAddress]

    init(of request: NewWorkspaceRequest, from workbench: Workbench) throws(WorkbenchError) {
        let library = workbench.library
        let forms = try workbench.asked { () throws(SchemaLibraryError) in try library.forms() }
        let reference: RuleReference
        if let name = request.form {
            reference = try Self.reference(name, among: forms)
        } else {
            reference = try Self.latest(forms, in: workbench)
        }
        form = try workbench.asked { () throws(SchemaLibraryError) in try library.form(reference) }
        overlay = try Self.overlay(of: request.country, in: workbench)

        let listings = try workbench.asked { () throws(SchemaLibraryError) in try library.criteriaSets() }
        let national = overlay?.criteriaSets.first?.set
        var assessed = listings.last { $0.reference.id == national }?.reference
        if let name = request.criteria { assessed = try Self.reference(name, among: listings) }
        var criteria: [AppliedCriteria] = []
        for listing in listings {
            let set = try workbench.asked { () throws(SchemaLibraryError) in
                try library.criteriaSet(listing.reference)
            }
            if listing.reference == assessed, !set.isCoverage {
                criteria.insert(AppliedCriteria(role: .assessment, set: set), at: 0)
            } else if set.isCoverage {
                criteria.append(AppliedCriteria(role: .coverage, set: set))
            }
        }
        self.criteria = criteria
        let calendars = try workbench.asked { () throws(SchemaLibraryError) in try library.calendars() }
        addresses =
            (calendars.joined(programme: form.programme)?.addresses ?? []) + (overlay?.addresses ?? [])
    }

    /// The set that the city is assessed by, if there is one.
    var assessed: CriteriaSet? { criteria.first { $0.role == .assessment }?.set }

    /// The rule that a person named, which has to exist.
    private static func reference(
        _ name: String,
        among listings: [RuleListing]
    ) throws(WorkbenchError) -> RuleReference {
        let names = listings.map(\.reference.description)
        guard let index = names.firstIndex(of: name) else {
            throw .unknownRule(id: name, suggestion: nearest(to: name, among: names))
        }
        return listings[index].reference
    }

    /// The last form for membership, by id and edition.
    private static func latest(
        _ forms: [RuleListing],
        in workbench: Workbench
    ) throws(WorkbenchError) -> RuleReference {
        for listing in forms.reversed() {
            let form = try workbench.asked { () throws(SchemaLibraryError) in
                try workbench.library.form(listing.reference)
            }
            if form.programme == "membership" { return listing.reference }
        }
        throw .library(.notInstalled)
    }

    private static func overlay(
        of country: String,
        in workbench: Workbench
    ) throws(WorkbenchError) -> Overlay? {
        guard workbench.library.countries().contains(country) else { return nil }
        return try workbench.asked { () throws(SchemaLibraryError) in try workbench.library.overlay(country) }
    }
}
