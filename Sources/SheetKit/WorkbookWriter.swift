internal import CXLSXWriter
internal import Glibc

/// A workbook under way in libxlsxwriter, which owns it until it is closed.
struct WorkbookWriter: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let document: SheetDocument

    /// More rows than this are not kept in memory.
    private static let manyRows = 50_000

    init(_ document: SheetDocument, path: String) throws(SheetError) {
        self.document = document
        let rows = document.sheets.reduce(0) { $0 + $1.rows.count }
        var options = lxw_workbook_options()
        options.constant_memory = rows > Self.manyRows ? 1 : 0
        // The library copies the path and the options.
        guard let workbook = workbook_new_opt(path, &options) else { throw .outOfMemory }
        self.workbook = workbook
    }

    /// Writes all sheets, and closes the workbook, whatever happens.
    consuming func finish() throws(SheetError) {
        var failure: SheetError?
        do throws(SheetError) {
            setProperties()
            try writeSheets()
        } catch {
            failure = error
        }
        // Closing writes the file and frees everything that was made.
        let code = workbook_close(workbook)
        if let failure { throw failure }
        guard code == LXW_NO_ERROR else {
            throw code == LXW_ERROR_MEMORY_MALLOC_FAILED
                ? .outOfMemory : .refused(sheet: "", row: 0, column: 0, code: code.rawValue)
        }
    }

    private func setProperties() {
        var parts = tm()
        parts.tm_year = Int32(document.created.year - 1900)
        parts.tm_mon = Int32(document.created.month - 1)
        parts.tm_mday = Int32(document.created.day)
        let created = timegm(&parts)
        document.title.withMutableCString { title in
            document.author.withMutableCString { author in
                var properties = lxw_doc_properties()
                (properties.title, properties.author, properties.created) = (title, author, created)
                // The library copies the texts.
                _ = workbook_set_properties(workbook, &properties)
            }
        }
    }

    private func writeSheets() throws(SheetError) {
        var formats = FormatTable(workbook: workbook)
        var lists: [[String]] = []
        var pointers: [UnsafeMutablePointer<lxw_worksheet>] = []
        // In constant memory a sheet is written row by row, one after another.
        for sheet in document.sheets { pointers.append(try added(sheet.name)) }
        for (sheet, pointer) in zip(document.sheets, pointers) {
            var writer = SheetWriter(sheet: sheet, pointer: pointer, formats: formats)
            try writer.write(lists: &lists, on: document.listsName)
            formats = writer.formats
        }
        guard !lists.isEmpty else { return }
        let pointer = try added(document.listsName)
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            for (column, list) in lists.enumerated() where row < list.count {
                let code = worksheet_write_string(pointer, UInt32(row), UInt16(column), list[row], nil)
                guard code == LXW_NO_ERROR else {
                    throw .refused(
                        sheet: document.listsName,
                        row: row,
                        column: column,
                        code: code.rawValue
                    )
                }
            }
        }
        worksheet_hide(pointer)
    }

    private func added(_ name: String) throws(SheetError) -> UnsafeMutablePointer<lxw_worksheet> {
        guard workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR, !name.isEmpty else {
            throw .badSheetName(name)
        }
        // The library copies the name; the sheet lives as long as the workbook.
        guard let sheet = workbook_add_worksheet(workbook, name) else { throw .badSheetName(name) }
        return sheet
    }
}

/// The formats of a workbook, one for each style.
struct FormatTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [SheetStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// The format of `style`, which lives as long as the workbook; nil for the
    /// plain one.
    mutating func format(of style: SheetStyle) -> UnsafeMutablePointer<lxw_format>? {
        guard style != .plain else { return nil }
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else { return nil }
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if let size = style.size { format_set_font_size(format, size) }
        if let colour = style.textColour { format_set_font_color(format, colour) }
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if style.wraps { format_set_text_wrap(format) }
        if style.hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xBFBFBF)
        }
        switch style.alignment {
        case .automatic: break
        case .leading: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        if !style.isLocked { format_set_unlocked(format) }
        formats[style] = format
        return format
    }
}

extension String {
    /// Lends a copy of the text that C may take for its own while `body` runs.
    func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
        var bytes = utf8CString
        return bytes.withUnsafeMutableBufferPointer { buffer in
            // A C string has at least its end, so that there is a first byte.
            guard let first = buffer.baseAddress else { preconditionFailure("a C string without an end") }
            return body(first)
        }
    }
}
