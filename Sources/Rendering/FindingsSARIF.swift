package import DossierModel
package import Wording

/// The findings as SARIF, for editors and services that collect the findings
/// of many tools (`reports/findings.sarif`; OASIS SARIF 2.1.0).
package enum FindingsSARIF {
    /// The log, with the texts in the language of `wording`.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - confirmations: who accepted what, and why, for the suppressions.
    ///   - wording: the texts.
    ///   - version: the version of this program.
    /// - Returns: the log as UTF-8.
    package static func bytes(
        of report: CheckReport,
        confirmations: Confirmations = Confirmations(),
        wording: Wording,
        version: String
    ) -> [UInt8] {
        let writer = SARIFWriter(
            text: ReportText(report, wording),
            confirmations: confirmations,
            version: version
        )
        return writer.log.bytes
    }
}

private struct SARIFWriter {
    let text: ReportText
    let confirmations: Confirmations
    let version: String
    /// The place of each rule in the list of rules (§3.27.6).
    let positions = Dictionary(
        uniqueKeysWithValues: Catalogue.entries.enumerated().map { ($1.id, $0) }
    )

    var wording: Wording { text.wording }
    var report: CheckReport { text.report }

    var log: JSONValue {
        .object([
            JSONMember("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            JSONMember("version", .string("2.1.0")),
            JSONMember("runs", .array([run])),
        ])
    }

    private var run: JSONValue {
        .object([
            JSONMember("tool", .object([JSONMember("driver", driver)])),
            JSONMember("language", .string(wording.language.tag)),
            JSONMember("columnKind", .string("unicodeCodePoints")),
            JSONMember("invocations", .array([invocation])),
            JSONMember("results", .array(report.findings.map(result))),
            JSONMember(
                "properties",
                .object([JSONMember("verdict", .string(report.verdict.rawValue))])
            ),
        ])
    }

    private var driver: JSONValue {
        .object([
            JSONMember("name", .string("dossier")), JSONMember("version", .string(version)),
            JSONMember("language", .string(wording.language.tag)),
            JSONMember("rules", .array(Catalogue.entries.map(rule))),
        ])
    }

    private func rule(_ entry: CatalogueEntry) -> JSONValue {
        let id = entry.id
        let hint = wording.pattern(Wording.hintID(id, ""), of: entry)
        return .object([
            JSONMember("id", .string(id.rawValue)),
            JSONMember("shortDescription", message(wording.title(of: id))),
            JSONMember("fullDescription", message(wording.subject(of: id))),
            JSONMember("help", message("\(wording.reason(for: id)) \(hint)")),
            JSONMember(
                "defaultConfiguration",
                .object([JSONMember("level", .string(level(entry.severity)))])
            ),
            JSONMember(
                "properties",
                .object([
                    JSONMember("tags", .array([.string(wording.title(of: id.group))])),
                    JSONMember("source", .string(entry.source)),
                ])
            ),
        ])
    }

    /// Checks that did not finish or were not made, as notifications (§3.20.21).
    private var invocation: JSONValue {
        let gaps = report.ledger.filter { $0.outcome == .crashed || $0.outcome == .skipped }
        return .object([
            JSONMember(
                "executionSuccessful",
                .boolean(!report.ledger.contains { $0.outcome == .crashed })
            ),
            JSONMember(
                "toolExecutionNotifications",
                .array(
                    gaps.map { entry in
                        let reason = entry.reason.map { wording.term("reason.\($0.rawValue)") } ?? ""
                        let rule = [
                            JSONMember("id", .string(entry.check.rawValue)),
                            JSONMember("index", optional: positions[entry.check]),
                        ]
                        return .object([
                            JSONMember("associatedRule", .object(rule.compactMap(\.self))),
                            JSONMember("level", .string(entry.outcome == .crashed ? "error" : "note")),
                            JSONMember("message", message("\(entry.check): \(reason)")),
                        ])
                    }
                )
            ),
        ])
    }

    // MARK: Results

    private func result(_ finding: Finding) -> JSONValue {
        let members: [JSONMember?] = [
            JSONMember("ruleId", .string(finding.id.rawValue)),
            JSONMember("ruleIndex", optional: positions[finding.id]),
            JSONMember("level", .string(level(finding.severity))),
            JSONMember("message", message(wording.message(of: finding) + " → " + wording.hint(of: finding))),
            JSONMember("locations", .array([location(finding.place)])),
            finding.alsoAt.isEmpty ? nil : JSONMember("relatedLocations", .array(related(finding.alsoAt))),
            JSONMember(
                "partialFingerprints",
                .object([JSONMember("dossierStatement/v1", .string(finding.fingerprint))])
            ),
            finding.isConfirmed ? JSONMember("suppressions", .array([suppression(of: finding)])) : nil,
        ]
        return .object(members.compactMap(\.self))
    }

    /// The further places, each once (§3.27.22).
    private func related(_ places: [Place]) -> [JSONValue] {
        var seen: Set<JSONValue> = []
        return places.map(location).filter { seen.insert($0).inserted }
    }

    /// Who accepted the finding, when and why (§3.35); a suppression without a
    /// status is an accepted one.
    private func suppression(of finding: Finding) -> JSONValue {
        let confirmation = confirmations.findings.last { confirmation in
            confirmation.check == finding.id && confirmation.object == finding.object
                && confirmation.statement == finding.statement
        }
        let why = confirmation.map { "\($0.reason) (\($0.by), \($0.on.iso))" }
        let members = [
            JSONMember("kind", .string("external")),
            JSONMember("justification", optional: why),
        ]
        return .object(members.compactMap(\.self))
    }

    /// The file, with the line where it has lines; sheet, cell, question,
    /// indicator and code as logical locations.
    private func location(_ place: Place) -> JSONValue {
        let region = [
            JSONMember("startLine", optional: place.line),
            JSONMember("startColumn", optional: place.line == nil ? nil : place.column),
        ].compactMap(\.self)
        let physical: JSONMember? = place.file.map { file in
            let artifact = JSONMember(
                "artifactLocation",
                .object([
                    JSONMember("uri", .string(file.asAddress)),
                    JSONMember("uriBaseId", .string("DOSSIER")),
                ])
            )
            let members = region.isEmpty ? [artifact] : [artifact, JSONMember("region", .object(region))]
            return JSONMember("physicalLocation", .object(members))
        }
        let sheet = place.sheet.map { ($0, "sheet", "\(place.file ?? "")#\($0)") }
        let cell = place.cell.map { ($0, "cell", "\(place.file ?? "")#\(place.sheet ?? "")!\($0)") }
        let question = place.question.map { ($0, "question", "question \($0)") }
        let indicator = place.indicator.map { ($0, "indicator", "indicator \($0)") }
        let code = place.code.map { ($0, "evidence", $0) }
        let logical = [sheet, cell, question, indicator, code].compactMap(\.self).map { name, kind, path in
            JSONValue.object([
                JSONMember("name", .string(name)), JSONMember("fullyQualifiedName", .string(path)),
                JSONMember("kind", .string(kind)),
            ])
        }
        let members: [JSONMember?] = [
            physical, logical.isEmpty ? nil : JSONMember("logicalLocations", .array(logical)),
        ]
        return .object(members.compactMap(\.self))
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    private func message(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }
}

extension Wording {
    /// A text of a check with `…` in the place of its values.
    func pattern(_ id: String, of entry: CatalogueEntry, variant: String = "") -> String {
        let names = entry.parameters(of: variant) ?? []
        return text(id, Dictionary(names.map { ($0, .text("…")) }) { first, _ in first })
            .replacing("….", with: "…")
    }
}

extension Finding {
    /// A mark that stays as long as the finding says the same of the same
    /// object: FNV-1a of 64 bits over id, object and statement, in
    /// hexadecimal.
    fileprivate var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(id)\u{0}\(object)\u{0}\(statement)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
