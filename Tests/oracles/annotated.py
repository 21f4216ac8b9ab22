"""Makes workbooks of all kinds, and holds annotated copies to them with openpyxl, part by part.

usage: annotated.py make FOLDER
       annotated.py compare ORIGINAL COPY [SHEET!CELL...]   the copy may differ in these cells' fills and comments
       annotated.py same COPY COPY                          part by part
       annotated.py work-on COPY RESULT                     as somebody who goes on in a copy
       annotated.py drop-index COPY RESULT                  as somebody who deletes the first sheet
       annotated.py check-worked COPY                       after the copy that was worked on was cleaned
       annotated.py convert FOLDER FILE...                  as LibreOffice saves them
"""

import io
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import PIL.Image
import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OURS = "―――― dossier ――――"
ENDING = "――――――――――――"
INDEX = "_dossier_index"

# MARK: Making


def register():
    """A register with everything that a spreadsheet program offers."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Danh mục"
    thin = Side(style="thin", color="FF336699")
    for column, heading in enumerate(["Mã", "Tên", "Ngày", "Số trang", "Tổng"], 1):
        cell = sheet.cell(1, column, heading)
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF224488")
        cell.border = Border(bottom=thin)
    for row in range(2, 41):
        sheet.cell(row, 1, "H1.01.01.%02d" % (row - 1))
        sheet.cell(row, 2, "Tài liệu số %d & <phụ lục>" % row).alignment = Alignment(wrap_text=True)
        sheet.cell(row, 3, 45000 + row).number_format = "dd/mm/yyyy"
        sheet.cell(row, 4, row)
        sheet.cell(row, 5, "=SUM(D$2:D%d)" % row).number_format = "#,##0"
        if row % 2:
            sheet.cell(row, 2).fill = PatternFill("solid", fgColor="FFEEEEEE")
    sheet["B3"].fill = PatternFill("lightGrid", fgColor="FF00AA00")
    sheet["D5"].protection = Protection(locked=False)
    sheet["B4"].comment = Comment("Chị xem lại giúp em\nhai dòng", "Lan")
    sheet["D4"].comment = Comment("ý kiến khác", "Minh")
    sheet.merge_cells("B10:C12")
    sheet.freeze_panes = "B2"
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.column_dimensions["B"].width = 42
    sheet.auto_filter.ref = "A1:E40"
    sheet.print_title_rows = "1:1"
    sheet.print_area = "A1:E40"
    sheet.conditional_formatting.add("D2:D40", CellIsRule("greaterThan", ["30"], fill=PatternFill(bgColor="FFFF0000")))
    validation = DataValidation(type="list", formula1='"Kế hoạch,Báo cáo"', allow_blank=True)
    validation.add("F2:F40")
    sheet.add_data_validation(validation)
    sheet["A2"].hyperlink = "https://example.org/tài-liệu"
    sheet.oddHeader.center.text = "Danh mục minh chứng"
    other = book.create_sheet("Số liệu")
    for row in range(1, 6):
        other.cell(row, 1, "năm %d" % (2019 + row))
        other.cell(row, 2, row * 1.5)
    other["A8"], other["B8"] = "Cột", "Giá trị"
    other["A9"], other["B9"] = "x", 1
    other.add_table(Table(displayName="Bang1", ref="A8:B9"))
    chart = BarChart()
    chart.add_data(Reference(other, min_col=2, min_row=1, max_row=5))
    other.add_chart(chart, "D2")
    picture = io.BytesIO()
    PIL.Image.new("RGB", (8, 8), (200, 30, 30)).save(picture, "PNG")
    other.add_image(Image(picture), "D20")
    other.print_title_rows = "1:2"
    hidden = book.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "x"
    book.defined_names["tong"] = DefinedName("tong", attr_text="'Số liệu'!$B$1:$B$5")
    book.active = 1
    sheet.sheet_view.tabSelected = False
    return book


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content if isinstance(content, bytes) else content.encode("utf-8"))


def with_macro(source, path):
    """The workbook with a project of macros, and parts that only Excel writes."""
    parts = parts_of(source)
    types = parts["[Content_Types].xml"].decode().replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    types = types.replace(
        "</Types>",
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/xl/calcChain.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    )
    parts["[Content_Types].xml"] = types
    relations = parts["xl/_rels/workbook.xml.rels"].decode().replace(
        "</Relationships>",
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/><Relationship Id="rIdC" Type="%s/calcChain" Target="calcChain.xml"/>'
        "</Relationships>" % RELATIONS,
    )
    parts["xl/_rels/workbook.xml.rels"] = relations
    parts["xl/vbaProject.bin"] = bytes(range(256)) * 40
    parts["xl/calcChain.xml"] = '<calcChain xmlns="%s"><c r="E2" i="1"/></calcChain>' % MAIN
    write(path, parts)


def by_hand(path):
    """A workbook with what openpyxl does not write: prefixes, no references, shared formulas, own texts, threads."""
    sheet = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<x:worksheet xmlns:x="%s" xmlns:r="%s"><x:cols>'
        '<x:col min="3" max="4" width="12" style="1"/></x:cols><x:sheetData>'
        '<x:row r="1" spans="1:2"><x:c r="A1" t="inlineStr"><x:is><x:t>mã</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>'
        '<x:row r="3" s="1" customFormat="1"><x:c r="A3"><x:f t="shared" ref="A3:A5" si="0">B3*2</x:f><x:v>4</x:v></x:c></x:row>'
        '<x:row r="4"><x:c r="A4" s="1"><x:f t="shared" si="0"/><x:v>4</x:v></x:c></x:row><x:row r="5"/></x:sheetData>'
        '<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        '<x:legacyDrawing r:id="rIdX"/>'
        '<x:extLst><x:ext uri="{EXAMPLE}"><other xmlns="urn:example">&lt;kept&gt;</other></x:ext></x:extLst></x:worksheet>'
    ) % (MAIN, RELATIONS)
    plain = '<worksheet xmlns="%s"><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row></sheetData></worksheet>'
    comments = (
        '<comments xmlns="%s"><authors><author>tc={1}</author></authors><commentList><comment ref="B1" authorId="0">'
        "<text><t>[Threaded comment] hỏi</t></text></comment></commentList></comments>" % MAIN
    )
    drawing = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>'
        '<v:shape id="_x0000_s2050" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row>'
        "<x:Column>1</x:Column></x:ClientData></v:shape></xml>"
    )
    thread = '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>'
    styles = (
        '<x:styleSheet xmlns:x="%s"><x:fonts count="1"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>'
        '<x:fills count="3"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/>'
        '</x:fill><x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFAABBCC"/></x:patternFill></x:fill></x:fills>'
        '<x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<x:xf numFmtId="2" fontId="0" fillId="2" borderId="0" xfId="0"><x:alignment horizontal="center"/></x:xf></x:cellXfs>'
        "</x:styleSheet>" % MAIN
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    types = (
        '<Types xmlns="%s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/one.xml" ContentType="%sworksheet+xml"/>'
        '<Override PartName="/xl/worksheets/two.xml" ContentType="%sworksheet+xml"/>'
        '<Override PartName="/xl/comments.xml" ContentType="%scomments+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>' % (TYPES, kind, kind, kind, kind, kind)
    )
    relation = '<Relationship Id="%s" Type="%s/%s" Target="%s"/>'
    relations = lambda *items: '<Relationships xmlns="%s">%s</Relationships>' % (PACKAGE, "".join(items))
    book = (
        '<x:workbook xmlns:x="%s" xmlns:q="%s"><x:sheets><x:sheet name="It\'s" sheetId="7" q:id="a"/>'
        '<x:sheet name="Hai" sheetId="3" q:id="b"/></x:sheets><x:calcPr calcId="1"/></x:workbook>' % (MAIN, RELATIONS)
    )
    write(
        path,
        {
            "[Content_Types].xml": types,
            "_rels/.rels": relations(relation % ("r", RELATIONS, "officeDocument", "/xl/workbook.xml")),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relations(
                relation % ("a", RELATIONS, "worksheet", "worksheets/one.xml"),
                relation % ("b", RELATIONS, "worksheet", "worksheets/two.xml"),
                relation % ("s", RELATIONS, "styles", "styles.xml"),
            ),
            "xl/worksheets/one.xml": sheet,
            "xl/worksheets/two.xml": plain % MAIN,
            "xl/worksheets/_rels/one.xml.rels": relations(
                relation % ("rIdX", RELATIONS, "vmlDrawing", "../drawings/notes.vml"),
                relation % ("rIdY", RELATIONS, "comments", "../comments.xml"),
                '<Relationship Id="rIdZ" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
                'Target="../threadedComments/threadedComment1.xml"/>',
            ),
            "xl/comments.xml": comments,
            "xl/drawings/notes.vml": drawing,
            "xl/threadedComments/threadedComment1.xml": thread,
            "xl/styles.xml": styles,
        },
    )


def make(folder):
    register().save(folder + "/register.xlsx")
    with_macro(folder + "/register.xlsx", folder + "/macro.xlsm")
    by_hand(folder + "/by-hand.xlsx")
    bare = openpyxl.Workbook()
    bare.active.title = "Một"
    bare.active["A1"] = "code"
    bare.save(folder + "/bare.xlsx")


# MARK: Comparing


def element(content):
    return ElementTree.fromstring(content)


def local(node):
    return node.tag.rpartition("}")[2]


def canonical(node):
    return ElementTree.canonicalize(ElementTree.tostring(node), strip_text=True)


def sheet_parts(parts):
    """The part of each sheet by name, in the order of the tabs."""
    relations = {
        r.get("Id"): r.get("Target") for r in element(parts["xl/_rels/workbook.xml.rels"])
    }
    result = {}
    for sheet in element(parts["xl/workbook.xml"]).iter("{%s}sheet" % MAIN):
        target = relations[sheet.get("{%s}id" % RELATIONS)]
        result[sheet.get("name")] = target.lstrip("/") if target.startswith("/") else "xl/" + target
    return result


def stripped_sheet(content, cells):
    """A sheet without what annotating may change: the styles of `cells`, cells that it made, the drawing of notes."""
    root = element(content)
    for child in list(root):
        if local(child) == "legacyDrawing":
            root.remove(child)
    data = root.find("{%s}sheetData" % MAIN)
    for row in list(data):
        row.attrib.pop("spans", None)
        column = 0
        for cell in list(row):
            place = cell.get("r")
            column = column_index_from_string(place.rstrip("0123456789")) if place else column + 1
            if (place or get_column_letter(column) + row.get("r", "1")) in cells:
                cell.attrib.pop("s", None)
                if len(cell) == 0:
                    row.remove(cell)
        if len(row) == 0 and set(row.attrib) <= {"r"}:
            data.remove(row)
    return canonical(root)


def compare_parts(original, copy, cells):
    """Every part is byte for byte the same but for those that annotating changes, and these say the same."""
    first, second = parts_of(original), parts_of(copy)
    sheets, copies = sheet_parts(first), sheet_parts(second)
    assert list(copies)[-len(sheets) :] == list(sheets), "order of sheets"
    for name, part in sheets.items():
        own = {cell for sheet, cell in cells if sheet == name}
        assert copies[name] == part, "part of " + name
        a, b = stripped_sheet(first[part], own), stripped_sheet(second[part], own)
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        assert a == b, (part, a[at - 80 : at + 80], b[at - 80 : at + 80])
    changed = re.compile(
        r"\[Content_Types\]\.xml|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels|xl/styles\.xml|docProps/app\.xml"
        r"|xl/worksheets/.*|xl/(comments/)?comment[^/]*\.xml|xl/drawings/[^/]*\.vml"
    )
    for name, content in first.items():
        if not changed.fullmatch(name):
            assert second.get(name) == content, "changed: " + name
    before, after = element(first["xl/styles.xml"]), element(second["xl/styles.xml"])
    for old in before:
        new = after.find(old.tag)
        for index, child in enumerate(old):
            assert canonical(child) == canonical(new[index]), "styles: " + local(old)
    for name in set(second) - set(first):
        assert re.fullmatch(r"xl/.*dossier[^/]*(\.rels)?|xl/worksheets/_rels/.*|xl/styles\.xml", name), "added: " + name


def look(cell, with_fill):
    """How a cell looks, colours of the theme and all."""
    parts = [cell.number_format, cell.font, cell.border, cell.alignment, cell.protection]
    return [repr(part) for part in parts + ([fill_of(cell)] if with_fill else [])]


def fill_of(cell):
    """The fill, without the colour behind a solid one, which nobody sees."""
    fill = cell.fill
    return (fill.fill_type, fill.fgColor.rgb if fill.fill_type else None)


def text_of(comment):
    return comment.text.replace("\r", "").strip() if comment else None


def compare_books(original, copy, cells):
    """openpyxl finds the same in both but for the fills and comments of `cells`."""
    first, second = openpyxl.load_workbook(original), openpyxl.load_workbook(copy)
    names = second.sheetnames
    has_index = INDEX in second.defined_names
    assert has_index == bool(cells), "index"
    if has_index:
        index = second[names[0]]
        assert names[1:] == first.sheetnames, names
        links = [c.hyperlink.location for row in index.iter_rows() for c in row if c.hyperlink]
        assert links == ["'%s'!%s" % (sheet.replace("'", "''"), cell) for sheet, cell in cells], links
    else:
        assert names == first.sheetnames, names
    values, copied = openpyxl.load_workbook(original, data_only=True), openpyxl.load_workbook(copy, data_only=True)
    for sheet in first.worksheets:
        twin = second[sheet.title]
        own = {cell for name, cell in cells if name == sheet.title}
        places = {cell.coordinate for row in sheet.iter_rows() for cell in row}
        places |= {cell.coordinate for row in twin.iter_rows() for cell in row}
        there = {cell.coordinate for cell in sheet._cells.values()}
        for place in sorted(places):
            a, b = sheet[place], twin[place]
            assert a.value == b.value, (sheet.title, place, a.value, b.value)
            assert values[sheet.title][place].value == copied[sheet.title][place].value, place
            noted = place in own
            # A cell that was made has the look of its row or column, which openpyxl does not know.
            assert place not in there or look(a, not noted) == look(b, not noted), (sheet.title, place, [d for d in zip(look(a, 1), look(b, 1)) if d[0] != d[1]])
            if noted:
                assert b.fill.fgColor.rgb[2:4] in ("F8", "FF", "DC"), (place, b.fill.fgColor.rgb)
            before, after = text_of(a.comment), text_of(b.comment)
            if noted and (before or "").startswith("[Threaded"):
                # LibreOffice makes a comment of what is left of a conversation.
                assert after.startswith(before), after
            elif noted:
                assert after and OURS in after and ENDING in after, (place, after)
                rest = after.partition(OURS)[0].strip() or None
                assert rest == before, (place, rest, before)
            else:
                assert before == after, (sheet.title, place, before, after)
        for name in (
            "sheet_state freeze_panes print_title_rows print_title_cols print_area sheet_properties.tabColor "
            "oddHeader.center.text auto_filter.ref"
        ).split():
            a, b = sheet, twin
            for step in name.split("."):
                a, b = getattr(a, step), getattr(b, step)
            assert a == b, (sheet.title, name, a, b)
        assert sorted(map(str, sheet.merged_cells.ranges)) == sorted(map(str, twin.merged_cells.ranges))
        rules = lambda s: sorted((str(r.sqref), [x.operator for x in r.rules]) for r in s.conditional_formatting)
        assert rules(sheet) == rules(twin)
        checks = lambda s: [(str(v.sqref), v.formula1) for v in s.data_validations.dataValidation]
        assert checks(sheet) == checks(twin)
        hidden = lambda s: ([r for r, d in s.row_dimensions.items() if d.hidden], [c for c, d in s.column_dimensions.items() if d.hidden])
        assert hidden(sheet) == hidden(twin)
        assert len(sheet._charts) == len(twin._charts) and len(sheet._images) == len(twin._images)
        assert list(sheet.tables) == list(twin.tables)
    others = lambda book: {n: d.attr_text for n, d in book.defined_names.items() if n != INDEX}
    assert others(first) == others(second)
    if b"bookViews" in parts_of(original)["xl/workbook.xml"]:
        assert second.active.title == first.active.title, second.active.title


def compare(original, copy, cells, with_parts):
    cells = [tuple(cell.rsplit("!", 1)) for cell in cells]
    if with_parts:
        compare_parts(original, copy, cells)
    compare_books(original, copy, cells)


def same(one, other):
    first, second = parts_of(one), parts_of(other)
    assert sorted(first) == sorted(second), (sorted(first), sorted(second))
    for name in first:
        assert first[name] == second[name], name


def convert(folder, files):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", folder] + files,
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def work_on(copy, result):
    """Somebody goes on in a copy: a row more, an answer below a note, a colour of their own."""
    book = openpyxl.load_workbook(copy, keep_vba=copy.endswith("xlsm"))
    sheet = book["Danh mục"]
    sheet["B3"].comment.text += "\nĐã sửa, Hoa"
    sheet["D5"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["B2"].number_format = "0.000"
    sheet.insert_rows(2)
    book.save(result)


def drop_index(copy, result):
    """Somebody deletes the first sheet."""
    book = openpyxl.load_workbook(copy)
    del book[book.sheetnames[0]]
    del book.defined_names[INDEX]
    book.save(result)


def check_worked(path):
    """What the somebody did is there, and nothing of ours."""
    book = openpyxl.load_workbook(path)
    assert INDEX not in book.defined_names
    sheet = book["Danh mục"]
    comments = {c.coordinate: text_of(c.comment) for row in sheet.iter_rows() for c in row if c.comment}
    assert comments == {"B4": "Đã sửa, Hoa", "B5": "Chị xem lại giúp em\nhai dòng", "D5": "ý kiến khác"}, comments
    fills = {place: fill_of(sheet[place]) for place in ("A1", "B3", "B4", "B5", "D6", "B11")}
    expected = {
        "A1": ("solid", "FF224488"), "B3": (None, None), "B4": ("lightGrid", "FF00AA00"), "B5": (None, None),
        "D6": ("solid", "FF00FF00"), "B11": (None, None),
    }
    assert fills == expected, fills
    assert sheet["B3"].number_format == "0.000" and sheet["B3"].alignment.wrap_text


def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "make":
        make(arguments[0])
    elif command in ("compare", "compare-books"):
        compare(arguments[0], arguments[1], arguments[2:], command == "compare")
    elif command == "same":
        same(*arguments)
    elif command == "work-on":
        work_on(*arguments)
    elif command == "drop-index":
        drop_index(*arguments)
    elif command == "check-worked":
        check_worked(*arguments)
    elif command == "convert":
        convert(arguments[0], arguments[1:])
    else:
        sys.exit(__doc__)


main()
