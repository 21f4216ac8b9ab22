"""Cases of the group ANS: the answers."""

from cases_base import case

FORM = "rules/forms/tiny/1.xml"
ANSWERS = "answers/answers.xml"
VI = "answers/answers.vi.xml"
EN = "answers/answers.en.xml"

# The sentence of 3.1 in English, as the form prints it.
SENTENCE = "Sample City has 12,500 inhabitants and has adopted a plan for a learning city."

PASSAGE = (
    "Every ward keeps a learning centre that is open in the evening, where neighbours teach each other "
    "languages, crafts and the use of computers, and where children do their homework together."
)


def lengthen(w, words):
    """Makes the English answer 3.1 exactly `words` words long."""
    more = words - len(SENTENCE.split())
    w.replace(EN, "[H1.01.01.01].</p>", "[H1.01.01.01].</p>\n    <p>" + " ".join(["learning"] * more) + "</p>")


@case("ANS-01_required-answer-missing")
def _(w):
    w.replace(ANSWERS, '  <answer question="1.2"><p>to-thu-ky@example.org</p></answer>\n', "")


@case("ANS-01_no-phrase-in-an-empty-box")
def _(w):
    w.replace(
        FORM,
        "<longText/>\n      <source",
        "<longText/>\n      <emptyPhrase><en>Not applicable</en></emptyPhrase>\n      <source",
    )


@case("ANS-01_phrase-in-other-letters")
def _(w):
    w.replace(
        FORM,
        "<longText/>\n      <source",
        "<longText/>\n      <emptyPhrase><en>Not applicable</en></emptyPhrase>\n      <source",
    )
    w.append(EN, '  <answer question="3.2"><p>not applicable.</p></answer>\n', "</answers>")


@case("ANS-02_too-many-words")
def _(w):
    lengthen(w, 61)


@case("ANS-02_too-many-links")
def _(w):
    w.replace(
        FORM,
        '  <rounds values="2024"',
        '  <maxLinks value="1" provenance="verified"><source ref="T1"/></maxLinks>\n  <rounds values="2024"',
    )
    w.append(
        EN,
        '  <answer question="3.2"><p>https://example.org/a https://example.org/b</p></answer>\n',
        "</answers>",
    )


@case("ANS-03_close-to-the-maximum")
def _(w):
    lengthen(w, 58)


@case("ANS-04_too-short")
def _(w):
    w.replace(FORM, '<limit max="60"', '<limit min="30" max="60"')


@case("ANS-05_two-languages-ticked")
def _(w):
    w.replace(ANSWERS, "<choice>english</choice>", "<choice>english</choice><choice>french</choice>")


@case("ANS-05_address-without-a-domain")
def _(w):
    w.replace(ANSWERS, "to-thu-ky@example.org", "to-thu-ky")


@case("ANS-06_vietnamese-only")
def _(w):
    text = w.files[EN]
    start = text.index('  <answer question="3.1">')
    w.replace(EN, text[start : text.index("</answers>")], "")


@case("ANS-07_two-years-in-two-languages")
def _(w):
    w.replace(VI, "đã ban hành kế hoạch", "năm 2023 đã ban hành kế hoạch")
    w.replace(EN, "has adopted a plan", "in 2022 adopted a plan")


@case("ANS-07_translation-out-of-date")
def _(w):
    w.replace(VI, 'question="3.1"', 'question="3.1" updated="2024-12-02"')
    w.replace(EN, 'question="3.1"', 'question="3.1" updated="2024-12-01"')


@case("ANS-08_one-passage-in-two-answers")
def _(w):
    w.replace(EN, "[H1.01.01.01].</p>", "[H1.01.01.01].</p>\n    <p>%s [H1.01.01.01]</p>" % PASSAGE)
    w.append(EN, '  <answer question="3.2"><p>Learning centres. %s [H1.01.01.01]</p></answer>\n' % PASSAGE, "</answers>")
