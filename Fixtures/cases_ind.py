"""Cases of the group IND: indicators and their assessment."""

from cases_base import case

ASSESSMENT = "assessment/assessment.xml"
CRITERIA = "rules/criteria/tiny/1.xml"
REGISTER = "evidence/register.xml"

COVERAGE = """<?xml version="1.0" encoding="UTF-8"?>
<criteriaSet xmlns="urn:dossier:criteria:1" id="tiny-coverage" edition="1" status="synthetic" use="coverage"
    provenance="inferred">
  <title>
    <vi>Các đặc điểm ví dụ</vi>
    <en>Example features</en>
    <fr>Caractéristiques d’exemple</fr>
  </title>
  <group id="F" provenance="inferred">
    <title>
      <vi>Nhóm</vi>
      <en>Group</en>
      <fr>Groupe</fr>
    </title>
    <area id="F1" provenance="inferred">
      <title>
        <vi>Lĩnh vực</vi>
        <en>Area</en>
        <fr>Domaine</fr>
      </title>
      <criterion id="F1.1" provenance="inferred">
        <title>
          <vi>Đặc điểm một</vi>
          <en>Feature one</en>
          <fr>Caractéristique un</fr>
        </title>
        <indicator id="F1.1-a" direction="descriptive" sourceKind="official" provenance="inferred">
          <title>
            <vi>Phép đo một</vi>
            <en>Measurement one</en>
            <fr>Mesure un</fr>
          </title>
        </indicator>
      </criterion>
    </area>
  </group>
</criteriaSet>
"""

NOTHING = """<?xml version="1.0" encoding="UTF-8"?>
<assessment xmlns="urn:dossier:assessment:1" set="tiny">
  <reported asOf="2024-12-01" source="H1.01.02.01">
%s
  </reported>
  <indicator id="1.1.1" outcome="noData"/>
  <indicator id="1.1.2" outcome="noData"/>
  <indicator id="1.1.3" outcome="noData"><evidence>H1.01.03.01</evidence></indicator>
</assessment>
"""


def report(w, counts):
    """Makes the assessment a published summary; nothing is decided."""
    lines = "\n".join("    <%s>%d</%s>" % (name, count, name) for name, count in counts)
    w.files[ASSESSMENT] = NOTHING % lines


def cover(w):
    """Loads a coverage set of one feature."""
    w.add("rules/criteria/tiny-coverage/1.xml", COVERAGE)
    w.insert("dossier.xml", "  <languages ", '  <criteria set="tiny-coverage" edition="1" role="coverage"/>\n')


@case("IND-01_met-without-evidence")
def _(w):
    w.replace(ASSESSMENT, "    <evidence>H1.01.01.01; H1.01.01.02</evidence>\n", "")
    w.replace(REGISTER, "    <usedBy>1.1.1</usedBy>\n", "")


@case("IND-02_no-outcome")
def _(w):
    w.replace(ASSESSMENT, '<indicator id="1.1.1" outcome="met">', '<indicator id="1.1.1">')


@case("IND-02_outcome-not-allowed")
def _(w):
    w.replace(ASSESSMENT, '<indicator id="1.1.1" outcome="met">', '<indicator id="1.1.1" outcome="tốt">')


@case("IND-02_no-row")
def _(w):
    head, row, tail = w.files[ASSESSMENT].partition('  <indicator id="1.1.3"')
    w.files[ASSESSMENT] = head + "</assessment>\n"
    w.replace(
        REGISTER,
        "    <judgement>Người dân tham gia tốt.</judgement>\n",
        "    <judgement>Người dân tham gia tốt.</judgement>\n    <usedBy>1.1.3</usedBy>\n",
    )


@case("IND-02_decided-by-nobody")
def _(w):
    w.replace(
        ASSESSMENT,
        '<indicator id="1.1.3" outcome="exceeded">\n    <assessor>Tổ thư ký</assessor>\n    <decidedOn>2024-12-02</decidedOn>',
        '<indicator id="1.1.3" outcome="exceeded">',
    )


@case("IND-02_assessed-twice")
def _(w):
    w.append(ASSESSMENT, '  <indicator id="1.1.3" outcome="noData"/>\n', "</assessment>")


@case("IND-03_below-the-threshold")
def _(w):
    w.replace(ASSESSMENT, "<value>96.4</value>", "<value>87</value>")


@case("IND-03_above-the-threshold")
def _(w):
    w.replace(CRITERIA, 'direction="atLeast" threshold="90"', 'direction="atMost" threshold="90"')


@case("IND-03_reached-and-not-met")
def _(w):
    w.replace(ASSESSMENT, '<indicator id="1.1.1" outcome="met">', '<indicator id="1.1.1" outcome="notMet">')


