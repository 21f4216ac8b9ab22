"""Bundles whose zip is not sound: the group ZIP."""

import struct

from bundle_frame import DATE, FOLDER, Archive, Entry, case

PAGE = "data/form/application.vi.html"
CSV = "data/register/evidence.csv"
NOTE = "data/annexes/3.2_ghi-chu.txt"


def done(bundle, archive):
    bundle.bytes = archive.write()


def add(bundle, path, data=b"ghi chu\n"):
    """One more document, listed as it should be."""
    bundle.files[path] = data


@case("valid_minimal")
def _(b):
    pass


@case("valid_compressed")
def _(b):
    archive = b.archive()
    archive.entry("data/application.xml").pack()
    archive.entry("reports/findings.xml").pack()
    done(b, archive)


# ZIP-01


@case("ZIP-01_empty-file")
def _(b):
    b.bytes = b""


@case("ZIP-01_not-a-zip")
def _(b):
    b.bytes = "Xin lỗi, tôi gửi nhầm tệp.\n".encode()


@case("ZIP-01_one-byte")
def _(b):
    b.bytes = b"P"


@case("ZIP-01_web-page-instead-of-the-file")
def _(b):
    b.bytes = b"<!DOCTYPE html>\n<html><title>404 Not Found</title></html>\n"


@case("ZIP-01_cut-off-in-the-middle")
def _(b):
    whole = b.archive().write()
    b.bytes = whole[: len(whole) // 2]


@case("ZIP-01_last-byte-missing")
def _(b):
    b.bytes = b.archive().write()[:-1]


@case("ZIP-01_counts-disagree")
def _(b):
    archive = b.archive()
    archive.countError = 1
    done(b, archive)


@case("ZIP-01_one-disk-of-several")
def _(b):
    archive = b.archive()
    archive.disk = 1
    done(b, archive)


@case("ZIP-01_directory-beyond-the-file")
def _(b):
    whole = bytearray(b.archive().write())
    struct.pack_into("<I", whole, len(whole) - 10, len(whole))
    b.bytes = bytes(whole)


# ZIP-02


@case("ZIP-02_program-in-front")
def _(b):
    archive = b.archive()
    archive.prefix = b"#!/bin/sh\nexit\n"
    archive.isShifted = True
    done(b, archive)


@case("ZIP-02_bytes-in-front-counted-in")
def _(b):
    archive = b.archive()
    archive.prefix = b"\0" * 16
    done(b, archive)


@case("ZIP-02_bytes-behind")
def _(b):
    archive = b.archive()
    archive.suffix = b"\n"
    done(b, archive)


# ZIP-03


@case("ZIP-03_gap-between-files")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).before = b"hidden"
    done(b, archive)


@case("ZIP-03_file-that-nobody-lists")
def _(b):
    archive = b.archive()
    hidden = Archive([Entry("%s/data/annexes/hidden.txt" % FOLDER, b"hidden")]).write()
    archive.entry(PAGE).before = hidden[: hidden.index(b"PK\1\2")]
    done(b, archive)


@case("ZIP-03_gap-before-the-directory")
def _(b):
    archive = b.archive()
    archive.beforeDirectory = b"hidden"
    done(b, archive)


@case("ZIP-03_gap-behind-the-directory")
def _(b):
    archive = b.archive()
    archive.afterDirectory = b"hidden"
    done(b, archive)


def lay_together(archive, first, others):
    """Lists `others` where `first` lies."""
    for other in others:
        other.isOnlyListed = True
        other.offset = 0
    archive.write()
    place = first.offset
    for entry in archive.entries:
        entry.offset = place if entry in others else None
    return archive


@case("ZIP-03_ZIP-04_two-files-share-their-bytes")
def _(b):
    add(b, NOTE)
    archive = b.archive()
    first = archive.entry(NOTE)
    second = Entry(first.local.name, first.data)
    second.central.name = first.local.name.replace(b"ghi-chu", b"ghi-chu-2")
    archive.entries.append(second)
    b.bytes = lay_together(archive, first, [second]).write()


@case("ZIP-03_file-inside-a-file")
def _(b):
    inner = Entry("%s/data/annexes/b.txt" % FOLDER, b"inner")
    inside = Archive([inner]).write()
    outer = Entry("%s/data/annexes/a.bin" % FOLDER, inside[: inside.index(b"PK\1\2")])
    archive = b.archive()
    archive.entries += [outer, inner]
    inner.isOnlyListed = True
    archive.write()
    place = outer.offset + 30 + len(outer.local.name)
    for entry in archive.entries:
        entry.offset = place if entry is inner else None
    done(b, archive)


# ZIP-04


def disagree(what, **values):
    @case("ZIP-04_" + what)
    def _(b):
        archive = b.archive()
        entry = archive.entry(PAGE)
        for key, value in values.items():
            setattr(entry.local, key, value)
        done(b, archive)


