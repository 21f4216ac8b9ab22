/// Parses separated values piece by piece (RFC 4180, and what offices make of
/// it: other separators, ragged rows, any kind of line end).
struct CSVParser {
    /// Why a text cannot be parsed to its end.
    enum Failure: Error, Hashable {
        /// The quote that opens on this line never closes.
        case unclosedQuote(line: Int)
        /// There are bytes on this line that are no UTF-8.
        case notUTF8(line: Int)
    }

    private enum State {
        case start, plain, quoted, afterQuote
    }

    private let separator: UInt8
    /// Whether the bytes are taken as Latin-1, which any bytes are.
    private let isLatin: Bool
    private var state = State.start
    private var field: [UInt8] = []
    private var cells: [TableCell] = []
    private var column = 0
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1
    private var wasReturn = false

    init(separator: UInt8, isLatin: Bool = false) {
        self.separator = separator
        self.isLatin = isLatin
    }

    /// Parses the next bytes, in UTF-8 or Latin-1, and hands on the rows that are whole.
    mutating func parse(_ bytes: some Collection<UInt8>, _ body: (TableRow) -> Void) throws(Failure) {
        for byte in bytes {
            let isSecondOfPair = wasReturn && byte == 0x0A
            wasReturn = byte == 0x0D
            switch state {
            case .quoted:
                if byte == 0x22 {
                    state = .afterQuote
                } else if !isSecondOfPair {
                    // Line ends inside a field become line feeds.
                    field.append(byte == 0x0D ? 0x0A : byte)
                    if byte == 0x0A || byte == 0x0D { line += 1 }
                }
            case .afterQuote where byte == 0x22:
                field.append(byte)
                state = .quoted
            case .start where byte == 0x22:
                state = .quoted
                quoteLine = line
            default:
                if byte == separator {
                    try endField()
                } else if byte == 0x0A || byte == 0x0D {
                    if !isSecondOfPair { try endRow(body) }
                } else {
                    field.append(byte)
                    state = .plain
                }
            }
        }
    }

    /// Hands on the last row, which may have no line end.
    mutating func finish(_ body: (TableRow) -> Void) throws(Failure) {
        if state == .quoted { throw .unclosedQuote(line: quoteLine) }
        if !field.isEmpty || !cells.isEmpty || column > 0 { try endRow(body) }
    }

    private mutating func endField() throws(Failure) {
        if !field.isEmpty {
            guard let text = isLatin ? Self.latin(field) : String(validating: field, as: UTF8.self) else {
                throw .notUTF8(line: line)
            }
            cells.append(TableCell(column: column, text: Self.unguarded(text)))
        }
        field.removeAll(keepingCapacity: true)
        column += 1
        state = .start
    }

    private static func latin(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }

    private mutating func endRow(_ body: (TableRow) -> Void) throws(Failure) {
        try endField()
        if !cells.isEmpty { body(TableRow(number: rowLine, cells: cells)) }
        cells.removeAll(keepingCapacity: true)
        column = 0
        line += 1
        rowLine = line
    }

    /// The text in `="05"`, which keeps a spreadsheet from dropping the zero.
    private static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 else { return text }
        return String(text.dropFirst(2).dropLast())
    }
}
