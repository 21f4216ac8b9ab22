import Checking
import DossierModel
import Foundation
import Testing

/// Answers as applicants write them, one to two pages each, of a city that
/// does not exist: what must be said of them, and that nothing else is.
@Suite struct PrecisionTests {
    @Test(arguments: RealisticText.all)
    func saysOfAnAnswerWhatIsWrongAndNothingElse(_ text: RealisticText) throws {
        let found = try text.findings().map { "\($0.id).\($0.statement)" }
        #expect(found.sorted() == text.expected.sorted())
    }

    /// Three texts in each language, none without a defect: silence is not
    /// deafness.
    @Test func everyTextOfTheFolderIsLookedAt() throws {
        let folder = FixtureCase.fixtures.appending(path: "texts").path
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".txt")
        }
        #expect(files.sorted() == RealisticText.all.map(\.path).sorted())
        #expect(RealisticText.all.allSatisfy { !$0.expected.isEmpty })
    }
}

/// A file of `Fixtures/texts`, and what the checks of texts must say of it.
struct RealisticText: CustomTestStringConvertible, Sendable {
    /// The path below `Fixtures/texts`, such as `vi/1-boi-canh.txt`.
    let path: String
    let language: Language
    /// `ID.statement`, each with its reason beside it.
    let expected: [String]

    var testDescription: String { path }

    /// What the checks of evidence, figures and answers that read texts say.
    func findings() throws -> [Finding] {
        let file = FixtureCase.fixtures.appending(path: "texts/" + path)
        let written = try String(contentsOf: file, encoding: .utf8)
        let paragraphs = written.split(separator: "\n\n").map { AnswerPart.paragraph(MarkedText(String($0))) }
        let scene = Scene { scene in
            scene.ask(.of("T", .longText))
            scene.answer("T", language, parts: paragraphs)
            scene.dossier.settings.workingLanguage = language
            scene.dossier.settings.submissionLanguage = language
            scene.dossier.settings.date = .day("2025-03-31")
            scene.dossier.settings.periodFrom = .day("2022-01-01")
            scene.dossier.settings.periodTo = .day("2024-12-31")
            scene.dossier.figures = [
                .tiny("population", "61250", "persons"), .tiny("area", "78.4", "km2"),
                .tiny("units", "10", "units"),
            ]
            for (code, kind, date) in RealisticText.records {
                scene.record(code) { record in
                    record.kind = kind
                    record.basis = .document(DocumentFacts(date: WrittenDate(.day(date))))
                }
            }
        }
        let texts: Set<CheckID> = [
            CatalogueEntry.evi01.id, CatalogueEntry.evi04.id, CatalogueEntry.evi05.id,
            CatalogueEntry.fig01.id,
            CatalogueEntry.fig02.id, CatalogueEntry.fig03.id, CatalogueEntry.fig06.id,
            CatalogueEntry.fig07.id,
            CatalogueEntry.fig08.id, CatalogueEntry.ans07.id, CatalogueEntry.ans08.id,
            CatalogueEntry.reg04.id,
        ]
        let checks = Check.all.filter { texts.contains($0.entry.id) }
        return Examination(of: scene.dossier, under: scene.rules, on: .day("2025-03-31"), checks: checks)
            .report().findings
    }

    /// The register that the texts cite.
    private static let records: [(String, EvidenceKind, String)] = [
        ("H1.01.01.01", .statistics, "2024-12-20"), ("H1.01.01.02", .recognition, "2024-11-12"),
        ("H1.01.02.01", .report, "2024-12-23"), ("H1.02.01.01", .statistics, "2025-01-10"),
        ("H2.04.01.01", .report, "2024-06-14"), ("H2.05.01.01", .statistics, "2024-12-19"),
        ("H2.05.01.02", .recognition, "2024-12-11"), ("H2.05.01.03", .report, "2024-12-20"),
        ("H2.05.02.01", .survey, "2024-10-07"), ("H2.05.02.02", .establishment, "2024-02-05"),
        ("H2.06.02.01", .agreement, "2024-05-06"), ("H2.07.01.01", .statistics, "2024-12-18"),
        ("H2.07.01.02", .report, "2024-12-18"), ("H2.07.02.01", .list, "2024-12-06"),
        ("H2.07.02.02", .survey, "2024-10-07"), ("H2.07.02.03", .directive, "2024-04-08"),
        ("H2.08.01.01", .recognition, "2024-10-15"), ("H2.09.01.01", .media, "2022-10-03"),
        ("H2.09.01.02", .media, "2023-10-02"), ("H2.09.01.03", .media, "2024-10-01"),
        ("H3.10.01.01", .directive, "2024-01-10"), ("H3.10.01.02", .directive, "2024-01-15"),
        ("H3.10.01.03", .expertOpinion, "2024-11-14"), ("H3.10.01.05", .establishment, "2024-01-22"),
        ("H3.10.02.01", .minutes, "2024-03-28"), ("H3.10.02.02", .minutes, "2024-07-25"),
        ("H3.10.02.03", .minutes, "2024-11-28"), ("H3.11.01.01", .establishment, "2024-02-05"),
        ("H3.11.01.02", .agreement, "2024-02-26"), ("H3.12.01.01", .budget, "2024-12-16"),
        ("H3.12.02.01", .budget, "2024-12-17"), ("H3.12.02.02", .list, "2024-12-04"),
        ("H3.12.02.03", .agreement, "2024-06-10"),
    ]
}
