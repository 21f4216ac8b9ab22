"""The signature pages of the form, as scans."""

from . import answers, pages, texts

PLEDGE = (
    "Sample City applies to join the UNESCO Global Network of Learning Cities and adopts the Beijing Declaration "
    "and the Key Features of Learning Cities."
)


def signed_form():
    """Part 1: the pledge, the date, the mayor's signature and the stamp."""
    return page(
        "signed-form", "MEMBERSHIP APPLICATION", "Part 1, signature page (example)", PLEDGE,
        ["City: Sample City (thành phố Mẫu), Viet Nam", "Mayor: %s" % answers.MAYOR,
         "Title: Chairman of the People's Committee of Sample City", "Date: 3 March 2025"],
        "CHAIRMAN OF THE PEOPLE'S COMMITTEE", answers.MAYOR)


def endorsement():
    """Part 2: the National Commission's signature."""
    return page(
        "endorsement", "MEMBERSHIP APPLICATION", "Part 2, endorsement (example)",
        "The National Commission for UNESCO (fictional) endorses the application of Sample City.",
        ["Signatory: Lê Thị Thí Dụ", "Title: Secretary-General (fictional)", "Date: 8 April 2025"],
        "SECRETARY-GENERAL", "Lê Thị Thí Dụ")


def page(seed, title, subtitle, statement, lines, office, name):
    sheet = pages.PicturePage(seed)
    y = sheet.centred(pages.WIDTH / 2, 70, title, 15, bold=True)
    y = sheet.centred(pages.WIDTH / 2, y + 4, "UNESCO Global Network of Learning Cities", 11)
    y = sheet.centred(pages.WIDTH / 2, y + 4, subtitle, 11, bold=True) + 30
    y = sheet.text(72, y, statement, 12, 451) + 16
    for line in lines:
        y = sheet.text(72, y, line, 11, 451) + 4
    sheet.centred(400, y + 40, office, 10, bold=True)
    sheet.stamp(330, y + 96)
    sheet.scribble(400, y + 92)
    sheet.centred(400, y + 138, name, 11, bold=True)
    sheet.centred(pages.WIDTH / 2, pages.HEIGHT - 34, texts.FICTION, 8, colour=(0.75, 0.1, 0.1))
    return pages.picture_pdf(sheet, subtitle, copy_mark=False)
