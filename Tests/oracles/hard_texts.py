"""Makes a city's answers hard to print.

usage: hard_texts.py WORKSPACE

WORKSPACE is a copy of Fixtures/thanh-pho-mau. Its answers, titles, remarks and files become what people paste without
a bad intention, and what others write with one: markup of every kind, pictures of letters, scripts from right to left,
marks without a shape, a paragraph of 10 000 words, a title of 300 letters, a word of 500, a table of 60 columns, a
drawing with a program in it. Prints a JSON object: `whole`, what every rendering has to hold as it stands.
"""

import csv
import json
import pathlib
import sys
from xml.sax.saxutils import escape

WORKSPACE = pathlib.Path(sys.argv[1])
FORM = pathlib.Path(__file__).parents[2] / "Schemas/forms/gnlc-membership/2024.xml"

MARKUP = [
    "<b>in đậm</b> <script>document.title='canary'</script>", "<img src=x onerror=\"document.title='canary'\">",
    "#import \"x\": * #panic(\"y\")", "$x^2$ *đậm* _nghiêng_ `mã` @nhãn <nhãn>", "\\u{41} \\n // /* */ = Tiêu đề",
    "&amp; &lt;b&gt; ]]> -->", "javascript:document.title='canary'", "=HYPERLINK(\"http://x.example\",\"y\")",
    "{\"k\":\"panic\"}", "%s %n ${HOME} $(touch /tmp/canary)", "'; DROP TABLE hồ-sơ; -- x",
]
OTHERS = ["שלום עולם", "مرحبا بالعالم", "ẮỴỄ ẶỞỮ đỗ quyền", "ﬁ ½ ™ € ₫ − ‰"]
ODD = ["😀🎓 biểu tượng", "đảo\u202e chiều\u202c", "không\u200brộng\u2060liền", "e\u0302\u0301 tổ hợp"]
LONG_WORD = "dài" * 167
LONG_TITLE = "Tên rất dài của một minh chứng " * 10
LONG_PARAGRAPH = " ".join(f"từ{number}" for number in range(10_000))
CELLS = [f"ô{number}x" for number in range(60)]


def answer(question, *paragraphs):
    return f'  <answer question="{question}">\n' + "".join(
        f"    <p>{escape(text)}</p>\n" for text in paragraphs) + "  </answer>\n"


def without(text, question):
    start = text.find(f'  <answer question="{question}"')
    if start < 0:
        return text
    end = text.index("</answer>\n", start) + len("</answer>\n")
    return text[:start] + text[end:]


def main():
    for language in ("vi", "en"):
        path = WORKSPACE / f"answers/answers.{language}.xml"
        text = path.read_text("utf-8")
        for question in ("E1", "E3", "E4", "E5.1"):
            text = without(text, question)
        row = "".join(f"<cell>{cell}</cell>" for cell in CELLS)
        text = text.replace("</answers>", answer("E1", *MARKUP) + answer("E3", *OTHERS, *ODD, LONG_WORD)
                            + answer("E4", LONG_PARAGRAPH)
                            + f'  <answer question="E5.1">\n    <row>{row}</row>\n  </answer>\n</answers>')
        path.write_text(text, "utf-8")
    common = WORKSPACE / "answers/answers.xml"
    common.write_text(without(common.read_text("utf-8"), "E5.1"), "utf-8")

    form = FORM.read_text("utf-8")
    start = form.index("<table>", form.index('id="E5.1"'))
    end = form.index("</table>", start)
    columns = "".join(f'<column id="c{number}" kind="text" required="false"><label><vi>Cột {number}</vi>'
                      f"<en>Column {number}</en><fr>Colonne {number}</fr></label></column>" for number in range(60))
    path = WORKSPACE / "rules/forms/gnlc-membership/2024.xml"
    path.parent.mkdir(parents=True)
    path.write_text(form[:start] + "<table>" + columns + form[end:], "utf-8")

    settings = WORKSPACE / "dossier.xml"
    settings.write_text(settings.read_text("utf-8").replace(
        "UBND thành phố Mẫu</organisation>", escape(MARKUP[0]) + "</organisation>"), "utf-8")
    register = WORKSPACE / "evidence/02-linh-vuc-06-07.csv"
    with open(register, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    column = {name: position for position, name in enumerate(rows[0])}
    first, second = rows[1], rows[2]
    first[column["Tên minh chứng"]] = first[column["Tên tiếng Anh"]] = LONG_TITLE.strip()
    first[column["Ghi chú"]] = MARKUP[0] + " " + LONG_WORD
    second[column["Tên minh chứng"]] = second[column["Tên tiếng Anh"]] = MARKUP[1]
    second[column["Tệp"]] = "files/canary.svg"
    second[column["Mã băm SHA-256"]] = second[column["Dung lượng"]] = ""
    with open(register, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    (WORKSPACE / "files/canary.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'canary\'" width="9" height="9">'
        "<script>parent.document.title='canary'</script></svg>", "utf-8")
    whole = [*MARKUP, *OTHERS, LONG_WORD, LONG_PARAGRAPH, *CELLS]
    print(json.dumps({"whole": whole, "odd": ODD, "title": LONG_TITLE.strip()}, ensure_ascii=False))


main()
