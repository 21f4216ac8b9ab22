import Foundation
import Testing

/// What python-docx and LibreOffice say of the forms as Word files.
@Suite struct WordFormTests {
    @Test func `Strangers read the form of both cities in every language, and the copies to fill in`() throws
    {
        let folder = try TemporaryFolder()
        var arguments = ["Tests/oracles/word_forms.py", folder.path]
        for workspace in ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"] {
            let built = try Program.run("build", workspace, "-o", folder.path, "--json")
            let path = try #require(try built.object()["path"] as? String)
            #expect(try Program.tool("/usr/bin/unzip", ["-qq", path, "-d", folder.path]).code == 0)
            let root = String(path.dropLast(".zip".count))
            for language in ["vi", "en"] {
                let form = "\(root)/data/form/application.\(language)"
                arguments += ["\(form).docx", "\(form).html"]
            }
            let copy = "\(root).docx"
            let run = try Program.run("form", "export", workspace, "--docx", "-o", copy, "--json")
            #expect(try run.object()["path"] as? String == copy)
            arguments.append(copy)
        }
        let run = try Program.tool(Program.root + "/.venv/bin/python", arguments)
        #expect(run.code == 0, "\(run.output)")
        #expect(run.output.split(separator: "\n").count { $0.hasPrefix("accepted: ") } == 6, "\(run.output)")
    }

    @Test func `A file that is there already is kept, and the same dossier gives the same bytes`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/form.docx"
        let arguments = ["form", "export", "Fixtures/thanh-pho-mau", "-o", path, "--language", "fr"]
        let run = try Program.run(arguments)
        #expect(run.code == 0 && run.output.contains(path), "\(run.output)\(run.errors)")
        let bytes = try Data(contentsOf: URL(filePath: path))
        let again = try Program.run(arguments)
        #expect(again.code == 73 && again.errors.contains("--force"))
        #expect(try Program.run(arguments + ["--force"]).code == 0)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }
}
