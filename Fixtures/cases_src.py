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
