internal import FoundationEssentials
internal import Glibc
internal import Packaging

extension Workbench {
    /// Writes `bytes` beside `path` and puts them in its place; a file that
    /// was there hands on who may read and write it.
    static func write(_ bytes: [UInt8], to path: String) throws(WorkbenchError) {
        let staged = StagedFile(for: path)
        do {
            try Data(bytes).write(to: URL(filePath: staged.path))
        } catch {
            throw .cannotWrite(path: path, errno: access(path.folder, W_OK) == 0 ? EIO : errno)
        }
        var status = stat()
        // `stat` fills the structure and keeps no pointer to it.
        if stat(path, &status) == 0 { chmod(staged.path, status.st_mode & 0o7777) }
        do {
            try staged.commit()
        } catch {
            throw .packaging(error)
        }
    }
}
