/// The files of one workspace, wherever they are kept.
package protocol WorkspaceFolder: Sendable {
    /// What lies directly in the folder at `path`, in any order; nil where
    /// there is no such folder. The root is the empty path.
    ///
    /// - Throws: ``FolderError`` where the folder cannot be read.
    func entries(of path: String) throws(FolderError) -> [FolderEntry]?

    /// Opens the regular file at `path`, as the folder spells it.
    func open(_ path: String) throws(FolderError) -> FileStream

    /// Where the disk has the file, for readers that open it themselves; nil
    /// where it is in memory.
    func diskPath(of path: String) -> String?
}

/// One thing that lies in a folder.
package struct FolderEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file(bytes: Int)
        case folder
        case link
        /// A pipe, a socket or a device.
        case special
    }

    /// The name as the disk spells it.
    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// Why a folder or a file cannot be read.
package enum FolderError: Error, Hashable, Sendable {
    case missing
    /// The system refuses access.
    case permission
    /// It is a link, a pipe or a device.
    case notAFile
    /// Any other failure, by the system's number.
    case failed(errno: Int32)
}
