import DossierModel
import Testing

@Suite struct MarkedTextTests {
    @Test func separatesTextCitationsAndFigures() {
        let text = MarkedText("Dân số {{population}} người [H1.01.01.01; H1.01.01.02], xem [1] và {x}.")
        #expect(
            text.segments == [
                .text("Dân số "), .figure("population"), .text(" người "),
                .citation([EvidenceCode("H1.01.01.01"), EvidenceCode("H1.01.01.02")]),
                .text(", xem [1] và {x}."),
            ]
        )
    }

    @Test(arguments: ["[H1-1.1-01]", "[H1.1.1.1]", "[MC.1.3.01]", "[H1.01.01]", "[H1.01.01.01;MC.1.3.01]"])
    func seesEverySyntaxAsACitation(_ written: String) {
        #expect(MarkedText(written).citations.isEmpty == false)
    }

    @Test(arguments: [
        "[Hà Nam]", "[1]", "[]", "[;]", "{{}}", "{{a", "[H1.01.01.01", "{{a}b}}", "[Health care 2.0.1 plan]",
    ])
    func leavesOtherBracketsAlone(_ written: String) {
        #expect(MarkedText(written).segments == [.text(written)])
    }

    @Test func formatsFiguresForTheReader() throws {
        var figure = Figure(
            name: "area",
            value: WrittenNumber(try #require(ExactNumber("1087.64"))),
            row: SourceRow(place: Place())
        )
        figure.unit = "km²"
        let text = MarkedText("Diện tích {{area}} km² [H1.01.01.01]. {{none}}")
        #expect(text.plain(in: .vietnamese, figures: ["area": figure]) == "Diện tích 1.087,64 km². {{none}}")
        #expect(
            text.plain(in: .english, figures: ["area": figure], citing: true)
                == "Diện tích 1,087.64 km² [H1.01.01.01]. {{none}}"
        )
    }
}

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Phủ Lý", "Phu Ly"), ("Đường Ỷ Ộ ươ", "Duong Y O uo"), ("Æsir – œuvre", "AEsir  oeuvre"), ("漢字", ""),
        ("ABC", "ABC"),
    ])
    func stripsMarks(_ text: String, _ folded: String) {
        #expect(text.foldedToASCII == folded)
    }

    @Test func slugsAreSafe() {
        #expect("Quyết định số 15/QĐ-BNV.".slug == "quyet-dinh-so-15-qd-bnv")
    }
}
