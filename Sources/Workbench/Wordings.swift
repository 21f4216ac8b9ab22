internal import DossierModel
internal import Wording

/// The texts of every language, read once for a run.
struct Wordings: Sendable {
    /// In the order of ``Language/allCases``.
    let all: [Wording]

    init() throws(WorkbenchError) {
        all = try Language.allCases.map { language throws(WorkbenchError) in try .read(in: language) }
    }

    /// The texts of one language.
    subscript(language: Language) -> Wording {
        guard let wording = all.first(where: { $0.language == language }) else {
            preconditionFailure("every language is read")
        }
        return wording
    }
}

extension Wording {
    /// Reads the texts of `language`.
    static func read(
        in language: Language,
        files: [TextFile] = TextFile.usual
    ) throws(WorkbenchError) -> Wording {
        do {
            return try Wording(language: language, files: files)
        } catch {
            throw .wording(error)
        }
    }
}
