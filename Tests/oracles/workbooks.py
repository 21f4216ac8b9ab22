"""Writes workbooks of all kinds into a folder, each with a JSON file of what openpyxl reads in it.

usage: workbooks.py FOLDER
"""

import datetime
import decimal
import json
import pathlib
import random
import sys
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def shown(value):
    """The text of a value as a person sees it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        # Spreadsheets show 15 digits, and round the decimal they have stored.
        context = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP)
        number = context.create_decimal(repr(value)).normalize(context)
        return "0" if number == 0 else format(number, "f")
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S")
    return str(value)


def dump(path):
    """Writes what openpyxl reads in the workbook beside it."""
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    sheets = []
    for sheet in values.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and str(cell.value).strip():
                    cells[cell.coordinate] = shown(cell.value)
                elif formulas[sheet.title][cell.coordinate].data_type == "f":
                    cells[cell.coordinate] = "formula without a value"
        merges = sorted(str(merge) for merge in sheet.merged_cells.ranges)
        hidden = sheet.sheet_state != "visible"
        sheets.append({"name": sheet.title, "hidden": hidden, "cells": cells, "merges": merges})
    path.with_suffix(".json").write_text(json.dumps(sheets, ensure_ascii=False), "utf-8")


def kinds():
    """Values of every kind, several sheets, hidden and merged cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Minh chứng"
    sheet.append(["Mã minh chứng", "Tên", "Ngày", "Giá trị", "Có", "Số"])
    rows = [
        ["H1.01.01.01", "Kế hoạch 1256/KH-UBND", datetime.date(2023, 4, 3), 96.4, True, "05"],
        ["H1.01.01.02", "  khoảng  trắng ", datetime.datetime(2022, 10, 12, 8, 30), 0.1 + 0.2, False, "007"],
        ["H1.01.01.03", "dòng một\ndòng hai", datetime.time(8, 30, 15), 169589, None, 5],
        ["H1.01.01.04", "Phu\u0309 Ly\u0301 < & > \" '", datetime.date(1900, 1, 1), 1.5e-7, None, -12],
        ["H1.01.01.05", "=SUM(D2:D4)", datetime.date(1900, 3, 1), 123456789012345678, None, 1e21],
        ["H1.01.01.06", "#REF!", datetime.date(9999, 12, 31), 0.28999999999999998, None, 100],
    ]
    for row in rows:
        sheet.append(row)
    sheet["C8"], sheet["C9"], sheet["C10"], sheet["C11"] = 45000, 45000.75, 0.25, 45000
    sheet["C8"].number_format = 'dd"ngày"mm'
    sheet["C9"].number_format = "[$-42A]d mmmm yyyy"
    sheet["C10"].number_format = "hh:mm"
    sheet["C11"].number_format = '0.00" m"'
    sheet["B12"] = CellRichText("Quyết định ", TextBlock(InlineFont(b=True), "số 15"), "/QĐ-BNV")
    sheet["XFD20"] = "cột cuối"
    sheet.merge_cells("A14:C15")
    sheet["A14"] = "gộp"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    hidden = book.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "x"
    very = book.create_sheet("Rất ẩn")
    very.sheet_state = "veryHidden"
    very["A1"] = 1
    book.create_sheet("Trống")
    return book


def epoch():
    """Dates of the system that begins in 1904."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    days = [datetime.date(1904, 1, 2), datetime.date(2023, 4, 3), datetime.date(1999, 12, 31)]
    for row, day in enumerate(days, 1):
        book.active.cell(row, 1, day)
    return book


def many(seed):
    """Values of many kinds at random."""
    draw = random.Random(seed)
    book = openpyxl.Workbook()
    sheet = book.active
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyạảấầẩẫậ 0123456789./-_<>&\"'"
    for _ in range(200):
        row = []
        for _ in range(draw.randint(0, 12)):
            row.append(
                draw.choice(
                    [
                        lambda: None,
                        lambda: "".join(draw.choice(letters) for _ in range(draw.randint(1, 40))).strip() or "a",
                        lambda: draw.randint(-(10**9), 10**9),
                        lambda: draw.uniform(-1000, 1000),
                        lambda: draw.uniform(-1, 1) * 10 ** draw.randint(-20, 20),
                        lambda: draw.random() < 0.5,
                        lambda: datetime.date(1900, 3, 1) + datetime.timedelta(draw.randint(0, 60000)),
                    ]
                )()
            )
        sheet.append([f"'{cell}" if isinstance(cell, str) and cell[0] == "=" else cell for cell in row])
    return book


def by_hand(path):
    """A workbook with what openpyxl never writes."""
    sheet = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:worksheet xmlns:x="{MAIN}"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData>
<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>trong </x:t></x:is></x:c></x:row>
<x:row r="4"><x:c r="C4" t="inlineStr"><x:is><x:r><x:t xml:space="preserve">hai </x:t></x:r><x:r><x:t>phần</x:t></x:r></x:is></x:c>
<x:c r="D4" t="str"><x:f>A1&amp;"x"</x:f><x:v>kết quả</x:v></x:c><x:c r="E4"><x:f t="shared" ref="E4:E5" si="0">1+1</x:f><x:v>2</x:v></x:c>
<x:c r="F4" t="e"><x:v>#DIV/0!</x:v></x:c><x:c r="G4" t="b"><x:v>1</x:v></x:c><x:c r="H4" s="1"><x:v>45019</x:v></x:c></x:row>
<x:row r="5"><x:c r="E5"><x:f t="shared" si="0"/><x:v>3</x:v></x:c><x:c r="F5"><x:f>NOW()</x:f></x:c><x:c r="G5"/></x:row>
</x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:A3"/></x:mergeCells></x:worksheet>"""
    strings = f"""<sst xmlns="{MAIN}"><si><t xml:space="preserve"> Phủ Lý </t></si>
<si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si></sst>"""
    styles = f"""<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[Red]yyyy\\-mm"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>"""
    files = {
        "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/book/main.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/book/sheets/sheet7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/book/text.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
</Types>""",
        "_rels/.rels": f"""<Relationships xmlns="{PACKAGE}">
<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="/book/main.xml"/></Relationships>""",
        "book/main.xml": f"""<workbook xmlns="{MAIN}" xmlns:q="{RELATIONS}"><sheets>
<sheet name="Một &amp; hai" sheetId="9" q:id="b"/></sheets></workbook>""",
        "book/_rels/main.xml.rels": f"""<Relationships xmlns="{PACKAGE}">
<Relationship Id="a" Type="{RELATIONS}/sharedStrings" Target="text.xml"/>
<Relationship Id="b" Type="{RELATIONS}/worksheet" Target="/book/sheets/sheet7.xml"/>
<Relationship Id="c" Type="{RELATIONS}/styles" Target="../xl/styles.xml"/></Relationships>""",
        "book/sheets/sheet7.xml": sheet,
        "book/text.xml": strings,
        "xl/styles.xml": styles,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def main():
    folder = pathlib.Path(sys.argv[1])
    books = {"kinds": kinds(), "epoch": epoch()}
    books.update({f"many-{seed}": many(seed) for seed in range(5)})
    for name, book in books.items():
        book.save(folder / f"{name}.xlsx")
    by_hand(folder / "by-hand.xlsx")
    for path in sorted(folder.glob("*.xlsx")):
        dump(path)


if __name__ == "__main__":
    main()
