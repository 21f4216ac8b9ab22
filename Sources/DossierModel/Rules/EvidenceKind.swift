/// The kinds of evidence in a city's file (evidence-practice §5).
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
    /// Directive document of the Party committee, the Council or the Committee.
    case directive

    /// Decision that sets up a committee, or its rules of work.
    case establishment

    /// Decision that recognises a level reached.
    case recognition

    /// Report.
    case report

    /// Statistics table.
    case statistics

    /// Budget decision or settlement.
    case budget

    /// Survey form, result sheet, method note.
    case survey

    /// Minutes with attendance.
    case minutes

    /// Photo, clip, or page of the press or the web.
    case media

    /// Agreement.
    case agreement

    /// List of libraries, centres, clubs and the like.
    case list

    /// Opinion letter of an expert.
    case expertOpinion
}
