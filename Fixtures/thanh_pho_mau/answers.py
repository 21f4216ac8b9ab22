"""The answers to the form `gnlc-membership`, edition 2024."""

from xml.sax.saxutils import escape

NARRATIVES = [
    ("1.1", ["thành phố Mẫu"], ["Sample City"]),
    ("1.2", ["Việt Nam"], ["Viet Nam"]),
    ("1.6", ["Chủ tịch UBND thành phố Mẫu"], ["Chairman of the People's Committee of Sample City"]),
    ("1.9", ["Phó Trưởng phòng Giáo dục và Đào tạo thành phố Mẫu"],
     ["Deputy Head of the Education Office of Sample City"]),
    ("1.11", ["Số 1, phố Ví Dụ, phường Mẫu Một, thành phố Mẫu, tỉnh Ví Dụ; mã bưu chính 00000"],
     ["1 Ví Dụ Street, ward of Mẫu Một, Sample City, Example Province; postcode 00000"]),
    ("3.1", [
        "Thành phố Mẫu có {{population}} người sống trên {{area}} km² tại {{units}} xã, phường [H1.02.01.03; H1.01.01.03].",
        "Kinh tế chuyển nhanh từ nông nghiệp sang dịch vụ, nên nhiều người lớn cần học nghề mới [H1.02.01.02].",
        "Chúng tôi chọn khái niệm thành phố học tập vì ba lý do, nêu trong kế hoạch của thành phố [H3.10.01.01].",
        "Trước hết, học tập giúp mọi người không bị bỏ lại phía sau: tỷ lệ biết chữ đạt {{literacy-rate}}, song "
        "{{learning-centres}} trung tâm học tập cộng đồng còn nhiều việc phải làm với người cao tuổi [H1.01.01.02; H2.05.01.07].",
        "Thứ hai, gia đình là nơi học tập bắt đầu: {{learning-families-share}} gia đình đạt danh hiệu “Gia đình học tập” "
        "[H2.05.01.05].",
        "Thứ ba, thành phố muốn chia sẻ và học hỏi: chúng tôi đã trao đổi với thành phố Thí Dụ và mong được làm việc với "
        "nhiều thành phố khác trong mạng lưới [H3.12.02.06].",
        "Thành ủy xác định đây là nhiệm vụ của cả hệ thống chính trị [H3.10.01.06].",
    ], [
        "Sample City has {{population}} inhabitants on {{area}} km² in {{units}} communes and wards [H1.02.01.03; H1.01.01.03].",
        "The economy is moving fast from farming to services, so many adults need a new trade [H1.02.01.02].",
        "We chose the concept of the learning city for three reasons, which the city's plan sets out [H3.10.01.01].",
        "First, learning leaves nobody behind: the literacy rate is {{literacy-rate}}, yet the {{learning-centres}} community "
        "learning centres still have much to do with older people [H1.01.01.02; H2.05.01.07].",
        "Second, learning begins in the family: {{learning-families-share}} of families hold the title “learning family” "
        "[H2.05.01.05].",
        "Third, the city wants to share and to learn: we have worked with the city of Thí Dụ and hope to work with more "
        "cities of the network [H3.12.02.06].",
        "The Party Committee has made this a task of the whole political system [H3.10.01.06].",
    ]),
    ("3.2", [
        "Trường học: cả {{schools}} trường có máy tính nối mạng internet và {{teachers}} cán bộ quản lý, giáo viên đã được "
        "tập huấn công nghệ thông tin [H2.07.01.02; H2.07.01.03].",
        "Nơi làm việc: {{enterprises}} doanh nghiệp đã ký thỏa thuận về học tập [H2.06.02.05].",
        "Cộng đồng: {{volunteers}} tình nguyện viên chia sẻ kiến thức tại các trung tâm học tập cộng đồng [H3.12.02.05].",
        "Không gian số: kho học liệu số mở cho mọi người dân [H2.07.02.04].",
        "Các báo cáo được đăng tại https://thanh-pho-mau.example.org/hoc-tap [H2.09.01.11].",
    ], [
        "Schools: all {{schools}} schools have computers connected to the internet, and {{teachers}} managers and teachers "
        "have been trained in information technology [H2.07.01.02; H2.07.01.03].",
        "Workplaces: {{enterprises}} enterprises have signed an agreement on learning [H2.06.02.05].",
        "Communities: {{volunteers}} volunteers share their knowledge at the community learning centres [H3.12.02.05].",
        "Digital space: the repository of learning resources is open to every citizen [H2.07.02.04].",
        "The reports are published at https://thanh-pho-mau.example.org/hoc-tap [H2.09.01.11].",
    ]),
    ("E1", [
        "UBND tỉnh Ví Dụ đã phê duyệt kế hoạch xây dựng thành phố học tập của thành phố cho giai đoạn 2024-2030 "
        "[H3.10.01.04].",
        "Tầm nhìn là một thành phố mà ai cũng có nơi học, có người hướng dẫn và có lý do để học [H3.10.01.01].",
        "HĐND thành phố giao các chỉ tiêu về học tập suốt đời trong nghị quyết năm 2024 [H3.10.02.04].",
    ], [
        "The People's Committee of Example Province has approved the city's learning-city plan for 2024-2030 "
        "[H3.10.01.04].",
        "The vision is a city where everyone has a place to learn, someone to guide them and a reason to learn [H3.10.01.01].",
        "The People's Council set targets on lifelong learning in its resolution of 2024 [H3.10.02.04].",
    ]),
    ("E2", [
        "Ban chỉ đạo do Chủ tịch UBND thành phố đứng đầu [H3.10.01.05].",
        "Quy chế phối hợp phân công đầu mối và cách chia sẻ dữ liệu giữa {{partners}} ban, ngành, đoàn thể [H3.11.01.04].",
        "Trong đó {{partners-committed}} đơn vị đã ký cam kết; các đơn vị còn lại đang hoàn thành thủ tục "
        "[H3.11.01.05].",
    ], [
        "The steering committee is headed by the Chairman of the People's Committee [H3.10.01.05].",
        "The rules of coordination name contacts and lay down how {{partners}} offices and organisations share data "
        "[H3.11.01.04].",
        "Of these, {{partners-committed}} have signed the agreement; the others are completing the procedure [H3.11.01.05].",
    ]),
    ("E3", [
        "Tuần lễ hưởng ứng học tập suốt đời được tổ chức hằng năm trong giai đoạn 2022-2024 "
        "[H2.09.01.04; H2.09.01.05; H2.09.01.06].",
        "Ngày Sách và Văn hóa đọc Việt Nam cũng được tổ chức hằng năm trong giai đoạn 2022-2024 "
        "[H2.09.01.07; H2.09.01.08; H2.09.01.09].",
    ], [
        "The Lifelong Learning Week was held every year in 2022-2024 [H2.09.01.04; H2.09.01.05; H2.09.01.06].",
        "The Vietnam Book and Reading Culture Day was also held every year in 2022-2024 "
        "[H2.09.01.07; H2.09.01.08; H2.09.01.09].",
    ]),
    ("E4", [
        "HĐND thành phố ban hành chính sách hỗ trợ học phí, sách vở và đi lại cho người học thuộc nhóm yếu thế [H2.04.02.04].",
        "Năm 2024, thành phố mở {{literacy-classes}} lớp xóa mù chữ, {{evening-classes}} lớp học buổi tối cho người lớn và "
        "{{digital-classes}} lớp kỹ năng số cho người cao tuổi [H1.01.01.02; H2.04.02.02; H2.07.02.02].",
        "Khảo sát cho thấy {{adult-learners-share}} người từ 25 đến 64 tuổi đã tham gia học tập trong 12 tháng [H2.04.02.05].",
    ], [
        "The People's Council supports learners from disadvantaged groups with fees, books and travel [H2.04.02.04].",
        "In 2024 the city held {{literacy-classes}} literacy classes, {{evening-classes}} evening classes for adults and "
        "{{digital-classes}} digital skills classes for older people [H1.01.01.02; H2.04.02.02; H2.07.02.02].",
        "A survey shows that {{adult-learners-share}} of people aged 25 to 64 took part in learning within 12 months "
        "[H2.04.02.05].",
    ]),
    ("E5", [
        "Thành phố đã tự đánh giá cả {{indicators-total}} chỉ số: {{indicators-met}}/{{indicators-total}} chỉ số đạt và vượt "
        "yêu cầu ({{indicators-met-share}}), {{indicators-not-met}} chỉ số chưa đạt [H3.10.02.03].",
        "Tỷ lệ gia đình đạt danh hiệu “Gia đình học tập” tăng từ {{learning-families-share-2022}} năm 2022 lên "
        "{{learning-families-share}} năm 2024 [H2.05.01.02; H2.05.01.05].",
        "Ban chỉ đạo đã họp {{progress-meetings}} lần trong năm 2024 để đánh giá tiến độ "
        "[H3.10.02.05; H3.10.02.06; H3.10.02.07].",
    ], [
        "The city has assessed all {{indicators-total}} indicators: {{indicators-met}}/{{indicators-total}} meet or exceed the "
        "requirement ({{indicators-met-share}}), {{indicators-not-met}} do not meet it [H3.10.02.03].",
        "The share of families with the title “learning family” rose from {{learning-families-share-2022}} in 2022 to "
        "{{learning-families-share}} in 2024 [H2.05.01.02; H2.05.01.05].",
        "The steering committee met {{progress-meetings}} times in 2024 to review progress "
        "[H3.10.02.05; H3.10.02.06; H3.10.02.07].",
    ]),
    ("E6", [
        "Năm 2024, ngân sách thành phố chi {{spending-learning}} triệu đồng cho giáo dục và học tập, bằng "
        "{{spending-learning-share}} tổng chi {{spending}} triệu đồng [H3.12.01.04].",
        "Doanh nghiệp và người dân đóng góp {{social-funds}} triệu đồng [H3.12.02.04].",
        "UBND tỉnh đã phê duyệt quyết toán kinh phí học tập suốt đời [H3.12.01.05].",
    ], [
        "In 2024 the city spent {{spending-learning}} million VND on education and learning, which is "
        "{{spending-learning-share}} of its spending of {{spending}} million VND in all [H3.12.01.04].",
        "Enterprises and citizens contributed {{social-funds}} million VND [H3.12.02.04].",
        "The People's Committee of the province has approved the accounts of the lifelong-learning funds [H3.12.01.05].",
    ]),
]

