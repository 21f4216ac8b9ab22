"""Texts in the encodings of old offices."""

LINES = [
    "Ủy ban nhân dân thành phố báo cáo kết quả học tập suốt đời của người dân",
    "Số học viên đã được xóa mù chữ trong năm học vừa qua tại các phường",
    "Đề nghị các cơ quan, đơn vị phối hợp thực hiện kế hoạch xây dựng thành phố học tập",
]


def tcvn3(text):
    """VN3 has no capitals with tones."""
    table = {
        "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9, "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE,
        "ặ": 0xC6, "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB, "đ": 0xAE, "è": 0xCC, "ẻ": 0xCE,
        "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1, "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7,
        "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4, "ô": 0xAB,
        "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9, "ơ": 0xAC, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED,
        "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4, "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7,
        "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE, "Đ": 0xA7,
    }
    return bytes(table.get(c) or ord(c) for c in text.replace("Ủ", "ủ"))


def files():
    """Yields names and bytes."""
    yield "tcvn3.txt", b"".join(tcvn3(line) + b"\r\n" for line in LINES)
    yield "utf16.txt", ("\ufeff" + "".join(line + "\r\n" for line in LINES)).encode("utf-16-le")
