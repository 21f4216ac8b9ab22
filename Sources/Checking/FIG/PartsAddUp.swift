internal import DossierModel

extension Check {
    /// FIG-03: parts that are stated add up to the total that is stated.
    ///
    /// Two or more figures that are `partOf` one figure are taken for all its
    /// parts; cities of a network are not, for members leave.
    static let partsAddUp = Check(
        .fig03,
        applies: { !$0.dossier.figures.isEmpty || !$0.dossier.assessments.isEmpty || !$0.texts.isEmpty },
        run: { context in
            context.dossier.assessments.compactMap(\.reported).flatMap(\.wrongTotals)
                + context.wrongTotals + context.scanned.flatMap(\.wrongTotals)
        }
    )
}

extension Finding {
    /// FIG-03 where the parts do not make the total.
    fileprivate static func total(
        _ total: ExactNumber,
        of parts: [ExactNumber],
        at place: Place,
        _ variant: String = ""
    ) -> Finding? {
        let sum = parts.reduce(ExactNumber(0), +)
        guard sum != total else { return nil }
        return Finding(
            .fig03,
            variant,
            ["parts": .list(parts.map { .number($0) }), "sum": .number(sum), "total": .number(total)],
            at: place
        )
    }
}

extension ReportedSummary {
    fileprivate var wrongTotals: [Finding] {
        let decided = [met, notMet].map(ExactNumber.init)
        let all = [met, notMet, awaitingExpert, noData].filter { $0 != 0 }.map(ExactNumber.init)
        return [
            assessedTotal.flatMap { Finding.total(ExactNumber($0), of: decided, at: place) },
            total.flatMap { Finding.total(ExactNumber($0), of: all, at: place) },
        ].compactMap(\.self)
    }
}

extension CheckContext {
    fileprivate var wrongTotals: [Finding] {
        let parts = Dictionary(grouping: dossier.figures.filter { $0.partOf != nil }) { $0.partOf ?? "" }
        return dossier.figures.compactMap { whole in
            let members = (parts[whole.name] ?? []).filter { $0.isOfTheTime(of: whole) }
            guard figuresByName[whole.name] == whole, members.count > 1, !whole.countsNetwork,
                let total = whole.value.value
            else { return nil }
            let values = members.compactMap(\.value.value)
            guard values.count == members.count,
                members.allSatisfy({ $0.unit.map(UnitName.init) == whole.unit.map(UnitName.init) })
            else { return nil }
            return Finding.total(total, of: values, at: whole.row.place(of: .value))
        }
    }
}

extension Figure {
    /// Whether both figures are of one year, as far as they say.
    fileprivate func isOfTheTime(of whole: Figure) -> Bool {
        guard let year, let wholeYear = whole.year else { return true }
        return year.year == wholeYear.year
    }

    /// Whether the figure counts the cities of a network.
    var countsNetwork: Bool { unit.map { ["cities", "members"].contains(UnitName($0).text) } ?? false }
}

extension ScannedStatement {
    fileprivate var wrongTotals: [Finding] {
        sums.compactMap { Finding.total($0.total, of: $0.parts, at: place) }
            + lists.compactMap { list in
                let sum = list.parts.reduce(0, +)
                // Far from the total, a list is a choice of examples.
                guard abs(sum - list.total) <= max(1, list.total / 20) else { return nil }
                // It may leave something out: a person has to say.
                let parts = list.parts.map(ExactNumber.init)
                return Finding.total(ExactNumber(list.total), of: parts, at: place, "list")
            }
    }

    /// `22 + 15 + 8 = 46`, with at most two words after each number.
    private var sums: [(parts: [ExactNumber], total: ExactNumber)] {
        var sums: [(parts: [ExactNumber], total: ExactNumber)] = []
        for (index, token) in tokens.enumerated() where token.isSign("=") {
            guard let total = tokens.dropFirst(index + 1).first, total.isNumber,
                let value = total.value(in: language)
            else { continue }
            var parts: [ExactNumber] = []
            var words = 0
            var expectsNumber = true
            for before in tokens[..<index].reversed() {
                if before.isNumber, expectsNumber, let part = before.value(in: language) {
                    parts.append(part)
                    (expectsNumber, words) = (false, 0)
                } else if before.isSign("+"), !expectsNumber {
                    expectsNumber = true
                } else if before.word != nil, expectsNumber, words < 2 {
                    words += 1
                } else {
                    break
                }
            }
            if parts.count > 1, !expectsNumber { sums.append((parts.reversed(), value)) }
        }
        return sums
    }

    /// `21 communes and wards (11 wards, 10 communes)`.
    private var lists: [(parts: [Int], total: Int)] {
        var lists: [(parts: [Int], total: Int)] = []
        for (index, token) in tokens.enumerated() where token.isSign("(") {
            guard let end = tokens[index...].firstIndex(where: { $0.isSign(")") }),
                let parts = counts(in: tokens[(index + 1)..<end]), parts.count > 1,
                let position = tokens[..<index].suffix(7).lastIndex(where: {
                    !($0.word != nil || $0.isSign(","))
                }),
                tokens[position].isNumber, let total = tokens[position].integer(in: language), total > 1
            else { continue }
            lists.append((parts, total))
        }
        return lists
    }

    /// The numbers of a list whose every item is a number and a few words.
    private func counts(in list: ArraySlice<TextToken>) -> [Int]? {
        var counts: [Int] = []
        var words = 0
        for token in list {
            if token.isNumber, counts.isEmpty || words > 0, let count = token.integer(in: language) {
                counts.append(count)
                words = 0
            } else if token.word != nil, !counts.isEmpty, words < 8 {
                words += 1
            } else if !token.isSign(",;+") {
                return nil
            }
        }
        return words > 0 ? counts : nil
    }
}
