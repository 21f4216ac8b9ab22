"""`dossier.xml`, the confirmations and the city's own rules."""

from .answers import MAYOR
from .issuers import ISSUERS

IDENTIFIER = "urn:uuid:0d1e7e57-0000-4000-8000-000000000057"
FORM_PAPER = "Mẫu đơn hư cấu của đợt ví dụ, bản giấy lưu tại tổ thư ký"
INFERRED = ("1.16", "1.19", "3.1", "3.2", "E", "F", "H", "H1", "H2", "H3", "H4", "H6")

DOSSIER = """<?xml version="1.0" encoding="UTF-8"?>
<dossier xmlns="urn:dossier:dossier:1" id="vi-du-thanh-pho-mau" version="1" date="2025-04-10" purpose="example">
  <identifier>%s</identifier>
  <title>
    <vi>Hồ sơ ví dụ: thành phố Mẫu đăng ký tham gia Mạng lưới thành phố học tập toàn cầu của UNESCO</vi>
    <en>Example dossier: Sample City applies to join the UNESCO Global Network of Learning Cities</en>
  </title>
  <city country="VN" unit="mau">
    <name>
      <vi>thành phố Mẫu</vi>
      <en>Sample City</en>
    </name>
  </city>
  <form id="gnlc-membership" edition="2024"/>
  <round id="vi-du-2025"/>
  <sendingDate>2025-04-15</sendingDate>
  <overlay country="VN"/>
  <criteria set="vn-learning-city" edition="synthetic-57" role="assessment"/>
  <criteria set="gnlc-key-features" edition="2013" role="coverage"/>
  <languages working="vi" submission="en"/>
  <period from="2022-01-01" to="2024-12-31"/>
  <organisation>UBND thành phố Mẫu</organisation>
  <contact>
    <name>Trần Thị Mẫu</name>
    <email>to-thu-ky@thanh-pho-mau.example.org</email>
  </contact>
  <addresses>
    <address purpose="nationalCommission" sent="2025-03-10">natcom@example.org</address>
    <address purpose="copy">learning-cities@example.org</address>
  </addresses>
</dossier>
""" % IDENTIFIER

ROUNDS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- A call that never took place: for the example city alone. -->
<rounds xmlns="urn:dossier:round:1" id="gnlc-membership" programme="membership">
  <title>
    <vi>Các đợt hư cấu</vi>
    <en>Fictional rounds</en>
    <fr>Appels fictifs</fr>
  </title>
  <notice>
    <vi>Đợt hư cấu, dùng làm ví dụ; không có thông báo nào như vậy.</vi>
    <en>A fictional round, for the example only; there is no such call.</en>
    <fr>Appel fictif, pour l'exemple ; il n'a jamais existé.</fr>
  </notice>
  <address purpose="copy" email="learning-cities@example.org" provenance="verified">
    <source ref="X1"/>
  </address>
  <address purpose="nationalCommission" email="natcom@example.org" provenance="verified">
    <source ref="X1"/>
  </address>
  <sources>
    <entry id="X1">
      <address>https://thanh-pho-mau.example.org/dot-vi-du</address>
      <note>
        <vi>Thông báo hư cấu.</vi>
        <en>A fictional notice.</en>
      </note>
    </entry>
  </sources>
  <round id="vi-du-2025" timeZone="Asia/Ho_Chi_Minh" weekendRule="unchanged" readOn="2025-02-03" provenance="verified">
    <title>
      <vi>Đợt ví dụ năm 2025</vi>
      <en>Example round of 2025</en>
      <fr>Appel d'exemple de 2025</fr>
    </title>
    <date kind="opens" value="2025-03-01" provenance="verified">
      <source ref="X1"/>
    </date>
    <date kind="closes" value="2025-04-30" provenance="verified">
      <source ref="X1"/>
    </date>
    <date kind="nationalCommission" value="2025-04-30" provenance="verified">
      <source ref="X1"/>
    </date>
    <quota value="3" provenance="verified">
      <source ref="X1"/>
    </quota>
    <populationFloor value="10000" provenance="verified">
      <source ref="X1"/>
    </populationFloor>
    <staleAfterYears value="5" provenance="verified">
      <source ref="X1"/>
    </staleAfterYears>
    <form id="gnlc-membership" edition="2024"/>
    <source ref="X1"/>
  </round>
