package import DossierModel
package import XMLKit

/// Remarks and their answers for programs.
package enum RemarksDocument {
    /// The namespace of the document (`remarks.xsd`).
    package static let namespace = "urn:dossier:remarks:1"

    /// The document; its `canonicalBytes()` are `reports/remarks.xml`.
    package static func document(of remarks: [Remark]) -> XMLElement {
        XMLElement("remarks", in: namespace, elements: remarks.map(element))
    }

    /// A remark with its answer, as it stands in a list.
    package static func element(of remark: Remark) -> XMLElement {
        XMLElement(
            "remark",
            in: namespace,
            [
                "id": remark.id, "by": remark.by, "on": remark.on.iso, "version": remark.version,
                "about": remark.about, "language": remark.language.tag,
            ],
            elements: [XMLElement("text", in: namespace, [:], text: remark.text)]
                + (remark.answer.map { [element(of: $0)] } ?? [])
        )
    }

    /// An answer, as it stands in its remark.
    package static func element(of answer: RemarkAnswer) -> XMLElement {
        XMLElement(
            "answer",
            in: namespace,
            ["on": answer.on.iso, "by": answer.by, "language": answer.language.tag],
            elements: [XMLElement("text", in: namespace, [:], text: answer.text)]
                + answer.changed.map { XMLElement("changed", in: namespace, [:], text: $0) }
        )
    }
}

/// Remarks as one JSON object (`Schemas/json/remarks-1.schema.json`).
package enum RemarksJSON {
    /// The object as UTF-8.
    package static func bytes(of remarks: [Remark]) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-remarks/1")),
            JSONMember("remarks", json(of: remarks)),
        ]).bytes
    }

    /// The remarks as objects, in order.
    package static func json(of remarks: [Remark]) -> JSONValue {
        .array(
            remarks.map { remark in
                .object([
                    JSONMember("id", .string(remark.id)),
                    JSONMember("by", .string(remark.by)),
                    JSONMember("on", .string(remark.on.iso)),
                    JSONMember("version", remark.version.map { .string($0) } ?? .null),
                    JSONMember("about", remark.about.map { .string($0) } ?? .null),
                    JSONMember("language", .string(remark.language.tag)),
                    JSONMember("text", .string(remark.text)),
                    JSONMember("answer", remark.answer.map(json) ?? .null),
                ])
            }
        )
    }

    private static func json(of answer: RemarkAnswer) -> JSONValue {
        .object([
            JSONMember("on", .string(answer.on.iso)),
            JSONMember("by", answer.by.map { .string($0) } ?? .null),
            JSONMember("language", .string(answer.language.tag)),
            JSONMember("text", .string(answer.text)),
            JSONMember("changed", .array(answer.changed.map { .string($0) })),
        ])
    }
}
