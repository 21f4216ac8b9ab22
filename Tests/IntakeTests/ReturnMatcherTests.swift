import DossierModel
import Intake
import Testing

/// To which slot a returned file belongs.
@Suite struct ReturnMatcherTests {
    private static let digest = String(repeating: "a", count: 64)

    private static func thing(
        _ kind: OwedThing.Kind,
        _ slot: String,
        code: String? = nil,
        number: String? = nil,
        path: String? = nil,
        sha256: String? = nil
    ) -> OwedThing {
        var thing = OwedThing(kind, slot: slot)
        thing.code = code
        thing.path = path
        thing.sha256 = sha256
        thing.document = number.map { DocumentFacts(number: DocumentNumber($0)) }
        return thing
    }

    private static let matcher = ReturnMatcher(
        OwedList(
            today: CalendarDate(daysSince1970: 20_000),
            deadline: nil,
            things: [
                thing(
                    .file,
                    "H1.01.01.01",
                    code: "H1.01.01.01",
                    number: "1256/KH-UBND",
                    path: "files/ke-hoach.pdf",
                    sha256: digest
                ),
                thing(.file, "H1.01.01.02", code: "H1.01.01.02", number: "86/BGDĐT-GDTX"),
                thing(.file, "H1.01.01.03", code: "H1.01.01.03", number: "05/BC-UBND"),
                thing(.file, "H1.01.01.04", code: "H1.01.01.04", number: "05/BC-UBND"),
                thing(.report, "B-H1.01.01.05", code: "H1.01.01.05"),
                thing(.signature, "Q-1.18.1"), thing(.figure, "F-area"),
            ],
            settled: [thing(.file, "H1.01.01.06", code: "H1.01.01.06", path: "files/da-co.pdf")]
        )
    )

    private static func said(_ match: ReturnMatch) -> String {
        switch match {
        case .certain(let thing, let clue): "certain \(thing.slot) \(clue)"
        case .probable(let thing, let clue): "probable \(thing.slot) \(clue)"
        case .several(let things, let clue): "several \(things.map(\.slot).joined(separator: " ")) \(clue)"
        case .none: "none"
        }
    }

    @Test(
        arguments: [
            // The code, however it is written and whatever stands around it.
            ("H1.01.01.01.pdf", "certain H1.01.01.01 slot"),
            ("h1.01.01.01_signed.PDF", "certain H1.01.01.01 slot"),
            ("H1.01.01.01 (1).pdf", "certain H1.01.01.01 slot"),
            ("Bản sao của H1_01_01_01 – kế hoạch (2).pdf", "certain H1.01.01.01 slot"),
            ("Ba\u{309}n sao H1-01-01-01 đa\u{303} ky\u{301}.pdf", "certain H1.01.01.01 slot"),
            ("H1.1.1.1 kế hoạch.docx", "certain H1.01.01.01 slot"),
            ("Q-1.18.1_signed.pdf", "certain Q-1.18.1 slot"),
            ("đơn Q1.18.1 đã ký.pdf", "certain Q-1.18.1 slot"),
            ("F-area.txt", "certain F-area slot"),
            ("B-H1.01.01.05 báo cáo.pdf", "certain B-H1.01.01.05 slot"),
            ("H1.01.01.06.pdf", "certain H1.01.01.06 slot"),
            // The name that the register gives.
            ("Ke-hoach.PDF", "certain H1.01.01.01 fileName"),
            // A record whose report is owed.
            ("H1.01.01.05.pdf", "probable B-H1.01.01.05 code"),
            // Number and symbol.
            ("1256-KH-UBND.pdf", "probable H1.01.01.01 number"),
            ("1256_KH_UBND_signed.pdf", "probable H1.01.01.01 number"),
            ("KH 1256 KH-UBND (1).pdf", "probable H1.01.01.01 number"),
            ("86.BGDĐT.GDTX.pdf", "probable H1.01.01.02 number"),
            ("86-BGDDT-GDTX.pdf", "probable H1.01.01.02 number"),
            // Two of them.
            ("5-BC-UBND.pdf", "several H1.01.01.03 H1.01.01.04 number"),
            ("H1.01.01.01 và H1.01.01.02.pdf", "several H1.01.01.01 H1.01.01.02 slot"),
            // Nothing, and what only looks like something.
            ("scan0001.pdf", "none"), ("H1.01.01.pdf", "none"), ("H1.01.01.011.pdf", "none"),
            ("H1.01.01.01.02.pdf", "none"), ("XH1.01.01.01.pdf", "none"), ("H11.01.01.01.pdf", "none"),
            ("256-KH-UBND.pdf", "none"), ("11256-KH-UBND.pdf", "none"), ("1256-KH-UBNDT.pdf", "none"),
            ("", "none"), ("….pdf", "none"), ("🎓.pdf", "none"),
        ]
    )
    func namesAreReadAsPeopleWriteThem(_ name: String, _ expected: String) {
        #expect(Self.said(Self.matcher.match(name: name)) == expected)
    }

    @Test func theContentSaysMoreThanTheName() {
        let match = Self.matcher.match(name: "H1.01.01.02.pdf", sha256: Self.digest)
        #expect(Self.said(match) == "certain H1.01.01.01 digest")
    }

    @Test func aFolderCanBearTheCode() {
        let match = Self.matcher.match(name: "scan.pdf", folder: "H1.01.01.02 – Sở GD&ĐT")
        #expect(Self.said(match) == "probable H1.01.01.02 folder")
    }

    /// Everything is a name on some disk.
    @Test func noNameIsTooMuch() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "H", "1", ".", "01", "-", "_", " ", "Đ", "\u{301}", "/", "KH", "UBND", "(", ")", "\u{202E}",
        ]
        for _ in 0..<2000 {
            let name = (0..<Int.random(in: 0...20, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            _ = Self.matcher.match(name: name, folder: name)
        }
    }
}
