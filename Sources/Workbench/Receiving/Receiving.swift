internal import Checking
internal import DigestKit
internal import DossierModel
internal import Glibc
internal import Intake
internal import Packaging

/// Receives files into one workspace.
struct Receiving {
    private let request: ReceiveRequest
    private let examined: ExaminedDossier
    private let matcher: ReturnMatcher
    /// The slots that were filled.
    private(set) var taken: Set<String> = []
    /// Digests of what lies at a path of the workspace, or will.
    private var digests: [String: String]

    init(_ request: ReceiveRequest, _ examined: ExaminedDossier, _ owed: OwedList) {
        self.request = request
        self.examined = examined
        matcher = ReturnMatcher(owed)
        digests = examined.files.mapValues(\.sha256)
    }

    mutating func receive(_ returned: [ReturnedDocument]) throws(WorkbenchError) -> [ReceivedFile] {
        let requests = returned.map { InspectorPool.Request(path: $0.path, name: $0.name) }
        var files: [ReceivedFile] = []
        for (file, facts) in zip(returned, try InspectorPool().facts(of: requests)) {
            files.append(try receive(file, facts))
        }
        return files
    }

    private mutating func receive(
        _ file: ReturnedDocument,
        _ facts: FileFacts?
    ) throws(WorkbenchError) -> ReceivedFile {
        guard let facts else {
            let match = matcher.match(name: file.name, folder: file.folder)
            return ReceivedFile(
                path: file.shownPath,
                bytes: 0,
                sha256: nil,
                match: match,
                outcome: .unreadable
            )
        }
        let match = matcher.match(name: file.name, folder: file.folder, sha256: facts.sha256)
        return ReceivedFile(
            path: file.shownPath,
            bytes: facts.bytes,
            sha256: facts.sha256,
            match: match,
            outcome: try outcome(of: file, facts, match)
        )
    }

    private mutating func outcome(
        of file: ReturnedDocument,
        _ facts: FileFacts,
        _ match: ReturnMatch
    ) throws(WorkbenchError) -> ReceivedFile.Outcome {
        let ending = file.name.fileExtension.lowercased()
        let takesArchives = match.thing?.accepts?.mediaTypes.contains("application/zip") ?? false
        if !takesArchives, Self.archives.contains(facts.mediaType) || Self.mails.contains(ending) {
            return .packed
        }
        switch match {
        case .none: return .unknown
        case .several: return .ambiguous
        case .probable where !request.acceptsProbable: return .unsure
        case .certain(let thing, _), .probable(let thing, _):
            guard thing.kind.isFile else { return .toEnter }
            if let objection = thing.objection(to: facts, named: file.name) { return .refused(objection) }
            guard let path = thing.path else {
                return .pathNeeded(proposal: thing.proposedPath(for: file.name))
            }
            return try place(file, facts, thing, at: path)
        }
    }

    private static let archives: Set<String> = [
        "application/zip", "application/x-7z-compressed", "application/vnd.rar", "application/x-rar",
        "application/gzip", "application/x-tar",
    ]
    private static let mails: Set<String> = ["eml", "msg", "mbox", "pst", "rar", "7z", "zip"]

    private mutating func place(
        _ file: ReturnedDocument,
        _ facts: FileFacts,
        _ thing: OwedThing,
        at path: String
    ) throws(WorkbenchError) -> ReceivedFile.Outcome {
        if let existing = try digest(at: path) {
            return existing == facts.sha256
                ? .alreadyThere(path: path) : .conflict(path: path, existing: existing)
        }
        if !request.isTrial { try copy(file, facts, to: path) }
        digests[path] = facts.sha256
        taken.insert(thing.slot)
        return .taken(path: path)
    }

    /// The digest of what lies at a path of the workspace; nil where nothing
    /// does.
    private func digest(at path: String) throws(WorkbenchError) -> String? {
        if let known = digests[path] { return known }
        let target = "\(request.workspace)/\(path)"
        var status = stat()
        // `lstat` fills the structure and keeps no pointer to it.
        guard lstat(target, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFREG, let (digest, _) = try? SHA256Digest.of(fileAt: target)
        else {
            throw .cannotWrite(path: target, errno: EEXIST)
        }
        return digest.hex
    }

    /// Copies the file beside its place, makes sure that the copy is what was
    /// looked at, and gives it the name only where nothing has it.
    private func copy(
        _ file: ReturnedDocument,
        _ facts: FileFacts,
        to path: String
    ) throws(WorkbenchError) {
        let target = "\(request.workspace)/\(path)"
        try demandNoLinks(to: path)
        if !target.folder.isEmpty { try Workbench.makeFolder(target.folder) }
        do throws(PackagingError) {
            let staged = StagedFile(for: target)
            try staged.fill(fromFileAt: file.path)
            guard let (digest, _) = try? SHA256Digest.of(fileAt: staged.path), digest.hex == facts.sha256
            else { throw .cannotWrite(path: target, errno: EIO) }
            try staged.commitAsNew()
        } catch {
            throw .packaging(error)
        }
    }

    /// A folder of the workspace that is a link could lead anywhere.
    private func demandNoLinks(to path: String) throws(WorkbenchError) {
        var folder = request.workspace
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            var status = stat()
            // `lstat` fills the structure and keeps no pointer to it.
            guard lstat(folder, &status) == 0 else { return }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw .cannotWrite(path: folder, errno: ELOOP)
            }
        }
    }
}

extension OwedThing {
    /// A path below `files/` for a file that comes for a slot without one.
    fileprivate func proposedPath(for name: String) -> String {
        let stem = String(
            (document?.number?.cleaned ?? title.text(in: .vietnamese)).slug.prefix(40)
        )
        let ending = name.fileExtension.slug
        let tail = ending.isEmpty ? "" : ".\(ending.prefix(10))"
        return "files/\([code ?? slot, stem].filter { !$0.isEmpty }.joined(separator: "_"))\(tail)"
    }
}
