internal import DossierModel
internal import Wording

/// The authority that issues the papers of a dossier: who it is, where it is,
/// and who signs for it.
struct PaperOffice {
    /// Its name in full, nil where the dossier names none.
    let name: String?
    /// What symbols call it, such as `UBND`.
    let abbreviation: String?
    /// The place of issue.
    let place: String?
    /// Whether it decides as a body: its head signs for the collective.
    let isCommittee: Bool
    /// Who heads the city on the day of the dossier, where an overlay says.
    let head: String?
    private let wording: Wording

    init(of dossier: Dossier, under rules: RuleSet, _ wording: Wording) {
        let settings = dossier.settings
        let written = settings.organisation.flatMap { $0.isBlank ? nil : $0 }
        let issuer = written.flatMap { rules.overlay?.issuer(called: $0) }
        isCommittee =
            issuer.map { $0.level == .committee } ?? (written.map(Self.isCommittee) ?? false)
        abbreviation = issuer?.abbreviations.first ?? (isCommittee ? "UBND" : nil)
        name = written.map { Self.name(issuer, $0, in: wording.language) }
        place = Self.place(settings.city.name.text(in: .vietnamese))
        let terms = settings.city.unit.flatMap { rules.overlay?.city($0)?.mayors } ?? []
        let heads = terms.filter { term in
            (term.validFrom?.earliest).map { $0 <= settings.date } ?? true
                && (term.validTo.map { settings.date <= $0 } ?? true)
        }
        head = heads.count == 1 ? heads.first?.name : nil
        self.wording = wording
    }

    /// The name as the heading of a paper breaks it: the kind of body, and of
    /// what it is one.
    var lines: [String] {
        guard let name else { return [] }
        guard let kind = Self.committees.first(where: { name.lowercased().hasPrefix($0.lowercased()) }),
            name.count > kind.count
        else { return [name] }
        return [String(name.prefix(kind.count)), String(name.dropFirst(kind.count)).trimmingBlanks]
    }

    /// The place for the signature of the head: `TM. ỦY BAN NHÂN DÂN / CHỦ
    /// TỊCH` for a committee, a blank office else.
    var signature: OfficialPaper.Signature {
        guard isCommittee else {
            return OfficialPaper.Signature(title: wording.text("paper.head"), name: head)
        }
        return OfficialPaper.Signature(
            capacity: .collective,
            principal: wording.text("paper.committee"),
            title: wording.text("paper.chairman"),
            name: head
        )
    }

    private static let committees = ["Ủy ban nhân dân", "Uỷ ban nhân dân"]

    private static func isCommittee(_ name: String) -> Bool {
        (committees + ["UBND"]).contains { name.lowercased().hasPrefix($0.lowercased()) }
    }

    /// The full name: official papers spell out `UBND`.
    private static func name(_ issuer: Issuer?, _ written: String, in language: Language) -> String {
        if language != .vietnamese { return issuer?.name.text(in: language) ?? written }
        let names = [written] + (issuer?.aliases ?? [])
        if let full = names.first(where: { name in committees.contains { name.hasPrefix($0) } }) {
            return full
        }
        return written.hasPrefix("UBND ") ? "Ủy ban nhân dân " + written.dropFirst(5) : written
    }

    /// The name of a city without the word for what it is.
    private static func place(_ city: String) -> String? {
        let kinds = ["thành phố ", "thị xã ", "thị trấn ", "quận ", "huyện ", "phường ", "xã ", "tp. "]
        let kind = kinds.first { city.lowercased().hasPrefix($0) }
        let name = String(city.dropFirst(kind?.count ?? 0)).trimmingBlanks
        return name.isEmpty ? nil : name
    }
}

extension Overlay {
    /// The body of this name, in any of its spellings.
    func issuer(called name: String) -> Issuer? {
        let wanted = name.lowercased()
        return issuers.first { issuer in
            ([issuer.name[.vietnamese]].compactMap(\.self) + issuer.aliases).contains {
                $0.lowercased() == wanted
            }
        }
    }
}
