"""Pictures, byte by byte."""

import struct
import zlib


def chunk(name, data):
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width, height, colour=(200, 30, 40), extra=b""):
    """A PNG of one colour (ISO/IEC 15948)."""
    rows = (b"\0" + bytes(colour) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + extra
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def bitmap(width, height):
    """A bitmap of 24 bits at 96 dots per inch, all white."""
    stride = (width * 3 + 3) // 4 * 4
    size = 54 + stride * height
    return (b"BM" + struct.pack("<IHHI", size, 0, 0, 54)
            + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, stride * height, 3780, 3780, 0, 0)
            + b"\xff" * (stride * height))


def jpeg(width, height, components, density=(1, 300), exif=b""):
    """A JPEG of middle grey (ITU-T T.81): every block is two bits, nothing changes and nothing follows."""
    out = b"\xff\xd8\xff\xe0" + struct.pack(">H5sHBHHBB", 16, b"JFIF\0", 0x0101, density[0], density[1], density[1], 0, 0)
    if exif:
        out += b"\xff\xe1" + struct.pack(">H", len(exif) + 8) + b"Exif\0\0" + exif
    if components == 4:
        out += b"\xff\xee" + struct.pack(">H5sHHHB", 14, b"Adobe", 100, 0, 0, 0)
    out += b"\xff\xdb" + struct.pack(">HB", 67, 0) + b"\1" * 64
    out += b"\xff\xc0" + struct.pack(">HBHHB", 8 + 3 * components, 8, height, width, components)
    out += b"".join(bytes([number, 0x11, 0]) for number in range(1, components + 1))
    for kind in (0x00, 0x10):
        out += b"\xff\xc4" + struct.pack(">HB", 20, kind) + b"\1" + bytes(15) + b"\0"
    out += b"\xff\xda" + struct.pack(">HB", 6 + 2 * components, components)
    out += b"".join(bytes([number, 0]) for number in range(1, components + 1)) + b"\0\x3f\0"
    blocks = ((width + 7) // 8) * ((height + 7) // 8) * components
    bits = "00" * blocks
    bits += "1" * (-len(bits) % 8)
    return out + int(bits, 2).to_bytes(len(bits) // 8, "big") + b"\xff\xd9"


def tiff(entries, pointers=(), start=8, head=b"II*\0\x08\0\0\0"):
    """A directory of a TIFF: entries of (tag, kind, count, data)."""
    entries = sorted(entries)
    place = start + 2 + 12 * len(entries) + 4
    table, data = b"", b""
    for tag, kind, count, value in entries:
        if len(value) <= 4:
            table += struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
        else:
            table += struct.pack("<HHII", tag, kind, count, place + len(data))
            data += value + b"\0" * (len(value) % 2)
    return head + struct.pack("<H", len(entries)) + table + b"\0\0\0\0" + data


def ratios(*values):
    return b"".join(struct.pack("<II", value, 1) for value in values)


def position(first):
    """EXIF data with an artist, an owner's camera and a position; the position's directory comes last."""
    camera = [(0xA431, 2, 9, b"SN123456\0")]
    gps = [(1, 2, 2, b"N\0"), (2, 5, 3, ratios(20, 32, 0)), (3, 2, 2, b"E\0"), (4, 5, 3, ratios(105, 55, 0))]
    main = [(0x013B, 2, 8, b"Nghe si\0"), (0x8769, 4, 1, b"\0\0\0\0"), (0x8825, 4, 1, b"\0\0\0\0")]
    size = len(tiff(main))
    camera_start = size
    gps_start = size + len(tiff(camera, start=camera_start, head=b""))
    main[1] = (0x8769, 4, 1, struct.pack("<I", camera_start))
    main[2] = (0x8825, 4, 1, struct.pack("<I", gps_start))
    return (tiff(main) + tiff(camera, start=camera_start, head=b"")
            + tiff(gps, start=gps_start, head=b"")) if first else b""


def tagged_image(width, height):
    """A grey TIFF at 200 dots per inch with an artist."""
    def entries(place):
        return [
            (256, 3, 1, struct.pack("<H", width)), (257, 3, 1, struct.pack("<H", height)),
            (258, 3, 1, struct.pack("<H", 8)), (259, 3, 1, struct.pack("<H", 1)), (262, 3, 1, struct.pack("<H", 1)),
            (273, 4, 1, struct.pack("<I", place)), (277, 3, 1, struct.pack("<H", 1)),
            (278, 3, 1, struct.pack("<H", height)), (279, 4, 1, struct.pack("<I", width * height)),
            (282, 5, 1, ratios(200)), (283, 5, 1, ratios(200)), (296, 3, 1, struct.pack("<H", 2)),
            (315, 2, 8, b"Nghe si\0"),
        ]
    return tiff(entries(len(tiff(entries(0))))) + b"\x80" * (width * height)


def gif(width, height):
    """A GIF of one colour."""
    return (b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\xff\xff\xff\0\0\0"
            + b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x44\x01\0;")


def files():
    """Yields names and bytes."""
    photo = jpeg(640, 480, 3)
    yield "one-pixel.png", png(1, 1)
    yield "cmyk.jpg", jpeg(64, 48, 4)
    yield "grey.jpg", jpeg(64, 48, 1, density=(2, 118))
    yield "position.jpg", jpeg(64, 48, 3, exif=position(True))
    yield "truncated.jpg", photo[:len(photo) // 2]
    yield "truncated.png", png(300, 200)[:-20]
    yield "resolution.png", png(30, 20, extra=chunk(b"pHYs", struct.pack(">IIB", 11811, 11811, 1)))
    yield "position.png", png(30, 20, extra=chunk(b"eXIf", position(True)))
    yield "artist.tif", tagged_image(40, 30)
    yield "one-pixel.gif", gif(1, 1)
    yield "white.bmp", bitmap(8, 8)
