"""Cases of the group SIG: signatures, endorsements, consents."""

import io
import zipfile

from cases_base import case

FORM = "rules/forms/tiny/1.xml"
OVERLAY = "rules/overlays/ZZ.xml"
DOSSIER = "dossier.xml"
FIGURES = "figures/figures.xml"
ANSWERS = "answers/answers.xml"
EN = "answers/answers.en.xml"

MAYOR = "Lê Văn Mẫu"
TITLE = ("Chủ tịch UBND thành phố Mẫu", "Chairman of the People’s Committee of Sample City")
# The code that `dossier build` prints of the form below; it changes with the
# answers of the base workspace.
CODE = "NKWWH-5CTYF-NYB6J-18RJ1"
CODE_WITHOUT_TITLE = "F2FBV-VDZPG-9VF7H-GG67K"


def scan():
    """A PDF whose one page, half an inch wide, is a picture of 100 × 100
    pixels: a scan in colour at 200 dots per inch."""
    white, red = b"\xff\xff\xff", b"\xc8\x10\x2e"

    def runs(colours):
        # RunLengthDecode: a literal run of one pixel is a length byte 2 and three bytes.
        return b"".join(b"\x02" + colour for colour in colours)

    rows = [runs([red if 20 <= x < 80 and 20 <= y < 80 else white for x in range(100)]) for y in range(100)]
    picture = b"".join(rows) + b"\x80"
    page = b"q 36 0 0 36 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 36 36] /Contents 4 0 R"
        b" /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8 /Filter /RunLengthDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(picture), picture),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(data))


def word(text):
    """A Word file of one paragraph, byte for byte the same every time."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": '<Types xmlns="%s/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (package, kind),
        "_rels/.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/officeDocument"'
        ' Target="word/document.xml"/></Relationships>' % (package, office),
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>" % text,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 12, 31, 0, 0, 0)), (head + content).encode("utf-8"))
    return data.getvalue()


def ask(id, kind, role=None, required="true", per_language="false"):
    """A verified question that plays a role."""
    return """    <question id="%s" required="%s"%s perLanguage="%s" provenance="verified">
      <label>
        <vi>Câu hỏi %s</vi>
        <en>Question %s</en>
        <fr>Question %s</fr>
      </label>
      %s
      <source ref="T1"/>
    </question>
""" % (id, required, ' role="%s"' % role if role else "", per_language, id, id, id, kind)


def section(w, id, questions, part=""):
    """Adds a section at the end of the form."""
    head = """  <section id="%s"%s provenance="verified">
    <label>
      <vi>Phần %s</vi>
      <en>Section %s</en>
      <fr>Section %s</fr>
    </label>
    <source ref="T1"/>
""" % (id, part, id, id, id)
    w.append(FORM, head + "".join(questions) + "  </section>\n", "</form>")


def say(w, question, content, file=ANSWERS, updated=None):
    attribute = ' updated="%s"' % updated if updated else ""
    w.append(file, '  <answer question="%s"%s>%s</answer>\n' % (question, attribute, content), "</answers>")


def signed(w, title=True, date=True, signature="", stamp='<signature stamped="true" file="files/don-da-ky.pdf"/>',
           code=CODE, name=MAYOR):
    """Asks for the mayor's name, title, date, signature and stamp, and answers."""
    section(w, "G", [
        ask("G.1", "<text/>", "mayorName"),
        ask("G.2", "<text/>", "mayorTitle", per_language="true"),
        ask("G.3", "<date/>", "mayorSignatureDate"),
        ask("G.4", "<signature/>", "mayorSignature"),
        ask("G.5", "<stamp/>", "mayorStamp"),
    ])
    say(w, "G.1", "<p>%s</p>" % MAYOR)
    if title:
        say(w, "G.2", "<p>%s</p>" % TITLE[0], "answers/answers.vi.xml")
        say(w, "G.2", "<p>%s</p>" % TITLE[1], EN)
    if date:
        say(w, "G.3", "<p>20/12/2024</p>")
    say(w, "G.4", '<signature name="%s"%s%s digest="%s" file="files/don-da-ky.pdf"/>'
        % (name, ' date="2024-12-20"' if date else "", signature, code))
    if stamp:
        say(w, "G.5", stamp)
    w.add("files/don-da-ky.pdf", scan())


