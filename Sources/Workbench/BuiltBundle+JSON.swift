internal import DossierModel
internal import Rendering

extension Workbench {
    /// What `build --json` prints: where the bundle is, and how the dossier
    /// in it stands.
    package static func json(of bundle: BuiltBundle) -> [UInt8] {
        let report = bundle.examined.report
        return JSONValue.object([
            JSONMember("format", .string("dossier-build/1")),
            JSONMember("path", .string(bundle.path)),
            JSONMember("isFinal", .boolean(bundle.isFinal)),
            JSONMember("bytes", .integer(bundle.bytes)),
            JSONMember("files", .integer(bundle.fileCount)),
            JSONMember("identity", .string(bundle.identity)),
            JSONMember("sealCode", .string(bundle.sealCode)),
            JSONMember("formCode", .string(bundle.examined.contents.formCode?.code ?? "")),
            JSONMember("hasPDF", .boolean(bundle.withoutPapers == nil)),
            JSONMember("verdict", .string(report.verdict.rawValue)),
            JSONMember(
                "counts",
                .object(Severity.allCases.map { JSONMember($0.rawValue, .integer(report.count($0))) })
            ),
        ]).bytes
    }
}
