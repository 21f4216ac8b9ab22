"""The bodies of the city and its province: none of them exists."""


class Issuer:
    def __init__(self, vi, en, symbol, level, above=False, office=None):
        self.vi, self.en, self.symbol = vi, en, symbol
        self.level, self.above = level, above
        # Head of the office, as printed above the signature.
        self.head = office or "TRƯỞNG PHÒNG"


ISSUERS = {
    "ubnd": Issuer("UBND thành phố Mẫu", "People's Committee of Sample City", "UBND", "committee",
                   office="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
    "hdnd": Issuer("HĐND thành phố Mẫu", "People's Council of Sample City", "HĐND", "council",
                   office="TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH"),
    "thanhuy": Issuer("Thành ủy Mẫu", "Party Committee of Sample City", "TU", "party",
                      office="T/M BAN CHẤP HÀNH\nBÍ THƯ"),
    "pgddt": Issuer("Phòng Giáo dục và Đào tạo thành phố Mẫu", "Education Office of Sample City", "PGDĐT",
                    "department"),
    "ptckh": Issuer("Phòng Tài chính và Kế hoạch thành phố Mẫu", "Finance and Planning Office of Sample City",
                    "PTCKH", "department"),
    "pldtbxh": Issuer("Phòng Lao động và Xã hội thành phố Mẫu", "Labour and Social Affairs Office of Sample City",
                      "PLĐXH", "department"),
    "pvhtt": Issuer("Phòng Văn hóa và Thông tin thành phố Mẫu", "Culture and Information Office of Sample City",
                    "PVHTT", "department"),
    "ttgdtx": Issuer("Trung tâm Giáo dục thường xuyên thành phố Mẫu", "Continuing Education Centre of Sample City",
                     "TTGDTX", "school", office="GIÁM ĐỐC"),
    "hkh": Issuer("Hội Khuyến học thành phố Mẫu", "Association for Promoting Education of Sample City", "HKH",
                  "association", office="TM. BAN THƯỜNG VỤ\nCHỦ TỊCH"),
    "ldld": Issuer("Liên đoàn Lao động thành phố Mẫu", "Federation of Labour of Sample City", "LĐLĐ",
                   "association", office="TM. BAN THƯỜNG VỤ\nCHỦ TỊCH"),
    "thuvien": Issuer("Thư viện thành phố Mẫu", "Library of Sample City", "TV", "department", office="GIÁM ĐỐC"),
    "cctk": Issuer("Chi cục Thống kê thành phố Mẫu", "Statistics Office of Sample City", "CCTK", "department",
                   office="CHI CỤC TRƯỞNG"),
    "bcd": Issuer("Ban chỉ đạo xây dựng thành phố học tập thành phố Mẫu",
                  "Steering Committee for the Learning City of Sample City", "BCĐ", "committee",
                  office="TRƯỞNG BAN"),
    "tinh": Issuer("UBND tỉnh Ví Dụ", "People's Committee of Example Province", "UBND", "committee", above=True,
                   office="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
}

# Invented, and evidently so: “Ví Dụ”, “Thí Dụ” and “Mẫu” mean “example” and “sample”.
SIGNERS = {
    "ubnd": "Nguyễn Văn Ví Dụ", "hdnd": "Trần Thị Thí Dụ", "thanhuy": "Lê Văn Mẫu", "pgddt": "Phạm Thị Mẫu",
    "ptckh": "Hoàng Văn Thí Dụ", "pldtbxh": "Đỗ Thị Ví Dụ", "pvhtt": "Vũ Văn Mẫu", "ttgdtx": "Bùi Thị Thí Dụ",
    "hkh": "Đặng Văn Ví Dụ", "ldld": "Ngô Thị Mẫu", "thuvien": "Phan Thị Ví Dụ", "cctk": "Hồ Văn Thí Dụ",
    "bcd": "Nguyễn Văn Ví Dụ", "tinh": "Dương Văn Thí Dụ",
}
