"""Bundles whose bag or content is not sound: the groups BAG and PKG."""

import hashlib

from bundle_frame import case, sha256

PAGE = "data/form/application.vi.html"
EVIDENCE = "data/evidence/H1.01.01.01_15-kh-ubnd.txt"
APPLICATION = "data/application.xml"
REPORT = "reports/findings.xml"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAGS = "tagmanifest-sha256.txt"
NOTE = "data/annexes/3.2_ghi-chu.txt"
XML = b'<?xml version="1.0"?>\n'


def after(name):
    """A case that spoils a bundle once it is sealed."""

    def register(spoil):
        @case(name)
        def _(b):
            b.seal()
            spoil(b)

    return register


# BAG-01


@case("BAG-01_declaration-missing")
def _(b):
    del b.files["bagit.txt"]


def declaration(name, data):
    @case("BAG-01_" + name)
    def _(b):
        b.files["bagit.txt"] = data


ENCODING = b"Tag-File-Character-Encoding: UTF-8\n"
declaration("declaration-empty", b"")
declaration("older-version", b"BagIt-Version: 0.97\n" + ENCODING)
declaration("byte-order-mark", b"\xef\xbb\xbfBagIt-Version: 1.0\n" + ENCODING)
declaration("other-encoding", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n")
declaration("blank-before-the-colon", b"BagIt-Version : 1.0\n" + ENCODING)
declaration("blank-line-in-between", b"BagIt-Version: 1.0\n\n" + ENCODING)
declaration("third-line", b"BagIt-Version: 1.0\n" + ENCODING + b"Note: x\n")
declaration("lines-in-another-order", ENCODING + b"BagIt-Version: 1.0\n")


@case("valid_declaration-with-other-line-ends")
def _(b):
    b.files["bagit.txt"] = b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n"


# BAG-02


@case("BAG-02_description-missing")
def _(b):
    del b.files[INFO]


def info(name, old, new, ids="BAG-02"):
    @case("%s_%s" % (ids, name))
    def _(b):
        b.replace(INFO, old, new)


info("organisation-missing", "Source-Organization: UBND thành phố Mẫu\n", "")
info("organisation-empty", "Source-Organization: UBND thành phố Mẫu\n", "Source-Organization:\n")
info("date-of-another-shape", "Bagging-Date: 2024-12-31", "Bagging-Date: 31/12/2024")
info("no-such-date", "Bagging-Date: 2024-12-31", "Bagging-Date: 2024-02-30")
info("version-in-words", "Dossier-Version: 1", "Dossier-Version: một")
info("identifier-of-another-kind", "urn:uuid:", "uuid:")
info("form-without-digest", "Dossier-Form: tiny@1 ", "Dossier-Form: tiny@1 md5:0 ")
info("field-twice", "Dossier-Language: en\n", "Dossier-Language: en\nDossier-Language: vi\n")
info("line-that-is-no-field", "Dossier-Language: en\n", "Dossier-Language: en\ngửi gấp\n")
info("form-named-but-empty", "Dossier-Form: tiny@1", "Dossier-Form:\nX-Note: ")


@case("valid_description-with-folded-lines-and-fields-of-others")
def _(b):
    b.replace(INFO, "Source-Organization: UBND thành phố Mẫu", "Source-Organization: UBND\n  thành phố Mẫu")
    b.files[INFO] += b"Internal-Sender-Identifier: 12\nInternal-Sender-Identifier: 13\n"


@case("valid_labels-in-other-case")
def _(b):
    b.replace(INFO, "Source-Organization:", "source-organization:")


def oxum(name, value):
    @case("BAG-02_" + name)
    def _(b):
        b.files[INFO] += b"Payload-Oxum: %s\n" % value
        b.write_manifest()
        b.write_tag_manifest()


oxum("size-wrong", b"1.1")
oxum("size-without-count", b"12345")
oxum("size-in-words", b"15 KB.5")


# BAG-03 and BAG-06


@case("BAG-03_table-of-documents-missing")
def _(b):
    b.write_oxum()
    b.write_tag_manifest()


@after("BAG-06_table-of-the-rest-missing")
def _(b):
    del b.files[TAGS]
    b.files["tagmanifest-sha512.txt"] = b.manifest(b.tags(), lambda data: hashlib.sha512(data).hexdigest())


def table(name, change):
    """Spoils the lines of either table; what lies above it follows."""

    @case("BAG-03_" + name)
    def _(b):
        b.write_oxum()
        b.write_manifest()
        b.files[MANIFEST] = change(b.files[MANIFEST], b)
        b.write_tag_manifest()

    @after("BAG-06_" + name)
    def _(b):
        b.files[TAGS] = change(b.files[TAGS], b)


NOWHERE = sha256(b"").encode() + b"  "
table("line-without-digest", lambda data, b: data[66:])
table("digest-of-another-kind", lambda data, b: hashlib.md5(b"").hexdigest().encode() + data[64:])
table("blank-line", lambda data, b: b"\n" + data)
table("path-that-climbs", lambda data, b: NOWHERE + b"../../etc/passwd\n" + data)
table("path-from-the-root", lambda data, b: NOWHERE + b"/etc/passwd\n" + data)
table("path-into-the-home-folder", lambda data, b: NOWHERE + b"~/.bashrc\n" + data)
table("path-with-a-point", lambda data, b: NOWHERE + b"./data/a\n" + data)
table("path-with-a-backslash", lambda data, b: NOWHERE + b"data\\a\n" + data)
table("path-with-a-drive", lambda data, b: NOWHERE + b"C:/a\n" + data)
table("one-file-twice", lambda data, b: data[: data.index(b"\n") + 1] + data)
table("another-order", lambda data, b: b"".join(reversed(data.splitlines(True))))
table("not-utf8", lambda data, b: NOWHERE + b"\xff\xfe\n" + data)


@case("valid_tables-as-other-programs-write-them")
def _(b):
    b.write_oxum()
    b.write_manifest()
    b.files[MANIFEST] = b.files[MANIFEST].upper().replace(b"DATA/", b"data/")
    b.write_manifest()
    lines = b.files[MANIFEST].decode().splitlines()
    b.files[MANIFEST] = "".join("%s *%s\r\n" % (line[:64].upper(), line[66:]) for line in lines).encode()
    b.write_tag_manifest()


@case("valid_two-digests")
def _(b):
    b.write_oxum()
    b.write_manifest()
    long = lambda data: hashlib.sha512(data).hexdigest()  # noqa: E731
    b.files["manifest-sha512.txt"] = b.manifest(b.payload(), long)
    b.write_tag_manifest()
    b.files["tagmanifest-sha512.txt"] = b.manifest(b.tags(), long)


@case("BAG-04_second-digest-is-wrong")
def _(b):
    b.write_oxum()
    b.write_manifest()
    b.files["manifest-sha512.txt"] = b.manifest(b.payload(), lambda data: hashlib.sha512(data[1:]).hexdigest())
    b.write_tag_manifest()


@case("PKG-02_second-table-is-shorter")
def _(b):
    b.write_oxum()
    b.write_manifest()
    b.files["manifest-sha512.txt"] = b.manifest(b.payload()[:1], lambda data: hashlib.sha512(data).hexdigest())
    b.write_tag_manifest()


# BAG-04, BAG-05, PKG-02


@after("BAG-04_one-letter-of-the-form-changed")
def _(b):
    b.replace(PAGE, "<p>tiny", "<p>tinY")


@after("BAG-04_BAG-10_evidence-exchanged")
def _(b):
    b.replace(EVIDENCE, "15/KH-UBND", "16/KH-UBND")


@case("BAG-05_document-never-packed")
def _(b):
    b.write_oxum()
    b.write_manifest()
    b.files[MANIFEST] = NOWHERE + b"data/annexes/a.txt\n" + b.files[MANIFEST]
    b.write_tag_manifest()


@case("BAG-05_table-lists-what-is-no-document")
def _(b):
    b.write_oxum()
    b.write_manifest()
    b.files[MANIFEST] += sha256(b.files["reports/findings.json"]).encode() + b"  reports/findings.json\n"
    b.write_tag_manifest()


@after("BAG-02_BAG-05_BAG-10_document-taken-out")
def _(b):
    del b.files[EVIDENCE]


@case("PKG-02_document-that-nobody-lists")
def _(b):
    b.write_manifest()
    b.files[NOTE] = b"x\n"
    b.write_oxum()
    b.write_tag_manifest()


@after("BAG-02_PKG-02_document-put-in")
def _(b):
    b.files[NOTE] = b"x\n"


# BAG-06


@after("BAG-06_guide-changed")
def _(b):
    b.files["README.txt"] = b"Open another file.\n"


@after("BAG-06_report-changed")
def _(b):
    b.files["reports/findings.json"] = b"{}\n"


@after("BAG-06_report-put-in")
def _(b):
    b.files["reports/note.txt"] = b"x\n"


@after("BAG-06_listed-and-not-there")
def _(b):
    b.files[TAGS] = b.files[TAGS].replace(b"  rules/", NOWHERE[2:] + b"  rules/", 0)
    b.files[TAGS] += NOWHERE + b"rules/xsd/none.xsd\n"


@after("BAG-06_lists-a-document")
def _(b):
    lines = b.files[TAGS] + sha256(b.files[PAGE]).encode() + b"  " + PAGE.encode() + b"\n"
    b.files[TAGS] = b"".join(sorted(lines.splitlines(True), key=lambda line: line[66:]))


# BAG-07


@case("BAG-07_guide-missing")
def _(b):
    del b.files["README.txt"]


@case("BAG-07_form-missing")
def _(b):
    del b.files[PAGE]
    del b.files["data/form/application.en.html"]


@case("BAG-07_application-missing")
def _(b):
    del b.files[APPLICATION]


@case("BAG-07_file-at-the-top")
def _(b):
    b.files["Thumbs.db"] = b"x"


@case("BAG-07_document-in-no-place")
def _(b):
    b.files["data/video.mp4"] = b"x"


@case("BAG-07_table-of-weak-digests")
def _(b):
    b.seal()
    b.files["manifest-md5.txt"] = b.manifest(b.payload(), lambda data: hashlib.md5(data).hexdigest())
    b.write_tag_manifest()


@case("BAG-06_BAG-07_file-called-as-if-it-were-a-table")
def _(b):
    b.seal()
    b.files["tagmanifest-note.txt"] = b"x\n"


@case("BAG-07_documents-on-the-internet")
def _(b):
    b.files["fetch.txt"] = b"https://example.org/a.pdf 10 data/annexes/a.pdf\n"


@case("BAG-07_profile-is-none")
def _(b):
    b.files["profile/bagit-profile.json"] = b"{"


@case("BAG-07_profile-of-others")
def _(b):
    b.replace("profile/bagit-profile.json", '"BagIt-Profile-Identifier": "urn:dossier:bagit-profile:1",\n',
              '"BagIt-Profile-Identifier": "urn:example:other",\n')


info("profile-of-others-named", "urn:dossier:bagit-profile:1", "urn:example:other", "BAG-07")
info("language-unknown", "Dossier-Language: en", "Dossier-Language: de", "BAG-07")
info("format-of-the-future", "Dossier-Format: 1", "Dossier-Format: 2", "BAG-07")
info("no-such-verdict", "Dossier-Verdict: ready", "Dossier-Verdict: perfect", "BAG-07")
info("verdict-other-than-the-report", "Dossier-Verdict: ready", "Dossier-Verdict: incomplete", "BAG-07")
info("version-of-another-dossier", "Dossier-Version: 1", "Dossier-Version: 2", "BAG-07")
info("identifier-of-another-dossier", "urn:uuid:6f9c1c1e", "urn:uuid:00000000", "BAG-07")
info("date-of-another-day", "Bagging-Date: 2024-12-31", "Bagging-Date: 2024-12-30", "BAG-07_ZIP-15")


# BAG-08


def document(name, path, change):
    @case("BAG-08_" + name)
    def _(b):
        b.files[path] = change(b.files[path])


document("application-is-no-xml", APPLICATION, lambda data: data[:-20])
document("application-is-empty", APPLICATION, lambda data: b"")
document("application-with-entities", APPLICATION, lambda data: XML
         + b'<!DOCTYPE application [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n' + data)
document("application-with-a-thousand-laughs", APPLICATION, lambda data: XML
         + b'<!DOCTYPE application [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 99 + b'">]>\n' + data)
document("application-too-deep", APPLICATION, lambda data: data.replace(
    b"  <confirmations>", b"<x>" * 400 + b"</x>" * 400 + b"  <confirmations>"))
document("application-with-an-entry-of-others", APPLICATION,
         lambda data: data.replace(b"  <confirmations>", b"  <approved></approved>\n  <confirmations>"))
document("application-of-the-future", APPLICATION,
         lambda data: data.replace(b"urn:dossier:application:1", b"urn:dossier:application:2"))
document("report-is-no-xml", REPORT, lambda data: b"ready\n")
document("report-with-an-entry-of-others", REPORT,
         lambda data: data.replace(b"<findings></findings>", b"<findings></findings><note></note>"))
document("report-of-the-future", REPORT,
         lambda data: data.replace(b"urn:dossier:findings:1", b"urn:dossier:findings:9"))


# BAG-09


@case("BAG-09_form-changed-after-the-fact")
def _(b):
    b.files["rules/forms/tiny/1.xml"] += b"<!-- -->\n"


@case("BAG-09_criteria-changed-after-the-fact")
def _(b):
    b.files["rules/criteria/tiny/1.xml"] += b"<!-- -->\n"


@case("BAG-09_BAG-11_IND-03_threshold-lowered")
def _(b):
    b.replace("rules/criteria/tiny/1.xml", 'direction="atLeast" threshold="90"',
              'direction="atLeast" threshold="99"')


@case("BAG-09_BAG-11_SRC-09_form-taken-out")
def _(b):
    del b.files["rules/forms/tiny/1.xml"]


# BAG-10


def reference(name, old, new):
    @case("BAG-10_" + name)
    def _(b):
        text = b.files[APPLICATION].decode()
        assert old in text
        b.files[APPLICATION] = text.replace(old, new).encode()


reference("another-digest", "b6f2a31bcf6f85a8", "0000000000000000")
reference("file-that-is-not-there", 'path="data/evidence/H1.01.01.01_15', 'path="data/evidence/H1.01.01.01_16')
reference("file-outside", 'path="data/evidence/', 'path="../data/evidence/')
reference("another-size", '"66"', '"67"')


# BAG-11

FINDING = """<findings>
    <finding confirmed="%s" id="REG-05" object="H1.01.02.01" severity="warning" statement="code=H1.01.02.01">
      <place code="H1.01.02.01" file="evidence/register.xml" line="31"></place>
      <argument kind="text" name="code">H1.01.02.01</argument>
      <message><vi>H1.01.02.01</vi><en>H1.01.02.01</en><fr>H1.01.02.01</fr></message>
      <hint><vi>?</vi><en>?</en><fr>?</fr></hint>
    </finding>
  </findings>"""


@case("BAG-11_finding-that-is-none")
def _(b):
    b.replace(REPORT, "<findings></findings>", FINDING % "true")


@case("BAG-11_REG-05_finding-struck-out")
def _(b):
    # The record is cited no more; manifests, sizes and the report know nothing of it.
    b.replace(APPLICATION, '<evidence code="H1.01.02.01"></evidence>', '<evidence code="H1.01.01.01"></evidence>')


@case("BAG-11_REG-05_finding-accepted-by-nobody")
def _(b):
    b.replace(APPLICATION, '<evidence code="H1.01.02.01"></evidence>', '<evidence code="H1.01.01.01"></evidence>')
    b.replace(REPORT, "<findings></findings>", FINDING % "true")
    b.replace(REPORT, '<check id="REG-05" outcome="passed">', '<check id="REG-05" outcome="failed">')


@case("BAG-11_check-said-to-have-passed")
def _(b):
    b.replace(REPORT, '<check id="PKG-01" outcome="skipped" reason="onlyAtGate">',
              '<check id="PKG-01" outcome="passed">')


@case("BAG-11_verdict-other-than-the-findings")
def _(b):
    b.replace(REPORT, 'verdict="ready"', 'verdict="incomplete"')
    b.replace(INFO, "Dossier-Verdict: ready", "Dossier-Verdict: incomplete")


# BAG-12 and PKG-01


@case("BAG-12_folder-of-another-version")
def _(b):
    b.folder = "tiny_v2.draft"


@case("BAG-12_draft-without-saying-so")
def _(b):
    b.folder = "tiny_v1"


@case("BAG-12_file-renamed")
def _(b):
    b.name = "ho-so-cuoi-cung.zip"


@case("PKG-01_REG-05_draft-made-up-as-final")
def _(b):
    b.replace(APPLICATION, '<evidence code="H1.01.02.01"></evidence>', '<evidence code="H1.01.01.01"></evidence>')
    b.replace(REPORT, "<findings></findings>", FINDING % "false")
    b.replace(REPORT, '<check id="REG-05" outcome="passed">', '<check id="REG-05" outcome="failed">')
    b.replace(REPORT, 'verdict="ready"', 'verdict="incomplete"')
    b.replace(INFO, "Dossier-Verdict: ready", "Dossier-Verdict: incomplete")
    b.replace(APPLICATION, 'status="draft"', 'status="final"')
    b.folder = "tiny_v1"
