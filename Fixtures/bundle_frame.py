"""The frame of the fixture bundles: one small bundle in which nothing is wrong,
and the means to spoil it in one place.

A case is a function that takes a fresh `Bundle` and spoils it. Its name says
which findings the verification of the bundle must raise, all of them and no
others, as in cases_base.py:

    @case("BAG-04_what-is-wrong")
    def _(b):
        b.seal()
        b.files["data/form/application.vi.html"] += b" "

Before `seal()` a change is one that whoever built the bundle made: manifests
and sizes follow it. After it, it is one that somebody made on the way. Then
`archive()` gives the entries of the zip, in which every byte can be set.

The files of the sound bundle lie in bundle_base/. To renew them, build the
workspace cases/valid_minimal with one small file for H1.01.01.01, and copy
from the bundle; pages for people are left as they are here: nobody reads them.
"""

import hashlib
import os
import re
import shutil
import struct
import zlib

CASES = {}
HERE = os.path.dirname(os.path.abspath(__file__))
BASE = os.path.join(HERE, "bundle_base")
FOLDER = "tiny_v1.draft"
DATE = (2024 - 1980) << 9 | 12 << 5 | 31
NAME = re.compile(r"^(valid|[A-Z]{3}-[0-9]{2}(_[A-Z]{3}-[0-9]{2})*)_[a-z0-9]+(-[a-z0-9]+)*$")


def case(name, large=False):
    """Registers a function as the maker of the bundle `name`; a large one is
    made when it is needed and not kept."""
    assert NAME.match(name), "not the name of a case: " + name

    def register(function):
        assert name not in CASES, "two cases are called " + name
        CASES[name] = (function, large)
        return function

    return register


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def base_files():
    """The files of the sound bundle by path, without its manifests."""
    files = {"bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"}
    for folder, _, names in os.walk(BASE):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, BASE).replace(os.sep, "/")] = file.read()
    return files


class Bundle:
    """The files of one bundle by path below its top folder."""

    def __init__(self):
        self.files = base_files()
        self.folder = FOLDER
        self.name = None  # of the zip, where it is not that of the folder
        self.isSealed = False
        self.bytes = None  # of the zip, once it is written by hand

    # Text

    def replace(self, path, old, new):
        """Replaces `old`, which must occur exactly once."""
        data = self.files[path]
        old, new = old.encode(), new.encode()
        assert data.count(old) == 1, "%s holds %r %d times" % (path, old, data.count(old))
        self.files[path] = data.replace(old, new)

    # Sealing

    def payload(self):
        return sorted(path for path in self.files if path.startswith("data/"))

    def oxum(self):
        return "%d.%d" % (sum(len(self.files[path]) for path in self.payload()), len(self.payload()))

    def write_oxum(self):
        if "bag-info.txt" in self.files:
            self.files["bag-info.txt"] += b"Payload-Oxum: %s\n" % self.oxum().encode()

    def manifest(self, paths, digest=sha256):
        lines = ["%s  %s\n" % (digest(self.files[path]), path) for path in sorted(paths, key=str.encode)]
        return "".join(lines).encode()

    def write_manifest(self):
        self.files["manifest-sha256.txt"] = self.manifest(self.payload())

    def tags(self):
        return [
            path
            for path in self.files
            if not path.startswith(("data/", "signatures/", "tagmanifest-"))
        ]

    def write_tag_manifest(self):
        self.files["tagmanifest-sha256.txt"] = self.manifest(self.tags())
        self.isSealed = True

    def seal(self):
        """Writes sizes and manifests, as whoever builds a bundle does."""
        self.write_oxum()
        self.write_manifest()
        self.write_tag_manifest()
        return self

    # The zip

    def paths(self):
        """The paths in the order of the archive."""
        first = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
        first += ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]

        def rank(path):
            if path in first:
                return (first.index(path), b"")
            kind = 102 if path.startswith("signatures/") else 101 if path.startswith("data/") else 100
            return (kind, path.encode())

        return sorted(self.files, key=rank)

    def archive(self):
        """The archive of the files as they are now."""
        if not self.isSealed:
            self.seal()
        return Archive([Entry("%s/%s" % (self.folder, path), self.files[path]) for path in self.paths()])

    def write(self, folder):
        os.makedirs(folder)
        data = self.bytes if self.bytes is not None else self.archive().write()
        with open(os.path.join(folder, self.name or self.folder + ".zip"), "wb") as file:
            file.write(data)


