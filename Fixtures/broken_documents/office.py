"""Office documents (ECMA-376, MS-CFB)."""

import io
import struct
import zipfile

OFFICE = "application/vnd.openxmlformats-officedocument."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def archive(parts, stored=()):
    """A zip of the parts, all at one time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, (2024, 1, 2, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            file.writestr(entry, data, compresslevel=9)
    return out.getvalue()


def types(main, kind, more=""):
    return (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{kind}"/>{more}</Types>')


def relations(*entries):
    """Entries of (id, type, target, whether it is outside)."""
    lines = "".join(
        f'<Relationship Id="{i}" Type="{kind if ":" in kind else RELATIONS + "/" + kind}" Target="{target}"'
        f'{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for i, kind, target, outside in entries)
    return (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'{lines}</Relationships>')


def core(creator, editor):
    return (HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>')


WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{RELATIONS}"'


def word(body, parts=(), links=(), kind="wordprocessingml.document.main+xml", names=("Văn thư", "Văn thư")):
    """A Word document with this body."""
    return archive([
        ("[Content_Types].xml", types("word/document.xml", kind if kind.startswith("application/") else OFFICE + kind)),
        ("_rels/.rels", relations(("r1", "officeDocument", "word/document.xml", False))),
        ("docProps/core.xml", core(*names)),
        ("word/document.xml", f"{HEAD}<w:document {WORD}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", relations(*links)),
        *parts,
    ])


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(sheets, parts=(), kind="spreadsheetml.sheet.main+xml"):
    """A workbook of sheets of (name, state, content)."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}"{state and f" state={chr(34)}{state}{chr(34)}"} r:id="r{number}"/>'
        for number, (name, state, _) in enumerate(sheets, 1))
    return archive([
        ("[Content_Types].xml", types("xl/workbook.xml", OFFICE + kind)),
        ("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml", False))),
        ("xl/workbook.xml", f'{HEAD}<workbook {SHEET} xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relations(*[
            (f"r{number}", "worksheet", f"worksheets/sheet{number}.xml", False)
            for number in range(1, len(sheets) + 1)])),
        *[(f"xl/worksheets/sheet{number}.xml", f"{HEAD}<worksheet {SHEET}>{content}</worksheet>")
          for number, (_, _, content) in enumerate(sheets, 1)],
        *parts,
    ])


def compound(*names):
    """An empty container of Microsoft's (MS-CFB) with streams of these names."""
    def entry(name, kind):
        text = name.encode("utf-16-le") + b"\0\0"
        return (text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
                + struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF) + bytes(36)
                + struct.pack("<IQ", 0xFFFFFFFE, 0))
    head = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
            + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0))
    head += b"\xff\xff\xff\xff" * 108
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff")
    entries = [entry("Root Entry", 5)] + [entry(name, 2) for name in names]
    assert len(entries) <= 4 and len(head) == 512
    return head + table + b"".join(entries).ljust(512, b"\0")


def open_document():
    """A text of OpenDocument with a change and a note."""
    return archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", HEAD + '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'),
        ("meta.xml", HEAD + '<o:document-meta xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                     'xmlns:dc="http://purl.org/dc/elements/1.1/"><o:meta><dc:creator>Văn thư</dc:creator></o:meta>'
                     '</o:document-meta>'),
        ("content.xml", HEAD + '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                        'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text>'
                        '<t:tracked-changes><t:changed-region><t:insertion/></t:changed-region></t:tracked-changes>'
                        '<t:p>Báo cáo<o:annotation><t:p>xem lại</t:p></o:annotation></t:p></o:text></o:body>'
                        '</o:document-content>'),
    ], stored=("mimetype",))


def files():
    """Yields names and bytes."""
    text = paragraph("Báo cáo kết quả")
    macro = ("word/vbaProject.bin", compound("_VBA_PROJECT"))
    yield "macro.docx", word(text, [macro])
    yield "macro.docm", word(text, [macro], kind="application/vnd.ms-word.document.macroEnabled.main+xml")
    yield "macro.doc", compound("WordDocument", "_VBA_PROJECT")
    yield "old.xls", compound("Workbook")
    yield "locked.docx", compound("EncryptedPackage", "EncryptionInfo")
    yield "tracked.docx", word(
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>bớt</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3"><w:r><w:t>từ</w:t></w:r></w:moveFrom><w:moveTo w:id="3"><w:r><w:t>từ</w:t></w:r></w:moveTo>'
        '</w:p>', [("word/comments.xml", f'{HEAD}<w:comments {WORD}><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>')],
        names=("Văn thư", "Chuyên viên"))
    yield "external.docx", word(text, links=[
        ("r1", "attachedTemplate", "file:///C:/mau/mau.dotm", True),
        ("r2", "image", "http://anh.example/dau.png", True),
        ("r3", "hyperlink", "https://example.org/", True)])
    yield "truncated.docx", word(text)[:700]
    yield "bomb.docx", word(f"<!--{' ' * 40_000_000}-->{text}")
    yield "hidden.xlsx", workbook([
        ("Số liệu", "", '<cols><col min="3" max="4" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
                        '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>'),
        ("Nháp", "hidden", '<sheetData><row r="1" hidden="1"/></sheetData>'),
        ("Mật", "veryHidden", "<sheetData/>")])
    # A number now and then keeps the sheet from being packed like a bomb.
    rows = "".join(f'<row r="{n}" s="1" customFormat="1"/>' if n % 16 == 1 else '<row s="1" customFormat="1"/>'
                   for n in range(1, 1_000_001))
    yield "empty-styled-rows.xlsx", workbook([("Số liệu", "", f"<sheetData>{rows}</sheetData>")])
    yield "tracked.odt", open_document()
