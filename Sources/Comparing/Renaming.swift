internal import DossierModel

/// The records that have got another code.
struct Renaming {
    /// The subjects before, by the subjects after.
    private(set) var oldCodes: [ChangeSubject: ChangeSubject] = [:]

    /// Pairs a record that is gone with one that is new where both say the
    /// same; where both have one file; or where both have the titles and the
    /// number of one document; if no third such record has.
    init(from old: Subjects, to new: Subjects) {
        var gone = Self.records(of: old, notIn: new)
        var come = Self.records(of: new, notIn: old)
        pair(&gone, &come) { values in values.isEmpty ? nil : values.sorted() }
        pair(&gone, &come) { values in
            values.first { $0.field == "file.sha256" }.map { [$0] }
        }
        pair(&gone, &come) { values in
            guard values.contains(where: { $0.field == "document.number" }) else { return nil }
            return values.filter { $0.field == "document.number" || $0.field.hasPrefix("title.") }.sorted()
        }
    }

    private static func records(of subjects: Subjects, notIn others: Subjects) -> [ChangeSubject:
        [FieldValue]]
    {
        subjects.values.filter { $0.key.kind == .record && others.values[$0.key] == nil }
    }

    /// Pairs those whose keys are equal, and no third has that key.
    private mutating func pair(
        _ gone: inout [ChangeSubject: [FieldValue]],
        _ come: inout [ChangeSubject: [FieldValue]],
        by key: ([FieldValue]) -> [FieldValue]?
    ) {
        func groups(_ records: [ChangeSubject: [FieldValue]]) -> [[FieldValue]: [ChangeSubject]] {
            var groups: [[FieldValue]: [ChangeSubject]] = [:]
            for (subject, values) in records { key(values).map { groups[$0, default: []].append(subject) } }
            return groups
        }
        let before = groups(gone)
        for (key, subjects) in groups(come) {
            guard let others = before[key], subjects.count == 1, others.count == 1 else { continue }
            oldCodes[subjects[0]] = others[0]
            come[subjects[0]] = nil
            gone[others[0]] = nil
        }
    }
}
