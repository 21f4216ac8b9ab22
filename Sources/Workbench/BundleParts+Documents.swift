internal import Checking
internal import DigestKit
internal import DossierModel
internal import Packaging
internal import Rendering
internal import Typesetting
internal import Wording
internal import XMLKit

/// The parts of a bundle that people read, and what describes them.
extension BundleParts {
    /// What a reader is told of how complete the dossier is.
    func completeness() -> CompletenessView {
        let responsible = ResponsibleUnits(of: dossier, under: examined.rules)
        let units = examined.report.findings.compactMap { finding in
            responsible.unit(for: finding).map { (finding.object, $0) }
        }
        return CompletenessView(
            of: examined.report,
            on: dossier,
            under: examined.rules,
            files: examined.files,
            units: Dictionary(units, uniquingKeysWith: { first, _ in first }),
            latestRequests: Workbench.coverage(of: examined).latestRequests,
            confirmations: examined.confirmations,
            wording: wordings[dossier.settings.workingLanguage],
            isFinal: isFinal
        )
    }

    /// A form, with its path but for the ending.
    typealias NamedForm = (path: String, view: FormView)

    /// The filled form in every language of the dossier.
    func forms(code: String) -> [NamedForm] {
        languages.map { language in
            let view = FormView(
                of: dossier,
                under: examined.rules,
                files: examined.files,
                wording: wordings[language],
                isFinal: isFinal,
                formCode: code
            )
            return ("data/form/application.\(language.tag)", view)
        }
    }

    /// The forms as Word files, which colleagues can edit.
    func wordForms(_ forms: [NamedForm]) throws(WorkbenchError) -> [BundleContents.Part] {
        var parts: [BundleContents.Part] = []
        for (language, form) in zip(languages, forms) {
            let bytes = try Workbench.wordForm(
                form.view,
                of: dossier,
                under: examined.rules.form,
                wording: wordings[language]
            )
            parts.append(.init(form.path + ".docx", .bytes(bytes)))
        }
        return parts
    }

    /// The PDF files of the bundle, all from one run of the engine; none
    /// where it is not installed.
    func papers(
        _ forms: [NamedForm],
        _ completeness: CompletenessView,
        _ domestic: [NamedPaper],
        application: [UInt8]
    ) throws(WorkbenchError) -> [(path: String, pdf: TypesetPDF)] {
        guard let engine else { return [] }
        let timestamp = dossier.settings.date.daysSince1970 * 86_400
        let file = TypesetDocument.Attachment(
            name: "application.xml",
            mediaType: "application/xml",
            bytes: application
        )
        let documents = forms.map { form in
            TypesetDocument(
                template: .form,
                data: FormPaper.data(of: form.view),
                timestamp: timestamp,
                attachment: embedsXML ? file : nil
            )
        }
        do {
            let report = TypesetDocument(
                template: .completeness,
                data: CompletenessPaper.data(of: completeness),
                timestamp: timestamp
            )
            let official = domestic.map {
                $0.paper.typesetDocument(in: $0.wording, on: dossier.settings.date)
            }
            let paths =
                forms.map { $0.path + ".pdf" } + ["reports/completeness.pdf"]
                + domestic.map { $0.path + ".pdf" }
            return zip(paths, try engine.pdfs(of: documents + [report] + official)).map { ($0, $1) }
        } catch {
            throw .typesetting(error)
        }
    }

    /// The register as one table.
    func registers() -> [BundleContents.Part] {
        let paths = Dictionary(
            BundlePaths(of: dossier).entries.map { ($0.source, $0.path) },
            uniquingKeysWith: { first, _ in first }
        )
        return [
            .init("data/register/evidence.csv", .bytes(RegisterCSV.bytes(of: dossier.records, paths: paths)))
        ]
    }

    /// The findings, for programs and for people.
    func reports(_ completeness: CompletenessView) throws(WorkbenchError) -> [BundleContents.Part] {
        let working = wordings[dossier.settings.workingLanguage]
        let (document, ledger, confirmations): ([UInt8], [UInt8], [UInt8])
        do {
            confirmations = try ConfirmationList.document(of: examined.confirmations).canonicalBytes()
            document = try FindingsDocument.document(of: examined.report, wordings: wordings.all)
                .canonicalBytes()
            ledger = try FindingsJUnit.document(of: examined.report, wording: working).canonicalBytes()
        } catch {
            throw .unwritable(error)
        }
        let page = CompletenessPage.html(
            of: examined.report,
            on: dossier,
            under: examined.rules,
            view: completeness,
            confirmations: examined.confirmations,
            wording: working,
            isFinal: isFinal
        )
        let log = FindingsSARIF.bytes(
            of: examined.report,
            confirmations: dossier.confirmations,
            wording: working,
            version: Workbench.softwareVersion
        )
        return [
            .init("reports/findings.xml", .bytes(document)),
            .init("reports/findings.json", .bytes(FindingsJSON.bytes(of: examined.report, wording: working))),
            .init("reports/findings.sarif", .bytes(log)), .init("reports/junit.xml", .bytes(ledger)),
            .init("reports/completeness.html", .bytes(page)),
            .init("reports/confirmations.xml", .bytes(confirmations)),
        ]
    }

