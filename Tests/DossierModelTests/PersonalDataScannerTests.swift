import DossierModel
import Testing

@Suite
struct PersonalDataScannerTests {
    private func kinds(_ lines: String...) -> [PersonalDataTrace.Kind] {
        var scanner = PersonalDataScanner()
        for (index, line) in lines.enumerated() { scanner.add(line: line, at: .init(line: index + 1)) }
        return scanner.traces.map(\.kind)
    }

    @Test(arguments: [
        "Số CCCD: 035085001234, cấp ngày 10/05/2021", "035185001234", "(035301001234)",
        "CCCD số 035 085 001 234", "CMND 168234567", "số CMND: 168 234 567 do Công an tỉnh cấp",
        "Chứng minh nhân dân số 168234567", "identity card No. 168234567", "ID number 035085001234",
        "mã số định danh cá nhân 035085001234", "carte d’identité n° 168234567",
        "bà Nguyễn Thị A, 035085001234, ngụ tại phường B",
    ])
    func findsIdentityNumbers(text: String) {
        #expect(kinds(text) == [.identityNumber])
    }

    @Test(arguments: [
        "0912345678", "ĐT: 0912.345.678", "điện thoại 0912 345 678", "+84 912 345 678", "+84912345678",
        "(+84) 912 345 678", "+84 (0) 912 345 678", "0084 912345678", "091 234 5678", "0912-345-678",
        "Liên hệ bà A, 0387654321.", "0912345678/0987654321", "0567 89 01 23", "Tel. 0770 123 456",
        "Di động: 0856.123456", "+84 912345678", "0912\u{A0}345\u{A0}678",
    ])
    func findsPrivateTelephones(text: String) {
        #expect(kinds(text) == [.telephone])
    }

    /// Each is a number that a dossier is full of, and none is a person's.
    @Test(arguments: [
        "1256/KH-UBND", "25/2023/TT-BGDĐT", "0912345678/KH-UBND", "H1.09.12.34", "H1.03.02.01",
        "dân số 169.589 người", "169589 persons on 87.87 km2", "1.234.567.890 đồng", "1,234,567,890 VND",
        "12 345 678 901 đồng", "0,912345678", "0.912345678", "3.14159265358979", "035085001234567",
        "MST: 0700189763", "Mã số thuế 0700189763", "tax code 0312345678", "Số tài khoản: 012345678901",
        "STK 0351000123456", "account no 068704060012345", "tài khoản 0912345678 tại ngân hàng",
        "hotline 0912 345 678", "Đường dây nóng: 0912345678", "1800 599 920", "1900 1009", "19001009",
        "ĐT: 0226.3852.652", "024 3869 5144", "02263852652", "+84 226 385 2652", "Fax: 0351 385 2652",
        "ISBN 978-604-0-12345-6", "ISSN 0866 7420", "01/01/2023 - 31/12/2024", "2021 2022 2023 2024",
        "0901 250 300 412", "13285 13288 13291 13294", "urn:uuid:5f1c3f2e-8d5b-4a55-9c3b-035085001234",
        "sha256 9a0364b9e99bb480dd25e1f0284c8555", "https://example.org/?id=0912345678", "mau-0912345678.pdf",
        "cấp 168234567 lượt", "123456789", "168.234.567 đồng", "CMND", "cấp CCCD cho 85.321 công dân",
        "cấp CCCD cho 168 234 567 người",
        "CCCD: 98,5 % dân số", "mã ngân sách 1012345 chương 622", "07:30 09/12/2023", "000123456789",
        "0970123456%", "099 hộ, 0912 hồ sơ", "lô hàng 097123456789 mã vạch", "barcode 035085001234",
        "tọa độ 20.541223, 105.913881", "20°32′45″N 105°54′49″E",
        "Quyết định số 0312/QĐ-UBND ngày 05/01/2024",
        "QR 2412031305", "2023-12-31T08:00:00+07:00", "+7 912 345 67 89", "+33 6 12 34 56 78", "_0912345678",
    ])
    func takesNoOtherNumberForAPersons(text: String) {
        #expect(kinds(text) == [])
    }

    @Test func countsAndPointsAtTheFirst() {
        var scanner = PersonalDataScanner()
        scanner.add(line: "Trang bìa", at: .init(page: 1))
        scanner.add(line: "ĐT 0912345678, 0987654321", at: .init(page: 3))
        scanner.add(line: "CCCD 035085001234", at: .init(page: 2))
        scanner.add(line: "ĐT 0912345679", at: .init(page: 4))
        var identity = PersonalDataTrace(kind: .identityNumber, count: 1)
        identity.page = 2
        var telephone = PersonalDataTrace(kind: .telephone, count: 3)
        telephone.page = 3
        #expect(scanner.traces == [identity, telephone])
    }

