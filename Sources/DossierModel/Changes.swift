/// What is different between two versions of one application.
package struct Changes: Hashable, Sendable {
    /// A version as its application names it.
    package struct Version: Hashable, Sendable {
        /// `<id>_v<version>`.
        package var name: String
        package var version: Int
        package var date: String
        /// `urn:uuid:…`, the same in every version of one application.
        package var identifier: String?

        package init(name: String, version: Int, date: String, identifier: String?) {
            self.name = name
            self.version = version
            self.date = date
            self.identifier = identifier
        }
    }

    package let before: Version
    package let after: Version
    /// Sorted by subject.
    package let changes: [Change]

    package init(before: Version, after: Version, changes: [Change]) {
        self.before = before
        self.after = after
        self.changes = changes
    }

    /// Whether the city says the same in both versions: version number and
    /// date may differ.
    package var isEmpty: Bool { changes.isEmpty }
}

/// One thing that was added, removed or changed.
package struct Change: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case added, removed, changed
    }

    /// One value of the thing, as the application writes it.
    package struct Detail: Hashable, Sendable {
        /// The name of the value: an element or attribute of the
        /// application, such as `title.vi`, `outcome` or `file.sha256`;
        /// `text` for the words of an answer.
        package var field: String
        /// Nil where the value was added.
        package var before: String?
        /// Nil where the value was removed.
        package var after: String?

        package init(field: String, before: String?, after: String?) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    package let subject: ChangeSubject
    package let kind: Kind
    /// In the order of the application.
    package let details: [Detail]

    package init(_ subject: ChangeSubject, _ kind: Kind, _ details: [Detail]) {
        self.subject = subject
        self.kind = kind
        self.details = details
    }
}

/// What a change is about.
package struct ChangeSubject: Hashable, Sendable, Comparable {
    /// In the order in which changes are shown; the raw value is the id of
    /// its word (`diff.subject.<raw value>`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case settings, answer, figure, indicator, reported, record, confirmation
    }

    package let kind: Kind
    /// Its id: of a question, figure, indicator or record; "" for settings.
    package let id: String
    /// The language of an answer; nil where it has none.
    package let language: String?

    package init(_ kind: Kind, _ id: String = "", language: String? = nil) {
        self.kind = kind
        self.id = id
        self.language = language
    }

    package static func < (left: ChangeSubject, right: ChangeSubject) -> Bool {
        let kinds = Kind.allCases
        let (first, second) = (kinds.firstIndex(of: left.kind) ?? 0, kinds.firstIndex(of: right.kind) ?? 0)
        guard first == second else { return first < second }
        let keys = (left.id.naturalOrder, right.id.naturalOrder)
        guard keys.0 == keys.1 else { return keys.0.lexicographicallyPrecedes(keys.1) }
        return (left.language ?? "").utf8.lexicographicallyPrecedes((right.language ?? "").utf8)
    }
}
