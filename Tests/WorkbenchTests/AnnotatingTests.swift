import DossierModel
import Foundation
import Testing
import Wording

@testable import Workbench

/// `check --annotate`, as the people who use it go on: they correct the copy
/// and put it back.
@Suite struct AnnotatingTests {
    private let folder: TemporaryFolder
    private let workspace: String

    init() throws {
        folder = try TemporaryFolder()
        workspace = folder.path + "/ws"
        let source = Repository.path("Fixtures/cases/SRC-11_formula-without-a-value")
        try FileManager.default.copyItem(atPath: source, toPath: workspace)
    }

    private func annotate(into target: String? = nil) throws -> AnnotatedFiles {
        let wording = try Wording(language: .vietnamese)
        return try Workbench.annotate(Workbench().examine(workspace), into: target, in: wording)
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test func aCopyThatIsPutBackSaysTheSameAndIsCleanedWhenMended() throws {
        let own = workspace + "/evidence/them.xlsx"
        let copy = workspace + "/annotated/evidence/them.xlsx"
        let before = try Workbench().examine(workspace).report.findings
        let original = try bytes(own)
        let first = try annotate()
        #expect(first.copies == [AnnotatedFiles.Copy(file: "evidence/them.xlsx", path: copy, cells: 1)])
        #expect(first.failed == [])
        #expect(first.elsewhere == 0)
        #expect(try bytes(own) == original)
        try FileManager.default.removeItem(atPath: own)
        try FileManager.default.copyItem(atPath: copy, toPath: own)
        #expect(try Workbench().examine(workspace).report.findings == before)
        // Annotated again, it is what it was.
        let annotated = try bytes(copy)
        #expect(try annotate() == first)
        #expect(try bytes(own) == annotated)
    }

    @Test func aCopyThatWasMendedAndPutBackMayBeReplaced() throws {
        let own = workspace + "/evidence/them.xlsx"
        let copy = workspace + "/annotated/evidence/them.xlsx"
        let first = try annotate()
        // A comment of the archive: other bytes, the same workbook.
        var mended = try bytes(copy)
        mended[mended.count - 2] = 1
        mended.append(0x20)
        try mended.write(to: URL(filePath: copy))
        try mended.write(to: URL(filePath: own))
        #expect(try annotate() == first)
        #expect(try bytes(own) == mended)
        #expect(try bytes(copy) != mended)
    }

    @Test func doesNotReplaceACopyInWhichSomebodyHasWorked() throws {
        let copy = workspace + "/annotated/evidence/them.xlsx"
        _ = try annotate()
        var changed = try bytes(copy)
        changed.append(0)
        try changed.write(to: URL(filePath: copy))
        let error = try #require(throws: WorkbenchError.self) { try annotate() }
        guard case .notAsWritten(let path) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(path == copy)
        #expect(try bytes(copy) == changed)
    }

    @Test(arguments: ["", "/evidence", "/files/notes", "/../ws/figures"])
    func writesIntoNoFolderThatTheDossierIsReadFrom(_ target: String) throws {
        let error = try #require(throws: WorkbenchError.self) { try annotate(into: workspace + target) }
        guard case .badValue(let option, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(option == "--annotate-to")
    }
}
