import DossierModel
import Testing

@testable import Checking

/// PKG-04 in documents and texts.
@Suite struct PersonalDataTests {
    private func trace(
        _ kind: PersonalDataTrace.Kind,
        _ change: (inout PersonalDataTrace) -> Void = { _ in }
    ) -> PersonalDataTrace {
        var trace = PersonalDataTrace(kind: kind, count: 3)
        change(&trace)
        return trace
    }

    private func workbook(_ traces: [PersonalDataTrace]) -> Inspection {
        var facts = OfficeFacts(kind: .spreadsheet)
        facts.personalData = traces
        return .office(facts)
    }

    private static let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    @Test func documentsWithPersonsInThemStayInTheOffice() {
        let scene = Scene { scene in
            let list = trace(.listOfPersons) { ($0.sheet, $0.cell) = ("DS", "B3") }
            scene.document("files/a.xlsx", as: Self.excel, workbook([list, trace(.telephone)]))
            var pdf = PDFFacts(version: "1.6", pageCount: 4)
            pdf.personalData = [trace(.identityNumber) { $0.page = 4 }]
            scene.document("files/b.pdf", .pdf(pdf))
            var text = TextFacts(encoding: .utf8, lines: 9)
            text.personalData = [trace(.identityNumber) { $0.line = 7 }]
            scene.document("files/c.csv", as: "text/csv", .text(text))
            var photo = ImageFacts(width: 2000, height: 1000, colour: .rgb)
            photo.hasPosition = true
            scene.document("files/d.jpg", as: "image/jpeg", .image(photo))
        }
        let findings = scene.findings(of: .pkg04)
        #expect(
            findings.map(\.statement) == [
                "persons; count=3; file=a.xlsx", "identityNumbersOnPage; count=3; file=b.pdf; page=4",
                "identityNumbers; count=3; file=c.csv", "telephones; count=3; file=a.xlsx",
                "position; file=d.jpg",
            ]
        )
        #expect(findings.map(\.place.cell) == ["B3", nil, nil, nil, nil])
        #expect(findings.map(\.place.line) == [nil, nil, 7, nil, nil])
        #expect(findings.map(\.severity) == [.error, .error, .error, .warning, .warning])
    }

    /// One cause, one finding: the register has said it.
    @Test func aMarkedRecordIsNotToldTwice() {
        let scene = Scene { scene in
            scene.document("files/a.xlsx", as: Self.excel, workbook([trace(.listOfPersons)])) {
                $0.holdsPersonalData = true
            }
        }
        #expect(scene.statements(of: .pkg04) == ["file=a.xlsx"])
    }

    @Test func textsHoldNoPersonsData() {
        let scene = Scene { scene in
            scene.ask(.of("C", .phone), .of("T", .longText))
            scene.answer("C", nil, "0912 345 678")
            scene.answer("T", .vietnamese, "Liên hệ chị Mẫu, ĐT 0912 345 678, để biết thêm.")
            scene.answer("T", .english, "Call Ms Mẫu, tel. 0912 345 678.")
            scene.record("H1.01.01.01") { $0.note = "Người ký: CCCD 035085001234" }
        }
        let findings = scene.findings(of: .pkg04)
        #expect(
            findings.map(\.statement) == ["identityNumber; where=H1.01.01.01", "telephone; where=Question T"]
        )
        #expect(findings.map(\.alsoAt.count) == [0, 1])
    }

    /// Numbers of which answers and registers are full.
    @Test(arguments: [
        "Thành phố có 169.589 người, 12 345 678 901 đồng ngân sách, mật độ 1.935 người/km² [H1.01.01.01].",
        "Kế hoạch số 1256/KH-UBND ngày 03/04/2023; Quyết định 25/2023/TT-BGDĐT.",
        "Văn phòng UBND thành phố, điện thoại 0226 3852 652, đường dây nóng 0912 345 678.",
        "Mã số thuế 0700189763, tài khoản 0351000123456 tại Kho bạc.",
        "In 2021, 2022 and 2023 the centres counted 1,234,567 visits and 98,765 learners.",
    ])
    func numbersOfADossierAreNobodys(_ text: String) {
        let scene = Scene { scene in
            scene.ask(.of("T", .longText))
            scene.answer("T", .vietnamese, text)
            scene.record("H1.01.01.01") { $0.note = text }
        }
        #expect(scene.statements(of: .pkg04) == [])
    }
}
