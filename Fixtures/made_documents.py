"""Small documents written by hand, byte for byte the same every time: PDF,
JPEG, PNG, Word, Excel. No library writes them, so that each holds exactly
what a case is about."""

import hashlib
import io
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

# ---------------------------------------------------------------- PDF

PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
A6 = 298, 420


class PDF:
    """A PDF of few pages; `pages` is a list of what `text`, `scan` and `blank`
    give."""

    def __init__(self, pages, version="1.6", catalog="", objects=(), owner=None, user=None, permissions=-4):
        self.pages, self.version, self.catalog = pages, version, catalog
        self.extra = list(objects)
        self.key = None
        self.permissions = permissions
        if owner is not None:
            self.lock(owner.encode(), (user or "").encode())

    def lock(self, owner, user):
        """The standard security handler, revision 2 (ISO 32000-1, 7.6.3)."""
        pad = lambda word: (word + PADDING)[:32]
        self.owner = rc4(hashlib.md5(pad(owner)).digest()[:5], pad(user))
        identity = bytes(16)
        seed = pad(user) + self.owner + struct.pack("<i", self.permissions) + identity
        self.key = hashlib.md5(seed).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def stream(self, number, entries, data):
        if self.key:
            key = hashlib.md5(self.key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]
            data = rc4(key, data)
        return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries.encode(), len(data), data)

    def bytes(self):
        """The file."""
        count = len(self.pages)
        # 1 catalogue, 2 pages, 3 font, then a page, its content, its picture.
        objects = {3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
        kids = []
        for position, page in enumerate(self.pages):
            number = 4 + 3 * position
            kids.append("%d 0 R" % number)
            resources = "/Font<</F1 3 0 R>>"
            if page.get("picture"):
                width, height, space, samples = page["picture"]
                resources += "/XObject<</P %d 0 R>>" % (number + 2)
                entries = (
                    "/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/RunLengthDecode"
                    % (width, height, space)
                )
                objects[number + 2] = self.stream(number + 2, entries, run_lengths(samples))
            content = ""
            if page.get("content") is not None:
                objects[number + 1] = self.stream(number + 1, "", page["content"])
                content = "/Contents %d 0 R" % (number + 1)
            objects[number] = (
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<<%s>>%s%s>>"
                % (page["size"] + (resources, content, page.get("entries", "")))
            ).encode()
        objects[2] = ("<</Type/Pages/Kids[%s]/Count %d>>" % (" ".join(kids), count)).encode()
        first = 4 + 3 * count
        for offset, item in enumerate(self.extra):
            objects[first + offset] = item(first) if callable(item) else item
        catalog = self.catalog(first) if callable(self.catalog) else self.catalog
        objects[1] = ("<</Type/Catalog/Pages 2 0 R%s>>" % catalog).encode()
        return self.laid_out(objects)

    def laid_out(self, objects):
        data = bytearray(b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % self.version.encode())
        places = {}
        for number in sorted(objects):
            places[number] = len(data)
            data += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        last = max(objects)
        start = len(data)
        data += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
        for number in range(1, last + 1):
            if number in places:
                data += b"%010d 00000 n \n" % places[number]
            else:
                data += b"0000000000 00000 f \n"
        lock = b""
        if self.key:
            lock = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P %d>>" % (
                self.owner.hex().encode(), self.user.hex().encode(), self.permissions)
        zeros = b"0" * 32
        data += b"trailer\n<</Size %d/Root 1 0 R/ID[<%s><%s>]%s>>\nstartxref\n%d\n%%%%EOF\n" % (
            last + 1, zeros, zeros, lock, start)
        return bytes(data)


def text(*lines, size=A6):
    """A page with lines of text, as a word processor writes it."""
    shown = "".join("(%s) Tj T* " % line.replace("(", "\\(").replace(")", "\\)") for line in lines)
    content = "BT /F1 10 Tf 30 %d Td 14 TL %sET" % (size[1] - 40, shown)
    return {"size": size, "content": content.encode("cp1252")}


