// MARK: - IND Indicators and assessment

extension CatalogueEntry {
    package static let ind01 = Self(.ind, 1, .error, ["indicator", "outcome"], "V2")
    package static let ind02 = Self(.ind, 2, .error, ["indicator"], "V C4; I")
        .or("notAllowed", "indicator", "outcome")
        .or("decision", "indicator", "outcome", "missing")
        .or("twice", "indicator")
    package static let ind03 = Self(.ind, 3, .error, ["indicator", "value", "threshold", "outcome"], "I")
        .or("tooHigh", "indicator", "value", "threshold", "outcome")
        .or("reached", "indicator", "value", "threshold", "outcome")
        .or("other", "indicator", "value", "threshold", "outcome", "expected")
    package static let ind04 = Self(.ind, 4, .warning, ["waiting", "total"], "V")
        .or("letter", "indicator")
    package static let ind05 = Self(.ind, 5, .warning, ["expected", "loaded"], "V C4; V2 C5, C3")
        .or("criteria", "expected", "loaded")
        .or("summary", "expected", "reported")
    package static let ind06 = Self(.ind, 6, .error, ["set"], "I")
    package static let ind07 = Self(.ind, 7, .error, ["indicator", "missing"], "I; V2 K8, K9")
        .or("noValue", "indicator", "outcome")
        .or("unit", "indicator", "unit", "expected")
        .or("proxy", "indicator", "territory")
    package static let ind08 = Self(.ind, 8, .error, ["year", "units", "stated"], "V L18")
        .or("unnamed", "indicator")
        .or("unknown", "indicator", "era")
        .or("mixed", "indicator", "first", "second")
    package static let ind09 = Self(.ind, 9, .error, ["group", "reached", "required"], "V N39")
    package static let ind10 = Self(.ind, 10, .info, ["feature"], "I")
        .or("several", "count", "all", "features")
        .or("unknown", "feature", severity: .warning)

    static let indicators = [ind01, ind02, ind03, ind04, ind05, ind06, ind07, ind08, ind09, ind10]
}

// MARK: - ANS Answers

extension CatalogueEntry {
    package static let ans01 = Self(.ans, 1, .error, ["question"], "V N16, N17, N12")
        .or("part", "question", "part")
        .or("phrase", "question", "phrase")
        .or("almostPhrase", "question", "written", "phrase")
    package static let ans02 = Self(
        .ans,
        2,
        .error,
        ["question", "count", "unit", "limit", "excess"],
        "V F1, N12, N17"
    )
    .or("allLinks", "count", "limit", "excess")
    .or("uncountable", "question", "unit", "limit", severity: .warning)
    .or("uncounted", "question", "unit", "limit", severity: .warning)
    package static let ans03 = Self(.ans, 3, .warning, ["question", "count", "unit", "limit"], "I")
    package static let ans04 = Self(.ans, 4, .error, ["question", "count", "unit", "minimum"], "R-med")
    package static let ans05 = Self(.ans, 5, .error, ["question", "options"], "V F1, F7")
        .or("unknownChoice", "question", "value", "options")
        .or("tooManyChoices", "question", "count", "limit")
        .or("rating", "question", "value", "lowest", "highest")
        .or("url", "question", "value")
        .or("email", "question", "value")
        .or("telephone", "question", "value")
        .or("countryCode", "question", "value", "example")
        .or("number", "question", "value")
        .or("date", "question", "value")
        .or("year", "question", "value")
        .or("tooManyCells", "question", "count", "limit")
        .or("kind", "question", "expected")
    package static let ans06 = Self(.ans, 6, .error, ["question", "given", "wanted"], "V F1; V2 F19")
        .or("notTaken", "given", "wanted")
    package static let ans07 = Self(
        .ans,
        7,
        .warning,
        ["question", "firstLanguage", "first", "secondLanguage", "second"],
        "I"
    )
    .or("missing", "question", "firstLanguage", "first", "secondLanguage")
    .or("stale", "question", "firstLanguage", "secondLanguage")
    package static let ans08 = Self(.ans, 8, .warning, ["first", "second", "passage"], "V N12; R-med")

    static let answers = [ans01, ans02, ans03, ans04, ans05, ans06, ans07, ans08]
}

// MARK: - FRM Form definition and attachments

extension CatalogueEntry {
    package static let frm01 = Self(.frm, 1, .error, ["field"], "I")
        .or("source", "field")
    package static let frm02 = Self(.frm, 2, .error, ["section"], "V; I")
        .or("question", "question")
        .or("recalled", "question")
    package static let frm03 = Self(.frm, 3, .error, ["form", "round"], "V F1, N12–N14")
        .or("noEdition", "form")
    package static let frm04 = Self(.frm, 4, .error, ["question"], "V F1, N12")
        .or("city", "question", "city")
        .or("definition", "question")
    package static let frm05 = Self(.frm, 5, .error, ["file"], "V N17; I")
        .or("answer", "question")
        .or("suggestion", "question", "suggestion")
    package static let frm06 = Self(.frm, 6, .error, ["attachment", "file", "size", "limit"], "V N17")
        .or("missing", "attachment")
        .or("fileMissing", "attachment", "file")
        .or("fileEmpty", "attachment", "file")
        .or("type", "attachment", "file", "found", "allowed")
        .or("tooMany", "attachment", "count", "limit")
        .or("tooFew", "attachment", "count", "minimum")
    package static let frm07 = Self(.frm, 7, .error, ["address", "expected"], "V F2, F19")
        .or("unknown", "address")
        .or("copy", "expected")

    static let forms = [frm01, frm02, frm03, frm04, frm05, frm06, frm07]
}
