import DossierModel
import Testing

@Suite struct CatalogueTests {
    @Test func idsAreSortedAndUnique() {
        let ids = Catalogue.entries.map(\.id)
        #expect(ids == Set(ids).sorted())
        #expect(ids.map(\.rawValue) == ids.map(\.description))
    }

    @Test func theHandbookHas90ChecksAndWeKeepItsSeverities() {
        let ours: Set<CheckGroup> = [.src, .ver, .zip, .bag]
        let handbook = Catalogue.entries.filter { !ours.contains($0.id.group) }
        let counts = Dictionary(grouping: handbook, by: \.severity).mapValues(\.count)
        #expect(counts == [.error: 51, .warning: 38, .info: 1])
    }

    @Test(arguments: [
        (CheckGroup.reg, 8), (.num, 9), (.evi, 9), (.fil, 8), (.ind, 10), (.ans, 8), (.frm, 7), (.sig, 8),
        (.rnd, 7), (.fig, 8), (.pkg, 8), (.ver, 6), (.src, 13), (.zip, 15), (.bag, 12),
    ])
    func everyGroupIsNumberedWithoutGaps(_ group: CheckGroup, _ count: Int) {
        let ids = Catalogue.entries.map(\.id).filter { $0.group == group }
        #expect(ids == (1...count).map { CheckID(group, $0) })
    }

    @Test func everyGroupIsBuilt() {
        #expect(Catalogue.entries.filter { !$0.isBuilt } == [])
    }

    @Test func warningsAndUnreadableNumbersCanBeConfirmedAndNothingElse() {
        for entry in Catalogue.entries {
            for variant in entry.variantNames {
                let expected =
                    entry.severity(of: variant) == .warning
                    || (entry.id == CheckID(.num, 1) && variant.isEmpty)
                #expect(entry.isConfirmable(variant) == expected, "\(entry.id).\(variant)")
            }
        }
    }

    @Test func parametersAreNamedOnceAndReadAsWords() {
        for entry in Catalogue.entries {
            for variant in entry.variantNames {
                let names = entry.parameters(of: variant) ?? []
                #expect(Set(names).count == names.count, "\(entry.id).\(variant)")
                #expect(names.allSatisfy(isWord), "\(entry.id).\(variant)")
                #expect(variant.isEmpty || isWord(variant), "\(entry.id).\(variant)")
            }
        }
    }

    @Test func aVariantMayHaveItsOwnSeverity() {
        #expect(CatalogueEntry.fig04.severity(of: "") == .error)
        #expect(CatalogueEntry.fig04.severity(of: "source") == .warning)
        #expect(CatalogueEntry.reg01.parameters(of: "noSuchVariant") == nil)
    }

    @Test func anIdIsFoundHoweverItIsTyped() {
        #expect(Catalogue["reg-01"] == .reg01)
        #expect(Catalogue[CheckID(.bag, 12)] == .bag12)
        #expect(Catalogue["REG-99"] == nil)
    }

    @Test(arguments: ["", "REG-1", "REG-001", "reg-01", "ABC-01", "REG_01", "REG-0A", "REG-٠١"])
    func whatIsNoIdIsRefused(_ text: String) {
        #expect(CheckID(rawValue: text) == nil)
    }

    @Test func theGravestSortFirst() {
        #expect([Severity.info, .error, .warning].sorted() == [.error, .warning, .info])
    }

    private func isWord(_ text: String) -> Bool {
        text.first?.isLowercase == true
            && text.utf8.allSatisfy {
                ("a"..."z").contains(Character(Unicode.Scalar($0)))
                    || ("A"..."Z").contains(Character(Unicode.Scalar($0)))
                    || ("0"..."9").contains(Character(Unicode.Scalar($0)))
            }
    }
}
