"""The frame of the fixture cases: one small workspace that raises nothing,
and the means to spoil it in one place.

A case is a function that takes a fresh `Workspace` and patches it. Its name
says which findings a check of the workspace must raise, all of them and no
others: ids, an underscore between them, then a few words:

    @case("REG-01_REG-05_what-is-wrong")
    def _(w):
        w.replace("evidence/register.xml", "old text", "new text")

The rules of the base workspace are its own (`rules/`), so that a change in
the shipped rules changes no case. City, documents and people are invented.
"""

import io
import os
import re
import shutil
import zipfile
from xml.sax.saxutils import escape

CASES = {}

NAME = re.compile(r"^(valid|[A-Z]{3}-[0-9]{2}(_[A-Z]{3}-[0-9]{2})*)_[a-z0-9]+(-[a-z0-9]+)*$")


def case(name):
    """Registers a function as the maker of the case `name`."""
    assert NAME.match(name), "not the name of a case: " + name

    def register(function):
        assert name not in CASES, "two cases are called " + name
        CASES[name] = function
        return function

    return register


class Workspace:
    """The files of one workspace by path: text, or bytes."""

    def __init__(self, files):
        self.files = dict(files)

    def replace(self, path, old, new, count=1):
        """Replaces `old`, which must occur exactly `count` times."""
        text = self.files[path]
        found = text.count(old)
        assert found == count, "%s holds %r %d times, not %d" % (path, old, found, count)
        self.files[path] = text.replace(old, new)

    def insert(self, path, before, new):
        """Puts `new` before the only occurrence of `before`."""
        self.replace(path, before, new + before)

    def append(self, path, new, end):
        """Puts `new` before the last occurrence of the closing tag `end`."""
        head, tag, tail = self.files[path].rpartition(end)
        assert tag, "%s has no %s" % (path, end)
        self.files[path] = head + new + tag + tail

    def add(self, path, content):
        """Adds a file: text, or bytes."""
        assert path not in self.files, path + " exists already"
        self.files[path] = content

    def remove(self, path):
        """Leaves a file out."""
        del self.files[path]

    def write(self, folder):
        """Writes the files into the new folder `folder`."""
        for path, content in sorted(self.files.items()):
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            with open(target, "wb") as file:
                file.write(data)


def write_all(folder):
    """Writes every case below `folder` and removes what is no case."""
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        target = os.path.join(folder, name)
        shutil.rmtree(target) if os.path.isdir(target) else os.remove(target)
    for name, patch in sorted(CASES.items()):
        workspace = Workspace(BASE)
        patch(workspace)
        workspace.write(os.path.join(folder, name))


def say(w, vi, en, code="H1.01.02.01"):
    """Answers question 3.2 with one paragraph in each language; `code` stands
    behind it unless the text cites evidence itself."""
    for language, text in (("vi", vi), ("en", en)):
        if code and "[" not in text:
            text += " [%s]" % code
        answer = '  <answer question="3.2">\n    <p>%s</p>\n  </answer>\n' % text
        w.append("answers/answers.%s.xml" % language, answer, "</answers>")


