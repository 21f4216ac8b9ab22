"""Cases of the group REG: the register of evidence."""

from cases_base import case

REGISTER = "evidence/register.xml"


@case("REG-01_two-records-one-code")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H1.01.01.02"')
    w.replace("assessment/assessment.xml", "H1.01.02.01", "H1.01.01.02")
