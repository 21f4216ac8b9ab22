package import DossierModel

/// A place of the application that a file of the bundle serves.
package enum FileUse: Hashable, Sendable {
    case indicator(String)
    case question(String)
    case figure(String)

    /// Where each file of the workspace is used, by its path; sorted by kind
    /// and then in the order of the dossier, each place once.
    ///
    /// A record serves what its row in the register says, what cites its code,
    /// and the figures that name it as their source.
    package static func uses(in dossier: Dossier) -> [String: [FileUse]] {
        var byCode: [EvidenceCode: [FileUse]] = [:]
        for record in dossier.records {
            byCode[record.code, default: []] += record.usedBy.map { .indicator($0) }
        }
        for row in dossier.assessments.flatMap(\.indicators) {
            for code in row.evidence { byCode[code, default: []].append(.indicator(row.indicator)) }
        }
        for answer in dossier.answers {
            for code in answer.texts.flatMap(\.citations) {
                byCode[code, default: []].append(.question(answer.question))
            }
        }
        for figure in dossier.figures {
            if let source = figure.source { byCode[source, default: []].append(.figure(figure.name)) }
        }
        var uses: [String: [FileUse]] = [:]
        for record in dossier.records {
            guard let path = record.file?.path else { continue }
            uses[path, default: []] += byCode[record.code] ?? []
        }
        for answer in dossier.answers {
            for path in answer.attachedPaths { uses[path, default: []].append(.question(answer.question)) }
        }
        return uses.mapValues(\.eachOnce)
    }

    /// The anchor of the place in the form, nil where it has none.
    var anchor: String? {
        guard case .question(let id) = self else { return nil }
        return "question-\(id)"
    }

    /// The id of its word, and the name behind it.
    var label: (word: String, name: String) {
        switch self {
        case .indicator(let id): ("bundle.use.indicator", id)
        case .question(let id): ("bundle.use.question", id)
        case .figure(let name): ("bundle.use.figure", name)
        }
    }
}

extension [FileUse] {
    /// Each use once, where it comes first.
    fileprivate var eachOnce: [FileUse] {
        var seen: Set<FileUse> = []
        return filter { seen.insert($0).inserted }
    }
}
