import DossierModel

/// Reports by chance, the same for the same seed.
struct RandomReport {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    private mutating func isTrue(_ percent: Int) -> Bool { next(below: 100) < percent }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[next(below: elements.count)]
    }

    private static let words = [
        "H1.02.03.04", "Kế hoạch; số 5", "a, b", "=1+1", "\"trích\"", "<b>&amp;</b>", "hai\ndòng", "] ]>",
        "…",
        "error: lỗi", "'", "Đ", "1.4.2",
    ]

    private mutating func value() -> ArgumentValue {
        switch next(below: 6) {
        case 0: .integer(next(below: 300))
        case 1: .number(ExactNumber(next(below: 9000)))
        case 2: .term("field.date")
        case 3: .list([.text(one(of: Self.words)), .text(one(of: Self.words))])
        default: .text(one(of: Self.words))
        }
    }

    private mutating func place() -> Place {
        var place = Place()
        if isTrue(80) {
            place.file = one(of: ["evidence/Danh mục 1.xlsx", "answers/answers.vi.xml", "a.csv"])
        }
        if isTrue(30) { (place.sheet, place.cell) = ("Trang <1>", "C\(next(below: 300) + 1)") }
        if isTrue(30) { (place.line, place.column) = (next(below: 90) + 1, next(below: 9) + 1) }
        if isTrue(20) { place.question = one(of: ["3.1", "E5"]) }
        if isTrue(20) { place.indicator = one(of: ["1.4.2", "3.10.2"]) }
        if isTrue(40) { place.code = one(of: ["H1.01.01.01", "H2.04.01.07"]) }
        return place
    }

    /// A report of up to 60 findings with a ledger that agrees with it.
    mutating func report() -> CheckReport {
        let findings = (0..<next(below: 60)).map { _ -> Finding in
            let entry = one(of: Catalogue.entries)
            let variant = one(of: entry.variantNames)
            var arguments: [String: ArgumentValue] = [:]
            for name in entry.parameters(of: variant) ?? [] { arguments[name] = value() }
            let others = isTrue(20) ? (0..<next(below: 20)).map { _ in place() } : []
            var finding = Finding(entry, variant, arguments, at: place(), alsoAt: others)
            finding.isConfirmed = entry.isConfirmable(variant) && isTrue(30)
            return finding
        }
        let failed = Set(findings.map(\.id))
        let ledger = Catalogue.entries.map { entry -> LedgerEntry in
            if failed.contains(entry.id) { return LedgerEntry(entry.id, .failed) }
            return switch next(below: 10) {
            case 0: LedgerEntry(entry.id, .crashed, reason: .failure)
            case 1, 2: LedgerEntry(entry.id, .skipped, reason: one(of: [.doesNotApply, .missingInput]))
            default: LedgerEntry(entry.id, .passed)
            }
        }
        return CheckReport(findings: findings, ledger: ledger, ratios: nil)
    }
}
