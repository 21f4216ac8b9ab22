"""The registers of the workspace, in four formats that offices use."""

import csv
import io
import json
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font
from openpyxl.utils import get_column_letter

from . import office
from .records import issuer_name, written_date

# The columns of the standard evidence list, word for word.
STANDARD = (
    "Tiêu chí", "Số TT", "Mã minh chứng", "Tên minh chứng",
    "Số, ngày ban hành, hoặc thời điểm khảo sát, điều tra, phỏng vấn, quan sát,…",
    "Nơi ban hành hoặc nhóm, cá nhân thực hiện", "Ghi chú",
)
FURTHER = (
    ("Dùng cho chỉ số", "usedBy"), ("Loại minh chứng", "kind"), ("Loại văn bản", "documentType"), ("Tên tiếng Anh", "title.en"),
    ("Tóm tắt tiếng Việt", "gist.vi"), ("Tóm tắt tiếng Anh", "gist.en"), ("Người ký", "signer"),
    ("Câu hỏi khảo sát", "surveyQuestion"), ("Cỡ mẫu", "sampleSize"), ("Phương pháp", "method"),
    ("Chuyên gia", "expertName"), ("Chức danh chuyên gia", "expertRole"), ("Ý kiến chuyên gia", "judgement"),
    ("Danh sách có mặt", "attendance"), ("Đóng dấu", "sealed"), ("Ngôn ngữ", "language"), ("Loại bản", "copyKind"),
    ("Số trang", "pages"), ("Tệp", "file"), ("Mã băm SHA-256", "sha256"), ("Dung lượng", "bytes"), ("Ký số", "signed"),
    ("Liên kết", "url"), ("Ngày truy cập", "capturedOn"), ("Chế độ sử dụng", "accessMode"),
    ("Dữ liệu cá nhân", "personalData"),
)
KINDS = {
    "directive": "Văn bản chỉ đạo", "establishment": "Quyết định thành lập", "recognition": "Quyết định công nhận",
    "report": "Báo cáo", "statistics": "Bảng số liệu", "budget": "Ngân sách", "survey": "Khảo sát",
    "minutes": "Biên bản", "media": "Ảnh", "agreement": "Thỏa thuận", "list": "Danh mục",
    "expertOpinion": "Ý kiến chuyên gia",
}
WORDS = {True: "Có", False: "Không", "public": "Công khai", "original": "Bản chính", "fullCopy": "Sao y"}


def facts(record):
    """The record as fields by name, without empty ones."""
    survey, expert = record["kind"] == "survey", record.get("expert") or (None, None, None)
    fields = {
        "code": record["code"], "kind": record["kind"], "documentType": record["type"],
        "title": {"vi": record["vi"], "en": record["en"]},
        "gist": {"vi": record["gist_vi"], "en": record["gist_en"]},
        "number": record.get("number"), "signer": record.get("signer"),
        "surveyQuestion": record.get("question"), "sampleSize": record.get("sample"), "method": record.get("method"),
        "expertName": expert[0], "expertRole": expert[1], "judgement": expert[2],
        "attendance": True if record["kind"] == "minutes" else None,
        "sealed": True if record["kind"] in ("statistics", "list", "budget") else None,
        "language": "vi", "copyKind": "fullCopy" if record["form"] == "scan" else "original",
        "pages": 1 if record["form"] in ("pdf", "scan", "docx") else None,
        "url": record.get("url"), "capturedOn": "2025-01-06" if record.get("url") else None,
        "accessMode": "public", "personalData": False, "usedBy": record["uses"],
    }
    if survey:
        fields.update(observedFrom=record["date"], observedTo=record["end"], performedBy=record["by"])
    else:
        fields["date"] = record["date"]
        fields["issuer" if record["issuer"] else "author"] = issuer_name(record)
    if record["path"]:
        fields.update(file=record["path"], sha256=record["sha256"], bytes=record["bytes"], signed=False)
    return {name: value for name, value in fields.items() if value is not None}


# Tables

def when(record):
    """Column 5: number and date, or the moment."""
    if record["kind"] == "survey":
        return "Từ ngày %s đến ngày %s" % (written_date(record["date"]), written_date(record["end"]))
    date = written_date(record["date"])
    return "%s, ngày %s" % (record["number"], date) if "number" in record else date


