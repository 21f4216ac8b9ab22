import DossierModel
import Foundation
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

    /// A defect and its mending for each check, and values for exactly the
    /// places of its message, the same in every language.
    @Test(arguments: Language.allCases)
    func everyEntryHasAnExampleThatFillsItsMessage(_ language: Language) throws {
        let examples = try Wording(language: language, files: [.examples], folder: TextFiles.folder)
        var known: Set<String> = []
        for entry in Catalogue.entries {
            known.formUnion(["\(entry.id):defect", "\(entry.id):mended"])
            #expect(examples.has("\(entry.id):defect") && examples.has("\(entry.id):mended"), "\(entry.id)")
            let id = "\(entry.id):values"
            #expect(examples.has(id) != entry.parameters.isEmpty, "\(entry.id)")
            guard examples.has(id) else { continue }
            known.insert(id)
            let names = examples.text(id).split(separator: "|").map { pair in
                pair.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces)
            }
            #expect(Set(names) == Set(entry.parameters) && names.count == entry.parameters.count, "\(id)")
        }
        #expect(Set(examples.ids).subtracting(known) == [])
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
