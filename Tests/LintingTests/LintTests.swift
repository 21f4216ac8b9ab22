import DossierModel
import Foundation
import Linting
import SchemaLibrary
import Testing
import Wording

/// Definitions with one defect each, made from those that are shipped.
@Suite struct LintTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Schemas")
    private static let library = SchemaLibrary(root: root.path)

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static let set = """
        <criteriaSet xmlns="urn:dossier:criteria:1" id="x" edition="1" status="official" use="assessment" \
        provenance="verified">
        <title><vi>Bộ x</vi><en>Set x</en></title>
        <expectedCounts criteria="1" indicators="2"/>
        <source ref="S1"/>
        <sources><entry id="S1"><address>https://example.org/</address></entry></sources>
        <group id="I"><title><vi>Một</vi><en>One</en></title>
        <area id="1" evidencePrefix="H1.01"><title><vi>Hai</vi><en>Two</en></title>
        <criterion id="1.1"><title><vi>Ba</vi><en>Three</en></title>
        <indicator id="1.1.1" direction="atLeast" threshold="90" unit="%" sourceKind="official" evidenceMin="1">
        <title><vi>Bốn</vi><en>Four</en></title></indicator>
        <indicator id="1.1.2" direction="boolean" sourceKind="official" evidenceMin="1">
        <title><vi>Năm</vi><en>Five</en></title></indicator>
        </criterion></area></group>
        </criteriaSet>
        """

    private static func kinds(_ text: String) -> [LintRemark.Kind] {
        LintedFile(Array(text.utf8), named: "x.xml", beside: library).remarksOnCriteria().map(\.kind)
    }

    @Test func theShippedDefinitionsAreSound() throws {
        for path in ["gnlc-key-features/2013", "vn-learning-city/synthetic-57"] {
            let file = LintedFile(
                Array(try Self.text("criteria/\(path).xml").utf8),
                named: path,
                beside: Self.library
            )
            let errors = file.remarksOnCriteria().filter { $0.severity == .error }
            #expect(errors == [], "\(path)")
        }
        for edition in ["2015", "2024"] {
            let file = LintedFile(
                Array(try Self.text("forms/gnlc-membership/\(edition).xml").utf8),
                named: edition,
                beside: Self.library
            )
            let errors = file.remarksOnForm().filter { $0.severity == .error }
            #expect(errors == [], "\(edition)")
        }
    }

    @Test(arguments: [
        ("</criteriaSet>", "", [LintRemark.Kind.brokenXML]),
        ("<title><vi>Ba</vi><en>Three</en></title>", "<title><vi>Ba</vi></title>", [.noTitle]),
        ("indicators=\"2\"", "indicators=\"57\"", [.count]),
        ("<expectedCounts criteria=\"1\" indicators=\"2\"/>", "<expectedCounts/>", [.noCount]),
        (" threshold=\"90\"", "", [.noThreshold]),
        ("threshold=\"90\"", "threshold=\"900\"", [.percentage]),
        ("direction=\"boolean\"", "direction=\"boolean\" threshold=\"1\"", [.thresholdIsIdle]),
        ("evidencePrefix=\"H1.01\"", "evidencePrefix=\"H1.1\"", [.schema]),
        ("direction=\"boolean\"", "direction=\"perhaps\"", [.schema]),
        ("ref=\"S1\"", "ref=\"S2\"", [.unknownSource]),
        ("indicator id=\"1.1.2\"", "indicator id=\"1.1.1\"", [.duplicateID]),
    ])
    func aDefectIsNamed(_ sound: String, _ defect: String, _ expected: [LintRemark.Kind]) {
        #expect(Self.set.contains(sound))
        #expect(Self.kinds(Self.set) == [])
        #expect(Set(Self.kinds(Self.set.replacing(sound, with: defect))) == Set(expected))
    }

    @Test func everyKindHasItsText() throws {
        for language in Language.allCases {
            let wording = try Wording(language: language)
            for kind in LintRemark.Kind.allCases { #expect(wording.has("lint.\(kind.rawValue)")) }
        }
    }
}
