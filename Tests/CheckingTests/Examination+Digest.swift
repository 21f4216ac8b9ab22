import Checking
import DigestKit
import DossierModel

extension Examination {
    /// An examination with the digests that the workbench lends.
    init(
        of dossier: Dossier,
        under rules: RuleSet,
        on date: CalendarDate,
        files: [String: FileFacts] = [:],
        formCode: FormCode? = nil,
        digest: @escaping @Sendable (Finding) -> String? = { _ in nil },
        checks: [Check] = Check.all
    ) {
        self.init(
            of: dossier,
            under: rules,
            on: date,
            files: files,
            formCode: formCode,
            digest: digest,
            sha256: hexadecimalDigest,
            checks: checks
        )
    }
}

/// SHA-256 in lower-case hexadecimal.
@Sendable func hexadecimalDigest(of bytes: [UInt8]) -> String { SHA256Digest.of(bytes).hex }
