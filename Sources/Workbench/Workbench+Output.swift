package import DossierModel
internal import Rendering
internal import Typesetting
package import Wording

/// How a terminal shows text.
package struct TextStyle: Sendable, Hashable {
    package let width: Int
    package let inColour: Bool

    package init(width: Int, inColour: Bool) {
        self.width = width
        self.inColour = inColour
    }
}

/// What the shells print: made here so that they hold no rule of their own.
extension Workbench {
    /// The object of `check --json` (Schemas/json/findings-1.schema.json).
    package static func json(of report: CheckReport, in wording: Wording) -> [UInt8] {
        FindingsJSON.bytes(of: report, wording: wording)
    }

    /// The object of `verify --json` (Schemas/json/verification-1.schema.json).
    package static func json(of bundle: VerifiedBundle, in wording: Wording) -> [UInt8] {
        FindingsJSON.bytes(
            of: bundle.report,
            wording: wording,
            format: .verification,
            identity: bundle.identity,
            confirmations: bundle.confirmations,
            differences: bundle.recheck == nil ? nil : bundle.differences
        )
    }

    /// How much of a report is shown in lines of text.
    package enum Detail: Sendable, Hashable {
        /// The verdict and the counts.
        case brief
        /// Of each cause the first findings, and how many more there are.
        case normal
        /// Every finding and every place.
        case full
    }

    /// The report in lines of text.
    package static func summary(
        of examined: ExaminedDossier,
        in wording: Wording,
        style: TextStyle,
        detail: Detail
    ) -> String {
        CompletenessSummary.text(
            of: examined.report,
            wording: wording,
            detail: detail == .brief ? .summary : detail == .normal ? .findings : .everything,
            width: style.width,
            inColour: style.inColour
        )
    }

    /// Four lines on a bundle that has been made: what stands, what is open,
    /// which form it is, and where to look.
    package static func summary(of bundle: BuiltBundle, in wording: Wording) -> String {
        let report = bundle.examined.report
        let size = ExactNumber.quotient(ExactNumber(bundle.bytes), ExactNumber(1_000_000), places: 1)
        return [
            wording.text(
                bundle.isFinal ? "build.stands.final" : "build.stands.draft",
                [
                    "path": .text(bundle.path), "files": .number(ExactNumber(bundle.fileCount)),
                    "size": .number(size ?? ExactNumber(0)), "code": .text(bundle.sealCode),
                ]
            ),
            wording.text(
                "build.open",
                [
                    "verdict": .term("verdict.\(report.verdict.rawValue)"),
                    "errors": .integer(report.findings.count { $0.isOpen && $0.severity == .error }),
                    "warnings": .integer(report.findings.count { $0.isOpen && $0.severity == .warning }),
                    "gaps": .integer(report.ledger.count(where: \.leavesGap)),
                ]
            ),
            wording.text("build.formCode", ["code": .text(bundle.examined.contents.formCode?.code ?? "")]),
            bundle.withoutPapers.map {
                wording.text("build.noPapers", ["reason": .text($0.text(in: wording))])
            },
            unprintable(Set(bundle.unprintable.values.joined()).sorted(), wording),
            wording.text("build.look", ["path": .text(bundle.path)]),
        ].compactMap(\.self).joined(separator: "\n")
    }

    /// The characters that stand as “�” in the PDF files.
    static func unprintable(_ letters: [Unicode.Scalar], _ wording: Wording) -> String? {
        guard !letters.isEmpty else { return nil }
        let names = letters.prefix(12).map { letter in
            ArgumentValue.text("U+" + padded(String(letter.value, radix: 16, uppercase: true), to: 4))
        }
        return wording.text(
            "build.unprintable",
            ["count": .integer(letters.count), "letters": .list(names)]
        )
    }

    private static func padded(_ digits: String, to width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// What a received bundle is, whether it is whole, and where its findings
    /// differ from those made again.
    package static func summary(of bundle: VerifiedBundle, in wording: Wording, style: TextStyle) -> String {
        var lines: [String] = []
        let name: ArgumentValue = .text(bundle.path.fileName)
        lines.append(wording.text(bundle.isIntact ? "verify.intact" : "verify.broken", ["bundle": name]))
        if let identity = bundle.identity {
            lines.append(wording.text("verify.identity", ["identity": .text(identity)]))
        }
        if let recheck = bundle.recheck {
            let id = bundle.differences.isEmpty ? "verify.same" : "verify.differs"
            lines.append(wording.text(id, ["count": .integer(bundle.differences.count)]))
            for difference in bundle.differences {
                let side = difference.isInBundle ? "verify.onlyInBundle" : "verify.onlyHere"
                let arguments: [String: ArgumentValue] = [
                    "check": .text(difference.check.rawValue), "message": .text(difference.message),
                ]
                lines.append("  " + wording.text(side, arguments))
            }
            lines.append(
                wording.text("verify.verdict", ["verdict": .term("verdict.\(recheck.verdict.rawValue)")])
            )
        }
        if !bundle.confirmations.isEmpty {
            lines.append(
                wording.text("verify.confirmations", ["count": .integer(bundle.confirmations.count)])
            )
            lines += ConfirmationList.lines(of: bundle.confirmations, wording: wording).map { "  " + $0 }
        }
        if let dossier = bundle.dossier, !dossier.remarks.isEmpty {
            let remarks = RemarksText.summary(of: dossier.remarks, wording)
            lines.append("\(wording.text("verify.remarks")) \(remarks)")
        }
        let onBundle = bundle.report.findings.filter {
            $0.id.group == .zip || $0.id.group == .bag || $0.id == CatalogueEntry.pkg02.id
        }
        guard !onBundle.isEmpty else { return lines.joined(separator: "\n") }
        let details = CompletenessSummary.findings(
            of: CheckReport(findings: onBundle, ledger: [], ratios: nil),
            wording: wording,
            width: style.width,
            inColour: style.inColour
        )
        return (lines + [details]).joined(separator: "\n")
    }
}
