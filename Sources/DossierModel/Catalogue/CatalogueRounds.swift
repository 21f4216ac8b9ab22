// MARK: - RND Rounds, deadlines, eligibility

extension CatalogueEntry {
    package static let rnd01 = Self(.rnd, 1, .warning, ["year"], "V2 N4; I; V F16, F32")
        .or("notChosen", "rounds")
        .or("waiting", "closed", "decided", severity: .info)
    package static let rnd02 = Self(.rnd, 2, .error, ["closed", "sent"], "V F13, F14, F18")
        .or("early", "opens", "sent")
    package static let rnd03 = Self(.rnd, 3, .warning, ["first", "second"], "V N26–N28, F7, F11")
        .or("missing", "round", "missing")
    package static let rnd04 = Self(
        .rnd,
        4,
        .warning,
        ["authority", "deadline", "days", "left"],
        "V2 F25, F26, F31; V F18"
    )
    .or("passed", "authority", "deadline", "sent")
    .or("unknown", "authority")
    package static let rnd05 = Self(.rnd, 5, .error, ["deadline"], "V N4")
        .or("form", "form", "round")
    package static let rnd06 = Self(.rnd, 6, .warning, ["floor", "population"], "V2 F4, F22–F24; V F6, F14")
        .or("rule", "floor", "population")
        .or("quota", "count", "quota")
    package static let rnd07 = Self(.rnd, 7, .warning, ["unit", "date"], "V2; V L18")
        .or("notYet", "unit", "date")
        .or("unknown", "unit")

    static let rounds = [rnd01, rnd02, rnd03, rnd04, rnd05, rnd06, rnd07]
}

// MARK: - FIG Figures

extension CatalogueEntry {
    package static let fig01 = Self(.fig, 1, .error, ["part", "whole", "correct", "stated"], "V")
        .or("zero", "part", "stated")
    package static let fig02 = Self(
        .fig,
        2,
        .warning,
        ["first", "second", "all", "met", "notMet", "waiting"],
        "V"
    )
    .or("mixed", "first", "second")
    .or("sum", "sum")
    .or("assessed", "share", "assessed", "all")
    package static let fig03 = Self(.fig, 3, .error, ["parts", "sum", "total"], "V2 C5; V F12, F16")
        .or("list", "parts", "sum", "total", severity: .warning)
    package static let fig04 = Self(.fig, 4, .error, ["figure", "value"], "V F1; I")
        .or("blank", "figure")
        .or("source", "figure", "value", severity: .warning)
    package static let fig05 = Self(.fig, 5, .error, ["figure", "value", "unit", "expected"], "V F1")
        .or("noUnit", "figure", "value", "expected")
        .or("dong", "figure", "value")
        .or("hectares", "figure", "value")
        .or("schooling", "figure")
        .or("percentage", "figure", "value")
    package static let fig06 = Self(.fig, 6, .warning, ["figure", "year"], "V F19, F16")
        .or("network", "figure", "stated", "latest", "date")
    package static let fig07 = Self(
        .fig,
        7,
        .error,
        ["figure", "first", "firstPlace", "second", "secondPlace"],
        "V F8, F9; V2 L1, L3"
    )
    .or("derived", "figure", "stated", "computed")
    .or("near", "figure", "first", "firstPlace", "second", "secondPlace", severity: .warning)
    .or("summary", "outcome", "reported", "computed")
    package static let fig08 = Self(.fig, 8, .warning, ["language", "expected", "stated"], "V; I")

    static let figures = [fig01, fig02, fig03, fig04, fig05, fig06, fig07, fig08]
}

// MARK: - PKG XML and bundle

extension CatalogueEntry {
    package static let pkg01 = Self(.pkg, 1, .error, ["count"], "V N22, N16, N17")
        .or("warnings", "count")
        .or("notEstablished", "count")
    package static let pkg02 = Self(.pkg, 2, .error, ["file"], "V2; I")
        .or("readBack", "file")
    package static let pkg03 = Self(.pkg, 3, .error, ["entry"], "V2")
        .or("characters", "entry")
        .or("schema", "entry")
        .or("notPrinted", "file", "value", "path")
        .or("printedElsewhere", "file", "value", "path")
        .or("printedOtherwise", "file", "value", "path", "printed")
        .or("unread", "file")
    package static let pkg04 = Self(.pkg, 4, .error, ["file"], "V F1; V2 N8; I")
        .or("record", "code")
        .or("identityNumber", "where")
        .or("telephone", "where", severity: .warning)
        .or("identityNumbers", "file", "count")
        .or("identityNumbersOnPage", "file", "count", "page")
        .or("telephones", "file", "count", severity: .warning)
        .or("telephonesOnPage", "file", "count", "page", severity: .warning)
        .or("persons", "file", "count")
        .or("personsOnPage", "file", "count", "page")
        .or("position", "file", severity: .warning)
    package static let pkg05 = Self(.pkg, 5, .error, ["code", "mode"], "V2; I")
        .or("notStated", "code", severity: .warning)
    package static let pkg06 = Self(.pkg, 6, .error, ["first", "second"], "I")
        .or("unsafe", "file")
        .or("characters", "file", "suggestion")
        .or("tooLong", "file", "length", "limit")
    package static let pkg07 = Self(.pkg, 7, .error, [], "V F2")
        .or("readable")
    package static let pkg08 = Self(.pkg, 8, .warning, ["size", "mailSize", "limit", "largest"], "V N16; I")
        .or("form", "size", "mailSize", "limit", "largest")

    static let bundle = [pkg01, pkg02, pkg03, pkg04, pkg05, pkg06, pkg07, pkg08]
}
