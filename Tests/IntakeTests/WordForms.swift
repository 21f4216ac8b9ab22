import DossierModel
import Foundation
import Intake
import Testing

/// Word files written by hand, as small as they can be, and the form that
/// they fill in.
enum WordForms {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let box = "http://schemas.microsoft.com/office/word/2010/wordml"

    /// A form with one question of each kind that Word can hold.
    static let form: FormDefinition = {
        func text(_ words: String) -> LocalizedText {
            var text = LocalizedText()
            text[.english] = words
            return text
        }
        func option(_ id: String) -> ChoiceOption { ChoiceOption(id: id, label: text(id.uppercased())) }
        func question(_ id: String, _ kind: QuestionKind, _ isPerLanguage: Bool = false) -> Question {
            Question(
                id: id,
                label: text(id),
                kind: kind,
                isRequired: false,
                isPerLanguage: isPerLanguage,
                origin: Origin()
            )
        }
        let columns = ["a", "b"].map {
            TableColumn(id: $0, label: text($0), kind: .text, isRequired: false)
        }
        let section = FormSection(
            id: "A",
            label: text("A"),
            part: .city,
            questions: [
                question("3.1", .longText, true), question("1.1", .text),
                question("1.4", .choice([option("ms"), option("mr")])),
                question("2", .choices([option("x"), option("y")])),
                question(
                    "5",
                    .rating(RatingScale(lowest: 1, highest: 5, items: [option("p"), option("q")]))
                ),
                question("E2.1", .table(columns), true), question("1.17", .date),
            ]
        )
        return FormDefinition(
            id: "tiny",
            edition: "1",
            programme: "tiny",
            status: .synthetic,
            title: text("Tiny"),
            submissionLanguages: Sourced(value: [.english]),
            attachmentsClosed: Sourced(value: false),
            rounds: Sourced(value: []),
            sections: [section]
        )
    }()

    /// A paragraph of one run.
    static func p(_ text: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// A control among paragraphs.
    static func block(_ tag: String, _ content: String, _ properties: String = "") -> String {
        "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/>\(properties)</w:sdtPr>"
            + "<w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    /// A drop-down list of these options in a paragraph.
    static func list(_ tag: String, _ shown: String, _ items: [(String, String)]) -> String {
        let items = items.map { "<w:listItem w:displayText=\"\($0.0)\" w:value=\"\($0.1)\"/>" }.joined()
        let list = "<w:dropDownList>\(items)</w:dropDownList>"
        return "<w:p>" + block(tag, "<w:r><w:t>\(shown)</w:t></w:r>", list) + "</w:p>"
    }

    /// A check box and its label in a paragraph.
    static func tick(_ tag: String, _ isOn: Bool, _ label: String) -> String {
        let state = "<w14:checkbox><w14:checked w14:val=\"\(isOn ? 1 : 0)\"/></w14:checkbox>"
        return "<w:p>" + block(tag, "<w:r><w:t>\(isOn ? "☒" : "☐")</w:t></w:r>", state)
            + "<w:r><w:t> \(label)</w:t></w:r></w:p>"
    }

    /// A row of cells that hold markup.
    static func row(_ cells: String..., isHead: Bool = false) -> String {
        "<w:tr>" + (isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
            + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
    }

    /// Everything answered.
    static let whole =
        block("answer:3.1", p("One.") + p("Two."))
        + block("answer:1.1", p("Phủ Lý"))
        + list("choice:1.4", "MR", [("MS", "ms"), ("MR", "mr")])
        + tick("choice:2:x", true, "X") + tick("choice:2:y", false, "Y")
        + list("rating:5:p", "4", [("4", "4")]) + list("rating:5:q", "5", [("5", "5")])
        + block(
            "table:E2.1",
            "<w:tbl>" + row(p("A"), p("B"), isHead: true) + row(p("c"), p("d")) + row(p(""), p(""))
                + "</w:tbl>"
        )
        + block("answer:1.17", p("31/03/2025"))

    /// A file with this body.
    static func file(_ body: String, comments: String = "", more: [String: String] = [:]) throws -> [UInt8] {
        let relations = Workbooks.relations
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var files = [
            "_rels/.rels": """
            <Relationships xmlns="\(package)">\
            <Relationship Id="a" Type="\(relations)/officeDocument" Target="word/document.xml"/>\
            </Relationships>
            """,
            "word/_rels/document.xml.rels": """
            <Relationships xmlns="\(package)">\
            <Relationship Id="a" Type="\(relations)/comments" Target="comments.xml"/>\
            <Relationship Id="b" Type="\(relations)/footnotes" Target="footnotes.xml"/>\
            </Relationships>
            """,
            "word/document.xml":
                "<w:document xmlns:w=\"\(word)\" xmlns:w14=\"\(box)\"><w:body>\(body)</w:body></w:document>",
            "word/comments.xml": "<w:comments xmlns:w=\"\(word)\">\(comments)</w:comments>",
            "word/footnotes.xml": """
            <w:footnotes xmlns:w="\(word)"><w:footnote w:id="2"><w:p><w:r><w:t>See there.</w:t></w:r></w:p>\
            </w:footnote></w:footnotes>
            """,
        ]
        files.merge(more) { $1 }
        return try Workbooks.archive(files)
    }

    /// What reading a file with this body gives.
    static func filled(_ body: String, comments: String = "", placeholders: Set<String> = []) throws
        -> FilledForm
    {
        let bytes = try file(body, comments: comments)
        let result = try Workspaces.read(bytes: ["answers/form.en.docx": bytes])
        #expect(result.findings.map(\.line) == [])
        return try #require(result.forms.first).filled(
            asking: form,
            figures: ["population"],
            placeholders: placeholders
        )
    }
}

extension FilledForm {
    /// Every answer in one line: the question, and what it says.
    var lines: [String] {
        answers.map { answer in
            let said = Answer(question: "", language: nil, parts: answer.parts, place: Place()).imprint
            return answer.question.id + ": "
                + said.replacing("\n", with: " / ").replacing("\t", with: " ")
        }
    }

    /// The answer to question 3.1 alone.
    var text: String? { answers.first { $0.question.id == "3.1" }?.parts.shown }
}

extension [AnswerPart] {
    var shown: String {
        Answer(question: "", language: nil, parts: self, place: Place()).shown
    }
}
