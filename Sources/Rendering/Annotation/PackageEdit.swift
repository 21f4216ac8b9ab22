internal import ZipKit

/// The parts of an office file, some of them changed (ECMA-376 part 2).
struct PackageEdit {
    let archive: ZipReader
    /// Indexes of the entries by name, in lower case.
    private let entries: [String: Int]
    private var replaced: [String: [UInt8]] = [:]
    private var removed: Set<String> = []
    private var added: [(name: String, bytes: [UInt8])] = []

    /// How many bytes of one part are held.
    private static let limit: UInt64 = 256 << 20

    init(_ archive: ZipReader) {
        self.archive = archive
        var entries: [String: Int] = [:]
        for entry in archive.entries where entries[Self.key(entry.name)] == nil {
            entries[Self.key(entry.name)] = entry.index
        }
        self.entries = entries
    }

    /// Names of parts are compared without case, and some programs write `\`.
    static func key(_ name: String) -> String {
        var key = name.replacing("\\", with: "/").lowercased()
        while key.hasPrefix("/") { key.removeFirst() }
        return key
    }

    func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

    func entry(_ part: String) -> ZipEntry? { entries[Self.key(part)].map { archive.entries[$0] } }

    /// All bytes of a part; nil where there is none.
    func bytes(_ part: String) throws(AnnotationError) -> [UInt8]? {
        if let bytes = replaced[Self.key(part)] { return bytes }
        guard let entry = entry(part) else { return nil }
        guard entry.size <= Self.limit else { throw .tooLarge }
        do throws(ZipError) {
            return try archive.bytes(of: entry)
        } catch {
            throw .archive(error)
        }
    }

    /// Cuts a part as it streams by.
    func reader(_ part: String) throws(AnnotationError) -> MarkupReader? {
        guard let entry = entry(part) else { return nil }
        do throws(ZipError) {
            return MarkupReader(try archive.source(of: entry))
        } catch {
            throw .archive(error)
        }
    }

    func document(_ part: String) throws(AnnotationError) -> MarkupDocument? {
        guard let bytes = try bytes(part) else { return nil }
        return try MarkupDocument(bytes)
    }

    /// Sets the bytes of a part, which may be new.
    mutating func set(_ part: String, _ bytes: [UInt8]) {
        removed.remove(Self.key(part))
        if has(part) {
            replaced[Self.key(part)] = bytes
        } else if let index = added.firstIndex(where: { $0.name == part }) {
            added[index].bytes = bytes
        } else {
            added.append((part, bytes))
        }
    }

    mutating func remove(_ part: String) {
        removed.insert(Self.key(part))
        added.removeAll { $0.name == part }
    }

    /// Writes all parts in their order, but for those of `others`.
    func write(to writer: borrowing ZipWriter, except others: Set<String>) throws(ZipError) {
        let others = Set(others.map(Self.key))
        for entry in archive.entries where !entry.isFolder {
            let key = Self.key(entry.name)
            guard entries[key] == entry.index, !removed.contains(key), !others.contains(key) else { continue }
            if let bytes = replaced[key] {
                try writer.add(entry.name, bytes, compression: .deflate)
            } else {
                try writer.add(copying: entry, of: archive)
            }
        }
        for part in added { try writer.add(part.name, part.bytes, compression: .deflate) }
    }
}

/// The relationships of one part.
struct RelationshipList {
    private(set) var document: MarkupDocument
    private let folder: [String]

    struct Link {
        var id: String
        var type: String
        /// The last name of the type's address, which all forms share.
        var kind: String { String(type.split(separator: "/").last ?? "") }
        /// The name of the part, from the root.
        var target: String
    }

    /// The relationships of `part` in `package`; none where there are none.
    init(of part: String, in package: PackageEdit) throws(AnnotationError) {
        folder = part.split(separator: "/").dropLast().map(String.init)
        document =
            try package.document(Self.part(of: part))
            ?? MarkupDocument(
                new: "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
            )
    }

    /// The part that holds the relationships of `part`.
    static func part(of part: String) -> String {
        let names = part.split(separator: "/").map(String.init)
        return (names.dropLast() + ["_rels", (names.last ?? "") + ".rels"]).joined(separator: "/")
    }

    /// Those that lead to parts of the file.
    var links: [Link] {
        document.root.all("Relationship").compactMap { element in
            guard element.tag["TargetMode"] != "External", let target = element.tag["Target"] else {
                return nil
            }
            return Link(
                id: element.tag["Id"] ?? "",
                type: element.tag["Type"] ?? "",
                target: PartName.resolved(MarkupText.plain(Array(target.utf8)), from: folder)
            )
        }
    }

    mutating func add(_ id: String, _ type: String, to part: String) {
        let prefix = document.root.tag.prefix
        document.root.append(
            MarkupElement(
                "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"/\(MarkupText.escaped(part))\"/>"
            )
        )
    }

    mutating func remove(_ id: String) {
        document.root.removeElements { $0.isNamed("Relationship") && $0.tag["Id"] == id }
    }

    var isEmpty: Bool { document.root.elements.isEmpty }
}

/// The media types of the parts.
struct ContentTypes {
    static let part = "[Content_Types].xml"
    static let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    static let comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    static let styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
    static let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"

    private(set) var document: MarkupDocument

    init(of package: PackageEdit) throws(AnnotationError) {
        guard let document = try package.document(Self.part) else { throw .notAWorkbook }
        self.document = document
    }

    mutating func add(_ part: String, _ type: String) {
        guard !document.root.all("Override").contains(where: { $0.tag["PartName"] == "/\(part)" }) else {
            return
        }
        let prefix = document.root.tag.prefix
        document.root.append(
            MarkupElement(
                "<\(prefix)Override PartName=\"/\(MarkupText.escaped(part))\" ContentType=\"\(type)\"/>"
            )
        )
    }

    mutating func addDrawings() {
        let known = document.root.all("Default").contains { $0.tag["Extension"]?.lowercased() == "vml" }
        guard !known else { return }
        let prefix = document.root.tag.prefix
        let index = document.root.children.firstIndex { child in
            if case .element(let element) = child { element.isNamed("Override") } else { false }
        }
        document.root.children.insert(
            .element(MarkupElement("<\(prefix)Default Extension=\"vml\" ContentType=\"\(Self.drawing)\"/>")),
            at: index ?? document.root.children.count
        )
    }

    mutating func remove(_ part: String) {
        let name = "/\(part)".lowercased()
        document.root.removeElements { $0.isNamed("Override") && $0.tag["PartName"]?.lowercased() == name }
    }
}
