import DossierModel
import Foundation
import SchemaLibrary
import Testing
import XMLKit

/// How rules are found, and what happens to rules that a workspace brings.
@Suite struct SchemaLibraryTests {
    static let form2015 = RuleReference(id: "gnlc-membership", edition: "2015")
    static let form2024 = RuleReference(id: "gnlc-membership", edition: "2024")

    /// Calls `body` with a folder that holds these files and goes away.
    private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        try body(root.path)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try Repository.bytes(path), as: UTF8.self)
    }

    // MARK: Shipped rules

    @Test func theRulesThatAreInstalledAreThoseOfTheRepository() throws {
        let installed = try SchemaLibrary.shipped()
        #expect(try installed.form(Self.form2024) == Repository.library.form(Self.form2024))
        #expect(try installed.overlay("VN") == Repository.library.overlay("VN"))
    }

    @Test func listsNameEveryFormAndSet() throws {
        #expect(try Repository.library.forms().map(\.reference) == [Self.form2015, Self.form2024])
        #expect(
            try Repository.library.criteriaSets().map(\.reference.description)
                == ["gnlc-key-features@2013", "vn-learning-city@synthetic-57"]
        )
        #expect(try Repository.library.criteriaSets().map(\.status) == [.reconstructed, .synthetic])
        #expect(Repository.library.countries() == ["VN"])
    }

    // MARK: Names that are not there

    @Test(arguments: [
        ("gnlc-membership", "2025", "gnlc-membership@2015"),
        ("gnlc-membreship", "2024", "gnlc-membership@2024"),
        ("memory-of-the-world", "7", nil),
    ])
    func anUnknownFormComesWithTheNearestName(_ id: String, _ edition: String, _ suggestion: String?) {
        let reference = RuleReference(id: id, edition: edition)
        #expect(throws: SchemaLibraryError.unknown(.form, name: "\(id)@\(edition)", suggestion: suggestion)) {
            try Repository.library.form(reference)
        }
    }

    @Test(arguments: ["../forms/gnlc-membership", "/etc", "", ".", "a/../gnlc-membership"])
    func aNameLeadsOutOfNoFolder(_ id: String) {
        #expect(throws: SchemaLibraryError.self) {
            try Repository.library.form(RuleReference(id: id, edition: "2024"))
        }
        #expect(throws: SchemaLibraryError.self) { try Repository.library.overlay("../\(id)/VN") }
    }

    // MARK: Rules of a workspace

    @Test func aFileOfTheWorkspaceTakesThePlaceOfTheShippedOne() throws {
        let own = try text("forms/gnlc-membership/2024.xml")
            .replacing("status=\"reconstructed\"", with: "status=\"official\"")
        try withFolder(["forms/gnlc-membership/2024.xml": own]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            #expect(try library.form(Self.form2024).status == .official)
            #expect(try library.form(Self.form2015).status == .reconstructed)
            #expect(try library.forms().map(\.isOwn) == [false, true])
        }
    }

    @Test func theMinistrysAnnexCanBeLoaded() throws {
        let annex = try text("criteria/vn-learning-city/synthetic-57.xml")
            .replacing("edition=\"synthetic-57\"", with: "edition=\"cv-86\"")
        try withFolder(["criteria/vn-learning-city/cv-86.xml": annex]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            let set = try library.criteriaSet(RuleReference(id: "vn-learning-city", edition: "cv-86"))
            #expect(set.indicators.count == 57)
        }
    }

    @Test func anInvalidFileOfTheWorkspaceIsNamedWithItsLine() throws {
        let spoilt = try text("rounds/learning-city-award.xml").replacing("2024-05-31", with: "2024-05-32")
        try withFolder(["rounds/learning-city-award.xml": spoilt]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            let error = #expect(throws: SchemaLibraryError.self) { try library.calendars() }
            guard case .invalid(let path, let issues)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(path == root + "/rounds/learning-city-award.xml")
            #expect(issues.allSatisfy { $0.line > 1 })
        }
    }

    @Test func aBrokenFileOfTheWorkspaceIsNamed() throws {
        try withFolder(["overlays/VN.xml": "<overlay"]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            let error = #expect(throws: SchemaLibraryError.self) { try library.overlay("VN") }
            guard case .unreadable(let path, .malformed)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(path == root + "/overlays/VN.xml")
        }
    }

    @Test func aFileUnderAnotherNameIsRefused() throws {
        try withFolder(["forms/other/1.xml": try text("forms/gnlc-membership/2024.xml")]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            let error = #expect(throws: SchemaLibraryError.self) {
                try library.form(RuleReference(id: "other", edition: "1"))
            }
            guard case .inconsistent? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    // MARK: Overlays that extend

    static let ownOverlay = """
        <overlay xmlns="urn:dossier:overlay:1" country="VN" extends="true">
          <title><vi>Việt Nam</vi></title>
          <issuers>
            <issuer id="ubnd-tp-mau" level="committee" aboveCity="false" provenance="inferred">
              <name><vi>UBND thành phố Mẫu</vi></name>
              <abbreviation>UBND</abbreviation>
            </issuer>
            <issuer id="bo-noi-vu" level="ministry" aboveCity="true" validTo="2020-01-01" provenance="inferred">
              <name><vi>Bộ Nội vụ</vi></name>
            </issuer>
          </issuers>
          <address purpose="nationalCommission" email="natcom@example.org" provenance="inferred"/>
        </overlay>
        """

    private func expectExtended(_ overlay: Overlay) throws {
        let shipped = try Repository.library.overlay("VN")
        #expect(overlay.documentTypes == shipped.documentTypes)
        #expect(overlay.issuers.map(\.id) == shipped.issuers.map(\.id) + ["ubnd-tp-mau"])
        #expect(overlay.issuers.first { $0.id == "bo-noi-vu" }?.validTo?.iso == "2020-01-01")
        #expect(overlay.addresses.map(\.email) == ["natcom@example.org"])
    }

    @Test func anOverlayOfTheWorkspaceAddsItsBodiesToThoseOfTheCountry() throws {
        try withFolder(["overlays/VN.xml": Self.ownOverlay]) { root throws in
            try expectExtended(try SchemaLibrary(root: Repository.schemas, additional: [root]).overlay("VN"))
        }
    }

    @Test func anOverlayThatDoesNotExtendStandsInThePlaceOfTheShippedOne() throws {
        let own = Self.ownOverlay.replacing(" extends=\"true\"", with: "")
        try withFolder(["overlays/VN.xml": own]) { root throws in
            let overlay = try SchemaLibrary(root: Repository.schemas, additional: [root]).overlay("VN")
            #expect(overlay.issuers.map(\.id) == ["ubnd-tp-mau", "bo-noi-vu"])
            #expect(overlay.documentTypes == [])
        }
    }

    // MARK: Rules in a bundle

    @Test func theFilesThatJudgedADossierAreSortedAndComplete() throws {
        let files = try Repository.library.files(
            form: Self.form2024,
            criteria: [CriteriaSetTests.example, CriteriaSetTests.keyFeatures],
            country: "VN"
        )
        let schemas = try Repository.files(in: "xsd", suffix: ".xsd")
        #expect(
            files.map(\.path) == [
                "criteria/gnlc-key-features/2013.xml",
                "criteria/gnlc-key-features/LICENSE.md",
                "criteria/vn-learning-city/synthetic-57.xml",
                "forms/gnlc-membership/2024.xml",
                "overlays/VN.xml",
                "rounds/gnlc-membership.xml",
                "rounds/learning-city-award.xml",
            ] + schemas
        )
        for file in files { #expect(try file.bytes == Repository.bytes(file.path)) }
    }

    @Test func rulesReadBackFromABundleAreTheRulesThatWentIn() throws {
        try withFolder(["overlays/VN.xml": Self.ownOverlay]) { root throws in
            let library = SchemaLibrary(root: Repository.schemas, additional: [root])
            let files = try library.files(
                form: Self.form2024,
                criteria: [CriteriaSetTests.example],
                country: "VN"
            )
            #expect(files.contains { $0.path == "base/overlays/VN.xml" })
            let bundle = SchemaLibrary(
                files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }),
                judge: Repository.library
            )
            #expect(try bundle.form(Self.form2024) == library.form(Self.form2024))
            #expect(
                try bundle.criteriaSet(CriteriaSetTests.example)
                    == library.criteriaSet(CriteriaSetTests.example)
            )
            #expect(try bundle.calendars() == library.calendars())
            try expectExtended(try bundle.overlay("VN"))
            #expect(throws: SchemaLibraryError.self) { try bundle.form(Self.form2015) }
        }
    }
}
