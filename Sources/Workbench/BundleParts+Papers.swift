internal import DossierModel
internal import Packaging
internal import Rendering
internal import Wording

/// The domestic papers of a bundle.
extension BundleParts {
    /// A domestic paper, with its path but for the ending.
    typealias NamedPaper = (path: String, paper: OfficialPaper, wording: Wording)

    /// The papers that reviewers in Việt Nam read beside the form, in the
    /// working language and, where others read them too, in that of the form.
    func domesticPapers() throws(WorkbenchError) -> [NamedPaper] {
        guard dossier.settings.city.country == "VN" else { return [] }
        var papers: [NamedPaper] = []
        for language in languages {
            let wording = wordings[language]
            let isWorking = language == dossier.settings.workingLanguage
            for kind in DomesticPaper.inBundle where isWorking || kind.isForSubmission {
                let paper = OfficialPaper(
                    kind,
                    of: dossier,
                    under: examined.rules,
                    files: examined.files,
                    wording: wording,
                    isFinal: isFinal
                )
                papers.append(("data/papers/\(kind.rawValue).\(language.tag)", paper, wording))
            }
        }
        return papers
    }
    /// The domestic papers as Word files, which the office completes.
    func wordPapers(_ papers: [NamedPaper]) throws(WorkbenchError) -> [BundleContents.Part] {
        var parts: [BundleContents.Part] = []
        for (path, paper, wording) in papers {
            let bytes = try paper.word(in: wording, on: dossier.settings.date)
            parts.append(.init(path + ".docx", .bytes(bytes)))
        }
        return parts
    }
}
