"""The criteria set that the city is assessed against, and the city's results."""

import os
import xml.etree.ElementTree as ElementTree

SET = os.path.join(
    os.path.dirname(__file__), "..", "..", "Schemas", "criteria", "vn-learning-city", "synthetic-57.xml"
)
NAMESPACE = {"c": "urn:dossier:criteria:1"}


class Indicator:
    """One indicator of the set, with the city's result beside it."""

    def __init__(self, element):
        self.id = element.get("id")
        self.unit = element.get("unit")
        self.direction = element.get("direction")
        self.threshold = element.get("threshold")
        self.source_kind = element.get("sourceKind")
        self.period_kind = element.get("periodKind")
        self.per_unit = element.get("perUnit")
        self.needs_era = element.get("eraRequired") == "true"
        self.vi = element.find("c:title/c:vi", NAMESPACE).text.replace(" (ví dụ)", "")
        self.en = element.find("c:title/c:en", NAMESPACE).text.replace(" (example)", "")
        self.outcome, self.value, self.parts = RESULTS[self.id]
        self.check()

    def check(self):
        """Asserts that value, direction and threshold give the outcome."""
        if self.direction not in ("atLeast", "atMost", "equals"):
            return
        value, threshold = float(self.value), float(self.threshold)
        if self.parts:
            share = round(100 * self.parts[0] / self.parts[1], 1)
            assert abs(share - value) < 0.001, (self.id, share, value)
        better = value > threshold if self.direction == "atLeast" else value < threshold
        expected = "met" if value == threshold else "exceeded" if better else "notMet"
        assert self.outcome == expected, (self.id, self.outcome, expected)

    @property
    def period(self):
        return {"schoolYear": "2023-2024", "pointInTime": "2024-12-31"}.get(self.period_kind, "2024")


# id: outcome, value, (numerator, denominator) where the value is a share.
RESULTS = {
    "1.1.1": ("exceeded", "98.6", (43384, 44000)),
    "1.1.2": ("met", "100", (10, 10)),
    "1.1.3": ("exceeded", "36.7", (11, 30)),
    "1.1.4": ("exceeded", "61.5", (369, 600)),
    "1.1.5": ("exceeded", "48.2", None),
    "1.2.1": ("exceeded", "3240", None),
    "1.2.2": ("exceeded", "2.1", (651, 31000)),
    "1.2.3": ("exceeded", "1.8", (270, 15000)),
    "1.2.4": ("met", "100", (10, 10)),
    "1.2.5": ("exceeded", "46.5", (279, 600)),
    "1.3.1": ("exceeded", "96.2", None),
    "1.3.2": ("exceeded", "81.5", (489, 600)),
    "1.3.3": ("exceeded", "91.7", (22, 24)),
    "1.3.4": ("met", None, None),
    "2.4.1": ("exceeded", "98.1", (883, 900)),
    "2.4.2": ("met", "100", (10, 10)),
    "2.4.3": ("exceeded", "9.6", None),
    "2.4.4": ("exceeded", "38.5", (231, 600)),
    "2.4.5": ("met", None, None),
    "2.4.6": ("notMet", None, None),
    "2.5.1": ("met", "100", (10, 10)),
    "2.5.2": ("exceeded", "76.4", (11460, 15000)),
    "2.5.3": ("notMet", "61.2", (153, 250)),
    "2.5.4": ("exceeded", "47.5", (285, 600)),
    "2.5.5": ("met", None, None),
    "2.6.1": ("exceeded", "68.3", (19124, 28000)),
    "2.6.2": ("exceeded", "72.5", (58, 80)),
    "2.6.3": ("notMet", "45", (54, 120)),
    "2.6.4": ("exceeded", "6.8", (544, 8000)),
    "2.7.1": ("met", "100", (24, 24)),
    "2.7.2": ("met", "100", (640, 640)),
    "2.7.3": ("exceeded", "84.5", (507, 600)),
    "2.7.4": ("notMet", "28.5", (171, 600)),
    "2.7.5": ("met", None, None),
    "2.8.1": ("exceeded", "97.5", (624, 640)),
    "2.8.2": ("exceeded", "62.5", (15, 24)),
    "2.8.3": ("exceeded", "88.5", (531, 600)),
    "2.8.4": ("met", None, None),
    "2.9.1": ("met", "1", None),
    "2.9.2": ("met", "1", None),
    "2.9.3": ("exceeded", "36", None),
    "2.9.4": ("met", None, None),
    "2.9.5": ("met", None, None),
    "3.10.1": ("met", None, None),
    "3.10.2": ("met", None, None),
    "3.10.3": ("met", None, None),
    "3.10.4": ("exceeded", "3", None),
    "3.10.5": ("met", None, None),
    "3.11.1": ("met", None, None),
    "3.11.2": ("notMet", "77.8", (14, 18)),
    "3.11.3": ("exceeded", "66.5", (399, 600)),
    "3.11.4": ("met", None, None),
    "3.12.1": ("exceeded", "24.4", (124800, 512000)),
    "3.12.2": ("met", None, None),
    "3.12.3": ("exceeded", "1250", None),
    "3.12.4": ("met", None, None),
    "3.12.5": ("met", None, None),
}


def read():
    """The criteria as `[(id, evidence prefix, [Indicator])]`, in order."""
    root = ElementTree.parse(SET).getroot()
    return [
        (
            criterion.get("id"),
            criterion.get("evidencePrefix"),
            [Indicator(element) for element in criterion.findall("c:indicator", NAMESPACE)],
        )
        for criterion in root.iter("{urn:dossier:criteria:1}criterion")
    ]


def in_vietnamese(number):
    """`1234.5` as Vietnamese writes it: `1.234,5`."""
    whole, _, fraction = str(number).partition(".")
    grouped = "{:,}".format(int(whole)).replace(",", ".")
    return grouped + ("," + fraction if fraction else "")


def in_english(number):
    whole, _, fraction = str(number).partition(".")
    return "{:,}".format(int(whole)) + ("." + fraction if fraction else "")
