internal import DossierModel

extension Check {
    /// EVI-01: each statement of fact in an answer of free text, and in a
    /// note that no evidence stands beside, is followed by a code.
    ///
    /// An inserted figure brings its own source with it.
    static let codesBehindStatements = Check(
        .evi01,
        needs: [.form],
        applies: { !$0.narratives.isEmpty },
        run: { context in
            context.versions(context.narratives) { passage in
                let bare = passage.lines.filter { context.isBare($0) }.map(\.sentence.excerpt)
                guard let first = bare.first else { return [] }
                guard bare.count > 1 else {
                    return [Finding(.evi01, "", ["statement": .text(first)], at: passage.place)]
                }
                let arguments: [String: ArgumentValue] = [
                    "count": .integer(bare.count), "statements": .list(bare.map { .text($0) }),
                ]
                return [Finding(.evi01, "several", arguments, at: passage.place)]
            }
        }
    )
}

extension CheckContext {
    /// Answers of free text by the city, and notes of rows that say what is
    /// so without any evidence; met without evidence is IND-01's.
    fileprivate var narratives: [Passage] {
        let questions = Set(cityQuestions.filter { $0.kind == .longText }.map(\.id))
        let bare = Set(
            supportedRows.filter { $0.row.outcome == .notMet && $0.records.isEmpty }.map(\.row.indicator)
        )
        return passages.filter { passage in
            if passage.isNote { return passage.place.indicator.map(bare.contains) ?? false }
            return passage.place.question.map(questions.contains) ?? false
        }
    }

    fileprivate func isBare(_ line: Passage.Line) -> Bool {
        guard line.codes.isEmpty, !(line.lead?.isIntention ?? false),
            line.sentence.isAssertion(asOf: settings.date.year)
        else { return false }
        let sourced = line.sentence.figures.allSatisfy { figuresByName[$0]?.source != nil }
        return line.sentence.figures.isEmpty || !sourced
    }

    /// The findings of passages, where the versions of one answer count once:
    /// the one in the working language speaks for those that say as much.
    func versions(_ passages: [Passage], findings: (Passage) -> [Finding]) -> [Finding] {
        let working = settings.workingLanguage
        let groups = Dictionary(grouping: passages.indices) { index -> String in
            passages[index].place.question ?? "indicator \(passages[index].place.indicator ?? "")"
        }
        return groups.values.sorted { $0[0] < $1[0] }.flatMap { group -> [Finding] in
            let versions = group.map { passages[$0] }
            let ordered =
                versions.filter { $0.language == working } + versions.filter { $0.language != working }
            var found: [Finding] = []
            for version in ordered {
                let own = findings(version)
                for index in found.indices.prefix(own.count) { found[index].alsoAt.append(version.place) }
                found += own.dropFirst(found.count)
            }
            return found
        }
    }
}
