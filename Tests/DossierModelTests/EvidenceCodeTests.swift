import DossierModel
import Testing

@Suite struct EvidenceCodeTests {
    @Test(arguments: [
        ("H1.01.01.01", EvidenceCode.Syntax.canonical, "H1.01.01.01"),
        ("H3.12.04.100", .canonical, "H3.12.04.100"),
        ("H3.3.2.15", .university, "H3.03.02.15"),
        ("H1.1.1.1", .university, "H1.01.01.01"),
        ("[H1-1.1-01]", .school, "H1.01.01.01"),
        ("MC.1.3.01", .circular, "MC.1.3.01"),
        (" [H2.04.01.07] ", .canonical, "H2.04.01.07"),
    ])
    func readsEverySyntax(_ written: String, _ syntax: EvidenceCode.Syntax, _ text: String) {
        let code = EvidenceCode(written)
        #expect(code.syntax == syntax)
        #expect(code.text == text)
    }

    @Test(arguments: [
        "A1.01.01.01", "H1.01.01.01.01", "H1.01.1.01", "H0.1.1.1", "MC.1.3.1", "", "H1", "H1.01.01.x1",
    ])
    func keepsWhatFitsNoSyntax(_ written: String) {
        let code = EvidenceCode(written)
        #expect(code.syntax == nil)
        #expect(code.text == written)
    }

    @Test func codesThatMeanTheSameAreEqual() {
        #expect(
            Set([EvidenceCode("H1.1.1.1"), EvidenceCode("[H1-1.1-01]"), EvidenceCode("H1.01.01.01")]).count
                == 1
        )
    }

    @Test func codesSortByTheirNumbers() {
        let sorted = ["H1.02.01.01", "MC.1.3.01", "H1.01.01.100", "H1.01.01.99"].map { EvidenceCode($0) }
            .sorted()
        #expect(sorted.map(\.text) == ["H1.01.01.99", "H1.01.01.100", "H1.02.01.01", "MC.1.3.01"])
    }

    @Test(arguments: [
        ("H1.01.01.01", true), ("H4.01.01.01", false), ("H1.13.01.01", false), ("H1.01.00.01", false),
    ])
    func knowsTheRangeOfGroupsAndAreas(_ written: String, _ isInRange: Bool) {
        #expect(EvidenceCode(written).isInRange == isInRange)
    }
}
