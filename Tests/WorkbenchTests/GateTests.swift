import Assembly
import DossierModel
import Foundation
import Testing

@testable import Verification
@testable import Workbench

/// The gate before a final bundle (PKG-01), and what a bundle is held to
/// before and after it is written (PKG-02, PKG-03).
@Suite struct GateTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func request(final isFinal: Bool) -> BuildRequest {
        BuildRequest(folder: folder.path, isFinal: isFinal, replaces: false, storesAll: false)
    }

    /// The finding with which a final bundle of the workspace is refused.
    private func refusal(of workspace: String) throws -> Finding? {
        let workbench = try Workbench()
        let examined = try workbench.examine(Repository.path(workspace))
        do {
            _ = try workbench.build(examined, request(final: true))
            return nil
        } catch WorkbenchError.notReady(let report, let finding) {
            #expect(report == examined.report)
            #expect(try folder.contents() == [:])
            return finding
        }
    }

    @Test func refusesTheSeedCaseWithTheNumberOfItsErrors() throws {
        let finding = try #require(try refusal(of: "Dossier/phu-ly-2024"))
        let report = try Workbench().examine(Repository.path("Dossier/phu-ly-2024")).report
        let errors = report.findings.count { $0.severity == .error && $0.isOpen }
        #expect(finding == Finding(.pkg01, "", ["count": .integer(errors)], at: Place(file: "dossier.xml")))
        #expect(errors > 0)
    }

    /// Every check is made of it and none objects.
    @Test func makesAFinalBundleOfTheCompleteCity() throws {
        let workbench = try Workbench()
        let examined = try workbench.examine(Repository.path("Fixtures/thanh-pho-mau"))
        #expect(examined.report.ledger.filter(\.leavesGap) == [])
        #expect(examined.report.verdict == .ready)
        let built = try workbench.build(examined, request(final: true))
        let verified = try workbench.verify(built.path)
        #expect(verified.report.findings == [])
        #expect(verified.report.verdict == .ready)
        #expect(verified.isIntact)
        #expect(verified.differences == [])
    }

    @Test func refusesWarningsThatNobodyHasConfirmed() throws {
        let finding = try refusal(of: "Fixtures/cases/ANS-03_close-to-the-maximum")
        let expected = Finding(.pkg01, "warnings", ["count": .integer(1)], at: Place(file: "dossier.xml"))
        #expect(finding == expected)
    }

    /// The way to *ready*, on a form to which no check that is still to come
    /// applies.
    @Test func makesAFinalBundleOfADossierThatIsReady() throws {
        let workbench = try Workbench()
        let examined = try workbench.examine(Repository.path("Fixtures/cases/valid_ready-to-be-sent"))
        #expect(examined.report.verdict == .ready)
        let built = try workbench.build(examined, request(final: true))
        #expect(built.isFinal)
        #expect(built.path == "\(folder.path)/tiny_v1.zip")
        #expect(try folder.contents().keys.sorted() == ["tiny_v1.zip"])
        let verified = try workbench.verify(built.path)
        #expect(verified.report.findings == [])
        #expect(verified.report.verdict == .ready)
        #expect(verified.isIntact)
        #expect(verified.identity == built.identity)
        #expect(verified.differences == [])
        #expect(verified.info["Dossier-Verdict"] == ["ready"])
    }

    @Test func aBundleThatReadsBackAsAnotherIsNotKept() {
        func verdict(_ findings: [Finding]) -> BundleVerdict {
            BundleVerdict(findings: findings, isReadable: true, folder: "a", identity: "1", info: [:])
        }
        let damage = Finding(.zip14, "", ["entry": .text("a")], at: Place(file: "a"))
        #expect(ReadBack.findings(in: verdict([]), expecting: "1") == [])
        #expect(ReadBack.findings(in: verdict([damage]), expecting: "1") == [damage])
        let other = ReadBack.findings(in: verdict([]), expecting: "2")
        #expect(other.map { "\($0.id).\($0.variant)" } == ["PKG-02.readBack"])
    }

    /// PKG-03 is our own fault: no workspace raises it, so a dossier that no
    /// workspace gives has to.
    @Test func anApplicationThatDoesNotFollowItsSchemaIsReported() throws {
        let workbench = try Workbench()
        let examined = try workbench.examine(Repository.path("Fixtures/cases/valid_minimal"))
        let check = ApplicationCheck(library: workbench.library)
        func findings(_ files: [String: FileFacts]) throws -> [String] {
            let document = Application.document(
                of: examined.dossier,
                under: examined.rules,
                files: files,
                isFinal: false
            )
            return try check.findings(in: document).map { "\($0.id).\($0.variant)" }
        }
        #expect(try findings(examined.files) == [])
        let impossible = FileFacts(sha256: "unknown", bytes: 1, mediaType: "text/xml")
        let spoilt = examined.files.merging(["dossier.xml": impossible]) { _, new in new }
        #expect(try Set(findings(spoilt)) == ["PKG-03.schema"])
    }

    /// What a bundle cannot do without is said as what it is, not as a fault
    /// of the program.
    @Test(arguments: [
        ("<identifier>urn:uuid:6f9c1c1e-0b0a-4a57-9d0c-6c0b8a3f5d11</identifier>", "", "missingEntry"),
        ("urn:uuid:6f9c1c1e-0b0a-4a57-9d0c-6c0b8a3f5d11", "urn:uuid:1", "wrongValue"),
    ])
    func aDossierWithoutIdentifierIsNotPacked(_ old: String, _ new: String, _ variant: String) throws {
        let copy = try TemporaryFolder()
        let workspace = copy.path + "/w"
        try FileManager.default.copyItem(
            atPath: Repository.path("Fixtures/cases/valid_minimal"),
            toPath: workspace
        )
        let file = workspace + "/dossier.xml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: old, with: new).write(
            toFile: file,
            atomically: true,
            encoding: .utf8
        )
        let workbench = try Workbench()
        let examined = try workbench.examine(workspace)
        #expect(examined.report.findings.map { "\($0.id).\($0.variant)" } == ["SRC-07.\(variant)"])
        #expect(throws: WorkbenchError.self) { try workbench.build(examined, request(final: false)) }
        #expect(Gate.blocking(examined) == examined.report.findings)
        #expect(try folder.contents() == [:])
    }
}
