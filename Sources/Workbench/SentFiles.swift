internal import DigestKit
internal import DossierModel
internal import Intake
internal import Rendering
internal import SchemaLibrary
internal import XMLKit
internal import ZipKit

/// The files of a bundle that are sent, and to whom.
struct SentFiles {
    let dossier: Dossier
    let formCode: String
    /// The paths in the bundle, in the order in which they are sent.
    let paths: [String]
    let to: [String]
    let copies: [String]
    private let titles: [String: LocalizedText]

    /// Reads who sends what to whom; throws where the bundle has no
    /// application that can be read.
    init(in files: BundleEntries, of request: MailRequest, library: SchemaLibrary) throws(ZipError) {
        guard let document = try files.bytes(BundleParts.applicationPath),
            let dossier = try? ApplicationReader.dossier(from: document),
            let root = try? XMLElement.parse(document, named: BundleParts.applicationPath)
        else { throw .notAZip }
        self.dossier = dossier
        formCode = FormCode(of: root)?.code ?? ""
        paths = Self.paths(in: files.paths, request)
        titles = Self.titles(in: dossier)
        let published = RuleResolution(for: dossier, in: library).rules.addresses
        to = Self.addresses(for: .nationalCommission, dossier, published)
        copies = Self.addresses(for: .copy, dossier, published)
    }

    /// What is said of the file at `path` whose content is `bytes`.
    func file(at path: String, _ bytes: [UInt8]) -> MailText.File {
        MailText.File(
            name: path.fileName,
            bytes: bytes.count,
            sha256: SHA256Digest.of(bytes).hex,
            title: titles[path] ?? LocalizedText()
        )
    }

    /// The form (the best rendering of each language that nobody alters by
    /// accident, so never the Word file), annexes, evidence.
    private static func paths(
        in all: [String],
        _ request: MailRequest
    ) -> [String] {
        let forms = Language.allCases.compactMap { language in
            ["pdf", "html"].map { "data/form/application.\(language.tag).\($0)" }
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
