"""Cases of the group EVI: whether the evidence is enough."""

from cases_base import case, say

ASSESSMENT = "assessment/assessment.xml"
CRITERIA = "rules/criteria/tiny/1.xml"
FORM = "rules/forms/tiny/1.xml"
OVERLAY = "rules/overlays/ZZ.xml"
REGISTER = "evidence/register.xml"

RECORD = """  <record code="%s" kind="%s">
%s    <title>
      <vi>%s</vi>
      <en>%s</en>
    </title>
    <gist>
      <en>%s</en>
    </gist>
%s    <accessMode>public</accessMode>
  </record>
"""

RECOGNITIONS = """  <recognitions>
    <recognition id="learning-community" basis="25/2023/TT-BM" validMonths="36" upgradeAfterMonths="12"
        provenance="inferred">
      <name>
        <vi>Cộng đồng học tập</vi>
        <en>Learning community</en>
        <fr>Communauté apprenante</fr>
      </name>
    </recognition>
  </recognitions>
"""

ANSWERS_FR = """<?xml version="1.0" encoding="UTF-8"?>
<answers xmlns="urn:dossier:answers:1" language="fr">
  <answer question="1.1"><p>Ville Exemple</p></answer>
  <answer question="3.1">
    <p>La ville compte {{population}} habitants et a adopté un plan de ville apprenante [H1.01.01.01].</p>
  </answer>
  <answer question="3.2"><p>%s</p></answer>
</answers>
"""


def record(w, code, kind, vi, en, facts, type_of_document=None, gist="It is an example."):
    """Registers one more piece of evidence; `facts` are pairs of field and value."""
    document = "    <documentType>%s</documentType>\n" % type_of_document if type_of_document else ""
    fields = "".join("    <%s>%s</%s>\n" % (name, value, name) for name, value in facts)
    w.append(REGISTER, RECORD % (code, kind, document, vi, en, gist, fields), "</register>")


def say_in_french(w, text):
    """Makes French the language of submission, and answers 3.2 in it alone."""
    w.replace("dossier.xml", 'submission="en"', 'submission="fr"')
    w.replace("answers/answers.xml", "<choice>english</choice>", "<choice>french</choice>")
    w.add("answers/answers.fr.xml", ANSWERS_FR % text)


@case("EVI-01_all-schools-without-a-code")
def _(w):
    say(w, "Tất cả các trường đều có kết nối mạng.", "All schools are connected.", code=None)


@case("EVI-01_two-statements-without-codes")
def _(w):
    say(
        w,
        "Thành phố có 12 thư viện mở cửa cho người dân. Năm 2024, 92% học sinh đã được học bơi. "
        "Kế hoạch nêu ba nhiệm vụ [H1.01.01.01]. Chúng tôi mong được học hỏi từ mạng lưới.",
        "The city runs 12 public libraries. In 2024, 92 % of pupils were taught to swim. "
        "The plan sets three tasks [H1.01.01.01]. We hope to learn from the network.",
    )


@case("EVI-01_statement-in-french-without-a-code")
def _(w):
    say_in_french(w, "En 2024, la ville a ouvert 12 centres d’apprentissage.")


@case("EVI-02_city-approves-its-own-plan")
def _(w):
    w.replace(CRITERIA, '<indicator id="1.1.1" ', '<indicator id="1.1.1" higherApproval="true" ')


@case("EVI-02_no-document-from-above")
def _(w):
    w.replace(CRITERIA, '<indicator id="1.1.3" ', '<indicator id="1.1.3" higherApproval="true" ')


@case("EVI-03_plan-without-report")
def _(w):
    w.replace(REGISTER, "<date>2024-02-05</date>", "<date>2023-02-06</date>")


