package import DossierModel
package import SchemaLibrary
internal import XMLKit

/// The rules that a dossier names, as far as the library has them.
package struct RuleResolution: Sendable {
    package let rules: RuleSet
    /// SRC-09 for every rule that is not known, SRC-01 and SRC-07 for rule
    /// files of the workspace that cannot be used.
    package let findings: [Finding]

    /// The checks that finding rules makes, for the ledger.
    package static let checks: [CheckID] = [CatalogueEntry.src09.id]

    /// Finds the rules of `dossier` in `library`.
    package init(for dossier: Dossier, in library: SchemaLibrary) {
        var finder = RuleFinder(library: library, settings: dossier.settings)
        finder.find()
        finder.checkSets(of: dossier.assessments)
        rules = finder.rules
        findings = finder.findings
    }
}

/// Collects rules, and what keeps others from being used.
private struct RuleFinder {
    let library: SchemaLibrary
    let settings: DossierSettings
    var rules = RuleSet()
    var findings: [Finding] = []

    mutating func find() {
        let settings = settings
        rules.form = found("form") { library throws(SchemaLibraryError) in try library.form(settings.form) }
        for reference in settings.criteria {
            let set = found("criteria") { library throws(SchemaLibraryError) in
                try library.criteriaSet(reference.set)
            }
            if let set { rules.criteria.append(AppliedCriteria(role: reference.role, set: set)) }
        }
        if let country = settings.overlay {
            rules.overlay = found("overlay") { library throws(SchemaLibraryError) in
                try library.overlay(country)
            }
        }
        let calendars =
            found("round") { library throws(SchemaLibraryError) in try library.calendars() } ?? []
        if let programme = rules.form?.programme {
            rules.calendar = calendars.joined(programme: programme)
        }
        rules.otherCalendars = calendars.filter { $0.programme != rules.form?.programme }
        findRound(in: calendars)
    }

    /// The chosen round: of the form's programme if it has one of this id.
    private mutating func findRound(in calendars: [RoundCalendar]) {
        guard let id = settings.round, !calendars.isEmpty else { return }
        let all = ([rules.calendar].compactMap(\.self) + rules.otherCalendars)
        rules.round = all.lazy.compactMap { $0.round(id) }.first
        guard rules.round == nil else { return }
        let known = (rules.calendar?.rounds ?? all.flatMap(\.rounds)).map(\.id)
        add("round", id, suggestion: nearest(to: id, among: known), at: settings.place(of: "round"))
    }

    /// An assessment of a set that the dossier does not name would be lost.
    mutating func checkSets(of assessments: [Assessment]) {
        let names = settings.criteria.map(\.set.id)
        for assessment in assessments where !names.contains(assessment.set) {
            let place = assessment.indicators.first?.row.place ?? assessment.reported?.place ?? settings.place
            add("criteria", assessment.set, suggestion: nearest(to: assessment.set, among: names), at: place)
        }
    }

    /// What `find` finds, or nil and a finding where it fails.
    ///
    /// `entry` is the entry of dossier.xml that names the rule, and the end of
    /// its term.
    private mutating func found<Rule>(
        _ entry: String,
        _ find: (SchemaLibrary) throws(SchemaLibraryError) -> Rule
    ) -> Rule? {
        do throws(SchemaLibraryError) {
            return try find(library)
        } catch {
            add(error, about: entry)
            return nil
        }
    }

    private mutating func add(_ error: SchemaLibraryError, about entry: String) {
        switch error {
        case .unknown(_, let name, let suggestion):
            add(entry, name, suggestion: suggestion, at: settings.place(of: entry))
        case .invalid(let path, let issues):
            findings += issues.map { issue in
                Finding(
                    .src07,
                    "",
                    ["entry": .text(issue.subject)],
                    at: Self.place(path, issue.line, issue.column)
                )
            }
        case .inconsistent(let path, let line, let what):
            findings.append(Finding(.src07, "", ["entry": .text(what)], at: Self.place(path, line, 0)))
        case .unreadable(let path, let error):
            findings.append(Self.finding(for: error, in: path))
        case .notInstalled:
            add(entry, settings.form.description, suggestion: nil, at: settings.place(of: entry))
        }
    }

    private static func finding(for error: XMLError, in path: String) -> Finding {
        switch error {
        case .malformed(let issue):
            Finding(.src07, "brokenXML", at: place(path, issue.line, issue.column))
        case .refused(_, let issue):
            Finding(.src07, "documentType", at: place(path, issue.line, issue.column))
        case .limit(_, let issue):
            Finding(.src07, "tooDeepOrLarge", at: place(path, issue.line, issue.column))
        default:
            Finding(.src01, "", ["file": .text(inWorkspace(path))], at: place(path, 0, 0))
        }
    }

    private mutating func add(_ what: String, _ id: String, suggestion: String?, at place: Place) {
        let facts = ["what": ArgumentValue.term("rules.\(what)"), "id": .text(id)]
        guard let suggestion else {
            findings.append(Finding(.src09, "noSuggestion", facts, at: place))
            return
        }
        let arguments = facts.merging(["suggestion": .text(suggestion)]) { first, _ in first }
        findings.append(Finding(.src09, "", arguments, at: place))
    }

    private static func place(_ path: String, _ line: Int, _ column: Int) -> Place {
        Place(file: inWorkspace(path), line: line > 0 ? line : nil, column: column > 0 ? column : nil)
    }

    /// The path from the workspace's root, where its own rules lie in `rules/`.
    private static func inWorkspace(_ path: String) -> String {
        let names = path.split(separator: "/")
        guard let start = names.lastIndex(of: "rules") else { return path }
        return names[start...].joined(separator: "/")
    }
}
