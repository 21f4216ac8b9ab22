"""Cases of the group FRM: the form definition, official texts, attachments."""

import hashlib

from cases_base import case

FORM = "rules/forms/tiny/1.xml"
DOSSIER = "dossier.xml"
ANSWERS = "answers/answers.xml"
EN = "answers/answers.en.xml"

# A misprint that must stay.
PLEDGE = "The city of {city} pledges to towards the network."


def ask(w, question):
    """Adds a question at the end of section C."""
    w.replace(FORM, "    </question>\n  </section>\n</form>", "    </question>\n%s  </section>\n</form>" % question)


def question(id, kind, required="true"):
    """A verified question of one kind."""
    return """    <question id="%s" required="%s" perLanguage="false" provenance="verified">
      <label>
        <vi>Câu hỏi thêm</vi>
        <en>Further question</en>
        <fr>Autre question</fr>
      </label>
      %s
      <source ref="T1"/>
    </question>
""" % (id, required, kind)


@case("FRM-01_question-without-provenance")
def _(w):
    w.replace(
        FORM,
        '<question id="3.2" required="false" perLanguage="true" wantsEvidence="true" provenance="verified">',
        '<question id="3.2" required="false" perLanguage="true" wantsEvidence="true">',
    )


@case("FRM-01_verified-without-source")
def _(w):
    w.replace(
        FORM,
        '<attachmentsClosed value="false" provenance="verified"><source ref="T1"/></attachmentsClosed>',
        '<attachmentsClosed value="false" provenance="verified"/>',
    )


@case("FRM-02_section-not-confirmed")
def _(w):
    w.replace(FORM, '<section id="C" provenance="verified">', '<section id="C" provenance="inferred">')
    w.replace(
        FORM,
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="verified">',
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="inferred">',
    )


@case("FRM-02_question-from-memory")
def _(w):
    w.replace(
        FORM,
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="verified">',
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="recalled">',
    )


@case("valid_inferred-section-confirmed")
def _(w):
    w.replace(FORM, '<section id="C" provenance="verified">', '<section id="C" provenance="inferred">')
    w.replace(
        FORM,
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="verified">',
        '<question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="inferred">',
    )
    w.add(
        "confirmations.xml",
        """<?xml version="1.0" encoding="UTF-8"?>
<confirmations xmlns="urn:dossier:confirmations:1">
  <question id="C" by="Tổ thư ký" on="2024-12-02" comparedWith="Biểu mẫu ví dụ in trên giấy"/>
</confirmations>
""",
    )


@case("FRM-03_form-of-another-round")
def _(w):
    w.replace(FORM, '<rounds values="2024"', '<rounds values="2015-18"')


@case("FRM-04_misprint-corrected")
def _(w):
    digest = hashlib.sha256(PLEDGE.encode("utf-8")).hexdigest()
    kind = """<fixedText official="true">
        <placeholder name="city"/>
        <wording language="en" sha256="%s">%s</wording>
      </fixedText>""" % (digest, PLEDGE)
    ask(w, question("3.3", kind))
    text = PLEDGE.replace("to towards", "towards").replace("{city}", "Sample City")
    w.append(EN, '  <answer question="3.3"><p>%s</p></answer>\n' % text, "</answers>")


@case("FRM-04_official-text-damaged")
def _(w):
    kind = """<fixedText official="true">
        <placeholder name="city"/>
        <wording language="en" sha256="%s">%s</wording>
      </fixedText>""" % ("0" * 64, PLEDGE)
    ask(w, question("3.3", kind))


@case("FRM-05_answer-to-no-question")
def _(w):
    w.append(ANSWERS, '  <answer question="9.9"><p>Thêm</p></answer>\n', "</answers>")


@case("FRM-05_brochure-with-a-closed-form")
def _(w):
    w.replace(FORM, '<attachmentsClosed value="false"', '<attachmentsClosed value="true"')
    w.replace(EN, "[H1.01.01.01].</p>", '[H1.01.01.01].</p>\n    <attachment file="files/brochure.txt"/>')
    w.add("files/brochure.txt", "Learning city\n")


@case("FRM-06_required-photo-missing")
def _(w):
    ask(w, question("3.3", '<attachment mediaTypes="image/jpeg" maxBytes="3000000" minCount="1"/>'))


@case("FRM-06_file-too-large")
def _(w):
    ask(w, question("3.3", '<attachment mediaTypes="text/plain" maxBytes="300" minCount="1"/>'))
    w.append(
        ANSWERS,
        '  <answer question="3.3"><attachment file="files/danh-sach.txt"/></answer>\n',
        "</answers>",
    )
    w.add("files/danh-sach.txt", "Thư viện thành phố\n" * 20)


@case("FRM-06_file-of-another-type")
def _(w):
    ask(w, question("3.3", '<attachment mediaTypes="image/jpeg application/pdf" minCount="1"/>'))
    w.append(
        ANSWERS,
        '  <answer question="3.3"><attachment file="files/danh-sach.txt"/></answer>\n',
        "</answers>",
    )
    w.add("files/danh-sach.txt", "Thư viện thành phố\n")


@case("FRM-07_address-misspelt")
def _(w):
    w.replace(DOSSIER, "copy@example.org", "coppy@example.org")


@case("FRM-07_copy-forgotten")
def _(w):
    w.replace(DOSSIER, '    <address purpose="copy">copy@example.org</address>\n', "")
