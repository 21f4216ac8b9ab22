import DossierModel
import Testing

/// What counts as one cause.
@Suite struct FindingGroupTests {
    private static func missing(_ code: String, _ field: String, file: String = "evidence/a.xlsx") -> Finding
    {
        Finding(
            .reg02,
            "",
            ["record": .text(code), "missing": .list([.term(field)])],
            at: Place(file: file, sheet: "Danh mục", cell: "A\(code.count)", code: code)
        )
    }

    private static func unread(in file: String = "evidence/a.xlsx") -> Finding {
        Finding(
            .src02,
            "noSuggestion",
            ["heading": .text("Ngày bh")],
            at: Place(file: file, sheet: "Danh mục", cell: "D3")
        )
    }

    private static func shown(_ groups: [FindingGroup]) -> [String] {
        groups.map {
            "\($0.check) \($0.findings.count)\($0.origin == nil ? "" : " from \($0.origin?.id.rawValue ?? "")")"
        }
    }

    @Test func theSameLackOfManyRecordsIsOneCause() {
        let findings = (1...40).map { Self.missing("H\($0)", "field.date") }
        #expect(Self.shown(findings.grouped) == ["REG-02 40"])
        let two = findings + [Self.missing("H41", "field.issuer")]
        #expect(Self.shown(two.grouped) == ["REG-02 40", "REG-02 1"])
    }

    @Test func anUnreadColumnIsNamedAsTheOrigin() {
        let findings = [Self.unread()] + (1...3).map { Self.missing("H\($0)", "field.date") }
        #expect(Self.shown(findings.grouped) == ["SRC-02 1", "REG-02 3 from SRC-02"])
    }

    /// Two gaps happen in any register; a column of another table, or a group
    /// over several tables, says nothing.
    @Test func nothingIsGuessedFromLess() {
        let few = [Self.unread()] + (1...2).map { Self.missing("H\($0)", "field.date") }
        #expect(Self.shown(few.grouped) == ["SRC-02 1", "REG-02 2"])
        let elsewhere =
            [Self.unread(in: "evidence/b.xlsx")] + (1...3).map { Self.missing("H\($0)", "field.date") }
        #expect(Self.shown(elsewhere.grouped) == ["SRC-02 1", "REG-02 3"])
        let spread =
            [Self.unread()] + (1...3).map { Self.missing("H\($0)", "field.date") }
            + [Self.missing("H4", "field.date", file: "evidence/b.xlsx")]
        #expect(Self.shown(spread.grouped) == ["SRC-02 1", "REG-02 4"])
    }

    /// Cells that cannot be read are one cause by their column.
    @Test func cellsOfOneColumnBelongTogether() {
        let cells = ["J2", "J3", "K2", "J4"].map { (cell: String) in
            Finding(
                .src04,
                "",
                ["value": .text("about \(cell)"), "expected": .text("a number")],
                at: Place(file: "evidence/a.xlsx", sheet: "1", cell: cell)
            )
        }
        #expect(cells.grouped.map { $0.findings.compactMap(\.place.cell) } == [["J2", "J3", "J4"], ["K2"]])
    }

    @Test func whatIsConfirmedStandsApart() {
        var confirmed = Finding(.reg05, "", ["code": .text("H1")], at: Place(code: "H1"))
        confirmed.isConfirmed = true
        let open = Finding(
            .reg05,
            "",
            ["code": .text("H2")],
            at: Place(code: "H2"),
            alsoAt: [Place(line: 1), Place(line: 2)]
        )
        let groups = [confirmed, open].grouped
        #expect(groups.map(\.first) == [confirmed, open])
        #expect(groups.map(\.placeCount) == [1, 3])
    }

    @Test func everyFindingIsInExactlyOneGroup() {
        let findings = (0..<200).map { number in
            Finding(
                .num04,
                number.isMultiple(of: 3) ? "blanks" : "",
                ["number": .text("\(number)"), "expected": .text("x")],
                at: Place(line: number)
            )
        }
        let groups = findings.grouped
        #expect(Set(groups.flatMap(\.findings)) == Set(findings))
        #expect(groups.reduce(0) { $0 + $1.findings.count } == findings.count)
        #expect(groups.count == 2)
    }
}
