internal import DossierModel
internal import Verification

/// The one entry of `dossier.xml` that a bundle cannot do without, though
/// nothing else asks for it.
enum IdentifierCheck {
    /// SRC-07 where the identifier is missing or is none.
    static func findings(in settings: DossierSettings) -> [Finding] {
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
