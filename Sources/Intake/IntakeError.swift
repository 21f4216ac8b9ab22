/// What keeps a workspace from being read at all.
package enum IntakeError: Error, Hashable, Sendable {
    /// There is no such folder.
    case missingFolder(path: String)
    /// The path is a file, or the system refuses to list the folder.
    case notAFolder(path: String)
    /// The folder holds no `dossier.xml`: it is no workspace.
    case noDossier(folder: String)
    /// `dossier.xml` cannot be opened or read.
    case unreadable(file: String)
    /// `dossier.xml` is not XML that can be read, from this line on.
    case notXML(file: String, line: Int, column: Int)
    /// The root element of `dossier.xml` is not `dossier` of
    /// `urn:dossier:dossier:1`.
    case notADossier(file: String, line: Int, root: String)
    /// `dossier.xml` lacks an entry without which nothing can be read.
    case lacks(file: String, line: Int, entry: String, parent: String)
    /// An entry without which nothing can be read has an impossible value.
    case wrong(file: String, line: Int, entry: String, value: String)
}