disagree("other-name-beside-the-file", name=("%s/data/form/application.en.htm" % FOLDER).encode())
disagree("other-size-beside-the-file", size=7)
disagree("other-packed-size-beside-the-file", packed=7)
disagree("other-method-beside-the-file", method=8)
disagree("other-checksum-beside-the-file", crc=1)
disagree("other-time-beside-the-file", time=1)
disagree("other-flags-beside-the-file", flags=0)


@case("ZIP-03_ZIP-04_nothing-where-the-file-should-be")
def _(b):
    # A header of its own length stands there, with another signature.
    archive = b.archive()
    whole = archive.write()
    at = archive.entry(CSV).offset
    b.bytes = whole[:at] + b"XX\3\4" + whole[at + 4 :]


# ZIP-05


@case("ZIP-05_one-name-twice")
def _(b):
    archive = b.archive()
    archive.entries.append(Entry("%s/%s" % (FOLDER, PAGE), b"other"))
    done(b, archive)


@case("ZIP-05_names-that-differ-by-case")
def _(b):
    add(b, "data/annexes/3.2_Ghi-chu.txt")
    add(b, "data/annexes/3.2_ghi-chu.txt")


@case("ZIP-05_ZIP-15_one-letter-stored-in-two-ways")
def _(b):
    archive = b.archive()
    archive.entries.append(Entry("%s/signatures/\u1ee7.sig" % FOLDER, b"1"))
    archive.entries.append(Entry("%s/signatures/u\u0309.sig" % FOLDER, b"2"))
    done(b, archive)


# ZIP-06


def unsafe(name, path, ids="ZIP-06"):
    @case("%s_%s" % (ids, name))
    def _(b):
        archive = b.archive()
        archive.entries.append(Entry(path, b"x"))
        done(b, archive)


unsafe("name-from-the-root", "/etc/passwd", "ZIP-06_ZIP-09")
unsafe("name-with-a-drive", "C:/windows/a.txt", "ZIP-06_ZIP-09")
unsafe("no-name", "", "ZIP-06_ZIP-09")
unsafe("name-that-climbs", "%s/data/../../a.txt" % FOLDER)
unsafe("name-with-a-backslash", "%s/data\\a.txt" % FOLDER)
unsafe("name-that-climbs-by-backslash", "%s/..\\..\\a.txt" % FOLDER)
unsafe("name-with-nul", "%s/data/a.txt\0.pdf" % FOLDER)
unsafe("name-with-a-line-break", "%s/data/a\nb.txt" % FOLDER)
unsafe("name-that-is-not-utf8", ("%s/data/Ph" % FOLDER).encode() + b"\xff\xfe.txt")

# ZIP-07


def kind(name, mode):
    @case("ZIP-07_" + name)
    def _(b):
        add(b, NOTE, b"/etc/passwd")
        archive = b.archive()
        archive.entry(NOTE).mode = mode
        done(b, archive)


kind("link", 0o120777)
kind("device", 0o060644)
kind("pipe", 0o010644)
kind("socket", 0o140644)


# ZIP-08


@case("ZIP-08_encrypted")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).set(flags=0x0801)
    done(b, archive)


@case("ZIP-08_strongly-encrypted")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).set(flags=0x0841)
    done(b, archive)


# ZIP-09


@case("ZIP-09_two-folders")
def _(b):
    archive = b.archive()
    archive.entries.append(Entry("__MACOSX/._a", b"x"))
    done(b, archive)


@case("ZIP-09_file-beside-the-folder")
def _(b):
    archive = b.archive()
    archive.entries.append(Entry("Thumbs.db", b"x"))
    done(b, archive)


@case("ZIP-09_no-folder")
def _(b):
    b.seal()
    done(b, Archive([Entry(path, b.files[path]) for path in b.paths()]))


@case("ZIP-09_no-file-at-all")
def _(b):
    done(b, Archive([]))


@case("ZIP-09_ZIP-15_only-empty-folders")
def _(b):
    entries = [Entry("%s/%s" % (FOLDER, name), b"") for name in ("", "data/")]
    for entry in entries:
        entry.mode = 0o040755
    done(b, Archive(entries))


# ZIP-10


def method(name, number):
    @case("ZIP-10_" + name)
    def _(b):
        archive = b.archive()
        archive.entry(PAGE).set(method=number)
        done(b, archive)


method("deflate64", 9)
method("bzip2", 12)
method("lzma", 14)
method("zstd", 93)
method("aes", 99)

# ZIP-11


@case("ZIP-11_grows-without-measure")
def _(b):
    add(b, NOTE, bytes(3 << 20))
    archive = b.archive()
    archive.entry(NOTE).pack()
    done(b, archive)


@case("ZIP-11_says-it-has-four-gigabytes")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).set(size=0xFFFFFFFE)
    done(b, archive)


