import DossierModel
import Testing
import Wording

/// The loop between the catalogue and its texts.
@Suite struct CatalogueTextTests {
    /// A text that a check must have, with the names it must or may fill in.
    private struct Slot {
        let id: String
        let parameters: Set<String>
        let exactly: Bool
        var isOptional = false
    }

    private static func slots(of entry: CatalogueEntry) -> [Slot] {
        let parts = ["title", "checks", "why"].map {
            Slot(id: "\(entry.id):\($0)", parameters: [], exactly: true)
        }
        return parts
            + entry.variantNames.flatMap { variant in
                let parameters = Set(entry.parameters(of: variant) ?? [])
                return [
                    Slot(id: Wording.messageID(entry.id, variant), parameters: parameters, exactly: true),
                    Slot(
                        id: Wording.hintID(entry.id, variant),
                        parameters: parameters,
                        exactly: false,
                        isOptional: !variant.isEmpty
                    ),
                ]
            }
    }

    @Test(arguments: Language.allCases)
    func everyEntryHasEveryTextWithExactlyItsParameters(_ language: Language) throws {
        let wording = try Wording(language: language, folder: TextFiles.folder)
        for entry in Catalogue.entries {
            for slot in Self.slots(of: entry) {
                guard wording.has(slot.id) else {
                    #expect(slot.isOptional, "\(slot.id) is missing")
                    continue
                }
                let parameters = MessagePattern(wording.text(slot.id)).parameters
                if slot.exactly {
                    #expect(parameters == slot.parameters, "\(slot.id)")
                } else {
                    #expect(parameters.isSubset(of: slot.parameters), "\(slot.id)")
                }
            }
        }
    }

    @Test func noUnitIsWithoutAnEntry() throws {
        let known = Set(Catalogue.entries.flatMap(Self.slots).map(\.id))
        let ids = try TextFiles.units(of: .init(file: .checks, language: .vietnamese)).map(\.id)
        #expect(Set(ids).subtracting(known) == [])
    }

    @Test(arguments: Language.allCases)
    func everyMessageIsASentence(_ language: Language) throws {
        let wording = try Wording(language: language, folder: TextFiles.folder)
        for entry in Catalogue.entries {
            for variant in entry.variantNames {
                let message = wording.text(Wording.messageID(entry.id, variant))
                let last = message.last(where: { !"”»\u{A0}".contains($0) })
                #expect(
                    last == "." || last == "?" || message.hasSuffix("}”") || message.hasSuffix("}\u{A0}»")
                )
                #expect(message.count < 240, "\(entry.id).\(variant)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func everyGroupHasATitle(_ language: Language) throws {
        let wording = try Wording(language: language, folder: TextFiles.folder)
        for group in CheckGroup.allCases { #expect(!wording.title(of: group).isEmpty) }
    }
}
