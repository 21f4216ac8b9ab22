internal import DossierModel

extension CheckContext {
    /// Whether a body of the city itself issued the record: one that bears
    /// the city's name and does not stand above it.
    func isOwn(_ record: EvidenceRecord) -> Bool {
        let maker: String? =
            switch record.basis {
            case .document(let document): document.issuer ?? document.author
            case .observation(let observation): observation.performedBy
            case .unstated: nil
            }
        guard let maker, !isFromAbove(record) else { return false }
        if let organisation = settings.organisation,
            issuers.identity(of: organisation) == issuers.identity(of: maker)
        {
            return true
        }
        let key = " " + NameKey(maker).text + " "
        let names = settings.city.name.languages.compactMap { settings.city.name[$0] }
        if issuers.body(named: maker) != nil,
            names.contains(where: { key.hasSuffix(" \(plainName(of: $0)) ") })
        {
            return true
        }
        return names.contains { key.contains(" \(NameKey($0).text) ") }
    }

    /// The city's name without the word for city.
    private func plainName(of name: String) -> String {
        let key = NameKey(name).text
        let heads = ["thành phố", "thị xã", "city of", "ville de"].map { NameKey($0).text + " " }
        return heads.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
    }
}
