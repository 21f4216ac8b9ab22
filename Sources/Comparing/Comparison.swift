package import DossierModel
package import XMLKit

/// Compares two applications by what they say, whatever the order of their
/// parts and the places they were read from.
///
/// A record whose code alone is another one, or that still has the only copy
/// of its file, is a changed record with a new code.
///
/// Every element and attribute of the application counts, so that what a
/// later edition of its schema adds is compared as well; left out are the
/// places in the workspace, what the rules say (labels of questions, titles
/// of indicators), the date and the version number.
package struct Comparison: Sendable {
    private let before: XMLElement
    private let after: XMLElement

    /// Takes two `application` elements.
    package init(of before: XMLElement, with after: XMLElement) {
        self.before = before
        self.after = after
    }

    /// What is different, sorted by subject.
    package var changes: Changes {
        let old = Subjects(in: before)
        let new = Subjects(in: after)
        var renamed = Renaming(from: old, to: new).oldCodes
        let gone = Set(renamed.values)
        let changes = Set(old.values.keys).union(new.values.keys).sorted().compactMap { subject -> Change? in
            guard !gone.contains(subject) else { return nil }
            guard let before = renamed.removeValue(forKey: subject) else {
                return Self.change(of: subject, from: old.values[subject], to: new.values[subject])
            }
            let code = Change.Detail(field: "code", before: before.id, after: subject.id)
            let details = Self.details(from: old.values[before] ?? [], to: new.values[subject] ?? [])
            return Change(subject, .changed, [code] + details)
        }
        return Changes(before: version(before), after: version(after), changes: changes)
    }

    private static func change(
        of subject: ChangeSubject,
        from old: [FieldValue]?,
        to new: [FieldValue]?
    ) -> Change? {
        switch (old, new) {
        case (nil, nil): return nil
        case (nil, let new?):
            return Change(subject, .added, new.map { .init(field: $0.field, before: nil, after: $0.value) })
        case (let old?, nil):
            return Change(subject, .removed, old.map { .init(field: $0.field, before: $0.value, after: nil) })
        case (let old?, let new?):
            let details = details(from: old, to: new)
            return details.isEmpty ? nil : Change(subject, .changed, details)
        }
    }

    private static func details(from old: [FieldValue], to new: [FieldValue]) -> [Change.Detail] {
        let before = Dictionary(old.map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first })
        let fields = new.map(\.field) + old.map(\.field).filter { after[$0] == nil }
        return fields.compactMap { field in
            // Swift takes canonically equivalent texts for equal; files do not.
            guard
                !(before[field] ?? "").utf8.elementsEqual((after[field] ?? "").utf8)
                    || (before[field] == nil) != (after[field] == nil)
            else { return nil }
            return .init(field: field, before: before[field], after: after[field])
        }
    }

    private func version(_ application: XMLElement) -> Changes.Version {
        let number = application["version"] ?? ""
        return Changes.Version(
            name: "\(application["id"] ?? "")_v\(number)",
            version: Int(number) ?? 0,
            date: application["date"] ?? "",
            identifier: application.first("settings")?.first("identifier")?.text
        )
    }
}
