package import DossierModel
package import Typesetting

/// How a bundle is to be made.
package struct BuildRequest: Sendable {
    /// The folder the bundle is put into; made where it does not exist.
    package let folder: String
    /// Whether the bundle is to be sent; a draft else.
    package let isFinal: Bool
    /// Whether a bundle of the same name may be replaced.
    package let replaces: Bool
    /// Whether nothing is compressed.
    package let storesAll: Bool
    /// Where the typesetting engine is; nil for where it belongs.
    package let engine: String?
    /// Whether the form as PDF carries `application.xml` inside.
    package let embedsXML: Bool

    package init(
        folder: String,
        isFinal: Bool,
        replaces: Bool,
        storesAll: Bool,
        engine: String? = nil,
        embedsXML: Bool = false
    ) {
        self.engine = engine
        self.embedsXML = embedsXML
        self.folder = folder
        self.isFinal = isFinal
        self.replaces = replaces
        self.storesAll = storesAll
    }
}

/// A bundle that has been made and read back.
package struct BuiltBundle: Sendable {
    package let path: String
    package let bytes: Int
    /// SHA-256 of the tag manifest, in hexadecimal.
    package let identity: String
    /// The identity as people read it aloud, five characters in a group.
    package let sealCode: String
    package let examined: ExaminedDossier
    package let isFinal: Bool
    /// How many files the bundle holds.
    package let fileCount: Int
    /// Why there are no PDF files in a draft; nil where there are.
    package let withoutPapers: TypesettingError?
    /// Characters that no font has, by the path of the PDF that lacks them.
    package let unprintable: [String: [Unicode.Scalar]]
    /// Whether the forms show what the application says.
    package let proof: Proof
}
