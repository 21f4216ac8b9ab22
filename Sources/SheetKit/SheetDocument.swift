/// A workbook that is to be written as XLSX: equal values, equal bytes.
package struct SheetDocument: Hashable, Sendable {
    package var title: String
    /// Who the file says wrote it.
    package var author: String
    /// The day the file says it was made on.
    package var created: SheetDay
    package var sheets: [Sheet]
    /// The name of the hidden sheet that holds the values of lists.
    package var listsName: String

    package init(
        title: String,
        author: String,
        created: SheetDay,
        sheets: [Sheet],
        listsName: String = "Lists"
    ) {
        self.title = title
        self.author = author
        self.created = created
        self.sheets = sheets
        self.listsName = listsName
    }

    /// The workbook as office programs open it (ECMA-376).
    package func bytes() throws(SheetError) -> [UInt8] {
        let file = try MemoryFile()
        let writer = try WorkbookWriter(self, path: file.path)
        try writer.finish()
        return try file.bytes()
    }
}
