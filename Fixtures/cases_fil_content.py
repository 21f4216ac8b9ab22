"""Cases of the group FIL, and of PKG-04, that take a look into a file."""

from cases_base import case, say
from cases_fil import REGISTER, attach
from made_documents import (
    appended, blank, docx, jpeg, package, pdf, png, scan, signed_pdf, text, xlsx,
)

PLAN = "Ke hoach 15/KH-UBND"


@case("FIL-04_word-file-called-pdf")
def _(w):
    attach(w, "files/ke-hoach.pdf", docx(PLAN))


@case("FIL-04_word-file-with-macros-called-docx")
def _(w):
    attach(w, "files/ke-hoach.docx", docx(PLAN, macros=True))


@case("FIL-04_pdf-cut-off")
def _(w):
    document = pdf(text(PLAN))
    attach(w, "files/ke-hoach.pdf", document[:len(document) // 4])


@case("FIL-04_pdf-with-a-password")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), owner="chu", user="doc"))


@case("FIL-04_pdf-that-must-not-be-printed")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), owner="chu", user="", permissions=-64))


@case("FIL-04_picture-of-one-pixel")
def _(w):
    attach(w, "files/ke-hoach.png", png(1, 1))


@case("FIL-05_scan-of-100-dpi")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(scan(100)))


@case("FIL-05_second-page-scanned-too-coarsely")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(scan(200), scan(150)))


@case("FIL-05_scan-in-grey")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(scan(200, colour=False)))


@case("FIL-05_second-page-in-grey")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(scan(200), scan(200, colour=False)))


@case("FIL-05_scan-in-an-old-version-of-pdf")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(scan(200), version="1.3"))


@case("FIL-05_blank-page")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), blank()))


@case("FIL-05_blank-pages")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), blank(), text("Trang 3"), blank(), blank()))


@case("FIL-05_nothing-but-blank-pages")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(blank(), blank()))


@case("FIL-05_picture-in-the-colours-of-print")
def _(w):
    attach(w, "files/ke-hoach.jpg", jpeg(640, 480, 4))


@case("FIL-05_photo-too-small")
def _(w):
    w.replace(REGISTER, '<record code="H1.01.01.01" kind="directive">\n    <documentType>Kế hoạch</documentType>',
              '<record code="H1.01.01.01" kind="media">')
    attach(w, "files/anh.jpg", jpeg(320, 240))


@case("FIL-07_said-to-be-signed-and-is-not")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN)), ' signed="true"')


@case("FIL-07_signed-and-the-register-does-not-say-so")
def _(w):
    attach(w, "files/ke-hoach.pdf", signed_pdf(text(PLAN)))


@case("FIL-07_something-added-after-signing")
def _(w):
    attach(w, "files/ke-hoach.pdf", appended(signed_pdf(text(PLAN))), ' signed="true"')


@case("FIL-07_copy-without-its-mark")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN)), more="<copyKind>fullCopy</copyKind>\n    ")


@case("FIL-07_extract-that-is-a-full-copy")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text("SAO Y", PLAN)), more="<copyKind>extract</copyKind>\n    ")


@case("FIL-08_tracked-changes")
def _(w):
    change = '<w:ins w:id="1" w:author="A" w:date="2024-02-05T08:00:00Z"><w:r><w:t>mới</w:t></w:r></w:ins>'
    attach(w, "files/ke-hoach.docx", docx("<w:p><w:r><w:t>%s</w:t></w:r>%s</w:p>" % (PLAN, change)))


@case("FIL-08_comments")
def _(w):
    attach(w, "files/ke-hoach.docx", docx(PLAN, comments="Hỏi lại phòng Tài chính."))


@case("FIL-08_document-with-macros")
def _(w):
    attach(w, "files/ke-hoach.docm", docx(PLAN, macros=True))


@case("FIL-08_hidden-sheet")
def _(w):
    attach(w, "files/so-lieu.xlsx", xlsx([["Năm", "Số lớp"], ["2023", "5"]], hidden_sheet="Nháp"))


@case("FIL-08_hidden-row")
def _(w):
    attach(w, "files/so-lieu.xlsx", xlsx([["Năm", "Số lớp"], ["2022", "4"], ["2023", "5"]], hidden_rows=[2]))


@case("FIL-08_values-from-another-file")
def _(w):
    attach(w, "files/so-lieu.xlsx", xlsx([["Năm", "Số lớp"]], link="file:///C:/so-lieu/goc.xlsx"))


@case("FIL-08_pdf-with-a-program")
def _(w):
    action = "<</S/JavaScript/JS(app.alert\\(1\\))>>"
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), catalog="/Names<</JavaScript<</Names[(a)%s]>>>>" % action))


@case("FIL-08_pdf-with-a-file-inside")
def _(w):
    objects = [
        lambda first: b"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F %d 0 R>>>>" % (first + 1),
        b"<</Type/EmbeddedFile/Length 3>>\nstream\nabc\nendstream",
    ]
    names = lambda first: "/Names<</EmbeddedFiles<</Names[(a.txt)%d 0 R]>>>>" % first
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), catalog=names, objects=objects))


# ---------------------------------------------------------------- PKG-04

LEARNERS = [
    ["STT", "Họ và tên", "Ngày sinh"],
    ["1", "Nguyễn Thị Mẫu", "05/01/1960"],
    ["2", "Trần Văn Mẫu", "1962"],
    ["3", "Lê Thị Mẫu", "03/02/1958"],
]


@case("PKG-04_list-of-learners")
def _(w):
    attach(w, "files/danh-sach-hoc-vien.xlsx", xlsx(LEARNERS))


@case("PKG-04_identity-number-in-a-document")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN), text("CCCD: 001160000000")))


@case("PKG-04_identity-number-in-a-text-file")
def _(w):
    attach(w, "files/ghi-chu.txt", "Người nhận: CCCD 001160000000\n")


@case("PKG-04_telephone-in-a-document")
def _(w):
    attach(w, "files/ke-hoach.docx", docx("Liên hệ: chị Mẫu, ĐT 0900 000 000"))


@case("PKG-04_telephone-in-a-pdf")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text(PLAN, "DT: 0900 000 000")))


@case("PKG-04_photo-with-its-position")
def _(w):
    attach(w, "files/ke-hoach.jpg", jpeg(640, 480, position=(20.5411, 105.9139)))