@case("ZIP-11_forty-gigabytes-in-all")
def _(b):
    for number in range(10):
        add(b, "data/annexes/3.2_%d.txt" % number)
    archive = b.archive()
    for number in range(10):
        archive.entry("data/annexes/3.2_%d.txt" % number).set(size=0xFFFFFFFE)
    done(b, archive)


@case("ZIP-03_ZIP-04_ZIP-11_many-files-in-one-place")
def _(b):
    archive = b.archive()
    entries = [
        Entry("%s/data/annexes/%03d.txt" % (FOLDER, number), bytes(2 << 20)).pack() for number in range(100)
    ]
    archive.entries += entries
    b.bytes = lay_together(archive, entries[0], entries[1:]).write()


@case("ZIP-11_rules-of-hundreds-of-megabytes", large=True)
def _(b):
    b.files["rules/forms/other/1.xml"] = b"<!-- -->" * (17 << 20)


# ZIP-12


@case("ZIP-12_sixty-five-thousand-files", large=True)
def _(b):
    archive = b.archive()
    archive.entries += [Entry("%s/data/annexes/%05d" % (FOLDER, number), b"") for number in range(65_001)]
    done(b, archive)


# ZIP-13


@case("ZIP-13_file-and-folder-of-one-name")
def _(b):
    add(b, "data/annexes/3.2")
    add(b, "data/annexes/3.2/a.txt")


# ZIP-14


@case("ZIP-14_one-byte-damaged")
def _(b):
    archive = b.archive()
    entry = archive.entry(PAGE)
    entry.data = b"<" + bytes([entry.data[1] ^ 1]) + entry.data[2:]
    done(b, archive)


@case("ZIP-14_wrong-checksum")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).set(crc=0x12345678)
    done(b, archive)


@case("ZIP-14_packed-bytes-damaged")
def _(b):
    archive = b.archive()
    entry = archive.entry(PAGE).pack()
    entry.data = b"\xff" * len(entry.data)
    done(b, archive)


@case("BAG-02_ZIP-14_says-too-few-bytes")
def _(b):
    archive = b.archive()
    entry = archive.entry(PAGE).pack()
    entry.set(size=entry.central.size - 1)
    done(b, archive)


# ZIP-15


@case("ZIP-15_vietnamese-name")
def _(b):
    add(b, "data/annexes/Kế hoạch.txt")


@case("ZIP-15_name-of-a-device")
def _(b):
    add(b, "data/annexes/aux.txt")


@case("ZIP-15_very-long-name")
def _(b):
    add(b, "data/annexes/%s.txt" % ("a" * 120))


@case("ZIP-15_name-not-marked-as-utf8")
def _(b):
    add(b, "data/annexes/Kế-hoạch.txt")
    archive = b.archive()
    archive.entry("data/annexes/Kế-hoạch.txt").set(flags=0)
    done(b, archive)


@case("ZIP-15_another-order")
def _(b):
    archive = b.archive()
    archive.entries.reverse()
    done(b, archive)


@case("ZIP-15_time-of-the-clock")
def _(b):
    archive = b.archive()
    for entry in archive.entries:
        entry.set(time=9 << 11 | 30 << 5, date=DATE + 32)
    done(b, archive)


@case("ZIP-15_extra-field-with-a-time")
def _(b):
    archive = b.archive()
    for entry in archive.entries:
        entry.set(extra=struct.pack("<HHBI", 0x5455, 5, 1, 1735603200))
    done(b, archive)


@case("ZIP-15_extra-field-beside-the-file-only")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).local.extra = struct.pack("<HHBI", 0x5455, 5, 1, 1735603200)
    done(b, archive)


@case("ZIP-01_ZIP-15_extra-area-broken")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).set(extra=b"\1\2\3")
    done(b, archive)


@case("ZIP-15_other-permissions")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).mode = 0o100755
    done(b, archive)


@case("ZIP-15_comment")
def _(b):
    archive = b.archive()
    archive.comment = "đã xem".encode()
    done(b, archive)


@case("ZIP-15_comment-on-a-file")
def _(b):
    archive = b.archive()
    archive.entry(PAGE).comment = b"seen"
    done(b, archive)


@case("ZIP-15_folders-of-their-own")
def _(b):
    archive = b.archive()
    for name in ("data/", ""):
        entry = Entry("%s/%s" % (FOLDER, name), b"")
        entry.mode = 0o040755
        archive.entries.insert(0, entry)
    done(b, archive)


@case("ZIP-15_sizes-behind-the-file")
def _(b):
    archive = b.archive()
    entry = archive.entry(PAGE)
    entry.set(flags=0x0808)
    header = entry.central
    entry.after = struct.pack("<4sIII", b"PK\7\10", header.crc, header.packed, header.size)
    entry.local.crc = entry.local.packed = entry.local.size = 0
    done(b, archive)
