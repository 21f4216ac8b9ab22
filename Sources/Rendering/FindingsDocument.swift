package import DossierModel
package import Wording
package import XMLKit

/// The report of the checks as one XML document (`findings.xsd`), with its
/// texts in every language.
package enum FindingsDocument {
    /// The namespace of the document.
    package static let namespace = "urn:dossier:findings:1"

    /// The document; its `canonicalBytes()` are `reports/findings.xml`.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - wordings: the texts, one for each language, in the order vi, en, fr.
    /// - Returns: the root element.
    package static func document(of report: CheckReport, wordings: [Wording]) -> XMLElement {
        var parts = [
            element(
                "counts",
                [
                    "error": String(report.count(.error)), "warning": String(report.count(.warning)),
                    "info": String(report.count(.info)),
                ]
            )
        ]
        if let ratios = report.ratios { parts.append(element(ratios)) }
        parts.append(ledger(report.ledger, wordings))
        parts.append(element("findings", [:], report.findings.map { finding($0, wordings) }))
        return element("report", ["verdict": report.verdict.rawValue], parts)
    }

    private static func element(_ ratios: AssessmentRatios) -> XMLElement {
        element(
            "ratios",
            ["basis": ratios.basis.rawValue],
            [
                element(
                    "assessed",
                    [
                        "met": String(ratios.met), "notMet": String(ratios.notMet),
                        "of": String(ratios.assessed),
                    ]
                ),
                element(
                    "all",
                    [
                        "met": String(ratios.met), "notMet": String(ratios.notMet),
                        "awaitingExpert": String(ratios.awaitingExpert), "noData": String(ratios.noData),
                        "of": String(ratios.all),
                    ]
                ),
            ]
        )
    }

    private static func ledger(_ ledger: [LedgerEntry], _ wordings: [Wording]) -> XMLElement {
        let given = Set(ledger.compactMap(\.reason))
        let reasons = given.sorted { $0.rawValue < $1.rawValue }.map { reason in
            element(
                "reason",
                ["id": reason.rawValue],
                texts(wordings) { $0.term("reason.\(reason.rawValue)") }
            )
        }
        let checks = ledger.map { entry in
            element(
                "check",
                [
                    "id": entry.check.rawValue, "outcome": entry.outcome.rawValue,
                    "reason": entry.reason?.rawValue,
                ]
            )
        }
        return element("ledger", [:], reasons + checks)
    }

    private static func finding(_ finding: Finding, _ wordings: [Wording]) -> XMLElement {
        let arguments = finding.arguments.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return element(
            "finding",
            [
                "id": finding.id.rawValue, "variant": finding.variant.isEmpty ? nil : finding.variant,
                "severity": finding.severity.rawValue, "confirmed": String(finding.isConfirmed),
                "object": finding.object, "statement": finding.statement,
            ],
            [place("place", finding.place)] + finding.alsoAt.map { place("alsoAt", $0) }
                + arguments.map { argument("argument", $0.key, $0.value) }
                + [
                    element("message", [:], texts(wordings) { $0.message(of: finding) }),
                    element("hint", [:], texts(wordings) { $0.hint(of: finding) }),
                ]
        )
    }

    private static func place(_ name: String, _ place: Place) -> XMLElement {
        element(
            name,
            [
                "file": place.file, "sheet": place.sheet, "cell": place.cell,
                "line": place.line.map(String.init), "column": place.column.map(String.init),
                "question": place.question, "indicator": place.indicator, "code": place.code,
            ]
        )
    }

    private static func argument(_ tag: String, _ name: String?, _ value: ArgumentValue) -> XMLElement {
        func simple(_ kind: String, _ text: String) -> XMLElement {
            XMLElement(tag, in: namespace, ["name": name, "kind": kind], text: text)
        }
        switch value {
        case .text(let text): return simple("text", text)
        case .integer(let number): return simple("integer", String(number))
        case .number(let number): return simple("number", number.description)
        case .percent(let number): return simple("percent", number.description)
        case .date(let date): return simple("date", date.iso)
        case .term(let id): return simple("term", id)
        case .localized(let text):
            return element(
                tag,
                ["name": name, "kind": "localized"],
                text.languages.map { XMLElement($0.tag, in: namespace, text: text[$0] ?? "") }
            )
        case .list(let values):
            return element(
                tag,
                ["name": name, "kind": "list"],
                values.map { argument("item", nil, $0) }
            )
        }
    }

    private static func texts(_ wordings: [Wording], _ text: (Wording) -> String) -> [XMLElement] {
        wordings.map { XMLElement($0.language.tag, in: namespace, text: text($0)) }
    }

    private static func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [XMLElement] = []
    ) -> XMLElement {
        XMLElement(name, in: namespace, attributes, elements: children)
    }
}
