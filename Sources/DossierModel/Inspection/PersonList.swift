/// The columns of a table that lists people, as far as they matter.
struct PersonColumns: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case name, birth, address, identity, telephone
        /// A tax code, an account, a code: a number that is no person's.
        case otherNumber
    }

    /// What the columns hold, by index from 0.
    var kinds: [Int: Kind]
    /// Whether the name is surely that of a person: `Họ và tên`.
    var isOfPersons: Bool

    /// Reads `headings`; nil unless some column is known and no cell is data.
    init?(headings: [String]) {
        var kinds: [Int: Kind] = [:]
        var isOfPersons = false
        for (index, cell) in headings.enumerated() where !cell.isEmpty {
            guard let first = cell.utf8.first, !first.isDigit, cell.utf8.count <= 80 else { return nil }
            let key = cell.foldedWords.joined(separator: " ")
            guard let kind = Self.kind(of: key) else { continue }
            kinds[index] = kind
            if kind == .name, Self.names.contains(where: { key.hasPrefix($0) }) { isOfPersons = true }
        }
        guard !kinds.isEmpty else { return nil }
        self.kinds = kinds
        self.isOfPersons = isOfPersons
    }

    /// Whether the columns say who somebody is beyond the name (PKG-04).
    var isList: Bool {
        let all = Set(kinds.values)
        guard all.contains(.name) else { return false }
        let tells: Set<Kind> = isOfPersons ? [.birth, .address, .identity, .telephone] : [.birth, .identity]
        return !all.isDisjoint(with: tells)
    }

    private static func kind(of key: String) -> Kind? {
        if names.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return .name }
        if key == "name" || key == "ten" || key == "nom" || key.hasPrefix("ten hoc vien") { return .name }
        for (kind, starts) in others where starts.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) {
            return kind
        }
        return nil
    }

    private static let names = [
        "ho va ten", "ho ten", "ho va ten dem", "ho dem", "full name", "fullname", "name of learner",
        "name of participant", "learner name", "student name", "nom et prenom", "nom complet", "ten hoc vien",
        "ten nguoi hoc",
    ]

    private static let others: [(Kind, [String])] = [
        (
            .birth,
            [
                "ngay sinh", "nam sinh", "ngay thang nam sinh", "sinh ngay", "sinh nam", "ngay thang nam",
                "date of birth", "birth date", "birthdate", "year of birth", "dob", "born",
                "date de naissance",
                "annee de naissance",
            ]
        ),
        (
            .address,
            [
                "dia chi nha", "dia chi thuong tru", "dia chi", "noi o", "cho o", "noi cu tru", "thuong tru",
                "noi thuong tru", "ho khau", "home address", "address", "adresse", "domicile",
            ]
        ),
        (
            .identity,
            [
                "cccd", "so cccd", "cmnd", "so cmnd", "cmtnd", "so cmtnd", "cmt", "so cmt", "cccd cmnd",
                "cmnd cccd", "so cmnd cccd", "can cuoc", "so can cuoc", "can cuoc cong dan", "so dinh danh",
                "ma dinh danh ca nhan", "so chung minh", "chung minh nhan dan", "id card", "id number",
                "id no",
                "identity", "identity number", "identity card", "national id", "citizen id",
                "numero d identite",
            ]
        ),
        (
            .telephone,
            [
                "dien thoai", "so dien thoai", "dt", "sdt", "so dt", "di dong", "dt di dong", "dtdd",
                "so di dong", "telephone", "phone", "mobile", "tel", "portable",
            ]
        ),
        (
            .otherNumber,
            [
                "mst", "ma so", "ma so thue", "ma", "ma hs", "ma ho so", "ma don vi", "tai khoan",
                "so tai khoan", "stk", "tax code", "account", "account no", "code", "reference", "so tien",
                "kinh phi", "amount", "isbn", "fax", "hotline", "duong day nong",
            ]
        ),
    ]
}

/// A table that may list people, while its rows come by.
struct PersonList: Sendable {
    /// Fewer people than this are no list.
    static let fewest = 3
    /// In UTF-8 bytes: a heading line is short, a paragraph is not.
    static let longestHeading = 300

    let columns: PersonColumns
    var sheet: String?
    /// Rows with a name and what goes with it.
    private(set) var persons = 0
    /// Where the first person stands.
    private(set) var first: PersonalDataScanner.Position?

