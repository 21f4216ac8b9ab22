"""Cases of the group SRC: workbooks."""

import io
import zipfile

from cases_base import case
from cases_reading import HEADINGS, RECORD, cite, in_vni

PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def text_cell(column, row, text):
    """A cell with its own text."""
    return '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + column), row, text)


def sheet_of(rows, hidden_rows=()):
    """A sheet with these rows of cells."""
    text = "".join(
        '<row r="%d"%s>%s</row>' % (number, ' hidden="1"' if number in hidden_rows else "", "".join(cells))
        for number, cells in enumerate(rows, 1)
    )
    return HEAD + '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (SHEET, text)


def workbook(sheet, hidden=None):
    """The bytes of a workbook with one sheet, and perhaps a hidden one."""
    names = [("Danh mục", "", sheet)] + ([("Cũ", ' state="hidden"', hidden)] if hidden else [])
    numbers = range(1, len(names) + 1)
    parts = {
        "[Content_Types].xml": HEAD
        + '<Types xmlns="%scontent-types">' % PACKAGE
        + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + '<Default Extension="xml" ContentType="application/xml"/>'
        + '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>' % TYPE
        + "".join(
            '<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>' % (n, TYPE)
            for n in numbers
        )
        + "</Types>",
        "_rels/.rels": HEAD
        + '<Relationships xmlns="%srelationships">' % PACKAGE
        + '<Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>' % OFFICE
        + "</Relationships>",
        "xl/workbook.xml": HEAD
        + '<workbook xmlns="%s" xmlns:r="%s"><sheets>' % (SHEET, OFFICE)
        + "".join(
            '<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (names[n - 1][0], n, names[n - 1][1], n)
            for n in numbers
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": HEAD
        + '<Relationships xmlns="%srelationships">' % PACKAGE
        + "".join(
            '<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (n, OFFICE, n)
            for n in numbers
        )
        + "</Relationships>",
    }
    for n in numbers:
        parts["xl/worksheets/sheet%d.xml" % n] = names[n - 1][2]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 12, 31, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, content.encode("utf-8"))
    return buffer.getvalue()


def cells(row, texts):
    """The cells of one row of texts."""
    return [text_cell(column, row, text) for column, text in enumerate(texts)]


@case("valid_register-in-a-workbook")
def _(w):
    w.add("evidence/them.xlsx", workbook(sheet_of([cells(1, HEADINGS), cells(2, RECORD)])))
    cite(w)


@case("SRC-05_workbook-in-vni")
def _(w):
    w.add("evidence/them.xlsx", workbook(sheet_of([cells(1, HEADINGS), cells(2, [in_vni(t) for t in RECORD])])))
    cite(w)


@case("SRC-08_hidden-sheet")
def _(w):
    w.add("evidence/them.xlsx", workbook(sheet_of([cells(1, HEADINGS)]), hidden=sheet_of([cells(1, HEADINGS), cells(2, RECORD)])))
    cite(w)


@case("SRC-08_hidden-row")
def _(w):
    w.add("evidence/them.xlsx", workbook(sheet_of([cells(1, HEADINGS), cells(2, RECORD)], hidden_rows=(2,))))
    cite(w)


@case("SRC-11_formula-without-a-value")
def _(w):
    further = '<c r="J2"><f>LEN(A2)</f></c>'
    w.add(
        "evidence/them.xlsx",
        workbook(sheet_of([cells(1, HEADINGS + ["pages"]), cells(2, RECORD) + [further]])),
    )
    cite(w)


@case("SRC-11_formula-that-failed")
def _(w):
    further = '<c r="J2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    w.add(
        "evidence/them.xlsx",
        workbook(sheet_of([cells(1, HEADINGS + ["pages"]), cells(2, RECORD) + [further]])),
    )
    cite(w)
