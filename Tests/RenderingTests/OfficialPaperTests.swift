import DossierModel
import Testing
import Wording

@testable import Rendering

/// The lines that papers of Nghị định 30/2020/NĐ-CP share
/// (evidence-practice §1).
@Suite struct OfficialPaperTests {
    /// Days below 10 and the months 1 and 2 have a zero, months 3–9 do not.
    @Test(
        arguments: [
            ("2024-01-05", "Phủ Lý, ngày 05 tháng 01 năm 2024"),
            ("2024-02-29", "Phủ Lý, ngày 29 tháng 02 năm 2024"),
            ("2023-03-09", "Phủ Lý, ngày 09 tháng 3 năm 2023"),
            ("2023-09-10", "Phủ Lý, ngày 10 tháng 9 năm 2023"),
            ("2022-11-11", "Phủ Lý, ngày 11 tháng 11 năm 2022"),
            ("2022-11", "Phủ Lý, ngày …… tháng 11 năm 2022"),
            ("", "Phủ Lý, ngày …… tháng …… năm ……"),
        ]
    )
    func datesHaveTheirZeros(iso: String, line: String) throws {
        var paper = Self.letter
        paper.date = PartialDate(iso: iso)
        #expect(paper.dateLine(try Wording(language: .vietnamese)) == line)
    }

    @Test func numbersHaveTheirZeroAndTheirSymbol() throws {
        let room = String(repeating: "\u{A0}", count: 6)
        let numbers: [OfficialPaper.Number] = [
            .init(5, type: "BC", body: "UBND"), .init(type: "TTr", body: "UBND"),
            .init(12, type: nil, body: "UBND", unit: "VX"), .init(type: "BB", body: nil),
        ]
        #expect(
            numbers.map(\.text) == ["05/BC-UBND", "\(room)/TTr-UBND", "12/UBND-VX", "\(room)/BB-…"]
        )
    }

    @Test(
        arguments: [
            (OfficialPaper.Capacity.collective, "Ủy ban nhân dân", "Chủ tịch", "TM. ỦY BAN NHÂN DÂN"),
            (.acting, "Chủ tịch", "", "Q. CHỦ TỊCH"),
            (.deputy, "Chủ tịch", "Phó Chủ tịch", "KT. CHỦ TỊCH"),
            (.order, "Chủ tịch", "Chánh Văn phòng", "TL. CHỦ TỊCH"),
            (.delegation, "Chủ tịch", "Trưởng phòng", "TUQ. CHỦ TỊCH"),
        ]
    )
    func whoSignsSaysInWhatCapacity(
        capacity: OfficialPaper.Capacity,
        principal: String,
        title: String,
        head: String
    ) throws {
        let place = OfficialPaper.Signature(
            capacity: capacity,
            principal: principal,
            title: title.isEmpty ? nil : title
        )
        let lines = try place.lines(Wording(language: .vietnamese))
        #expect(lines == [head] + (title.isEmpty ? [] : [title.uppercased()]))
    }

    @Test func recipientsEndWithAStop() {
        var paper = Self.letter
        paper.recipients = ["Như trên", "Lưu: VT"]
        #expect(paper.recipientLines == ["- Như trên;", "- Lưu: VT."])
    }

    private static var letter: OfficialPaper {
        OfficialPaper(
            language: .vietnamese,
            issuer: ["Ủy ban nhân dân", "thành phố Phủ Lý"],
            number: OfficialPaper.Number(type: nil, body: "UBND"),
            place: "Phủ Lý",
            date: nil,
            type: nil,
            subject: "cung cấp minh chứng",
            addressees: [],
            body: [],
            recipients: [],
            signatures: []
        )
    }
}
