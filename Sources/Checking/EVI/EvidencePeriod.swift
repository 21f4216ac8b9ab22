internal import DossierModel

extension Check {
    /// EVI-06: evidence is of the reporting period, and what is in force for
    /// a time still is; where a form counts only what happened since the city
    /// joined, nothing is older (V N4).
    static let evidenceInPeriod = Check(
        .evi06,
        applies: { context in
            context.hasRecords && (context.settings.periodFrom != nil || context.settings.joinedOn != nil)
        },
        run: { context in
            context.usedRecords.compactMap { record in
                context.beforeJoining(record) ?? context.expired(record) ?? context.outsidePeriod(record)
            }
        }
    )
}

extension CheckContext {
    private func finding(
        _ variant: String,
        _ record: EvidenceRecord,
        _ date: WrittenDate,
        _ field: RegisterField,
        _ more: [String: ArgumentValue] = [:]
    ) -> Finding {
        let day: ArgumentValue = date.value?.exact.map { .date($0) } ?? .text(date.value?.iso ?? date.written)
        return Finding(
            .evi06,
            variant,
            ["code": .text(record.code.text), "date": day].merging(more) { first, _ in first },
            at: record.place(of: field)
        )
    }

    fileprivate func beforeJoining(_ record: EvidenceRecord) -> Finding? {
        guard rules.form?.countsSinceJoining?.value ?? false, let joined = settings.joinedOn,
            let date = record.date, let latest = date.value?.latest, latest < joined, !isFromAbove(record)
        else { return nil }
        return finding("beforeJoining", record, date, .date, ["joined": .date(joined)])
    }

    /// What ran out before the period began; a recognition must still hold.
    fileprivate func expired(_ record: EvidenceRecord) -> Finding? {
        guard let end = record.validTo, let last = end.value?.latest else { return nil }
        let limit = record.kind == .recognition ? settings.date : settings.periodFrom
        guard let limit, last < limit else { return nil }
        return finding("expired", record, end, .validTo)
    }

    fileprivate func outsidePeriod(_ record: EvidenceRecord) -> Finding? {
        guard let from = settings.periodFrom, let to = settings.periodTo, let date = record.date,
            let latest = date.value?.latest, let earliest = date.value?.earliest
        else { return nil }
        let isEarly = latest < from && !staysInForce(record, from: from)
        let isLate = earliest > to && record.kind?.isOfAMoment ?? false
        guard isEarly || isLate else { return nil }
        let period = from.year == to.year ? "\(from.year)" : "\(from.year)–\(to.year)"
        return finding("", record, date, .date, ["period": .text(period)])
    }

    /// Whether a document from before the period still counts in it: a rule
    /// from above until it is replaced; what states its own time by that.
    private func staysInForce(_ record: EvidenceRecord, from: CalendarDate) -> Bool {
        if let end = record.validTo?.value?.latest { return end >= from }
        if record.yearsInTitle.contains(where: { $0 >= from.year }) { return true }
        guard let kind = record.kind, kind.isInForce else { return false }
        // How long a recognition holds is EVI-07's.
        return kind == .recognition || record.validFrom != nil || isFromAbove(record)
    }
}

extension EvidenceKind {
    /// Whether the kind lays something down, which holds until it is ended.
    fileprivate var isInForce: Bool {
        switch self {
        case .directive, .establishment, .recognition, .agreement: true
        default: false
        }
    }

    /// Whether the kind shows what happened on its day; reports and tables
    /// are made after the time that they tell of.
    fileprivate var isOfAMoment: Bool {
        switch self {
        case .media, .minutes, .survey: true
        default: false
        }
    }
}
