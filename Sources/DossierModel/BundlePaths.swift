/// The names that a dossier's files get inside the bundle (bundle.md §1, §5).
///
/// Names are ASCII letters, digits, `.`, `_` and `-`, at most 100 characters;
/// the original name stays in the application's metadata. Equal dossiers give
/// equal names.
package struct BundlePaths: Hashable, Sendable {
    /// One file of the workspace that goes into the bundle.
    package struct Entry: Hashable, Sendable {
        /// The path in the workspace.
        package let source: String
        /// The path below the bundle's top folder, such as
        /// `data/evidence/H1.01.01.01_ke-hoach-1256.pdf`.
        package let path: String
    }

    /// Entries sorted by ``Entry/path``; a file that serves several records or
    /// questions occurs once.
    package let entries: [Entry]
    private let paths: [String: String]

    package init(of dossier: Dossier) {
        var paths: [String: String] = [:]
        for record in dossier.records.sorted(by: { $0.code < $1.code }) {
            guard let file = record.file, paths[file.path] == nil else { continue }
            paths[file.path] = "data/evidence/" + Self.name(record.code.text, record.nameStem, of: file.path)
        }
        for answer in dossier.answers {
            for path in answer.attachedPaths where paths[path] == nil {
                paths[path] = "data/annexes/" + Self.name(answer.question, Self.stem(of: path), of: path)
            }
        }
        self.paths = paths
        entries = paths.map { Entry(source: $0.key, path: $0.value) }.sorted {
            ($0.path, $0.source) < ($1.path, $1.source)
        }
    }

    /// The path inside the bundle of the workspace file `source`, or nil where
    /// nothing refers to it.
    package func path(of source: String) -> String? { paths[source] }

    /// `<prefix>_<slug>.<extension>`, cut to 100 characters.
    private static func name(_ prefix: String, _ stem: String, of path: String) -> String {
        let fileExtension = path.fileExtension.slug
        let ending = fileExtension.isEmpty ? "" : ".\(fileExtension.prefix(10))"
        let head = String(
            prefix.foldedToASCII.filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }.prefix(30)
        )
        let room = 100 - head.utf8.count - 1 - ending.utf8.count
        var slug = String(stem.slug.prefix(min(room, 60)))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? head + ending : "\(head)_\(slug)\(ending)"
    }

    private static func stem(of path: String) -> String {
        let name = path.fileName
        let ending = name.fileExtension
        return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    }
}

extension EvidenceRecord {
    /// What the file's name in the bundle says: the document number if there
    /// is one, else the title.
    fileprivate var nameStem: String {
        if let number = document?.number?.cleaned, !number.isEmpty { return number }
        return title.text(in: .vietnamese)
    }
}

extension Answer {
    /// Every file the answer refers to, in order.
    package var attachedPaths: [String] {
        parts.flatMap { part -> [String] in
            switch part {
            case .attachment(let attachment): [attachment.path] + [attachment.rightsForm].compactMap(\.self)
            case .signature(let signature): [signature.file].compactMap(\.self)
            case .consent(let consent): [consent.file].compactMap(\.self)
            default: []
            }
        }
    }
}

extension String {
    /// The last name of a path.
    package var fileName: String { split(separator: "/").last.map(String.init) ?? self }

    /// What follows the last point of the last name, without the point; ""
    /// where there is none or the name begins with its only point.
    package var fileExtension: String {
        let name = fileName
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
        return String(name[name.index(after: point)...])
    }
}
