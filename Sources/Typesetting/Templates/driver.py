"""Sets documents with Typst: reads requests, writes PDF files.

usage: python driver.py FONTS < requests > answers

A request is a line `template timestamp standards data-bytes file-bytes file-name media-type`, the data (a JSON
object) and the file to be embedded. An answer is a line `pdf bytes [unprintable code points…]` and the PDF, or
`error bytes` and the words of the engine. What people wrote reaches Typst as data only.
"""

import ctypes
import json
import os
import re
import struct
import sys

# Without a network, where the system lets a process give it up; Typst itself only goes there for packages, and the
# templates use none.
ctypes.CDLL(None).unshare(0x10000000 | 0x40000000)

import typst

# Letters that every font of ours has: what most texts are made of needs no look at the fonts.
PLAIN = re.compile("[ -~\n\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022"
                   "\u2026\u202f\u2030\u2039\u203a\u20ab\u20ac\u2122\u2212]*")
# Marks that change the order of what is read, and controls: they are never printed.
HARMFUL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
# Marks without a shape of their own.
SHAPELESS = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028\u2029\u2060-\u2065"
                       "\ufe00-\ufe0f\ufeff]")
LONG = re.compile(r"[^\s\u200b]{31,}")
# Where such a word may be broken: behind what parts it, else anywhere.
BREAK = re.compile(r"[/._=&?-](?=\w)|[/._=&?-]{16}(?=.)|[^/._=&?\u200b-]{16}(?=[^/._=&?\u200b-]{4})")
# Scripts that are written without blanks; Typst knows where their words end.
WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def characters(path):
    """The code points of a font, from its `cmap` (OpenType 1.9, formats 4 and 12)."""
    with open(path, "rb") as file:
        font = file.read()
    tables = {font[12 + 16 * n:16 + 16 * n]: struct.unpack(">I", font[20 + 16 * n:24 + 16 * n])[0]
              for n in range(struct.unpack(">H", font[4:6])[0])}
    base = tables[b"cmap"]
    found = set()
    for n in range(struct.unpack(">H", font[base + 2:base + 4])[0]):
        at = base + struct.unpack(">I", font[base + 8 + 8 * n:base + 12 + 8 * n])[0]
        kind = struct.unpack(">H", font[at:at + 2])[0]
        if kind == 4:
            count = struct.unpack(">H", font[at + 6:at + 8])[0] // 2
            ends = struct.unpack(f">{count}H", font[at + 14:at + 14 + 2 * count])
            starts = struct.unpack(f">{count}H", font[at + 16 + 2 * count:at + 16 + 4 * count])
            for start, end in zip(starts, ends):
                found.update(range(start, end + 1))
        elif kind == 12:
            for group in range(struct.unpack(">I", font[at + 12:at + 16])[0]):
                start, end = struct.unpack(">II", font[at + 16 + 12 * group:at + 24 + 12 * group])
                found.update(range(start, end + 1))
    return found


class Letters:
    """What can be printed, and what of a document could not."""

    def __init__(self, fonts):
        self.fonts = fonts
        self.known = None
        self.unprintable = set()

    def printed(self, text):
        if not PLAIN.fullmatch(text):
            if self.known is None:
                self.known = set().union(*(characters(os.path.join(self.fonts, name))
                                           for name in sorted(os.listdir(self.fonts)) if name.endswith(".ttf")))
            text = HARMFUL.sub("\ufffd", text.replace("\t", " "))
            text = "".join(letter if ord(letter) in self.known or SHAPELESS.match(letter) or letter == "\n"
                           else self.without(letter) for letter in text)
        # A word that is longer than a line may be broken anywhere.
        return LONG.sub(self.broken, text)

    def broken(self, word):
        return word[0] if WITHOUT_BLANKS.search(word[0]) else BREAK.sub("\\g<0>\u200b", word[0])

    def without(self, letter):
        self.unprintable.add(letter)
        return "\ufffd"

    def all(self, value):
        if isinstance(value, str):
            return self.printed(value)
        if isinstance(value, list):
            return [self.all(entry) for entry in value]
        if isinstance(value, dict):
            return {name: self.all(entry) for name, entry in value.items()}
        return value


def main(fonts):
    root = os.path.dirname(os.path.abspath(__file__))
    compiler = typst.Compiler(root=root, font_paths=[fonts], ignore_system_fonts=True)
    read, write = sys.stdin.buffer, sys.stdout.buffer
    while line := read.readline():
        template, timestamp, standards, size, file_size, name, kind = line.decode().split()
        data, file = read.read(int(size)), read.read(int(file_size))
        letters = Letters(fonts)
        inputs = {"data": json.dumps(letters.all(json.loads(data)), ensure_ascii=False)}
        if file:
            inputs |= {"file": file.decode(), "file-name": name, "file-type": kind}
        try:
            pdf = compiler.compile(input=os.path.join(root, template + ".typ"), format="pdf", sys_inputs=inputs,
                                   pdf_standards=standards.split(","), timestamp=int(timestamp))
        except RuntimeError as error:
            words = (getattr(error, "diagnostic", None) or str(error)).encode()
            write.write(b"error %d\n" % len(words) + words)
        else:
            missing = "".join(f" {ord(letter):x}" for letter in sorted(letters.unprintable))
            write.write(f"pdf {len(pdf)}{missing}\n".encode() + pdf)


if __name__ == "__main__":
    main(sys.argv[1])
