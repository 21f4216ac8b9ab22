import DossierModel
import Testing

/// Where the rules of the catalogue come from.
@Suite struct SourceTests {
    @Test func everySourceThatACheckCitesIsKnownAndNoOther() {
        let cited = Set(Catalogue.entries.flatMap(\.citedSources))
        #expect(Set(CitedSource.cited.map(\.id)) == cited)
        #expect(CitedSource["F14"]?.note == "copy of the 2023 call")
    }

    @Test(
        arguments: [
            ("V2 F4, F22–F24; V F6, F14", ["F4", "F22", "F23", "F24", "F6", "F14"]), ("I", []),
            ("RFC 8493 §2.2.2; I", []), ("V N26–N28, F7", ["N26", "N27", "N28", "F7"]), ("R-med", []),
        ]
    )
    func rangesOfSourcesAreWrittenOut(source: String, ids: [String]) throws {
        let entry = try #require(Catalogue.entries.first { $0.source.hasPrefix(source) })
        #expect(Array(entry.citedSources.prefix(ids.count)) == ids)
        #expect(ids.isEmpty == entry.citedSources.isEmpty)
    }

    @Test func relatedChecksExistAndAreMutual() {
        for id in RelatedChecks.clusters.flatMap(\.self) { #expect(Catalogue[id] != nil, "\(id)") }
        for entry in Catalogue.entries {
            for other in RelatedChecks.of(entry.id) {
                #expect(RelatedChecks.of(other).contains(entry.id) && other != entry.id)
            }
        }
    }
}
