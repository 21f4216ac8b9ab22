"""PDFs, byte by byte (ISO 32000-1)."""

import hashlib
import zlib

from broken_documents import office, pictures, signature


class Writer:
    """Numbers objects and writes them with a table of their places."""

    def __init__(self, version="1.6"):
        self.version = version
        self.objects = []
        self.trailer = ""

    def add(self, body):
        """Adds an object and returns its reference."""
        self.objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return f"{len(self.objects)} 0 R"

    def reserve(self):
        """The reference of an object that is set later."""
        return self.add("")

    def set(self, reference, body):
        self.objects[int(reference.split()[0]) - 1] = body.encode("latin-1") if isinstance(body, str) else body

    def stream(self, data, entries="", packed=True):
        """Adds a stream."""
        if packed:
            data, entries = zlib.compress(data, 9), entries + " /Filter /FlateDecode"
        return self.add(f"<< /Length {len(data)}{entries and ' ' + entries.strip()} >>\nstream\n".encode("latin-1")
                        + data + b"\nendstream")

    def bytes(self, root):
        out = bytearray(f"%PDF-{self.version}\n%\xe2\xe3\xcf\xd3\n".encode("latin-1"))
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        for place in places:
            out += f"{place:010} 00000 n \n".encode()
        out += f"trailer\n<< /Size {len(places) + 1} /Root {root}{self.trailer} >>\n".encode("latin-1")
        out += f"startxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 24 Tf 72 700 Td (Ke hoach so 15) Tj ET"
A4 = "[0 0 595.276 841.89]"