@case("IND-03_exceeded-at-the-threshold")
def _(w):
    w.replace(ASSESSMENT, '<indicator id="1.1.1" outcome="met">', '<indicator id="1.1.1" outcome="exceeded">')
    w.replace(ASSESSMENT, "<value>96.4</value>", "<value>90.0</value>")


@case("IND-04_waiting-for-an-expert")
def _(w):
    w.replace(ASSESSMENT, '<indicator id="1.1.3" outcome="exceeded">', '<indicator id="1.1.3" outcome="awaitingExpert">')


@case("IND-04_no-opinion-letter")
def _(w):
    w.replace(REGISTER, 'kind="expertOpinion"', 'kind="report"')


@case("IND-05_indicators-missing")
def _(w):
    w.replace(CRITERIA, 'indicators="3"', 'indicators="4"')


@case("IND-05_criteria-missing")
def _(w):
    w.replace(CRITERIA, 'criteria="3"', 'criteria="4"')


@case("IND-05_summary-of-another-set")
def _(w):
    report(w, [("met", 3), ("notMet", 1), ("awaitingExpert", 0), ("noData", 0), ("assessedTotal", 4), ("total", 4)])


@case("IND-06_example-set-in-a-real-dossier")
def _(w):
    w.replace("dossier.xml", 'purpose="example"', 'purpose="real"')


@case("IND-07_no-period")
def _(w):
    w.replace(ASSESSMENT, "    <period>2023</period>\n", "")


@case("IND-07_no-value")
def _(w):
    w.replace(ASSESSMENT, "    <value>96.4</value>\n", "")


@case("IND-07_another-unit")
def _(w):
    w.replace(
        ASSESSMENT,
        "    <value>96.4</value>\n    <unit>%</unit>\n",
        "    <value>96.4</value>\n    <unit>người</unit>\n",
    )


@case("IND-07_national-value-unmarked")
def _(w):
    w.replace(
        ASSESSMENT,
        "<period>2023</period>\n    <territory>city</territory>",
        "<period>2023</period>\n    <territory>nation</territory>",
    )


@case("IND-08_units-of-a-later-era")
def _(w):
    w.replace(
        ASSESSMENT,
        "    <numerator>5</numerator>\n    <denominator>5</denominator>\n",
        "    <numerator>3</numerator>\n    <denominator>3</denominator>\n",
    )


@case("IND-08_no-era")
def _(w):
    w.replace(ASSESSMENT, "    <era>A</era>\n", "")


@case("IND-08_no-such-era")
def _(w):
    w.replace(ASSESSMENT, "    <era>A</era>\n", "    <era>Z</era>\n")


@case("IND-08_two-eras-mixed")
def _(w):
    w.replace(
        ASSESSMENT,
        "    <value>100</value>\n    <numerator>5</numerator>\n    <denominator>5</denominator>\n",
        "    <numerator>5</numerator>\n    <denominator>3</denominator>\n",
    )
    w.replace(ASSESSMENT, "<period>2024</period>", "<period>2025</period>")
    w.replace(ASSESSMENT, "    <era>A</era>\n", "    <era>B</era>\n")


@case("IND-09_group-below-its-share")
def _(w):
    w.replace(CRITERIA, '<group id="1" ', '<group id="1" threshold="80" ')
    w.replace(ASSESSMENT, '<indicator id="1.1.3" outcome="exceeded">', '<indicator id="1.1.3" outcome="notMet">')


@case("IND-10_feature-without-evidence")
def _(w):
    cover(w)


@case("IND-10_features-without-evidence")
def _(w):
    cover(w)
    path = "rules/criteria/tiny-coverage/1.xml"
    head, _, tail = w.files[path].partition('      <criterion id="F1.1"')
    criterion, _, rest = tail.partition("      </criterion>\n")
    second = ('      <criterion id="F1.1"' + criterion).replace("F1.1", "F1.2") + "      </criterion>\n"
    w.files[path] = head + '      <criterion id="F1.1"' + criterion + "      </criterion>\n" + second + rest


@case("IND-10_link-to-no-feature")
def _(w):
    cover(w)
    w.replace(REGISTER, "<usedBy>1.1.1</usedBy>", "<usedBy>1.1.1 F1.1</usedBy>")
    w.replace(
        CRITERIA,
        "            <en>Example indicator 1</en>\n            <fr>Indicateur d’exemple 1</fr>\n          </title>\n",
        "            <en>Example indicator 1</en>\n            <fr>Indicateur d’exemple 1</fr>\n          </title>\n"
        '          <mapsTo set="tiny-coverage" item="F9.9"/>\n',
    )
