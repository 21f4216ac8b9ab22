import Checking
import DossierModel
import Testing

/// The loop between the catalogue and its fixtures.
@Suite struct CatalogueCoverageTests {
    /// Checks that look at a bundle, at the files of a bundle or at the gate.
    private static let elsewhere: Set<CheckID> = [
        CatalogueEntry.pkg01.id, CatalogueEntry.pkg02.id, CatalogueEntry.pkg03.id,
    ]

    /// The groups whose every message has a case.
    private static let groups: [CheckGroup] = [.reg, .num, .ind, .fig]

    @Test func everyCheckThatIsBuiltIsRunHereOrElsewhere() {
        let here = Check.all.map(\.entry.id)
        #expect(Set(here).count == here.count)
        let wanted = Catalogue.entries.map(\.id).filter { id in
            Self.groups.contains(id.group) && !Self.elsewhere.contains(id)
        }
        #expect(Set(wanted).subtracting(here) == [])
    }
}
