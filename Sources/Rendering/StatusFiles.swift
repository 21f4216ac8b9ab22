package import DossierModel
package import SheetKit
package import Wording

/// The coverage as files for office programs.
package enum StatusFiles {
    /// One table as CSV, as ``CSVTable`` writes it.
    package static func csv(of table: StatusTable) -> [UInt8] {
        CSVTable.bytes(of: [table.headings] + table.rows.map { $0.map(\.plain) })
    }

    /// Every table on a sheet of its own, behind one with the deadlines and
    /// the counts.
    package static func workbook(
        of coverage: Coverage,
        dossier settings: DossierSettings,
        author: String,
        wording: Wording
    ) throws(SheetError) -> [UInt8] {
        let tables = CoverageItem.Kind.allCases.map { kind in
            StatusTable(coverage, by: kind, wording: wording)
        }
        let document = SheetDocument(
            title: wording.text("status.workbook", ["dossier": .text(settings.bundleName)]),
            author: author,
            created: SheetDay(settings.date),
            sheets: [summary(of: coverage, settings, wording)] + tables.map { sheet(of: $0, wording) }
        )
        return try document.bytes()
    }

    private static let heading = SheetStyle(
        isBold: true,
        textColour: 0xFFFFFF,
        fill: 0x1F4E79,
        wraps: true,
        hasBorder: true
    )
    private static let body = SheetStyle(wraps: true, hasBorder: true)
    private static let late = SheetStyle(
        isBold: true,
        textColour: 0x9C0006,
        fill: 0xFFC7CE,
        wraps: true,
        hasBorder: true
    )
    private static let missing = SheetStyle(fill: 0xFFEB9C, wraps: true, hasBorder: true)

    private static func sheet(of table: StatusTable, _ wording: Wording) -> Sheet {
        let state = table.columns.firstIndex(of: .state)
        let slack = table.columns.firstIndex(of: .slack)
        let complete = StatusWords(wording).state(.complete)
        let rows = table.rows.map { row in
            let isLate = slack.map { row[$0].isNegative } ?? false
            let isComplete = state.map { row[$0] == .text(complete) } ?? false
            return row.enumerated().map { column, value in
                let isTime = column == slack || table.columns[column] == .latestRequest
                let style =
                    isTime && isLate ? late : column == state && !isComplete ? missing : body
                return SheetCell(value.sheetValue, style: style)
            }
        }
        var sheet = Sheet(
            wording.text("status.sheet.\(table.kind.rawValue)"),
            columns: table.columns.map { SheetColumn(width: $0.width) },
            rows: [table.headings.map { SheetCell($0, style: heading) }] + rows,
            frozenRows: 1,
            frozenColumns: 1
        )
        sheet.filter = SheetRange(rows: 0...rows.count, columns: 0...(table.columns.count - 1))
        return sheet
    }

    private static func summary(
        of coverage: Coverage,
        _ settings: DossierSettings,
        _ wording: Wording
    ) -> Sheet {
        let words = StatusWords(wording)
        let title = settings.title.text(in: wording.language)
        var rows = [
            [SheetCell(title, style: SheetStyle(isBold: true, size: 14))],
            [
                SheetCell(wording.text("status.column.date")),
                SheetCell(StatusTable.Value.date(coverage.today).sheetValue),
            ], [],
        ]
        rows.append(
            ["deadline", "date", "daysLeft"].map {
                SheetCell(wording.text("status.column.\($0)"), style: heading)
            }
        )
        for deadline in coverage.deadlines {
            let left = deadline.day.daysSince1970 - coverage.today.daysSince1970
            rows.append([
                SheetCell(words.name(of: deadline), style: body),
                SheetCell(StatusTable.Value.date(deadline.day).sheetValue, style: body),
                SheetCell(.number(Double(left)), style: left < 0 ? late : body),
            ])
        }
        if coverage.deadlines.isEmpty { rows.append([SheetCell(wording.text("status.noDeadline"))]) }
        rows.append([])
        let states = CoverageItem.State.allCases
        rows.append(
            [SheetCell("", style: heading)] + states.map { SheetCell(words.state($0), style: heading) }
        )
        for kind in CoverageItem.Kind.allCases {
            let items = coverage.items(kind)
            rows.append(
                [
                    SheetCell(
                        .link(
                            address: "internal:'\(wording.text("status.sheet.\(kind.rawValue)"))'!A1",
                            text: wording.text("status.sheet.\(kind.rawValue)")
                        ),
                        style: body
                    )
                ]
                    + states.map { state in
                        SheetCell(.number(Double(items.count { $0.state == state })), style: body)
                    }
            )
        }
        return Sheet(
            wording.text("status.sheet.summary"),
            columns: [SheetColumn(width: 44)] + Array(repeating: SheetColumn(width: 18), count: 4),
            rows: rows
        )
    }
}

extension StatusTable.Column {
    /// Wide enough for what the column usually holds, in digits.
    fileprivate var width: Double {
        switch self {
        case .title: 48
        case .uses: 44
        case .evidence, .openParts, .units, .wanted: 30
        case .id, .state, .leadTime: 18
        case .outcome, .requestedOn, .latestRequest: 14
        default: 11
        }
    }
}

extension StatusTable.Value {
    fileprivate var isNegative: Bool {
        guard case .number(let number) = self else { return false }
        return number < 0
    }

    fileprivate var sheetValue: SheetValue {
        switch self {
        case .none: .empty
        case .text(let text): .text(text)
        case .number(let number): .number(Double(number))
        case .date(let date): .date(year: date.year, month: date.month, day: date.day)
        }
    }
}

extension SheetDay {
    fileprivate init(_ date: CalendarDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }
}