# Rows of tables, in Vietnamese and English.
TABLES = {
    "E2.1": [
        (("Hội Khuyến học thành phố Mẫu", "Vận động gia đình, dòng họ học tập", "H2.05.01.02"),
         ("Association for Promoting Education of Sample City", "Wins families and clans for learning", "H2.05.01.02")),
        (("Liên đoàn Lao động thành phố Mẫu", "Học tập tại nơi làm việc", "H2.06.02.05"),
         ("Federation of Labour of Sample City", "Learning in the workplace", "H2.06.02.05")),
        (("Thư viện thành phố Mẫu", "Quản lý kho học liệu số", "H2.07.02.04"),
         ("Library of Sample City", "Runs the repository of digital resources", "H2.07.02.04")),
    ],
    "E5.1": [
        (("1.1.1", "98,6%", "2024", "H1.01.01.03"), ("1.1.1", "98.6\u00a0%", "2024", "H1.01.01.03")),
        (("2.5.2", "76,4%", "2024", "H2.05.01.05"), ("2.5.2", "76.4\u00a0%", "2024", "H2.05.01.05")),
        (("3.12.1", "24,4%", "2024", "H3.12.01.04"), ("3.12.1", "24.4\u00a0%", "2024", "H3.12.01.04")),
    ],
    "E6.1": [
        (("Giáo dục và học tập", "2024", "124.800", "triệu đồng", "H3.12.01.04"),
         ("Education and learning", "2024", "124,800", "million VND", "H3.12.01.04")),
        (("Kinh phí xã hội hóa", "2024", "1.250", "triệu đồng", "H3.12.02.04"),
         ("Funds from society", "2024", "1,250", "million VND", "H3.12.02.04")),
    ],
}

