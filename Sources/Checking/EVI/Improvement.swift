internal import DossierModel

extension Check {
    /// EVI-05: what is said to rise, fall or improve has two figures at two
    /// dates, with one definition (evidence-practice §5).
    static let improvement = Check(
        .evi05,
        applies: { $0.passages.contains { !$0.lines.isEmpty } },
        run: { context in
            context.versions(context.passages) { passage in
                passage.lines.indices.compactMap { context.unprovenChange(at: $0, of: passage) }
            }
        }
    )
}

/// The figures that stand behind a claim of change.
private struct FiguresOfChange {
    /// Numbers that a person typed: percentages, fractions, amounts.
    private(set) var typed = 0
    private(set) var inserted: [Figure] = []
    private(set) var years: Set<Int> = []
    /// Whether the change itself is measured: `by 5 points since 2022`.
    private(set) var isMeasured = false

    var count: Int { typed + inserted.count }

    mutating func add(_ sentence: Sentence, figures: [String: Figure], from position: Int = 0) {
        for (index, token) in sentence.tokens.enumerated() where index >= position {
            let found = token.word == nil ? YearsStated.years(in: token.written) : []
            guard found.isEmpty else {
                years.formUnion(found)
                continue
            }
            guard token.isPercent || token.isFraction || token.isNumber, !isLabel(index, sentence) else {
                continue
            }
            typed += 1
            let before = index > 0 ? sentence.words[index - 1] : ""
            if ["by", "thêm", "de", "tăng", "giảm", "of"].contains(before) { isMeasured = true }
        }
        for name in sentence.figures {
            guard let figure = figures[name] else { continue }
            inserted.append(figure)
            if let year = figure.year?.year { years.insert(year) }
        }
    }

    /// `năm 2`, `level 2`: a number that names something.
    private func isLabel(_ index: Int, _ sentence: Sentence) -> Bool {
        guard sentence.tokens[index].isNumber, index > 0 else { return false }
        return ["level", "độ", "niveau", "grade", "tháng", "ngày", "lớp"].contains(sentence.words[index - 1])
    }
}

extension CheckContext {
    fileprivate func unprovenChange(at index: Int, of passage: Passage) -> Finding? {
        let sentence = passage.lines[index].sentence
        guard !sentence.isIntention, !sentence.isQuestion, !(passage.lines[index].lead?.isIntention ?? false),
            let change = Change(in: sentence)
        else { return nil }
        let claim = ArgumentValue.text(change.written)
        var figures = FiguresOfChange()
        figures.add(sentence, figures: figuresByName)
        if figures.inserted.count == 2, figures.typed == 0,
            let mismatch = mismatch(of: figures.inserted, claim, at: passage.place)
        {
            return mismatch
        }
        if figures.isProof { return nil }
        // The figures may stand in the sentences around the claim.
        for neighbour in [index + 1, index - 1] where passage.lines.indices.contains(neighbour) {
            let line = passage.lines[neighbour]
            guard line.paragraph == passage.lines[index].paragraph else { continue }
            figures.add(line.sentence, figures: figuresByName)
        }
        if figures.isProof || isProven(by: passage.lines[index].codes) { return nil }
        return Finding(.evi05, figures.count == 1 ? "oneFigure" : "", ["claim": claim], at: passage.place)
    }

    /// Two figures of one day, or of two units.
    private func mismatch(of figures: [Figure], _ claim: ArgumentValue, at place: Place) -> Finding? {
        let (first, second) = (figures[0], figures[1])
        if first.unit.map(UnitName.init) != second.unit.map(UnitName.init) {
            let arguments = ["claim": claim, "first": first.nameArgument, "second": second.nameArgument]
            return Finding(.evi05, "definition", arguments, at: place)
        }
        guard let year = first.year, year == second.year else { return nil }
        let date: ArgumentValue = year.exact.map { .date($0) } ?? .text(year.iso)
        return Finding(.evi05, "sameDate", ["claim": claim, "date": date], at: place)
    }

    /// Whether the records cited stand beside values of one indicator at two
    /// times, in two sets or rows.
    private func isProven(by codes: [EvidenceCode]) -> Bool {
        guard !codes.isEmpty else { return false }
        let rows = dossier.assessments.flatMap(\.indicators).filter { row in
            row.value != nil && row.evidence.contains(where: codes.contains)
        }
        return Dictionary(grouping: rows, by: \.indicator).values.contains {
            Set($0.compactMap(\.period)).count > 1
        }
    }
}

extension FiguresOfChange {
    /// Two figures and two times, or from one to another by a time; or a
    /// change that is measured against a time.
    fileprivate var isProof: Bool {
        if count >= 2 { return years.count >= 2 || (years.count == 1 && typed > 0) }
        return count == 1 && isMeasured && !years.isEmpty
    }
}
