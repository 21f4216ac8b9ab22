internal import Assembly
internal import DigestKit
package import DossierModel
internal import XMLKit

/// What a dossier says, as digests that change only when it says something
/// else: of the form, and of what a finding is about.
package struct DossierContents: Sendable {
    /// The code at the foot of the printed form (bundle.md §4); nil where the
    /// form cannot be written, which PKG-03 says.
    package let formCode: FormCode?
    private let subjects: FindingSubjects

    /// The contents of a dossier as the bundle would write it.
    package init(of dossier: Dossier, under rules: RuleSet, files: [String: FileFacts]) {
        let document = Application.document(of: dossier, under: rules, files: files, isFinal: false)
        self.init(of: document, dossier)
    }

    /// The contents of `application`, which is `dossier` as a document.
    init(of application: XMLElement, _ dossier: Dossier) {
        formCode = FormCode(of: application)
        subjects = FindingSubjects(of: application, dossier)
    }

    /// SHA-256 of what `finding` is about, in lower-case hexadecimal; nil
    /// where it is about nothing that the dossier holds.
    @Sendable package func digest(_ finding: Finding) -> String? {
        subjects.element(at: [finding.place] + finding.alsoAt)?.digest?.hex
    }
}

extension FormCode {
    /// The code of the form in `application`, the root of an application;
    /// nil where its content holds what XML cannot.
    init?(of application: XMLElement) {
        guard let digest = FormContent.element(of: application).digest else { return nil }
        self.init(sha256: digest.hex, code: digest.sealCode)
    }
}

extension Confirmations {
    /// Marks the confirmations of questions that `form` defines in another
    /// way now.
    package mutating func markLapsed(under form: FormDefinition?) {
        for index in questions.indices {
            guard let noted = questions[index].digest, let form,
                let now = form.digest(ofItem: questions[index].question)
            else { continue }
            questions[index].hasLapsed = noted != now
        }
    }
}

extension FormDefinition {
    /// SHA-256 of the definition of a question, or of a section with its
    /// questions, in lower-case hexadecimal; nil where there is none.
    func digest(ofItem id: String) -> String? {
        QuestionDefinition.element(of: id, in: self)?.digest?.hex
    }
}

extension XMLElement {
    /// SHA-256 of the canonical bytes; nil where the element holds what XML
    /// cannot.
    fileprivate var digest: SHA256Digest? {
        // "No" is an answer: without bytes there is no digest.
        (try? canonicalBytes()).map { SHA256Digest.of($0) }
    }
}