MAYOR, CONTACT = "Nguyễn Văn Ví Dụ", "Trần Thị Mẫu"
SIGNED_FORM, ENDORSED_FORM = "files/don-dang-ky_da-ky.pdf", "files/phan-2_uy-ban-quoc-gia.pdf"
# The code at the foot of the form that was signed. `dossier build` prints it; it changes with every answer.
FORM_CODE = "46SM9-JPGPW-S25HW-GWW90"
UPDATED, SIGNED_ON, ENDORSED_ON = "2025-02-20", "2025-03-03", "2025-04-08"

NEUTRAL = [
    ("1.3", "<p>https://thanh-pho-mau.example.org</p>"),
    ("1.4", "<choice>mr</choice>"),
    ("1.5", "<p>%s</p>" % MAYOR),
    ("1.7", "<choice>ms</choice>"),
    ("1.8", "<p>%s</p>" % CONTACT),
    ("1.12", "<p>+84 000 000 000</p>"),
    ("1.14", "<p>to-thu-ky@thanh-pho-mau.example.org</p>"),
    ("1.15", "<choice>en</choice>"),
    ("1.17", "<p>%s</p>" % SIGNED_ON),
    ("2.1", '<figure name="population"/>'),
    ("2.2", '<figure name="area"/>'),
    ("2.3", '<figure name="gdp-per-capita-city"/>'),
    ("2.4", '<figure name="gdp-per-capita-country"/>'),
    ("2.5", '<figure name="schooling-men"/>'),
    ("2.6", '<figure name="schooling-women"/>'),
    ("F", "<choice>literacy</choice><choice>equity-inclusion</choice><choice>sustainable-development</choice>"),
]
# Signatures, and the part of the National Commission: later than the form itself.
SIGNATURES = [
    ("1.18.1", '<signature name="%s" title="Chủ tịch UBND thành phố Mẫu" date="%s" digest="%s" file="%s"/>'
     % (MAYOR, SIGNED_ON, FORM_CODE, SIGNED_FORM)),
    ("1.18.2", '<signature date="%s" stamped="true" file="%s"/>' % (SIGNED_ON, SIGNED_FORM)),
    ("H2", "<p>Lê Thị Thí Dụ</p>"),
    ("H4", "<p>%s</p>" % ENDORSED_ON),
    ("H5", '<signature name="Lê Thị Thí Dụ" title="Tổng Thư ký" date="%s" digest="%s" file="%s"/>'
     % (ENDORSED_ON, FORM_CODE, ENDORSED_FORM)),
    ("H6", '<signature date="%s" stamped="true" file="%s"/>' % (ENDORSED_ON, ENDORSED_FORM)),
]
COMMISSION = [
    ("H1", ["Ủy ban Quốc gia UNESCO (hư cấu)"], ["National Commission for UNESCO (fictional)"]),
    ("H3", ["Tổng Thư ký (hư cấu)"], ["Secretary-General (fictional)"]),
]


