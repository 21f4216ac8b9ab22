"""Works in Chromium, without a network, with the pages of findings and the handbook.

usage: work_pages.py FINDINGS.html HANDBOOK.html

Both pages must filter by search (accents do not matter) and by ticks, keep the view in the
address, answer keys, show everything without a script, and fit a narrow window; axe-core
must find no violation, by day and by night. One line a judgement, "accepted: …" or
"objects: …"; exit code 0 when all are accepted.
"""

import pathlib
import sys

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text("utf-8")
failed = False


def judge(name, objection):
    """Says whether `objection` is empty."""
    global failed
    print(f"objects: {name}\n{objection}" if objection else f"accepted: {name}")
    failed = failed or bool(objection)


def start(*more):
    """A browser without a network."""
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND",
                     "--window-size=1280,1000", *more):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def shown(browser):
    """The positions of the items that can be seen; folded ones count too."""
    return browser.execute_script(
        "return Array.from(document.querySelectorAll('[data-t]')).map((item, place) =>"
        " item.closest('[hidden]') ? -1 : place).filter(place => place >= 0)")


def type_keys(browser, *keys):
    browser.switch_to.active_element.send_keys(*keys)


def work(browser, path, name, word, facet):
    """Searches, ticks, comes back by the address, and uses keys."""
    url = pathlib.Path(path).resolve().as_uri()
    browser.get(url)
    everything = shown(browser)
    search = browser.find_element(By.ID, "search")
    browser.find_element(By.TAG_NAME, "body").send_keys("/")
    judge(f"{name}: / goes to the search", "" if browser.switch_to.active_element == search else "it does not")
    search.send_keys(word)
    found = shown(browser)
    texts = [item.text.lower() for item in browser.find_elements(By.CSS_SELECTOR, "[data-t]") if item.is_displayed()]
    judge(f"{name}: search without accents", "" if 0 < len(found) < len(everything) and texts else str(len(found)))
    address = browser.current_url
    browser.get("about:blank")
    browser.get(address)
    judge(f"{name}: the address keeps the search", "" if shown(browser) == found else f"{address}: {shown(browser)}")
    browser.find_element(By.ID, "clear").click()
    judge(f"{name}: show all", "" if shown(browser) == everything and "#" not in browser.current_url else "not all")
    box = browser.find_element(By.CSS_SELECTOR, f"input[name={facet}]")
    count = int(box.find_element(By.XPATH, "../b").text)
    box.click()
    ticked = shown(browser)
    judge(f"{name}: ticks", "" if len(ticked) == count and 0 < count < len(everything) else f"{len(ticked)} of {count}")
    browser.refresh()
    judge(f"{name}: the address keeps the ticks", "" if shown(browser) == ticked else "it does not")
    type_keys(browser, Keys.ESCAPE)
    judge(f"{name}: Esc shows all", "" if shown(browser) == everything else "it does not")
    type_keys(browser, "j")
    type_keys(browser, "j")
    type_keys(browser, "k")
    place = browser.execute_script(
        "return Array.from(document.querySelectorAll('[data-t]')).indexOf(document.activeElement)")
    judge(f"{name}: j and k", "" if place == 0 else f"at {place}")
    browser.find_element(By.ID, "search").send_keys("qqqq xyzzy")
    nothing = browser.find_element(By.ID, "nothing").is_displayed()
    judge(f"{name}: says that nothing fits", "" if nothing and shown(browser) == [] else "it does not")
    log = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    judge(f"{name}: no error of the script", "\n".join(log))


def look(browser, path, name):
    """axe-core at two widths; nothing is wider than the window."""
    for width in (1280, 360):
        browser.set_window_size(width, 1000)
        browser.get(pathlib.Path(path).resolve().as_uri())
        browser.execute_script(AXE)
        found = browser.execute_async_script("axe.run().then(arguments[0])")["violations"]
        objection = "\n".join(f"{rule['id']}: {rule['help']}\n  {rule['nodes'][0]['html'][:200]}" for rule in found)
        if browser.execute_script("return document.documentElement.scrollWidth > window.innerWidth"):
            objection += "\nwider than the window"
        judge(f"{name}: axe-core at {width} pixels", objection)
    browser.set_window_size(1280, 1000)


PAGES = [(sys.argv[1], "findings", "bat buoc", "severity"), (sys.argv[2], "handbook", "ky so", "group")]
with start() as driver:
    for arguments in PAGES:
        work(driver, *arguments)
        look(driver, arguments[0], arguments[1] + " by day")
with start("--blink-settings=preferredColorScheme=0") as driver:
    for arguments in PAGES:
        look(driver, arguments[0], arguments[1] + " by night")
with start("--blink-settings=scriptEnabled=false") as driver:
    for path, name, *_ in PAGES:
        driver.get(pathlib.Path(path).resolve().as_uri())
        hidden = [item for item in driver.find_elements(By.CSS_SELECTOR, "[data-t]") if not item.is_displayed()]
        panel = driver.find_element(By.ID, "filter").is_displayed()
        judge(f"{name}: everything is shown without a script", "panel" if panel else f"{len(hidden)}" if hidden else "")
sys.exit(1 if failed else 0)
