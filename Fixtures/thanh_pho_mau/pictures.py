"""Pictures that stand for photos: drawn, so that nobody is shown."""

import hashlib
import io
import random
import textwrap

from PIL import Image, ImageDraw, ImageFont

from .pages import BOLD, REGULAR

SIZE = 1200, 800


def draw(record):
    """A drawn scene with the title below it, as PNG or JPEG."""
    chance = random.Random(int(hashlib.sha256(record["code"].encode()).hexdigest()[:8], 16))
    sky = chance.choice([(205, 228, 240), (240, 226, 200), (216, 236, 214), (232, 220, 238)])
    picture = Image.new("RGB", SIZE, sky)
    pen = ImageDraw.Draw(picture)
    pen.rectangle([0, 470, SIZE[0], SIZE[1]], (188, 205, 168))
    house(pen, chance)
    for place in range(9):
        person(pen, chance, 90 + 118 * place + chance.randint(-14, 14), 500 + chance.randint(0, 60))
    pen.rectangle([0, 660, SIZE[0], SIZE[1]], (250, 248, 240))
    lines = textwrap.wrap(record["vi"], 56)
    for position, line in enumerate(lines):
        pen.text((40, 676 + 40 * position), line, (40, 40, 60), font(BOLD, 30))
    pen.text((SIZE[0] - 40, SIZE[1] - 14), "Hình vẽ minh họa, hư cấu", (170, 40, 40), font(REGULAR, 20), "rs")
    buffer = io.BytesIO()
    if record["form"] == "png":
        picture.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB").save(
            buffer, "PNG", optimize=True, dpi=(300, 300))
    else:
        picture.save(buffer, "JPEG", quality=72, optimize=True, dpi=(300, 300))
    return buffer.getvalue()


def font(path, size):
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def house(pen, chance):
    left = chance.randint(320, 480)
    wall = chance.choice([(222, 180, 150), (200, 190, 160), (176, 196, 214)])
    pen.rectangle([left, 200, left + 420, 470], wall)
    pen.polygon([(left - 40, 200), (left + 210, 90), (left + 460, 200)], (170, 90, 70))
    for column in range(4):
        pen.rectangle([left + 30 + 100 * column, 250, left + 90 + 100 * column, 330], (240, 246, 250), (90, 90, 90), 3)
    pen.rectangle([left + 180, 370, left + 250, 470], (120, 80, 60))


def person(pen, chance, x, y):
    """A head and a body in plain colours: no face."""
    shirt = chance.choice([(70, 110, 170), (190, 90, 80), (90, 150, 100), (210, 170, 70), (140, 100, 160)])
    pen.ellipse([x - 17, y - 70, x + 17, y - 36], (214, 178, 146))
    pen.rounded_rectangle([x - 26, y - 34, x + 26, y + 60], 16, shirt)
