internal import Checking
internal import DigestKit
internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Packaging
internal import Rendering
package import Wording
internal import ZipKit

/// The annotated copies that were written, and what was not.
package struct AnnotatedFiles: Sendable, Hashable {
    /// One workbook or form of the workspace.
    package struct Copy: Sendable, Hashable {
        /// The path of the file in the workspace.
        package var file: String
        /// The path of the copy.
        package var path: String
        /// How many cells have a note, or how many comments a form has.
        package var cells: Int
    }

    package var folder: String
    package var copies: [Copy]
    /// Files that could not be copied.
    package var failed: [String]
    /// How many findings stand in none of them: in tables of other kinds, in
    /// answers in XML, or in the dossier as a whole.
    package var elsewhere: Int
}

extension Workbench {
    /// Writes copies of the workbooks of `examined`, and of its forms filled in
    /// with Word, with their findings noted in them, at the same paths below `folder`; nil stands for `annotated`
    /// in the workspace.
    ///
    /// The workspace's own files are never written. A copy that somebody has
    /// worked on since is not replaced: nothing is written then.
    package static func annotate(
        _ examined: ExaminedDossier,
        into folder: String?,
        in wording: Wording
    ) throws(WorkbenchError) -> AnnotatedFiles {
        let folder = folder ?? "\(examined.root)/annotated"
        try AnnotationFolder.check(folder, workspace: examined.root)
        let books = examined.dossier.sources.filter { source in
            ["xlsx", "xlsm", "docx"].contains(source.path.split(separator: ".").last?.lowercased())
        }
        let written = try AnnotationFolder(folder)
        for book in books {
            try written.checkMayReplace(book.path, own: "\(examined.root)/\(book.diskPath)")
        }
        let date = examined.dossier.settings.date
        guard let date = ZipDate(year: date.year, month: date.month, day: date.day) else {
            throw .impossibleDate(date)
        }
        let units = ResponsibleUnits(of: examined.dossier, under: examined.rules)
        var result = AnnotatedFiles(folder: folder, copies: [], failed: [], elsewhere: 0)
        var digests = written.digests
        for book in books {
            let target = "\(folder)/\(book.path)"
            let own = "\(examined.root)/\(book.diskPath)"
            do throws(AnnotationError) {
                let staged = try staged(for: target)
                let places: Int?
                if book.isForm {
                    var annotator = try FormAnnotator(fileAt: own)
                    let notes = FormNotes(of: examined.report, in: book.path, wording: wording)
                    places = try annotator.write(to: staged.path, notes, date: date)
                } else {
                    var annotator = try WorkbookAnnotator(fileAt: own)
                    let notes = WorkbookNotes.notes(of: examined.report, in: book.path, wording: wording) {
                        units.unit(for: $0)
                    }
                    places = try annotator.write(to: staged.path, notes, date: date)
                }
                if let places {
                    digests[book.path] = try commit(staged, as: target)
                    result.copies.append(AnnotatedFiles.Copy(file: book.path, path: target, cells: places))
                } else if digests.removeValue(forKey: book.path) != nil {
                    // A copy of an earlier run, in which nobody has worked.
                    unlink(target)
                }
            } catch {
                if case .archive(.unwritable(let path, _, let number)) = error {
                    throw .cannotWrite(path: path, errno: number)
                }
                result.failed.append(book.path)
            }
        }
        if !digests.isEmpty || written.isThere { try written.keep(digests) }
        let files = Set(books.map(\.path))
        result.elsewhere = examined.report.findings.count { finding in
            !([finding.place] + finding.alsoAt).contains { $0.file.map(files.contains) ?? false }
        }
        return result
    }

    private static func staged(for target: String) throws(AnnotationError) -> StagedFile {
        do throws(WorkbenchError) {
            try makeFolder(target.folder)
        } catch {
            throw .archive(.unwritable(path: target, code: 0, errno: errno))
        }
        return StagedFile(for: target)
    }

    /// Gives the copy its name, and says what it is by its bytes.
    private static func commit(
        _ staged: consuming StagedFile,
        as target: String
    ) throws(AnnotationError) -> String {
        do throws(PackagingError) {
            try staged.commit()
        } catch {
            throw .archive(.unwritable(path: target, code: 0, errno: errno))
        }
        return AnnotationFolder.digest(of: target) ?? ""
    }
}

extension WorkspaceFile {
    /// Whether it is a form filled in with Word.
    fileprivate var isForm: Bool { path.lowercased().hasSuffix(".docx") }
}

/// The folder of annotated copies, with a list of what was written to it.
///
/// The list is one that `sha256sum --check` reads. Only a file that is in it
/// and still what was written, or that the workspace has as well, may be
/// replaced.
struct AnnotationFolder {
    private static let listName = ".dossier-annotated.sha256"

    private let folder: String
    /// The digests of what was written, by path in the workspace.
    let digests: [String: String]
    /// Whether there is a list already.
    let isThere: Bool

    init(_ folder: String) throws(WorkbenchError) {
        self.folder = folder
        // Without a list, nothing was written yet.
        let list = try? Data(contentsOf: URL(filePath: "\(folder)/\(Self.listName)"))
        isThere = list != nil
        var digests: [String: String] = [:]
        for line in String(decoding: list ?? Data(), as: UTF8.self).split(separator: "\n") {
            guard line.utf8.count > 66 else { continue }
            digests[String(line.dropFirst(66))] = String(line.prefix(64))
        }
        self.digests = digests
    }

    /// Throws where `folder` is the workspace itself, or one of those that
    /// the dossier is read from.
    static func check(_ folder: String, workspace: String) throws(WorkbenchError) {
        let (target, root) = (resolved(folder), resolved(workspace))
        let own = ["evidence", "assessment", "figures", "answers", "files", "rules"].map { "\(root)/\($0)" }
        let isOwn = target == root || own.contains { target == $0 || target.hasPrefix("\($0)/") }
        if isOwn { throw .badValue(option: "--annotate-to", value: folder) }
    }

    /// The absolute path, its links followed as far as it is there.
    private static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            // The string is ours to free.
            defer { free(real) }
            return String(cString: real)
        }
        let parts = path.split(separator: "/")
        guard let last = parts.last, last != "..", last != "." else { return path }
        let parent = parts.dropLast().joined(separator: "/")
        if parts.count == 1 { return "\(resolved(path.hasPrefix("/") ? "/" : "."))/\(last)" }
        return "\(resolved(path.hasPrefix("/") ? "/" + parent : parent))/\(last)"
    }

    /// Throws where there is a file at `path` that is not as we wrote it, and
    /// was not put back either, in the place of the workspace's `own`.
    func checkMayReplace(_ path: String, own: String) throws(WorkbenchError) {
        let target = "\(folder)/\(path)"
        guard access(target, F_OK) == 0 else { return }
        let digest = Self.digest(of: target)
        guard let digest, digests[path] == digest || Self.digest(of: own) == digest else {
            throw .notAsWritten(path: target)
        }
    }

    static func digest(of path: String) -> String? {
        // A file that cannot be read is not as it was written.
        try? SHA256Digest.of(fileAt: path).digest.hex
    }

    /// Writes the list anew.
    func keep(_ digests: [String: String]) throws(WorkbenchError) {
        let lines = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value)  \($0.key)\n" }
        try Workbench.makeFolder(folder)
        try Workbench.write(Array(lines.joined().utf8), to: "\(folder)/\(Self.listName)")
    }
}
