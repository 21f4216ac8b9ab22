internal import DossierModel

extension Check {
    /// VER-01: what is sent again is not the same as before.
    static let contentHasChanged = Check(.ver01, applies: { $0.changes != nil }) { context in
        guard let changes = context.changes, changes.changes.allSatisfy(context.isFormality) else {
            return []
        }
        return [
            Finding(
                .ver01,
                "",
                ["previous": .text(changes.before.name)],
                at: context.settings.place
            )
        ]
    }

    /// VER-02: the version has a number of its own and names the bundle that
    /// it replaces.
    static let versionIsNamed = Check(
        .ver02,
        applies: { $0.changes != nil || $0.settings.replaces != nil },
        run: { context in
            let settings = context.settings
            let place = settings.place(of: "replaces")
            let replaces = settings.replaces.map { ArgumentValue.text($0) }
            guard let before = context.changes?.before else {
                return replaces.map { [Finding(.ver02, "missing", ["replaces": $0], at: place)] } ?? []
            }
            let previous = ArgumentValue.text(before.name)
            if let own = settings.identifier, let other = before.identifier, own != other {
                return [Finding(.ver02, "stranger", ["previous": previous], at: place)]
            }
            var findings: [Finding] = []
            if settings.version <= before.version {
                findings.append(
                    Finding(
                        .ver02,
                        "",
                        ["version": .integer(settings.version), "previous": previous],
                        at: settings.place
                    )
                )
            }
            guard let replaces else {
                return findings + [Finding(.ver02, "notNamed", ["previous": previous], at: place)]
            }
            if settings.replaces?.bundleName != before.name {
                let arguments = ["replaces": replaces, "previous": previous]
                findings.append(Finding(.ver02, "other", arguments, at: place))
            }
            return findings
        }
    )
}

extension String {
    /// The name of a bundle without the endings of its file and of a draft.
    var bundleName: String {
        var name = self[...]
        for ending in [".zip", ".draft"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
        return String(name)
    }
}

extension CheckContext {
    /// Whether a change says nothing of the city: a confirmation, the round
    /// and the addresses, a signature.
    fileprivate func isFormality(_ change: DossierModel.Change) -> Bool {
        switch change.subject.kind {
        case .confirmation: true
        case .settings:
            change.details.allSatisfy { detail in
                let name = detail.field.prefix { $0 != "." }
                return ["replaces", "round", "sendingDate", "address"].contains(name)
            }
        case .answer: rules.form?.question(change.subject.id)?.isAnsweredBySigning == true
        case .figure, .indicator, .reported, .record: false
        }
    }
}
