"""Fills in workbooks for units as a person does, and says what openpyxl finds in them.

usage: register.py edit FILE TARGET < edits     a JSON list, see `edit`
       register.py facts FILE                   prints a JSON object
       register.py rows FILE SHEET              prints the rows below the headings, by heading
"""

import datetime
import json
import sys

import openpyxl
from openpyxl.styles import Font

HEADINGS = 3


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[HEADINGS] if cell.value}


def row_of(sheet, name):
    """The row that begins with `name`; for None the first that begins with nothing."""
    for row in range(HEADINGS + 1, sheet.max_row + 2):
        if sheet.cell(row, 1).value == name:
            return row
    raise SystemExit(f"no row {name}")


def edit(path, target, edits):
    """Each edit names a sheet by its position, a row by its first cell (null: the next empty one), and says what to
    do: set cells by their headings, delete or hide the row, merge cells, drop the sheet."""
    book = openpyxl.load_workbook(path)
    for change in edits:
        sheet = book.worksheets[change.get("sheet", 0)]
        if change.get("dropSheet"):
            book.remove(sheet)
            continue
        row = row_of(sheet, change.get("row"))
        for heading, value in change.get("set", {}).items():
            cell = sheet.cell(row, columns(sheet)[heading])
            if isinstance(value, dict):
                if "date" in value:
                    cell.value, cell.number_format = datetime.date.fromisoformat(value["date"]), "dd/mm/yyyy"
                if "font" in value:
                    cell.value, cell.font = value["text"], Font(name=value["font"])
            else:
                cell.value = value
        if change.get("delete"):
            sheet.delete_rows(row)
        if change.get("hide"):
            sheet.row_dimensions[row].hidden = True
        if "merge" in change:
            first, last = (columns(sheet)[name] for name in change["merge"])
            sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
    book.save(target)


def facts(path):
    book = openpyxl.load_workbook(path)
    result = {
        "sheets": [[sheet.title, sheet.sheet_state] for sheet in book],
        "created": book.properties.created.isoformat(),
        "tables": [],
    }
    for sheet in book.worksheets[:2]:
        blank = row_of(sheet, None) if sheet.cell(sheet.max_row, 1).value is None else None
        headings = columns(sheet)
        checked = {}
        for rule in sheet.data_validations.dataValidation:
            column = next(iter(rule.sqref.ranges)).min_col
            name = next((heading for heading, index in headings.items() if index == column), None)
            checked[name] = [rule.type, bool(rule.showErrorMessage), rule.errorStyle or "stop"]
            if rule.type == "list":
                name, cells = rule.formula1.lstrip("=").rsplit("!", 1)
                listed = [row[0].value for row in book[name.strip("'")][cells]]
                checked[next(h for h, i in headings.items() if i == column)].append(listed[:3])
        result["tables"].append(
            {
                "freeze": sheet.freeze_panes,
                "filter": sheet.auto_filter.ref,
                "protected": sheet.protection.sheet,
                "orientation": sheet.page_setup.orientation,
                "paper": sheet.page_setup.paperSize,
                "across": sheet.page_setup.fitToWidth,
                "down": sheet.page_setup.fitToHeight,
                "titleRows": sheet.print_title_rows,
                "titleColumns": sheet.print_title_cols,
                "headings": list(headings),
                "validations": checked,
                "unlocked": [name for name, i in headings.items() if not sheet.cell(4, i).protection.locked],
                "unlockedBelow": blank
                and [name for name, i in headings.items() if not sheet.cell(blank, i).protection.locked],
                "dates": [name for name, i in headings.items() if sheet.cell(4, i).number_format == "dd/mm/yyyy"],
                "formulas": [name for name, i in headings.items() if sheet.cell(4, i).data_type == "f"],
                "wrapped": all(sheet.cell(4, i).alignment.wrap_text for i in headings.values()),
            }
        )
    return result


def rows(path, position):
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[position]
    headings = columns(sheet)
    for row in range(HEADINGS + 1, sheet.max_row + 1):
        values = {name: sheet.cell(row, index).value for name, index in headings.items()}
        yield {name: str(value) for name, value in values.items() if value is not None}


match sys.argv[1]:
    case "edit":
        edit(sys.argv[2], sys.argv[3], json.load(sys.stdin))
    case "facts":
        print(json.dumps(facts(sys.argv[2]), ensure_ascii=False))
    case "rows":
        print(json.dumps(list(rows(sys.argv[2], int(sys.argv[3]))), ensure_ascii=False))
