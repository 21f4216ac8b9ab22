import DossierModel
import Foundation
import Intake
import Testing

/// Forms that come back from Word.
@Suite struct WordFormTests {
    private static let all = [
        "3.1: text One. / text Two.", "1.1: text Phủ Lý", "1.4: choice mr", "2: choice x",
        "5: rating p 4 / rating q 5", "E2.1: row c d", "1.17: text 2025-03-31",
    ]

    @Test func everyKindOfControlIsRead() throws {
        let form = try WordForms.filled(WordForms.whole)
        #expect(form.lines == Self.all)
        #expect(form.findings == [] && form.unplaced == [])
    }

    /// The answer to 3.1 where its control holds `content`, and what is said
    /// of it.
    private func answer(_ content: String, comments: String = "") throws -> (text: String?, said: [String]) {
        let rest = WordForms.whole.replacing(
            WordForms.block("answer:3.1", WordForms.p("One.") + WordForms.p("Two.")),
            with: WordForms.block("answer:3.1", content)
        )
        let form = try WordForms.filled(rest, comments: comments)
        return (form.text, form.findings.map { "\($0.variant); \($0.statement)" })
    }

    @Test(
        arguments: [
            // Letters, and what stands for one
            ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
            (
                "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r></w:p>",
                "a‑bc"
            ),
            ("<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>", "ab"),
            (
                "<w:p><w:r><w:t xml:space=\"preserve\">Coût\u{A0}: 5\u{202F}% «\u{A0}x\u{A0}»</w:t></w:r></w:p>",
                "Coût\u{A0}: 5\u{202F}% «\u{A0}x\u{A0}»"
            ),
            ("<w:p><w:r><w:t>&lt;p&gt; &amp; &quot;x&quot; 🎓 עברית</w:t></w:r></w:p>", "<p> & \"x\" 🎓 עברית"),
            // Runs, links, fields, tags of other programs
            ("<w:p><w:r><w:t>a</w:t></w:r><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>", "ab"),
            ("<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>", "a"),
            (
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>no</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>!</w:t></w:r></w:p>", "7!"
            ),
            ("<w:p><w:smartTag><w:customXml><w:r><w:t>a</w:t></w:r></w:customXml></w:smartTag></w:p>", "a"),
            (
                "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>",
                "a"
            ),
            // Controls inside the answer
            (
                "<w:p>" + WordForms.block("figure:population", "<w:r><w:t>85.418</w:t></w:r>") + "</w:p>",
                "{{population}}"
            ),
            ("<w:p>" + WordForms.block("mine", "<w:r><w:t>a</w:t></w:r>") + "</w:p>", "a"),
            (WordForms.block("mine", WordForms.p("a")) + WordForms.p("b"), "a\nb"),
            (WordForms.p("") + WordForms.p("  ") + WordForms.p("a"), "a"),
            ("", ""),
        ]
    )
    func textIsReadLetterByLetter(_ content: String, _ text: String) throws {
        let answer = try answer(content)
        #expect(answer.text == text && answer.said == [])
    }

    @Test func decomposedTextIsComposed() throws {
        let answer = try answer(WordForms.p("Phu\u{309} Ly\u{301}"))
        #expect(answer.text?.unicodeScalars.elementsEqual("Phủ Lý".unicodeScalars) ?? false)
        #expect(answer.said == ["composed; composed; count=1"])
    }

