// MARK: - EVI Sufficiency of evidence

extension CatalogueEntry {
    package static let evi01 = Self(.evi, 1, .warning, ["statement"], "V2 M4; V N39")
        .or("several", "count", "statements")
    package static let evi02 = Self(.evi, 2, .error, ["code"], "V2")
        .or("missing", "indicator")
    package static let evi03 = Self(.evi, 3, .warning, ["plan"], "V2")
        .or("noFigures", "plan", "report")
        .or("noPlan", "report")
    package static let evi04 = Self(.evi, 4, .warning, ["claim", "period", "found", "expected"], "V2")
    package static let evi05 = Self(.evi, 5, .warning, ["claim"], "V2; V K5")
        .or("oneFigure", "claim")
        .or("sameDate", "claim", "date")
        .or("definition", "claim", "first", "second")
    package static let evi06 = Self(.evi, 6, .warning, ["code", "date", "period"], "V2; V N4")
        .or("expired", "code", "date")
        .or("beforeJoining", "code", "date", "joined", severity: .error)
    package static let evi07 = Self(.evi, 7, .warning, ["date", "months"], "V2 C7, C16")
        .or("step", "first", "second", "months")
    package static let evi08 = Self(.evi, 8, .warning, ["code", "missing"], "I; V2 M4")
        .or("survey", "code", "missing")
        .or("expert", "code", "missing")
        .or("expertDecides", "code", "missing", severity: .error)
        .or("webPage", "code", "missing")
        .or("minutes", "code")
        .or("officeTable", "code")
    package static let evi09 = Self(.evi, 9, .warning, ["indicator", "wanted", "found"], "I")
        .or("number", "indicator", "found", "minimum")

    static let evidence = [evi01, evi02, evi03, evi04, evi05, evi06, evi07, evi08, evi09]
}

// MARK: - FIL Files

extension CatalogueEntry {
    package static let fil01 = Self(.fil, 1, .error, ["code", "file"], "V N16, N17")
        .or("empty", "code", "file")
    package static let fil02 = Self(.fil, 2, .error, ["code", "file"], "I; V2")
    package static let fil03 = Self(.fil, 3, .warning, ["first", "second"], "V2 M4")
    package static let fil04 = Self(.fil, 4, .error, ["file", "claimed", "found"], "I")
        .or("cannotOpen", "file")
        .or("password", "file")
    package static let fil05 = Self(.fil, 5, .warning, ["code", "dpi", "minimum"], "V M1")
        .or("grey", "code")
        .or("scale", "code", "scale")
        .or("version", "code", "version")
        .or("blank", "code", "page")
    package static let fil06 = Self(.fil, 6, .warning, ["file", "renamed"], "V2; I")
    package static let fil07 = Self(.fil, 7, .warning, ["code"], "V M1")
        .or("notRecorded", "code")
        .or("attachment", "code", "file")
        .or("copyMark", "code", "mark")
    package static let fil08 = Self(.fil, 8, .warning, ["file"], "I")
        .or("macros", "file")
        .or("comments", "file")
        .or("hiddenSheets", "file")

    static let files = [fil01, fil02, fil03, fil04, fil05, fil06, fil07, fil08]
}

// MARK: - SIG Signatures, endorsements, consents

extension CatalogueEntry {
    package static let sig01 = Self(.sig, 1, .error, [], "V F1")
        .or("name")
    package static let sig02 = Self(.sig, 2, .error, [], "V F1, F10")
        .or("fileMissing", "file")
        .or("wrongKind", "file", "found")
        .or("notSigned", "file")
        .or("notCovered", "file")
        .or("unproven", "file", severity: .warning)
    package static let sig03 = Self(.sig, 3, .error, [], "V F1; V2 F27")
        .or("absent")
        .or("fileMissing", "file")
    package static let sig04 = Self(.sig, 4, .error, ["changed", "signed"], "V F1; I")
        .or("noDate")
        .or("twoDates", "first", "second")
        .or("code", "noted", "code")
        .or("noCode", "code", severity: .warning)
        .or("endorsed", "noted", "code")
    package static let sig05 = Self(.sig, 5, .warning, ["prefix"], "V M1; I")
        .or("delegated", "prefix")
        .or("notInOffice", "name", "date")
        .or("leftOffice", "name", "date")
        .or("other", "name", "expected")
    package static let sig06 = Self(.sig, 6, .error, ["sent", "due"], "V F1, F2, F10")
        .or("notSent")
        .or("notSentYet", severity: .warning)
        .or("noDate")
        .or("noFile")
        .or("earlier", "signed", "endorsed", severity: .warning)
    package static let sig07 = Self(.sig, 7, .error, ["giver", "missing"], "V N5, N32, F1; V2 N8; R-high")
        .or("absent", "giver")
        .or("published", severity: .info)
    package static let sig08 = Self(.sig, 8, .error, ["photo"], "V N12")
        .or("fileMissing", "photo", "file")
        .or("shared", "photo", "other")

    static let signatures = [sig01, sig02, sig03, sig04, sig05, sig06, sig07, sig08]
}
