"""What the documents of the register say, as plain lines of Vietnamese."""

from .criteria import in_vietnamese
from .issuers import ISSUERS, SIGNERS
from .records import written_date
from .topics import FURTHER_ROWS, FURTHER_SENTENCES

FICTION = "TÀI LIỆU HƯ CẤU, DÙNG LÀM VÍ DỤ"


def result(indicator):
    """One indicator with its value: `Tỷ lệ …: 98,6% (43.384/44.000)`."""
    unit = "%" if indicator.unit == "%" else " " + indicator.unit if indicator.unit else ""
    text = "%s: %s%s" % (indicator.vi, in_vietnamese(indicator.value), unit)
    if indicator.parts:
        text += " (%s/%s)" % tuple(in_vietnamese(part) for part in indicator.parts)
    return text


def paragraphs(record):
    """The body of the document."""
    kind = record["kind"]
    if record["type"] == "Kế hoạch":
        return [
            "Thực hiện Nghị quyết của Thành ủy Mẫu về xây dựng thành phố học tập, UBND thành phố Mẫu ban hành "
            "kế hoạch %s năm 2024 như sau:" % record["topic"],
            *("%d. %s" % (position, task) for position, task in enumerate(record["tasks"], 1)),
            "Tổ chức thực hiện: đơn vị chủ trì báo cáo kết quả kèm số liệu trước ngày 31/12/2024.",
        ]
    if kind == "report":
        lines = ["Đơn vị chủ trì báo cáo kết quả %s năm 2024 như sau:" % record["topic"]]
        lines += ["%d. Đã thực hiện: %s" % (position, task[0].lower() + task[1:])
                  for position, task in enumerate(record["tasks"], 1)]
        if record["indicators"]:
            lines.append("Số liệu của năm 2024:")
            lines += ["- %s." % result(indicator) for indicator in record["indicators"]]
        else:
            lines.append("Đã hoàn thành 3/3 nhiệm vụ của kế hoạch.")
        if record["code"] in FURTHER_SENTENCES:
            lines.append(FURTHER_SENTENCES[record["code"]])
        return lines
    if kind == "expertOpinion":
        name, role, judgement = record["expert"]
        return [
            "Kính gửi: UBND thành phố Mẫu",
            "Người cho ý kiến: %s, %s." % (name, role),
            "Tài liệu đã xem: báo cáo và bảng số liệu của tiêu chí %s." % record["criterion"],
            "Ý kiến: %s" % judgement,
        ]
    if kind == "survey":
        return [
            "Câu hỏi: %s" % record["question"],
            "Số người (đơn vị) được hỏi: %d." % record["sample"],
            "Thời gian: từ ngày %s đến ngày %s." % (written_date(record["date"]), written_date(record["end"])),
            "Đơn vị thực hiện: %s. Phương pháp: %s." % (record["by"], record["method"]),
            "Kết quả: %s" % record["gist_vi"],
        ]
    if kind == "minutes":
        return [
            "Thành phần: 18 đại diện của ban, ngành, đoàn thể (danh sách có mặt kèm theo, theo cơ quan).",
            "Nội dung: %s" % record["gist_vi"],
            "Kết luận: giao các đơn vị thực hiện đúng tiến độ và gửi số liệu cho tổ thư ký.",
        ]
    if kind == "statistics":
        return [record["gist_vi"]]
    return [record["gist_vi"], *extra(record)]


def extra(record):
    if record["type"] == "Quyết định":
        return ["Điều 1. %s" % record["gist_vi"],
                "Điều 2. Các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.",
                "Điều 3. Quyết định có hiệu lực từ ngày ký."]
    if record["type"] in ("Bản thỏa thuận", "Bản ghi nhớ"):
        return ["Các bên cử đầu mối, cùng đánh giá kết quả vào cuối năm và chia sẻ học liệu.",
                "Văn bản được lập thành các bản có giá trị như nhau."]
    return ["Các đơn vị căn cứ nội dung trên để thực hiện và báo cáo kết quả."]


def table(record):
    """Rows of a table: what, value, unit, period."""
    if "table" in record:
        return [(what, in_vietnamese(value), unit, "2024") for what, value, unit in record["table"]]
    if record["kind"] == "survey":
        asked = record["sample"]
        return [("Số phiếu thu về", in_vietnamese(asked), "phiếu", record["end"][:4]),
                ("Trả lời có", str(agreeing(record)), "phiếu", record["end"][:4]),
                ("Tỷ lệ", in_vietnamese("%.1f" % (100 * agreeing(record) / asked)), "%", record["end"][:4])]
    rows = [(i.vi, in_vietnamese(i.value), i.unit or "", i.period) for i in record["indicators"]]
    rows += [(what, in_vietnamese(value), unit, "2024") for what, value, unit in FURTHER_ROWS.get(record["code"], [])]
    return rows or [("Nhiệm vụ của kế hoạch", "3", "nhiệm vụ", "2024"), ("Nhiệm vụ đã hoàn thành", "3", "nhiệm vụ", "2024")]


def agreeing(record):
    return int(record["gist_vi"].split()[1])


def heading(record):
    """The head of the document: body, number, place and date, type, summary."""
    issuer = ISSUERS[record["issuer"]].vi if record["issuer"] else (record.get("by") or record["expert"][1].split(", ")[1])
    year, month, day = record["date"].split("-")
    month = month if int(month) < 3 else str(int(month))
    kind = record["type"] or {"survey": "Kết quả khảo sát", "expertOpinion": "Thư ý kiến", "statistics": "Bảng số liệu"}[
        record["kind"]]
    seat = "Ví Dụ" if record["issuer"] == "tinh" else "Mẫu"
    motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    if record.get("party"):
        motto = ["ĐẢNG CỘNG SẢN VIỆT NAM", ""]
    title = record["vi"]
    subject = title[len(kind):].strip() if title.startswith(kind) else title
    return dict(issuer=issuer.upper(), number="Số: %s" % record["number"] if "number" in record else "",
                place="%s, ngày %s tháng %s năm %s" % (seat, day, month, year), kind=kind.upper(), motto=motto,
                subject=subject[:1].upper() + subject[1:])


def signature(record):
    """The title above and the name below the signature."""
    if record["issuer"]:
        issuer = ISSUERS[record["issuer"]]
        return issuer.head, SIGNERS[record["issuer"]]
    if "expert" in record:
        return "CHUYÊN GIA", record["expert"][0]
    return "TỔ TRƯỞNG", "Tạ Thị Ví Dụ"


def heading_of_table(record):
    """The lines above a table: body, title, source."""
    head = heading(record) if record["kind"] != "list" else dict(issuer=ISSUERS[record["issuer"]].vi.upper())
    return [head["issuer"], record["vi"], "Ngày lập: %s" % written_date(record.get("end") or record["date"])]


def signature_lines(record):
    title, name = signature(record)
    return [*title.split("\n"), "(đã ký, đóng dấu)", name]