    @Test(
        arguments: [
            (
                "<w:p><w:r><w:t>a</w:t></w:r><w:ins w:author=\"Lan\"><w:r><w:t>b</w:t></w:r></w:ins>"
                    + "<w:del w:author=\"An\"><w:r><w:delText>c</w:delText></w:r></w:del></w:p>", "ab",
                [
                    "wordInserted; wordInserted; author=Lan; question=3.1; text=b",
                    "wordDeleted; wordDeleted; author=An; question=3.1; text=c",
                ]
            ),
            (
                "<w:p><w:moveFrom w:author=\"An\"><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>"
                    + "<w:p><w:moveTo w:author=\"An\"><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>", "a",
                [
                    "wordDeleted; wordDeleted; author=An; question=3.1; text=a",
                    "wordInserted; wordInserted; author=An; question=3.1; text=a",
                ]
            ),
            (
                "<w:p><w:pPr><w:rPr><w:del w:author=\"An\"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
                    + WordForms.p("b"), "ab", ["wordDeleted; wordDeleted; author=An; question=3.1; text=¶"]
            ),
            (
                "<w:p><w:pPr><w:rPr><w:ins w:author=\"An\"/></w:rPr></w:pPr><w:ins w:author=\"An\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>",
                "a", ["wordInserted; wordInserted; author=An; question=3.1; text=¶a"]
            ),
            (
                "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                    + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
                "a", ["wordComment; wordComment; author=Lan; question=3.1; text=Đúng chưa?"]
            ),
            (
                "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "a",
                ["wordFootnote; wordFootnote; question=3.1; text=See there."]
            ),
            (
                "<w:p><w:r><w:t>a</w:t><w:drawing/></w:r></w:p>", "a",
                ["wordObject; wordObject; question=3.1"]
            ),
            (
                "<w:p><w:r><w:t>a</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>",
                "a\u{FFFD}",
                ["wordSymbol; wordSymbol; question=3.1; text=Wingdings F0FC"]
            ),
            (
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + WordForms.p("box")
                    + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                    + WordForms.p("box")
                    + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                    + "<w:r><w:t>a</w:t></w:r></w:p>", "a\nbox", ["wordBox; wordBox; question=3.1; text=box"]
            ),
            (
                "<w:tbl>" + WordForms.row(WordForms.p("h"), WordForms.p("i")) + "</w:tbl>", "h\ti",
                ["wordObject; wordObject; question=3.1"]
            ),
        ]
    )
    func whatIsNoPlainTextIsReported(_ content: String, _ text: String, _ said: [String]) throws {
        let comments =
            "<w:comment w:id=\"0\" w:author=\"Lan\">\(WordForms.p("Đúng chưa?"))</w:comment>"
            + "<w:comment w:id=\"1\" w:author=\"dossier\">\(WordForms.p("ours"))</w:comment>"
        let answer = try answer(content, comments: comments)
        #expect(answer.text == text)
        #expect(answer.said == said)
    }

    /// What is said of a file, and what of it belongs nowhere, beside the
    /// answers that are as ever.
    private func said(_ old: String, _ new: String) throws -> (
        lines: [String], said: [String], rest: [String]
    ) {
        #expect(old.isEmpty || WordForms.whole.contains(old))
        let body = old.isEmpty ? WordForms.whole + new : WordForms.whole.replacing(old, with: new)
        let form = try WordForms.filled(body, placeholders: ["Type here"])
        let lines = form.lines.filter { !Self.all.contains($0) }
        return (lines, form.findings.map(\.statement), form.unplaced.map { "\($0.control): \($0.text)" })
    }

    @Test func controlsThatAreMissingDoubledOrUnknownAreReported() throws {
        let answer = WordForms.block("answer:1.1", WordForms.p("Phủ Lý"))
        var result = try said(answer, "")
        #expect(result.said == ["wordMissing; question=1.1"] && result.lines == [])

        result = try said("", answer)
        #expect(result.said == [] && result.lines == [])

        result = try said("", WordForms.block("answer:1.1", WordForms.p("Other")))
        #expect(result.said == ["wordTwice; other=Other; question=1.1; text=Phủ Lý"])
        #expect(result.rest == ["answer:1.1: Phủ Lý", "answer:1.1: Other"])

        result = try said("", WordForms.block("answer:9", WordForms.p("Nine")))
        #expect(result.said == ["wordUnknownQuestion; question=9; text=Nine"])
        #expect(result.rest == ["answer:9: Nine"])

        result = try said("", WordForms.block("somebody's", WordForms.p("Mine")))
        #expect(result.said == ["wordUnknownControl; control=somebody's; text=Mine"])
        #expect(result.rest == ["somebody's: Mine"])

        result = try said("", WordForms.block("locked:1.1", WordForms.p("Shown")))
        #expect(result.said == ["wordUnknownQuestion; question=1.1; text=Phủ Lý"] || result.lines == [])
    }

