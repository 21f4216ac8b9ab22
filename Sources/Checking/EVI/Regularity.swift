internal import DossierModel

extension Check {
    /// EVI-04: what is said to happen again and again has as many dated
    /// records as its time implies.
    static let regularity = Check(
        .evi04,
        applies: { $0.passages.contains { !$0.lines.isEmpty } && $0.hasRecords },
        run: { context in
            context.versions(context.passages) { passage in
                passage.lines.compactMap { context.irregularity(in: $0, at: passage.place) }
            }
        }
    )
}

extension CheckContext {
    /// A statement without codes is EVI-01's, a code without record REG-04's.
    fileprivate func irregularity(in line: Passage.Line, at place: Place) -> Finding? {
        guard !line.codes.isEmpty,
            !line.sentence.isIntention, !(line.lead?.isIntention ?? false),
            let frequency = Frequency(in: line.sentence)
        else { return nil }
        let records = Set(line.codes).compactMap { recordsByCode[$0]?.first }
        guard records.count == Set(line.codes).count, let years = span(of: line.sentence) else { return nil }
        let expected = frequency.times(in: years)
        let found = frequency.occasions(in: records, years)
        guard found < expected else { return nil }
        let period = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
        let arguments: [String: ArgumentValue] = [
            "claim": .text(frequency.written), "period": .text(period), "found": .integer(found),
            "expected": .integer(expected),
        ]
        return Finding(.evi04, "", arguments, at: place)
    }

    /// The years that the claim is of: those it names, else the reporting
    /// period; never beyond the day of the dossier.
    private func span(of sentence: Sentence) -> ClosedRange<Int>? {
        let stated = YearsStated(in: sentence)
        let last = lastDay.year
        if let span = stated.spans.first {
            return span.lowerBound...max(span.lowerBound, min(span.upperBound, last))
        }
        if let since = stated.since { return since...max(since, last) }
        if stated.years.count == 1, let year = stated.years.first { return year...year }
        guard let from = settings.periodFrom?.year else { return nil }
        return from...max(from, last)
    }
}

extension Frequency {
    /// How many occasions the years hold.
    func times(in years: ClosedRange<Int>) -> Int {
        switch rate {
        case .yearly: years.count * times
        case .quarterly: years.count * 4 * times
        case .monthly: years.count * 12 * times
        case .regularly: 2
        }
    }

    /// The occasions that records show: their years, quarters, months or
    /// days, each once.
    func occasions(in records: [EvidenceRecord], _ years: ClosedRange<Int>) -> Int {
        switch rate {
        case .yearly where times == 1: yearsShown(by: records, years).count
        case .yearly, .regularly:
            Set(records.filter { $0.isOf(years) }.map { $0.date?.value?.iso ?? $0.code.text }).count
        case .quarterly: Set(records.compactMap { $0.month(in: years).map { ($0 - 1) / 3 } }).count
        case .monthly: Set(records.compactMap { $0.month(in: years) }).count
        }
    }

    /// The years that titles name; else that of the date, or the year before
    /// for what was written down in the first three months.
    private func yearsShown(by records: [EvidenceRecord], _ years: ClosedRange<Int>) -> Set<Int> {
        var shown: Set<Int> = []
        var dated: [PartialDate] = []
        for record in records {
            let named = record.yearsNamed(in: years)
            if named.isEmpty { record.date?.value.map { dated.append($0) } } else { shown.formUnion(named) }
        }
        for date in dated.sorted(by: { $0.iso < $1.iso }) {
            let isEarly = date.month.map { $0 <= 3 } ?? false
            if isEarly, years.contains(date.year - 1), !shown.contains(date.year - 1) {
                shown.insert(date.year - 1)
            } else if years.contains(date.year) {
                shown.insert(date.year)
            }
        }
        return shown
    }
}

extension EvidenceRecord {
    /// The years of the span that a title names: `2021–2023` names three.
    fileprivate func yearsNamed(in years: ClosedRange<Int>) -> Set<Int> {
        Set(
            namings.flatMap { naming -> [Int] in
                let stated = naming.split(whereSeparator: \.isBlank).map { YearsStated.years(in: String($0)) }
                return stated.flatMap { found in
                    found.count == 2 && found[0] < found[1] ? Array(found[0]...found[1]) : found
                }
            }
        ).intersection(years)
    }

    fileprivate func isOf(_ years: ClosedRange<Int>) -> Bool {
        date?.value.map { years.contains($0.year) || years.contains($0.year - 1) } ?? false
    }

    /// The month, counted over all years, where the date has one.
    fileprivate func month(in years: ClosedRange<Int>) -> Int? {
        guard let date = date?.value, let month = date.month, years.contains(date.year) else { return nil }
        return date.year * 12 + month
    }
}
