import DossierModel
import Testing

@Suite struct AnswerImprintTests {
    private func imprint(_ parts: AnswerPart...) -> String {
        Answer(question: "1", language: .english, parts: parts, place: Place()).imprint
    }

    @Test func keepsWhatAWordFormCanHold() {
        let said = imprint(
            .choice("b"),
            .paragraph(MarkedText("Hà  Nam\n {{ area }} [H1.01.01.01;H1.01.01.02]")),
            .choice("a"),
            .rating(item: "x", value: "4"),
            .rating(item: "y", value: ""),
            .row([MarkedText("a"), MarkedText(""), MarkedText("")]),
            .row([MarkedText("")]),
            .paragraph(MarkedText("")),
            .attachment(Attachment(path: "files/a.pdf", place: Place()))
        )
        let expected = [
            "choice\ta", "choice\tb", "text\tHà Nam {{area}} [H1.01.01.01; H1.01.01.02]", "rating\tx\t4",
            "row\ta",
        ]
        #expect(said == expected.joined(separator: "\n"))
    }

    @Test func aFigureReadsAsAParagraphThatIsOne() {
        #expect(imprint(.figure("area")) == imprint(.paragraph(MarkedText("{{area}}"))))
    }

    @Test func nothingSaidIsEmpty() {
        #expect(imprint(.paragraph(MarkedText(" ")), .signature(SignatureFacts()), .choice("")) == "")
    }
}
