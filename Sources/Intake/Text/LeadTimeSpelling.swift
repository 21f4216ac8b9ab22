internal import DossierModel

extension LeadTime {
    /// Reads a span as people write it: `10`, `10 ngày`, `5 ngày làm việc`,
    /// `2 tuần`, `3 working days`, `2 semaines`.
    ///
    /// A bare number is days of the calendar; a week is seven of them, or five
    /// working days.
    init?(spelling text: String) {
        var maker = KeyMaker()
        var words = maker.key(of: text).split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        let digits = first.prefix { ("0"..."9").contains($0) }
        // `10d` and `10 d` are the same.
        guard let count = Int(digits: Array(digits.utf8)) else { return nil }
        words[0] = String(first.dropFirst(digits.count))
        let unit = words.filter { !$0.isEmpty }.joined(separator: " ")
        // `1.5` has the key `1 5`, and is no count of days.
        guard let (days, areWorking) = Self.units[unit], count * days <= Self.longest else { return nil }
        self.init(days: count * days, areWorkingDays: areWorking)
    }

    /// The days of each unit, and whether they are working days.
    private static let units: [String: (days: Int, areWorking: Bool)] = {
        var units: [String: (days: Int, areWorking: Bool)] = ["": (1, false)]
        for name in ["ngay", "d", "day", "days", "calendar days", "j", "jour", "jours"] {
            units[name] = (1, false)
        }
        for name in [
            "ngay lam viec", "nlv", "wd", "working day", "working days", "business days", "jours ouvres",
            "jour ouvre", "jours ouvrables",
        ] {
            units[name] = (1, true)
        }
        for name in ["tuan", "tuan le", "week", "weeks", "semaine", "semaines"] { units[name] = (7, false) }
        for name in ["tuan lam viec", "working week", "working weeks"] { units[name] = (5, true) }
        return units
    }()
}
