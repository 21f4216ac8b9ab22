// One entry, one `static let`. Ids are for ever: never renumbered, never
// reused. The handbook behind REG to PKG is the catalogue of 90 checks.

// MARK: - REG Register of evidence

extension CatalogueEntry {
    package static let reg01 = Self(.reg, 1, .error, ["code"], "V2 M4")
        .or("next", "code", "next")
        .or("registers", "code", "fields")
    package static let reg02 = Self(.reg, 2, .error, ["record", "missing"], "V2; V M1")
        .or("noNumber", "record", "missing")
        .or("observation", "record", "missing")
    package static let reg03 = Self(.reg, 3, .error, ["document", "date", "first", "second"], "V2")
    package static let reg04 = Self(.reg, 4, .error, ["code"], "V2")
        .or("suggestion", "code", "suggestion")
    package static let reg05 = Self(.reg, 5, .warning, ["code"], "V2")
    package static let reg06 = Self(.reg, 6, .warning, ["code", "canonical"], "V2 M3; I")
        .or("unreadable", "code")
        .or("group", "code", "group")
        .or("area", "code", "area")
        .or("item", "code", severity: .info)
    package static let reg07 = Self(.reg, 7, .warning, ["code", "language"], "I")
        .or("title", "code", "language")
        .or("gist", "code", "language")
    package static let reg08 = Self(.reg, 8, .warning, ["issuer", "date"], "V L18")
        .or("notYet", "issuer", "date")
        .or("unknown", "issuer")
        .or("suggestion", "issuer", "suggestion")

    static let register = [reg01, reg02, reg03, reg04, reg05, reg06, reg07, reg08]
}

// MARK: - NUM Document numbers and dates

extension CatalogueEntry {
    package static let num01 = Self(.num, 1, .error, ["number"], "V M1; I", confirmable: true)
    package static let num02 = Self(.num, 2, .warning, ["number", "expected"], "V M1")
        .or("spreadsheet", "number", "expected")
    package static let num03 = Self(.num, 3, .warning, ["number", "type", "expected"], "V2; I")
        .or("untyped", "number", "expected")
    package static let num04 = Self(.num, 4, .warning, ["number", "expected"], "V M1; I")
        .or("blanks", "number", "expected")
        .or("lookAlike", "number", "expected")
    package static let num05 = Self(.num, 5, .warning, ["abbreviation"], "V M1")
        .or("officialLetter", "abbreviation")
        .or("suggestion", "abbreviation", "suggestion")
    package static let num06 = Self(.num, 6, .warning, ["abbreviation", "meaning", "recorded"], "V M1; I")
        .or("issuer", "body", "issuer")
        .or("untyped", "number", "recorded")
    package static let num07 = Self(.num, 7, .error, ["date"], "V2")
        .or("future", "date")
        .or("shortYear", "date")
        .or("partial", "date", severity: .warning)
    package static let num08 = Self(.num, 8, .error, ["number", "year", "date"], "V M1; I")
    package static let num09 = Self(.num, 9, .warning, ["number", "expected"], "V2")
        .or("state", "number", "expected")

    static let numbers = [num01, num02, num03, num04, num05, num06, num07, num08, num09]
}