    private func traces(_ rows: [[String]]) -> [PersonalDataTrace] {
        var scanner = PersonalDataScanner()
        for (index, row) in rows.enumerated() {
            scanner.add(row: row, at: .init(sheet: "DS", cell: "A\(index + 1)"))
        }
        return scanner.traces
    }

    private func trace(_ kind: PersonalDataTrace.Kind, _ count: Int, _ cell: String) -> PersonalDataTrace {
        var trace = PersonalDataTrace(kind: kind, count: count)
        trace.sheet = "DS"
        trace.cell = cell
        return trace
    }

    @Test func findsListsOfLearners() {
        let found = traces([
            ["DANH SÁCH HỌC VIÊN LỚP XÓA MÙ CHỮ", "", "", ""],
            ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"],
            ["1", "Nguyễn Thị A", "05/01/1960", "035160001234"],
            ["2", "Trần Văn B", "1962", ""],
            ["3", "Lê Thị C", "", "035160001236"],
            ["", "Tổng cộng", "", "3"],
        ])
        #expect(found == [trace(.identityNumber, 2, "D3"), trace(.listOfPersons, 3, "A3")])
    }

    @Test func readsTheYearUnderAHeadingOverTwoColumns() {
        let found = traces([
            ["TT", "Họ và tên", "Năm sinh", "", "Ghi chú"],
            ["", "", "Nam", "Nữ", ""],
            ["1", "Nguyễn Văn A", "1960", "", ""],
            ["2", "Trần Thị B", "", "1962", ""],
            ["3", "Lê Thị C", "", "1959", ""],
        ])
        #expect(found == [trace(.listOfPersons, 3, "A3")])
    }

    @Test func knowsTelephonesThatLostTheirZero() {
        let found = traces([
            ["Tên đơn vị", "Điện thoại"], ["Thư viện", "912345678"], ["Nhà văn hóa", "2263852652"],
        ])
        #expect(found == [trace(.telephone, 1, "B2")])
    }

    /// Tables of a dossier that name people or places, and list nobody.
    @Test(arguments: [
        [
            ["STT", "Tên thư viện", "Địa chỉ"], ["1", "Thư viện A", "Số 1"], ["2", "Thư viện B", "Số 2"],
            ["3", "C D", "E"],
        ],
        [
            ["Name", "Address"], ["Library A", "1 Main St"], ["Library B", "2 Main St"],
            ["Library C", "3 Main St"],
        ],
        [
            ["Họ và tên", "Chức vụ"], ["Nguyễn Văn A", "Trưởng ban"], ["Trần B C", "Phó"],
            ["Lê C D", "Ủy viên"],
        ],
        [["Họ và tên", "Ngày sinh"], ["Nguyễn Văn A", "05/01/1960"], ["Trần Văn B", "1962"]],
        [["Phường", "Mã số", "Dân số"], ["A", "0912345678", "5000"], ["B", "035085001234", "6000"]],
        [["Đơn vị", "Mã số thuế"], ["Công ty A", "0700189763"], ["Công ty B", "0312345678"]],
        [["Đơn vị", "Số tài khoản", "Kinh phí"], ["A", "035085001234", "0912345678"]],
        [["MST", "0700189763"], ["Hotline", "0912345678"]],
        [["Năm", "2021", "2022", "2023"], ["Dân số", "166170", "168000", "169589"]],
    ])
    func takesNoOtherTableForAList(rows: [[String]]) {
        #expect(traces(rows) == [])
    }

    @Test(arguments: [
        [
            "STT;Họ và tên;Ngày sinh", "1;Nguyễn Thị A;05/01/1960", "2;Trần Văn B;1962",
            "3;Lê Thị C;03/02/1958",
        ],
        ["full name,date of birth,ward", "An B,1960,X", "Bo C,1961,Y", "Ca D,1962,Z"],
        [
            "STT Họ và tên Ngày sinh Địa chỉ", "1 Nguyễn Thị A 05/01/1960 Tổ 1", "2 Trần Văn B 1962 Tổ 2",
            "3 Lê Thị C 1958",
        ],
    ])
    func findsListsInLinesOfText(lines: [String]) {
        var scanner = PersonalDataScanner()
        for line in lines { scanner.add(line: line) }
        #expect(scanner.traces == [PersonalDataTrace(kind: .listOfPersons, count: 3)])
    }

    @Test func takesNoFormAndNoProseForAList() {
        #expect(
            kinds(
                "Họ và tên: ………… Ngày sinh: …………",
                "Phủ Lý, ngày 05/01/2024 Người Khai",
                "Năm 2023 Ban Chỉ Đạo",
                "Năm 2024 Ban Chỉ Đạo"
            ) == []
        )
        #expect(
            kinds(
                "The register keeps full name, date of birth and ward of every learner.",
                "In 2021, An Binh, Ba Vi and Ca Lo took part.",
                "In 2022, An Binh, Ba Vi and Ca Lo took part.",
                "In 2023, An Binh, Ba Vi and Ca Lo took part."
            ) == []
        )
    }
}
