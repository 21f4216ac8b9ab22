internal import CXLSXWriter

/// Writes one sheet, row by row.
struct SheetWriter {
    let sheet: Sheet
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    var formats: FormatTable

    private static let rowLimit = 1_048_576
    private static let columnLimit = 16_384
    private static let textLimit = 32_767

    /// Writes everything; the values of lists go to `lists`, which will stand
    /// on the sheet `listsName`.
    mutating func write(lists: inout [[String]], on listsName: String) throws(SheetError) {
        let width = max(sheet.columns.count, sheet.rows.map(\.count).max() ?? 0)
        guard sheet.rows.count <= Self.rowLimit, width <= Self.columnLimit else {
            throw .tooLarge(sheet: sheet.name)
        }
        for (index, column) in sheet.columns.enumerated() { writeColumn(column, index) }
        for range in sheet.merged where range.rows.count > 1 || range.columns.count > 1 {
            try accept(
                worksheet_merge_range(
                    pointer,
                    UInt32(range.rows.lowerBound),
                    UInt16(range.columns.lowerBound),
                    UInt32(range.rows.upperBound),
                    UInt16(range.columns.upperBound),
                    "",
                    formats.format(of: style(range.rows.lowerBound, range.columns.lowerBound))
                ),
                range.rows.lowerBound,
                range.columns.lowerBound
            )
        }
        for (row, cells) in sheet.rows.enumerated() {
            if let height = sheet.heights[row] { _ = worksheet_set_row(pointer, UInt32(row), height, nil) }
            for (column, cell) in cells.enumerated() { try write(cell, row, column) }
        }
        arrange()
        for validation in sheet.validations { try write(validation, lists: &lists, on: listsName) }
        if sheet.isProtected { protect() }
        if sheet.isHidden { worksheet_hide(pointer) }
    }

    private func style(_ row: Int, _ column: Int) -> SheetStyle {
        sheet.rows.indices.contains(row) && sheet.rows[row].indices.contains(column)
            ? sheet.rows[row][column].style : .plain
    }

    private mutating func writeColumn(_ column: SheetColumn, _ index: Int) {
        let format = formats.format(of: column.style)
        var options = lxw_row_col_options()
        options.hidden = column.isHidden ? 1 : 0
        _ = worksheet_set_column_opt(pointer, UInt16(index), UInt16(index), column.width, format, &options)
    }

