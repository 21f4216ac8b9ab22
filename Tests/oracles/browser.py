"""Opens pages of an unpacked bundle in Chromium, without a network, and says what it objects to.

usage: browser.py FOLDER BUNDLE.zip

FOLDER is the bundle, unpacked. The start page must find the bundle whole, must see an
altered byte, a missing file, a file that does not belong and a file that is no archive,
and must search its list. axe-core must find no violation in any page of the bundle.
One line a judgement, "accepted: …" or "objects: …"; exit code 0 when all are accepted.
"""

import os
import pathlib
import sys
import zipfile

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

FOLDER, BUNDLE = (os.path.abspath(path) for path in sys.argv[1:3])
AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
SCRATCH = os.path.join(os.path.dirname(FOLDER.rstrip("/")), "browser")
failed = False


def judge(name, objection):
    """Says whether `objection` is empty."""
    global failed
    print(f"objects: {name}\n{objection}" if objection else f"accepted: {name}")
    failed = failed or bool(objection)


def start():
    """A browser without a network."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
                     "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1280,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def open_page(browser, path):
    """Opens a file; what the browser's console says of it is an objection."""
    browser.get(pathlib.Path(path).as_uri())
    return "\n".join(entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE")


def checked(browser, *paths):
    """What the start page says of files: the kind of its verdict, and its lines."""
    open_page(browser, os.path.join(FOLDER, "START-HERE.html"))
    browser.find_element(By.ID, "pick").send_keys("\n".join(paths))
    wait = WebDriverWait(browser, 60)
    verdict = browser.find_element(By.ID, "verdict")
    result = browser.find_element(By.ID, "result")
    wait.until(lambda _: verdict.get_attribute("class") or (not verdict.text and result.text))
    lines = [(item.get_attribute("class"), item.find_element(By.TAG_NAME, "strong").text)
             for item in result.find_elements(By.TAG_NAME, "li")]
    return verdict.get_attribute("class"), lines


def rewritten(name, change):
    """A copy of the bundle in which `change(path, bytes)` gives the new bytes, or None to leave a file out."""
    path = os.path.join(SCRATCH, name)
    with zipfile.ZipFile(BUNDLE) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            content = change(info.filename.split("/", 1)[1], old.read(info))
            if content is not None:
                new.writestr(info, content)
    return path


def expect(browser, name, expected, *paths):
    found = checked(browser, *paths)
    judge(name, "" if found == expected else f"said {found}, not {expected}")


def start_page(browser):
    """The start page's own check, and its search."""
    page = "data/application.xml"
    expect(browser, "start page, whole bundle", ("good", []), BUNDLE)
    altered = rewritten("altered.zip", lambda path, data: data[:-2] + b" >" if path == page else data)
    expect(browser, "start page, altered byte", ("error", [("changed", page)]), altered)
    short = rewritten("missing.zip", lambda path, data: None if path == page else data)
    expect(browser, "start page, missing file", ("error", [("missing", page)]), short)
    more = rewritten("extra.zip", lambda path, data: data)
    with zipfile.ZipFile(more, "a") as archive:
        archive.writestr(archive.namelist()[0].split("/")[0] + "/data/extra.txt", "x")
    expect(browser, "start page, file that does not belong", ("error", [("extra", "data/extra.txt")]), more)
    cut = os.path.join(SCRATCH, "cut.zip")
    with open(BUNDLE, "rb") as source, open(cut, "wb") as target:
        target.write(source.read()[:-100])
    expect(browser, "start page, cut archive", ("error", []), cut)
    expect(browser, "start page, single file", ("", [("same", page)]), os.path.join(FOLDER, page))
    other = os.path.join(SCRATCH, "application.xml")
    with open(other, "w") as target:
        target.write("<x/>")
    expect(browser, "start page, changed single file", ("", [("changed", page)]), other)
    code = browser.execute_script("return document.getElementById('code').textContent")
    checked(browser, BUNDLE)
    code = browser.find_element(By.ID, "code").text.split()[-1]
    with open(os.path.join(SCRATCH, "code"), "w") as target:
        target.write(code)
    rows = browser.find_elements(By.CSS_SELECTOR, "#list tbody tr")
    browser.find_element(By.ID, "words").send_keys("APPLICATION xml")
    shown = [row.get_attribute("data-path") for row in rows if row.is_displayed()]
    browser.find_element(By.ID, "words").clear()
    browser.find_element(By.ID, "words").send_keys(" ")
    Select(browser.find_element(By.ID, "folder")).select_by_value("reports")
    reports = [row.get_attribute("data-path") for row in rows if row.is_displayed()]
    wanted = [row.get_attribute("data-path") for row in rows]
    wanted = [path for path in wanted if path.startswith("reports/")]
    judge("start page, search", "" if shown == [page] and reports == wanted else f"{shown}, {reports}")


def pages(browser):
    """Every page of the bundle, at two widths."""
    for path in sorted(pathlib.Path(FOLDER).rglob("*.html")):
        name = path.relative_to(FOLDER)
        if str(name).startswith("data/evidence"):
            continue
        for width in (1280, 360):
            browser.set_window_size(width, 1000)
            objection = open_page(browser, path)
            browser.execute_script(AXE)
            found = browser.execute_async_script("axe.run().then(arguments[0])")["violations"]
            objection += "\n".join(
                f"{rule['id']}: {rule['help']}\n  {rule['nodes'][0]['html'][:200]}" for rule in found)
            if browser.execute_script("return document.documentElement.scrollWidth > window.innerWidth"):
                objection += "\nwider than the window"
            judge(f"axe-core, {name} at {width} pixels", objection)
        browser.set_window_size(1280, 1000)


os.makedirs(SCRATCH, exist_ok=True)
with start() as driver:
    start_page(driver)
    pages(driver)
sys.exit(1 if failed else 0)
