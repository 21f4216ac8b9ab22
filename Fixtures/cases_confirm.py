"""Cases of confirmations: what a person has accepted, and whether it still
counts."""

from cases_ans import lengthen
from cases_base import case
from cases_frm import FORM

ZERO = "0" * 64
# What the program notes of question 3.1 as `lengthen(w, 58)` answers it, and of section C of the form.
ANSWER = "ee0ae01dc23a584517f34d07262a29d39f0f545510e0dffea0a2441cdfe50625"
SECTION = "3534ee7d798ef13ac2903a5acebef374c59364382b7e6cf53e583ed8d4fcef72"


def confirm(w, *entries):
    w.add("confirmations.xml", """<?xml version="1.0" encoding="UTF-8"?>
<confirmations xmlns="urn:dossier:confirmations:1">
%s</confirmations>
""" % "".join(entries))


def finding(check, object, statement, digest=None):
    return """  <finding check="%s" object="%s" by="Tổ thư ký" on="2024-12-02"%s>
    <statement>%s</statement>
    <reason>Đã xem và chấp nhận</reason>
  </finding>
""" % (check, object, ' digest="%s"' % digest if digest else "", statement)


def long_answer(digest):
    return finding("ANS-03", "question 3.1", "count=58; limit=60; question=3.1; unit=unit.words", digest)


def compared(id, digest):
    return ('  <question id="%s" by="Tổ thư ký" on="2024-12-02" comparedWith="Biểu mẫu in trên giấy" digest="%s"/>\n'
            % (id, digest))


def infer(w):
    """Makes section C an inferred one."""
    w.replace(FORM, '<section id="C" provenance="verified">', '<section id="C" provenance="inferred">')
    w.replace(
        FORM,
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="verified">',
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="inferred">',
    )


@case("ANS-03_confirmed-as-it-stands")
def _(w):
    lengthen(w, 58)
    confirm(w, long_answer(ANSWER))


@case("valid_section-compared-as-it-is-defined")
def _(w):
    infer(w)
    confirm(w, compared("C", SECTION))


@case("SRC-13_confirmation-of-a-warning-that-is-gone")
def _(w):
    confirm(w, finding("REG-05", "H1.01.01.01", "code=H1.01.01.01"))


@case("SRC-13_confirmation-of-a-question-that-is-not-there")
def _(w):
    confirm(w, compared("9.9", ZERO))


@case("ANS-03_SRC-13_answer-changed-since-it-was-confirmed")
def _(w):
    lengthen(w, 58)
    confirm(w, long_answer(ZERO))


@case("FRM-02_SRC-13_section-changed-since-it-was-compared")
def _(w):
    infer(w)
    confirm(w, compared("C", ZERO))
