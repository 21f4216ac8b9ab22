internal import DigestKit
internal import DossierModel
internal import Glibc
internal import Intake
internal import Packaging
internal import SchemaLibrary
internal import Typesetting
package import Wording
internal import XMLKit
internal import ZipKit

/// What a shell tells a person when the workbench stops: what, where, and
/// what to do.
package struct Complaint: Hashable, Sendable {
    /// Whose turn it is; a shell makes its exit code or status of it.
    package enum Kind: Sendable, Hashable {
        case fallsShort, wrongUse, unreadable, internalFault, cannotCreate, inputOutput
    }

    package let kind: Kind
    /// One sentence or two; further lines list what there is to choose from.
    package let text: String
}

extension WorkbenchError {
    /// The error in words.
    package func complaint(in wording: Wording) -> Complaint {
        switch self {
        case .workspace(let error): error.complaint(in: wording)
        case .library(let error): Complaint(.internalFault, "damaged", ["what": .text(error.path)], wording)
        case .ownRules(let error): error.complaint(in: wording)
        case .wording: Complaint(.internalFault, "damaged", ["what": .text("Texts")], wording)
        case .xml(let error): Complaint(.internalFault, "internal", ["what": .text("\(error)")], wording)
        case .unwritable(let error):
            Complaint(.internalFault, "internal", ["what": .text("\(error)")], wording)
        case .typesetting(let error):
            Complaint(kind: error.kind, text: error.text(in: wording))
        case .sheet(let error):
            Complaint(.internalFault, "internal", ["what": .text("\(error)")], wording)
        case .packaging(let error): error.complaint(in: wording)
        case .notReady(let report, let finding): Self.refusal(report, finding, wording)
        case .blocked(let findings): Self.blocked(findings, wording)
        case .notForSignature(let findings, let gaps): Self.unsignable(findings, gaps, wording)
        case .exists(let path): Complaint(.cannotCreate, "exists", ["path": .text(path)], wording)
        case .fileExists(let path): Complaint(.cannotCreate, "fileExists", ["path": .text(path)], wording)
        case .notAsWritten(let path):
            Complaint(.cannotCreate, "notAsWritten", ["path": .text(path)], wording)
        case .readBack(let findings): Self.ourFault("readBack", findings, wording)
        case .misprinted(let findings): Self.ourFault("misprinted", findings, wording)
        case .bundle(let path, _): Complaint(.unreadable, "notABundle", ["path": .text(path)], wording)
        case .noSuchFile(let path): Complaint(.unreadable, "noSuchFile", ["path": .text(path)], wording)
        case .unknownUnit(let name, let units):
            Complaint(
                kind: .wrongUse,
                text: ([wording.text("error.unknownUnit", ["unit": .text(name)])] + units.map { "  \($0)" })
                    .joined(separator: "\n")
            )
        case .tooManyFiles(let limit):
            Complaint(.wrongUse, "tooManyFiles", ["limit": .integer(limit)], wording)
        case .cannotWrite(let path, let number): .cannotWrite(path, number, wording)
        case .folderNotEmpty(let path):
            Complaint(.cannotCreate, "folderNotEmpty", ["path": .text(path)], wording)
        case .impossibleDate(let date):
            Complaint(.unreadable, "impossibleDate", ["date": .date(date)], wording)
        case .nothingToConfirm(let id, let objects): Self.choice(id, objects, wording)
        case .notConfirmable(let id):
            Complaint(.wrongUse, "notConfirmable", ["id": .text(id)], wording)
        case .notInForm(let id, let suggestion):
            Complaint(.wrongUse, unknown: "notInForm", id, suggestion, wording)
        case .unknownCheck(let id, let suggestion):
            Complaint(.wrongUse, unknown: "unknownCheck", id, suggestion, wording)
        case .unknownRule(let id, let suggestion):
            Complaint(.wrongUse, unknown: "unknownRule", id, suggestion, wording)
        case .noSuchUnit(let name, let units): Self.units(units, unlike: name, wording)
        case .otherDossier(let path, let dossier):
            Complaint(
                .unreadable,
                "otherDossier",
                ["path": .text(path), "dossier": .text(dossier)],
                wording
            )
        case .unreadableTable(let finding):
            Complaint(
                kind: .unreadable,
                text: "\(wording.message(of: finding)) \(wording.hint(of: finding))"
            )
        case .notAConfirmationsFile(let path):
            Complaint(.unreadable, "notAConfirmationsFile", ["path": .text(path)], wording)
        case .notARemarksFile(let path):
            Complaint(.unreadable, "notARemarksFile", ["path": .text(path)], wording)
        case .noSuchRemark(let id, let suggestion):
            Complaint(.wrongUse, unknown: "noSuchRemark", id, suggestion, wording)
        case .remarkExists(let id): Complaint(.wrongUse, "remarkExists", ["id": .text(id)], wording)
        case .answeredAlready(let id): Complaint(.wrongUse, "answeredAlready", ["id": .text(id)], wording)
        case .noSuchSubject(let id, let suggestion):
            Complaint(.wrongUse, unknown: "noSuchSubject", id, suggestion, wording)
        case .blank(let option): Complaint(.wrongUse, "blank", ["option": .text(option)], wording)
        case .badValue(let option, let value):
            Complaint(.wrongUse, "badValue", ["option": .text(option), "value": .text(value)], wording)
        case .noInspector(let path): Complaint(.internalFault, "damaged", ["what": .text(path)], wording)
        case .inspectorFailed(let reason):
            Complaint(.internalFault, "internal", ["what": .text(reason)], wording)
        case .noTemplate(let file): Complaint(.internalFault, "damaged", ["what": .text(file)], wording)
        case .form(let refusal): refusal.complaint(in: wording)
        case .illegalText(let option):
            Complaint(.wrongUse, "illegalText", ["option": .text(option)], wording)
        }
    }

