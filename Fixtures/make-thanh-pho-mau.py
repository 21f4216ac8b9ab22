#!/usr/bin/env python3
"""Makes Fixtures/thanh-pho-mau: a complete dossier of a city that does not exist.

Needs the packages of Fixtures/requirements.txt and the Debian package
fonts-noto-core. Every run with the same versions gives the same bytes.

    make-thanh-pho-mau.py [FOLDER]
"""

import hashlib
import os
import shutil
import sys

from thanh_pho_mau import answers, forms, office, pages, pictures, records, registers, results, settings

HERE = os.path.dirname(os.path.abspath(__file__))
MAKERS = {
    "pdf": pages.document, "scan": pages.scan, "docx": office.text_document, "xlsx": office.spreadsheet,
    "jpg": pictures.draw, "png": pictures.draw,
}


def build():
    """The files of the workspace, by path."""
    register, groups = records.build()
    files = {}
    for record in register:
        if record["path"]:
            content = MAKERS[record["form"]](record)
            record.update(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))
            files[record["path"]] = content
    files[answers.SIGNED_FORM] = forms.signed_form()
    files[answers.ENDORSED_FORM] = forms.endorsement()

    def areas(first, last):
        return [record for record in register if first <= int(record["code"][3:5]) <= last]

    files["evidence/01-linh-vuc-01-05.xlsx"] = registers.as_xlsx(areas(1, 5))
    files["evidence/02-linh-vuc-06-07.csv"] = registers.as_csv(areas(6, 7))
    files["evidence/03-linh-vuc-08-09.json"] = registers.as_json(areas(8, 9))
    files["evidence/04-linh-vuc-10-12.xml"] = registers.as_xml(areas(10, 12))
    files["assessment/tu-danh-gia.xlsx"] = results.assessment(register, groups)
    files["figures/so-lieu.csv"] = results.figures()
    texts = answers.build()
    texts["dossier.xml"] = settings.DOSSIER
    texts["confirmations.xml"] = settings.confirmations()
    texts["rules/rounds/gnlc-membership.xml"] = settings.ROUNDS
    texts["rules/overlays/VN.xml"] = settings.overlay()
    texts["README.md"] = settings.README
    files.update((path, text.encode("utf-8")) for path, text in texts.items())
    return files


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "thanh-pho-mau")
    files = build()
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in sorted(files.items()):
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)
    print("%d files, %d bytes" % (len(files), sum(map(len, files.values()))))


if __name__ == "__main__":
    main()