def xlsx(rows):
    """A workbook of one sheet whose cells are all text, byte for byte the same
    every time."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + column), number, escape(text))
            for column, text in enumerate(row)
        )
        lines.append('<row r="%d">%s</row>' % (number, cells))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relation = '<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="%s/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="%s.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%s.worksheet+xml"/></Types>'
        % (package, kind, kind),
        "_rels/.rels": relation % (package, office, "officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
        '<sheet name="Danh mục" sheetId="1" r:id="rId1"/></sheets></workbook>' % (main, office),
        "xl/_rels/workbook.xml.rels": relation % (package, office, "worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>'
        % (main, "".join(lines)),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 12, 31, 0, 0, 0)), (head + text).encode("utf-8"))
    return data.getvalue()


@case("valid_minimal")
def _(w):
    pass


# The statements of the base workspace, for cases that need them.

DOSSIER = """<?xml version="1.0" encoding="UTF-8"?>
<dossier xmlns="urn:dossier:dossier:1" id="tiny" version="1" date="2024-12-31" purpose="example">
  <identifier>urn:uuid:6f9c1c1e-0b0a-4a57-9d0c-6c0b8a3f5d11</identifier>
  <title>
    <vi>Hồ sơ ví dụ của thành phố Mẫu</vi>
    <en>Example dossier of Sample City</en>
  </title>
  <city country="VN" unit="mau">
    <name>
      <vi>thành phố Mẫu</vi>
      <en>Sample City</en>
    </name>
  </city>
  <form id="tiny" edition="1"/>
  <round id="2024"/>
  <sendingDate>2025-01-15</sendingDate>
  <overlay country="ZZ"/>
  <criteria set="tiny" edition="1" role="assessment"/>
  <languages working="vi" submission="en"/>
  <period from="2023-01-01" to="2024-12-31"/>
  <organisation>UBND thành phố Mẫu</organisation>
  <contact>
    <name>Nguyễn Văn Mẫu</name>
    <email>to-thu-ky@example.org</email>
  </contact>
  <addresses>
    <address purpose="nationalCommission">natcom@example.org</address>
    <address purpose="copy">copy@example.org</address>
  </addresses>
</dossier>
"""

REGISTER = """<?xml version="1.0" encoding="UTF-8"?>
<register xmlns="urn:dossier:evidence:1">
  <record code="H1.01.01.01" kind="directive">
    <documentType>Kế hoạch</documentType>
    <title>
      <vi>Kế hoạch xây dựng thành phố học tập</vi>
      <en>Plan for building a learning city</en>
    </title>
    <gist>
      <en>The plan sets the goals of the learning city.</en>
    </gist>
    <number>15/KH-UBND</number>
    <date>2024-02-05</date>
    <issuer>UBND thành phố Mẫu</issuer>
    <usedBy>1.1.1</usedBy>
    <accessMode>public</accessMode>
  </record>
  <record code="H1.01.01.02" kind="statistics">
    <title>
      <vi>Bảng số liệu dân số và diện tích</vi>
      <en>Table of population and area</en>
    </title>
    <gist>
      <en>The table gives population and area at the end of 2023.</en>
    </gist>
    <date>2024-01-20</date>
    <issuer>UBND thành phố Mẫu</issuer>
    <sealed>true</sealed>
    <accessMode>public</accessMode>
  </record>
  <record code="H1.01.02.01" kind="report">
    <documentType>Báo cáo</documentType>
    <title>
      <vi>Báo cáo kết quả xóa mù chữ</vi>
      <en>Report on the results of literacy work</en>
    </title>
    <gist>
      <en>The report counts the communes and wards that keep the literacy standard.</en>
    </gist>
    <number>120/BC-UBND</number>
    <date>2024-11-20</date>
    <issuer>UBND thành phố Mẫu</issuer>
    <accessMode>public</accessMode>
  </record>
  <record code="H1.01.03.01" kind="expertOpinion">
    <title>
      <vi>Thư nhận xét của chuyên gia</vi>
      <en>Opinion letter of the expert</en>
    </title>
    <gist>
      <en>The expert judges the participation of citizens as good.</en>
    </gist>
    <date>2024-11-25</date>
    <author>Trần Thị Mẫu</author>
    <expertName>Trần Thị Mẫu</expertName>
    <expertRole>chuyên gia giáo dục</expertRole>
    <judgement>Người dân tham gia tốt.</judgement>
    <accessMode>public</accessMode>
  </record>
