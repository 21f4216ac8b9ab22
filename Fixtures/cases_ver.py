"""Cases of versions: what is sent again, and the remarks of those who
received an earlier version.

`previous/application.xml` is the application of the case valid_minimal, as
`dossier build` writes it; renew it when the format grows.
"""

import io
import os
import zipfile

from cases_base import case

HERE = os.path.dirname(os.path.abspath(__file__))
IDENTIFIER = "urn:uuid:6f9c1c1e-0b0a-4a57-9d0c-6c0b8a3f5d11"
PLAN = "has adopted a plan for a learning city"


def next_version(w, version=2, replaces="tiny_v1"):
    """Makes the workspace one of a later version."""
    w.replace("dossier.xml", 'version="1" date', 'version="%d" date' % version)
    if replaces:
        w.insert("dossier.xml", "  <title>", "  <replaces>%s</replaces>\n" % replaces)


def sent(w, version=1, identifier=IDENTIFIER, changed=True, broken=False):
    """Puts a bundle that was sent into `previous/`: no more of it than the application, in which answer 3.1 and
    the area are others than in the workspace, unless `changed` is false."""
    with open(os.path.join(HERE, "previous", "application.xml"), encoding="utf-8") as file:
        text = file.read()
    old = [(IDENTIFIER, identifier), (' version="1">', ' version="%d">' % version)]
    if changed:
        old += [(PLAN, "wants to be a learning city"), ('<value number="25.5">25.5', '<value number="25.4">25.4')]
    for before, after in old:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        info = zipfile.ZipInfo("tiny_v%d/data/application.xml" % version, (2024, 12, 31, 0, 0, 0))
        archive.writestr(info, text)
    w.add("previous/tiny_v%d.zip" % version, data.getvalue()[:-9] if broken else data.getvalue())


def remarks(w, *entries):
    w.add("remarks.xml", """<?xml version="1.0" encoding="UTF-8"?>
<remarks xmlns="urn:dossier:remarks:1">
%s</remarks>
""" % "".join(entries))


def remark(about="3.1", answer="", version="tiny_v1", id="R1"):
    attributes = "".join(' %s="%s"' % pair for pair in (("version", version), ("about", about)) if pair[1])
    return """  <remark id="%s" by="Ủy ban Quốc gia" on="2024-12-10"%s language="vi">
    <text>Đề nghị nêu rõ kế hoạch đã được ban hành hay chưa.</text>
%s  </remark>
""" % (id, attributes, answer)


def answer(*changed, on="2024-12-20"):
    return """    <answer on="%s" by="Tổ thư ký" language="vi">
      <text>Đã nêu rõ kế hoạch.</text>
%s    </answer>
""" % (on, "".join("      <changed>%s</changed>\n" % about for about in changed))


@case("valid_next-version-with-its-remarks")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark(answer=answer("3.1")), remark("Câu 2.2", answer("area"), id="2"),
            remark("", answer(), id="3"), remark("indicator: 1.1.1", answer("Câu 2.2"), id="4"))


@case("VER-01_sent-again-unchanged")
def _(w):
    next_version(w)
    sent(w, changed=False)


@case("VER-01_only-round-and-address-are-new")
def _(w):
    next_version(w)
    sent(w, changed=False)
    w.replace("dossier.xml", "<sendingDate>2025-01-15<", "<sendingDate>2025-01-20<")


@case("VER-02_number-not-raised")
def _(w):
    next_version(w, version=1)
    sent(w)


@case("VER-02_previous-bundle-not-named")
def _(w):
    next_version(w, replaces=None)
    sent(w)


@case("VER-02_older-bundle-named")
def _(w):
    next_version(w, version=3)
    sent(w)
    sent(w, version=2)


@case("VER-02_bundle-of-another-application")
def _(w):
    next_version(w)
    sent(w, identifier="urn:uuid:11111111-0b0a-4a57-9d0c-6c0b8a3f5d11")


@case("VER-02_previous-bundle-not-kept")
def _(w):
    next_version(w)


@case("SRC-01_VER-02_previous-bundle-is-cut")
def _(w):
    next_version(w)
    sent(w, broken=True)


@case("VER-03_remark-without-an-answer")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark(), remark(answer=answer(), id="R2"))


@case("VER-04_said-to-be-changed-and-is-not")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark("H1.01.01.01", answer("3.1", "H1.01.01.01")), remark("", answer("1.1"), id="R2"))


@case("VER-05_answer-before-the-remark")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark(answer=answer("3.1", on="2024-12-01")))


@case("VER-05_answer-after-the-dossier")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark(answer=answer("3.1", on="2025-01-03")))


@case("VER-06_question-that-is-not-there")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark("3.11", answer("3.1")))


@case("VER-06_nothing-like-it")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark("Phụ lục tài chính", answer("3.1")))


@case("VER-06_later-version-named")
def _(w):
    next_version(w)
    sent(w)
    remarks(w, remark(answer=answer("3.1"), version="tiny_v4"))
