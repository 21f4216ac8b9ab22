"""Cases of the group NUM: document numbers and dates."""

from cases_base import case, xlsx

REGISTER = "evidence/register.xml"


def number(w, written, type_of_document="Kế hoạch", issuer="UBND thành phố Mẫu", date="2024-02-05"):
    """Gives the plan of the base workspace another number."""
    old = """<documentType>Kế hoạch</documentType>
    <title>
      <vi>Kế hoạch xây dựng thành phố học tập</vi>
      <en>Plan for building a learning city</en>
    </title>
    <gist>
      <en>The plan sets the goals of the learning city.</en>
    </gist>
    <number>15/KH-UBND</number>
    <date>2024-02-05</date>
    <issuer>UBND thành phố Mẫu</issuer>"""
    new = old.replace("15/KH-UBND", written).replace("<documentType>Kế hoạch", "<documentType>" + type_of_document)
    new = new.replace("<issuer>UBND thành phố Mẫu", "<issuer>" + issuer).replace("2024-02-05", date)
    w.replace(REGISTER, old, new)


@case("NUM-01_number-after-symbol")
def _(w):
    number(w, "KH-UBND số 15")


@case("NUM-02_zero-missing")
def _(w):
    number(w, "5/KH-UBND")


@case("NUM-02_zero-dropped-by-a-spreadsheet")
def _(w):
    record = {
        "code": "H1.01.01.03",
        "kind": "directive",
        "documentType": "Kế hoạch",
        "title.vi": "Kế hoạch tuần lễ học tập",
        "title.en": "Plan for the learning week",
        "gist.en": "The plan sets the programme of the week.",
        "number": "7/KH-UBND",
        "date": "05/09/2024",
        "issuer": "UBND thành phố Mẫu",
        "usedBy": "1.1.1",
        "accessMode": "public",
    }
    w.add("evidence/weeks.xlsx", xlsx([list(record), list(record.values())]))


@case("NUM-03_year-in-a-plan")
def _(w):
    number(w, "15/2024/KH-UBND")


@case("NUM-03_year-in-a-letter")
def _(w):
    number(w, "15/2024/UBND-VX", "Công văn")


@case("NUM-04_blanks")
def _(w):
    number(w, "15 / KH - UBND")


@case("NUM-04_look-alike-letter")
def _(w):
    number(w, "15/Q\u00d0-UBND", "Quyết định")


@case("NUM-04_blanks-and-look-alike-letter")
def _(w):
    number(w, "15 / Q\u00d0 - UBND", "Quyết định")


@case("NUM-05_letter-with-abbreviation")
def _(w):
    number(w, "86/CV-UBND", "Công văn")


@case("NUM-05_unknown-type")
def _(w):
    number(w, "45/XY-UBND")


@case("NUM-05_type-without-its-bar")
def _(w):
    number(w, "15/QyD-UBND", "Quy định")


@case("NUM-06_type-of-symbol-and-record-differ")
def _(w):
    number(w, "45/KH-UBND", "Quyết định")


@case("NUM-06_body-of-symbol-and-record-differ")
def _(w):
    number(w, "45/KH-UBND", issuer="HĐND thành phố Mẫu")


@case("NUM-06_plan-with-the-symbol-of-a-letter")
def _(w):
    number(w, "45/UBND-VX")


@case("NUM-07_no-such-day")
def _(w):
    number(w, "15/KH-UBND", date="31/02/2024")


@case("NUM-07_future")
def _(w):
    number(w, "15/KH-UBND", date="2025-01-05")


@case("NUM-07_year-of-two-digits")
def _(w):
    number(w, "15/KH-UBND", date="5/2/24")


@case("NUM-07_day-unknown")
def _(w):
    number(w, "15/KH-UBND", date="00/02/2024")


@case("NUM-08_year-of-symbol-and-date-differ")
def _(w):
    number(w, "25/2023/TT-BM", "Thông tư", "Bộ Mẫu", "2024-12-27")


@case("NUM-09_party-resolution-in-the-order-of-the-state")
def _(w):
    number(w, "23/NQ-TU", "Nghị quyết", "Thành ủy Mẫu")


@case("NUM-09_plan-of-the-committee-in-the-order-of-the-party")
def _(w):
    number(w, "15-KH/UBND")
