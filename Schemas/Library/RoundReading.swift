internal import DossierModel

extension RoundCalendar {
    /// Reads `rounds` (round.xsd).
    init(_ calendar: RuleElement) throws(SchemaLibraryError) {
        let programme = try calendar.required(attribute: "programme")
        self.init(
            id: try calendar.required(attribute: "id"),
            programme: programme,
            title: try calendar.required("title").localizedText,
            notices: calendar.notices,
            addresses: try calendar.all("address").map(RoundAddress.init(_:)),
            sources: try calendar.sources(),
            rounds: try calendar.all("round").map { round throws(SchemaLibraryError) in
                try Round(round, programme: programme)
            }
        )
    }
}

extension Round {
    fileprivate init(_ round: RuleElement, programme: String) throws(SchemaLibraryError) {
        self.init(
            id: try round.required(attribute: "id"),
            programme: programme,
            title: try round.required("title").localizedText,
            dates: try round.all("date").map(PublishedDate.init(_:)),
            timeZone: round["timeZone"],
            weekendRule: try round.value("weekendRule", WeekendRule.init(rawValue:)),
            readOn: try round.value("readOn", CalendarDate.init(iso:)),
            quota: try round.count("quota"),
            populationFloor: try round.count("populationFloor"),
            populationWarning: try round.count("populationWarning"),
            staleAfterYears: try round.count("staleAfterYears"),
            addresses: try round.all("address").map(RoundAddress.init(_:)),
            forms: try round.all("form").map(RuleReference.init(_:)),
            results: try round.all("count").map(PublishedCount.init(_:)),
            admitted: try round.all("admitted").map(AdmittedCities.init(_:)),
            origin: try round.origin()
        )
    }
}

extension PublishedDate {
    fileprivate init(_ date: RuleElement) throws(SchemaLibraryError) {
        self.init(
            kind: try date.required("kind", RoundDateKind.init(rawValue:)),
            date: try date.required("value", PartialDate.init(iso:)),
            origin: try date.origin()
        )
    }
}

extension PublishedCount {
    fileprivate init(_ count: RuleElement) throws(SchemaLibraryError) {
        self.init(
            kind: try count.required("kind", RoundCountKind.init(rawValue:)),
            value: try count.required("value") { Int($0) },
            origin: try count.origin()
        )
    }
}

extension AdmittedCities {
    fileprivate init(_ admitted: RuleElement) throws(SchemaLibraryError) {
        self.init(
            country: try admitted.required(attribute: "country"),
            cities: admitted.texts("city"),
            origin: try admitted.origin()
        )
    }
}
