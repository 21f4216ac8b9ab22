"""Reads the Word forms of unpacked bundles, and copies to be filled in, as strangers do.

usage: word_forms.py FOLDER [FORM.docx PAGE.html | COPY.docx]...

python-docx and lxml read every file: each part is well-formed, typed and referred to, headings, tables and controls are
what they say they are. LibreOffice, in one run with its profile in FOLDER, makes a PDF of each, whose text poppler reads;
the text of the HTML page beside a form stands in both, in its order. A line for each file; exit code 0 when all are good.
"""
import pathlib
import posixpath
import subprocess
import sys
import unicodedata
import zipfile

import docx
from lxml import etree, html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAGS = ("answer:", "choice:", "rating:", "table:", "figure:", "locked:")


def letters(text):
    """The letters and digits alone: programs break lines and set blanks as they like."""
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN" or c in "%☒☐")


def check_package(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[0] == "[Content_Types].xml" and len(set(names)) == len(names)
        roots = {name: etree.fromstring(archive.read(name)) for name in names}
    types = roots["[Content_Types].xml"]
    defaults = {e.get("Extension") for e in types if e.tag.endswith("Default")}
    overrides = {e.get("PartName") for e in types if e.tag.endswith("Override")}
    assert defaults == {"rels", "xml"}
    parts = {n for n in names if not n.endswith(".rels") and n != "[Content_Types].xml"}
    assert overrides == {"/" + n for n in parts}, overrides ^ {"/" + n for n in parts}
    reached = set()
    for name in (n for n in names if n.endswith(".rels")):
        base = posixpath.dirname(posixpath.dirname(name))
        ids = [e.get("Id") for e in roots[name]]
        assert len(ids) == len(set(ids))
        reached |= {posixpath.normpath(posixpath.join(base, e.get("Target"))) for e in roots[name]
                    if e.get("TargetMode") != "External"}
    assert reached == parts, reached ^ parts
    return roots["word/document.xml"]


def check_document(path, root):
    document = docx.Document(path)
    language = document.core_properties.language
    assert document.core_properties.title and language[:2] in ("vi", "en", "fr")
    styles = document.styles.element
    assert styles.find(f".//{W}rPrDefault//{W}lang").get(W + "val") == language
    used = {e.get(W + "val") for e in root.iter(W + "pStyle", W + "rStyle")}
    assert used <= {s.style_id for s in document.styles}, used - {s.style_id for s in document.styles}
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert len(headings) > 40 and all(p.text.strip() for p in headings)
    tables = [table for table in root.iter(W + "tbl") if table.find(f".//{W}tblHeader") is not None]
    for table in tables:
        rows = table.findall(W + "tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads[0] and not any(heads[1:])
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert all(len(row.findall(W + "tc")) == columns for row in rows)
    assert all(cell[-1].tag in (W + "p", W + "sdt") for cell in root.iter(W + "tc"))
    assert all(e.getnext() is not None and e.getnext().tag != W + "tbl" for e in root.iter(W + "tbl")
               if e.getparent().tag == W + "body")
    tags = [e.get(W + "val") for e in root.iter(W + "tag")]
    assert tags and all(tag.startswith(TAGS) and len(tag) <= 64 for tag in tags)
    assert all(e.get(W + "val") for e in root.iter(W + "alias"))
    unique = [tag for tag in tags if not tag.startswith("figure:")]
    assert len(unique) == len(set(unique))
    ids = [e.get(W + "val") for e in root.iterfind(f".//{W}sdtPr/{W}id")]
    assert len(ids) == len(set(ids))
    places = [e.get(W + "name") for e in root.iter(W + "bookmarkStart")]
    assert len(places) == len(set(places)) and all(len(place) <= 40 for place in places)
    assert {e.get(W + "anchor") for e in root.iter(W + "hyperlink")} - {None} <= set(places)
    return len(headings), len(tables), len(tags)


def document_text(root):
    return "".join(e.text or "" for e in root.iter(W + "t"))


def pdf_text(path):
    """The text without what stands at the head and foot of every page."""
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], check=True, capture_output=True)
    pages = [page.splitlines() for page in done.stdout.decode().split("\f") if page.strip()]
    assert len(pages) > 3
    feet = {line for line in pages[1] if line.strip().endswith(f" / {len(pages)}") or " / " in line[-8:]}
    assert feet
    kept = []
    for number, page in enumerate(pages):
        head = 1 if page and letters(page[0]) == letters(pages[1][0]) and number else 0
        kept += [line for line in page[head:] if not line.rstrip().endswith(f"{number + 1} / {len(pages)}")]
    return "\n".join(kept)


def page_texts(path):
    """What the page shows, piece by piece; what only a screen reader is told is left out."""
    main = html.parse(path).getroot().get_element_by_id("content")
    for hidden in main.find_class("hidden"):
        hidden.drop_tree()
    for nav in main.iter("nav"):
        for title in nav.iter("h2"):
            title.drop_tree()
    return [piece for piece in (letters(text) for text in main.itertext()) if piece]


def find_all(pieces, text, name):
    text = letters(text)
    missing = [piece for piece in pieces if piece not in text]
    assert not missing, f"{name} lacks {missing[:5]}"


def main():
    folder, rest = pathlib.Path(sys.argv[1]), sys.argv[2:]
    forms = [path for path in rest if path.endswith(".docx")]
    pages = {path: rest[i + 1] for i, path in enumerate(rest)
             if path.endswith(".docx") and i + 1 < len(rest) and rest[i + 1].endswith(".html")}
    out = folder / "made-of-word"
    out.mkdir()
    copies = []
    for number, path in enumerate(forms):
        copies.append(out / f"{number}.docx")
        copies[-1].write_bytes(pathlib.Path(path).read_bytes())
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office-profile", "--headless", "--convert-to", "pdf",
                    "--outdir", out, *copies], check=True, capture_output=True, timeout=300)
    for path, copy in zip(forms, copies):
        root = check_package(path)
        headings, tables, tags = check_document(path, root)
        printed = pdf_text(copy.with_suffix(".pdf"))
        assert "HYPERLINK" not in printed, "a link shows its instructions"
        if path in pages:
            pieces = page_texts(pages[path])
            assert len(pieces) > 100
            find_all(pieces, document_text(root), "the document")
            find_all(pieces, printed, "the PDF of LibreOffice")
        print(f"accepted: {pathlib.Path(path).name}: {headings} headings, {tables} tables, {tags} controls")


if __name__ == "__main__":
    main()