    private mutating func write(_ cell: SheetCell, _ row: Int, _ column: Int) throws(SheetError) {
        var style = cell.style
        if case .date = cell.value, style.numberFormat == nil { style.numberFormat = "dd/mm/yyyy" }
        let format = formats.format(of: style)
        let (line, field) = (UInt32(row), UInt16(column))
        let code: lxw_error
        switch cell.value {
        case .empty: code = format == nil ? LXW_NO_ERROR : worksheet_write_blank(pointer, line, field, format)
        case .text(let text):
            guard text.unicodeScalars.count <= Self.textLimit else {
                throw .textTooLong(sheet: sheet.name, row: row, column: column)
            }
            code = worksheet_write_string(pointer, line, field, text, format)
        case .number(let number): code = worksheet_write_number(pointer, line, field, number, format)
        case .boolean(let value): code = worksheet_write_boolean(pointer, line, field, value ? 1 : 0, format)
        case .formula(let formula, let result):
            code = worksheet_write_formula_str(pointer, line, field, formula, format, result)
        case .date(let year, let month, let day):
            var date = lxw_datetime()
            (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
            code = worksheet_write_datetime(pointer, line, field, &date, format)
        case .link(let address, let text):
            code = worksheet_write_url_opt(pointer, line, field, address, format, text, nil)
        }
        try accept(code, row, column)
        if let note = cell.note {
            guard note.unicodeScalars.count <= Self.textLimit else {
                throw .textTooLong(sheet: sheet.name, row: row, column: column)
            }
            try accept(worksheet_write_comment_opt(pointer, line, field, note, nil), row, column)
        }
    }

    private func arrange() {
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(pointer, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        if let filter = sheet.filter {
            _ = worksheet_autofilter(
                pointer,
                UInt32(filter.rows.lowerBound),
                UInt16(filter.columns.lowerBound),
                UInt32(filter.rows.upperBound),
                UInt16(filter.columns.upperBound)
            )
        }
        worksheet_set_paper(pointer, 9)  // A4
        guard sheet.printsInLandscape else { return }
        worksheet_set_landscape(pointer)
        worksheet_fit_to_pages(pointer, UInt16(clamping: sheet.pagesAcross), 0)
        if sheet.pagesAcross > 1, sheet.frozenColumns > 0 {
            _ = worksheet_repeat_columns(pointer, 0, UInt16(sheet.frozenColumns - 1))
        }
        if let rows = sheet.printedRows, rows > 0, !sheet.columns.isEmpty {
            _ = worksheet_print_area(pointer, 0, 0, UInt32(rows - 1), UInt16(sheet.columns.count - 1))
        }
        _ = worksheet_set_footer(pointer, "&L&A&R&P/&N")
        if sheet.frozenRows > 0 {
            _ = worksheet_repeat_rows(pointer, 0, UInt32(sheet.frozenRows - 1))
        }
    }

    private func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 1
        options.autofilter = 1
        // The library copies the options.
        worksheet_protect(pointer, nil, &options)
    }

    private func write(
        _ validation: SheetValidation,
        lists: inout [[String]],
        on listsName: String
    ) throws(SheetError) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        rule.error_type = UInt8(
            (validation.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING)
                .rawValue
        )
        rule.show_error = UInt8(
            (validation.onlyProposes ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue
        )
        var source = ""
        switch validation.rule {
        case .list(let values):
            if !lists.contains(values) { lists.append(values) }
            let column = Self.letters(lists.firstIndex(of: values) ?? 0)
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            let name = listsName.replacing("'", with: "''")
            source = "='\(name)'!$\(column)$1:$\(column)$\(max(1, values.count))"
        case .wholeNumber(let range):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            (rule.minimum_number, rule.maximum_number) = (Double(range.lowerBound), Double(range.upperBound))
        case .number(let range):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            (rule.minimum_number, rule.maximum_number) = (range.lowerBound, range.upperBound)
        case .length(let range):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
            (rule.minimum_number, rule.maximum_number) = (Double(range.lowerBound), Double(range.upperBound))
        case .date(let from, let to):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            (rule.minimum_datetime, rule.maximum_datetime) = (from.parts, to.parts)
        }
        let range = validation.range
        let code = source.withMutableCString { source in
            Self.lend(validation.prompt) { promptTitle, promptText in
                Self.lend(validation.complaint) { title, text in
                    if validation.rule.isList { rule.value_formula = source }
                    (rule.input_title, rule.input_message) = (promptTitle, promptText)
                    (rule.error_title, rule.error_message) = (title, text)
                    // The library copies the rule with its texts.
                    return worksheet_data_validation_range(
                        pointer,
                        UInt32(range.rows.lowerBound),
                        UInt16(range.columns.lowerBound),
                        UInt32(range.rows.upperBound),
                        UInt16(range.columns.upperBound),
                        &rule
                    )
                }
            }
        }
        try accept(code, range.rows.lowerBound, range.columns.lowerBound)
    }

    private static func lend<Result>(
        _ message: SheetMessage?,
        _ body: (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) -> Result
    ) -> Result {
        guard let message else { return body(nil, nil) }
        return message.title.withMutableCString { title in
            message.text.withMutableCString { text in body(title, text) }
        }
    }

    private func accept(_ code: lxw_error, _ row: Int, _ column: Int) throws(SheetError) {
        guard code != LXW_NO_ERROR else { return }
        throw code == LXW_ERROR_MEMORY_MALLOC_FAILED
            ? .outOfMemory : .refused(sheet: sheet.name, row: row, column: column, code: code.rawValue)
    }

    /// `A` for 0, `AA` for 26.
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}

extension SheetValidation.Rule {
    fileprivate var isList: Bool {
        if case .list = self { return true }
        return false
    }
}

extension SheetDay {
    fileprivate var parts: lxw_datetime {
        var date = lxw_datetime()
        (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
        return date
    }
}
