"""Spreadsheets and text documents, with equal bytes on every run."""

import datetime
import io
import re
import zipfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from . import texts

MOMENT = datetime.datetime(2025, 2, 10, 1, 0, 0)
THIN = Side(style="thin", color="999999")


def settled(data):
    """The same package with fixed times, in the order of its names."""
    source = zipfile.ZipFile(io.BytesIO(data))
    names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name != "mimetype", name))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in names:
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-02-10T01:00:00Z", content)
            if name == "docProps/thumbnail.jpeg":
                continue
            if name == "_rels/.rels":
                content = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
            entry = zipfile.ZipInfo(name, (2025, 2, 10, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            target.writestr(entry, content)
    return buffer.getvalue()


def workbook_bytes(workbook, title):
    workbook.properties.title = title
    workbook.properties.creator = workbook.properties.lastModifiedBy = "Thành phố Mẫu (hư cấu)"
    workbook.properties.subject = texts.FICTION
    workbook.properties.created = workbook.properties.modified = MOMENT
    buffer = io.BytesIO()
    workbook.save(buffer)
    return settled(buffer.getvalue())


def spreadsheet(record):
    """A table of data with its head, its source and its rows."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Số liệu"
    head = texts.heading_of_table(record)
    for position, line in enumerate(head, 1):
        sheet.cell(position, 1, line).font = Font(bold=position == 2, size=13 if position == 2 else 11)
        sheet.merge_cells(start_row=position, start_column=1, end_row=position, end_column=4)
    write_table(sheet, len(head) + 2, ("Nội dung", "Giá trị", "Đơn vị", "Kỳ"), texts.table(record))
    last = sheet.max_row
    for position, line in enumerate(texts.signature_lines(record), last + 2):
        sheet.cell(position, 3, line).font = Font(bold=True)
    sheet.cell(sheet.max_row + 2, 1, texts.FICTION).font = Font(italic=True, color="B01818")
    for column, width in enumerate((70, 14, 18, 14), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    return workbook_bytes(workbook, record["vi"])


def write_table(sheet, first, heads, rows):
    for offset, row in enumerate([heads, *rows]):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(first + offset, column, value)
            cell.border = Border(THIN, THIN, THIN, THIN)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if not offset:
                cell.font = Font(bold=True)


def text_document(record):
    """A text document of one page."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Noto Serif", Pt(12)
    head = texts.heading(record)
    centred(document, head["issuer"], bold=True)
    for line in head["motto"]:
        centred(document, line, bold=True)
    centred(document, head["number"] + "          " + head["place"])
    centred(document, head["kind"], bold=True)
    centred(document, head["subject"], bold=True)
    for paragraph in texts.paragraphs(record):
        document.add_paragraph(paragraph)
    if record["kind"] == "minutes":
        document.add_paragraph("Danh sách có mặt: 18 đại diện, mỗi ban, ngành, đoàn thể một người.")
    for line in texts.signature_lines(record):
        centred(document, line, bold=True)
    centred(document, texts.FICTION)
    part = document.core_properties
    part.title, part.subject = record["vi"], texts.FICTION
    part.author = part.last_modified_by = "Thành phố Mẫu (hư cấu)"
    part.comments, part.created, part.modified = "", MOMENT, MOMENT
    buffer = io.BytesIO()
    document.save(buffer)
    return settled(buffer.getvalue())


def centred(document, text, bold=False):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = bold
