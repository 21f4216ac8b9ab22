internal import DossierModel
internal import XMLKit

// How rule files are found and read.
extension SchemaLibrary {
    /// The file at `path` in the first layer that has it.
    func file(_ kind: RuleKind, _ path: String) throws(SchemaLibraryError) -> RuleElement? {
        guard let index = layer(of: path) else { return nil }
        return try file(kind, path, in: layers[index])
    }

    /// The index of the first layer that has a file at `path`.
    func layer(of path: String) -> Int? {
        layers.firstIndex { $0.store.holds(path) }
    }

    /// Reads the file at `path` in one layer, and validates it where the
    /// layer is not ours.
    func file(
        _ kind: RuleKind,
        _ path: String,
        in layer: Layer
    ) throws(SchemaLibraryError) -> RuleElement? {
        guard let bytes = layer.store.bytes(path) else { return nil }
        let name = layer.store.name(of: path)
        do {
            if !layer.isTrusted {
                let issues = try schema(kind.schema).issues(in: bytes, named: name)
                guard issues.isEmpty else { throw SchemaLibraryError.invalid(path: name, issues) }
            }
            return RuleElement(element: try XMLElement.parse(bytes, named: name), path: name)
        } catch let error as XMLError {
            throw .unreadable(path: name, error)
        } catch let error as SchemaLibraryError {
            throw error
        } catch {
            preconditionFailure("only XMLKit and this module throw here")
        }
    }

    /// The paths of all files of a kind, in any layer, sorted by UTF-8 bytes.
    func paths(_ kind: RuleKind) -> [String] {
        let paths = layers.flatMap { $0.store.paths(in: kind.folder, suffix: ".xml") }
        return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func unknown(_ kind: RuleKind, _ name: String) -> SchemaLibraryError {
        .unknown(kind, name: name, suggestion: nearest(to: name, among: names(kind)))
    }

    /// The names of all rules of a kind as references are written.
    private func names(_ kind: RuleKind) -> [String] {
        paths(kind).map { path in
            let name = path.dropFirst(kind.folder.count + 1).dropLast(".xml".count)
            return name.split(separator: "/").joined(separator: "@")
        }
    }
}

extension RuleKind {
    /// The path of the rule, such as `forms/gnlc-membership/2024.xml`.
    func path(of reference: RuleReference) -> String {
        "\(folder)/\(reference.id)/\(reference.edition).xml"
    }
}

extension String {
    /// Whether the text can be an id (common.xsd), and so cannot lead out of
    /// a folder.
    var isRuleName: Bool {
        guard let first = utf8.first, first.isAlphanumeric else { return false }
        return utf8.allSatisfy { $0.isAlphanumeric || "._-".utf8.contains($0) }
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
