import DossierModel
import Foundation
import Intake
import Testing

@Suite struct WorkspaceReaderTests {
    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    @Test func readsTheDossierOfPhuLyWithoutAFinding() throws {
        let result = try WorkspaceReader(root: Self.root + "/Dossier/phu-ly-2024").read()
        #expect(result.findings.map(\.line) == [])
        let dossier = result.dossier
        #expect(dossier.settings.bundleName == "gnlc-2024-phu-ly_v1")
        #expect(dossier.assessments.map(\.set) == ["vn-learning-city"])
        let assessment = try #require(dossier.assessments.first)
        let reported = try #require(assessment.reported)
        let counts: [Int] = [reported.met, reported.notMet, reported.awaitingExpert, reported.noData]
        #expect(counts == [42, 5, 10, 0])
        #expect(assessment.indicators.count == 57)
        let population = try #require(dossier.figures.first)
        #expect(population.value == WrittenNumber(ExactNumber(169_589)))
    }
}

@Suite struct WorkspaceOnDiskTests {
    /// A workspace on the disk that goes when the test ends.
    final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "dossier-intake-\(UUID().uuidString)"
        ).path

        init(_ files: [String: String]) throws {
            var files = files
            files["dossier.xml"] = Workspaces.settings
            for (name, text) in files {
                let file = URL(filePath: path).appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test func listsFilesByNameInFormCAndFollowsNoLink() throws {
        let folder = try Folder([
            "files/b/A\u{301}nh.jpg": "x", "files/a.pdf": "xy", "files/.DS_Store": "x", "files/Z.pdf": "",
            "evidence/README.md": "x", "evidence/~$a.xlsx": "x",
            "evidence/b.csv": "code,title\nH1.01.01.01,Một\n",
            "evidence/notes/c.csv": "x",
        ])
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.path + "/files/link.pdf",
            withDestinationPath: "/etc/passwd"
        )
        try manager.createSymbolicLink(atPath: folder.path + "/evidence/c.csv", withDestinationPath: "b.csv")
        #expect(mkfifo(folder.path + "/evidence/d.csv", 0o644) == 0)
        let result = try WorkspaceReader(root: folder.path).read()
        #expect(
            result.findings.map(\.line) == [
                "SRC-06 link; path=evidence/c.csv @ evidence/c.csv",
                "SRC-01 file=evidence/d.csv @ evidence/d.csv",
                "SRC-06 link; path=files/link.pdf @ files/link.pdf",
            ]
        )
        let files = result.dossier.files
        #expect(
            files.map { Array($0.path.utf8) }
                == ["files/Z.pdf", "files/a.pdf", "files/b/Ánh.jpg"].map { Array($0.utf8) }
        )
        #expect(files.map(\.bytes) == [0, 2, 1])
        #expect(files.map { Array($0.diskPath.utf8).count } == [11, 11, 17])
        #expect(result.dossier.sources.map(\.path) == ["dossier.xml", "evidence/b.csv"])
    }

    @Test func stopsWhereThereIsNoWorkspace() throws {
        let folder = try Folder([:])
        let file = folder.path + "/dossier.xml"
        #expect(throws: IntakeError.notAFolder(path: file)) { try WorkspaceReader(root: file).read() }
        #expect(throws: IntakeError.missingFolder(path: folder.path + "/x")) {
            try WorkspaceReader(root: folder.path + "/x").read()
        }
        try FileManager.default.removeItem(atPath: file)
        #expect(throws: IntakeError.noDossier(folder: folder.path)) {
            try WorkspaceReader(root: folder.path).read()
        }
        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        #expect(throws: IntakeError.unreadable(file: "dossier.xml")) {
            try WorkspaceReader(root: folder.path).read()
        }
    }

    @Test func saysWhichAnswersCannotBeRead() throws {
        let result = try Workspaces.read([
            "answers/answers.en.xml": "", "answers/answers.vi.xml": "PK\u{3}\u{4}",
            "answers/form.vi.doc": "x", "answers/form.vi.docx": "x",
            "confirmations.xml": "%PDF-1.7",
        ])
        #expect(
            result.findings.map(\.line) == [
                "SRC-01 empty; file=answers/answers.en.xml @ answers/answers.en.xml",
                "SRC-01 wrongType; claimed=XML; file=answers/answers.vi.xml; found=ZIP @ answers/answers.vi.xml",
                "SRC-01 unsupported; file=answers/form.vi.doc; supported=answers.vi.xml, answers.en.xml,"
                    + " answers.fr.xml, answers.xml, form.vi.docx, form.en.docx, form.fr.docx"
                    + " @ answers/form.vi.doc",
                "SRC-01 wrongType; claimed=DOCX; file=answers/form.vi.docx; found=TXT @ answers/form.vi.docx",
                "SRC-01 wrongType; claimed=XML; file=confirmations.xml; found=PDF @ confirmations.xml",
            ]
        )
    }

    @Test(arguments: [
        ("a.pdf", "files/a.pdf"), ("files/a.pdf", "files/a.pdf"), ("./files/a.pdf", "files/a.pdf"),
        ("b\\a.pdf", "files/b/a.pdf"),
        ("A/./b//c.pdf", "files/A/b/c.pdf"), ("../a.pdf", nil), ("files/../../a.pdf", nil),
        ("/etc/passwd", nil),
        ("C:\\a.pdf", nil), ("c:a.pdf", nil), ("\\\\server\\a.pdf", nil), ("..", nil), ("files", nil),
    ])
    func keepsPathsInside(_ written: String, _ path: String?) throws {
        let result = try Workspaces.read(["evidence/a.csv": "code,title,file\nH1.01.01.01,Một,\(written)\n"])
        #expect(result.dossier.records.map { $0.file?.path } == [path])
        #expect(result.findings.map(\.id.rawValue) == (path == nil ? ["SRC-06"] : []))
    }
}