</register>
"""

ASSESSMENT = """<?xml version="1.0" encoding="UTF-8"?>
<assessment xmlns="urn:dossier:assessment:1" set="tiny">
  <indicator id="1.1.1" outcome="met">
    <value>96.4</value>
    <unit>%</unit>
    <period>2023</period>
    <territory>city</territory>
    <body>UBND thành phố Mẫu</body>
    <assessor>Tổ thư ký</assessor>
    <decidedOn>2024-12-02</decidedOn>
    <evidence>H1.01.01.01; H1.01.01.02</evidence>
  </indicator>
  <indicator id="1.1.2" outcome="met">
    <value>100</value>
    <numerator>5</numerator>
    <denominator>5</denominator>
    <unit>%</unit>
    <period>2024</period>
    <territory>city</territory>
    <body>UBND thành phố Mẫu</body>
    <era>A</era>
    <assessor>Tổ thư ký</assessor>
    <decidedOn>2024-12-02</decidedOn>
    <evidence>H1.01.02.01</evidence>
  </indicator>
  <indicator id="1.1.3" outcome="exceeded">
    <assessor>Tổ thư ký</assessor>
    <decidedOn>2024-12-02</decidedOn>
    <evidence>H1.01.03.01</evidence>
  </indicator>
</assessment>
"""

FIGURES = """<?xml version="1.0" encoding="UTF-8"?>
<figures xmlns="urn:dossier:figures:1">
  <figure name="population" unit="persons" year="2023-12-31" source="H1.01.01.02">
    <label>
      <vi>Dân số</vi>
      <en>Population</en>
    </label>
    <value>12500</value>
  </figure>
  <figure name="area" unit="km2" year="2023" source="H1.01.01.02">
    <label>
      <vi>Diện tích</vi>
      <en>Area</en>
    </label>
    <value>25.5</value>
  </figure>
</figures>
"""

ANSWERS = """<?xml version="1.0" encoding="UTF-8"?>
<answers xmlns="urn:dossier:answers:1">
  <answer question="1.2"><p>to-thu-ky@example.org</p></answer>
  <answer question="1.3"><choice>english</choice></answer>
  <answer question="2.1"><figure name="population"/></answer>
  <answer question="2.2"><figure name="area"/></answer>
</answers>
"""

ANSWERS_VI = """<?xml version="1.0" encoding="UTF-8"?>
<answers xmlns="urn:dossier:answers:1" language="vi">
  <answer question="1.1"><p>Thành phố Mẫu</p></answer>
  <answer question="3.1">
    <p>Thành phố Mẫu có {{population}} người dân và đã ban hành kế hoạch xây dựng thành phố học tập [H1.01.01.01].</p>
  </answer>
</answers>
"""

ANSWERS_EN = """<?xml version="1.0" encoding="UTF-8"?>
<answers xmlns="urn:dossier:answers:1" language="en">
  <answer question="1.1"><p>Sample City</p></answer>
  <answer question="3.1">
    <p>Sample City has {{population}} inhabitants and has adopted a plan for a learning city [H1.01.01.01].</p>
  </answer>
