internal import Checking
internal import DigestKit
internal import DossierModel

extension Examination {
    /// Every check of `dossier` on its own day, with OpenSSL's digests.
    init(
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        _ contents: DossierContents,
        changes: Changes?
    ) {
        self.init(
            of: dossier,
            under: rules,
            on: dossier.settings.date,
            files: files,
            formCode: contents.formCode,
            changes: changes,
            digest: contents.digest,
            sha256: { SHA256Digest.of($0).hex }
        )
    }
}
