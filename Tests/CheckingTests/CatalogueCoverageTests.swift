import Checking
import DossierModel
import Testing

/// The loop between the catalogue and its fixtures.
@Suite struct CatalogueCoverageTests {
    /// Checks of a bundle, of the gate before it, and of the application that
    /// goes into it: they have no workspace of their own.
    private static let ofBundles: Set<CheckID> = [
        CatalogueEntry.pkg01.id, CatalogueEntry.pkg02.id, CatalogueEntry.pkg03.id,
    ]

    /// The entries that a workspace can raise.
    private static let entries = Catalogue.entries.filter { entry in
        entry.isBuilt && ![.zip, .bag].contains(entry.id.group) && !ofBundles.contains(entry.id)
    }

    private static func raised() throws -> [Finding] {
        try FixtureCase.all.flatMap { try $0.report()?.findings ?? [] }
    }

    @Test func everyCheckStandsOnceInTheList() {
        let ids = Check.all.map(\.entry.id)
        let wanted = Self.entries.map(\.id).filter { $0.group != .src }
        #expect(ids.count == Set(ids).count)
        #expect(Set(ids) == Set(wanted + [CatalogueEntry.src10.id, CatalogueEntry.src12.id]))
    }

    @Test func everyBuiltEntryHasAFixture() throws {
        let named = Set(FixtureCase.all.flatMap(\.ids))
        #expect(Set(Self.entries.map(\.id)).subtracting(named) == [])
    }

    /// Messages of the other groups are raised from values, in their tests.
    @Test(arguments: [CheckGroup.reg, .num, .evi, .ind, .fig, .ver])
    func everyMessageHasAFixture(_ group: CheckGroup) throws {
        let raised = Set(try Self.raised().map { "\($0.id).\($0.variant)" })
        let wanted = Self.entries.filter { $0.id.group == group }.flatMap { entry in
            entry.variantNames.map { "\(entry.id).\($0)" }
        }
        #expect(Set(wanted).subtracting(raised).sorted() == [])
    }
}
