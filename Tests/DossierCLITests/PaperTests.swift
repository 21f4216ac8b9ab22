import Foundation
import Testing

/// What veraPDF and poppler say of the PDF files in a bundle.
@Suite struct PaperTests {
    /// PDF/A-2a for the archive and PDF/UA-1 for readers who hear, in one
    /// file, in every language; and nothing else is let through as such.
    @Test func everyPaperKeepsTheStandardsAndOnlyGoodOnesDo() throws {
        let folder = try TemporaryFolder()
        var papers: [String] = []
        for workspace in ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"] {
            papers += try Self.papers(of: workspace, in: folder.path)
            let target = "\(folder.path)/\(papers.count)"
            let made = try Program.run("papers", workspace, "-o", target, "--only", "minutes,submission")
            #expect(made.code == 0)
            papers += ["minutes.vi.pdf", "submission.vi.pdf"].map { "\(target)/\($0)" }
        }
        #expect(papers.count == 20)
        let bad = folder.path + "/bad.pdf"
        try Self.writePlainPDF(to: bad)
        let arguments = ["Tests/oracles/judge-papers.sh", "2a,ua1"] + papers + [bad]
        let verdict = try Program.tool("/bin/bash", arguments)
        let lines = verdict.output.split(separator: "\n").map(String.init)
        #expect(verdict.code == 1, "\(verdict.output)")
        #expect(lines.count == 2 * papers.count + 2)
        #expect(lines.count { $0.hasPrefix("passes ") } == 2 * papers.count, "\(verdict.output)")
        #expect(lines.suffix(2).allSatisfy { $0.contains(" bad.pdf ") && $0.hasPrefix("breaks ") })
    }

    @Test func theFormMayCarryItsXML() throws {
        let folder = try TemporaryFolder()
        let papers = try Self.papers(of: "Dossier/phu-ly-2024", in: folder.path, "--embed-xml")
            .filter { $0.contains("/data/form/") }
        let verdict = try Program.tool("/bin/bash", ["Tests/oracles/judge-papers.sh", "3a,ua1"] + papers)
        #expect(verdict.code == 0, "\(verdict.output)")
        let taken = folder.path + "/taken.xml"
        _ = try Program.tool("/usr/bin/pdfdetach", ["-save", "1", "-o", taken, try #require(papers.first)])
        let root = try #require(papers.first).components(separatedBy: "/data/")[0]
        let files = FileManager.default
        #expect(files.contentsEqual(atPath: taken, andPath: root + "/data/application.xml"))
    }

    @Test func withoutTheEngineADraftSaysWhatItLacks() throws {
        let folder = try TemporaryFolder()
        let environment = ["DOSSIER_ENGINE": folder.path + "/nowhere", "LANG": "en"]
        let arguments = ["build", "Dossier/phu-ly-2024", "-o", folder.path]
        let built = try Program.run(arguments, environment: environment)
        #expect(built.code == 0)
        #expect(built.output.contains("Missing: the PDF files. "))
        let again = try Program.run(arguments + ["--force", "--json"], environment: environment)
        #expect(try again.object()["hasPDF"] as? Bool == false)
        let path = try #require(try again.object()["path"] as? String)
        let names = try Program.tool("/usr/bin/unzip", ["-Z1", path]).output
        #expect(!names.contains("/data/form/application.vi.pdf"))
        #expect(names.contains("/data/form/application.vi.html"))
    }

    /// The PDF files of the bundle of `workspace`, unpacked.
    private static func papers(
        of workspace: String,
        in folder: String,
        _ options: String...
    ) throws -> [String] {
        let built = try Program.run(["build", workspace, "-o", folder, "--force", "--json"] + options)
        let path = try #require(try built.object()["path"] as? String)
        #expect(try Program.tool("/usr/bin/unzip", ["-qq", "-o", path, "-d", folder]).code == 0)
        let root = String(path.dropLast(".zip".count))
        return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
            .filter { path in
                let folders = ["data/form/", "data/papers/", "reports/"]
                return path.hasSuffix(".pdf") && folders.contains { path.hasPrefix($0) }
            }
            .map { "\(root)/\($0)" }
    }

    /// A PDF that neither has tags nor says what it keeps.
    private static func writePlainPDF(to path: String) throws {
        let script = """
            import sys, typst
            typst.compile(b"plain", output=sys.argv[1], format="pdf", timestamp=0, pdf_tags=False)
            """
        let made = try Program.tool(Program.root + "/.build/engine/bin/python", ["-c", script, path])
        #expect(made.code == 0, "\(made.output)")
    }
}
