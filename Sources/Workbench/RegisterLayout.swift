internal import Rendering

/// Which columns stand where in the tables that units fill in.
enum RegisterLayout {
    /// A column before its words are known.
    struct Place {
        let name: String
        /// The end of the id of the band's name (`register.band.<band>`).
        let band: String
        let width: Double
        let entry: RegisterColumn.Entry

        init(_ name: String, _ band: String, _ width: Double, _ entry: RegisterColumn.Entry = .text) {
            self.name = name
            self.band = band
            self.width = width
            self.entry = entry
        }
    }

    /// The columns of a register, the title in the language `first` before
    /// the others.
    static func records(first: String) -> [Place] {
        let titles = ["vi", "en", "fr"].filter { $0 != first }.map { Place("title.\($0)", "identity", 36) }
        let gists = ([first] + ["vi", "en", "fr"].filter { $0 != first }).map {
            Place("gist.\($0)", "content", 36)
        }
        return [
            Place("code", "identity", 15), Place("title.\(first)", "identity", 42),
            Place("completeness", "identity", 26, .state), Place("legacyCode", "identity", 15, .code),
        ] + titles + [
            Place("kind", "identity", 20), Place("documentType", "identity", 16),
            Place("number", "document", 19, .code), Place("date", "document", 12, .date),
            Place("issuer", "document", 28), Place("author", "document", 20),
            Place("subject", "document", 32), Place("signer", "document", 20),
            Place("capacity", "document", 10), Place("observedFrom", "survey", 12, .date),
            Place("observedTo", "survey", 12, .date), Place("method", "survey", 24),
            Place("performedBy", "survey", 24), Place("sampleSize", "survey", 10, .number),
            Place("surveyQuestion", "survey", 30), Place("expertName", "expert", 20),
            Place("expertRole", "expert", 20), Place("judgement", "expert", 32),
        ] + gists + [
            Place("validFrom", "content", 12, .date), Place("validTo", "content", 12, .date),
            Place("language", "file", 10), Place("copyKind", "file", 14),
            Place("pages", "file", 8, .number), Place("file", "file", 34, .code),
            Place("sha256", "file", 20, .code), Place("bytes", "file", 12, .number),
            Place("signed", "file", 9), Place("sealed", "file", 9), Place("attendance", "file", 12),
            Place("url", "file", 30, .code), Place("capturedOn", "file", 12, .date),
            Place("usedBy", "use", 16), Place("accessMode", "use", 14), Place("personalData", "use", 12),
            Place("responsibleUnit", "use", 26), Place("leadTime", "use", 14, .code),
            Place("requestedOn", "use", 12, .date), Place("note", "use", 36),
        ]
    }

    /// The columns of an assessment.
    static let outcomes = [
        Place("indicator", "indicator", 10, .code), Place("label", "indicator", 48, .shown),
        Place("completeness", "indicator", 26, .state), Place("set", "indicator", 18, .code),
        Place("outcome", "outcome", 16), Place("value", "outcome", 12, .number),
        Place("unit", "outcome", 12), Place("period", "outcome", 14, .code),
        Place("numerator", "outcome", 12, .number), Place("denominator", "outcome", 12, .number),
        Place("territory", "outcome", 14), Place("body", "outcome", 26), Place("proxy", "outcome", 10),
        Place("evidence", "ground", 24), Place("assessor", "ground", 24),
        Place("decidedOn", "ground", 12, .date), Place("era", "ground", 10, .code),
        Place("note.vi", "ground", 40), Place("note.en", "ground", 40), Place("note.fr", "ground", 40),
    ]
}
