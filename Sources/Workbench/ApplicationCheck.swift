internal import Assembly
internal import DossierModel
internal import SchemaLibrary
internal import Verification
internal import XMLKit

/// Whether the application that the builder writes follows its own schema
/// (PKG-03): assembled in memory and validated as a stranger would.
struct ApplicationCheck {
    let library: SchemaLibrary

    /// PKG-03, which no applicant can cause in a sound program, and SRC-07
    /// where the dossier has no identifier.
    func findings(
        in dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts]
    ) throws(WorkbenchError) -> [Finding] {
        let name = "application.xml"
        let document = Application.document(of: dossier, under: rules, files: files, isFinal: false)
        let bytes: [UInt8]
        do {
            bytes = try document.canonicalBytes()
        } catch {
            return [Finding(.pkg03, "characters", ["entry": .text(name)], at: Place(file: name))]
        }
        let identifier = identifierFindings(in: dossier.settings)
        do throws(XMLError) {
            let issues = try library.schema(.application).issues(inCanonical: bytes, named: name)
            return identifier
                + issues.map { issue in
                    let place = Place(file: name, line: issue.line, column: issue.column)
                    return Finding(.pkg03, "schema", ["entry": .text(issue.subject)], at: place)
                }
        } catch {
            throw .xml(error)
        }
    }

    /// The one entry of dossier.xml that a bundle cannot do without, though
    /// nothing else asks for it.
    private func identifierFindings(in settings: DossierSettings) -> [Finding] {
        let place = settings.place(of: "identifier")
        guard let identifier = settings.identifier else {
            let arguments: [String: ArgumentValue] = [
                "entry": .text("identifier"), "parent": .text("dossier"),
            ]
            return [Finding(.src07, "missingEntry", arguments, at: place)]
        }
        guard !BundleIdentifier.isWellFormed(identifier) else { return [] }
        let arguments: [String: ArgumentValue] = [
            "entry": .text("identifier"), "value": .text(identifier),
        ]
        return [Finding(.src07, "wrongValue", arguments, at: place)]
    }
}
