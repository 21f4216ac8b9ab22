import DossierModel
import Merging
import Testing

/// What becomes of values that one side, or both, or two senders changed.
@Suite struct MergeTests {
    private static let fields = ["title.vi", "number", "note"]

    /// A record's row as `file` has it, in the row of a sheet.
    private static func row(_ code: String, _ values: [String: String], in file: String, at number: Int = 4)
        -> MergeRow
    {
        var record = EvidenceRecord(
            code: EvidenceCode(code),
            title: LocalizedText(vi: values["title.vi"]),
            basis: values["number"].map {
                .document(DocumentFacts(number: DocumentNumber($0)))
            } ?? .unstated,
            row: SourceRow(
                place: Place(file: file, sheet: "S"),
                number: number,
                columns: [.code: "A", .titleVi: "B", .number: "C", .note: "D"]
            )
        )
        record.note = values["note"]
        return MergeRow(record)
    }

    private static func values(_ code: String, _ texts: [String: String]) -> WrittenValues {
        var values = WrittenValues()
        values[.code] = code
        values[.personalData] = "false"
        for (name, text) in texts { values[name] = text }
        return values
    }

    private static func key(_ code: String) -> RowKey { RowKey(.record, id: code) }

    private static let code = "H1.01.01.01"
    private static let plan = ["title.vi": "Kế hoạch", "number": "05/KH-UBND", "note": "cũ"]

    /// A file whose base is `plan`, and in which the record says `texts`.
    private static func file(
        _ path: String,
        _ texts: [String: String]?,
        more: [MergeRow] = [],
        base: [RowKey: WrittenValues]? = [key(code): values(code, plan)],
        unreadable: [Place: String] = [:],
        nameless: [Place] = []
    ) -> ReturnedFile {
        ReturnedFile(
            path: path,
            unit: "Phòng \(path)",
            base: base,
            rows: (texts.map { [row(code, $0, in: path)] } ?? []) + more,
            unreadable: unreadable,
            nameless: nameless
        )
    }

    private static func with(_ changes: [String: String]) -> [String: String] {
        plan.merging(changes) { $1 }
    }

    private static let ours = [key(code): values(code, plan)]

    private static func merged(
        _ files: [ReturnedFile],
        into ours: [RowKey: WrittenValues] = ours,
        take: MergeRules.Side? = nil
    ) -> Merge {
        Merge(files, into: ours, MergeRules(take: take, indicators: ["s": ["1.1"]]))
    }

    private static func kinds(_ merge: Merge) -> [MergeItem.Kind] { merge.items.map(\.kind) }

    @Test func whatNobodyChangedIsNothing() {
        let merge = Self.merged([Self.file("a", Self.plan)])
        #expect(merge.items == [] && !merge.changesAnything && merge.unchanged == [1])
    }

    @Test func whatOneSideChangedIsTakenOver() throws {
        let merge = Self.merged([Self.file("a", Self.with(["note": "mới"]))])
        let item = try #require(merge.items.first)
        #expect(merge.items.count == 1 && item.kind == .changed && !merge.isOpen)
        #expect(item.base == "cũ" && item.ours == "cũ" && item.theirs == "mới")
        #expect(item.place == Place(file: "a", sheet: "S", cell: "D4", code: Self.code))
        #expect(merge.changed == [Self.key(Self.code): Self.values(Self.code, Self.with(["note": "mới"]))])
    }

    @Test func aValueThatWasClearedIsCleared() {
        let merge = Self.merged([Self.file("a", ["title.vi": "Kế hoạch", "number": "05/KH-UBND"])])
        #expect(Self.kinds(merge) == [.changed])
        #expect(merge.changed[Self.key(Self.code)]?[.note] == nil)
    }

    @Test func whatTheWorkspaceChangedAloneStays() {
        let ours = [Self.key(Self.code): Self.values(Self.code, Self.with(["note": "của ta"]))]
        let merge = Self.merged([Self.file("a", Self.plan)], into: ours)
        #expect(merge.items == [] && !merge.changesAnything)
    }

    @Test(arguments: [
        (nil, MergeItem.Kind.changedHere, nil), (MergeRules.Side.ours, .keptOurs, nil),
        (.theirs, .tookTheirs, "của họ"),
    ])
    func whatBothSidesChangedIsAConflict(_ take: MergeRules.Side?, _ kind: MergeItem.Kind, _ note: String?) {
        let ours = [Self.key(Self.code): Self.values(Self.code, Self.with(["note": "của ta"]))]
        let merge = Self.merged([Self.file("a", Self.with(["note": "của họ"]))], into: ours, take: take)
        #expect(Self.kinds(merge) == [kind] && merge.isOpen == (take == nil))
        let item = merge.items.first
        #expect(item?.base == "cũ" && item?.ours == "của ta" && item?.theirs == "của họ")
        #expect(merge.changed[Self.key(Self.code)]?[.note] == note)
    }

