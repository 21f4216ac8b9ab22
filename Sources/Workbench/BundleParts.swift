internal import Assembly
internal import DigestKit
internal import DossierModel
internal import Packaging
internal import Rendering
internal import SchemaLibrary
internal import Typesetting
internal import XMLKit
internal import ZipKit

/// Gathers the files of one bundle, laid out as bundle.md §1 says.
struct BundleParts {
    var examined: ExaminedDossier
    let library: SchemaLibrary
    let isFinal: Bool
    /// What makes PDF files; nil where it is not installed.
    let engine: TypesettingEngine?
    let embedsXML: Bool
    let wordings: Wordings

    var dossier: Dossier { examined.dossier }

    /// `gnlc-2024-phu-ly_v1`, with `.draft` behind it where it is one.
    var name: String { dossier.settings.bundleName + (isFinal ? "" : ".draft") }

    /// The languages in which the form and the guides are rendered.
    var languages: [Language] {
        Set([dossier.settings.submissionLanguage, dossier.settings.workingLanguage]).sorted()
    }

    /// A bundle before it is written.
    struct Assembled {
        /// The whole bundle, but for what the writer adds.
        let contents: BundleContents
        /// The characters that could not be printed, by the path of the PDF.
        let unprintable: [String: [Unicode.Scalar]]
        /// Whether the forms show what the application says.
        let proof: Proof
    }

    /// Makes every part, and reads the forms back.
    func assembled() throws(WorkbenchError) -> Assembled {
        let root = Application.document(
            of: dossier,
            under: examined.rules,
            files: examined.files,
            isFinal: isFinal
        )
        let application: [UInt8]
        do {
            application = try root.canonicalBytes()
        } catch {
            throw .unwritable(error)
        }
        let formCode = examined.contents.formCode?.code ?? ""
        var parts = [BundleContents.Part(Self.applicationPath, .bytes(application))]
        let forms = forms(code: formCode)
        let completeness = completeness()
        let domestic = try domesticPapers()
        let papers = try papers(forms, completeness, domestic, application: application)
        parts += forms.map { .init($0.path + ".html", .bytes(FormPage.html(of: $0.view))) }
        parts += try wordForms(forms)
        parts += papers.map { .init($0.path, .bytes($0.pdf.bytes)) }
        parts += try wordPapers(domestic)
        let proof = try proof(of: application, shownBy: parts)
        parts += try reports(on: proof)
        parts += registers() + documents() + sources()
        parts += try ruleFiles + reports(completeness) + changes() + remarks()
        parts.append(.init("profile/bagit-profile.json", .bytes(try profile())))
        parts += try guides(to: parts, formCode: formCode)
        let date = dossier.settings.date
        guard let zipDate = ZipDate(year: date.year, month: date.month, day: date.day) else {
            throw .impossibleDate(date)
        }
        return Assembled(
            contents: BundleContents(name: name, info: info(ruleFiles), parts: parts, date: zipDate),
            unprintable: Dictionary(
                papers.filter { !$0.pdf.unprintable.isEmpty }.map { ($0.path, $0.pdf.unprintable) },
                uniquingKeysWith: { first, _ in first }
            ),
            proof: proof
        )
    }

    static let applicationPath = "data/application.xml"
    static let changesPath = "reports/changes.xml"
    static let remarksPath = "reports/remarks.xml"

    // MARK: What the city asserts

    private func documents() -> [BundleContents.Part] {
        let known = Dictionary(dossier.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return BundlePaths(of: dossier).entries.compactMap { entry in
            // A file that is not there is left out; the findings say so.
            guard let file = known[entry.source], examined.files[entry.source] != nil else { return nil }
            return .init(entry.path, .file("\(examined.root)/\(file.diskPath)"))
        }
    }

    /// The registers and forms the dossier was read from, untouched, under
    /// names that travel.
    private func sources() -> [BundleContents.Part] {
        var taken: Set<String> = []
        return dossier.sources.map { source in
            let stem = source.path.dropLast(source.path.fileExtension.count + 1)
            let base = String(stem.slug.prefix(80))
            let ending = source.path.fileExtension.slug
            var path = "data/register/source/\(base).\(ending)"
            var number = 2
            while !taken.insert(path).inserted {
                path = "data/register/source/\(base)-\(number).\(ending)"
                number += 1
            }
            return .init(path, .file("\(examined.root)/\(source.diskPath)"))
        }
    }

    // MARK: What talks about it

    private var ruleFiles: [BundleContents.Part] {
        examined.ruleFiles.map { .init("rules/\($0.path)", .bytes($0.bytes)) }
    }

    private func profile() throws(WorkbenchError) -> [UInt8] {
        guard let bytes = library.profileBytes else { throw .library(.notInstalled) }
        return bytes
    }
}
