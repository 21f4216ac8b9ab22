package import DossierModel
package import XMLKit

/// A rule file as it travels in a bundle.
package struct RuleFile: Hashable, Sendable {
    /// The path below `rules/`.
    package let path: String

    /// The file, byte for byte.
    package let bytes: [UInt8]

    /// Where the file lies that an overlay of the workspace extends.
    static let basePrefix = "base/"
}

extension SchemaLibrary {
    /// Every file that judges a dossier with these settings, sorted by path:
    /// the form, the criteria sets with their licences, all calendars, the
    /// overlay and the schemas.
    package func files(
        form: RuleReference,
        criteria: [RuleReference],
        country: String?
    ) throws(SchemaLibraryError) -> [RuleFile] {
        var files: [String: [UInt8]] = [:]
        for (kind, reference) in [(RuleKind.form, form)] + criteria.map({ (.criteria, $0) }) {
            let path = kind.path(of: reference)
            guard let index = layer(of: path) else { throw unknown(kind, reference.description) }
            files[path] = layers[index].store.bytes(path)
            let licence = "\(kind.folder)/\(reference.id)/LICENSE.md"
            files[licence] = layers[index].store.bytes(licence)
        }
        for path in paths(.round) {
            files[path] = layer(of: path).flatMap { layers[$0].store.bytes(path) }
        }
        if let country { files.merge(try overlayFiles(country)) { _, new in new } }
        for path in schemas.paths(in: "xsd", suffix: ".xsd") { files[path] = schemas.bytes(path) }
        return files.map { RuleFile(path: $0.key, bytes: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func overlayFiles(_ country: String) throws(SchemaLibraryError) -> [String: [UInt8]] {
        let path = "overlays/\(country).xml"
        guard country.isRuleName, let index = layer(of: path), let bytes = layers[index].store.bytes(path)
        else { throw unknown(.overlay, country) }
        var files = [path: bytes]
        // Nothing lies below the last layer, so there is no need to read whether it is extended.
        if index < layers.count - 1, let file = try file(.overlay, path, in: layers[index]),
            try file.flag("extends", default: false)
        {
            files[RuleFile.basePrefix + path] =
                layers[(index + 1)...].lazy
                .compactMap { $0.store.bytes(path) }.first
        }
        return files
    }

    /// The bytes of a rule file by its path, such as
    /// `criteria/vn-learning-city/2019.xml`, from the first layer that has it.
    package func bytes(ofRule path: String) -> [UInt8]? {
        guard path.split(separator: "/").dropLast().allSatisfy({ String($0).isRuleName }) else { return nil }
        return layer(of: path).flatMap { layers[$0].store.bytes(path) }
    }

    /// The compiled schema of this name.
    ///
    /// - Throws: ``XMLError/notASchema(_:)`` where there is no such schema.
    package func schema(_ name: SchemaName) throws(XMLError) -> XSDSchema {
        switch schemas {
        case .folder(let root):
            try XSDSchema(fileAt: "\(root)/xsd/\(name.rawValue).xsd")
        case .memory(let files):
            try XSDSchema("xsd/\(name.rawValue).xsd", of: files)
        }
    }

    /// The path of the schema of this name on disk.
    package func xsdPath(_ name: SchemaName) -> String { schemas.name(of: "xsd/\(name.rawValue).xsd") }

    /// The BagIt profile that bundles follow (bundle.md §6), byte for byte.
    package var profileBytes: [UInt8]? { schemas.bytes("profile/bagit-profile.json") }
}