    @Test func optionsThatTheFormDoesNotHaveAreReported() throws {
        let list = WordForms.list("choice:1.4", "MR", [("MS", "ms"), ("MR", "mr")])
        var result = try said(list, WordForms.list("choice:1.4", "DR", [("DR", "dr")]))
        #expect(result.said == ["wordOption; question=1.4; text=DR"] && result.rest == ["choice:1.4: DR"])
        // The words of the form, where the list itself has got lost.
        result = try said(list, WordForms.list("choice:1.4", "MS", []))
        #expect(result.said == [] && result.lines == ["1.4: choice ms"])
        result = try said("", WordForms.tick("choice:2:z", true, "Z"))
        #expect(result.said == ["wordOption; question=2; text=z"])
        result = try said(WordForms.tick("choice:2:y", false, "Y"), "")
        #expect(result.said == ["wordMissing; question=2"] && result.lines == [])
    }

    @Test func placeholdersAreNoAnswers() throws {
        let answer = WordForms.block("answer:1.1", WordForms.p("Phủ Lý"))
        for empty in [
            WordForms.block("answer:1.1", WordForms.p("Anything"), "<w:showingPlcHdr/>"),
            WordForms.block("answer:1.1", WordForms.p("Type here")),
        ] {
            let result = try said(answer, empty)
            #expect(result.lines == ["1.1: "] && result.said == [])
        }
    }

    @Test func tablesAreReadRowByRow() throws {
        let row = WordForms.row(WordForms.p("c"), WordForms.p("d"))
        var result = try said(row, WordForms.row(WordForms.p("c") + WordForms.p("d"), WordForms.p("e")))
        #expect(result.lines == ["E2.1: row c d e"] && result.said == [])
        result = try said(
            row,
            row.replacing("<w:tr>", with: "<w:tr><w:trPr><w:del w:author=\"An\"/></w:trPr>")
        )
        #expect(result.lines == ["E2.1: "])
        #expect(result.said == ["wordDeleted; author=An; question=E2.1; text=c · d"])
        result = try said(
            row,
            row + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(WordForms.p("x"))</w:tc></w:tr>"
        )
        #expect(result.lines == ["E2.1: row c d / row x"] && result.said == [])
    }
}

/// Forms that LibreOffice has saved: no tags, but bookmarks and lists.
@Suite struct UntaggedFormTests {
    private static func heading(_ question: String) -> String {
        "<w:p>\(mark(FormControl.heading(of: question), "<w:r><w:t>Question</w:t></w:r>"))</w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"FormHelp\"/></w:pPr><w:r><w:t>Help</w:t></w:r></w:p>"
    }

    private static func mark(_ name: String, _ content: String) -> String {
        "<w:bookmarkStart w:id=\"1\" w:name=\"\(name)\"/>\(content)<w:bookmarkEnd w:id=\"1\"/>"
    }

    private static func question(_ question: String, _ content: String) -> String {
        heading(question) + content + "<w:p>\(mark(FormControl.end(of: question), ""))</w:p>"
    }

    /// A control of no name, into which the bookmark's beginning has moved.
    private static func list(_ control: FormControl, _ shown: String, _ properties: String) -> String {
        let start = "<w:bookmarkStart w:id=\"9\" w:name=\"\(control.anchor)\"/>"
        return
            "<w:p><w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(start)<w:r><w:t>\(shown)</w:t></w:r>"
            + "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"9\"/></w:p>"
    }

    private static let items =
        "<w:dropDownList><w:listItem w:displayText=\"MR\" w:value=\"mr\"/></w:dropDownList>"