def document(pages, catalog="", page="", writer=None, font=True):
    """A document whose pages have these contents; None stands for no content."""
    writer = writer or Writer()
    tree = writer.reserve()
    resources = f"/Resources << /Font << /F1 {writer.add(FONT)} >> >> " if font else ""
    kids = []
    for content in pages:
        contents = "" if content is None else f"/Contents {writer.stream(content, packed=False)} "
        kids.append(writer.add(f"<< /Type /Page /Parent {tree} /MediaBox {A4} {resources}{contents}{page}>>"))
    writer.set(tree, f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>")
    return writer.bytes(writer.add(f"<< /Type /Catalog /Pages {tree} {catalog}>>"))


def scan(pixels):
    """One page for each picture of (width, height, bytes a pixel, data), which fills it."""
    writer = Writer("1.4")
    tree = writer.reserve()
    kids = []
    for width, height, depth, data in pixels:
        space = {1: "/DeviceGray", 3: "/DeviceRGB"}[depth]
        image = writer.stream(data, f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
                                    f"/ColorSpace {space} /BitsPerComponent 8")
        contents = writer.stream(b"q 595.276 0 0 841.89 0 0 cm /I Do Q", packed=False)
        kids.append(writer.add(f"<< /Type /Page /Parent {tree} /MediaBox {A4} "
                               f"/Resources << /XObject << /I {image} >> >> /Contents {contents} >>"))
    writer.set(tree, f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>")
    return writer.bytes(writer.add(f"<< /Type /Catalog /Pages {tree} >>"))


def paper(dots, colour=(250, 250, 250), stamp=None):
    """A scan of A4 with lines of writing, and a stamp in colour."""
    width, height = round(8.268 * dots), round(11.693 * dots)
    depth = 1 if stamp is None else 3
    plain = bytes(colour[:depth]) * width
    rows = []
    for y in range(height):
        inch = y * 10 // dots
        line = 15 <= inch <= 95 and inch % 3 == 0
        row = bytearray(plain)
        if line:
            row[depth * dots:depth * (width - dots)] = bytes([30] * depth) * (width - 2 * dots)
        if stamp and 96 <= inch < 106:
            row[depth * 5 * dots:depth * 6 * dots] = bytes(stamp) * dots
        rows.append(bytes(row))
    return width, height, depth, b"".join(rows)


def rc4(key, data):
    box, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def locked(user, owner, permissions):
    """One page under the standard handler, revision 3, RC4 of 128 bits (ISO 32000-1 7.6.3)."""
    identifier = hashlib.md5(b"dossier").digest()

    def md5(data, times):
        for _ in range(times):
            data = hashlib.md5(data).digest()
        return data

    key = md5((owner + PAD)[:32], 51)
    value_o = (user + PAD)[:32]
    for step in range(20):
        value_o = rc4(bytes(byte ^ step for byte in key), value_o)
    key = md5((user + PAD)[:32] + value_o + (permissions & 0xFFFFFFFF).to_bytes(4, "little") + identifier, 51)
    value_u = hashlib.md5(PAD + identifier).digest()
    for step in range(20):
        value_u = rc4(bytes(byte ^ step for byte in key), value_u)
    writer = Writer()
    # The content is object 3, as `document` numbers them: tree, font, content.
    content = rc4(hashlib.md5(key + (3).to_bytes(3, "little") + b"\0\0").digest(), TEXT)
    entry = (f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P {permissions} /O <{value_o.hex()}> "
             f"/U <{(value_u + bytes(16)).hex()}> >>")
    writer.trailer = f" /Encrypt {entry} /ID [<{identifier.hex()}> <{identifier.hex()}>]"
    return document([content], writer=writer)


def many_pages(count):
    """Pages in streams of a hundred objects, as PDF 1.5 packs them."""
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + count))
    bodies = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        3: f"<< /Font << /F1 {FONT} >> >>",
    }
    for number in range(10, 10 + count):
        bodies[number] = f"<< /Type /Page /Parent 2 0 R /MediaBox {A4} /Resources 3 0 R /Contents 4 0 R >>"
    places = {4: len(out)}
    out += f"4 0 obj\n<< /Length {len(TEXT)} >>\nstream\n".encode() + TEXT + b"\nendstream\nendobj\n"
    numbers, entries = sorted(bodies), {}
    first = 10 + count
    for group in range(0, len(numbers), 100):
        stream, members = first + group // 100, numbers[group:group + 100]
        heads, text = [], ""
        for index, number in enumerate(members):
            heads.append(f"{number} {len(text)}")
            text += bodies[number] + "\n"
            entries[number] = (stream, index)
        head = " ".join(heads) + "\n"
        data = zlib.compress((head + text).encode(), 9)
        places[stream] = len(out)
        out += (f"{stream} 0 obj\n<< /Type /ObjStm /N {len(members)} /First {len(head)} /Length {len(data)} "
                f"/Filter /FlateDecode >>\nstream\n").encode() + data + b"\nendstream\nendobj\n"
    table = max(places) + 1
    places[table] = len(out)
    rows = b""
    for number in range(table + 1):
        if number in places:
            rows += b"\1" + places[number].to_bytes(4, "big") + b"\0\0"
        elif number in entries:
            rows += b"\2" + entries[number][0].to_bytes(4, "big") + entries[number][1].to_bytes(2, "big")
        else:
            rows += bytes(7)
    data = zlib.compress(rows, 9)
    out += (f"{table} 0 obj\n<< /Type /XRef /Size {table + 1} /W [1 4 2] /Root 1 0 R /Length {len(data)} "
            f"/Filter /FlateDecode >>\nstream\n").encode() + data + b"\nendstream\nendobj\n"
    out += f"startxref\n{places[table]}\n%%EOF\n".encode()
    return bytes(out)


def signed(share, value=bytes(64), name="/Name (Van thu) "):
    """A field with a signature whose ranges cover the share of the file; its value is that of another."""
    writer = Writer()
    dictionary, field = writer.reserve(), writer.reserve()
    hexadecimal = "<" + (value + bytes(32)).hex() + ">"
    template = (f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {name}"
                "/M (D:20240531083000+07'00') /ByteRange [0 1111111111 2222222222 3333333333] "
                f"/Contents {hexadecimal} >>")
    writer.set(dictionary, template)
    writer.set(field, f"<< /FT /Sig /Type /Annot /Subtype /Widget /T (ChuKySo1) /V {dictionary} /F 132 /Rect [0 0 0 0] >>")
    data = document([TEXT], catalog=f"/AcroForm << /Fields [{field}] /SigFlags 3 >> ",
                    page=f"/Annots [{field}] ", writer=writer)
    start = data.index(hexadecimal.encode())
    end = start + len(hexadecimal)
    rest = int((len(data) - end) * share)
    for mark, number in (("1111111111", start), ("2222222222", end), ("3333333333", rest)):
        data = data.replace(mark.encode(), f"{number:<10}".encode())
    return data


