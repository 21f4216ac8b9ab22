internal import DigestKit
internal import DossierModel
internal import Intake
internal import Rendering
internal import SchemaLibrary
internal import XMLKit
internal import ZipKit

/// The files of a bundle that are sent, and to whom.
struct SentFiles {
    struct File {
        let entry: ZipEntry
        let listed: MailText.File
        let mediaType: String
    }

    let dossier: Dossier
    let formCode: String
    let files: [File]
    let to: [String]
    let copies: [String]

    init(
        in reader: ZipReader,
        of request: MailRequest,
        library: SchemaLibrary
    ) throws(WorkbenchError) {
        var entries: [String: ZipEntry] = [:]
        for entry in reader.entries {
            guard let slash = entry.name.firstIndex(of: "/") else { continue }
            entries[String(entry.name[entry.name.index(after: slash)...])] = entry
        }
        func bytes(_ entry: ZipEntry) throws(WorkbenchError) -> [UInt8] {
            do {
                return try reader.bytes(of: entry)
            } catch {
                throw .bundle(path: request.bundle, error)
            }
        }
        guard let application = entries[BundleParts.applicationPath] else {
            throw .bundle(path: request.bundle, .notAZip)
        }
        let document = try bytes(application)
        guard let dossier = try? ApplicationReader.dossier(from: document),
            let root = try? XMLElement.parse(document, named: BundleParts.applicationPath)
        else {
            throw .bundle(path: request.bundle, .notAZip)
        }
        let titles = Self.titles(in: dossier)
        var files: [File] = []
        for path in Self.paths(in: entries.keys.sorted(), of: dossier, request) {
            guard let entry = entries[path] else { continue }
            let content = try bytes(entry)
            let listed = MailText.File(
                name: path.fileName,
                bytes: content.count,
                sha256: SHA256Digest.of(content).hex,
                title: titles[path] ?? LocalizedText()
            )
            let type = MediaType.of(path, beginningWith: Array(content.prefix(64)))
            files.append(File(entry: entry, listed: listed, mediaType: type))
        }
        self.dossier = dossier
        self.files = files
        formCode = FormCode(of: root)?.code ?? ""
        let rules = RuleResolution(for: dossier, in: library).rules
        let published = rules.addresses
        to = Self.addresses(for: .nationalCommission, dossier, published)
        copies = Self.addresses(for: .copy, dossier, published)
    }

    /// The form (the best rendering of each language), annexes, evidence.
    private static func paths(
        in all: [String],
        of dossier: Dossier,
        _ request: MailRequest
    ) -> [String] {
        let forms = Language.allCases.compactMap { language in
            ["pdf", "docx", "html"].map { "data/form/application.\(language.tag).\($0)" }
                .first { all.contains($0) }
        }
        let annexes = all.filter { $0.hasPrefix("data/annexes/") }
        let evidence = request.withEvidence ? all.filter { $0.hasPrefix("data/evidence/") } : []
        return forms + annexes + evidence
    }

    private static func titles(in dossier: Dossier) -> [String: LocalizedText] {
        var bySource: [String: LocalizedText] = [:]
        for record in dossier.records {
            if let path = record.file?.path { bySource[path] = record.title }
        }
        for attachment in dossier.answers.flatMap(\.attachments) where bySource[attachment.path] == nil {
            bySource[attachment.path] = attachment.title
        }
        return Dictionary(
            BundlePaths(of: dossier).entries.compactMap { entry in
                bySource[entry.source].map { (entry.path, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What the round publishes, else what the dossier says.
    private static func addresses(
        for purpose: AddressPurpose,
        _ dossier: Dossier,
        _ published: [RoundAddress]
    ) -> [String] {
        let official = published.filter { $0.purpose == purpose }.compactMap(\.email)
        guard official.isEmpty else { return official }
        return dossier.settings.addresses.filter { $0.purpose.rawValue == purpose.rawValue }.map(\.email)
    }
}
