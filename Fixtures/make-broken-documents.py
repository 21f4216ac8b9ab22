#!/usr/bin/env python3
"""Writes the broken documents: Fixtures/broken-documents/.

    python3 Fixtures/make-broken-documents.py [folder]

Same source, same bytes. Each file has one thing wrong with it, or shows one thing that is to be told of a document;
Tests/InspectionTests says what has to be found. All names in them are made up.
"""

import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from broken_documents import office, pdf, pictures, texts  # noqa: E402

folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "broken-documents")
os.makedirs(folder, exist_ok=True)
for module in (pdf, office, pictures, texts):
    for name, data in module.files():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
