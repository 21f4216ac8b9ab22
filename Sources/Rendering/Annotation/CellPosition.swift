/// The place of a cell in a sheet; rows and columns from 1.
struct CellPosition: Hashable, Comparable, Sendable {
    var row: Int
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `C14`, with `$` or not.
    init?(_ reference: some StringProtocol) {
        self.init(bytes: reference.utf8)
    }

    /// Reads `C14`, with `$` or not.
    init?(bytes: some Sequence<UInt8>) {
        var (row, column) = (0, 0)
        for byte in bytes {
            switch byte {
            case 0x24: continue
            case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
            case 0x41...0x5A, 0x61...0x7A:
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte & 0xDF - 0x40)
            default: return nil
            }
            guard row <= 1_048_576, column <= 16_384 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// The cell as `C14`.
    var reference: String { "\(Self.letters(of: column))\(row)" }

    /// `A` for column 1.
    static func letters(of column: Int) -> String {
        var rest = column - 1
        var letters: [UInt8] = []
        while rest >= 0 {
            letters.insert(UInt8(0x41 + rest % 26), at: 0)
            rest = rest / 26 - 1
        }
        return String(decoding: letters, as: UTF8.self)
    }

    static func < (left: CellPosition, right: CellPosition) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// Cells that a sheet shows as one.
struct CellRange: Hashable, Sendable {
    let first: CellPosition
    let last: CellPosition

    /// Reads `A1:C2`.
    init?(_ reference: some StringProtocol) {
        let corners = reference.split(separator: ":").compactMap { CellPosition($0) }
        guard let first = corners.first, let last = corners.last, corners.count <= 2 else { return nil }
        self.first = CellPosition(row: min(first.row, last.row), column: min(first.column, last.column))
        self.last = CellPosition(row: max(first.row, last.row), column: max(first.column, last.column))
    }

    func contains(_ cell: CellPosition) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}