    /// Why there is no final bundle, and the first things to mend.
    private static func refusal(_ report: CheckReport, _ finding: Finding, _ wording: Wording) -> Complaint {
        let first = "\(wording.message(of: finding)) \(wording.hint(of: finding))"
        let lines = lines(of: report.findings.filter(\.isOpen), atMost: 5, wording)
        return Complaint(kind: .fallsShort, text: ([first] + lines).joined(separator: "\n"))
    }

    /// Why the form cannot be signed yet: every thing that has to be mended,
    /// since nobody signs twice.
    private static func unsignable(_ findings: [Finding], _ gaps: [CheckID], _ wording: Wording) -> Complaint
    {
        var text = [wording.text("error.notForSignature", ["count": .integer(findings.count + gaps.count)])]
        text += lines(of: findings, atMost: 100, wording)
        text += gaps.map { "  \($0.rawValue)  \(wording.text("error.notChecked")) \(wording.title(of: $0))" }
        return Complaint(kind: .fallsShort, text: text.joined(separator: "\n"))
    }

    private static func lines(of findings: [Finding], atMost limit: Int, _ wording: Wording) -> [String] {
        let shown = findings.prefix(limit).map { finding in
            // A question or an indicator is named by the message itself.
            let subject = finding.place.code ?? (finding.object.contains(" ") ? nil : finding.place.file)
            return "  \(finding.id)  \(subject.map { $0 + ": " } ?? "")\(wording.message(of: finding))"
        }
        let rest = findings.count - shown.count
        return shown + (rest > 0 ? ["  " + wording.text("error.more", ["count": .integer(rest)])] : [])
    }

    private static func blocked(_ findings: [Finding], _ wording: Wording) -> Complaint {
        let lines = findings.prefix(5).map {
            "  \($0.id)  \($0.object): \(wording.message(of: $0)) \(wording.hint(of: $0))"
        }
        return Complaint(
            kind: .fallsShort,
            text: ([wording.text("error.blocked")] + lines).joined(separator: "\n")
        )
    }

    private static func ourFault(_ id: String, _ findings: [Finding], _ wording: Wording) -> Complaint {
        let lines = findings.prefix(5).map { "  \($0.id)  \(wording.message(of: $0))" }
        return Complaint(
            kind: .internalFault,
            text: ([wording.text("error.\(id)")] + lines).joined(separator: "\n")
        )
    }

    /// The units there are to choose from.
    private static func units(_ units: [String], unlike name: String, _ wording: Wording) -> Complaint {
        guard !units.isEmpty else { return Complaint(.wrongUse, "noUnits", [:], wording) }
        let first = wording.text("error.noSuchUnit", ["name": .text(name)])
        let lines = units.map { "  --unit \"\($0)\"" }
        return Complaint(kind: .wrongUse, text: ([first] + lines).joined(separator: "\n"))
    }

    private static func choice(_ id: String, _ objects: [String], _ wording: Wording) -> Complaint {
        guard !objects.isEmpty else {
            return Complaint(.wrongUse, "nothingToConfirm", ["id": .text(id)], wording)
        }
        let first = wording.text(
            "error.chooseObject",
            ["id": .text(id), "count": .integer(objects.count)]
        )
        let lines = objects.map { "  --object \($0.contains(" ") ? "\"\($0)\"" : $0)" }
        return Complaint(kind: .wrongUse, text: ([first] + lines).joined(separator: "\n"))
    }
}

extension Complaint {
    fileprivate init(
        _ kind: Kind,
        _ id: String,
        _ arguments: [String: ArgumentValue],
        _ wording: Wording
    ) {
        self.init(kind: kind, text: wording.text("error.\(id)", arguments))
    }

