"""Cases of the group RND: rounds, deadlines, eligibility."""

from cases_base import ROUNDS, case

ROUND = "rules/rounds/tiny.xml"
OVERLAY = "rules/overlays/ZZ.xml"
DOSSIER = "dossier.xml"
NATIONAL = '<date kind="nationalCommission" value="2025-03-31"'


@case("RND-01_no-round-chosen")
def _(w):
    w.replace(DOSSIER, '  <round id="2024"/>\n', "")


@case("RND-01_no-call-in-the-year")
def _(w):
    w.replace(DOSSIER, '  <round id="2024"/>\n', "")
    w.replace(ROUND, 'value="2024-11-01"', 'value="2023-04-01"')
    w.replace(ROUND, '<date kind="closes" value="2025-03-31"', '<date kind="closes" value="2023-05-31"')
    w.replace(ROUND, NATIONAL, '<date kind="decided" value="2024-02-14"')


@case("RND-02_sent-a-day-late")
def _(w):
    w.replace(DOSSIER, "<sendingDate>2025-01-15", "<sendingDate>2025-04-01")
    w.replace(ROUND, NATIONAL, '<date kind="nationalCommission" value="2025-04-30"')


@case("RND-03_no-time-zone")
def _(w):
    w.replace(ROUND, ' timeZone="Europe/Berlin"', "")


@case("RND-03_two-deadlines")
def _(w):
    w.insert(
        ROUND,
        "    " + NATIONAL,
        '    <date kind="extendedTo" value="2025-04-30" provenance="verified"><source ref="T1"/></date>\n',
    )


@case("RND-04_sent-after-the-national-date")
def _(w):
    w.replace(ROUND, NATIONAL, '<date kind="nationalCommission" value="2025-01-10"')


@case("RND-04_national-date-unknown")
def _(w):
    w.replace(ROUND, "    %s provenance=\"verified\"><source ref=\"T1\"/></date>\n" % NATIONAL, "")


@case("RND-05_deadline-of-the-award")
def _(w):
    award = ROUNDS.replace('id="tiny" programme="tiny"', 'id="award" programme="award"')
    award = award.replace('<round id="2024"', '<round id="award-2024"')
    floor = award[award.index("    <populationFloor") :]
    award = award.replace(floor[: floor.index("\n") + 1], "")
    w.add("rules/rounds/award.xml", award)
    w.replace(DOSSIER, '<round id="2024"/>', '<round id="award-2024"/>')


@case("RND-06_too-few-inhabitants")
def _(w):
    w.replace(ROUND, '<populationFloor value="10000"', '<populationFloor value="20000"')


@case("RND-06_fourth-city-of-the-country")
def _(w):
    w.insert(
        ROUND,
        '    <source ref="T1"/>\n  </round>',
        """    <admitted country="VN" provenance="verified">
      <city>Một</city>
      <city>Hai</city>
      <city>Ba</city>
      <source ref="T1"/>
    </admitted>
""",
    )


@case("RND-07_applicant-has-ended")
def _(w):
    w.replace(OVERLAY, '<city id="mau" validTo="2025-06-30"', '<city id="mau" validTo="2025-01-10"')


@case("RND-07_applicant-not-in-the-list")
def _(w):
    w.replace(OVERLAY, '<city id="mau"', '<city id="khac"')
