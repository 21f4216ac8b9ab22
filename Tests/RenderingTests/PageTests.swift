import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

@Suite struct PageTests {
    @Test(arguments: [false, true])
    func everyPageIsWellFormedAndStandsAlone(isFilled: Bool) throws {
        let dossier = isFilled ? Sample.full() : Sample.empty()
        for (name, page) in try Sample.pages(of: dossier, report: Sample.report()) {
            let root = try parsed(page)
            #expect(root.name.local == "html" && root["lang"] != nil, "\(name)")
            let loading = ["img", "link", "iframe", "object", "embed", "base", "form"]
            #expect(root.all.filter { loading.contains($0.name.local) } == [], "\(name)")
            #expect(root.all.allSatisfy { $0["src"] == nil }, "\(name)")
            for header in root.all where header.name.local == "th" {
                #expect(header["scope"] != nil, "\(name)")
            }
            #expect(root.all.count { $0.name.local == "main" } == 1, "\(name)")
            #expect(root.all.count { $0.name.local == "h1" } == 1, "\(name)")
            let ids = root.all.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(name)")
            for link in root.all.compactMap({ $0["href"] }) where link.hasPrefix("#") {
                #expect(ids.contains(String(link.dropFirst())), "\(name): \(link)")
            }
        }
    }

    @Test(
        arguments: [
            "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onmouseover='x", "</title><script>",
            "<!-- & -->",
            "]]><x>", "javascript:alert(1)", "\u{0}\u{1B}[31m\u{FFFF}",
        ]
    )
    func whatPeopleWriteNeverBecomesMarkup(text: String) throws {
        let plain = try Sample.pages(of: Sample.full("x"), report: Sample.report("x"))
        for (name, page) in try Sample.pages(of: Sample.full(text), report: Sample.report(text)) {
            let root = try parsed(page)
            let expected = try parsed(#require(plain[name]))
            // A place where a long word may be broken is no markup of theirs.
            let names = root.all.map(\.name.local).filter { $0 != "wbr" }
            let plainNames = expected.all.map(\.name.local).filter { $0 != "wbr" }
            #expect(names == plainNames, "\(name)")
            let attributes = root.all.flatMap { $0.attributes.map(\.name.local) }
            #expect(attributes.filter { $0.hasPrefix("on") } == [], "\(name)")
            let links = root.all.compactMap { $0["href"] }
            #expect(links.filter { $0.lowercased().hasPrefix("javascript:") } == [], "\(name)")
        }
    }

    @Test func formPageSaysWhatIsOpenAndWhatIsNotOfficial() throws {
        let wording = try Sample.wording(.english)
        let page = try parsed(
            FormPage.html(
                of: Sample.empty(),
                under: Sample.rules,
                files: [:],
                wording: wording,
                isFinal: false,
                formCode: "AAAAA-BBBBB-CCCCC-DDDDD"
            )
        )
        let open = page.all.filter { $0["class"] == "open" }
        // Each question but the wording that stands in the form, and the
        // empty evidence list.
        let asked = Sample.form.questions.filter { if case .fixedText = $0.kind { false } else { true } }
        #expect(open.count == asked.count + 1)
        let marks = page.all.filter { $0["class"] == "mark warning" }.map(\.text)
        #expect(
            marks == [
                wording.text("form.paraphrase"), wording.text("mark.inferred"), wording.text("mark.recalled"),
            ]
        )
        #expect(
            page.all.contains { $0["class"] == "watermark" && $0["data-text"] == wording.text("form.draft") }
        )
        let footer = try #require(page.all.first { $0["class"] == "running" })
        #expect(
            footer.text.split(whereSeparator: \.isNewline).joined()
                == "sample_v1 · 31/12/2024 · Form code AAAAA-BBBBB-CCCCC-DDDDD · DRAFT – not for submission"
        )
    }

    @Test func formPageShowsFiguresAndCitationsInItsLanguage() throws {
        let page = try parsed(
            FormPage.html(
                of: Sample.full(),
                under: Sample.rules,
                files: Sample.files,
                wording: Sample.wording(.english),
                isFinal: true,
                formCode: "AAAAA-BBBBB-CCCCC-DDDDD"
            )
        )
        let answer = try #require(page.all.first { $0["id"] == "question-A2" })
        let paragraph = try #require(answer.all.last { $0.name.local == "p" })
        #expect(paragraph.text == "Thành phố Mẫu: 169,589 [H1.01.01.01; H9.09.09.09] {{unknown}}")
        #expect(paragraph.elements.map { $0["class"] } == ["cite", "cite missing", "cite missing"])
        #expect(paragraph.elements.first?["href"] == "#evidence-1")
        #expect(!page.all.contains { $0["class"] == "watermark" })
        let file = try #require(page.all.first { $0["href"]?.hasPrefix("../evidence/") == true })
        #expect(file["href"] == "../evidence/H1.01.01.01_thanhphomau.pdf")
    }

    @Test func answersInAnotherLanguageStandBelowTheOpenPlace() throws {
        let page = try parsed(
            FormPage.html(
                of: Sample.full(),
                under: Sample.rules,
                files: Sample.files,
                wording: Sample.wording(.vietnamese),
                isFinal: false,
                formCode: ""
            )
        )
        let answer = try #require(page.all.first { $0["id"] == "question-A1" })
        #expect(
            answer.all.first { $0["class"] == "open" }?.text
                == "Chưa có nội dung bằng tiếng Việt. Dưới đây là nội dung bằng tiếng Anh."
        )
        #expect(answer.all.first { $0["class"] == "other" }?["lang"] == "en")
    }

    @Test func startPageListsEveryFileWithItsDigest() throws {
        let pages = try Sample.pages(of: Sample.full(), report: Sample.report())
        let page = try parsed(#require(pages["start"]))
        let rows = page.all.filter { $0["data-sha256"] != nil }
        #expect(rows.map { $0["data-path"] } == ["data/files/a.pdf"])
        #expect(rows.map { $0["data-sha256"] } == [String(repeating: "0a", count: 32)])
        // Without a script the reader never sees a picker that does nothing.
        #expect(page.all.first { $0["id"] == "check" }?["hidden"] == "hidden")
    }

    @Test func readMeSaysHowToVerifyInEachLanguage() throws {
        let bytes = ReadMe.text(
            of: Sample.full(),
            folder: "sample_v1.draft",
            wordings: try Sample.wordings(),
            isFinal: false
        )
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        #expect(lines.first == "sample_v1.draft")
        #expect(lines.allSatisfy { $0.count <= 76 })
        #expect(lines.count { $0 == "    sha256sum -c manifest-sha256.txt" } == 3)
        #expect(lines.count { $0 == "    sha256sum -c tagmanifest-sha256.txt" } == 3)
    }
}
