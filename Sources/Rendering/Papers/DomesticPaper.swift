package import DossierModel
package import Wording

/// The papers that Vietnamese reviewers know (criteria-vn §5.1: report,
/// synthesis, minutes, request); the raw value names their files.
package enum DomesticPaper: String, Sendable, Hashable, CaseIterable {
    /// Báo cáo tự đánh giá.
    case selfAssessment = "self-assessment"
    /// Bản tổng hợp kết quả.
    case summary = "summary"
    /// Danh mục minh chứng.
    case evidenceList = "evidence-list"
    /// Biên bản họp.
    case minutes = "minutes"
    /// Tờ trình.
    case submission = "submission"

    /// Those that a bundle holds; the others are of the office alone.
    package static let inBundle: [DomesticPaper] = [.selfAssessment, .summary, .evidenceList]

    /// Whether readers of the submission language need it too.
    package var isForSubmission: Bool { self == .selfAssessment || self == .evidenceList }
}

extension OfficialPaper {
    /// One of the domestic papers, from what the dossier says and nothing
    /// else: what is not known is a blank.
    ///
    /// - Parameters:
    ///   - kind: which paper.
    ///   - dossier: what the city says and shows.
    ///   - rules: the criteria sets, and the country's bodies and types.
    ///   - files: what is known of the files, by path in the workspace.
    ///   - wording: the texts, in the language of the paper.
    ///   - isFinal: whether the dossier is sent as it is; else every page is
    ///     marked as a draft.
    package init(
        _ kind: DomesticPaper,
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        wording: Wording,
        isFinal: Bool
    ) {
        let builder = PaperBuilder(
            dossier: dossier,
            rules: rules,
            facts: files,
            wording: wording,
            isFinal: isFinal
        )
        self =
            switch kind {
            case .selfAssessment: builder.selfAssessment
            case .summary: builder.summary
            case .evidenceList: builder.evidenceList
            case .minutes: builder.minutes
            case .submission: builder.submission
            }
    }
}