    /// A name that nothing has, with the nearest one that something has.
    fileprivate init(
        _ kind: Kind,
        unknown id: String,
        _ name: String,
        _ suggestion: String?,
        _ wording: Wording
    ) {
        var text = wording.text("error.\(id)", ["id": .text(name)])
        if let suggestion {
            text += " " + wording.text("error.didYouMean", ["suggestion": .text(suggestion)])
        }
        self.init(kind: kind, text: text)
    }

    fileprivate static func cannotWrite(_ path: String, _ number: Int32, _ wording: Wording) -> Complaint {
        let reason =
            switch number {
            case EACCES, EPERM: wording.text("error.reason.permission")
            case EROFS: wording.text("error.reason.readOnly")
            case ENOSPC, EDQUOT: wording.text("error.reason.full")
            case ENOENT: wording.text("error.reason.noFolder")
            case ENOTDIR, EEXIST: wording.text("error.reason.notAFolder")
            case ENAMETOOLONG: wording.text("error.reason.tooLong")
            default: wording.text("error.reason.number", ["number": .integer(Int(number))])
            }
        let arguments: [String: ArgumentValue] = ["path": .text(path), "reason": .text(reason)]
        return Complaint(number == EIO ? .inputOutput : .cannotCreate, "cannotWrite", arguments, wording)
    }
}

extension IntakeError {
    fileprivate func complaint(in wording: Wording) -> Complaint {
        switch self {
        case .missingFolder(let path):
            Complaint(.unreadable, "missingFolder", ["path": .text(path)], wording)
        case .notAFolder(let path): Complaint(.unreadable, "notAFolder", ["path": .text(path)], wording)
        case .noDossier(let folder): Complaint(.unreadable, "noDossier", ["path": .text(folder)], wording)
        case .unreadable(let file): Complaint(.unreadable, "unreadable", ["file": .text(file)], wording)
        case .notXML(let file, let line, let column):
            Complaint(
                .unreadable,
                "notXML",
                ["file": .text(file), "line": .integer(line), "column": .integer(column)],
                wording
            )
        case .notADossier(let file, let line, let root):
            Complaint(
                .unreadable,
                "notADossier",
                ["file": .text(file), "line": .integer(line), "entry": .text(root)],
                wording
            )
        case .lacks(let file, let line, let entry, let parent):
            Complaint(
                .unreadable,
                "lacks",
                [
                    "file": .text(file), "line": .integer(line), "entry": .text(entry),
                    "parent": .text(parent),
                ],
                wording
            )
        case .wrong(let file, let line, let entry, let value):
            Complaint(
                .unreadable,
                "wrong",
                ["file": .text(file), "line": .integer(line), "entry": .text(entry), "value": .text(value)],
                wording
            )
        }
    }
}

extension SchemaLibraryError {
    /// What the error is about: a file, or the name of a rule.
    fileprivate var path: String {
        switch self {
        case .notInstalled: "Schemas"
        case .unknown(_, let name, _): name
        case .unreadable(let path, _), .invalid(let path, _), .inconsistent(let path, _, _): path
        }
    }

    /// The error where a person wrote the rules.
    fileprivate func complaint(in wording: Wording) -> Complaint {
        let line: Int? =
            switch self {
            case .notInstalled, .unknown: nil
            case .unreadable(_, .malformed(let issue)), .unreadable(_, .refused(_, let issue)),
                .unreadable(_, .limit(_, let issue)):
                issue.line
            case .unreadable: nil
            case .invalid(_, let issues): issues.first?.line
            case .inconsistent(_, let line, _): line
            }
        guard let line else { return Complaint(.unreadable, "unreadable", ["file": .text(path)], wording) }
        return Complaint(
            .unreadable,
            "ownRule",
            ["file": .text(path), "line": .integer(line)],
            wording
        )
    }
}

extension PackagingError {
    fileprivate func complaint(in wording: Wording) -> Complaint {
        switch self {
        case .cannotWrite(let path, let number): return .cannotWrite(path, number, wording)
        case .unreadable(let error):
            return Complaint(.inputOutput, "cannotRead", ["file": .text(error.path)], wording)
        case .archive(.unwritable(let path, _, let number)): return .cannotWrite(path, number, wording)
        case .archive(.changedWhileWriting(let path)):
            return Complaint(.inputOutput, "changed", ["file": .text(path)], wording)
        case .archive(.unreadable(let path, _)):
            return Complaint(.inputOutput, "cannotRead", ["file": .text(path)], wording)
        case .badName, .sameName, .archive:
            return Complaint(.internalFault, "internal", ["what": .text("\(self)")], wording)
        }
    }
}

extension DigestError {
    fileprivate var path: String {
        switch self {
        case .unreadable(let path, _): path
        }
    }
}
