#!/usr/bin/env python3
"""Writes the fixture bundles: Fixtures/bundles/<ID>_<what>/tiny_v1.draft.zip.

    python3 Fixtures/make-bundles.py [folder] [--large]

Same source, same bytes. With --large it writes those that are too large to be
kept. The cases stand in bundle_cases_<group>.py beside this file.
"""

import glob
import importlib
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bundle_frame  # noqa: E402

for path in sorted(glob.glob(os.path.join(HERE, "bundle_cases_*.py"))):
    importlib.import_module(os.path.basename(path)[:-3])

folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
bundle_frame.write_all(folders[0] if folders else os.path.join(HERE, "bundles"), "--large" in sys.argv)