def endorsed(w, answer):
    """Adds Part 2 of the National Commission."""
    section(w, "H", [
        ask("H.1", "<date/>", "nationalCommissionDate"),
        ask("H.2", "<signature/>", "nationalCommissionSignature"),
    ], ' part="nationalCommission"')
    if answer:
        say(w, "H.1", "<p>28/12/2024</p>")
        say(w, "H.2", '<signature name="Trần Thị Ví Dụ" date="2024-12-28" file="files/phan-2.pdf"/>')
        w.add("files/phan-2.pdf", scan())


@case("valid_signed-and-endorsed")
def _(w):
    w.insert(OVERLAY, '      <era id="A"',
             '      <mayor name="%s" validFrom="2021-06-30"/>\n' % MAYOR)
    signed(w)
    endorsed(w, True)


@case("SIG-01_title-of-the-mayor-missing")
def _(w):
    signed(w, title=False, code=CODE_WITHOUT_TITLE)


@case("SIG-02_PKG-07_form-without-signature")
def _(w):
    section(w, "G", [ask("G.4", "<signature/>", "mayorSignature")])


@case("SIG-02_word-file-in-place-of-the-signed-form")
def _(w):
    signed(w)
    w.replace(ANSWERS, 'file="files/don-da-ky.pdf"/></answer>', 'file="files/don.docx"/></answer>', 2)
    w.remove("files/don-da-ky.pdf")
    w.add("files/don.docx", word("Đơn đăng ký tham gia mạng lưới (ví dụ)"))


@case("SIG-03_signed-but-not-stamped")
def _(w):
    signed(w, stamp=None)


@case("SIG-04_population-corrected-after-signing")
def _(w):
    signed(w)
    w.replace(ANSWERS, '<answer question="2.1"', '<answer question="2.1" updated="2024-12-22"')
    w.replace(FIGURES, "<value>12500", "<value>12600")


@case("SIG-04_no-date-of-signature")
def _(w):
    signed(w, date=False)


@case("SIG-05_deputy-signed-for-the-chairman")
def _(w):
    signed(w, name="Phạm Thị Ví Dụ", signature=' capacity="KT. CHỦ TỊCH" title="Phó Chủ tịch"')


@case("SIG-05_mayor-left-office-before-sending")
def _(w):
    w.insert(OVERLAY, '      <era id="A"',
             '      <mayor name="%s" validFrom="2021-06-30" validTo="2024-12-31"/>\n' % MAYOR)
    signed(w)


@case("SIG-06_part-2-not-signed")
def _(w):
    w.replace(DOSSIER, '<address purpose="nationalCommission">',
              '<address purpose="nationalCommission" sent="2024-12-23">')
    signed(w)
    endorsed(w, False)


@case("SIG-07_consent-without-date")
def _(w):
    section(w, "K", [ask("K.1", "<consent/>")])
    say(w, "K.1", '<consent giver="Thư viện thành phố Mẫu" scope="Đăng ảnh phòng đọc"'
        ' signatory="Nguyễn Thị Mẫu" file="files/dong-y.pdf"/>')
    w.add("files/dong-y.pdf", scan())


@case("SIG-08_three-photos-two-rights-forms")
def _(w):
    section(w, "K", [ask("K.1", '<attachment minCount="1" rightsForm="true"/>')])
    photos = "".join(
        '<attachment file="files/anh-%d.txt"%s/>' % (number, ' rights="files/quyen-%d.txt"' % number if number < 3 else "")
        for number in (1, 2, 3))
    say(w, "K.1", photos)
    for number in (1, 2, 3):
        w.add("files/anh-%d.txt" % number, "Ảnh %d\n" % number)
        if number < 3:
            w.add("files/quyen-%d.txt" % number, "Văn bản chuyển giao quyền %d\n" % number)
