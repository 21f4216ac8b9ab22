internal import DossierModel

extension Overlay {
    /// This overlay with what `own` adds; where both have the same id, the
    /// one of `own` stands.
    func extended(by own: Overlay) -> Overlay {
        var merged = self
        merged.notices += own.notices
        merged.documentTypes = documentTypes.extended(by: own.documentTypes, \.id)
        merged.copyMarks = copyMarks.extended(by: own.copyMarks, \.abbreviation)
        merged.issuers = issuers.extended(by: own.issuers, \.id)
        merged.issuerPatterns = issuerPatterns.extended(by: own.issuerPatterns, \.pattern)
        merged.cities = cities.extended(by: own.cities, \.id)
        merged.addresses = addresses.extended(by: own.addresses, \.purpose)
        merged.procedure = procedure.extended(by: own.procedure, \.id)
        merged.recognitions = recognitions.extended(by: own.recognitions, \.id)
        merged.criteriaSets = criteriaSets.extended(by: own.criteriaSets, \.set)
        merged.sources = sources.extended(by: own.sources, \.id)
        return merged
    }
}

extension [RoundAddress] {
    fileprivate func extended(by own: [RoundAddress], _ key: (RoundAddress) -> AddressPurpose)
        -> [RoundAddress]
    {
        let replaced = Set(own.map(key))
        return filter { !replaced.contains(key($0)) } + own
    }
}

extension Array where Element: Sendable {
    /// The elements, each replaced by one of `own` with its key, then the
    /// others of `own`.
    fileprivate func extended(by own: [Element], _ key: (Element) -> String) -> [Element] {
        let replacements = Dictionary(own.map { (key($0), $0) }) { _, last in last }
        let known = Set(map(key))
        return map { replacements[key($0)] ?? $0 } + own.filter { !known.contains(key($0)) }
    }
}