</rounds>
"""

UNITS = [("phường", name) for name in ("Mẫu Một", "Mẫu Hai", "Mẫu Ba", "Mẫu Bốn", "Mẫu Năm", "Mẫu Sáu")]
UNITS += [("xã", name) for name in ("Ví Dụ Đông", "Ví Dụ Tây", "Ví Dụ Nam", "Ví Dụ Bắc")]
ALIASES = {"ubnd": ["Ủy ban nhân dân thành phố Mẫu"], "hdnd": ["Hội đồng nhân dân thành phố Mẫu"],
           "tinh": ["Ủy ban nhân dân tỉnh Ví Dụ"], "pgddt": ["Phòng GD&amp;ĐT thành phố Mẫu"]}


def overlay():
    """The bodies and units of the city, added to the overlay of Việt Nam."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             "<!-- Bodies and units that do not exist: for the example city alone. -->",
             '<overlay xmlns="urn:dossier:overlay:1" country="VN" extends="true">',
             "  <title>", "    <vi>Bổ sung cho thành phố Mẫu (hư cấu)</vi>", "    <en>Additions for Sample City (fictional)</en>",
             "    <fr>Ajouts pour Ville-Exemple (fictive)</fr>", "  </title>", "  <issuers>"]
    for key, issuer in ISSUERS.items():
        lines += ['    <issuer id="vi-du-%s" level="%s" aboveCity="%s" validFrom="2010-01-01" provenance="inferred">'
                  % (key, issuer.level, str(issuer.above).lower()),
                  "      <name>", "        <vi>%s</vi>" % issuer.vi, "        <en>%s</en>" % issuer.en, "      </name>"]
        lines += ["      <alias>%s</alias>" % alias for alias in ALIASES.get(key, [])]
        lines += ["      <abbreviation>%s</abbreviation>" % issuer.symbol, "    </issuer>"]
    lines += ["  </issuers>", "  <cities>", '    <city id="mau" validFrom="2010-01-01" provenance="inferred">',
              "      <name>", "        <vi>thành phố Mẫu</vi>", "        <en>Sample City</en>", "      </name>",
              '      <mayor name="%s" validFrom="2021-06-25"/>' % MAYOR,
              '      <era id="A" validFrom="2010-01-01" provenance="inferred">']
    lines += ['        <unit code="X%02d" type="%s" name="%s"/>' % (position, kind, name)
              for position, (kind, name) in enumerate(UNITS, 1)]
    lines += ["      </era>", "    </city>", "  </cities>",
              '  <address purpose="nationalCommission" email="natcom@example.org" provenance="inferred"/>', "</overlay>"]
    return "\n".join(lines) + "\n"


def confirmations():
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<confirmations xmlns="urn:dossier:confirmations:1">']
    lines += ['  <question id="%s" by="Trần Thị Mẫu" on="2025-02-14" comparedWith="%s"/>' % (question, FORM_PAPER)
              for question in INFERRED]
    return "\n".join([*lines, "</confirmations>"]) + "\n"


README = """# Thành phố Mẫu / Sample City

**Hư cấu.** Thành phố, tỉnh, cơ quan, người và số liệu trong thư mục này đều do chúng tôi đặt ra để làm ví dụ và để kiểm thử. Đợt đăng ký trong `rules/` cũng hư cấu; bộ tiêu chí `synthetic-57` là dữ liệu mẫu.

**Fictional.** City, province, bodies, people and figures in this folder are invented, as an example and for tests. The round in `rules/` is fictional too; the criteria set `synthetic-57` is example data.

| Thư mục / folder | Nội dung | Content |
| --- | --- | --- |
| `evidence/` | danh mục minh chứng: XLSX, CSV, JSON, XML | registers in four formats |
| `assessment/` | tự đánh giá 57 chỉ số (XLSX) | self-assessment of 57 indicators |
| `figures/` | số liệu có tên (CSV) | named figures |
| `answers/` | câu trả lời: tiếng Việt, tiếng Anh, chung | answers: Vietnamese, English, neutral |
| `files/` | tệp của minh chứng | the files of the records |
| `rules/` | đợt và cơ quan hư cấu | fictional round and bodies |

Do `make-thanh-pho-mau.py` tạo ra; sửa ở đó, không sửa ở đây. / Made by `make-thanh-pho-mau.py`; change it there, not here.
"""
