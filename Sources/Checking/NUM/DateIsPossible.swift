internal import DossierModel

extension Check {
    /// NUM-07: a real day, not in the future; of a numbered paper the whole
    /// day, unless it is an old one whose day nobody knows.
    static let dateIsPossible = Check(.num07, applies: { !$0.writtenDates.isEmpty }) { context in
        context.writtenDates.compactMap { $0.defect(on: context.date) }
    }
}

/// A date of the dossier, and what may be said of it.
private struct DossierDate {
    let date: WrittenDate
    let place: Place
    /// Whether it may lie ahead: the end of a validity.
    var mayBeFuture = false
    /// Whether it should name a day.
    var isOfPaper = false

    func defect(on today: CalendarDate) -> Finding? {
        let written = ArgumentValue.text(date.written)
        guard let value = date.value else {
            return Finding(.num07, date.hasShortYear ? "shortYear" : "", ["date": written], at: place)
        }
        if !mayBeFuture, let earliest = value.earliest, earliest > today {
            return Finding(.num07, "future", ["date": value.exact.map { .date($0) } ?? written], at: place)
        }
        guard isOfPaper, value.exact == nil else { return nil }
        return Finding(.num07, "partial", ["date": written], at: place)
    }
}

extension CheckContext {
    /// Every date that a person wrote, in the order of the dossier.
    fileprivate var writtenDates: [DossierDate] {
        let ofRecords = dossier.records.flatMap(\.dossierDates)
        let ofAssessments = dossier.assessments.flatMap { assessment in
            let decided = assessment.indicators.compactMap { row in
                row.decidedOn.map { DossierDate(date: $0, place: row.place(of: .decidedOn)) }
            }
            let reported = assessment.reported.flatMap { summary in
                summary.asOf.map { DossierDate(date: $0, place: summary.place) }
            }
            return decided + [reported].compactMap(\.self)
        }
        return ofRecords + ofAssessments
    }
}

extension EvidenceRecord {
    fileprivate var dossierDates: [DossierDate] {
        var dates: [DossierDate] = []
        func add(
            _ date: WrittenDate?,
            _ field: RegisterField,
            mayBeFuture: Bool = false,
            isOfPaper: Bool = false
        ) {
            guard let date else { return }
            dates.append(
                DossierDate(
                    date: date,
                    place: place(of: field),
                    mayBeFuture: mayBeFuture,
                    isOfPaper: isOfPaper
                )
            )
        }
        switch basis {
        case .document(let document): add(document.date, .date, isOfPaper: document.number != nil)
        case .observation(let observation):
            add(observation.from, .observedFrom)
            add(observation.to, .observedTo)
        case .unstated: break
        }
        add(validFrom, .validFrom, mayBeFuture: true)
        add(validTo, .validTo, mayBeFuture: true)
        add(link?.capturedOn, .capturedOn)
        return dates
    }
}

extension WrittenDate {
    /// Whether the writing is a day with a year of two digits: `5/1/24`.
    fileprivate var hasShortYear: Bool {
        let parts = written.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        return parts.count == 3
            && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }
}
