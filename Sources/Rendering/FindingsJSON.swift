package import DossierModel
package import Wording

/// The object that `check --json` and `verify --json` print, and that a
/// bundle keeps (`Schemas/json/`).
package enum FindingsJSON {
    /// Which of the two objects is written.
    package enum Format: String, Sendable, Hashable {
        case findings = "dossier-findings/1"
        /// Adds `identity`, the confirmations, and `differences` where there are
        /// any to tell.
        case verification = "dossier-verification/1"
    }

    /// A finding that only one of two reports has.
    package struct Difference: Hashable, Sendable {
        package var check: CheckID
        /// Whether it is the report in the bundle that has the finding; else
        /// only the checks made anew do.
        package var isInBundle: Bool
        package var message: String
        package var place: Place

        package init(check: CheckID, isInBundle: Bool, message: String, place: Place) {
            self.check = check
            self.isInBundle = isInBundle
            self.message = message
            self.place = place
        }
    }

    /// The object as UTF-8, its members in a fixed order.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - wording: the texts, in the language of messages, hints and reasons.
    ///   - format: which object.
    ///   - identity: the bundle's identity, in a verification only.
    ///   - confirmations: what people have accepted, as it stands now, in a
    ///     verification only.
    ///   - differences: findings of one report alone; nil where the checks
    ///     were not made anew.
    ///   - annotated: the annotated copies that were written, where some were
    ///     asked for.
    /// - Returns: the bytes, with a line break at the end.
    package static func bytes(
        of report: CheckReport,
        wording: Wording,
        format: Format = .findings,
        identity: String? = nil,
        confirmations: [ConfirmationEntry] = [],
        differences: [Difference]? = nil,
        annotated: JSONValue? = nil
    ) -> [UInt8] {
        var members = [JSONMember("format", .string(format.rawValue))]
        if format == .verification {
            members.append(JSONMember("identity", identity.map(JSONValue.string) ?? .null))
        }
        members += [
            JSONMember("verdict", .string(report.verdict.rawValue)),
            JSONMember(
                "counts",
                .object(
                    Severity.allCases.map { JSONMember($0.rawValue, .integer(report.count($0))) }
                )
            ),
            JSONMember("ratios", report.ratios.map(ratios) ?? .null),
            JSONMember("ledger", .array(report.ledger.map { ledgerEntry($0, wording) })),
            JSONMember("findings", .array(report.findings.map { finding($0, wording) })),
        ]
        if format == .verification {
            members.append(JSONMember("confirmations", ConfirmationList.json(of: confirmations)))
        }
        if format == .verification, let differences {
            members.append(JSONMember("differences", .array(differences.map(difference))))
        }
        if let annotated { members.append(JSONMember("annotated", annotated)) }
        return JSONValue.object(members).bytes
    }

    private static func ratios(_ ratios: AssessmentRatios) -> JSONValue {
        .object([
            JSONMember("basis", .string(ratios.basis.rawValue)),
            JSONMember(
                "assessed",
                .object([
                    JSONMember("met", .integer(ratios.met)), JSONMember("notMet", .integer(ratios.notMet)),
                    JSONMember("of", .integer(ratios.assessed)),
                ])
            ),
            JSONMember(
                "all",
                .object([
                    JSONMember("met", .integer(ratios.met)), JSONMember("notMet", .integer(ratios.notMet)),
                    JSONMember("awaitingExpert", .integer(ratios.awaitingExpert)),
                    JSONMember("noData", .integer(ratios.noData)), JSONMember("of", .integer(ratios.all)),
                ])
            ),
        ])
    }

    private static func ledgerEntry(_ entry: LedgerEntry, _ wording: Wording) -> JSONValue {
        .object([
            JSONMember("id", .string(entry.check.rawValue)),
            JSONMember("outcome", .string(entry.outcome.rawValue)),
            JSONMember(
                "reason",
                entry.reason.map { .string(wording.term("reason.\($0.rawValue)")) } ?? .null
            ),
            JSONMember("reasonCode", entry.reason.map { .string($0.rawValue) } ?? .null),
        ])
    }

    private static func finding(_ finding: Finding, _ wording: Wording) -> JSONValue {
        let members: [JSONMember?] = [
            JSONMember("id", .string(finding.id.rawValue)),
            finding.variant.isEmpty ? nil : JSONMember("variant", .string(finding.variant)),
            JSONMember("severity", .string(finding.severity.rawValue)),
            JSONMember("message", .string(wording.message(of: finding))),
            JSONMember("hint", .string(wording.hint(of: finding))),
            JSONMember("place", place(finding.place)),
            finding.alsoAt.isEmpty ? nil : JSONMember("alsoAt", .array(finding.alsoAt.map(place))),
            JSONMember(
                "arguments",
                .object(
                    finding.arguments.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                        .map { JSONMember($0.key, argument($0.value)) }
                )
            ),
            JSONMember("confirmed", .boolean(finding.isConfirmed)),
        ]
        return .object(members.compactMap(\.self))
    }

    private static func place(_ place: Place) -> JSONValue {
        let members: [JSONMember?] = [
            JSONMember("file", optional: place.file), JSONMember("sheet", optional: place.sheet),
            JSONMember("cell", optional: place.cell), JSONMember("line", optional: place.line),
            JSONMember("column", optional: place.column), JSONMember("question", optional: place.question),
            JSONMember("indicator", optional: place.indicator), JSONMember("code", optional: place.code),
        ]
        return .object(members.compactMap(\.self))
    }

    private static func argument(_ value: ArgumentValue) -> JSONValue {
        switch value {
        case .text(let text), .term(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number), .percent(let number): .number(number.description)
        case .date(let date): .string(date.iso)
        case .localized(let text):
            .object(text.languages.map { JSONMember($0.tag, .string(text[$0] ?? "")) })
        case .list(let values): .array(values.map(argument))
        }
    }

    private static func difference(_ difference: Difference) -> JSONValue {
        .object([
            JSONMember("id", .string(difference.check.rawValue)),
            JSONMember("in", .string(difference.isInBundle ? "bundle" : "recheck")),
            JSONMember("message", .string(difference.message)),
            JSONMember("place", place(difference.place)),
        ])
    }
}
