import DossierModel

/// A file of the workspace that goes into the bundle: a record or an answer
/// refers to it, and its facts are known.
struct ReferredFile: Hashable {
    /// The path from the workspace's root.
    let path: String
    let facts: FileFacts
    /// The records whose file it is, in the order of the registers.
    let records: [EvidenceRecord]
    /// The answers that attach it, in order.
    let answers: [Place]

    var name: String { path.fileName }

    /// What messages call it: the code of its record, else its name.
    var label: ArgumentValue { .text(records.first?.code.text ?? name) }

    /// The file itself, about its record or the question that it answers.
    var place: Place {
        var place = Place(file: path)
        if let record = records.first { return place.about(code: record.code) }
        place.question = answers.first?.question
        return place
    }

    /// Where registers and answers refer to it.
    var references: [Place] { records.map { $0.place(of: .file) } + answers }

    var mismatch: FileKind.Mismatch? { FileKind.mismatch(between: path, and: facts) }

    /// What was found in it; nil where FIL-04 says that it cannot be opened or
    /// is not what it claims, so that one cause gives one finding.
    var content: Inspection? {
        guard facts.bytes > 0, mismatch == nil else { return nil }
        return facts.inspection
    }

    /// A finding on the file itself.
    func finding(
        _ entry: CatalogueEntry,
        _ variant: String = "",
        _ arguments: [String: ArgumentValue]
    ) -> Finding {
        Finding(entry, variant, arguments, at: place, alsoAt: references)
    }
}

extension CheckContext {
    /// The files that go into the bundle and are there, sorted by their names
    /// in it.
    var referredFiles: [ReferredFile] {
        let records = Dictionary(grouping: dossier.records.filter { $0.file != nil }) { $0.file?.path ?? "" }
        var answers: [String: [Place]] = [:]
        for answer in dossier.answers {
            for path in answer.attachedPaths { answers[path, default: []].append(answer.place) }
        }
        return bundlePaths.entries.compactMap { entry in
            guard let facts = files[entry.source] else { return nil }
            return ReferredFile(
                path: entry.source,
                facts: facts,
                records: records[entry.source] ?? [],
                answers: answers[entry.source] ?? []
            )
        }
    }
}