def cells(record, position, criterion):
    """The row of a table, in the order of the headings."""
    fields = facts(record)
    fields.update({"title.en": record["en"], "gist.vi": record["gist_vi"], "gist.en": record["gist_en"]})
    fields["kind"] = "Trang web" if record["form"] == "web" else KINDS[record["kind"]]
    if "capturedOn" in fields:
        fields["capturedOn"] = written_date(fields["capturedOn"])
    fields["usedBy"] = "; ".join(record["uses"])
    row = [criterion, position, record["code"], record["vi"], when(record), issuer_name(record), ""]
    for _, name in FURTHER:
        value = fields.get(name, "")
        row.append(WORDS.get(value, value) if isinstance(value, (bool, str)) else value)
    return row


def as_csv(records):
    """Semicolons and a byte order mark: opens well in a Vietnamese spreadsheet."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    writer.writerow([*STANDARD, *(heading for heading, _ in FURTHER)])
    for position, record in enumerate(records, 1):
        writer.writerow(cells(record, position, record["criterion"]))
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


def as_xlsx(records):
    """One sheet whose cells of the first column are merged for each criterion."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Danh mục minh chứng"
    sheet.cell(1, 1, "DANH MỤC MINH CHỨNG CỦA THÀNH PHỐ MẪU (VÍ DỤ)").font = Font(bold=True, size=14)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=7)
    headings = [*STANDARD, *(heading for heading, _ in FURTHER)]
    fill(sheet, 3, headings, bold=True)
    line = position = 4
    for criterion, group in groupby(records, key=lambda record: record["criterion"]):
        for record in group:
            fill(sheet, line, cells(record, line - 3, criterion if line == position else None))
            line += 1
        sheet.merge_cells(start_row=position, start_column=1, end_row=line - 1, end_column=1)
        position = line
    for column, heading in enumerate(headings, 1):
        sheet.column_dimensions[get_column_letter(column)].width = {4: 48, 5: 26, 6: 36}.get(column, 16)
    sheet.freeze_panes = "E4"
    return office.workbook_bytes(workbook, "Danh mục minh chứng của thành phố Mẫu (ví dụ)")


def fill(sheet, line, values, bold=False):
    for column, value in enumerate(values, 1):
        cell = sheet.cell(line, column, value if value != "" else None)
        cell.font = Font(bold=bold)
        cell.border = Border(office.THIN, office.THIN, office.THIN, office.THIN)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(value, str):
            cell.number_format = "@"


# Nested formats

def as_json(records):
    return (json.dumps({"records": [facts(record) for record in records]}, ensure_ascii=False, indent=2) + "\n").encode()


# The order of the elements in a record, for people who read the file.
ELEMENTS = (
    "documentType", "title", "gist", "number", "date", "issuer", "author", "signer", "observedFrom", "observedTo",
    "method", "performedBy", "sampleSize", "surveyQuestion", "expertName", "expertRole", "judgement", "language",
    "copyKind", "pages", "file", "sealed", "url", "accessMode", "personalData", "attendance", "usedBy",
)


def as_xml(records):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<register xmlns="urn:dossier:evidence:1">']
    for record in records:
        fields = facts(record)
        lines.append('  <record code="%s" kind="%s">' % (fields["code"], fields["kind"]))
        lines += ["    " + element for name in ELEMENTS if name in fields for element in elements(name, fields)]
        lines.append("  </record>")
    return ("\n".join([*lines, "</register>"]) + "\n").encode("utf-8")


def elements(name, fields):
    value = fields[name]
    if isinstance(value, dict):
        return ["<%s>" % name, *("  <%s>%s</%s>" % (key, escape(text), key) for key, text in value.items()), "</%s>" % name]
    attributes = ""
    if name == "file":
        attributes = ' sha256=%s bytes="%d" signed="false"' % (quoteattr(fields["sha256"]), fields["bytes"])
    if name == "url":
        attributes = ' capturedOn="%s"' % fields["capturedOn"]
    if isinstance(value, list):
        value = " ".join(value)
    if isinstance(value, bool):
        value = str(value).lower()
    return ["<%s%s>%s</%s>" % (name, attributes, escape(str(value)), name)]
