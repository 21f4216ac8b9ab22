package import DossierModel
package import XMLKit

/// Changes for programs.
package enum ChangesDocument {
    /// The namespace of the document (`changes.xsd`).
    package static let namespace = "urn:dossier:changes:1"

    /// The document; its `canonicalBytes()` are `reports/changes.xml`.
    package static func document(of changes: Changes) -> XMLElement {
        element(
            "changes",
            ["format": "1"],
            [version("before", changes.before), version("after", changes.after)]
                + changes.changes.map(element)
        )
    }

    private static func version(_ name: String, _ version: Changes.Version) -> XMLElement {
        element(
            name,
            [
                "name": version.name, "version": String(version.version), "date": version.date,
                "identifier": version.identifier,
            ],
            []
        )
    }

    private static func element(_ change: Change) -> XMLElement {
        element(
            "change",
            [
                "kind": change.kind.rawValue, "subject": change.subject.kind.rawValue,
                "id": change.subject.id, "language": change.subject.language,
            ],
            change.details.map { detail in
                element(
                    "value",
                    ["field": detail.field],
                    [
                        detail.before.map { XMLElement("before", in: namespace, [:], text: $0) },
                        detail.after.map { XMLElement("after", in: namespace, [:], text: $0) },
                    ].compactMap(\.self)
                )
            }
        )
    }

    private static func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?>,
        _ children: [XMLElement]
    ) -> XMLElement {
        XMLElement(name, in: namespace, attributes, elements: children)
    }
}

/// Changes as one JSON object (`Schemas/json/changes-1.schema.json`).
package enum ChangesJSON {
    /// The object as UTF-8.
    package static func bytes(of changes: Changes) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-changes/1")),
            JSONMember("before", version(changes.before)),
            JSONMember("after", version(changes.after)),
            JSONMember("changes", .array(changes.changes.map(change))),
        ]).bytes
    }

    private static func version(_ version: Changes.Version) -> JSONValue {
        .object([
            JSONMember("name", .string(version.name)),
            JSONMember("version", .integer(version.version)),
            JSONMember("date", .string(version.date)),
            JSONMember("identifier", version.identifier.map { .string($0) } ?? .null),
        ])
    }

    private static func change(_ change: Change) -> JSONValue {
        .object([
            JSONMember("kind", .string(change.kind.rawValue)),
            JSONMember("subject", .string(change.subject.kind.rawValue)),
            JSONMember("id", .string(change.subject.id)),
            JSONMember("language", change.subject.language.map { .string($0) } ?? .null),
            JSONMember(
                "values",
                .array(
                    change.details.map { detail in
                        .object([
                            JSONMember("field", .string(detail.field)),
                            JSONMember("before", detail.before.map { .string($0) } ?? .null),
                            JSONMember("after", detail.after.map { .string($0) } ?? .null),
                        ])
                    }
                )
            ),
        ])
    }
}
