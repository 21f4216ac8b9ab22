import DossierModel
import Foundation
import Rendering
import Testing
import Wording

/// The work that the report on completeness divides among units.
@Suite struct WorkListTests {
    private static func finding(_ entry: CatalogueEntry, _ arguments: [String: String], _ place: Place)
        -> Finding
    {
        Finding(entry, "", arguments.mapValues { .text($0) }, at: place)
    }

    /// Three files of two units, a date, two empty questions, and one thing
    /// that somebody has accepted.
    private static func report() -> CheckReport {
        var accepted = finding(.reg05, ["code": "H1.01.01.09"], Place(file: "files/x.pdf"))
        accepted.isConfirmed = true
        let files = ["H1.01.01.10", "H1.01.01.02", "H1.01.01.01"].map { code in
            finding(.fil01, ["code": code, "file": "files/a.pdf"], Place(file: "evidence/a.csv", code: code))
        }
        let questions = ["3.10", "3.2"].map { id in
            finding(.ans01, ["question": id], Place(file: "answers/answers.en.xml", question: id))
        }
        return CheckReport(findings: (questions + files + [accepted]).inOrder, ledger: [], ratios: nil)
    }

    private struct Paper: Decodable {
        struct Section: Decodable {
            var anchor: String
            var blocks: [Block]
        }
        struct Block: Decodable {
            var rows: [Row]?
            var columns: [Column]?
        }
        struct Row: Decodable { var cells: [[Piece]] }
        struct Column: Decodable { var label: String }
        /// A text, or something with a text or further pieces in it.
        enum Piece: Decodable {
            case text(String)
            init(from decoder: any Decoder) throws {
                if let text = try? decoder.singleValueContainer().decode(String.self) {
                    self = .text(text)
                    return
                }
                let values = try decoder.container(keyedBy: Keys.self)
                let text = try values.decodeIfPresent(String.self, forKey: .text)
                let pieces = try values.decodeIfPresent([Piece].self, forKey: .c) ?? []
                self = .text((text ?? "") + pieces.map(\.plain).joined())
            }
            enum Keys: String, CodingKey { case text, c }
            var plain: String {
                switch self {
                case .text(let text): text
                }
            }
        }
        var sections: [Section]
    }

    private static func table(
        units: [String: String],
        latestRequests: [String: CalendarDate]
    ) throws -> [[String]] {
        let view = CompletenessView(
            of: report(),
            on: Sample.empty(),
            under: Sample.rules,
            files: [:],
            units: units,
            latestRequests: latestRequests,
            wording: try Sample.wording(.english),
            isFinal: false
        )
        let paper = try JSONDecoder().decode(Paper.self, from: Data(CompletenessPaper.data(of: view)))
        let work = try #require(paper.sections.first { $0.anchor == "work" })
        let table = try #require(work.blocks.first { $0.rows != nil })
        return [table.columns?.map(\.label) ?? []]
            + (table.rows ?? []).map { row in
                row.cells.map { cell in
                    let plain = cell.map(\.plain).joined()
                    return String(plain.prefix { $0 != "\n" })
                }
            }
    }

    @Test func divideTheWorkByRemedyAndUnitWhatIsDueFirstAbove() throws {
        let table = try Self.table(
            units: ["H1.01.01.10": "Office", "H1.01.01.02": "Office", "H1.01.01.01": "Archive"],
            latestRequests: [
                "H1.01.01.10": CalendarDate(daysSince1970: 20_100),
                "H1.01.01.02": CalendarDate(daysSince1970: 20_099),
                "H1.01.01.01": CalendarDate(daysSince1970: 20_098),
            ]
        )
        let files = try Sample.wording(.english).title(of: CatalogueEntry.fil01.id)
        let questions = try Sample.wording(.english).title(of: CatalogueEntry.ans01.id)
        #expect(
            table == [
                ["Check", "Task", "For", "Responsible unit", "Ask by"],
                ["FIL-01", files, "H1.01.01.01", "Archive", "10/01/2025"],
                ["FIL-01", files, "H1.01.01.02; H1.01.01.10", "Office", "11/01/2025"],
                ["ANS-01", questions, "question 3.2; question 3.10", "", ""],
            ]
        )
    }

    @Test func leaveOutColumnsThatNothingIsKnownFor() throws {
        let table = try Self.table(units: [:], latestRequests: [:])
        #expect(table.map(\.count) == [3, 3, 3])
        #expect(
            table.map { $0[2] } == [
                "For", "question 3.2; question 3.10", "H1.01.01.01; H1.01.01.02; H1.01.01.10",
            ]
        )
    }
}
