import DossierModel
import Foundation
import Testing
import Wording

/// Values of the model that messages and screens name.
@Suite struct TermTests {
    private static func ids<Value: CaseIterable & RawRepresentable>(
        _ group: String,
        _ type: Value.Type
    ) -> [String] where Value.RawValue == String {
        type.allCases.map { "\(group).\($0.rawValue)" }
    }

    private static let needed: [String] =
        ids("outcome", Outcome.self) + ids("severity", Severity.self) + ids("kind", EvidenceKind.self)
        + ids("field", RegisterField.self) + ids("territory", Territory.self)
        + ids("accessMode", AccessMode.self) + ids("copyKind", CopyKind.self) + ids("language", Language.self)
        + ids("ruleStatus", RuleStatus.self) + ids("provenance", Provenance.self)
        + ids("confidence", Confidence.self) + ids("unit", LimitUnit.self)
        + ids("sourceKind", IndicatorSourceKind.self) + ids("periodKind", PeriodKind.self)
        + ids("direction", IndicatorDirection.self) + ids("unitList", CountedUnit.self)
        + ["ready", "incomplete", "notEstablished"].map { "verdict.\($0)" }
        + ["passed", "failed", "skipped", "crashed"].map { "ledger.\($0)" }
        + ["notBuilt", "doesNotApply", "missingInput", "needsBundle", "onlyAtGate", "failure"]
        .map { "reason.\($0)" }
        + ["reported", "computed"].map { "basis.\($0)" } + (1...12).map { "month.\($0)" }
        + [
            "text", "longText", "number", "figure", "date", "choice", "choices", "rating", "person", "email",
            "phone", "url", "table", "fixedText", "attachment", "signature", "stamp", "consent",
        ].map { "questionKind.\($0)" }

    @Test(arguments: Language.allCases)
    func everyNamedValueHasATerm(_ language: Language) throws {
        let wording = try Wording(language: language, folder: TextFiles.folder)
        let missing = Self.needed.filter { !wording.has("term." + $0) }
        #expect(missing == [])
    }

    @Test func anUnknownTermIsShownAsItIs() throws {
        let wording = try Wording(language: .english, folder: TextFiles.folder)
        #expect(wording.term("language.de") == "de")
        #expect(wording.term("nothing") == "nothing")
    }

    /// `wording.text("…")` and `.term("…")` with a literal id.
    @Test func everyTextTheProgramAsksForExists() throws {
        let wording = try Wording(language: .vietnamese, folder: TextFiles.folder)
        for folder in ["Sources", "Schemas"] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: "\(TextFiles.root)/\(folder)")
            for name in names.sorted() where name.hasSuffix(".swift") {
                let path = "\(TextFiles.root)/\(folder)/\(name)"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                for id in literals(after: "wording.text(\"", in: text) {
                    #expect(wording.has(id), "\(name) asks for \(id)")
                }
                for id in literals(after: ".term(\"", in: text) {
                    #expect(wording.has("term." + id), "\(name) asks for the term \(id)")
                }
            }
        }
    }

    private func literals(after opening: String, in text: String) -> [String] {
        text.components(separatedBy: opening).dropFirst()
            .compactMap { $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first }
            .map(String.init).filter { !$0.contains("\\(") && !$0.isEmpty }
    }
}