    /// The pages that a reader opens first; they list every other file.
    func guides(to parts: [BundleContents.Part], formCode: String) throws(WorkbenchError) -> [BundleContents
        .Part]
    {
        let uses = FileUse.uses(in: dossier)
        let files = try parts.filter { !$0.path.hasPrefix("rules/") && !$0.path.hasPrefix("profile/") }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .map { part throws(WorkbenchError) in try listed(part, uses) }
        let start = StartPage.html(
            of: dossier,
            verdict: examined.report.verdict,
            files: files,
            wordings: wordings.all,
            isFinal: isFinal,
            formCode: formCode
        )
        let text = ReadMe.text(of: dossier, folder: name, wordings: wordings.all, isFinal: isFinal)
        return [.init("START-HERE.html", .bytes(start)), .init("README.txt", .bytes(text))]
    }

    private func listed(
        _ part: BundleContents.Part,
        _ uses: [String: [FileUse]]
    ) throws(WorkbenchError) -> StartPage.File {
        switch part.content {
        case .bytes(let bytes):
            let facts = FileFacts(
                sha256: SHA256Digest.of(bytes).hex,
                bytes: bytes.count,
                mediaType: MediaType.of(part.path, beginningWith: Array(bytes.prefix(64)))
            )
            return StartPage.File(path: part.path, facts: facts)
        case .file(let path):
            let source = String(path.dropFirst(examined.root.count + 1))
            let known =
                dossier.files.first { $0.diskPath == source }
                ?? dossier.sources.first { $0.diskPath == source }
            guard let facts = known.flatMap({ examined.files[$0.path] }) else {
                throw .packaging(.cannotWrite(path: path, errno: 2))
            }
            return StartPage.File(
                path: part.path,
                facts: facts,
                title: title(of: known?.path),
                uses: known.flatMap { uses[$0.path] } ?? []
            )
        }
    }

    /// What the register or an answer calls the file.
    private func title(of source: String?) -> LocalizedText {
        guard let source else { return LocalizedText() }
        if let record = dossier.records.first(where: { $0.file?.path == source }) { return record.title }
        let attachments = dossier.answers.flatMap(\.attachments)
        return attachments.first { $0.path == source }?.title ?? LocalizedText()
    }

    /// `bag-info.txt` (bundle.md §3); forms and sets with their digests.
    func info(_ rules: [BundleContents.Part]) -> BagInfo {
        let settings = dossier.settings
        var info = BagInfo()
        info.add(
            "Source-Organization",
            settings.organisation ?? settings.city.name.text(in: settings.submissionLanguage)
        )
        info.add("Contact-Name", settings.contactName)
        info.add("Contact-Email", settings.contactEmail)
        info.add("External-Description", description(settings))
        info.add("External-Identifier", settings.identifier)
        info.add("Bagging-Date", settings.date.iso)
        info.add("Bag-Software-Agent", Workbench.softwareAgent)
        info.add("BagIt-Profile-Identifier", "urn:dossier:bagit-profile:1")
        info.add("Dossier-Format", "1")
        info.add("Dossier-Form", pinned(settings.form, in: "forms", rules))
        info.add("Dossier-Round", settings.round)
        info.add("Dossier-Version", String(settings.version))
        info.add("Dossier-Replaces", settings.replaces)
        for reference in settings.criteria {
            info.add("Dossier-Criteria", pinned(reference.set, in: "criteria", rules))
        }
        info.add("Dossier-Verdict", examined.report.verdict.rawValue)
        info.add("Dossier-Language", settings.submissionLanguage.tag)
        return info
    }

    private func description(_ settings: DossierSettings) -> String {
        let title = settings.title.text(in: settings.submissionLanguage)
        return title.isEmpty ? settings.city.name.text(in: settings.submissionLanguage) : title
    }

    /// `id@edition`, a blank, and the digest of the file as it travels.
    private func pinned(_ reference: RuleReference, in folder: String, _ rules: [BundleContents.Part])
        -> String?
    {
        let path = "rules/\(folder)/\(reference.id)/\(reference.edition).xml"
        guard case .bytes(let bytes) = rules.first(where: { $0.path == path })?.content else { return nil }
        return "\(reference) sha256:\(SHA256Digest.of(bytes).hex)"
    }
}