    init(_ columns: PersonColumns, sheet: String? = nil) {
        self.columns = columns
        self.sheet = sheet
    }

    /// The list that the heading `line` begins, and what separates its cells;
    /// nil where the line is no heading of a list.
    static func heading(of line: String) -> (list: PersonList, separator: Character?)? {
        for separator: Character in ["\t", ";", "|", ","] {
            let cells = line.cells(separatedBy: separator)
            guard cells.count > 1, let columns = PersonColumns(headings: cells), columns.isList else {
                continue
            }
            return (PersonList(columns), separator)
        }
        guard !line.contains(":"), !line.hasSuffix("."), let last = line.utf8.last, last != UInt8(ascii: ",")
        else { return nil }
        // The columns of a printed list run into one line: only that a birth
        // stands beside the name can be told.
        let words = line.foldedWords
        guard words.count <= 24, let columns = PersonColumns(headings: ["ho va ten", "ngay sinh"]),
            ["ho va ten", "ho ten", "full name", "nom et prenom"].contains(where: {
                words.contains(phrase: $0)
            }),
            ["ngay sinh", "nam sinh", "ngay thang nam sinh", "date of birth", "date de naissance"]
                .contains(where: { words.contains(phrase: $0) })
        else { return nil }
        return (PersonList(columns), nil)
    }

    /// Counts the row where it names a person and says more of them.
    mutating func add(_ row: [String], at position: PersonalDataScanner.Position) {
        guard columns.isList, let name = columns.kinds.first(where: { $0.value == .name })?.key,
            name < row.count,
            row[name].isName
        else { return }
        let tells = columns.kinds.contains { index, kind in
            // A heading over two columns, such as the year of birth of men and
            // of women, has the second one empty.
            let cells = [index, index + 1].filter {
                $0 < row.count && ($0 == index || columns.kinds[$0] == nil)
            }
            return cells.contains { Self.tells(kind, row[$0]) }
        }
        if tells { count(at: position) }
    }

    /// Counts a printed line with a name and a date in it.
    mutating func add(spaced line: String, at position: PersonalDataScanner.Position) {
        guard line.utf8.count <= Self.longestHeading, line.hasDateOrYear, line.capitalisedWords >= 2 else {
            return
        }
        count(at: position)
    }

    private mutating func count(at position: PersonalDataScanner.Position) {
        persons += 1
        if first == nil { first = position }
    }

    private static func tells(_ kind: PersonColumns.Kind, _ cell: String) -> Bool {
        let digits = cell.utf8.count(where: \.isDigit)
        switch kind {
        case .birth: return digits >= 4 && digits <= 8
        case .identity: return digits >= 9 && digits <= 12
        case .telephone: return digits >= 9 && digits <= 12
        case .address: return cell.utf8.count >= 3 && cell.contains { $0.isLetter }
        case .name, .otherNumber: return false
        }
    }
}

extension [String] {
    /// Whether the words of `phrase` stand in a row.
    fileprivate func contains(phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ").map(String.init)
        guard count >= wanted.count else { return false }
        return (0...(count - wanted.count)).contains { Array(self[$0..<($0 + wanted.count)]) == wanted }
    }
}

extension String {
    /// Whether a cell may hold a person's name: two words, no digit.
    fileprivate var isName: Bool {
        utf8.count <= 80 && !utf8.contains { $0.isDigit } && split(separator: " ").count >= 2
            && !["tong so", "tong cong", "cong chung", "grand total"].contains(
                foldedWords.joined(separator: " ")
            )
    }

    fileprivate var capitalisedWords: Int {
        split(separator: " ").count { $0.first?.isUppercase == true }
    }

    /// A day such as 05/01/1990, or a year from 1900 to 2099.
    fileprivate var hasDateOrYear: Bool {
        split { !($0.isASCII && ($0.isNumber || "/.-".contains($0))) }.contains { word in
            let parts = word.split { "/.-".contains($0) }
            guard let year = parts.last, year.count == 4, year.hasPrefix("19") || year.hasPrefix("20") else {
                return false
            }
            return parts.count == 1 || (parts.count == 3 && parts.dropLast().allSatisfy { $0.count <= 2 })
        }
    }
}
