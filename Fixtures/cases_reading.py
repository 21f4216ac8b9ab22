"""Cases of the group SRC: files that cannot be read, or not as they stand."""

import unicodedata

from cases_base import case

DOSSIER = "dossier.xml"
REGISTER = "evidence/register.xml"
ASSESSMENT = "assessment/assessment.xml"

HEADINGS = ["code", "kind", "documentType", "title.vi", "title.en", "gist.en", "number", "date", "issuer"]
RECORD = [
    "H1.01.02.02",
    "report",
    "Báo cáo",
    "Báo cáo về các lớp học buổi tối",
    "Report on evening classes",
    "The report lists the evening classes.",
    "121/BC-UBND",
    "2024-11-21",
    "UBND thành phố Mẫu",
]


#: TCVN 5712:1993, VN3: runs of letters by their first byte.
TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}


def in_tcvn3(text):
    """A text in the encoding TCVN3, each byte shown as Latin-1 shows it."""
    signs = {letter: chr(first + n) for first, run in TCVN3.items() for n, letter in enumerate(run)}
    return "".join(signs.get(letter, letter) for letter in text)


def in_vni(text):
    """A text in the encoding of the VNI fonts, each byte shown as Latin-1 shows it."""
    own = dict(zip("íìỉĩịơưỵđ", "íìæóòôöîñ"))
    tones = {"\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0301": "ù", "\u0323": "ï"}
    circumflex = {"": "â", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0301": "á", "\u0323": "ä"}
    breve = {"": "ê", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0301": "é", "\u0323": "ë"}
    result = ""
    for letter in unicodedata.normalize("NFC", text):
        small = letter.lower()
        parts = unicodedata.normalize("NFD", small)
        tone = "".join(mark for mark in parts[1:] if mark in tones)
        if small in own:
            signs = own[small]
        elif "\u031b" in parts:
            signs = own["ơ" if parts[0] == "o" else "ư"] + tones[tone]
        elif "\u0302" in parts:
            signs = parts[0] + circumflex[tone]
        elif "\u0306" in parts:
            signs = parts[0] + breve[tone]
        elif tone:
            signs = parts[0] + tones[tone]
        else:
            signs = small
        result += signs if letter == small else signs.upper()
    return result


def cite(w):
    """Lets an indicator rest on the further record as well."""
    w.replace(ASSESSMENT, "<evidence>H1.01.02.01</evidence>", "<evidence>H1.01.02.01; H1.01.02.02</evidence>")


def register(w, more=()):
    """Adds a register in CSV with one record that an indicator cites, and
    further columns: pairs of heading and value."""
    rows = [HEADINGS + [heading for heading, _ in more], RECORD + [value for _, value in more]]
    w.add("evidence/them.csv", "".join(",".join(row) + "\n" for row in rows))
    cite(w)


@case("SRC-01_empty-file")
def _(w):
    w.add("evidence/them.csv", "")


@case("SRC-01_file-of-another-kind")
def _(w):
    w.add("evidence/ghi-chu.docx", "Ghi chú\n")


@case("SRC-01_text-called-a-workbook")
def _(w):
    w.add("evidence/them.xlsx", "code,kind\n")


@case("SRC-02_heading-misspelt")
def _(w):
    register(w, [("accesMode", "public")])


@case("SRC-02_unknown-heading")
def _(w):
    register(w, [("Ngăn kệ", "B2")])


@case("SRC-03_no-column-of-codes")
def _(w):
    w.add("evidence/them.csv", ",".join(HEADINGS[1:]) + "\n" + ",".join(RECORD[1:]) + "\n")


@case("SRC-04_number-of-pages-in-words")
def _(w):
    register(w, [("pages", "nhiều")])


@case("SRC-05_text-not-composed")
def _(w):
    text = "Kế hoạch xây dựng"
    w.replace(REGISTER, text, unicodedata.normalize("NFD", text))


@case("SRC-05_register-in-tcvn3")
def _(w):
    register(w)
    w.files["evidence/them.csv"] = in_tcvn3(w.files["evidence/them.csv"]).encode("latin-1")


@case("SRC-06_path-that-leaves-the-workspace")
def _(w):
    w.replace(REGISTER, "    <usedBy>1.1.1</usedBy>\n", "    <usedBy>1.1.1</usedBy>\n    <file>../ke-hoach.pdf</file>\n")


@case("SRC-07_unknown-entry")
def _(w):
    w.replace(REGISTER, "    <usedBy>1.1.1</usedBy>\n", "    <usedBy>1.1.1</usedBy>\n    <shelf>B2</shelf>\n")


@case("SRC-07_broken-file")
def _(w):
    w.add("evidence/them.xml", '<register xmlns="urn:dossier:evidence:1"><record>\n')


@case("SRC-09_unknown-round")
def _(w):
    w.replace(DOSSIER, '<round id="2024"/>', '<round id="2042"/>')
