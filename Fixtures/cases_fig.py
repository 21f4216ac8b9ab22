"""Cases of the group FIG: figures, in tables and in texts."""

from cases_base import case, say
from cases_ind import ASSESSMENT, report

ANSWERS = "answers/answers.xml"
FIGURES = "figures/figures.xml"
FORM = "rules/forms/tiny/1.xml"
ROUNDS = "rules/rounds/tiny.xml"

AREA = '<figure name="area" unit="km2" year="2023" source="H1.01.01.02">'


def figure(w, name, unit, value, label, rest=""):
    """Adds a figure of 2023."""
    w.append(
        FIGURES,
        """  <figure name="%s" unit="%s" year="2023" source="H1.01.01.02">
    <label>
      <vi>%s</vi>
      <en>%s</en>
    </label>
    <value>%s</value>%s
  </figure>
"""
        % (name, unit, label[0], label[1], value, rest),
        "</figures>",
    )


def ask(w, question, name, unit, answer=None):
    """Adds a question about a figure, and its answer."""
    w.insert(
        FORM,
        '  </section>\n  <section id="C"',
        """    <question id="%s" required="true" perLanguage="false" provenance="verified">
      <label>
        <vi>Số liệu %s</vi>
        <en>Figure %s</en>
        <fr>Donnée %s</fr>
      </label>
      <figure name="%s" unit="%s" yearRequired="true" sourceRequired="true"/>
      <source ref="T1"/>
    </question>
"""
        % (question, question, question, question, name, unit),
    )
    w.append(
        ANSWERS,
        '  <answer question="%s"><figure name="%s"/></answer>\n' % (question, answer or name),
        "</answers>",
    )


@case("FIG-01_percentage-is-not-that-of-its-fraction")
def _(w):
    say(w, "Có 42/47 trường đạt chuẩn (98,4%).", "42/47 schools reach the standard (98.4 %).")


@case("FIG-01_value-is-not-that-of-its-counts")
def _(w):
    w.replace(ASSESSMENT, "<numerator>5</numerator>", "<numerator>4</numerator>")


@case("FIG-01_share-of-nothing")
def _(w):
    say(w, "Có 0/0 trường đạt chuẩn (100%).", "0/0 schools reach the standard (100 %).")


@case("FIG-02_two-totals-in-one-statement")
def _(w):
    say(
        w,
        "Có 42/47 trường đạt (89,4%); 5/47 trường chưa đạt (10,6%); 10/57 trường chờ ý kiến (17,5%).",
        "42/47 schools reach the standard (89.4 %); 5/47 do not (10.6 %); 10/57 wait for a decision (17.5 %).",
    )


def seed(w):
    """The counts of the seed case, of which the tiny set knows nothing."""
    counts = [("met", 42), ("notMet", 5), ("awaitingExpert", 10), ("noData", 0), ("assessedTotal", 47), ("total", 57)]
    report(w, counts)


@case("FIG-02_IND-04_IND-05_shares-of-assessed-and-of-all")
def _(w):
    seed(w)
    say(
        w,
        "Có 42/47 chỉ số đạt và vượt so với yêu cầu (đạt tỷ lệ 89,4%); 5/47 chỉ số chưa đạt so với yêu cầu "
        "(chiếm tỷ lệ 10,6%); 10/57 chỉ số chờ ý kiến đánh giá của chuyên gia (chiếm 17,5%).",
        "42 of 47 indicators meet or exceed the requirement (89.4 %); 5 of 47 indicators do not meet it (10.6 %); "
        "10 of 57 indicators await expert assessment (17.5 %).",
    )


@case("FIG-02_IND-04_IND-05_shares-add-up-to-more-than-all")
def _(w):
    seed(w)
    say(
        w,
        "Tỷ lệ đạt và vượt là 89,4%, chưa đạt 10,6%, chờ ý kiến chuyên gia 17,5%.",
        "The share met or exceeded is 89.4 %, not met 10.6 %, awaiting experts 17.5 %.",
    )


@case("FIG-02_IND-04_IND-05_share-of-assessed-shown-as-of-all")
def _(w):
    seed(w)
    say(w, "Có 89,4% chỉ số đạt và vượt yêu cầu.", "89.4 % of the indicators meet or exceed the requirement.")


@case("valid_shares-of-assessed-and-of-all-side-by-side")
def _(w):
    say(
        w,
        "Có 42/47 trường đạt (89,4%); 5/47 trường chưa đạt (10,6%); 10/57 trường chờ ý kiến (17,5%). "
        "Trên tổng số 57 trường: 73,7% đạt, 8,8% chưa đạt, 17,5% chờ ý kiến.",
        "42/47 schools reach the standard (89.4 %); 5/47 do not (10.6 %); 10/57 wait for a decision (17.5 %). "
        "Of all 57 schools: 73.7 % reach it, 8.8 % do not, 17.5 % wait.",
    )


@case("FIG-03_published-counts-do-not-add-up")
def _(w):
    report(w, [("met", 2), ("notMet", 1), ("awaitingExpert", 0), ("noData", 0), ("assessedTotal", 4), ("total", 3)])


