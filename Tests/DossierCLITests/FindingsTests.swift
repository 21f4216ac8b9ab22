import Foundation
import Testing

/// The forms in which `check` gives its findings.
@Suite struct FindingsTests {
    private static let workspace = "Dossier/phu-ly-2024"

    @Test func writesEveryFormIntoAFolder() throws {
        let folder = try TemporaryFolder()
        let reports = folder.path + "/new/reports"
        let run = try Program.run("check", Self.workspace, "--reports", reports, "--quiet")
        #expect(run.code == 1 && run.output == "" && run.errors == "")
        let names = try FileManager.default.contentsOfDirectory(atPath: reports).sorted()
        #expect(
            names == [
                "findings.csv", "findings.html", "findings.json", "findings.sarif", "findings.xml",
                "junit.xml",
            ]
        )
        for name in names {
            let form = name == "junit.xml" ? "junit" : String(name.dropFirst("findings.".count))
            let printed = try Program.run("check", Self.workspace, "--format", form)
            let written = try String(contentsOfFile: "\(reports)/\(name)", encoding: .utf8)
            #expect(printed.output == written && printed.code == 1, "\(name)")
        }
    }

    @Test func anUnknownFormIsWrongUse() throws {
        let run = try Program.run("check", Self.workspace, "--format", "pdf", "--language", "vi")
        #expect(run.code == 64 && run.output == "")
    }

    @Test func aFolderThatCannotBeMadeIsAnError() throws {
        let run = try Program.run("check", Self.workspace, "--reports", "/dev/null/x", "--language", "en")
        #expect(run.code == 73)
        #expect(run.errors.hasPrefix("/dev/null/x"))
    }

    @Test func showsEveryFindingWhenAskedFor() throws {
        let short = try Program.run("check", Self.workspace, "--language", "en").output
        let full = try Program.run("check", Self.workspace, "--language", "en", "--all").output
        #expect(short.contains("“dossier check --all” shows every one."))
        #expect(!full.contains("“dossier check --all”"))
        #expect(full.count > short.count)
    }

    /// Chromium filters, searches and goes through the pages by keys, with and
    /// without a script; axe-core finds no violation of WCAG by day or night.
    @Test func aBrowserWorksWithThePages() throws {
        let folder = try TemporaryFolder()
        let page = folder.path + "/findings.html"
        let run = try Program.run("check", Self.workspace, "--format", "html", "--language", "vi")
        try Data(run.output.utf8).write(to: URL(filePath: page))
        try Program.run("explain", "--handbook", folder.path, "--quiet")
        let process = Process()
        process.executableURL = URL(filePath: Program.root + "/.venv/bin/python")
        process.arguments = ["Tests/oracles/work_pages.py", page, folder.path + "/handbook.vi.html"]
        process.currentDirectoryURL = URL(filePath: Program.root)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let lines = said.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("accepted: ") } && process.terminationStatus == 0, "\(said)")
        #expect(lines.count == 30)
    }
}
