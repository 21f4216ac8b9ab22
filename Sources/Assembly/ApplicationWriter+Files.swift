internal import DossierModel
internal import XMLKit

extension ApplicationWriter {
    /// A reference to a file, with all that bundle.md §2 asks for: it stands
    /// where the file is used, and many may name one file.
    func fileElement(
        _ name: String,
        at source: String,
        code: EvidenceCode? = nil,
        language: String? = nil,
        issued: WrittenDate? = nil,
        from: WrittenDate? = nil,
        to: WrittenDate? = nil,
        _ children: [XMLElement?] = []
    ) -> XMLElement {
        let known = facts[source]
        let isInBundle = known != nil || fileIDs[source] != nil
        return element(
            name,
            [
                "code": code?.text,
                "source": source,
                "originalName": source.fileName,
                "path": isInBundle ? paths.path(of: source) : nil,
                "mediaType": known?.mediaType,
                "bytes": known.map { String($0.bytes) },
                "sha256": known?.sha256,
                "language": language,
                "issued": issued?.value?.description,
                "periodFrom": from?.value?.description,
                "periodTo": to?.value?.description,
                "file": fileIDs[source],
            ],
            children
        )
    }

    /// The files of the workspace, with where they stand in the bundle.
    func filesElement() -> XMLElement {
        var seen: Set<String> = []
        let files = dossier.files.enumerated().map { position, file in
            let known = facts[file.path]
            let isFirst = seen.insert(file.path).inserted
            return element(
                "file",
                [
                    "id": "f\(position + 1)",
                    "source": file.path,
                    "diskPath": file.diskPath.isSame(as: file.path) ? nil : file.diskPath,
                    "size": String(file.bytes),
                    "path": isFirst ? paths.path(of: file.path) : nil,
                    "mediaType": known?.mediaType,
                    "sha256": known?.sha256,
                ]
            )
        }
        return element("files", [:], files)
    }

    /// The workbooks and texts that the dossier was read from.
    func sourcesElement() -> XMLElement {
        let sources = dossier.sources.map { file in
            element(
                "file",
                [
                    "source": file.path,
                    "diskPath": file.diskPath.isSame(as: file.path) ? nil : file.diskPath,
                    "size": String(file.bytes),
                    "sha256": facts[file.path]?.sha256,
                ]
            )
        }
        return element("sources", [:], sources)
    }
}
