internal import Assembly
internal import DigestKit
internal import DossierModel
internal import XMLKit

extension FormCode {
    /// The code of the form in `application`; nil where its content holds
    /// what XML cannot, which PKG-03 says.
    init?(of application: XMLElement, under form: FormDefinition?) {
        let content = FormContent.element(
            of: application,
            withoutAnswersTo: form?.questionsAnsweredBySigning ?? []
        )
        // "No" is an answer: without bytes there is no code.
        guard let bytes = try? content.canonicalBytes() else { return nil }
        let digest = SHA256Digest.of(bytes)
        self.init(sha256: digest.hex, code: digest.sealCode)
    }
}
