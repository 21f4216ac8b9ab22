"""The assessment as a spreadsheet, and the figures as a table of text."""

import csv
import io

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from . import office
from .issuers import ISSUERS
from .registers import fill
from .topics import TOPICS

OUTCOMES = {"met": "Đạt", "exceeded": "Vượt", "notMet": "Chưa đạt"}
HEADINGS = (
    "Số TT", "Mã chỉ số", "Kết quả", "Giá trị", "Tử số", "Mẫu số", "Đơn vị", "Kỳ số liệu", "Phạm vi",
    "Cơ quan cung cấp", "Thời kỳ đơn vị hành chính", "Người đánh giá", "Ngày đánh giá", "Minh chứng",
)
ASSESSOR, DECIDED_ON = "Tổ tự đánh giá thành phố Mẫu", "20/01/2025"


def evidence_of(indicator, records):
    """The codes behind an indicator: its own evidence first.

    What a higher body must approve rests on that body's papers alone.
    """
    own = [r["code"] for r in records if indicator.id in r["uses"] and "topic" not in r]
    common = [r["code"] for r in records if indicator.id in r["uses"] and "topic" in r]
    return own + common


def assessment(records, groups):
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Tự đánh giá"
    fill(sheet, 1, HEADINGS, bold=True)
    line = 2
    offices = {topic[0]: ISSUERS[topic[3]].vi for topic in TOPICS}
    for criterion, _, indicators in groups:
        for indicator in indicators:
            numerator, denominator = indicator.parts or (None, None)
            measured = indicator.value is not None
            fill(sheet, line, (
                line - 1, indicator.id, OUTCOMES[indicator.outcome], number(indicator.value), numerator, denominator,
                indicator.unit if measured else None, indicator.period, "Thành phố", offices[criterion],
                "A" if indicator.needs_era else None, ASSESSOR, DECIDED_ON,
                "; ".join(evidence_of(indicator, records))))
            line += 1
    for column, width in enumerate((7, 11, 11, 10, 10, 10, 14, 14, 12, 40, 14, 30, 14, 60), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C2"
    return office.workbook_bytes(workbook, "Tự đánh giá của thành phố Mẫu (ví dụ)")


def number(text):
    if text is None:
        return None
    return float(text) if "." in text else int(text)


# name, label, label in English, value, unit, year, source, part of, quotient, note
FIGURES = (
    ("population", "Dân số", "Population", "58400", "người", "2024-12-31", "H1.02.01.03", "", "", ""),
    ("area", "Diện tích", "Area", "36,5", "km²", "2024-12-31", "H1.02.01.03", "", "", ""),
    ("density", "Mật độ dân số", "Population density", "1600", "người/km²", "2024-12-31", "H1.02.01.03", "",
     "population/area", ""),
    ("gdp-per-capita-city", "GDP bình quân đầu người của thành phố", "GDP per capita, city", "3240", "USD", "2024",
     "H1.02.01.03", "", "", ""),
    ("gdp-per-capita-country", "GDP bình quân đầu người của cả nước", "GDP per capita, country", "4000", "USD", "2024",
     "H1.02.01.03", "", "", "Số giả định, không phải số liệu thống kê."),
    ("schooling-men", "Số năm đi học bình quân của nam giới", "Average years of schooling, men", "9,8", "năm", "2024",
     "H2.04.01.03", "", "", ""),
    ("schooling-women", "Số năm đi học bình quân của nữ giới", "Average years of schooling, women", "9,4", "năm", "2024",
     "H2.04.01.03", "", "", ""),
    ("units", "Số xã, phường", "Communes and wards", "10", "đơn vị", "2024-12-31", "H1.01.01.03", "", "", ""),
    ("wards", "Số phường", "Wards", "6", "đơn vị", "2024-12-31", "H1.01.01.03", "units", "", ""),
    ("communes", "Số xã", "Communes", "4", "đơn vị", "2024-12-31", "H1.01.01.03", "units", "", ""),
    ("schools", "Số trường", "Schools", "24", "trường", "2024-12-31", "H2.07.01.03", "", "", ""),
    ("schools-preschool", "Số trường mầm non", "Pre-schools", "9", "trường", "2024-12-31", "H2.07.01.03", "schools", "", ""),
    ("schools-primary", "Số trường tiểu học", "Primary schools", "8", "trường", "2024-12-31", "H2.07.01.03", "schools",
     "", ""),
    ("schools-secondary", "Số trường trung học", "Secondary schools", "7", "trường", "2024-12-31", "H2.07.01.03", "schools",
     "", ""),
    ("teachers", "Số cán bộ quản lý, giáo viên", "Managers and teachers", "640", "người", "2024", "H2.07.01.03", "", "", ""),
    ("literacy-rate", "Tỷ lệ người từ 15 tuổi trở lên biết chữ", "Literacy rate, age 15 and over", "98,6", "%", "2024",
     "H1.01.01.03", "", "", ""),
    ("learning-centres", "Số trung tâm học tập cộng đồng", "Community learning centres", "10", "trung tâm", "2024",
     "H2.05.01.07", "", "", ""),
    ("families", "Tổng số gia đình", "Families in all", "15000", "gia đình", "2024", "H2.05.01.03", "", "", ""),
    ("learning-families", "Số gia đình đạt danh hiệu “Gia đình học tập”", "Families with the title “learning family”",
     "11460", "gia đình", "2024", "H2.05.01.05", "", "", ""),
    ("learning-families-share", "Tỷ lệ gia đình đạt danh hiệu “Gia đình học tập”",
     "Share of families with the title “learning family”", "76,4", "%", "2024", "H2.05.01.05", "",
     "learning-families/families", ""),
    ("learning-families-share-2022", "Tỷ lệ gia đình đạt danh hiệu “Gia đình học tập”",
     "Share of families with the title “learning family”", "68,2", "%", "2022", "H2.05.01.02", "", "", ""),
    ("adult-learners-share", "Tỷ lệ người từ 25 đến 64 tuổi tham gia học tập trong 12 tháng",
     "Adults aged 25 to 64 in education or training in the last 12 months", "38,5", "%", "2024", "H2.04.02.05", "", "", ""),
    ("evening-classes", "Số lớp học buổi tối cho người lớn", "Evening classes for adults", "60", "lớp", "2024",
     "H2.04.02.02", "", "", ""),
    ("literacy-classes", "Số lớp xóa mù chữ", "Literacy classes", "12", "lớp", "2024", "H1.01.01.02", "", "", ""),
    ("digital-classes", "Số lớp kỹ năng số cho người cao tuổi", "Digital skills classes for older people", "30", "lớp",
     "2024", "H2.07.02.02", "", "", ""),
    ("partners", "Số ban, ngành, đoàn thể", "Offices and organisations", "18", "đơn vị", "2024", "H3.11.01.04", "", "", ""),
    ("partners-committed", "Số ban, ngành, đoàn thể đã ký cam kết", "Offices and organisations that signed the agreement",
     "14", "đơn vị", "2024", "H3.11.01.05", "", "", ""),
    ("enterprises", "Số doanh nghiệp ký thỏa thuận học tập", "Enterprises with a learning agreement", "12", "doanh nghiệp",
     "2024", "H2.06.02.05", "", "", ""),
    ("volunteers", "Số tình nguyện viên dạy học", "Volunteers who teach", "150", "người", "2024", "H3.12.02.05", "", "", ""),
    ("progress-meetings", "Số cuộc họp đánh giá tiến độ", "Progress meetings", "3", "cuộc", "2024", "H3.10.02.03", "", "", ""),
    ("indicators-total", "Tổng số chỉ số", "Indicators in all", "57", "chỉ số", "2024", "H3.10.02.03", "", "", ""),
    ("indicators-met", "Số chỉ số đạt và vượt", "Indicators met or exceeded", "52", "chỉ số", "2024", "H3.10.02.03",
     "indicators-total", "", ""),
    ("indicators-not-met", "Số chỉ số chưa đạt", "Indicators not met", "5", "chỉ số", "2024", "H3.10.02.03",
     "indicators-total", "", ""),
    ("indicators-met-share", "Tỷ lệ chỉ số đạt và vượt trên tổng số", "Share met or exceeded, of all", "91,2", "%", "2024",
     "H3.10.02.03", "", "indicators-met/indicators-total", ""),
    ("spending", "Tổng chi ngân sách thành phố", "City spending in all", "512000", "triệu đồng", "2024", "H3.12.01.04", "",
     "", ""),
    ("spending-learning", "Chi cho giáo dục và học tập", "Spending on education and learning", "124800", "triệu đồng",
     "2024", "H3.12.01.04", "", "", ""),
    ("spending-learning-share", "Tỷ lệ chi cho giáo dục và học tập", "Share of spending on education and learning", "24,4",
     "%", "2024", "H3.12.01.04", "", "spending-learning/spending", ""),
    ("social-funds", "Kinh phí xã hội hóa cho học tập suốt đời", "Funds from society for lifelong learning", "1250",
     "triệu đồng", "2024", "H3.12.02.04", "", "", ""),
)


def figures():
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    writer.writerow(("Mã số liệu", "Nhãn tiếng Việt", "Nhãn tiếng Anh", "Giá trị", "Đơn vị", "Năm", "Nguồn",
                     "Là một phần của", "Thương số", "Ghi chú"))
    writer.writerows(FIGURES)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")