</answers>
"""

CRITERIA = """<?xml version="1.0" encoding="UTF-8"?>
<criteriaSet xmlns="urn:dossier:criteria:1" id="tiny" edition="1" status="synthetic" use="assessment"
    provenance="inferred">
  <title>
    <vi>Bộ tiêu chí ví dụ rất nhỏ</vi>
    <en>Very small example set</en>
    <fr>Tout petit jeu d’exemple</fr>
  </title>
  <expectedCounts criteria="3" indicators="3"/>
  <group id="1" provenance="inferred">
    <title>
      <vi>Nhóm ví dụ</vi>
      <en>Example group</en>
      <fr>Groupe d’exemple</fr>
    </title>
    <area id="1.1" evidencePrefix="H1.01" provenance="inferred">
      <title>
        <vi>Lĩnh vực ví dụ</vi>
        <en>Example area</en>
        <fr>Domaine d’exemple</fr>
      </title>
      <criterion id="1.1-a" evidencePrefix="H1.01.01" provenance="inferred">
        <title>
          <vi>Tiêu chí ví dụ a</vi>
          <en>Example criterion a</en>
          <fr>Critère d’exemple a</fr>
        </title>
        <indicator id="1.1.1" unit="%" direction="atLeast" threshold="90" sourceKind="official"
            periodKind="calendarYear" provenance="inferred">
          <title>
            <vi>Chỉ số ví dụ 1</vi>
            <en>Example indicator 1</en>
            <fr>Indicateur d’exemple 1</fr>
          </title>
        </indicator>
      </criterion>
      <criterion id="1.1-b" evidencePrefix="H1.01.02" provenance="inferred">
        <title>
          <vi>Tiêu chí ví dụ b</vi>
          <en>Example criterion b</en>
          <fr>Critère d’exemple b</fr>
        </title>
        <indicator id="1.1.2" unit="%" direction="atLeast" threshold="100" sourceKind="official"
            periodKind="calendarYear" perUnit="administrativeUnit" eraRequired="true" provenance="inferred">
          <title>
            <vi>Chỉ số ví dụ 2</vi>
            <en>Example indicator 2</en>
            <fr>Indicateur d’exemple 2</fr>
          </title>
        </indicator>
      </criterion>
      <criterion id="1.1-c" evidencePrefix="H1.01.03" provenance="inferred">
        <title>
          <vi>Tiêu chí ví dụ c</vi>
          <en>Example criterion c</en>
          <fr>Critère d’exemple c</fr>
        </title>
        <indicator id="1.1.3" direction="descriptive" sourceKind="expert" provenance="inferred">
          <title>
            <vi>Chỉ số ví dụ 3</vi>
            <en>Example indicator 3</en>
            <fr>Indicateur d’exemple 3</fr>
          </title>
        </indicator>
      </criterion>
    </area>
  </group>
</criteriaSet>
"""

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<form xmlns="urn:dossier:form:1" id="tiny" edition="1" period="2024" programme="tiny" status="synthetic"
    provenance="verified">
  <title>
    <vi>Biểu mẫu ví dụ rất nhỏ</vi>
    <en>Very small example form</en>
    <fr>Tout petit formulaire d’exemple</fr>
  </title>
  <submissionLanguages values="en fr" provenance="verified"><source ref="T1"/></submissionLanguages>
  <attachmentsClosed value="false" provenance="verified"><source ref="T1"/></attachmentsClosed>
  <rounds values="2024" provenance="verified"><source ref="T1"/></rounds>
  <source ref="T1"/>
  <sources>
    <entry id="T1">
      <address>https://example.org/form</address>
    </entry>
  </sources>
  <section id="A" provenance="verified">
    <label>
      <vi>Thành phố và đầu mối</vi>
      <en>City and contact</en>
      <fr>Ville et contact</fr>
    </label>
    <source ref="T1"/>
    <question id="1.1" required="true" role="cityName" perLanguage="true" provenance="verified">
      <label>
        <vi>Tên thành phố</vi>
        <en>Name of the city</en>
        <fr>Nom de la ville</fr>
      </label>
      <text/>
      <source ref="T1"/>
    </question>
    <question id="1.2" required="true" role="contactEmail" perLanguage="false" provenance="verified">
      <label>
        <vi>Thư điện tử</vi>
        <en>E-mail</en>
        <fr>Courriel</fr>
      </label>
      <email/>
      <source ref="T1"/>
    </question>
    <question id="1.3" required="true" role="communicationLanguage" perLanguage="false" provenance="verified">
      <label>
        <vi>Ngôn ngữ liên lạc</vi>
        <en>Language of communication</en>
        <fr>Langue de communication</fr>
      </label>
      <choice>
        <option id="english">
          <label>
            <vi>Tiếng Anh</vi>
            <en>English</en>
            <fr>Anglais</fr>
          </label>
        </option>
        <option id="french">
          <label>
            <vi>Tiếng Pháp</vi>
            <en>French</en>
            <fr>Français</fr>
          </label>
        </option>
      </choice>
      <source ref="T1"/>
    </question>
  </section>
  <section id="B" provenance="verified">
    <label>
      <vi>Hồ sơ thành phố</vi>
      <en>City profile</en>
      <fr>Profil de la ville</fr>
    </label>
    <source ref="T1"/>
    <question id="2.1" required="true" role="population" perLanguage="false" provenance="verified">
      <label>
        <vi>Dân số</vi>
        <en>Population</en>
        <fr>Population</fr>
      </label>
      <figure name="population" unit="persons" yearRequired="true" sourceRequired="true"/>
      <source ref="T1"/>
    </question>
    <question id="2.2" required="true" perLanguage="false" provenance="verified">
      <label>
        <vi>Diện tích</vi>
        <en>Area</en>
        <fr>Superficie</fr>
      </label>
      <figure name="area" unit="km2" yearRequired="true" sourceRequired="true"/>
      <source ref="T1"/>
    </question>
  </section>
  <section id="C" provenance="verified">
    <label>
      <vi>Bối cảnh và thực hiện</vi>
      <en>Context and implementation</en>
      <fr>Contexte et mise en œuvre</fr>
    </label>
    <source ref="T1"/>
    <question id="3.1" required="true" perLanguage="true" wantsEvidence="true" provenance="verified">
      <label>
        <vi>Bối cảnh</vi>
        <en>Context</en>
        <fr>Contexte</fr>
      </label>
      <longText/>
      <limit max="60" unit="words" method="nonBlankRuns" provenance="verified"><source ref="T1"/></limit>
      <source ref="T1"/>
    </question>
    <question id="3.2" required="false" perLanguage="true" wantsEvidence="true" provenance="verified">
      <label>
        <vi>Thực hiện</vi>
        <en>Implementation</en>
        <fr>Mise en œuvre</fr>
      </label>
      <longText/>
      <source ref="T1"/>
    </question>
  </section>
</form>
"""

