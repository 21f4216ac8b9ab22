"""Cases of the group SRC: what the files of the workspace name."""

from cases_base import case, say

DOSSIER = "dossier.xml"
REGISTER = "evidence/register.xml"


@case("SRC-09_edition-misspelt")
def _(w):
    w.replace(DOSSIER, '<form id="tiny" edition="1"/>', '<form id="tiny" edition="11"/>')


@case("SRC-09_no-such-set")
def _(w):
    w.replace(DOSSIER, '<criteria set="tiny" edition="1"', '<criteria set="quite-another-set" edition="2031"')


@case("SRC-10_figure-misspelt")
def _(w):
    say(w, "Thành phố có {{popluation}} người.", "The city has {{popluation}} inhabitants.")


@case("SRC-10_no-such-figure")
def _(w):
    say(w, "Thành phố có {{libraries}} thư viện.", "The city has {{libraries}} libraries.")


@case("SRC-12_no-such-indicator")
def _(w):
    w.replace(REGISTER, "<usedBy>1.1.1</usedBy>", "<usedBy>1.1.1 9.9.9</usedBy>")


@case("SRC-12_indicator-written-otherwise")
def _(w):
    w.replace(REGISTER, "<usedBy>1.1.1</usedBy>", "<usedBy>1.1.01</usedBy>")


@case("valid_ready-to-be-sent")
def _(w):
    """Nothing that a check to come would look at: a form of short answers."""
    for path in ("evidence/register.xml", "assessment/assessment.xml", "figures/figures.xml"):
        w.remove(path)
    w.remove("rules/criteria/tiny/1.xml")
    w.replace(DOSSIER, '  <criteria set="tiny" edition="1" role="assessment"/>\n', "")
    form = "rules/forms/tiny/1.xml"
    head, _, rest = w.files[form].partition('  <section id="B"')
    assert rest
    w.files[form] = head + "</form>\n"
    w.replace("answers/answers.xml", '  <answer question="2.1"><figure name="population"/></answer>\n', "")
    w.replace("answers/answers.xml", '  <answer question="2.2"><figure name="area"/></answer>\n', "")
    for language in ("vi", "en"):
        path = "answers/answers.%s.xml" % language
        head, _, rest = w.files[path].partition('  <answer question="3.1">')
        assert rest
        w.files[path] = head + "</answers>\n"
