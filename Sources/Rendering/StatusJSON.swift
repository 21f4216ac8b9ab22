package import DossierModel
package import Wording

/// The coverage as JSON (Schemas/json/status-1.schema.json): ids and numbers
/// for programs, titles in the language of the wording.
package enum StatusJSON {
    /// The object; `report` gives the verdict and the counts of findings.
    package static func bytes(
        of coverage: Coverage,
        _ report: CheckReport,
        dossier settings: DossierSettings,
        wording: Wording
    ) -> [UInt8] {
        var members = [
            JSONMember("format", .string("dossier-status/1")),
            JSONMember("dossier", .string(settings.bundleName)),
            JSONMember("date", .string(coverage.today.iso)),
            JSONMember("verdict", .string(report.verdict.rawValue)),
            JSONMember(
                "findings",
                .object(
                    Severity.allCases.map { severity in
                        JSONMember(
                            severity.rawValue,
                            .integer(report.findings.count { $0.severity == severity && !$0.isConfirmed })
                        )
                    }
                )
            ),
            JSONMember("deadlines", .array(coverage.deadlines.map(object))),
            JSONMember("daysLeft", coverage.daysLeft.map(JSONValue.integer) ?? .null),
        ]
        for (kind, name) in names {
            let items = coverage.items(kind)
            members.append(JSONMember(name, .array(items.map { object($0, wording) })))
        }
        return JSONValue.object(members).bytes
    }

    private static let names: [(CoverageItem.Kind, String)] = [
        (.indicator, "indicators"), (.criterion, "criteria"), (.area, "areas"), (.feature, "features"),
        (.record, "records"), (.unit, "units"),
    ]

    private static func object(_ deadline: Deadline) -> JSONValue {
        .object([
            JSONMember("kind", .string(deadline.kind.rawValue)),
            JSONMember("date", .string(deadline.date.iso)),
            JSONMember("day", .string(deadline.day.iso)),
            JSONMember("timeZone", deadline.timeZone.map(JSONValue.string) ?? .null),
            JSONMember("provenance", deadline.provenance.map { .string($0.rawValue) } ?? .null),
        ])
    }

    private static func object(_ item: CoverageItem, _ wording: Wording) -> JSONValue {
        let title = item.title.text(in: wording.language)
        let members: [JSONMember?] = [
            JSONMember("id", .string(item.id)),
            JSONMember("set", optional: item.set),
            title.isEmpty ? nil : JSONMember("title", .string(title)),
            JSONMember("state", .string(item.state.rawValue)),
            JSONMember("outcome", optional: item.outcome?.rawValue),
            JSONMember("evidence", strings(item.evidence)),
            JSONMember("registered", .integer(item.registered)),
            JSONMember("filesInHand", .integer(item.filesInHand)),
            JSONMember("linksInHand", .integer(item.linksInHand)),
            JSONMember("needed", .integer(item.needed)),
            JSONMember("wantedKinds", strings(item.wantedKinds.map(\.rawValue))),
            JSONMember("parts", strings(item.parts)),
            JSONMember("openParts", strings(item.openParts)),
            JSONMember(
                "uses",
                .array(
                    item.uses.map { use in
                        .object([
                            JSONMember("kind", .string(use.kind.rawValue)), JSONMember("id", .string(use.id)),
                        ])
                    }
                )
            ),
            JSONMember("errors", .integer(item.errors)),
            JSONMember("warnings", .integer(item.warnings)),
            JSONMember("units", strings(item.units)),
            item.leadTime.map { leadTime in
                JSONMember(
                    "leadTime",
                    .object([
                        JSONMember("days", .integer(leadTime.days)),
                        JSONMember("areWorkingDays", .boolean(leadTime.areWorkingDays)),
                    ])
                )
            },
            JSONMember("requestedOn", optional: item.requestedOn?.iso),
            JSONMember("latestRequest", optional: item.latestRequest?.iso),
            JSONMember("slack", optional: item.slack),
        ]
        return .object(members.compactMap(\.self))
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