@case("FIG-03_parts-of-a-figure-do-not-add-up")
def _(w):
    part = "\n    <partOf>population</partOf>"
    figure(w, "women", "persons", "6400", ("Nữ", "Women"), part)
    figure(w, "men", "persons", "6000", ("Nam", "Men"), part)


@case("FIG-03_sum-in-a-text")
def _(w):
    say(w, "Kết quả: 22 + 15 + 8 = 46 tiêu chí.", "The result: 22 + 15 + 8 = 46 criteria.")


@case("FIG-03_list-in-a-text")
def _(w):
    say(
        w,
        "Thành phố có 21 xã, phường (11 phường và 9 xã).",
        "The city has 21 communes and wards (11 wards and 9 communes).",
    )


@case("FIG-04_no-year")
def _(w):
    w.replace(FIGURES, AREA, AREA.replace(' year="2023"', ""))


@case("FIG-04_no-value")
def _(w):
    w.add("figures/schools.csv", "name,label,value,unit,year,source\nschools,Trường học,,schools,,\n")


@case("FIG-04_no-source")
def _(w):
    w.replace(FIGURES, AREA, AREA.replace(' source="H1.01.01.02"', ""))


@case("FIG-05_another-unit")
def _(w):
    w.replace(FIGURES, 'unit="persons"', 'unit="households"')


@case("FIG-05_no-unit")
def _(w):
    w.replace(FIGURES, AREA, AREA.replace(' unit="km2"', ""))


@case("FIG-05_income-in-dong")
def _(w):
    figure(w, "gdp", "VND", "85000000", ("GDP bình quân đầu người", "GDP per capita"))
    ask(w, "2.3", "gdp", "USD")


@case("FIG-05_area-in-hectares")
def _(w):
    w.replace(FIGURES, 'unit="km2"', 'unit="ha"')
    w.replace(FIGURES, "<value>25.5</value>", "<value>2550</value>")


@case("FIG-05_one-schooling-for-men-and-women")
def _(w):
    figure(w, "schooling", "years", "9.5", ("Số năm đi học", "Years of schooling"))
    ask(w, "2.3", "schooling-men", "years", "schooling")
    ask(w, "2.4", "schooling-women", "years", "schooling")


@case("FIG-05_more-than-all")
def _(w):
    figure(w, "literate", "%", "104", ("Tỷ lệ biết chữ", "Literacy rate"))
    ask(w, "2.3", "literate", "percent")


@case("FIG-06_figure-of-ten-years-ago")
def _(w):
    w.replace(FIGURES, AREA, AREA.replace('year="2023"', 'year="2013"'))


@case("FIG-07_two-figures-of-one-name")
def _(w):
    figure(w, "area", "km2", "25.9", ("Diện tích", "Area"))


@case("FIG-07_text-states-another-area")
def _(w):
    say(w, "Diện tích thành phố là 25,9 km².", "The area of the city is 25.9 km².")


@case("FIG-07_text-comes-close-to-the-area")
def _(w):
    say(w, "Đất trồng cây xanh rộng 25,4 km².", "Green spaces cover 25.4 km².")


@case("FIG-07_density-is-not-population-by-area")
def _(w):
    quotient = '\n    <quotient numerator="population" denominator="area"/>'
    figure(w, "density", "persons/km2", "480", ("Mật độ dân số", "Population density"), quotient)


@case("FIG-07_published-counts-are-not-those-of-the-rows")
def _(w):
    w.insert(
        ASSESSMENT,
        '  <indicator id="1.1.1"',
        """  <reported asOf="2024-12-01" source="H1.01.02.01">
    <met>2</met>
    <notMet>1</notMet>
    <awaitingExpert>0</awaitingExpert>
    <noData>0</noData>
    <assessedTotal>3</assessedTotal>
    <total>3</total>
  </reported>
""",
    )


@case("FIG-08_decimal-comma-in-english")
def _(w):
    say(w, "Tỷ lệ biết chữ là 89,4%.", "The literacy rate is 89,4%.")


@case("FIG-08_decimal-point-in-vietnamese")
def _(w):
    say(w, "Tỷ lệ biết chữ là 89.4%.", "The literacy rate is 89.4 %.")


@case("FIG-08_thousands-of-vietnamese-in-english")
def _(w):
    say(w, "Thư viện có 169.589 cuốn sách.", "The library holds 169.589 books.")


NETWORK = """  <round id="%s" provenance="verified">
    <title>
      <vi>Đợt %s</vi>
      <en>Round of %s</en>
      <fr>Appel de %s</fr>
    </title>
    <date kind="decided" value="%s" provenance="verified"><source ref="T1"/></date>
    <count kind="totalMembers" value="%d" provenance="verified"><source ref="T1"/></count>
    <source ref="T1"/>
  </round>
"""


@case("FIG-06_network-as-large-as-it-was")
def _(w):
    for year, day, size in (("2020", "2022-09-02", 294), ("2022", "2024-02-14", 356)):
        w.insert(ROUNDS, '  <round id="2024"', NETWORK % (year, year, year, year, day, size))
    say(
        w,
        "Mạng lưới toàn cầu hiện có 294 thành phố thành viên.",
        "The global network has 294 member cities.",
    )
