internal import DossierModel

extension RuleSet {
    /// The days by which a dossier that is sent on `sending` has to be ready,
    /// in no order.
    ///
    /// The date of the National Commission counts beside that of the call,
    /// which it usually precedes (RND-04). A date of which only the month is
    /// known counts from its first day: what is there by then is in time.
    func deadlines(sending: CalendarDate?) -> [Deadline] {
        var result: [Deadline] = []
        if let sending { result.append(Deadline(.sending, date: PartialDate(sending), day: sending)) }
        guard let round else { return result }
        if let national = round.nationalDay, let day = national.earliest {
            let origin = round.dates(.nationalCommission).first { $0.date == national }?.origin
            result.append(
                Deadline(
                    .nationalCommission,
                    date: national,
                    day: day,
                    timeZone: round.timeZone,
                    provenance: origin?.provenance
                )
            )
        }
        if let published = round.deadline, let day = round.lastDay?.earliest {
            let origin = (round.dates(.closes) + round.dates(.extendedTo)).first { $0.date == published }?
                .origin
            result.append(
                Deadline(
                    .closing,
                    date: published,
                    day: day,
                    timeZone: round.timeZone,
                    provenance: origin?.provenance
                )
            )
        }
        return result
    }
}
