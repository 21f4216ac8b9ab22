/// A manifest read from a bundle (RFC 8493 §2.1.3).
struct ManifestFile {
    struct Line: Hashable {
        let path: String
        /// Lower-case hexadecimal.
        let digest: String
    }

    enum Defect: Hashable {
        case malformed(line: Int)
        case twice(path: String)
        case unsafe(path: String)
        case unsorted
    }

    /// The good lines, in the order of the file.
    private(set) var lines: [Line] = []
    private(set) var defects: [Defect] = []

    /// Whether a line says nothing that could be compared with a file.
    var isBroken: Bool {
        defects.contains {
            if case .malformed = $0 { true } else { false }
        }
    }

    /// Reads `bytes`, whose digests have `digits` hexadecimal digits.
    init(_ bytes: [UInt8], digits: Int = 64) {
        var seen: Set<String> = []
        let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, row) in rows.enumerated() where !(row.isEmpty && index == rows.count - 1) {
            guard let line = Self.line(in: row, digits: digits) else {
                defects.append(.malformed(line: index + 1))
                continue
            }
            guard Self.isSafe(line.path) else {
                defects.append(.unsafe(path: line.path))
                continue
            }
            guard seen.insert(line.path).inserted else {
                defects.append(.twice(path: line.path))
                continue
            }
            lines.append(line)
        }
        let isSorted = zip(lines, lines.dropFirst()).allSatisfy {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        if !isSorted { defects.append(.unsorted) }
    }

    private static func line(in row: ArraySlice<UInt8>, digits: Int) -> Line? {
        var row = row
        if row.last == UInt8(ascii: "\r") { row.removeLast() }
        let hex = row.prefix(digits)
        guard hex.count == digits, hex.allSatisfy(isHexadecimal) else { return nil }
        var rest = row.dropFirst(digits)
        guard let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") else {
            return nil
        }
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if rest.first == UInt8(ascii: "*") { rest.removeFirst() }
        guard !rest.isEmpty, let path = String(validating: rest, as: UTF8.self) else { return nil }
        return Line(path: decoded(path), digest: String(decoding: hex, as: UTF8.self).lowercased())
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...70, 97...102: true
        default: false
        }
    }

    /// `%0A`, `%0D` and `%25` stand for line feed, return and percent.
    private static func decoded(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var result = ""
        var rest = path[...]
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            switch rest.prefix(2).uppercased() {
            case "0A": result += "\n"
            case "0D": result += "\r"
            case "25": result += "%"
            default:
                result += "%"
                continue
            }
            rest = rest.dropFirst(2)
        }
        return result + rest
    }

    private static func isSafe(_ path: String) -> Bool {
        guard !path.hasPrefix("/"), !path.hasPrefix("~"), !path.contains("\\"), !path.contains(":") else {
            return false
        }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }
}
