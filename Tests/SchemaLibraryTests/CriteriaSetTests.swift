import DossierModel
import SchemaLibrary
import Testing

/// The criteria sets that are shipped.
@Suite struct CriteriaSetTests {
    static let keyFeatures = RuleReference(id: "gnlc-key-features", edition: "2013")
    static let example = RuleReference(id: "vn-learning-city", edition: "synthetic-57")

    @Test func theKeyFeaturesAre42In12AreasWith62Measurements() throws {
        let set = try Repository.library.criteriaSet(Self.keyFeatures)
        #expect(set.groups.map(\.id) == ["benefit", "block", "condition"])
        #expect(set.groups.map(\.areas.count) == [3, 6, 3])
        #expect(set.areas.map(\.id) == (1...12).map(String.init))
        #expect(set.areas.map(\.criteria.count) == [4, 5, 3, 5, 3, 4, 2, 3, 3, 3, 2, 5])
        #expect(set.criteria.count == 42)
        #expect(set.indicators.count == 62)
        #expect(set.indicators.count { $0.sourceKind == .official } == 24)
        #expect(set.indicators.count { $0.sourceKind == .survey } == 18)
        #expect(set.indicators.count { $0.sourceKind == .expert } == 20)
    }

    @Test func theKeyFeaturesServeCoverageAndAreNeverScored() throws {
        let set = try Repository.library.criteriaSet(Self.keyFeatures)
        #expect(set.isCoverage)
        #expect(set.indicators.allSatisfy { $0.threshold == nil })
        #expect(set.groups.allSatisfy { $0.threshold == nil })
        #expect(
            set.groups.map { $0.title[.vietnamese] } == [
                "Lợi ích lâu dài", "Các yếu tố chính", "Điều kiện cơ bản",
            ]
        )
    }

    @Test func theKeyFeaturesCarryTheirOwnLicence() throws {
        let set = try Repository.library.criteriaSet(Self.keyFeatures)
        let licence = try #require(set.licence)
        #expect(licence.name == "CC BY-SA 3.0 IGO")
        #expect(licence.credit.contains("UNESCO Institute for Lifelong Learning"))
        #expect(
            set.criteria.allSatisfy { $0.origin.provenance == .recalled && $0.origin.confidence == .high }
        )
        #expect(
            set.indicators.allSatisfy { $0.origin.provenance == .recalled && $0.origin.confidence != nil }
        )
    }

    @Test func theExampleSetHas57IndicatorsOfWhich10AreJudgedByExperts() throws {
        let set = try Repository.library.criteriaSet(Self.example)
        #expect(set.groups.map(\.areas.count) == [3, 6, 3])
        #expect(set.indicators.count == 57)
        #expect(set.expectedCounts == ExpectedCounts(indicators: 57))
        #expect(set.indicators.count { $0.sourceKind == .expert } == 10)
        #expect(set.status == .synthetic)
        #expect(!set.isCoverage)
    }

    @Test func everyTitleOfTheExampleSetSaysThatItIsAnExample() throws {
        let set = try Repository.library.criteriaSet(Self.example)
        let titles =
            [set.title] + set.groups.map(\.title) + set.areas.map(\.title) + set.criteria.map(\.title)
            + set.indicators.map(\.title)
        for title in titles {
            #expect(title[.vietnamese]?.hasSuffix(" (ví dụ)") == true)
            #expect(title[.english]?.hasSuffix(" (example)") == true)
        }
    }

    @Test func theIdsOfTheExampleSetFollowItsGroupsAreasAndCodes() throws {
        let set = try Repository.library.criteriaSet(Self.example)
        for group in set.groups {
            for area in group.areas {
                let number = try #require(area.id.split(separator: ".").last)
                #expect(area.id == "\(group.id).\(number)")
                #expect(area.evidencePrefix == "H\(group.id).\(number.count < 2 ? "0" : "")\(number)")
                let ids = area.criteria.flatMap(\.indicators).map(\.id)
                #expect(ids == (1...ids.count).map { "\(area.id).\($0)" })
            }
        }
    }

    @Test func theExampleSetLinksToFeaturesThatExist() throws {
        let features = Set(try Repository.library.criteriaSet(Self.keyFeatures).criteria.map(\.id))
        let links = try Repository.library.criteriaSet(Self.example).indicators.flatMap(\.mapsTo)
        #expect(links.allSatisfy { $0.set == Self.keyFeatures.id && features.contains($0.item) })
    }

    @Test func theExampleSetUsesEveryRuleThatChecksLookAt() throws {
        let indicators = try Repository.library.criteriaSet(Self.example).indicators
        #expect(Set(indicators.map(\.direction)) == Set(IndicatorDirection.allCases))
        #expect(Set(indicators.compactMap(\.periodKind)) == Set(PeriodKind.allCases))
        #expect(Set(indicators.compactMap(\.perUnit?.kind)) == Set(CountedUnit.allCases))
        #expect(indicators.filter(\.higherApproval).map(\.id) == ["3.10.1", "3.12.2"])
        #expect(indicators.filter { $0.evidenceMin > 1 }.map(\.id) == ["2.9.1", "3.10.4"])
        let perUnit = indicators.filter { $0.perUnit?.kind == .administrativeUnit }
        #expect(perUnit.map(\.id) == ["1.1.2", "1.2.4", "2.4.2"])
        #expect(perUnit.allSatisfy { $0.perUnit?.eraRequired == true })
    }
}
