import DossierModel
import Intake
import Testing

/// Damaged files may be refused or misread, but never bring us down, and
/// reading them twice says the same.
@Suite struct HostileInputTests {
    /// A generator of the same numbers every time (SplitMix64).
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func sources() throws -> [(name: String, bytes: [UInt8])] {
        [
            ("a.xml", Array(RowFormatsTests.xml.utf8)), ("a.csv", Array(RowFormatsTests.csv(";").utf8)),
            (
                "a.tsv",
                SeparatedValuesTests.utf16(RowFormatsTests.csv("\t"), isLittleEndian: true, marked: true)
            ),
            ("a.json", try RowFormatsTests.json(isLines: false)),
            ("a.ndjson", try RowFormatsTests.json(isLines: true)),
            ("a.xlsx", try RowFormatsTests.workbook()),
        ]
    }

    @Test func damagedFilesBringNothingDown() throws {
        var generator = Generator(state: 2024)
        for (name, bytes) in try Self.sources() {
            for _ in 0..<60 {
                var damaged = bytes
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
                case 1:
                    let start = Int.random(in: 0..<bytes.count, using: &generator)
                    damaged.removeSubrange(start..<min(bytes.count, start + 40))
                case 2:
                    let start = Int.random(in: 0..<bytes.count, using: &generator)
                    damaged.insert(contentsOf: bytes.prefix(200), at: start)
                default:
                    for _ in 0..<8 {
                        let index = Int.random(in: 0..<bytes.count, using: &generator)
                        damaged[index] = UInt8.random(in: 0...255, using: &generator)
                    }
                }
                let first = try Workspaces.read(bytes: ["evidence/" + name: damaged])
                let second = try Workspaces.read(bytes: ["evidence/" + name: damaged])
                #expect(first.dossier == second.dossier)
                #expect(first.findings == second.findings)
                #expect(first.findings.allSatisfy { $0.id.group == .src })
            }
        }
    }

    @Test func damagedSheetsBringNothingDown() throws {
        var generator = Generator(state: 7)
        let headings = WorkbookTests.headings
        let sheet = Workbooks.sheet(
            [
                headings,
                [
                    "1.1", "H1.01.01.01", "<c s=\"1\" t=\"n\"><v>45019.5</v></c>", "<c t=\"s\"><v>0</v></c>",
                    "", "1",
                ],
            ],
            more: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        )
        let pieces = [
            "\"", "<v>", "</c>", "r=\"ZZ9\"", "1e999", "-", "&#0;", "<row r=\"0\">",
            "<mergeCell ref=\"A9:A1\"/>", "99999999999999999999",
        ]
        for _ in 0..<200 {
            var text = sheet
            for _ in 0..<3 {
                let offset = Int.random(in: 0..<text.count, using: &generator)
                let index = text.index(text.startIndex, offsetBy: offset)
                text.insert(contentsOf: pieces.randomElement(using: &generator) ?? "", at: index)
            }
            let book = try Workbooks.book([("S", text)])
            let findings = try Workspaces.read(bytes: ["evidence/a.xlsx": book]).findings
            #expect(findings.allSatisfy { $0.id.group == .src })
        }
    }
}
