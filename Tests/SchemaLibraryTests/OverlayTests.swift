import DossierModel
import SchemaLibrary
import Testing

/// The overlay of Việt Nam.
@Suite struct OverlayTests {
    static func overlay() throws -> Overlay { try Repository.library.overlay("VN") }

    @Test func theDecreeHas27TypesWithAnAbbreviationAndThreeKindsOfCopy() throws {
        let overlay = try Self.overlay()
        let decree = overlay.documentTypes.filter { $0.family == .administrative }
        #expect(decree.count == 27)
        #expect(Set(decree.compactMap(\.abbreviation)) == DocumentNumber.administrativeTypes)
        #expect(overlay.copyMarks.map(\.abbreviation) == ["SY", "TrS", "SL"])
        #expect(overlay.copyMarks.map(\.kind) == [.fullCopy, .extract, .copyOfCopy])
    }

    @Test func typesOfOtherFamiliesAreThoseThatNumbersAreReadBy() throws {
        let types = try Self.overlay().documentTypes
        let normative = types.filter { $0.family == .normative }
        #expect(Set(normative.compactMap(\.abbreviation)) == DocumentNumber.normativeTypes)
        #expect(normative.filter { $0.yearUntil != nil }.map(\.abbreviation) == ["CT"])
        #expect(
            Set(types.filter { $0.family == .party }.compactMap(\.abbreviation)) == DocumentNumber.partyTypes
        )
        let letters = types.filter { $0.family == .letter }
        #expect(letters.map { $0.name[.vietnamese] } == ["Công văn", "Thư công"])
        #expect(letters.allSatisfy { $0.abbreviation == nil })
    }

    @Test func phuLyHas21And14And5UnitsInThreeEras() throws {
        let city = try #require(try Self.overlay().city("phu-ly"))
        #expect(city.eras.map(\.id) == ["A", "B", "C"])
        #expect(city.eras.map(\.units.count) == [21, 14, 5])
        #expect(city.eras.map { $0.units.count { $0.type == "phường" } } == [11, 10, 5])
        #expect(city.eras.map(\.validFrom.iso) == ["2020", "2025-01-01", "2025-07-01"])
        #expect(city.eras.map { $0.validTo?.iso } == ["2024-12-31", "2025-06-30", nil])
        #expect(city.validTo?.iso == "2025-06-30")
    }

    @Test func aCodeIsNoStableIdentity() throws {
        let city = try #require(try Self.overlay().city("phu-ly"))
        let names = city.eras.map { era in era.units.first { $0.code == "13285" }?.name }
        #expect(names == ["Quang Trung", "Quang Trung", "Phủ Lý"])
        #expect(city.era("C")?.origin.note?[.vietnamese]?.contains("13291") == true)
    }

    @Test func historicalIssuersEndWhenTheirUnitsDo() throws {
        let issuers = try Self.overlay().issuers
        let ended = issuers.filter { $0.validTo != nil }
        #expect(ended.allSatisfy { $0.validTo?.iso == "2025-06-30" })
        let city = try #require(issuers.first { $0.id == "ubnd-tp-phu-ly" })
        #expect(city.name[.vietnamese] == "UBND thành phố Phủ Lý")
        #expect(city.validFrom?.iso == "2008-06-09")
        #expect(!city.isAboveCity)
        let province = try #require(issuers.first { $0.id == "ubnd-tinh-ha-nam" })
        #expect(province.isAboveCity)
        #expect(province.organisationCode == "H25")
    }

    @Test func theAddressOfTheNationalCommissionIsNotKnown() throws {
        let address = try #require(try Self.overlay().addresses.first)
        #expect(address.purpose == .nationalCommission)
        #expect(address.email == nil)
        #expect(address.origin.provenance == .inferred)
    }

    @Test func recognitionsHold36Months() throws {
        #expect(try Self.overlay().recognitions.map(\.validMonths) == [36, 36])
        #expect(try Self.overlay().recognitions.map(\.upgradeAfterMonths) == [12, nil])
    }

    @Test func theMinistrysSetIsNamedButNotAtHand() throws {
        let set = try #require(try Self.overlay().criteriaSets.first)
        #expect(set.legalBasis?.number == "86/BGDĐT-GDTX")
        #expect(set.legalBasis?.date.iso == "2019-01-08")
        #expect(!set.isAvailable)
    }

    @Test func everyRuleSaysWhereItComesFrom() throws {
        let overlay = try Self.overlay()
        let known = Set(overlay.sources.map(\.id))
        let origins =
            overlay.documentTypes.map(\.origin) + overlay.copyMarks.map(\.origin)
            + overlay.issuers.map(\.origin)
            + overlay.issuerPatterns.map(\.origin) + overlay.cities.map(\.origin)
            + overlay.cities.flatMap(\.eras).map(\.origin) + overlay.procedure.map(\.origin)
            + overlay.recognitions.map(\.origin) + overlay.criteriaSets.map(\.origin)
        for origin in origins {
            #expect(origin.provenance != nil)
            #expect(origin.provenance != .verified || !origin.sources.isEmpty)
            #expect(known.isSuperset(of: origin.sources))
        }
    }
}
