"""The register of the city: every record with its number, its texts and its file."""

import datetime
import re
import unicodedata

from . import criteria, opinions, specials
from .issuers import ISSUERS, SIGNERS
from .topics import TOPICS

# Document type: its abbreviation in the symbol.
TYPES = {
    "Kế hoạch": "KH", "Báo cáo": "BC", "Quyết định": "QĐ", "Nghị quyết": "NQ", "Quy chế": "QC",
    "Chương trình": "CTr", "Hướng dẫn": "HD", "Biên bản": "BB", "Thông báo": "TB",
    "Bản thỏa thuận": "BTT", "Bản ghi nhớ": "BGN", "Công văn": None,
}
# First number in the year of each series, and the step to the next.
SERIES = {"KH": (11, 3), "BC": (204, 5), "QĐ": (57, 41), "NQ": (5, 3)}
EXTENSIONS = {"pdf": "pdf", "scan": "pdf", "docx": "docx", "xlsx": "xlsx", "jpg": "jpg", "png": "png"}


def build():
    """All records in the order of their codes, and the criteria they serve."""
    groups = criteria.read()
    records = []
    for topic, (criterion, prefix, indicators) in zip(TOPICS, groups):
        assert topic[0] == criterion
        records += standard(topic, prefix, indicators, len(records))
    for module in (specials, opinions):
        for name in ("RECOGNITIONS", "DIRECTIVES", "REPORTS", "STATISTICS", "MINUTES", "BUDGETS", "LISTS", "AGREEMENTS",
                     "SURVEYS", "OPINIONS", "MEDIA"):
            records += getattr(module, name, [])
    for record in records:
        record.setdefault("criterion", next(c for c, prefix, _ in groups if record["code"].startswith(prefix)))
    number(records)
    for record in records:
        record["path"] = path(record)
    records.sort(key=lambda record: [int(part) for part in record["code"][1:].split(".")])
    assert len({record["code"] for record in records}) == len(records)
    return records, groups


def standard(topic, prefix, indicators, position):
    """The plan, the report and the table of one criterion."""
    criterion, vi, en, office, features, tasks = topic
    index = position // 3
    # What a higher body must approve rests on that body's papers alone.
    uses = [i.id for i in indicators if i.id not in ("3.10.1", "3.12.2")]
    measured = [i for i in indicators if i.value]
    common = dict(uses=uses, topic=vi, tasks=tasks, indicators=measured)
    plan = specials.row(
        prefix + ".01", "directive", "Kế hoạch", "scan" if index % 4 == 1 else "pdf", "ubnd",
        day(2024, 1, 15 + index), "", "Kế hoạch %s năm 2024" % vi, "Plan on %s, 2024" % en,
        "Nêu ba nhiệm vụ về %s và phân công đơn vị chủ trì." % vi,
        "Sets three tasks on %s and names the office in charge." % en)
    report = specials.row(
        prefix + ".02", "report", "Báo cáo", "docx" if index % 2 else "pdf", office,
        day(2024, 12, 20 + index % 8), "", "Báo cáo kết quả %s năm 2024" % vi,
        "Report on the results of %s, 2024" % en,
        "Nêu kết quả thực hiện kế hoạch về %s, kèm số liệu." % vi,
        "Gives the results of the plan on %s, with figures." % en)
    table = specials.row(
        prefix + ".03", "statistics", None, "pdf" if index % 3 == 2 else "xlsx", office,
        day(2024, 12, 18 + index % 6), "", "Bảng số liệu về %s năm 2024" % vi, "Table of data on %s, 2024" % en,
        "Tổng hợp số liệu năm 2024 về %s." % vi, "Sums up the data on %s for 2024." % en)
    for record in (plan, report, table):
        record.update(common, criterion=criterion)
    report["uses"] = uses + features.split()
    return [plan, report, table]


def day(year, month, number_of_day):
    """The day, or the Monday after it where it falls on a weekend."""
    date = datetime.date(year, month, 1) + datetime.timedelta(days=number_of_day - 1)
    if date.weekday() > 4:
        date += datetime.timedelta(days=7 - date.weekday())
    return date.isoformat()


def number(records):
    """Gives every typed document the next number of its series, by date."""
    counts = {}
    for record in sorted(records, key=lambda record: (record["date"], record["code"])):
        kind = record["type"]
        if kind is None:
            continue
        issuer = ISSUERS[record["issuer"]]
        abbreviation = TYPES[kind]
        series = (record["issuer"], abbreviation, record["date"][:4])
        start, step = SERIES.get(abbreviation, (14, 7))
        running = "%02d" % (start + step * counts.get(series, 0))
        counts[series] = counts.get(series, 0) + 1
        if record.get("party"):
            record["number"] = "%s-%s/%s" % (running, abbreviation, issuer.symbol)
        elif abbreviation is None:
            record["number"] = "%s/%s-%s" % (running, issuer.symbol, record["letter"])
        else:
            record["number"] = "%s/%s-%s" % (running, abbreviation, issuer.symbol)
        record["signer"] = SIGNERS[record["issuer"]]


def path(record):
    """`files/<code>_<what it is>.<extension>`, in ASCII."""
    if record["form"] == "web":
        return None
    stem = record.get("number") or " ".join(record["vi"].split()[:7])
    return "files/%s_%s.%s" % (record["code"], slug(stem), EXTENSIONS[record["form"]])


def slug(text):
    folded = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


def written_date(iso):
    year, month, number_of_day = iso.split("-")
    return "%s/%s/%s" % (number_of_day, month, year)


def issuer_name(record):
    """Column 6 of the standard list: the issuer, or who carried it out."""
    if record["issuer"]:
        return ISSUERS[record["issuer"]].vi
    return record.get("by") or record.get("author") or record["expert"][0]
