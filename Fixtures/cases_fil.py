"""Cases of the group FIL that need no look into a file: there, unchanged,
once, with a name that travels."""

import hashlib

from cases_base import case
from made_documents import jpeg, pdf, text

REGISTER = "evidence/register.xml"
PLAN = "<usedBy>1.1.1</usedBy>\n    <accessMode>public</accessMode>"
REPORT = "<number>120/BC-UBND</number>"


def attach(w, path, data, attributes="", more="", before=PLAN):
    """Gives a record, that of the plan unless said otherwise, the file."""
    w.replace(REGISTER, before, "<file%s>%s</file>\n    %s%s" % (attributes, path, more, before))
    if data is not None:
        w.add(path, data)


@case("FIL-01_file-missing")
def _(w):
    attach(w, "files/ke-hoach.pdf", None)


@case("FIL-01_file-empty")
def _(w):
    attach(w, "files/ke-hoach.pdf", b"")


@case("FIL-01_rights-form-of-a-photo-missing")
def _(w):
    w.append(
        "answers/answers.en.xml",
        '  <answer question="3.2"><p>A class.</p><attachment file="files/anh.jpg" rights="files/quyen.pdf"/></answer>\n',
        "</answers>",
    )
    w.add("files/anh.jpg", jpeg(640, 480))


@case("FIL-02_file-saved-again")
def _(w):
    registered = pdf(text("Ke hoach 15/KH-UBND"))
    attributes = ' sha256="%s" bytes="%d"' % (hashlib.sha256(registered).hexdigest(), len(registered))
    attach(w, "files/ke-hoach.pdf", pdf(text("Ke hoach 16/KH-UBND")), attributes)


@case("FIL-02_file-of-another-size")
def _(w):
    attach(w, "files/ke-hoach.pdf", pdf(text("Ke hoach 15/KH-UBND")), ' bytes="12"')


@case("FIL-03_one-document-two-codes")
def _(w):
    document = pdf(text("Ke hoach 15/KH-UBND"))
    attach(w, "files/ke-hoach.pdf", document)
    attach(w, "files/bao-cao.pdf", document, before=REPORT)


@case("FIL-06_marks-and-blanks-in-a-name")
def _(w):
    attach(w, "files/Kế hoạch số 15.pdf", pdf(text("Ke hoach 15/KH-UBND")))


@case("FIL-06_name-too-long")
def _(w):
    attach(w, "files/%s.pdf" % "-".join(["ke-hoach"] * 12), pdf(text("Ke hoach 15/KH-UBND")))
