internal import DossierModel
internal import XMLKit
internal import ZipKit

/// The parts of an office file, found by their relationships (ECMA-376 part
/// 2), in the transitional or the strict form, whatever the parts are called.
struct OfficePackage {
    /// Why an office file cannot be read.
    enum Failure: Error, Hashable {
        case damaged
        case password
        case tooLarge(bytes: UInt64)
        /// An archive, but not the kind of file it should be: what it seems
        /// to be.
        case other(String)
        case unreadable
    }

    /// One relationship of a part.
    struct Relationship {
        var id: String
        /// The last name of the type's address, which both forms share.
        var kind: String
        /// The name of the part, from the root.
        var target: String
    }

    private let archive: ZipReader
    /// Indexes of the entries by name, in lower case.
    private let entries: [String: Int]
    private let limits: ZipLimits

    init(_ source: SourceFile, limits: ZipLimits) throws(Failure) {
        self.limits = limits
        do throws(ZipError) {
            if let path = source.diskPath {
                archive = try ZipReader(fileAt: path, limits: limits)
            } else {
                archive = try ZipReader(bytes: Self.bytes(of: source), limits: limits)
            }
        } catch {
            throw Failure(error, limits: limits)
        }
        var entries: [String: Int] = [:]
        for entry in archive.entries {
            entries[Self.key(entry.name)] = entries[Self.key(entry.name)] ?? entry.index
        }
        self.entries = entries
    }

    private static func bytes(of source: SourceFile) throws(ZipError) -> [UInt8] {
        do throws(FolderError) {
            return try source.open().all(limit: 1 << 30) ?? []
        } catch {
            throw .unreadable(path: source.path, errno: 0)
        }
    }

    // MARK: Parts

    func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

    /// Hands all bytes of a part to `body`, piece by piece; nothing where
    /// there is no such part.
    func read(_ part: String, _ body: (RawSpan) -> Void) throws(Failure) {
        guard let index = entries[Self.key(part)] else { return }
        do throws(ZipError) {
            try archive.read(archive.entries[index], body)
        } catch {
            throw Failure(error, limits: limits)
        }
    }

    /// Streams over a part; nil where there is none.
    func stream(_ part: String, limits xml: XMLLimits = .standard) throws(Failure) -> XMLStream? {
        guard let index = entries[Self.key(part)] else { return nil }
        let source: XMLSource
        do throws(ZipError) {
            source = try archive.source(of: archive.entries[index])
        } catch {
            throw Failure(error, limits: limits)
        }
        return try parsed { () throws(XMLError) in
            try XMLStream(named: part, limits: xml, source: source)
        }
    }

    /// What `body` makes of XML, with its errors in our words.
    func parsed<Value: ~Copyable>(_ body: () throws(XMLError) -> Value) throws(Failure) -> Value {
        do throws(XMLError) {
            return try body()
        } catch {
            if case .limit(.bytes, _) = error { throw .tooLarge(bytes: UInt64(XMLLimits.standard.bytes)) }
            throw .damaged
        }
    }

    // MARK: Finding the parts

    /// The relationships of a part, or of the package for an empty name.
    func relationships(of part: String) throws(Failure) -> [Relationship] {
        let names = part.split(separator: "/").map(String.init)
        let folder = names.dropLast()
        let name = (folder + ["_rels", (names.last ?? "") + ".rels"]).joined(separator: "/")
        guard var stream = try stream(name) else { return [] }
        var result: [Relationship] = []
        try parsed { () throws(XMLError) in
            while let token = try stream.advance() {
                guard token == .start, stream.localNameIs("Relationship"),
                    stream.attribute("TargetMode") != "External", let target = stream.attribute("Target")
                else { continue }
                let kind = (stream.attribute("Type") ?? "").split(separator: "/").last.map(String.init)
                result.append(
                    Relationship(
                        id: stream.attribute("Id") ?? "",
                        kind: kind ?? "",
                        target: PartName.resolved(target, from: Array(folder))
                    )
                )
            }
        }
        return result
    }

    /// Names of parts are compared without case, and some programs write `\`.
    private static func key(_ name: String) -> String {
        var key = String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
        while key.hasPrefix("/") { key.removeFirst() }
        return key
    }

    /// What the file seems to be, by the names of its folders.
    var kind: String {
        let folders = Set(entries.keys.compactMap { $0.split(separator: "/").first })
        if folders.contains("xl") { return "XLSX" }
        if folders.contains("word") { return "DOCX" }
        if folders.contains("ppt") { return "PPTX" }
        return entries["content.xml"] != nil ? "ODF" : "ZIP"
    }
}

extension OfficePackage.Failure {
    fileprivate init(_ error: ZipError, limits: ZipLimits) {
        switch error {
        case .encrypted: self = .password
        case .tooLarge(_, let bytes): self = .tooLarge(bytes: bytes)
        case .ratio, .tooManyEntries: self = .tooLarge(bytes: limits.totalBytes)
        case .unreadable, .outOfMemory: self = .unreadable
        default: self = .damaged
        }
    }
}