class Header:
    """What stands in a local header and again in the directory."""

    def __init__(self, name, data):
        self.name = name
        self.flags = 0x0800
        self.method = 0
        self.time = 0
        self.date = DATE
        self.crc = zlib.crc32(data)
        self.packed = len(data)
        self.size = len(data)
        self.extra = b""

    def fixed(self):
        return struct.pack(
            "<HHHHHIII",
            20,
            self.flags,
            self.method,
            self.time,
            self.date,
            self.crc,
            min(self.packed, 0xFFFFFFFF),
            min(self.size, 0xFFFFFFFF),
        )


class Entry:
    """One file of an archive, in which everything can be wrong."""

    def __init__(self, name, data):
        name = name if isinstance(name, bytes) else name.encode()
        self.local = Header(name, data)
        self.central = Header(name, data)
        self.data = data
        self.mode = 0o100644
        self.comment = b""
        self.before = b""
        self.after = b""
        self.offset = None
        self.isOnlyListed = False

    def set(self, **values):
        """The same change in both headers."""
        for header in (self.local, self.central):
            for key, value in values.items():
                assert hasattr(header, key)
                setattr(header, key, value)
        return self

    def pack(self):
        """Deflates the data."""
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        self.data = packer.compress(self.data) + packer.flush()
        return self.set(method=8, packed=len(self.data))


class Archive:
    """A zip, written byte by byte."""

    def __init__(self, entries):
        self.entries = entries
        self.prefix = b""
        self.isShifted = False
        self.beforeDirectory = b""
        self.afterDirectory = b""
        self.comment = b""
        self.suffix = b""
        self.disk = 0
        self.countError = 0

    def entry(self, path):
        """The entry of this path below the top folder."""
        found = [entry for entry in self.entries if entry.central.name.endswith(b"/" + path.encode())]
        assert len(found) == 1, path
        return found[0]

    def write(self):
        out = bytearray(self.prefix)
        shift = len(self.prefix) if self.isShifted else 0
        for entry in self.entries:
            if entry.isOnlyListed:
                continue
            out += entry.before
            if entry.offset is None:
                entry.offset = len(out) - shift
            local = entry.local
            out += b"PK\3\4" + local.fixed() + struct.pack("<HH", len(local.name), len(local.extra))
            out += local.name + local.extra + entry.data + entry.after
        out += self.beforeDirectory
        start = len(out)
        for entry in self.entries:
            central = entry.central
            out += b"PK\1\2" + struct.pack("<H", 0x033F) + central.fixed()
            out += struct.pack("<HHHHHII", len(central.name), len(central.extra), len(entry.comment), 0, 0,
                               entry.mode << 16, entry.offset)
            out += central.name + central.extra + entry.comment
        size = len(out) - start
        out += self.afterDirectory
        count = len(self.entries)
        out += b"PK\5\6" + struct.pack("<HHHHIIH", self.disk, self.disk, count + self.countError, count, size,
                                       start - shift, len(self.comment))
        return bytes(out) + self.comment + self.suffix


def write_all(folder, large=False):
    """Writes every bundle below `folder` and removes what is none."""
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        target = os.path.join(folder, name)
        shutil.rmtree(target) if os.path.isdir(target) else os.remove(target)
    for name, (spoil, isLarge) in sorted(CASES.items()):
        if isLarge == large:
            bundle = Bundle()
            spoil(bundle)
            bundle.write(os.path.join(folder, name))
