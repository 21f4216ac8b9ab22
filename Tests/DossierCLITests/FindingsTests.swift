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
}
