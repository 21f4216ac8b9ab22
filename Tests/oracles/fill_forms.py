"""Fills in forms as colleagues do, with programs of others.

usage: fill_forms.py FOLDER COPY.docx...

For each COPY.docx: FOLDER/same/COPY.docx is what LibreOffice makes of it when it opens and saves it; FOLDER/filled/COPY.docx
has other answers, typed with python-docx; FOLDER/saved/COPY.docx is that one, opened and saved by LibreOffice. Prints what
was typed: a JSON object of the answers by question, the same for every copy.
"""
import copy
import json
import pathlib
import subprocess
import sys

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

TEXTS = {
    "1.5": ["Nguyễn Thị Thử"],
    "3.2": [
        "Đường học, trường học, chợ học: “người người học tập” – bằng tiếng Việt có đủ dấu: ắằẳẵặ ấầẩẫậ ốồổỗộ ứừửữự.",
        "Coût\u00a0: 5\u202f% «\u00a0à peu près\u00a0»\u202f; fin\u202f!",
        "a < b && c > d, \"quoted\" & 'single' </w:t>",
        "🎓📚 עברית عربية 日本語",
    ],
}


def controls(document):
    """The content controls by their tags."""
    result = {}
    for control in document.element.body.iter(W + "sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None:
            result[tag.get(W + "val")] = control
    return result


def is_filled(control):
    placeholder = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    if placeholder is not None:
        placeholder.getparent().remove(placeholder)


def set_text(paragraph, text):
    for child in list(paragraph):
        if child.tag != W + "pPr":
            paragraph.remove(child)
    run = paragraph.makeelement(W + "r", {})
    words = run.makeelement(W + "t", {SPACE: "preserve"})
    words.text = text
    run.append(words)
    paragraph.append(run)


def type_text(control, texts):
    is_filled(control)
    content = control.find(W + "sdtContent")
    first = content.find(W + "p")
    for child in list(content):
        if child is not first:
            content.remove(child)
    for text in texts:
        paragraph = copy.deepcopy(first)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None:
            style.set(W + "val", "BodyText")
        set_text(paragraph, text)
        content.append(paragraph)
    content.remove(first)


def choose(control, position):
    is_filled(control)
    item = control.findall(f"{W}sdtPr/{W}dropDownList/{W}listItem")[position]
    control.find(f".//{W}sdtContent//{W}t").text = item.get(W + "displayText")
    return item.get(W + "value")


def tick(control):
    control.find(f"{W}sdtPr/{W14}checkbox/{W14}checked").set(W14 + "val", "1")
    control.find(f".//{W}sdtContent//{W}t").text = "☒"


def add_row(control, cells):
    """Types into the first row that is empty."""
    is_filled(control)
    for row in control.iter(W + "tr"):
        if not "".join(t.text or "" for t in row.iter(W + "t")).strip():
            for cell, text in zip(row.findall(W + "tc"), cells):
                set_text(cell.find(W + "p"), text)
            return
    raise AssertionError("no empty row")


def fill(path, target):
    document = docx.Document(path)
    found = controls(document)
    typed = {question: "\n".join(texts) for question, texts in TEXTS.items()}
    for question, texts in TEXTS.items():
        type_text(found["answer:" + question], texts)
    typed["1.4"] = choose(found["choice:1.4"], 0)
    add_row(found["table:E2.1"], ["Hội thử & nghiệm", "Vai trò <thử>", ""])
    typed["E2.1"] = "Hội thử & nghiệm | Vai trò <thử> | "
    document.save(target)
    return typed


def save_again(folder, paths, target):
    """Opens and saves files with LibreOffice."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office-profile", "--headless", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", target, *paths], check=True, capture_output=True, timeout=300)
    assert all((target / path.name).exists() for path in paths)


def main():
    folder, copies = pathlib.Path(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]
    same, filled, saved = folder / "same", folder / "filled", folder / "saved"
    for path in (same, filled, saved):
        path.mkdir()
    typed = [fill(path, filled / path.name) for path in copies]
    assert all(answers == typed[0] for answers in typed)
    save_again(folder, copies, same)
    save_again(folder, [filled / path.name for path in copies], saved)
    print(json.dumps(typed[0], ensure_ascii=False))


main()
