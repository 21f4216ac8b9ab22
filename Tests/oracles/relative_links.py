"""Says which links of a page lead nowhere, and which resources it loads from elsewhere.

usage: relative_links.py PAGE.html
"""

import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

PAGE = sys.argv[1]
FOLDER = os.path.dirname(os.path.abspath(PAGE))


class Links(HTMLParser):
    """Collects what is wrong with the page's links."""

    def __init__(self):
        super().__init__()
        self.wrong = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name not in ("href", "src", "action", "data", "poster") or not value:
                continue
            parts = urlsplit(value)
            if parts.scheme or parts.netloc:
                if tag != "a" and parts.scheme != "data":
                    self.wrong.append(f"loads {value}")
            elif parts.path and not os.path.exists(os.path.join(FOLDER, unquote(parts.path))):
                self.wrong.append(f"leads nowhere: {value}")


links = Links()
with open(PAGE, encoding="utf-8") as page:
    links.feed(page.read())
for wrong in links.wrong:
    print(wrong)
sys.exit(1 if links.wrong else 0)
