import Foundation
import Testing

/// Forms that python-docx and LibreOffice have filled in and saved come back
/// word for word.
@Suite struct FormImportOracleTests {
    private static let cities = ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"]

    /// What an import said, as far as it depends on no path.
    private struct Result: Equatable {
        var code: Int32
        var taken: [String: String]
        var conflicts: Int
        var remarks: [String]
    }

    private static func importing(_ form: String, into workspace: String, _ more: String...) throws -> Result
    {
        let run = try Program.run(["form", "import", form, "--into", workspace, "--json"] + more)
        let object = try run.object()
        let taken = try #require(object["taken"] as? [[String: Any]])
        let remarks = try #require(object["remarks"] as? [[String: Any]])
        let pairs = taken.compactMap { change -> (String, String)? in
            guard let question = change["question"] as? String, let after = change["after"] as? String else {
                return nil
            }
            return (question, after)
        }
        return Result(
            code: run.code,
            taken: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
            conflicts: (object["conflicts"] as? [Any])?.count ?? -1,
            remarks: remarks.compactMap { $0["variant"] as? String }
        )
    }

    @Test func whatOthersSaveComesBackWordForWord() throws {
        let folder = try TemporaryFolder()
        var copies: [(path: String, city: String)] = []
        for city in Self.cities {
            for language in ["vi", "en"] {
                let name = city.split(separator: "/").last.map(String.init) ?? city
                let path = "\(folder.path)/\(name)-\(language).docx"
                let run = try Program.run(
                    "form",
                    "export",
                    city,
                    "--docx",
                    "-o",
                    path,
                    "--language",
                    language
                )
                try #require(run.code == 0, "\(run.errors)")
                copies.append((path, city))
            }
        }
        let filler = try Program.tool(
            Program.root + "/.venv/bin/python",
            ["Tests/oracles/fill_forms.py", folder.path] + copies.map(\.path)
        )
        try #require(filler.code == 0, "\(filler.output)")
        let typed = try #require(
            try JSONSerialization.jsonObject(with: Data(filler.output.utf8)) as? [String: String]
        )
        for (path, city) in copies {
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            let own = try Self.importing(path, into: city, "--dry-run")
            #expect(own == Result(code: 0, taken: [:], conflicts: 0, remarks: []), "\(name), as exported")
            let same = try Self.importing("\(folder.path)/same/\(name)", into: city, "--dry-run")
            let untagged = Result(code: 0, taken: [:], conflicts: 0, remarks: ["wordUntagged"])
            #expect(same == untagged, "\(name), saved by LibreOffice")
            let filled = try Self.importing("\(folder.path)/filled/\(name)", into: city, "--dry-run")
            let saved = try Self.importing("\(folder.path)/saved/\(name)", into: city, "--dry-run")
            #expect(filled.code == 0 && filled.remarks == [] && filled.conflicts == 0)
            #expect(saved.code == 0 && saved.remarks == ["wordUntagged"] && saved.conflicts == 0)
            #expect(filled.taken == saved.taken, "\(name), filled in")
            for (question, text) in typed {
                let taken = filled.taken[question] ?? ""
                // A row stands behind those that were there before.
                let isSame = question.hasPrefix("E") ? taken.hasSuffix(text) : taken == text
                #expect(isSame, "\(name) \(question): \(taken)")
            }
        }
    }

    @Test func whatWasTakenOverStaysAndIsNotTakenAgain() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "mau")
        let form = folder.path + "/mau.docx"
        #expect(try Program.run("form", "export", workspace, "-o", form, "--language", "en").code == 0)
        let filler = try Program.tool(
            Program.root + "/.venv/bin/python",
            ["Tests/oracles/fill_forms.py", folder.path, form]
        )
        try #require(filler.code == 0, "\(filler.output)")
        let filled = folder.path + "/filled/mau.docx"
        let first = try Self.importing(filled, into: workspace, "--date", "2025-03-31")
        #expect(first.code == 0 && first.taken.count >= 3)
        let again = try Self.importing(folder.path + "/saved/mau.docx", into: workspace)
        #expect(again == Result(code: 0, taken: [:], conflicts: 0, remarks: ["wordUntagged"]))
        let answers = try String(contentsOfFile: workspace + "/answers/answers.en.xml", encoding: .utf8)
        #expect(answers.contains("    <p>a &lt; b &amp;&amp; c &gt; d, &quot;quoted&quot; &amp; "))
        let validation = try Program.tool(
            "/usr/bin/xmllint",
            ["--noout", "--schema", "Schemas/xsd/answers.xsd", workspace + "/answers/answers.en.xml"]
        )
        #expect(validation.code == 0, "\(validation.output)")
        let before = try Data(
            contentsOf: URL(filePath: Program.root + "/Fixtures/thanh-pho-mau/answers/answers.en.xml")
        )
        let kept = try Data(contentsOf: URL(filePath: workspace + "/backup/answers.en.2025-03-31.xml"))
        #expect(kept == before)
    }

    @Test func aFileThatIsNoFormEndsInOneLine() throws {
        let run = try Program.run("form", "import", "README.md", "--into", Self.cities[0], "--language", "en")
        #expect(run.code == 65 && run.output == "")
        #expect(run.errors.split(separator: "\n").count == 1 && run.errors.hasPrefix("README.md: "))
        let missing = try Program.run("form", "import", "none.docx", "--into", Self.cities[0])
        #expect(missing.code == 65 && missing.errors.split(separator: "\n").count == 1)
    }
}
