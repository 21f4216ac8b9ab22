/// The place of a cell as `C14` writes it.
struct CellReference: Hashable {
    /// From 0; columns beyond XFD (16,383) are none.
    var column: Int
    /// From 1.
    var row: Int

    /// Reads letters and digits, with `$` or not.
    init?(_ text: some StringProtocol) {
        self.init(bytes: text.utf8)
    }

    init?(bytes: some Sequence<UInt8>) {
        var (column, row) = (0, 0)
        var hasDigits = false
        for byte in bytes {
            switch byte {
            case 0x24: continue
            case 0x30...0x39:
                guard column > 0 else { return nil }
                row = row * 10 + Int(byte - 0x30)
                hasDigits = true
            default:
                let letter = byte & 0xDF
                guard !hasDigits, (0x41...0x5A).contains(letter) else { return nil }
                column = column * 26 + Int(letter - 0x40)
            }
            guard column <= 16_384, row <= 1_048_576 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.column = column - 1
        self.row = row
    }
}

extension MergedRange {
    /// Reads `A1:C2`, or `A1` alone.
    init?(reference: String) {
        let corners = reference.split(separator: ":").compactMap { CellReference($0) }
        guard let first = corners.first, let last = corners.last, corners.count <= 2 else { return nil }
        rows = min(first.row, last.row)...max(first.row, last.row)
        columns = min(first.column, last.column)...max(first.column, last.column)
    }
}
