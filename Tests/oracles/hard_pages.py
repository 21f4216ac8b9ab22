"""Opens pages in Chromium, without a network, and says where hard texts break them.

usage: hard_pages.py FOLDER PAGE...

A page must run no program that stands in a text (the title would say "canary"), must be no wider than the screen, at
1280 and at 390 pixels, and axe-core must find no violation. One line a page, "accepted: …" or "objects: …"; exit code 0
when all are accepted.
"""

import os
import pathlib
import sys

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
WIDER = """
const width = document.documentElement.clientWidth;
return [...document.querySelectorAll("main *")].filter(node => node.getBoundingClientRect().right > width + 1
    && !node.closest(".drawing, .scroll, thead")).slice(0, 3).map(node => node.outerHTML.slice(0, 120));
"""


def objections(browser, page):
    browser.get(page.as_uri())
    found = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    if "canary" in browser.title:
        found.append("a text was carried out")
    for width in (1280, 390):
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False})
        found += [f"wider than {width}: {node}" for node in browser.execute_script(WIDER)]
    browser.execute_script(AXE)
    result = browser.execute_async_script("const done = arguments[0]; axe.run(document).then(done);")
    return found + [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in result["violations"]]


def main():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    browser.set_script_timeout(120)
    failed = False
    for name in sys.argv[2:]:
        found = objections(browser, pathlib.Path(os.path.abspath(sys.argv[1]), name))
        print(f"objects: {name}", *found, sep="\n") if found else print(f"accepted: {name}")
        failed = failed or bool(found)
    browser.quit()
    sys.exit(failed)


main()
