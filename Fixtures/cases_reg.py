"""Cases of the group REG: the register of evidence."""

from cases_base import case, say

REGISTER = "evidence/register.xml"
ASSESSMENT = "assessment/assessment.xml"
OVERLAY = "rules/overlays/ZZ.xml"


def record(code, title_vi, title_en, rest, kind="report"):
    """One more record, complete but for what `rest` leaves out."""
    return """  <record code="%s" kind="%s">
    <title>
      <vi>%s</vi>
      <en>%s</en>
    </title>
    <gist>
      <en>It says what the title says.</en>
    </gist>
%s
    <accessMode>public</accessMode>
  </record>
""" % (code, kind, title_vi, title_en, rest)


REPORT = """    <documentType>Báo cáo</documentType>
    <number>120/BC-UBND</number>
    <date>2024-11-20</date>
    <issuer>UBND thành phố Mẫu</issuer>
    <usedBy>1.1.2</usedBy>"""


@case("REG-01_two-records-one-code")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H1.01.01.02"')
    w.replace(ASSESSMENT, "H1.01.02.01", "H1.01.01.02")


@case("REG-01_REG-06_one-code-without-next")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="MC.1.2.01"')
    w.replace(REGISTER, 'code="H1.01.03.01"', 'code="MC.1.2.01"')
    w.replace(ASSESSMENT, "H1.01.02.01", "MC.1.2.01")
    w.replace(ASSESSMENT, "H1.01.03.01", "MC.1.2.01")


@case("REG-01_two-registers-disagree")
def _(w):
    again = record(
        "H1.01.02.01",
        "Báo cáo kết quả xóa mù chữ",
        "Report on the results of literacy work",
        REPORT.replace("2024-11-20", "2024-11-22"),
    )
    w.add(
        "evidence/second.xml",
        '<?xml version="1.0" encoding="UTF-8"?>\n<register xmlns="urn:dossier:evidence:1">\n'
        + again
        + "</register>\n",
    )


@case("REG-02_number-without-issuer")
def _(w):
    w.replace(
        REGISTER,
        "    <date>2024-11-20</date>\n    <issuer>UBND thành phố Mẫu</issuer>\n",
        "    <date>2024-11-20</date>\n",
    )


@case("REG-02_no-number-no-date-no-author")
def _(w):
    w.replace(REGISTER, "    <date>2024-01-20</date>\n    <issuer>UBND thành phố Mẫu</issuer>\n", "")


@case("REG-02_survey-without-method")
def _(w):
    survey = (
        "    <observedFrom>2024-05-02</observedFrom>\n    <performedBy>Tổ thư ký</performedBy>\n"
        "    <sampleSize>120</sampleSize>\n    <surveyQuestion>Ông/bà có đi học không?</surveyQuestion>\n"
        "    <usedBy>1.1.1</usedBy>"
    )
    w.append(REGISTER, record("H1.01.02.02", "Khảo sát", "Survey", survey, "survey"), "</register>")


@case("REG-03_one-document-two-titles")
def _(w):
    w.append(
        REGISTER,
        record(
            "H1.01.02.02",
            "Báo cáo tổng kết",
            "Final report",
            REPORT.replace("UBND thành phố", "Uỷ ban nhân dân thành phố"),
        ),
        "</register>",
    )


@case("REG-04_cited-code-without-record")
def _(w):
    say(w, "Thành phố có báo cáo [H1.01.02.07].", "The city has a report [H1.01.02.07].")


@case("REG-04_dots-of-code-misplaced")
def _(w):
    say(w, "Thành phố có báo cáo [H1.01.0201].", "The city has a report [H1.01.0201].")


@case("REG-05_record-cited-nowhere")
def _(w):
    w.append(
        REGISTER,
        record(
            "H1.01.02.02",
            "Báo cáo khác",
            "Another report",
            REPORT.replace("120/", "121/").replace("    <usedBy>1.1.2</usedBy>", ""),
        ),
        "</register>",
    )


@case("REG-06_code-of-universities")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H1.1.2.1"')


@case("REG-06_code-unreadable")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="A1.01.02.01"')
    w.replace(ASSESSMENT, "H1.01.02.01", "A1.01.02.01")


@case("REG-06_no-such-group")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H4.01.02.01"')
    w.replace(ASSESSMENT, "H1.01.02.01", "H4.01.02.01")


@case("REG-06_no-such-area")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H1.13.02.01"')
    w.replace(ASSESSMENT, "H1.01.02.01", "H1.13.02.01")


@case("REG-06_item-above-99")
def _(w):
    w.replace(REGISTER, 'code="H1.01.02.01"', 'code="H1.01.02.100"')
    w.replace(ASSESSMENT, "H1.01.02.01", "H1.01.02.100")


@case("REG-07_no-english")
def _(w):
    w.replace(REGISTER, "      <en>Report on the results of literacy work</en>\n", "")
    w.replace(
        REGISTER,
        "    <gist>\n      <en>The report counts the communes and wards that keep the literacy standard.</en>\n    </gist>\n",
        "",
    )


@case("REG-07_no-english-title")
def _(w):
    w.replace(REGISTER, "      <en>Report on the results of literacy work</en>\n", "")


@case("REG-07_no-english-gist")
def _(w):
    w.replace(
        REGISTER,
        "    <gist>\n      <en>The report counts the communes and wards that keep the literacy standard.</en>\n    </gist>\n",
        "",
    )


@case("REG-08_issuer-ended-before")
def _(w):
    w.replace(
        OVERLAY,
        '<issuer id="committee" level="committee" aboveCity="false" validTo="2025-06-30"',
        '<issuer id="committee" level="committee" aboveCity="false" validTo="2024-06-30"',
    )


@case("REG-08_issuer-not-yet-there")
def _(w):
    w.replace(
        OVERLAY,
        '<issuer id="committee" level="committee" aboveCity="false" validTo',
        '<issuer id="committee" level="committee" aboveCity="false" validFrom="2024-02-01" validTo',
    )


@case("REG-08_no-such-ward")
def _(w):
    w.replace(
        REGISTER,
        "<date>2024-01-20</date>\n    <issuer>UBND thành phố Mẫu</issuer>",
        "<date>2024-01-20</date>\n    <issuer>UBND phường Mười</issuer>",
    )


@case("REG-08_issuer-misspelt")
def _(w):
    w.replace(
        REGISTER,
        "<date>2024-01-20</date>\n    <issuer>UBND thành phố Mẫu</issuer>",
        "<date>2024-01-20</date>\n    <issuer>UBND thành phố Mấu</issuer>",
    )
