import Foundation
import Testing

/// What people paste into their answers, with a bad intention or without one:
/// it is there to read, or reported, and nothing of it is carried out.
@Suite struct HardTextTests {
    /// `Tests/oracles/hard_texts.py` says what it writes.
    private struct Texts: Decodable {
        var whole: [String]
        var title: String
    }

    @Test func hardTextsAreReadableInEveryRenderingAndRunNothing() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/city"
        try FileManager.default.copyItem(atPath: Program.root + "/Fixtures/thanh-pho-mau", toPath: workspace)
        let made = try Program.tool("/usr/bin/python3", ["Tests/oracles/hard_texts.py", workspace])
        let texts = try JSONDecoder().decode(Texts.self, from: Data(made.output.utf8))
        let checked = try Program.run("check", workspace, "--json")
        #expect(
            try Self.findings(in: checked) == [
                "FIL-08", "SIG-04", "SIG-04", "SRC-05", "SRC-05", "SRC-05", "SRC-05",
            ]
        )

        let built = try Program.run("build", workspace, "-o", folder.path, "--language", "en")
        #expect(built.code == 0, "\(built.errors)")
        // A picture of letters that no font has stands as U+FFFD, and is told.
        #expect(
            built.output.contains(
                "1 character has no shape in the fonts and stands as “�” in the PDF files: U+1F600."
            )
        )
        let bundle = folder.path + "/vi-du-thanh-pho-mau_v1.draft.zip"
        let bag = folder.path + "/bag"
        #expect(try Program.tool("/usr/bin/unzip", ["-qq", bundle, "-d", bag]).code == 0)
        let root = bag + "/vi-du-thanh-pho-mau_v1.draft"
        let forms = ["vi", "en"].map { "\(root)/data/form/application.\($0)" }
        for form in forms {
            let renderings = [
                "PDF": try Program.tool("/usr/bin/pdftotext", [form + ".pdf", "-"]).output,
                "HTML": try Self.text("cat '\(form).html'", "--html"),
                "Word": try Self.text("unzip -p '\(form).docx' word/document.xml", "--huge"),
            ]
            for (name, rendering) in renderings.mapValues(Self.plain) {
                // A paragraph of many pages is interrupted by their feet.
                for text in texts.whole + [texts.title] {
                    for word in text.count > 5_000 ? text.split(separator: " ").map(String.init) : [text]
                    where !rendering.contains(Self.plain(word)) {
                        Issue.record("\(name) lacks \(word.prefix(60))")
                    }
                }
            }
        }
        #expect(try Program.run("export", bundle, "-o", folder.path + "/mail").code == 0)
        let list = try String(contentsOfFile: folder.path + "/mail/cover-list.vi.txt", encoding: .utf8)
        #expect(Self.plain(list).contains(Self.plain(texts.title)))
        let papers = forms.map { $0 + ".pdf" } + ["\(root)/reports/completeness.pdf"]
        let verdict = try Program.tool("/bin/bash", ["Tests/oracles/judge-papers.sh", "2a,ua1"] + papers)
        #expect(verdict.code == 0, "\(verdict.output)")
        let pages = [
            "START-HERE.html", "reports/completeness.html", "data/form/application.vi.html",
            "data/form/application.en.html",
        ]
        let seen = try Program.tool(
            Program.root + "/.venv/bin/python",
            ["Tests/oracles/hard_pages.py", root] + pages
        )
        #expect(seen.output == pages.map { "accepted: \($0)\n" }.joined(), "\(seen.output)")
    }

    /// All text of the document that `command` writes.
    private static func text(_ command: String, _ option: String) throws -> String {
        let script = "\(command) | xmllint \(option) --noout --xpath 'string(/*)' - 2>/dev/null"
        return try Program.tool("/bin/bash", ["-c", script]).output
    }

    /// The ids of all findings, sorted.
    private static func findings(in run: Program.Run) throws -> [String] {
        let findings = try #require(try run.object()["findings"] as? [[String: Any]])
        return findings.compactMap { $0["check"] as? String ?? $0["id"] as? String }.sorted()
    }

    /// The text without blanks and marks that have no shape.
    private static func plain(_ text: String) -> String {
        let marks: Set<Unicode.Scalar> = [
            "\u{200B}", "\u{2060}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
        ]
        let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !$0.properties.isWhitespace && !marks.contains($0)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
