package import DossierModel
internal import Glibc
internal import Rendering
internal import Typesetting
package import Wording

/// Which of the domestic papers are to be made, and how.
package struct PaperRequest: Sendable {
    /// The folder the papers are put into; made where it does not exist.
    package let folder: String
    /// Names of papers; nil for all of them.
    package let papers: [String]?
    /// Nil for the working language of the dossier.
    package let language: Language?
    /// Whether the papers are to be signed as they are; drafts else.
    package let isFinal: Bool
    /// Whether papers of the same names may be replaced.
    package let replaces: Bool
    /// Where the typesetting engine is; nil for where it belongs.
    package let engine: String?

    package init(
        folder: String,
        papers: [String]? = nil,
        language: Language? = nil,
        isFinal: Bool = false,
        replaces: Bool = false,
        engine: String? = nil
    ) {
        self.folder = folder
        self.papers = papers
        self.language = language
        self.isFinal = isFinal
        self.replaces = replaces
        self.engine = engine
    }

    /// The papers that there are, by name.
    package static let names = DomesticPaper.allCases.map(\.rawValue)

    /// The papers asked for, in their own order.
    fileprivate var kinds: [DomesticPaper] {
        DomesticPaper.allCases.filter { papers?.contains($0.rawValue) ?? true }
    }
}

/// The domestic papers that were written.
package struct WrittenPapers: Sendable {
    package let folder: String
    /// The names of the files, in the order of the papers.
    package let names: [String]
    /// What of each paper is still to be filled in, by the name of its PDF.
    package let openPlaces: [String: Int]
}

extension Workbench {
    /// Writes the domestic papers of `examined` as PDF; papers that are there
    /// already stay as they are unless they may be replaced.
    package func papers(
        of examined: ExaminedDossier,
        _ request: PaperRequest
    ) throws(WorkbenchError) -> WrittenPapers {
        if request.isFinal, let finding = Gate.finding(on: examined.report) {
            throw .notReady(examined.report, finding)
        }
        let language = request.language ?? examined.dossier.settings.workingLanguage
        let wording: Wording
        do {
            wording = try Wording(language: language)
        } catch {
            throw .wording(error)
        }
        let papers = request.kinds.map { kind in
            OfficialPaper(
                kind,
                of: examined.dossier,
                under: examined.rules,
                files: examined.files,
                wording: wording,
                isFinal: request.isFinal
            )
        }
        let names = request.kinds.map { "\($0.rawValue).\(language.tag).pdf" }
        for name in names where !request.replaces && access("\(request.folder)/\(name)", F_OK) == 0 {
            throw .exists(path: "\(request.folder)/\(name)")
        }
        let pdfs: [TypesetPDF]
        do {
            pdfs = try TypesettingEngine(in: request.engine).pdfs(
                of: papers.map { $0.typesetDocument(in: wording, on: examined.dossier.settings.date) }
            )
        } catch {
            throw .typesetting(error)
        }
        try Self.makeFolder(request.folder)
        for (name, pdf) in zip(names, pdfs) {
            try Self.write(pdf.bytes, to: "\(request.folder)/\(name)")
        }
        return WrittenPapers(
            folder: request.folder,
            names: names,
            openPlaces: Dictionary(
                zip(names, papers.map(\.openPlaceCount)),
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    /// Which papers were written, and that they are drafts.
    package static func summary(of papers: WrittenPapers, in wording: Wording) -> String {
        papers.names.map { name in
            let count = papers.openPlaces[name] ?? 0
            let arguments: [String: ArgumentValue] = [
                "path": .text("\(papers.folder)/\(name)"), "count": .integer(count),
            ]
            return wording.text(count > 0 ? "papers.written.open" : "papers.written", arguments)
        }.joined(separator: "\n")
    }

    /// The object of `papers --json`.
    package static func json(of papers: WrittenPapers) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-papers/1")),
            JSONMember("folder", .string(papers.folder)),
            JSONMember(
                "papers",
                .array(
                    papers.names.map { name in
                        .object([
                            JSONMember("name", .string(name)),
                            JSONMember("open", .integer(papers.openPlaces[name] ?? 0)),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}

extension OfficialPaper {
    /// The paper as the engine sets it, made on `date`.
    func typesetDocument(in wording: Wording, on date: CalendarDate) -> TypesetDocument {
        TypesetDocument(
            template: .official,
            data: data(in: wording),
            timestamp: date.daysSince1970 * 86_400
        )
    }
}
