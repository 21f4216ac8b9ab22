// MARK: - VER Versions, and the remarks of those who received one

extension CatalogueEntry {
    package static let ver01 = Self(.ver, 1, .error, ["previous"], "I")
    package static let ver02 = Self(.ver, 2, .error, ["version", "previous"], "I")
        .or("notNamed", "previous")
        .or("other", "replaces", "previous")
        .or("stranger", "previous")
        .or("missing", "replaces", severity: .warning)
    package static let ver03 = Self(.ver, 3, .error, ["remark", "by", "date"], "I")
    package static let ver04 = Self(.ver, 4, .warning, ["remark", "subject", "previous"], "I")
    package static let ver05 = Self(.ver, 5, .error, ["remark", "date", "answered"], "I")
        .or("later", "remark", "answered", "date", severity: .warning)
    package static let ver06 = Self(.ver, 6, .error, ["remark", "subject", "suggestion"], "I")
        .or("noSuggestion", "remark", "subject")
        .or("version", "remark", "version")

    static let versions = [ver01, ver02, ver03, ver04, ver05, ver06]
}
