/// What a check looks at: the first three letters of its id.
package enum CheckGroup: String, Sendable, Hashable, CaseIterable {
    /// Register of evidence.
    case reg = "REG"
    /// Document numbers and dates.
    case num = "NUM"
    /// Sufficiency of evidence.
    case evi = "EVI"
    /// Files.
    case fil = "FIL"
    /// Indicators and assessment.
    case ind = "IND"
    /// Answers.
    case ans = "ANS"
    /// Form definition and attachments.
    case frm = "FRM"
    /// Signatures, endorsements, consents.
    case sig = "SIG"
    /// Rounds, deadlines, eligibility.
    case rnd = "RND"
    /// Figures.
    case fig = "FIG"
    /// XML and bundle.
    case pkg = "PKG"
    /// Versions, and the remarks of those who received one.
    case ver = "VER"
    /// Reading the files of the workspace.
    case src = "SRC"
    /// The zip container of a bundle (bundle.md §5).
    case zip = "ZIP"
    /// The bag inside a bundle (RFC 8493 and bundle.md §1–§6).
    case bag = "BAG"

    /// Whether the checks of this group exist: all do; bundles of older
    /// programs say "not built yet" of some.
    package var isBuilt: Bool { true }
}