    private static let body =
        question(
            "3.1",
            "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"Context\"/></w:sdtPr><w:sdtContent><w:r><w:t>One </w:t></w:r>"
                + "</w:sdtContent></w:sdt></w:p><w:p>"
                + mark(FormControl.figure("population", place: 2), "<w:r><w:t>85.418</w:t></w:r>")
                + "<w:r><w:t xml:space=\"preserve\"> people</w:t></w:r></w:p>"
        )
        + question("1.1", WordForms.p("Type here"))
        + question("1.4", list(.choice("1.4"), "MR", items))
        + question(
            "2",
            list(.option("2", "x"), "☒", "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>")
                + "<w:p>\(mark(FormControl.option("2", "y").anchor, "<w:r><w:t>☐</w:t></w:r>"))</w:p>"
        )
        + question("5", list(.rating("5", item: "p"), "4", "") + list(.rating("5", item: "q"), "5", ""))
        + question(
            "E2.1",
            "<w:tbl>" + WordForms.row(WordForms.p("A"), WordForms.p("B"), isHead: true)
                + WordForms.row(WordForms.p("c"), WordForms.p("d")) + "</w:tbl>"
        )
        + question("1.17", WordForms.p("3/2025"))

    @Test func answersAreFoundByTheirBookmarks() throws {
        let form = try WordForms.filled(Self.body, placeholders: ["Type here"])
        #expect(
            form.lines == [
                "3.1: text One / text {{population}} people", "1.1: ", "1.4: choice mr", "2: choice x",
                "5: rating p 4 / rating q 5", "E2.1: row c d", "1.17: text 3/2025",
            ]
        )
        #expect(form.findings.map(\.statement) == ["wordUntagged"])
    }

    @Test func aControlThatBecameTextIsReadWhereItStands() throws {
        let tagged = WordForms.block("answer:1.1", WordForms.p("Phủ Lý"))
        let body =
            Self.question("3.1", WordForms.p("Plain")) + Self.question("1.1", tagged + WordForms.p("Beside"))
        let form = try WordForms.filled(body)
        #expect(form.lines == ["3.1: text Plain", "1.1: text Phủ Lý"])
        #expect(form.unplaced.map(\.text) == ["Beside"])
        let said = form.findings.map(\.statement)
        #expect(said.prefix(2) == ["wordPlain; question=3.1", "wordOutside; question=1.1; text=Beside"])
        #expect(
            Set(said.dropFirst(2))
                == Set(["1.4", "2", "5", "E2.1", "1.17"].map { "wordMissing; question=\($0)" })
        )
    }

    @Test func aWordFileThatIsNoFormIsToldOnce() throws {
        let form = try WordForms.filled(WordForms.p("A letter"))
        #expect(form.findings.map(\.statement) == ["wordNoForm; file=answers/form.en.docx"])
    }
}

/// Word files that are made to do harm.
@Suite struct HostileWordTests {
    private func said(_ files: [String: String] = [:], body: String = "") throws -> [String] {
        let bytes = try WordForms.file(body, more: files)
        let result = try Workspaces.read(bytes: ["answers/form.en.docx": bytes])
        #expect(result.forms.isEmpty && result.dossier.answers.isEmpty)
        return result.findings.map(\.statement)
    }

    private static let damaged = "damaged; file=answers/form.en.docx"

    @Test func eachEndsInOneLine() throws {
        let external = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        let document = "<w:document xmlns:w=\"\(WordForms.word)\"><w:body>&x;</w:body></w:document>"
        #expect(try said(["word/document.xml": external + document]) == [Self.damaged])
        #expect(try said(["word/document.xml": "<w:document"]) == [Self.damaged])
        #expect(
            try said(["word/document.xml": "<html/>"]) == [
                "wrongType; claimed=DOCX; file=answers/form.en.docx; found=XML"
            ]
        )
        let deep = String(repeating: "<w:ins>", count: 400) + String(repeating: "</w:ins>", count: 400)
        #expect(try said(body: deep) == [Self.damaged])
        let many = String(repeating: WordForms.block("answer:1.1", WordForms.p("x")), count: 100_000)
        #expect(try said(body: many) == ["tooDeepOrLarge"])
        let bomb = String(repeating: " ", count: 20 << 20)
        #expect(try said(body: bomb) == ["tooDeepOrLarge"])
    }

    @Test func cutFilesAreDamaged() throws {
        let whole = try WordForms.file(WordForms.whole)
        let result = try Workspaces.read(bytes: ["answers/form.en.docx": Array(whole.prefix(whole.count / 2))]
        )
        #expect(result.findings.map(\.statement) == [Self.damaged])
    }
}
