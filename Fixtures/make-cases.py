#!/usr/bin/env python3
"""Writes the fixture cases: Fixtures/cases/<ID>_<what>/.

    python3 Fixtures/make-cases.py [folder]

Same source, same bytes. The cases stand in cases_<group>.py beside this file.
"""

import glob
import importlib
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import cases_base  # noqa: E402

for path in sorted(glob.glob(os.path.join(HERE, "cases_*.py"))):
    importlib.import_module(os.path.basename(path)[:-3])

cases_base.write_all(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "cases"))
