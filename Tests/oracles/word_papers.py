"""Reads the Word files of papers and letters as strangers do.

usage: word_papers.py FOLDER PAPER.docx...

python-docx reads every file: each part is well-formed, typed and referred to, tables have the columns they say. LibreOffice,
in one run with its profile in FOLDER, makes a PDF of each; the words of the file and of that PDF are the same. A line for
each file; exit code 0 when all are good.
"""
import pathlib
import subprocess
import sys

import docx

from word_forms import W, check_package, document_text, letters


def words(text):
    """The words of more than four letters: shorter ones are in any text."""
    return {word for word in map(letters, text.split()) if len(word) > 4}


def printed(path):
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], check=True, capture_output=True)
    return done.stdout.decode()


def check_tables(root):
    for table in root.iter(W + "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(W + "tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc")]
            assert sum(1 if span is None else int(span.get(W + "val")) for span in spans) == columns


def main():
    folder, papers = pathlib.Path(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]
    out = folder / "made-of-word"
    out.mkdir()
    copies = [out / f"{number}.docx" for number in range(len(papers))]
    for paper, copy in zip(papers, copies):
        copy.write_bytes(paper.read_bytes())
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office-profile", "--headless", "--convert-to", "pdf",
                    "--outdir", out, *copies], check=True, capture_output=True, timeout=300)
    for paper, copy in zip(papers, copies):
        root = check_package(paper)
        check_tables(root)
        assert docx.Document(paper).core_properties.title
        text = "\n".join("".join(e.text or "" for e in p.iter(W + "t")) for p in root.iter(W + "p"))
        made = letters(printed(copy.with_suffix(".pdf")))
        missing = {word for word in words(text) if word not in made}
        assert not missing, f"LibreOffice does not show {sorted(missing)[:5]} of {paper.name}"
        assert len(made) > 0.9 * len(letters(document_text(root))) > 500
        print(f"accepted: {paper.name}")


if __name__ == "__main__":
    main()
