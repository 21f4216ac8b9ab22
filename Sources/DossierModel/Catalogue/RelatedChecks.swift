/// Checks that are best read together, because one defect often brings the
/// other or one remedy serves both.
package enum RelatedChecks {
    /// The checks related to `check`, by id.
    package static func of(_ check: CheckID) -> [CheckID] {
        let ids = clusters.filter { $0.contains(check.rawValue) }.flatMap(\.self)
        return Set(ids).subtracting([check.rawValue]).compactMap(CheckID.init).sorted()
    }

    /// Each list is a matter that several checks look at.
    package static let clusters: [[String]] = [
        // Codes
        ["REG-01", "REG-04", "REG-05", "REG-06"], ["REG-04", "EVI-01", "IND-01"], ["SRC-12", "IND-05"],
        // What a document is
        ["REG-02", "REG-03", "NUM-01", "NUM-07"], ["REG-02", "SRC-02", "SRC-03"],
        ["NUM-02", "NUM-03", "NUM-04", "NUM-05", "NUM-06", "NUM-09"], ["NUM-07", "NUM-08", "REG-08"],
        ["NUM-04", "SRC-05"],
        // Whether evidence suffices
        ["EVI-01", "EVI-08", "EVI-09", "IND-01"], ["EVI-02", "EVI-03", "EVI-04", "EVI-05"],
        ["EVI-06", "EVI-07", "RND-07"], ["IND-04", "EVI-08"], ["IND-09", "IND-10"],
        // Files
        ["FIL-01", "FIL-02", "FIL-04", "SRC-01"], ["FIL-03", "REG-03"], ["FIL-05", "FIL-07"],
        ["FIL-06", "PKG-06", "SRC-06"], ["FIL-07", "SIG-02", "SIG-03"], ["FIL-08", "PKG-04", "SRC-08"],
        // Indicators and figures
        ["IND-02", "IND-03", "IND-07"], ["IND-05", "IND-06", "SRC-09"], ["IND-08", "REG-08", "RND-07"],
        ["FIG-01", "FIG-02", "FIG-03", "IND-03"], ["FIG-04", "FIG-05", "FIG-06", "IND-07"],
        ["FIG-07", "FIG-08", "ANS-07", "SRC-10"], ["SRC-04", "SRC-11"],
        // Answers and form
        ["ANS-01", "ANS-05", "ANS-06"], ["ANS-02", "ANS-03", "ANS-04"], ["ANS-06", "ANS-07", "REG-07"],
        ["ANS-02", "ANS-08"], ["FRM-01", "FRM-02", "FRM-03"], ["FRM-03", "RND-05"], ["FRM-04", "SIG-04"],
        ["FRM-05", "FRM-06", "PKG-08"], ["FRM-07", "SIG-06"],
        // Signatures and consents
        ["SIG-01", "SIG-02", "SIG-03", "SIG-04", "SIG-05", "SIG-06", "PKG-07"],
        ["SIG-07", "SIG-08", "PKG-04", "PKG-05"],
        // Rounds
        ["RND-01", "RND-02", "RND-03", "RND-04"], ["RND-05", "RND-06", "RND-07"],
        // Versions
        ["VER-01", "VER-02"], ["VER-03", "VER-04", "VER-05", "VER-06"],
        // The bundle
        ["PKG-01", "BAG-11"], ["PKG-02", "BAG-04", "BAG-05", "BAG-07"], ["PKG-03", "BAG-08", "SRC-07"],
        ["BAG-01", "BAG-02", "BAG-12"], ["BAG-03", "BAG-06"], ["BAG-04", "BAG-09", "BAG-10"],
        ["ZIP-01", "ZIP-14"], ["ZIP-02", "ZIP-03", "ZIP-04"], ["ZIP-05", "ZIP-13", "PKG-06"],
        ["ZIP-06", "ZIP-07", "SRC-06"], ["ZIP-08", "ZIP-10"], ["ZIP-09", "ZIP-15"], ["ZIP-11", "ZIP-12"],
    ]
}
