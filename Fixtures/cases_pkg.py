"""Cases of the group PKG that look at a dossier: what may go into the bundle."""

from cases_base import case, say
from cases_frm import ask, question
from made_documents import jpeg

FORM = "rules/forms/tiny/1.xml"
DOSSIER = "dossier.xml"
REGISTER = "evidence/register.xml"
ANSWERS = "answers/answers.xml"
EN = "answers/answers.en.xml"


@case("PKG-04_record-with-personal-data")
def _(w):
    w.replace(
        REGISTER,
        "<usedBy>1.1.1</usedBy>\n    <accessMode>public</accessMode>",
        "<usedBy>1.1.1</usedBy>\n    <accessMode>public</accessMode>\n    <personalData>true</personalData>",
    )


@case("PKG-05_secret-document")
def _(w):
    w.replace(
        REGISTER,
        "<usedBy>1.1.1</usedBy>\n    <accessMode>public</accessMode>",
        "<usedBy>1.1.1</usedBy>\n    <accessMode>secret</accessMode>",
    )


@case("PKG-05_nobody-says-who-may-see-it")
def _(w):
    w.replace(
        REGISTER,
        "<usedBy>1.1.1</usedBy>\n    <accessMode>public</accessMode>",
        "<usedBy>1.1.1</usedBy>\n    <file>files/ke-hoach.txt</file>",
    )
    w.add("files/ke-hoach.txt", "Kế hoạch\n")


@case("PKG-06_two-files-one-name")
def _(w):
    w.append(
        EN,
        """  <answer question="3.2">
    <p>Maps of the centres.</p>
    <attachment file="files/2023/ban-do.txt"/>
    <attachment file="files/2024/Ban-Do.txt"/>
  </answer>
""",
        "</answers>",
    )
    w.add("files/2023/ban-do.txt", "2023\n")
    w.add("files/2024/Ban-Do.txt", "2024\n")


@case("PKG-07_signed-form-as-a-photo")
def _(w):
    ask(w, question("3.3", "<signature/>"))
    w.append(
        ANSWERS,
        '  <answer question="3.3"><signature name="Lê Văn Mẫu" title="Chủ tịch UBND thành phố Mẫu"'
        ' date="2024-12-20" stamped="true" digest="6QJ25-VV92X-82QJD-H61VD" file="files/don-da-ky.jpg"/></answer>\n',
        "</answers>",
    )
    w.add("files/don-da-ky.jpg", jpeg(640, 480))


@case("PKG-08_files-too-large-for-an-email")
def _(w):
    w.replace(
        FORM,
        '  <rounds values="2024"',
        '  <mailLimit value="1000" provenance="verified"><source ref="T1"/></mailLimit>\n  <rounds values="2024"',
    )
    w.append(
        EN,
        '  <answer question="3.2"><p>A list.</p><attachment file="files/danh-sach.txt"/></answer>\n',
        "</answers>",
    )
    w.add("files/danh-sach.txt", "Thư viện thành phố\n" * 60)


@case("PKG-04_telephone-in-an-answer")
def _(w):
    say(
        w,
        "Ai cần thêm thông tin xin gọi chị Mẫu, ĐT 0900 000 000 [H1.01.01.01].",
        "Call Ms Mẫu, tel. 0900 000 000, to know more [H1.01.01.01].",
    )


@case("PKG-04_identity-number-in-the-register")
def _(w):
    w.append(REGISTER, "  <note>Người giữ bản chính: CCCD 001160000000</note>\n  ", "</record>")