def laughs(levels):
    """Forms that each draw the next one ten times: more work than there is time."""
    writer = Writer()
    form = writer.stream(b"0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", packed=False)
    for _ in range(levels):
        form = writer.stream(b"/X Do " * 10, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                             f"/Resources << /XObject << /X {form} >> >>", packed=False)
    return document([b"/X Do"], page=f"/Resources << /XObject << /X {form} >> >> ", writer=writer, font=False)


def huge_picture(side):
    """A picture of side × side points of one bit, which packs to nearly nothing."""
    writer = Writer()
    image = writer.stream(zlib.compress(bytes(side // 8 * side), 9),
                          f"/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray "
                          "/BitsPerComponent 1 /Filter [/FlateDecode /FlateDecode]", packed=False)
    data = writer.objects[-1]
    head, body = data.split(b"stream\n", 1)
    body = zlib.compress(body[:-len(b"\nendstream")], 9)
    head = head[:head.index(b"/Length")] + f"/Length {len(body)} ".encode() + head[head.index(b"/Type"):]
    writer.objects[-1] = head + b"stream\n" + body + b"\nendstream"
    return document([b"q 595.276 0 0 841.89 0 0 cm /I Do Q"],
                    page=f"/Resources << /XObject << /I {image} >> >> ", writer=writer, font=False)


def xmp(part, level):
    """A claim of PDF/A in an XMP packet."""
    return ('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
            'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
            f'<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>{level}</pdfaid:conformance>'
            '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>').encode()


def archival():
    writer = Writer("1.7")
    metadata = writer.stream(xmp(2, "A"), "/Type /Metadata /Subtype /XML", packed=False)
    return document([TEXT], catalog=f"/Metadata {metadata} ", writer=writer)


def with_attachment():
    writer = Writer()
    file = writer.stream(b"a,b\n1,2\n", "/Type /EmbeddedFile", packed=False)
    spec = writer.add(f"<< /Type /Filespec /F (so-lieu.csv) /UF (so-lieu.csv) /EF << /F {file} >> >>")
    return document([TEXT], catalog=f"/Names << /EmbeddedFiles << /Names [(so-lieu.csv) {spec}] >> >> ", writer=writer)


def files():
    """Yields names and bytes."""
    whole = document([TEXT])
    yield "whole.pdf", whole
    yield "locked.pdf", locked(b"mat-khau", b"chu", -4)
    yield "restricted.pdf", locked(b"", b"chu", -64)
    yield "truncated.pdf", whole[:len(whole) * 6 // 10]
    yield "empty.pdf", b""
    yield "word-named.pdf", office.word("<w:p><w:r><w:t>Quyết định</w:t></w:r></w:p>")
    yield "bitmap-named.pdf", pictures.bitmap(8, 8)
    yield "ten-thousand-pages.pdf", many_pages(10_000)
    yield "script.pdf", document(
        [TEXT], catalog="/OpenAction << /Type /Action /S /JavaScript /JS (app.alert\\('x'\\)) >> ")
    yield "script-of-names.pdf", document(
        [TEXT], catalog="/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.beep\\(0\\)) >>] >> >> ")
    yield "script-of-page.pdf", document([TEXT], page="/AA << /O << /S /JavaScript /JS (app.beep\\(0\\)) >> >> ")
    yield "half-signed.pdf", signed(0.5)
    yield "signed.pdf", signed(1)
    yield "signed-by-certificate.pdf", signed(1, signature.VALUE, "")
    yield "endless.pdf", laughs(12)
    yield "huge-picture.pdf", huge_picture(32_000)
    yield "nested.pdf", document([TEXT], catalog="/X " + "[" * 20_000 + "]" * 20_000 + " ")
    yield "blank-pages.pdf", document([TEXT, None, b"1 w 100 100 m 300 400 l S", b"", b"1 1 1 rg 0 0 500 500 re f"])
    yield "blank-scan.pdf", scan([paper(100, stamp=(200, 30, 40)), (413, 585, 3, bytes([246, 245, 238]) * 413 * 585)])
    yield "coarse-scan.pdf", scan([paper(200, stamp=(200, 30, 40)), paper(100)])
    yield "archival.pdf", archival()
    yield "attachment.pdf", with_attachment()