def build():
    """The three files of answers, by name."""
    return {
        "answers/answers.xml": document(None, [(q, [part], UPDATED) for q, part in NEUTRAL]
                                        + [(q, [part], None) for q, part in SIGNATURES]),
        "answers/answers.vi.xml": document("vi", spoken(0)),
        "answers/answers.en.xml": document("en", spoken(1)),
    }


def spoken(language):
    """Narratives and tables in one language, in the order of the form."""
    answers = [(row[0], paragraphs(row[1 + language]), UPDATED) for row in NARRATIVES]
    answers += [(question, [cells(row[language]) for row in rows], UPDATED) for question, rows in TABLES.items()]
    answers.sort(key=lambda answer: [int(part) if part.isdigit() else ord(part[0]) * 1000 + int(part[1:] or 0)
                                     for part in answer[0].split(".")])
    return answers + [(row[0], paragraphs(row[1 + language]), None) for row in COMMISSION]


def paragraphs(texts):
    return ["<p>%s</p>" % escape(text) for text in texts]


def cells(row):
    return "<row>%s</row>" % "".join("<cell>%s</cell>" % escape(cell) for cell in row)


def document(language, answers):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<answers xmlns="urn:dossier:answers:1"%s>' % (' language="%s"' % language if language else "")]
    for question, parts, updated in answers:
        lines.append('  <answer question="%s"%s>' % (question, ' updated="%s"' % updated if updated else ""))
        lines += ["    " + part.replace("><choice", ">\n    <choice") for part in parts]
        lines.append("  </answer>")
    return "\n".join([*lines, "</answers>"]) + "\n"