ROUNDS = """<?xml version="1.0" encoding="UTF-8"?>
<rounds xmlns="urn:dossier:round:1" id="tiny" programme="tiny">
  <title>
    <vi>Các đợt ví dụ</vi>
    <en>Example rounds</en>
    <fr>Appels d’exemple</fr>
  </title>
  <address purpose="copy" email="copy@example.org" provenance="verified"><source ref="T1"/></address>
  <address purpose="nationalCommission" email="natcom@example.org" provenance="verified">
    <source ref="T1"/>
  </address>
  <sources>
    <entry id="T1">
      <address>https://example.org/rounds</address>
    </entry>
  </sources>
  <round id="2024" timeZone="Europe/Berlin" weekendRule="unchanged" readOn="2024-12-01" provenance="verified">
    <title>
      <vi>Đợt 2024</vi>
      <en>Round of 2024</en>
      <fr>Appel de 2024</fr>
    </title>
    <date kind="opens" value="2024-11-01" provenance="verified"><source ref="T1"/></date>
    <date kind="closes" value="2025-03-31" provenance="verified"><source ref="T1"/></date>
    <date kind="nationalCommission" value="2025-03-31" provenance="verified"><source ref="T1"/></date>
    <quota value="3" provenance="verified"><source ref="T1"/></quota>
    <populationFloor value="10000" provenance="verified"><source ref="T1"/></populationFloor>
    <staleAfterYears value="5" provenance="verified"><source ref="T1"/></staleAfterYears>
    <source ref="T1"/>
  </round>
</rounds>
"""

