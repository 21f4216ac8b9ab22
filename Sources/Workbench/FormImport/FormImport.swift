package import DossierModel
package import Intake

/// What came back with forms filled in with Word, and what became of it.
package struct FormImport: Sendable {
    /// Which side wins where both have changed an answer.
    package enum Side: String, Sendable, Hashable, CaseIterable {
        case docx, workspace
    }

    /// One form that came back.
    package struct File: Sendable, Hashable {
        package var path: String
        package var language: Language
        /// How many answers in it are as they were when the form was made.
        package var unchanged: Int
    }

    /// One answer that is taken over.
    package struct Change: Sendable, Hashable {
        package var question: String
        /// The answers file that it goes to, in the workspace.
        package var target: String
        /// The forms that say so.
        package var files: [String]
        package var before: String
        package var after: String
    }

    /// One answer that several people have changed, each another way.
    package struct Conflict: Sendable, Hashable {
        /// One of the answers, and the file it stands in.
        package struct Version: Sendable, Hashable {
            package var file: String
            package var text: String
        }

        package var question: String
        package var versions: [Version]
        /// Whether the workspace's own answer is one of them, so that
        /// `--take docx` could settle it.
        package var isWithWorkspace: Bool
    }

    package var workspace: String
    /// The dossier as it was before.
    package var dossier: Dossier
    package var files: [File] = []
    package var changes: [Change] = []
    package var conflicts: [Conflict] = []
    /// What is to be known of each form, in the order of the files.
    package var findings: [Finding] = []
    /// Texts that belong to no question, by form.
    package var unplaced: [String: [UnplacedText]] = [:]
    /// The files that were written, by path; none in a dry run.
    package var written: [String] = []
    /// What those files were before, by path.
    package var backups: [String] = []
    package var isDryRun = false

    /// Whether everything was taken over.
    package var isComplete: Bool {
        conflicts.isEmpty && !findings.contains { $0.severity == .error }
    }
}

/// Why a form that came back is not read at all.
package enum FormRefusal: Error, Hashable {
    /// The file cannot be read; the finding says why.
    case unreadable(path: String, Finding)
    /// The file does not say which dossier it belongs to: it was not made by
    /// `form export`, or its properties got lost.
    case notOurs(path: String)
    case otherDossier(path: String, theirs: String, ours: String)
    case otherForm(path: String, theirs: String, ours: String)
    /// A language that the dossier does not have.
    case otherLanguage(path: String, theirs: String, ours: [String])
    /// What stands in the place of a file of answers is none, or is written
    /// in another encoding than UTF-8.
    case notAnswers(path: String)
}
