internal import DossierModel
internal import FoundationEssentials
internal import Intake
package import Linting
internal import Rendering
internal import SchemaLibrary
package import Wording

/// A definition that was looked at, and what is to be said of it.
package struct LintedDefinition: Sendable {
    /// What kinds of definitions people make.
    package enum Kind: String, Sendable, Hashable {
        case criteria, form
    }

    /// The file, or the name of a definition that the program knows.
    package let name: String
    /// In the order of the file.
    package let remarks: [LintRemark]

    /// Whether the definition can be used.
    package var isSound: Bool { !remarks.contains { $0.severity == .error } }
}

extension Workbench {
    /// Looks at a definition: a file, or one that is known by its name, such
    /// as `vn-learning-city@2019` or `vn-learning-city/2019`.
    package func lint(
        _ target: String,
        as kind: LintedDefinition.Kind
    ) throws(WorkbenchError) -> LintedDefinition {
        let bytes = try FileInspection.isFile(target) ? Self.contents(of: target) : known(target, as: kind)
        let file = LintedFile(bytes, named: target, beside: library)
        let remarks = kind == .criteria ? file.remarksOnCriteria() : file.remarksOnForm()
        return LintedDefinition(name: target, remarks: remarks)
    }

    private static func contents(of path: String) throws(WorkbenchError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .workspace(.unreadable(file: path))
        }
        return Array(data)
    }

    /// The file of a definition that the library has.
    private func known(
        _ name: String,
        as kind: LintedDefinition.Kind
    ) throws(WorkbenchError) -> [UInt8] {
        let written = name.split(whereSeparator: { $0 == "@" || $0 == "/" }).joined(separator: "/")
        let folder = kind == .criteria ? "criteria" : "forms"
        if let bytes = library.bytes(ofRule: "\(folder)/\(written).xml") { return bytes }
        let listed: [String]
        do throws(SchemaLibraryError) {
            let all = try kind == .criteria ? library.criteriaSets() : library.forms()
            listed = all.map(\.reference.description)
        } catch {
            throw .library(error)
        }
        throw .unknownRule(id: name, suggestion: nearest(to: name, among: listed))
    }

    /// The remarks in lines of text, one each: place, severity, what is wrong.
    package static func text(of definition: LintedDefinition, in wording: Wording) -> String {
        guard !definition.remarks.isEmpty else {
            return wording.text("lint.sound", ["name": .text(definition.name)])
        }
        let lines = definition.remarks.map { remark in
            let place = remark.line.map { "\(definition.name):\($0)" } ?? definition.name
            let severity = wording.term("severity.\(remark.severity.rawValue)")
            return "\(place): \(severity): \(wording.text("lint.\(remark.kind.rawValue)", remark.arguments))"
        }
        let errors = definition.remarks.count { $0.severity == .error }
        let summary = wording.text(
            "lint.summary",
            ["errors": .integer(errors), "others": .integer(definition.remarks.count - errors)]
        )
        return (lines + [summary]).joined(separator: "\n")
    }

    /// The object of `criteria lint --json` and `forms lint --json`.
    package static func json(of definition: LintedDefinition, in wording: Wording) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-lint/1")),
            JSONMember("name", .string(definition.name)),
            JSONMember("isSound", .boolean(definition.isSound)),
            JSONMember(
                "remarks",
                .array(
                    definition.remarks.map { remark in
                        .object([
                            JSONMember("kind", .string(remark.kind.rawValue)),
                            JSONMember("severity", .string(remark.severity.rawValue)),
                            JSONMember("line", remark.line.map { .integer($0) } ?? .null),
                            JSONMember(
                                "message",
                                .string(wording.text("lint.\(remark.kind.rawValue)", remark.arguments))
                            ),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}