    @Test func bothSidesMayMakeTheSameChange() {
        let ours = [Self.key(Self.code): Self.values(Self.code, Self.with(["note": "mới"]))]
        #expect(Self.merged([Self.file("a", Self.with(["note": "mới"]))], into: ours).items == [])
    }

    @Test(arguments: [nil, MergeRules.Side.theirs])
    func twoUnitsThatDisagreeAreAConflictThatNamesBoth(_ take: MergeRules.Side?) {
        let files = [
            Self.file("a", Self.with(["note": "một"])), Self.file("b", Self.with(["note": "hai"])),
            Self.file("c", Self.plan),
        ]
        let merge = Self.merged(files, take: take)
        #expect(Self.kinds(merge) == [.changedTwice, .changedTwice] && !merge.changesAnything)
        let place = Place(file: "b", sheet: "S", cell: "D4", code: Self.code)
        #expect(merge.items[0].theirs == "một")
        #expect(merge.items[0].others == [MergeItem.Other(file: 1, place: place, value: "hai")])
        #expect(Self.kinds(Self.merged(files, take: .ours)) == [.keptOurs, .keptOurs])
    }

    @Test func twoUnitsMayAgree() {
        let files = ["a", "b"].map { Self.file($0, Self.with(["note": "mới"])) }
        let merge = Self.merged(files)
        #expect(Self.kinds(merge) == [.changed, .changed] && !merge.isOpen)
    }

    @Test func differentCellsOfARowAreMerged() {
        let files = [
            Self.file("a", Self.with(["note": "mới"])), Self.file("b", Self.with(["number": "06/KH-UBND"])),
        ]
        let merge = Self.merged(files)
        let both = Self.with(["note": "mới", "number": "06/KH-UBND"])
        #expect(merge.changed[Self.key(Self.code)] == Self.values(Self.code, both))
    }

    @Test func aNewRowIsAddedAndBelongsToWhoSentIt() {
        let new = Self.row("H1.01.01.02", ["title.vi": "Báo cáo"], in: "a", at: 5)
        let merge = Self.merged([Self.file("a", Self.plan, more: [new])])
        #expect(Self.kinds(merge) == [.added] && merge.added.count == 1)
        var values = Self.values("H1.01.01.02", ["title.vi": "Báo cáo"])
        values[.responsibleUnit] = "Phòng a"
        #expect(merge.added.first?.values == values && merge.added.first?.file == 0)
    }

    @Test func oneCodeForTwoDocumentsIsAConflict() {
        let files = [("a", "Báo cáo"), ("b", "Biên bản")].map { path, title in
            let new = Self.row("H1.01.01.02", ["title.vi": title], in: path, at: 5)
            return Self.file(path, Self.plan, more: [new])
        }
        let merge = Self.merged(files, take: .theirs)
        #expect(Self.kinds(merge) == [.codeTwice, .codeTwice] && !merge.changesAnything)
        #expect(merge.items[0].theirs == "Báo cáo" && merge.items[0].others.map(\.value) == ["Biên bản"])
    }

    @Test func aCodeTwiceInOneFileIsAConflict() {
        let twin = Self.row(Self.code, ["title.vi": "Khác"], in: "a", at: 9)
        let merge = Self.merged([Self.file("a", Self.with(["note": "mới"]), more: [twin])])
        #expect(Self.kinds(merge) == [.codeTwice] && !merge.changesAnything)
        #expect(merge.items[0].others.map(\.place.cell) == ["A9"])
    }

    @Test func aCodeOfAnotherDocumentOfTheWorkspaceIsAConflict() {
        var ours = Self.ours
        ours[Self.key("H1.01.01.02")] = Self.values("H1.01.01.02", ["title.vi": "Biên bản"])
        let new = Self.row("H1.01.01.02", ["title.vi": "Báo cáo"], in: "a", at: 5)
        let merge = Self.merged([Self.file("a", Self.plan, more: [new])], into: ours, take: .theirs)
        #expect(Self.kinds(merge) == [.codeTaken] && !merge.changesAnything)
        #expect(merge.items[0].ours == "Biên bản" && merge.items[0].theirs == "Báo cáo")
    }

    @Test(arguments: ["XYZ", "H9.99.01.01", "H1.1"])
    func aMalformedCodeIsReported(_ code: String) {
        let new = Self.row(code, ["title.vi": "Báo cáo"], in: "a", at: 5)
        let merge = Self.merged([Self.file("a", Self.plan, more: [new])])
        #expect(Self.kinds(merge) == [.codeMalformed] && !merge.changesAnything)
    }