def scan(dpi=200, colour=True, size=A6):
    """A page that one picture fills: lines of ink and, in colour, a stamp."""
    width, height = -(-size[0] * dpi // 72), -(-size[1] * dpi // 72)
    depth = 3 if colour else 1
    rows = []
    for y in range(height):
        row = bytearray(b"\xff" * (width * depth))
        if y % 24 < 3 and height // 8 < y < height // 2:
            row[width // 8 * depth:width // 2 * depth] = bytes((width // 2 - width // 8) * depth)
        if colour and height * 6 // 10 < y < height * 7 // 10:
            row[width // 2 * 3:width * 5 // 8 * 3] = bytes((200, 40, 45)) * (width * 5 // 8 - width // 2)
        rows.append(bytes(row))
    picture = width, height, "DeviceRGB" if colour else "DeviceGray", b"".join(rows)
    content = b"q %d 0 0 %d 0 0 cm /P Do Q" % size
    return {"size": size, "content": content, "picture": picture}


def blank(size=A6):
    """A page with nothing on it."""
    return {"size": size, "content": None}


def pdf(*pages, **options):
    """The bytes of a PDF with these pages."""
    return PDF(list(pages), **options).bytes()


def signed_pdf(*pages):
    """A PDF with the structure of a digital signature over all of it: whether
    anybody trusts it is not ours to say."""
    room = 256
    value = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20240205080000+07'00')" \
        b"/ByteRange[0 ########## ########## ##########]/Contents<%s>>>" % (b"0" * room)
    field = lambda first: b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/V %d 0 R/Rect[0 0 0 0]/F 132/P 4 0 R>>" % first
    form = lambda first: "/AcroForm<</Fields[%d 0 R]/SigFlags 3>>" % (first + 1)
    pages = [dict(pages[0], entries="/Annots[%d 0 R]" % (4 + 3 * len(pages) + 1)), *pages[1:]]
    data = PDF(pages, catalog=form, objects=[value, field]).bytes()
    start = data.index(b"/Contents<") + len(b"/Contents")
    end = start + room + 2
    for number in (start, end, len(data) - end):
        data = data.replace(b"#" * 10, b"%-10d" % number, 1)
    return data


def appended(data):
    """The same PDF with one object added behind the end, as editors do."""
    start = data.rindex(b"startxref\n") + 10
    before = int(data[start:data.index(b"\n", start)])
    size = int(data[data.rindex(b"/Size ") + 6:].split(b"/")[0])
    offset = len(data)
    data += b"%d 0 obj\n(added)\nendobj\n" % size
    table = len(data)
    return data + (
        b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, offset, size + 1, before, table))


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def run_lengths(data):
    """RunLengthDecode (ISO 32000-1, 7.4.5): the same on every machine, which
    Flate is not."""
    out, index, literal = bytearray(), 0, bytearray()

    def flush():
        for start in range(0, len(literal), 128):
            part = literal[start:start + 128]
            out.append(len(part) - 1)
            out.extend(part)
        literal.clear()

    while index < len(data):
        end = index + 1
        while end < len(data) and end - index < 128 and data[end] == data[index]:
            end += 1
        if end - index > 2:
            flush()
            out.extend((257 - (end - index), data[index]))
        else:
            literal.extend(data[index:end])
        index = end
    flush()
    out.append(128)
    return bytes(out)


# ---------------------------------------------------------------- pictures

def jpeg(width, height, components=3, position=None):
    """A JPEG of one tone: 1 grey, 3 colour, 4 for printing (CMYK); `position`
    is latitude and longitude for its EXIF."""
    out = bytearray(b"\xff\xd8")

    def segment(marker, body):
        out.extend(b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body)

    if position:
        segment(0xE1, b"Exif\0\0" + exif(*position))
    elif components == 4:
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")
    else:
        segment(0xE0, b"JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0")
    segment(0xDB, b"\0" + bytes([1]) * 64)
    frame = struct.pack(">BHHB", 8, height, width, components)
    segment(0xC0, frame + b"".join(bytes([number, 0x11, 0]) for number in range(1, components + 1)))
    # One table each for DC and AC: "0" is category 0 and the end of a block.
    # A block costs 2 bits, and every block is that of the one tone.
    segment(0xC4, b"\x00" + bytes([1] + [0] * 15) + b"\x00")
    segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\x00")
    segment(0xDA, bytes([components]) + b"".join(bytes([n, 0]) for n in range(1, components + 1)) + b"\0\x3f\0")
    blocks = -(-width // 8) * -(-height // 8) * components
    bits = blocks * 2
    data = bytearray(bits // 8)
    if bits % 8:
        data.append((1 << (8 - bits % 8)) - 1)
    return bytes(out + data + b"\xff\xd9")


def exif(latitude, longitude):
    """A TIFF header whose only news is where the picture was taken."""
    def rational(value):
        degrees = int(value)
        minutes = int((value - degrees) * 60)
        seconds = round(((value - degrees) * 60 - minutes) * 6000)
        return struct.pack(">6I", degrees, 1, minutes, 1, seconds, 100)

    main = struct.pack(">H", 1) + struct.pack(">HHII", 0x8825, 4, 1, 26) + struct.pack(">I", 0)
    after = 26 + 2 + 4 * 12 + 4
    gps = struct.pack(">H", 4)
    gps += struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(">HHII", 2, 5, 3, after)
    gps += struct.pack(">HHI4s", 3, 2, 2, b"E\0\0\0") + struct.pack(">HHII", 4, 5, 3, after + 24)
    gps += struct.pack(">I", 0)
    return b"MM\0\x2a\0\0\0\x08" + main + gps + rational(latitude) + rational(longitude)


def png(width, height):
    """A PNG of one tone, in grey."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\0" + b"\x9c" * width) * height
    packed = b"\x78\x01"
    for start in range(0, len(rows), 65535):
        part = rows[start:start + 65535]
        packed += struct.pack("<BHH", start + 65535 >= len(rows), len(part), len(part) ^ 0xFFFF) + part
    packed += struct.pack(">I", zlib.adler32(rows))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


# ---------------------------------------------------------------- office

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/%s/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument."
RELATION = '<Relationship Id="%s" Type="%s/%s" Target="%s"%s/>'


def package(parts, types):
    """A zip of `parts`; `types` are content types by part."""
    overrides = "".join('<Override PartName="/%s" ContentType="%s"/>' % item for item in types.items())
    content = (
        '<Types xmlns="%s/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>%s</Types>' % (PACKAGE, overrides)
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, body in {"[Content_Types].xml": content, **parts}.items():
            entry = zipfile.ZipInfo(name, (2024, 12, 31, 0, 0, 0))
            archive.writestr(entry, body if isinstance(body, bytes) else (HEAD + body).encode("utf-8"))
    return data.getvalue()


def relations(*items):
    """A part of relations: (id, type, target) or, outside, with a fourth True."""
    rows = "".join(
        RELATION % (item[0], OFFICE, item[1], escape(item[2]), ' TargetMode="External"' if item[3:] else "")
        for item in items
    )
    return '<Relationships xmlns="%s/relationships">%s</Relationships>' % (PACKAGE, rows)


def docx(body, comments=None, macros=False):
    """A Word document; `body` is WordprocessingML, or plain text."""
    word = MAIN % "wordprocessingml"
    if not body.startswith("<"):
        body = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % escape(body)
    main = "application/vnd.ms-word.document.macroEnabled.main+xml" if macros else \
        KIND + "wordprocessingml.document.main+xml"
    parts = {
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (word, body),
    }
    types = {"word/document.xml": main}
    inside = []
    if comments:
        inside.append(("rId1", "comments", "comments.xml"))
        types["word/comments.xml"] = KIND + "wordprocessingml.comments+xml"
        parts["word/comments.xml"] = (
            '<w:comments xmlns:w="%s"><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>%s</w:t></w:r></w:p>'
            "</w:comment></w:comments>" % (word, escape(comments)))
    if macros:
        inside.append(("rId2", "vbaProject", "vbaProject.bin"))
        parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    if inside:
        parts["word/_rels/document.xml.rels"] = relations(*inside).replace(
            OFFICE + "/vbaProject", "http://schemas.microsoft.com/office/2006/relationships/vbaProject")
    return package(parts, types)


def xlsx(rows, hidden_sheet=None, hidden_rows=(), link=None):
    """A workbook whose cells are all text."""
    sheet = MAIN % "spreadsheetml"
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + column), number, escape(value))
            for column, value in enumerate(row)
        )
        lines.append('<row r="%d"%s>%s</row>' % (number, ' hidden="1"' if number in hidden_rows else "", cells))
    sheets = '<sheet name="Danh mục" sheetId="1" r:id="rId1"/>'
    parts = {
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (sheet, "".join(lines)),
    }
    types = {
        "xl/workbook.xml": KIND + "spreadsheetml.sheet.main+xml",
        "xl/worksheets/sheet1.xml": KIND + "spreadsheetml.worksheet+xml",
    }
    inside = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    references = ""
    if hidden_sheet:
        sheets += '<sheet name="%s" sheetId="2" state="hidden" r:id="rId2"/>' % escape(hidden_sheet)
        parts["xl/worksheets/sheet2.xml"] = '<worksheet xmlns="%s"><sheetData/></worksheet>' % sheet
        types["xl/worksheets/sheet2.xml"] = KIND + "spreadsheetml.worksheet+xml"
        inside.append(("rId2", "worksheet", "worksheets/sheet2.xml"))
    if link:
        references = '<externalReferences><externalReference r:id="rId3"/></externalReferences>'
        parts["xl/externalLinks/externalLink1.xml"] = (
            '<externalLink xmlns="%s" xmlns:r="%s"><externalBook r:id="rId1"/></externalLink>' % (sheet, OFFICE))
        parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = relations(("rId1", "externalLinkPath", link, True))
        types["xl/externalLinks/externalLink1.xml"] = KIND + "spreadsheetml.externalLink+xml"
        inside.append(("rId3", "externalLink", "externalLinks/externalLink1.xml"))
    parts["xl/workbook.xml"] = '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets>%s</workbook>' % (
        sheet, OFFICE, sheets, references)
    parts["xl/_rels/workbook.xml.rels"] = relations(*inside)
    return package(parts, types)
