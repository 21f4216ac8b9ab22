/// Everything a city says and shows in one application: the value that
/// intake hands to every later stage.
package struct Dossier: Hashable, Sendable {
    package var settings: DossierSettings
    /// Records in the order of files (by name) and rows.
    package var records: [EvidenceRecord]
    /// One for each criteria set that the dossier is assessed against.
    package var assessments: [Assessment]
    package var figures: [Figure]
    package var answers: [Answer]
    package var confirmations: Confirmations
    /// What receivers said of earlier versions, in the order of the list.
    package var remarks: [Remark]
    /// The files of the workspace's `files/` folder, sorted by path.
    package var files: [WorkspaceFile]
    /// The registers, assessments and forms the dossier was read from.
    package var sources: [WorkspaceFile]

    package init(settings: DossierSettings) {
        self.settings = settings
        records = []
        assessments = []
        figures = []
        answers = []
        confirmations = Confirmations()
        remarks = []
        files = []
        sources = []
    }

    /// The figures by name; of two with one name, the first.
    package var figuresByName: [String: Figure] {
        Dictionary(figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The answers to `question`, in the order vi, en, fr, then neutral.
    package func answers(to question: String) -> [Answer] {
        answers.filter { $0.question == question }
    }

    /// The answer to `question` in `language`, else the one without a language.
    package func answer(to question: String, in language: Language) -> Answer? {
        let all = answers(to: question)
        return all.first { $0.language == language } ?? all.first { $0.language == nil }
    }
}

/// A file of the workspace.
package struct WorkspaceFile: Hashable, Sendable {
    /// The path from the workspace's root, NFC, with `/` between the names.
    package var path: String
    package var bytes: Int
    /// The path as the disk spells it, where that is not NFC.
    package var diskPath: String

    package init(path: String, bytes: Int, diskPath: String? = nil) {
        self.path = path
        self.bytes = bytes
        self.diskPath = diskPath ?? path
    }
}
