internal import Checking
internal import DigestKit
internal import DossierModel

extension Examination {
    /// Every check of `dossier` on its own day, with OpenSSL's digests.
    init(of dossier: Dossier, under rules: RuleSet, files: [String: FileFacts], formCode: FormCode?) {
        self.init(
            of: dossier,
            under: rules,
            on: dossier.settings.date,
            files: files,
            formCode: formCode,
            sha256: { SHA256Digest.of($0).hex }
        )
    }
}
