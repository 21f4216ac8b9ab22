package import DossierModel
package import SchemaLibrary
internal import XMLKit

/// The rules that a dossier names, found in a library, with what is missing.
package struct ResolvedRules: Sendable {
    package let set: RuleSet
    /// The files that the rules were read from, as they travel in a bundle.
    package let files: [RuleFile]
    /// SRC-09 for what is not known, SRC-07 for rules of the workspace that
    /// cannot be read.
    package let findings: [Finding]

    /// Finds the rules that `dossier` names.
    ///
    /// - Throws: where a shipped file is damaged, or none is installed.
    package init(for dossier: Dossier, in library: SchemaLibrary) throws(SchemaLibraryError) {
        var search = RuleSearch(settings: dossier.settings, library: library)
        let settings = dossier.settings
        var set = RuleSet()
        set.form = try search.find("form") { () throws(SchemaLibraryError) in
            try library.form(settings.form)
        }
        for reference in settings.criteria {
            let found = try search.find("criteria") { () throws(SchemaLibraryError) in
                try library.criteriaSet(reference.set)
            }
            if let found { set.criteria.append(AppliedCriteria(role: reference.role, set: found)) }
        }
        if let country = settings.overlay {
            set.overlay = try search.find("overlay") { () throws(SchemaLibraryError) in
                try library.overlay(country)
            }
        }
        let calendars =
            try search.find("round") { () throws(SchemaLibraryError) in try library.calendars() } ?? []
        set.calendar = calendars.first { $0.programme == set.form?.programme }
        set.otherCalendars = calendars.filter { $0.programme != set.form?.programme }
        if let round = settings.round {
            set.round = calendars.flatMap(\.rounds).first { $0.id == round }
            if set.round == nil { search.missRound(round, among: calendars.flatMap(\.rounds).map(\.id)) }
        }
        self.set = set
        findings = search.findings
        files = try Self.files(of: set, settings, in: library)
    }

    private static func files(
        of set: RuleSet,
        _ settings: DossierSettings,
        in library: SchemaLibrary
    ) throws(SchemaLibraryError) -> [RuleFile] {
        guard set.form != nil else { return [] }
        do {
            return try library.files(
                form: settings.form,
                criteria: set.criteria.map(\.set.reference),
                country: set.overlay == nil ? nil : settings.overlay
            )
        } catch {
            // What could not be read has its finding already.
            return []
        }
    }
}

/// One search for the rules of a dossier.
private struct RuleSearch {
    let settings: DossierSettings
    let library: SchemaLibrary
    var findings: [Finding] = []

    init(settings: DossierSettings, library: SchemaLibrary) {
        self.settings = settings
        self.library = library
    }

    /// The rule that `body` finds; what a person can mend becomes a finding.
    ///
    /// `what` is the rule's entry in the settings.
    mutating func find<Rule>(
        _ what: String,
        _ body: () throws(SchemaLibraryError) -> Rule
    ) throws(SchemaLibraryError) -> Rule? {
        do {
            return try body()
        } catch {
            switch error {
            case .notInstalled: throw error
            case .unknown(_, let name, let suggestion): miss(what, name, suggestion)
            case .unreadable(let path, let error):
                findings.append(Finding(.src07, "brokenXML", at: Place(file: path, line: error.line)))
            case .invalid(let path, let issues):
                for issue in issues.prefix(20) {
                    let entry = ArgumentValue.text(issue.subject)
                    findings.append(
                        Finding(
                            .src07,
                            "",
                            ["entry": entry],
                            at: Place(file: path, line: issue.line, column: issue.column)
                        )
                    )
                }
            case .inconsistent(let path, let line, let what):
                findings.append(
                    Finding(.src07, "", ["entry": .text(what)], at: Place(file: path, line: line))
                )
            }
            return nil
        }
    }

    mutating func missRound(_ id: String, among known: [String]) {
        miss("round", id, nearest(to: id, among: known))
    }

    private mutating func miss(_ what: String, _ id: String, _ suggestion: String?) {
        var arguments: [String: ArgumentValue] = ["what": .term("rules.\(what)"), "id": .text(id)]
        if let suggestion { arguments["suggestion"] = .text(suggestion) }
        let variant = suggestion == nil ? "noSuggestion" : ""
        findings.append(Finding(.src09, variant, arguments, at: settings.place(of: what)))
    }
}

extension XMLError {
    /// The line that the error is about, where it is about one.
    fileprivate var line: Int? {
        switch self {
        case .malformed(let issue), .refused(_, let issue), .limit(_, let issue): issue.line
        default: nil
        }
    }
}

extension XMLIssue {
    /// The name of the entry that the issue is about.
    var subject: String {
        guard let start = message.firstRange(of: "'"),
            let end = message[start.upperBound...].firstIndex(of: "'")
        else { return message }
        let name = message[start.upperBound..<end]
        return String(name.split(separator: "}").last ?? name)
    }
}
