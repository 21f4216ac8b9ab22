package import DossierModel
internal import Glibc
internal import Packaging
internal import Rendering
package import Typesetting
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
    /// The names of the files but for their endings, in the order of the
    /// papers.
    package let names: [String]
    /// How much of each paper is still to be filled in, by its name.
    package let openPlaces: [String: Int]
    /// Why there are no PDF files; nil where there are.
    package let withoutPDF: TypesettingError?

    /// The names of the files: a Word file for each paper, and a PDF.
    package var files: [String] {
        names.flatMap { name in (withoutPDF == nil ? ["pdf", "docx"] : ["docx"]).map { "\(name).\($0)" } }
    }
}

extension Workbench {
    /// Writes the domestic papers of `examined` as Word files and as PDF;
    /// papers that are there already stay as they are unless they may be
    /// replaced.
    ///
    /// Where the typesetting engine is not installed, there are Word files
    /// alone.
    package func papers(
        of examined: ExaminedDossier,
        _ request: PaperRequest
    ) throws(WorkbenchError) -> WrittenPapers {
        if request.isFinal, let finding = Gate.finding(on: examined.report) {
            throw .notReady(examined.report, finding)
        }
        let settings = examined.dossier.settings
        let language = request.language ?? settings.workingLanguage
        let wording = try Wording.read(in: language)
        var papers: [(name: String, paper: OfficialPaper)] = []
        for kind in request.kinds {
            let paper = OfficialPaper(
                kind,
                of: examined.dossier,
                under: examined.rules,
                files: examined.files,
                wording: wording,
                isFinal: request.isFinal
            )
            papers.append(("\(kind.rawValue).\(language.tag)", paper))
        }
        var engine: TypesettingEngine?
        var withoutPDF: TypesettingError?
        do {
            engine = try TypesettingEngine(in: request.engine)
        } catch {
            withoutPDF = error
        }
        let written = WrittenPapers(
            folder: request.folder,
            names: papers.map(\.name),
            openPlaces: Dictionary(
                papers.map { ($0.name, $0.paper.openPlaceCount) },
                uniquingKeysWith: { first, _ in first }
            ),
            withoutPDF: withoutPDF
        )
        for name in written.files where !request.replaces && access("\(request.folder)/\(name)", F_OK) == 0 {
            throw .fileExists(path: "\(request.folder)/\(name)")
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for (name, paper) in papers {
            files.append(("\(name).docx", try paper.word(in: wording, on: settings.date)))
        }
        do {
            let documents = papers.map { $0.paper.typesetDocument(in: wording, on: settings.date) }
            for (paper, pdf) in zip(papers, try engine?.pdfs(of: documents) ?? []) {
                files.append(("\(paper.name).pdf", pdf.bytes))
            }
        } catch {
            throw .typesetting(error)
        }
        try Self.makeFolder(request.folder)
        for file in files { try Self.write(file.bytes, to: "\(request.folder)/\(file.name)") }
        return written
    }

    /// Which papers were written, what of them is open, and why there are no
    /// PDF files.
    package static func summary(of papers: WrittenPapers, in wording: Wording) -> String {
        let lines = papers.names.map { name in
            let count = papers.openPlaces[name] ?? 0
            let files = papers.withoutPDF == nil ? "{docx,pdf}" : "docx"
            let arguments: [String: ArgumentValue] = [
                "path": .text("\(papers.folder)/\(name).\(files)"), "count": .integer(count),
            ]
            return wording.text(count > 0 ? "papers.written.open" : "papers.written", arguments)
        }
        let reason = papers.withoutPDF.map {
            wording.text("build.noPapers", ["reason": .text($0.text(in: wording))])
        }
        return (lines + [reason].compactMap(\.self)).joined(separator: "\n")
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
            JSONMember("files", .array(papers.files.map(JSONValue.string))),
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
    /// The paper as a Word file, made on `date`.
    func word(in wording: Wording, on date: CalendarDate) throws(WorkbenchError) -> [UInt8] {
        do {
            return try wordBytes(in: wording, on: date)
        } catch {
            switch error {
            case .impossibleDate(let date): throw .impossibleDate(date)
            case .xml(let error): throw .unwritable(error)
            case .archive(let error): throw .packaging(.archive(error))
            }
        }
    }
}
