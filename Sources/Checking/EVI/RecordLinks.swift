internal import DossierModel

/// Which of many records belong to one: looked up, not compared in pairs, for
/// registers can be long.
struct RecordLinks {
    private let records: [EvidenceRecord]
    private let context: ProofContext
    private var byPurpose: [String: [Int]] = [:]
    private var byWord: [String: [Int]] = [:]
    private var sizes: [Int] = []
    private var byNumber: [String: [Int]] = [:]
    private var byNumberNamed: [String: [Int]] = [:]

    init(_ records: [EvidenceRecord], _ context: ProofContext) {
        self.records = records
        self.context = context
        for (index, record) in records.enumerated() {
            for purpose in context.purposes(of: record) { byPurpose[purpose, default: []].append(index) }
            let words = Self.subject(of: record)
            for word in words { byWord[word, default: []].append(index) }
            sizes.append(words.count)
            if let number = record.document?.number?.written { byNumber[number, default: []].append(index) }
            for number in Self.numbersNamed(by: record) { byNumberNamed[number, default: []].append(index) }
        }
    }

    /// The records that serve one indicator with `record`, stand behind one
    /// sentence, name its number or are named by it, or are about one subject,
    /// in their order.
    func linked(to record: EvidenceRecord) -> [EvidenceRecord] {
        var found: Set<Int> = []
        for purpose in context.purposes(of: record) { found.formUnion(byPurpose[purpose] ?? []) }
        for number in Self.numbersNamed(by: record) { found.formUnion(byNumber[number] ?? []) }
        if let number = record.document?.number?.written { found.formUnion(byNumberNamed[number] ?? []) }
        found.formUnion(ofSubject(of: record))
        return found.sorted().map { records[$0] }.filter { $0.code != record.code }
    }

    /// Of two subjects the smaller must nearly all be in the other.
    private func ofSubject(of record: EvidenceRecord) -> [Int] {
        let words = Self.subject(of: record)
        guard words.count >= 3 else { return [] }
        var shared: [Int: Int] = [:]
        for word in words {
            for index in byWord[word] ?? [] { shared[index, default: 0] += 1 }
        }
        return shared.compactMap { index, count in
            let few = min(words.count, sizes[index])
            return few >= 3 && count * 5 >= few * 4 ? index : nil
        }
    }

    /// Numbers of documents in the titles, such as `45/KH-UBND`.
    private static func numbersNamed(by record: EvidenceRecord) -> Set<String> {
        var numbers: Set<String> = []
        for naming in record.namings where naming.utf8.contains(UInt8(ascii: "/")) {
            for word in naming.split(whereSeparator: \.isBlank) where word.contains("/") {
                numbers.insert(String(word).trimmingMarks)
            }
        }
        return numbers
    }

    /// What a title is about, without the words that many titles share.
    private static func subject(of record: EvidenceRecord) -> Set<String> {
        let title = record.title[.vietnamese] ?? record.title.text(in: .english)
        let all = NameKey(title).text.split { !($0.isLetter || $0.isNumber) && $0.isASCII }.map(String.init)
        return Set(all.filter { !common.contains($0) && YearsStated.years(in: $0).isEmpty })
    }

    private static let common = Set(
        [
            "kế", "hoạch", "báo", "cáo", "kết", "quả", "thực", "hiện", "triển", "khai", "về", "năm", "của",
            "và",
            "trên", "địa", "bàn", "thành", "phố", "chương", "trình", "công", "tác", "số", "giai", "đoạn",
            "việc",
            "tổ", "chức", "the", "of", "on", "for", "and", "in", "a", "plan", "report", "results", "city",
            "implementation", "programme", "le", "la", "les", "du", "de", "des", "sur", "rapport", "ville",
            "résultats", "et",
        ].map { NameKey($0).text }
    )
}

/// What records are put beside: indicators, features, and sentences.
struct ProofContext {
    private var purposes: [EvidenceCode: Set<String>] = [:]

    init(_ context: CheckContext, _ rows: [SupportedRow]) {
        for record in context.usedRecords where !record.usedBy.isEmpty {
            purposes[record.code] = Set(record.usedBy)
        }
        for row in rows {
            for record in row.records { purposes[record.code, default: []].insert(row.indicator.id) }
        }
        for (number, passage) in context.passages.enumerated() {
            for (index, line) in passage.lines.enumerated() {
                for code in line.codes { purposes[code, default: []].insert("sentence \(number).\(index)") }
            }
        }
    }

    /// Ids of indicators and features, and names of sentences.
    func purposes(of record: EvidenceRecord) -> Set<String> { purposes[record.code] ?? [] }
}