    @Test func aChangedCodeIsReportedAsOne() {
        let renamed = Self.row("H1.01.01.07", Self.plan, in: "a")
        let merge = Self.merged([Self.file("a", nil, more: [renamed])])
        #expect(Self.kinds(merge) == [.codeChanged] && !merge.changesAnything)
        #expect(merge.items[0].base == Self.code && merge.items[0].theirs == "H1.01.01.07")
    }

    @Test func aDeletedRowIsReportedAndStays() {
        let merge = Self.merged([Self.file("a", nil)])
        #expect(Self.kinds(merge) == [.deleted] && !merge.changesAnything && merge.isOpen)
    }

    @Test func aRowThatTheWorkspaceDroppedIsReportedWhereItChanged() {
        #expect(Self.merged([Self.file("a", Self.plan)], into: [:]).items == [])
        let merge = Self.merged([Self.file("a", Self.with(["note": "mới"]))], into: [:])
        #expect(Self.kinds(merge) == [.goneHere] && !merge.changesAnything)
    }

    @Test func whatCannotBeReadCountsAsUnchanged() {
        let place = Place(file: "a", sheet: "S", cell: "D4")
        let file = Self.file(
            "a",
            ["title.vi": "Kế hoạch", "number": "05/KH-UBND"],
            unreadable: [place: "#REF!"]
        )
        let merge = Self.merged([file])
        #expect(Self.kinds(merge) == [.unreadable] && !merge.changesAnything)
        #expect(merge.items[0].theirs == "#REF!" && merge.items[0].place == place)
    }

    @Test func aRowWithoutANameIsReported() {
        let place = Place(file: "a", sheet: "S", cell: "A9")
        #expect(Self.kinds(Self.merged([Self.file("a", Self.plan, nameless: [place])])) == [.nameless])
    }

    @Test func anOrdinaryTableFillsInBlanksAndConflictsElsewhere() {
        let ours = [Self.key(Self.code): Self.values(Self.code, ["title.vi": "Kế hoạch", "note": "cũ"])]
        let file = Self.file("a", Self.with(["note": "mới"]), base: nil)
        let merge = Self.merged([file], into: ours)
        #expect(Self.kinds(merge) == [.differs, .changed])
        #expect(merge.changed[Self.key(Self.code)]?[.number] == "05/KH-UBND")
        #expect(merge.changed[Self.key(Self.code)]?[.note] == "cũ")
        // What an ordinary table leaves blank says nothing.
        #expect(Self.merged([Self.file("a", ["title.vi": "Kế hoạch"], base: nil)], into: ours).items == [])
    }

    @Test func anIndicatorOfNoSetIsReported() {
        func outcome(_ id: String) -> MergeRow {
            let row = SourceRow(
                place: Place(file: "a", sheet: "T"),
                number: 4,
                columns: [.indicator: "A", .outcome: "B"]
            )
            return MergeRow(
                IndicatorAssessment(indicator: id, outcome: .met, row: row),
                of: "s",
                in: .vietnamese
            )
        }
        let merge = Self.merged([Self.file("a", Self.plan, more: [outcome("9.9"), outcome("1.1")])])
        #expect(Self.kinds(merge) == [.unknownIndicator, .added])
    }

    @Test func aNewFileForgetsTheDigestOfTheFormerOne() {
        var ours = Self.values(Self.code, Self.plan)
        ours[.file] = "files/a.pdf"
        ours[.sha256] = "00"
        let key = Self.key(Self.code)
        var record = EvidenceRecord(
            code: EvidenceCode(Self.code),
            title: LocalizedText(),
            basis: .unstated,
            row: SourceRow(place: Place(file: "a", sheet: "S"), number: 4, columns: [.code: "A", .file: "B"])
        )
        record.file = EvidenceFile(path: "files/b.pdf")
        let file = ReturnedFile(path: "a", base: [key: ours], rows: [MergeRow(record)])
        let merge = Self.merged([file], into: [key: ours])
        #expect(merge.changed[key]?[.file] == "files/b.pdf" && merge.changed[key]?[.sha256] == nil)
    }

    @Test func theOrderIsThatOfFilesThenOfWhatIsOpenThenOfCells() {
        let rows = ["XYZ", "H1.01.01.03"].enumerated().map { index, code in
            Self.row(code, ["title.vi": "Mới \(index)"], in: "a", at: 10 - index)
        }
        let merge = Self.merged([
            Self.file("a", Self.with(["note": "mới"]), more: rows),
            Self.file("b", Self.with(["number": "07/KH-UBND"])),
        ])
        #expect(Self.kinds(merge) == [.codeMalformed, .changed, .added, .changed])
        #expect(merge.items.map(\.file) == [0, 0, 0, 1])
    }
}