OVERLAY = """<?xml version="1.0" encoding="UTF-8"?>
<overlay xmlns="urn:dossier:overlay:1" country="ZZ">
  <title>
    <vi>Nước ví dụ</vi>
    <en>Example country</en>
    <fr>Pays d’exemple</fr>
  </title>
  <documentTypes>
    <documentType id="plan" family="administrative" abbreviation="KH" proof="plan" provenance="inferred">
      <name>
        <vi>Kế hoạch</vi>
        <en>Plan</en>
        <fr>Plan</fr>
      </name>
    </documentType>
    <documentType id="report" family="administrative" abbreviation="BC" proof="report" provenance="inferred">
      <name>
        <vi>Báo cáo</vi>
        <en>Report</en>
        <fr>Rapport</fr>
      </name>
    </documentType>
    <documentType id="decision" family="administrative" abbreviation="QĐ" provenance="inferred">
      <name>
        <vi>Quyết định</vi>
        <en>Decision</en>
        <fr>Décision</fr>
      </name>
    </documentType>
    <documentType id="regulation" family="administrative" abbreviation="QyĐ" provenance="inferred">
      <name>
        <vi>Quy định</vi>
        <en>Regulation</en>
        <fr>Règlement</fr>
      </name>
    </documentType>
    <documentType id="letter" family="letter" provenance="inferred">
      <name>
        <vi>Công văn</vi>
        <en>Official letter</en>
        <fr>Lettre officielle</fr>
      </name>
    </documentType>
    <documentType id="circular" family="normative" abbreviation="TT" provenance="inferred">
      <name>
        <vi>Thông tư</vi>
        <en>Circular</en>
        <fr>Circulaire</fr>
      </name>
    </documentType>
    <documentType id="partyResolution" family="party" abbreviation="NQ" provenance="inferred">
      <name>
        <vi>Nghị quyết</vi>
        <en>Resolution</en>
        <fr>Résolution</fr>
      </name>
    </documentType>
  </documentTypes>
  <issuers>
    <issuer id="ministry" level="ministry" aboveCity="true" provenance="inferred">
      <name>
        <vi>Bộ Mẫu</vi>
        <en>Sample Ministry</en>
      </name>
      <abbreviation>BM</abbreviation>
    </issuer>
    <issuer id="committee" level="committee" aboveCity="false" validTo="2025-06-30" provenance="inferred">
      <name>
        <vi>UBND thành phố Mẫu</vi>
        <en>People’s Committee of Sample City</en>
      </name>
      <alias>Ủy ban nhân dân thành phố Mẫu</alias>
      <abbreviation>UBND</abbreviation>
    </issuer>
    <issuer id="council" level="council" aboveCity="false" validTo="2025-06-30" provenance="inferred">
      <name>
        <vi>HĐND thành phố Mẫu</vi>
        <en>People’s Council of Sample City</en>
      </name>
      <abbreviation>HĐND</abbreviation>
    </issuer>
    <pattern name="UBND {type} {name}" level="committee" provenance="inferred">
      <abbreviation>UBND</abbreviation>
    </pattern>
  </issuers>
  <cities>
    <city id="mau" validTo="2025-06-30" provenance="inferred">
      <name>
        <vi>thành phố Mẫu</vi>
        <en>Sample City</en>
      </name>
      <era id="A" validFrom="2020" validTo="2024-12-31" provenance="inferred">
        <unit code="00001" type="phường" name="Một"/>
        <unit code="00002" type="phường" name="Hai"/>
        <unit code="00003" type="phường" name="Ba"/>
        <unit code="00004" type="xã" name="Bốn"/>
        <unit code="00005" type="xã" name="Năm"/>
      </era>
      <era id="B" validFrom="2025-01-01" validTo="2025-06-30" provenance="inferred">
        <unit code="00001" type="phường" name="Một Hai"/>
        <unit code="00003" type="phường" name="Ba"/>
        <unit code="00004" type="xã" name="Bốn Năm"/>
      </era>
    </city>
  </cities>
  <address purpose="nationalCommission" email="natcom@example.org" provenance="inferred"/>
</overlay>
"""

BASE = {
    "dossier.xml": DOSSIER,
    "evidence/register.xml": REGISTER,
    "assessment/assessment.xml": ASSESSMENT,
    "figures/figures.xml": FIGURES,
    "answers/answers.xml": ANSWERS,
    "answers/answers.vi.xml": ANSWERS_VI,
    "answers/answers.en.xml": ANSWERS_EN,
    "rules/criteria/tiny/1.xml": CRITERIA,
    "rules/forms/tiny/1.xml": FORM,
    "rules/rounds/tiny.xml": ROUNDS,
    "rules/overlays/ZZ.xml": OVERLAY,
}
