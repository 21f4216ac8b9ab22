package import DossierModel
package import XMLKit

/// The proof for programs.
package enum ProofDocument {
    /// The namespace of the document (`proof.xsd`).
    package static let namespace = "urn:dossier:proof:1"

    /// The document; its `canonicalBytes()` are `reports/proof.xml`.
    package static func document(of proof: Proof) -> XMLElement {
        element(
            "proof",
            ["format": "1", "holds": String(proof.holds)],
            proof.documents.map(element)
                + proof.unprinted.map { kind in
                    element(
                        "notPrinted",
                        [
                            "path": kind.path, "count": String(kind.count), "reason": kind.reason.rawValue,
                        ],
                        []
                    )
                }
        )
    }

    private static func element(_ document: Proof.Document) -> XMLElement {
        element(
            "document",
            [
                "path": document.path, "language": document.language.tag,
                "pages": document.pageCount.map(String.init), "readable": String(document.isReadable),
            ],
            document.values.map(element)
        )
    }

    private static func element(_ value: Proof.Value) -> XMLElement {
        let pages = value.outcome.pages
        var printed: String?
        if case .altered(let words, _) = value.outcome { printed = words }
        return element(
            "value",
            [
                "path": value.path, "outcome": value.outcome.name, "page": pages.map { String($0.first) },
                "lastPage": pages.flatMap { $0.last == $0.first ? nil : String($0.last) },
            ],
            [XMLElement("text", in: namespace, [:], text: value.text)]
                + (printed.map { [XMLElement("printed", in: namespace, [:], text: $0)] } ?? [])
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

extension Proof.Outcome {
    /// The word of the outcome in documents and in the ids of texts.
    var name: String {
        switch self {
        case .printed: "printed"
        case .elsewhere: "elsewhere"
        case .altered: "altered"
        case .missing: "missing"
        }
    }
}
