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
    /// The bundle that this version follows; its changes travel in the new
    /// one.
    package let previous: String?

    package init(
        folder: String,
        isFinal: Bool,
        replaces: Bool,
        storesAll: Bool,
        previous: String? = nil
    ) {
        self.previous = previous
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
}
