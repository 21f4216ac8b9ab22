"""PDF files: pages with text, and pages that look scanned."""

import hashlib
import io
import random

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from . import texts

FONTS = "/usr/share/fonts/truetype/noto/"
REGULAR, BOLD = FONTS + "NotoSerif-Regular.ttf", FONTS + "NotoSerif-Bold.ttf"
WIDTH, HEIGHT = A4
# Dots per inch of the scans: at least 200 in colour (Nghị định 30/2020/NĐ-CP).
DPI = 200

pdfmetrics.registerFont(TTFont("Text", REGULAR))
pdfmetrics.registerFont(TTFont("Strong", BOLD))


def new_canvas(buffer, title):
    canvas = Canvas(buffer, pagesize=A4, pdfVersion=(1, 6), invariant=1, pageCompression=1, lang="vi",
                    initialFontName="Text")
    canvas.setTitle(title)
    canvas.setAuthor("Thành phố Mẫu (hư cấu)")
    canvas.setSubject(texts.FICTION)
    canvas.setCreator("make-thanh-pho-mau.py")
    return canvas


def document(record):
    """A PDF with text."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, record["vi"])
    layout(record, CanvasPage(canvas))
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan(record):
    """A PDF that holds one picture of a signed and stamped page.

    The mark of a certified copy stands at the top right as text, where an
    electronic copy carries it.
    """
    page = PicturePage(record["code"])
    layout(record, page)
    return picture_pdf(page, record["vi"], copy_mark=True)


def picture_pdf(page, title, copy_mark):
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, title)
    canvas.drawImage(ImageReader(io.BytesIO(page.jpeg())), 0, 0, WIDTH, HEIGHT)
    if copy_mark:
        canvas.setFont("Text", 7)
        canvas.setFillColorRGB(0.1, 0.2, 0.6)
        for line, text in enumerate(["SAO Y", "Văn phòng UBND thành phố Mẫu", "Thời gian ký: 2025-02-10T08:00:00+07:00"]):
            canvas.drawRightString(WIDTH - 30, HEIGHT - 18 - 8 * line, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def layout(record, page):
    """Sets the page in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I."""
    head = texts.heading(record)
    page.centred(150, 45, head["issuer"], 10, bold=True, width=210)
    page.centred(430, 45, head["motto"][0], 9, bold=True, width=270)
    page.centred(430, 60, head["motto"][1], 10, bold=True)
    page.line(360, 76, 500)
    page.centred(150, 90, head["number"], 10)
    page.centred(430, 90, head["place"], 10)
    y = page.centred(WIDTH / 2, 132, head["kind"], 13, bold=True)
    y = page.centred(WIDTH / 2, y + 6, head["subject"], 11, bold=True, width=420) + 16
    for paragraph in texts.paragraphs(record):
        y = page.text(72, y, paragraph, 11, 451) + 6
    if record["kind"] in ("statistics", "survey"):
        y = page.table(72, y + 8, ("Nội dung", "Giá trị", "Đơn vị", "Kỳ"), texts.table(record))
    title, name = texts.signature(record)
    y = max(y + 30, 430)
    for line in title.split("\n"):
        y = page.centred(400, y, line, 10, bold=True)
    page.stamp(330, y + 34)
    page.scribble(400, y + 34)
    page.centred(400, y + 72, name, 11, bold=True)
    page.centred(WIDTH / 2, HEIGHT - 34, texts.FICTION, 8, colour=(0.75, 0.1, 0.1))


class CanvasPage:
    """Draws on a page of a PDF; positions are points from the top left."""

    def __init__(self, canvas):
        self.canvas = canvas

    def font(self, size, bold, colour=(0, 0, 0)):
        self.canvas.setFillColorRGB(*colour)
        self.canvas.setFont("Strong" if bold else "Text", size)

    def lines(self, text, size, bold, width):
        return simpleSplit(text, "Strong" if bold else "Text", size, width)

    def centred(self, x, y, text, size, bold=False, width=500, colour=(0, 0, 0)):
        for line in self.lines(text, size, bold, width) or [""]:
            self.font(size, bold, colour)
            self.canvas.drawCentredString(x, HEIGHT - y - size, line)
            y += size * 1.35
        return y

    def text(self, x, y, text, size, width, bold=False):
        for line in self.lines(text, size, bold, width):
            self.font(size, bold)
            self.canvas.drawString(x, HEIGHT - y - size, line)
            y += size * 1.45
        return y

    def line(self, x, y, to):
        self.canvas.line(x, HEIGHT - y, to, HEIGHT - y)

    def table(self, x, y, heads, rows):
        widths = (270, 70, 65, 66)
        for position, row in enumerate([heads, *rows]):
            height = max(len(self.lines(cell, 9, not position, width - 8)) for cell, width in zip(row, widths)) * 12.5 + 6
            left = x
            for cell, width in zip(row, widths):
                self.canvas.rect(left, HEIGHT - y - height, width, height)
                self.text(left + 4, y + 2, cell, 9, width - 8, bold=not position)
                left += width
            y += height
        return y

    def stamp(self, x, y):
        """The stamp is on the paper, not in this file."""

    def scribble(self, x, y):
        """Words in place of the signature."""
        self.centred(x, y - 8, "(đã ký, đóng dấu)", 9)


class PicturePage:
    """Draws on a picture of a page, as a scanner would see it."""

    def __init__(self, seed):
        self.random = random.Random(int(hashlib.sha256(seed.encode()).hexdigest()[:8], 16))
        self.scale = DPI / 72
        size = (round(WIDTH * self.scale), round(HEIGHT * self.scale))
        shade = self.random.randint(247, 252)
        self.picture = Image.new("RGB", size, (shade, shade - 1, shade - 5))
        self.pen = ImageDraw.Draw(self.picture)
        self.fonts = {}

    def font(self, size, bold):
        key = size, bold
        if key not in self.fonts:
            self.fonts[key] = ImageFont.truetype(
                BOLD if bold else REGULAR, round(size * self.scale), layout_engine=ImageFont.Layout.BASIC)
        return self.fonts[key]

    def lines(self, text, size, bold, width):
        return simpleSplit(text, "Strong" if bold else "Text", size, width)

    def write(self, x, y, text, size, bold, colour=(30, 30, 38), anchor="la"):
        self.pen.text((x * self.scale, y * self.scale), text, colour, self.font(size, bold), anchor)

    def centred(self, x, y, text, size, bold=False, width=500, colour=None):
        ink = tuple(round(255 * part) for part in colour) if colour else (30, 30, 38)
        for line in self.lines(text, size, bold, width) or [""]:
            self.write(x, y, line, size, bold, ink, "ma")
            y += size * 1.35
        return y

    def text(self, x, y, text, size, width, bold=False):
        for line in self.lines(text, size, bold, width):
            self.write(x, y, line, size, bold)
            y += size * 1.45
        return y

    def line(self, x, y, to):
        self.pen.line([(x * self.scale, y * self.scale), (to * self.scale, y * self.scale)], (30, 30, 38), 2)

    def table(self, x, y, heads, rows):
        for row in [heads, *rows]:
            y = self.text(x, y, " | ".join(row), 10, 451)
        return y

    def stamp(self, x, y):
        """A round red stamp, slightly out of true."""
        radius, red = 42 * self.scale, (200, 40, 45)
        centre = (x + self.random.uniform(-4, 4)) * self.scale, (y + self.random.uniform(-3, 3)) * self.scale
        for shrink in (1, 0.92, 0.55):
            box = [centre[0] - radius * shrink, centre[1] - radius * shrink, centre[0] + radius * shrink, centre[1] + radius * shrink]
            self.pen.ellipse(box, outline=red, width=4)
        for offset, word in ((-0.73, "MẪU"), (0, "VÍ DỤ"), (0.73, "HƯ CẤU")):
            self.pen.text((centre[0], centre[1] + offset * radius), word, red, self.font(9, True), "mm")

    def scribble(self, x, y):
        """A signature in blue ink that spells no name."""
        points = [((x - 40 + 8 * step) * self.scale, (y + self.random.uniform(-16, 16)) * self.scale) for step in range(13)]
        self.pen.line(points, (35, 60, 160), 5, joint="curve")

    def jpeg(self):
        turned = self.picture.rotate(self.random.uniform(-0.35, 0.35), Image.Resampling.BILINEAR, fillcolor=(246, 245, 241))
        buffer = io.BytesIO()
        turned.save(buffer, "JPEG", quality=30, optimize=True, dpi=(DPI, DPI), subsampling=2)
        return buffer.getvalue()
