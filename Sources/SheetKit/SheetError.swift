/// What keeps a workbook from being written.
package enum SheetError: Error, Hashable, Sendable {
    /// The name is blank, longer than 31 characters, taken, or holds one of
    /// `[ ] : * ? / \`.
    case badSheetName(String)
    /// A cell takes at most 32,767 characters; `row` and `column` count from 0.
    case textTooLong(sheet: String, row: Int, column: Int)
    /// A sheet has at most 1,048,576 rows and 16,384 columns.
    case tooLarge(sheet: String)
    /// The library refuses; `code` is its own.
    case refused(sheet: String, row: Int, column: Int, code: UInt32)
    /// The file cannot be made or read; `errno` is the system's.
    case unwritable(errno: Int32)
    case outOfMemory
}
