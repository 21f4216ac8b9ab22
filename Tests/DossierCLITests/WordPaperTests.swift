import Foundation
import Testing

/// What python-docx and LibreOffice say of the papers and letters in Word.
@Suite struct WordPaperTests {
    @Test func othersReadEveryPaperAndLetter() throws {
        let folder = try TemporaryFolder()
        for (command, workspace, language) in [
            ("papers", "Fixtures/thanh-pho-mau", "vi"), ("papers", "Fixtures/thanh-pho-mau", "en"),
            ("papers", "Dossier/phu-ly-2024", "vi"), ("letters", "Dossier/phu-ly-2024", "vi"),
        ] {
            let target = "\(folder.path)/\(command)-\(workspace.hash)-\(language)"
            let run = try Program.run(command, workspace, "-o", target, "--language", language)
            #expect(run.code == 0, "\(run.errors)")
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".docx") }.map { "\(folder.path)/\($0)" }
        #expect(files.count > 15)
        let script = ["Tests/oracles/word_papers.py", folder.path]
        let verdict = try Program.tool(Program.root + "/.venv/bin/python", script + files)
        let lines = verdict.output.split(separator: "\n")
        #expect(verdict.code == 0 && lines.count == files.count, "\(verdict.output)")
    }
}
