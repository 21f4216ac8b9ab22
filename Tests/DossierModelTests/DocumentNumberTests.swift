import DossierModel
import Testing

@Suite struct DocumentNumberTests {
    /// The examples of the handbook (evidence-practice §1.3), none of them odd.
    @Test(arguments: [
        ("1256/KH-UBND", DocumentNumber.Shape.administrative), ("15/QĐ-BNV", .administrative),
        ("6656/KH-SGDĐT", .administrative), ("1318/NQ-UBTVQH15", .administrative),
        ("661/TTr-CP", .administrative),
        ("677/QĐ-TTg", .administrative), ("324/QĐ-KHVN", .administrative), ("86/BGDĐT-GDTX", .letter),
        ("12/UBND-VX", .letter), ("5932/BGDĐT-QLCL", .letter), ("05/BNV-VP", .letter),
        ("25/2023/TT-BGDĐT", .normative), ("30/2020/NĐ-CP", .normative), ("20/2020/QĐ-TTg", .normative),
        ("202/2025/QH15", .normative), ("1211/2016/UBTVQH13", .normative), ("23-NQ/TU", .party),
        ("05-CT/TW", .party), ("49-KL/TW", .party), ("15-CV/TU", .party), ("45-NQ/ĐU", .party),
    ])
    func readsTheFourShapes(_ written: String, _ shape: DocumentNumber.Shape) {
        let number = DocumentNumber(written)
        #expect(number.shape == shape)
        #expect(number.oddities == [])
        #expect(number.suggestion == written)
    }

    @Test(arguments: [
        ("5/KH-UBND", [DocumentNumber.Oddity.missingZero], "05/KH-UBND"),
        ("123/2024/KH-UBND", [.yearInAdministrativeSymbol], "123/KH-UBND"),
        ("15 / Q\u{00D0} - BNV", [.uncleanCharacters], "15/QĐ-BNV"),
        ("86/CV-UBND", [.unknownType], "86/UBND"),
        ("12/QyD-UBND", [.unknownType], "12/QyD-UBND"),
        ("23/NQ-TU", [.partyOrder], "23-NQ/TU"),
        ("49/KL-TW", [.partyOrder], "49-KL/TW"),
    ])
    func gradesWhatIsOdd(_ written: String, _ oddities: [DocumentNumber.Oddity], _ suggestion: String) {
        let number = DocumentNumber(written)
        #expect(number.oddities == Set(oddities))
        #expect(number.suggestion == suggestion)
        #expect(number.shape != nil)
    }

    @Test(arguments: [
        "KH-UBND số 45", "", "/KH-UBND", "45", "45/", "45/kh-ubnd", "00/KH-UBND", "123456/KH-UBND",
        "45//KH-UBND",
    ])
    func doesNotReadWhatIsNoNumber(_ written: String) {
        #expect(DocumentNumber(written).shape == nil)
    }

    @Test func takesASymbolApart() {
        let number = DocumentNumber("25/2023/TT-BGDĐT")
        #expect(number.number == "25")
        #expect(number.year == 2023)
        #expect(number.type == "TT")
        #expect(number.body == "BGDĐT")
    }
}
