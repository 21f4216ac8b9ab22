"""Says whether a bag follows the profile that travels in it, by bagit_profile and without any network.

usage: bag_profile.py FOLDER
"""

import json
import pathlib
import socket
import sys

import bagit
import bagit_profile


def refuse(*_):
    raise OSError("no network here")


socket.socket.connect = refuse
folder = sys.argv[1]
text = (pathlib.Path(folder) / "profile/bagit-profile.json").read_text("utf-8")
identifier = json.loads(text)["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
profile = bagit_profile.Profile(identifier, profile=text)
if not profile.validate(bagit.Bag(folder)):
    sys.exit(str(profile.report))
