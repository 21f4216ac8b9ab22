internal import DossierModel
internal import Glibc
internal import Intake

/// A file that somebody sent back.
struct ReturnedDocument {
    /// Where it lies; it is read and never changed.
    let path: String
    /// As its folder was given, for people.
    let shownPath: String
    let name: String
    /// The folder below the one that was given; nil for a file given alone.
    let folder: String?
}

/// The files that were given, alone or in folders.
enum ReturnedFiles {
    /// The most files of one run, and how deep folders may lie in each other.
    static let mostFiles = 5_000
    static let mostFolders = 12

    /// Every file at `paths` and below, sorted by path; hidden files, links
    /// and leftovers of office programs are passed over.
    static func all(at paths: [String]) throws(WorkbenchError) -> [ReturnedDocument] {
        var files: [ReturnedDocument] = []
        for path in paths {
            var status = stat()
            // `stat` fills the structure and keeps no pointer to it.
            guard stat(path, &status) == 0 else { throw .noSuchFile(path: path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try add(path, "", depth: 0, to: &files)
            case S_IFREG:
                files.append(
                    ReturnedDocument(path: path, shownPath: path, name: path.fileName, folder: nil)
                )
            default: throw .noSuchFile(path: path)
            }
        }
        var seen: Set<String> = []
        return files.filter { seen.insert($0.path).inserted }
    }

    private static func add(
        _ root: String,
        _ below: String,
        depth: Int,
        to files: inout [ReturnedDocument]
    ) throws(WorkbenchError) {
        let entries: [FolderEntry]
        do throws(FolderError) {
            entries = try DiskFolder(root).entries(of: below) ?? []
        } catch {
            throw .noSuchFile(path: below.isEmpty ? root : "\(root)/\(below)")
        }
        let sorted = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for entry in sorted where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("~$") {
            let path = below.isEmpty ? entry.name : "\(below)/\(entry.name)"
            switch entry.kind {
            case .file where entry.name != "Thumbs.db" && entry.name != "desktop.ini":
                guard files.count < mostFiles else { throw .tooManyFiles(limit: mostFiles) }
                let whole = root.hasSuffix("/") ? root + path : "\(root)/\(path)"
                files.append(
                    ReturnedDocument(
                        path: whole,
                        shownPath: whole,
                        name: entry.name,
                        folder: below.isEmpty ? nil : below.fileName
                    )
                )
            case .folder:
                guard depth < mostFolders else { throw .tooManyFiles(limit: mostFiles) }
                try add(root, path, depth: depth + 1, to: &files)
            default: break
            }
        }
    }
}
