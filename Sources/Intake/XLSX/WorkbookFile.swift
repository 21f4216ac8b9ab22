internal import DossierModel
internal import XMLKit

/// A workbook, read sheet by sheet.
struct WorkbookFile {
    let source: SourceFile
    let log: FindingLog

    /// Reads every sheet with a reading of its own that `makeReading` makes,
    /// hands the rows to `body`, and reports what cannot be read.
    func read(_ makeReading: (TableSite, [MergedRange]) -> TableReading, _ body: (FieldRow) -> Void) {
        do throws(WorkbookPackage.Failure) {
            let package = try WorkbookPackage(source)
            let strings = try package.sharedStrings()
            let styles = try package.cellStyles()
            var others: [TableReading] = []
            var hasTable = false
            let mayBeOld = styles.hasOldFonts || strings.mayBeOld
            for sheet in package.sheets {
                let merges = try merges(of: sheet, in: package)
                let site = TableSite(file: source.path, sheet: sheet.name)
                var reading = makeReading(site, merges)
                var letters = OldLetters()
                var reader = SheetReader(
                    strings: strings,
                    styles: styles,
                    dates: SerialDate(is1904: package.is1904)
                )
                if mayBeOld || strings.strings.isEmpty, var stream = try package.stream(sheet) {
                    var reader = reader
                    try package.parsed { () throws(XMLError) in
                        try reader.read(&stream) { letters.look(at: $0) }
                    }
                }
                guard var stream = try package.stream(sheet) else { continue }
                try package.parsed { () throws(XMLError) in
                    try reader.read(&stream) { reading.add(letters.converted($0), body) }
                }
                reading.finish(body)
                letters.report(at: site, to: log)
                guard !reader.isDamaged else { throw .damaged }
                if reading.hasHeader {
                    hasTable = true
                    reportHidden(sheet, reader, reading)
                } else {
                    others.append(reading)
                }
            }
            // Sheets of notes and lists are common beside a table.
            if !hasTable { (others.first(where: \.hasRows) ?? others.first)?.reportNoHeadings() }
            if package.sheets.isEmpty { report(.damaged) }
        } catch {
            report(error)
        }
    }

    /// Merged cells stand after the rows: the sheet is read twice where it
    /// has any.
    private func merges(
        of sheet: WorkbookPackage.Sheet,
        in package: WorkbookPackage
    ) throws(WorkbookPackage.Failure) -> [MergedRange] {
        guard try package.holds("mergeCell", in: sheet), var stream = try package.stream(sheet) else {
            return []
        }
        return try package.parsed { () throws(XMLError) in try SheetReader.merges(&stream) }
    }

    private func reportHidden(_ sheet: WorkbookPackage.Sheet, _ reader: SheetReader, _ reading: TableReading)
    {
        let place = Place(file: source.path, sheet: sheet.name)
        let name = ArgumentValue.text(sheet.name)
        if sheet.isHidden { log.add(.src08, "", ["sheet": name], at: place) }
        if reader.hiddenRows > 0 {
            log.add(.src08, "rows", ["sheet": name, "count": .integer(reader.hiddenRows)], at: place)
        }
        let hidden = reading.columns.intersection(reader.hiddenColumns).count
        if hidden > 0 { log.add(.src08, "columns", ["sheet": name, "count": .integer(hidden)], at: place) }
    }

    private func report(_ failure: WorkbookPackage.Failure) {
        let file = ArgumentValue.text(source.path)
        let place = Place(file: source.path)
        switch failure {
        case .damaged: log.add(.src01, "damaged", ["file": file], at: place)
        case .password: log.add(.src01, "password", ["file": file], at: place)
        case .unreadable: log.add(.src01, "", ["file": file], at: place)
        case .tooLarge(let bytes):
            let arguments: [String: ArgumentValue] = [
                "file": file, "size": .integer(Int(clamping: bytes >> 20)),
                "limit": .integer(WorkbookPackage.limit >> 20),
            ]
            log.add(.src01, "tooLarge", arguments, at: place)
        case .other(let found):
            let claimed = ArgumentValue.text(source.fileExtension.uppercased())
            log.add(
                .src01,
                "wrongType",
                ["file": file, "claimed": claimed, "found": .text(found)],
                at: place
            )
        }
    }
}
