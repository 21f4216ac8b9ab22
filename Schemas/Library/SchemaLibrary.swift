package import DossierModel

/// Finds criteria sets, form definitions, rounds, overlays and schemas by id
/// and edition.
///
/// A library has layers. Files of an upper layer, such as a workspace's own
/// `rules/` folder, take the place of files at the same path below; they are
/// validated against the shipped schemas when they are read. Nothing is kept:
/// each question reads the files it needs.
package struct SchemaLibrary: Sendable {
    /// One layer, and whether its files are ours and known to be valid.
    struct Layer: Sendable {
        var store: RuleStore
        var isTrusted: Bool
    }

    /// Layers, the first to be asked first.
    let layers: [Layer]

    /// Where the schemas lie that rule files are validated against.
    let schemas: RuleStore

    /// Makes a library of the rules in the folder `root`, which must be valid,
    /// below those in `roots`, of which the first counts most.
    package init(root: String, additional roots: [String] = []) {
        layers =
            roots.map { Layer(store: .folder($0), isTrusted: false) }
            + [Layer(store: .folder(root), isTrusted: true)]
        schemas = .folder(root)
    }

    /// Makes a library of the rules that travel in a bundle, by their paths
    /// below `rules/`; each is validated against the schemas of `judge` when
    /// it is read.
    package init(files: [String: [UInt8]], judge: SchemaLibrary) {
        let base = files.filter { $0.key.hasPrefix(RuleFile.basePrefix) }
            .map { (String($0.key.dropFirst(RuleFile.basePrefix.count)), $0.value) }
        layers = [
            Layer(store: .memory(files.filter { !$0.key.hasPrefix(RuleFile.basePrefix) }), isTrusted: false),
            Layer(store: .memory(Dictionary(base) { first, _ in first }), isTrusted: false),
        ]
        schemas = judge.schemas
    }

    /// The rules that are installed with the program, below those in the
    /// folder `own`; a folder that does not exist adds nothing.
    package static func shipped(adding own: String? = nil) throws(SchemaLibraryError) -> SchemaLibrary {
        guard let root = InstalledResources.rules() else { throw .notInstalled }
        return SchemaLibrary(root: root, additional: own.map { [$0] } ?? [])
    }
}

// MARK: - One rule

extension SchemaLibrary {
    /// The form definition with this id and edition.
    package func form(_ reference: RuleReference) throws(SchemaLibraryError) -> FormDefinition {
        let form = try FormDefinition(root(.form, reference))
        return try checked(form, form.reference == reference, .form, reference)
    }

    /// The criteria set with this id and edition.
    package func criteriaSet(_ reference: RuleReference) throws(SchemaLibraryError) -> CriteriaSet {
        let set = try CriteriaSet(root(.criteria, reference))
        return try checked(set, set.reference == reference, .criteria, reference)
    }

    /// What a country adds: the nearest file for it, on top of the one below
    /// where it says that it extends it.
    package func overlay(_ country: String) throws(SchemaLibraryError) -> Overlay {
        let path = "overlays/\(country).xml"
        guard country.isRuleName, let nearest = layer(of: path) else {
            throw unknown(.overlay, country)
        }
        var overlay: Overlay?
        for layer in layers[nearest...].reversed() {
            guard let file = try file(.overlay, path, in: layer) else { continue }
            let own = try Overlay(file)
            let extends = try file.flag("extends", default: false)
            overlay = extends ? overlay?.extended(by: own) ?? own : own
        }
        guard let overlay else { throw unknown(.overlay, country) }
        guard overlay.country == country else {
            throw .inconsistent(path: path, line: 1, what: "country=\"\(overlay.country)\"")
        }
        return overlay
    }

    private func checked<Rule>(
        _ rule: Rule,
        _ isNamedSo: Bool,
        _ kind: RuleKind,
        _ reference: RuleReference
    ) throws(SchemaLibraryError) -> Rule {
        guard isNamedSo else {
            throw .inconsistent(path: kind.path(of: reference), line: 1, what: "not \(reference)")
        }
        return rule
    }

    private func root(
        _ kind: RuleKind,
        _ reference: RuleReference
    ) throws(SchemaLibraryError) -> RuleElement {
        guard reference.id.isRuleName, reference.edition.isRuleName,
            let file = try file(kind, kind.path(of: reference))
        else { throw unknown(kind, reference.description) }
        return file
    }
}

// MARK: - Rounds

extension SchemaLibrary {
    /// All calendars, sorted by file name.
    package func calendars() throws(SchemaLibraryError) -> [RoundCalendar] {
        var calendars: [RoundCalendar] = []
        for path in paths(.round) {
            guard let file = try file(.round, path) else { continue }
            calendars.append(try RoundCalendar(file))
        }
        return calendars
    }

    /// The rounds of a programme, those of several calendars joined; `nil`
    /// where no calendar is for it.
    package func calendar(programme: String) throws(SchemaLibraryError) -> RoundCalendar? {
        try calendars().joined(programme: programme)
    }
}

extension [RoundCalendar] {
    /// The calendars of a programme joined to one; `nil` where there is none.
    package func joined(programme: String) -> RoundCalendar? {
        let calendars = filter { $0.programme == programme }
        guard var joined = calendars.first else { return nil }
        for calendar in calendars.dropFirst() {
            joined.notices += calendar.notices
            joined.addresses += calendar.addresses
            joined.sources += calendar.sources
            joined.rounds += calendar.rounds
        }
        return joined
    }
}