@case("EVI-03_report-without-figures")
def _(w):
    record(
        w, "H1.01.03.02", "directive", "Kế hoạch vận động người dân tham gia năm 2023", "Plan on participation, 2023",
        [("number", "20/KH-UBND"), ("date", "2023-02-06"), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.3")],
        "Kế hoạch",
    )
    record(
        w, "H1.01.03.03", "report", "Báo cáo kết quả vận động người dân năm 2023", "Report on participation, 2023",
        [("number", "210/BC-UBND"), ("date", "2023-12-18"), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.3")],
        "Báo cáo",
    )


@case("EVI-03_report-without-its-plan")
def _(w):
    w.replace(REGISTER, "Báo cáo kết quả xóa mù chữ", "Báo cáo kết quả thực hiện kế hoạch xóa mù chữ")


@case("EVI-04_yearly-with-one-record")
def _(w):
    say(
        w,
        "Thành phố tổ chức tổng kết công tác xóa mù chữ hằng năm trong giai đoạn 2022–2024 [H1.01.02.01].",
        "The city published a report on literacy work every year in 2022–2024 [H1.01.02.01].",
    )


@case("EVI-04_quarterly-in-english")
def _(w):
    text = '  <answer question="3.2"><p>The steering committee met every quarter in 2024 [H1.01.02.01].</p></answer>\n'
    w.append("answers/answers.en.xml", text, "</answers>")


@case("EVI-04_yearly-in-french")
def _(w):
    say_in_french(w, "La semaine de l’apprentissage est organisée chaque année depuis 2022 [H1.01.02.01].")


@case("EVI-05_rises-without-figures")
def _(w):
    say(
        w,
        "Tỷ lệ gia đình học tập tăng đều qua mỗi năm [H1.01.02.01].",
        "The share of learning families rises every year [H1.01.02.01].",
    )


@case("EVI-05_rise-with-one-figure-in-french")
def _(w):
    say_in_french(
        w, "Le taux d’alphabétisation a progressé de façon constante et atteint 98,6 % en 2024 [H1.01.02.01]."
    )


@case("EVI-05_two-figures-of-one-day")
def _(w):
    figures = "".join(
        '  <figure name="families-%s" unit="%%" year="2024-12-31" source="H1.01.02.01">\n    <label>\n'
        "      <vi>Tỷ lệ gia đình học tập</vi>\n      <en>Share of learning families</en>\n    </label>\n"
        "    <value>%s</value>\n  </figure>\n" % (name, value)
        for name, value in (("old", "61.2"), ("new", "76.4"))
    )
    w.append("figures/figures.xml", figures, "</figures>")
    say(
        w,
        "Tỷ lệ gia đình học tập tăng từ {{families-old}} lên {{families-new}} [H1.01.02.01].",
        "The share of learning families rose from {{families-old}} to {{families-new}} [H1.01.02.01].",
    )


@case("EVI-05_two-figures-of-two-kinds")
def _(w):
    figures = "".join(
        '  <figure name="families-%s" unit="%s" year="%s" source="H1.01.02.01">\n    <label>\n'
        "      <vi>Gia đình học tập %s</vi>\n      <en>Learning families %s</en>\n    </label>\n"
        "    <value>%s</value>\n  </figure>\n" % (name, unit, year, year, year, value)
        for name, unit, year, value in (("old", "households", "2022", "9180"), ("new", "%", "2024", "76.4"))
    )
    w.append("figures/figures.xml", figures, "</figures>")
    say(
        w,
        "Số gia đình học tập tăng từ {{families-old}} lên {{families-new}} [H1.01.02.01].",
        "The number of learning families rose from {{families-old}} to {{families-new}} [H1.01.02.01].",
    )


@case("EVI-06_decision-of-2016")
def _(w):
    record(
        w, "H1.01.01.03", "directive", "Quyết định về phong trào học tập", "Decision on the learning movement",
        [("number", "77/QĐ-UBND"), ("date", "2016-03-14"), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.1")],
        "Quyết định",
    )


@case("EVI-06_programme-that-has-run-out")
def _(w):
    record(
        w, "H1.01.01.03", "directive", "Quyết định về phong trào học tập", "Decision on the learning movement",
        [("number", "77/QĐ-UBND"), ("date", "2019-03-14"), ("issuer", "UBND thành phố Mẫu"),
         ("validTo", "2022-06-30"), ("usedBy", "1.1.1")],
        "Quyết định",
    )


@case("EVI-06_before-the-city-joined")
def _(w):
    w.insert("dossier.xml", "  <overlay ", "  <joinedOn>2024-03-01</joinedOn>\n")
    w.insert(
        FORM, "  <rounds values",
        '  <countsSinceJoining value="true" provenance="verified"><source ref="T1"/></countsSinceJoining>\n',
    )


@case("EVI-07_recognition-has-run-out")
def _(w):
    w.append(OVERLAY, RECOGNITIONS, "</overlay>")
    record(
        w, "H1.01.02.02", "recognition", "Quyết định công nhận “Cộng đồng học tập” đối với phường Một",
        "Decision recognising the ward of Một as a learning community",
        [("number", "31/QĐ-UBND"), ("date", "2020-03-10"), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.2")],
        "Quyết định",
    )


@case("EVI-07_level-two-too-soon")
def _(w):
    w.append(OVERLAY, RECOGNITIONS, "</overlay>")
    for code, level, number, date in (
        ("H1.01.02.02", 1, "31/QĐ-UBND", "2023-12-20"), ("H1.01.02.03", 2, "58/QĐ-UBND", "2024-06-20")
    ):
        record(
            w, code, "recognition", "Quyết định công nhận “Cộng đồng học tập” mức độ %d đối với phường Một" % level,
            "Decision recognising the ward of Một as a learning community, level %d" % level,
            [("number", number), ("date", date), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.2")],
            "Quyết định",
        )


@case("EVI-08_survey-without-sample")
def _(w):
    record(
        w, "H1.01.01.03", "survey", "Kết quả khảo sát người dân", "Results of the survey",
        [("observedFrom", "2024-05-06"), ("observedTo", "2024-05-17"), ("method", "phiếu hỏi"),
         ("performedBy", "Tổ khảo sát"), ("usedBy", "1.1.1"), ("surveyQuestion", "Ông/bà có theo học lớp nào không?")],
    )


@case("EVI-08_opinion-without-role")
def _(w):
    record(
        w, "H1.01.01.03", "expertOpinion", "Thư nhận xét về kế hoạch", "Opinion letter on the plan",
        [("date", "2024-11-25"), ("author", "Lê Văn Mẫu"), ("expertName", "Lê Văn Mẫu"),
         ("judgement", "Kế hoạch rõ ràng."), ("usedBy", "1.1.1")],
    )


@case("EVI-08_outcome-rests-on-an-empty-opinion")
def _(w):
    w.replace(REGISTER, "    <judgement>Người dân tham gia tốt.</judgement>\n", "")


@case("EVI-08_page-without-day-of-capture")
def _(w):
    record(
        w, "H1.01.01.03", "media", "Trang tin về thành phố học tập", "Page on the learning city",
        [("date", "2024-10-01"), ("author", "Trang tin thành phố"), ("url", "https://example.org/tin"),
         ("usedBy", "1.1.1")],
    )


@case("EVI-08_minutes-without-attendance")
def _(w):
    record(
        w, "H1.01.01.03", "minutes", "Biên bản họp tổ thư ký", "Minutes of the secretariat",
        [("date", "2024-10-01"), ("issuer", "UBND thành phố Mẫu"), ("usedBy", "1.1.1")],
    )


@case("EVI-08_table-without-seal")
def _(w):
    w.replace(REGISTER, "    <sealed>true</sealed>\n", "")


@case("EVI-08_data-of-nobody")
def _(w):
    record(
        w, "H1.01.01.03", "statistics", "Bảng số liệu dân số", "Table of the population",
        [("date", "2024-10-01"), ("author", "Lê Văn Mẫu"), ("usedBy", "1.1.1")],
    )


@case("EVI-09_no-decision")
def _(w):
    w.replace(CRITERIA, '<indicator id="1.1.1" ', '<indicator id="1.1.1" evidenceKinds="recognition" ')


@case("EVI-09_too-few")
def _(w):
    w.replace(CRITERIA, '<indicator id="1.1.1" ', '<indicator id="1.1.1" evidenceMin="3" ')
