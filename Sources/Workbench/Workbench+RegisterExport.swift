internal import DigestKit
internal import DossierModel
internal import Rendering
internal import SheetKit
package import Wording

/// The workbooks that were written for units.
package struct ExportedRegisters: Sendable, Hashable {
    /// One workbook.
    package struct File: Sendable, Hashable {
        package var path: String
        /// Nil for the whole register.
        package var unit: String?
        package var records: Int
        package var indicators: Int
    }

    package var files: [File]
    /// How many records stand in none of the workbooks: no unit is
    /// responsible for them.
    package var recordsWithoutUnit: Int
}

/// Whose workbooks are to be written.
package enum RegisterScope: Sendable, Hashable {
    /// One with everything.
    case everybody
    /// One for the unit of this name.
    case unit(String)
    /// One for each unit that has to bring something.
    case eachUnit
}

extension Workbench {
    /// Writes workbooks of the register and the assessment for units to fill
    /// in, and marks by which ``importRegisters(_:into:_:)`` knows them again.
    ///
    /// `output` is a file, or a folder where it is one or where each unit
    /// gets a workbook; nil stands for the current folder.
    package static func exportRegisters(
        of examined: ExaminedDossier,
        for scope: RegisterScope,
        to output: String?,
        in wording: Wording
    ) throws(WorkbenchError) -> ExportedRegisters {
        let form = RegisterForm(examined, in: wording)
        let names = form.unitNames
        let units: [String?]
        switch scope {
        case .everybody: units = [nil]
        case .unit(let name):
            guard let unit = names.first(where: { $0.isSameName(as: name) }) else {
                throw .noSuchUnit(name: name, units: names)
            }
            units = [unit]
        case .eachUnit:
            guard !names.isEmpty else { throw .noSuchUnit(name: "", units: []) }
            units = names
        }
        let isFolder = scope == .eachUnit || output.map { FileInspection.isFolder($0) } ?? true
        if isFolder, let output { try makeFolder(output) }
        var result = ExportedRegisters(
            files: [],
            recordsWithoutUnit: scope == .eachUnit ? form.recordsWithoutUnit : 0
        )
        var taken: Set<String> = []
        for unit in units {
            let workbook = workbook(form, for: unit, in: wording)
            let path: String
            if isFolder {
                let name = form.fileName(for: unit, besides: &taken)
                path = output.map { "\($0)/\(name)" } ?? name
            } else {
                path = output ?? ""
            }
            try write(try Self.bytes(of: workbook, in: wording), to: path)
            result.files.append(
                ExportedRegisters.File(
                    path: path,
                    unit: unit,
                    records: workbook.tables[0].rows.count,
                    indicators: workbook.tables[1].rows.count
                )
            )
        }
        return result
    }

    static func bytes(of workbook: RegisterWorkbook, in wording: Wording) throws(WorkbenchError) -> [UInt8] {
        do {
            return try workbook.bytes(in: wording)
        } catch {
            throw .sheet(error)
        }
    }

    /// The workbook for a unit, or with everything.
    private static func workbook(
        _ form: RegisterForm,
        for unit: String?,
        in wording: Wording
    ) -> RegisterWorkbook {
        let settings = form.dossier.settings
        let tables = [form.register(of: unit, blankRows: 40), form.assessment(of: unit)]
        let marks = RegisterMarks(
            dossier: settings.identity,
            unit: unit,
            date: settings.date,
            rows: tables.flatMap { table in table.rows.map { $0.mark(in: table) } }
        )
        return RegisterWorkbook(
            title: tables[0].title,
            author: softwareAgent,
            created: settings.date,
            tables: tables,
            listed: form.listed,
            marks: marks
        )
    }
}

extension WrittenValues {
    /// The row as its table has it, with its digest.
    fileprivate func mark(in table: RegisterTable) -> RegisterMarks.Row {
        var values = WrittenValues()
        for column in table.columns {
            switch column.entry {
            case .state, .shown: continue
            default: values[column.name] = self[column.name]
            }
        }
        if table.kind == .indicator { values["set"] = self["set"] }
        var row = RegisterMarks.Row(kind: table.kind, values: values)
        row.digest = SHA256Digest.of(row.canonical).hex
        return row
    }
}

extension RegisterForm {
    /// A name for the file of a unit that no other has.
    func fileName(for unit: String?, besides taken: inout Set<String>) -> String {
        let id = dossier.settings.bundleName
        let base = unit.map { "\(id)_\(Self.slug($0))" } ?? "\(id)_register"
        var name = base
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name + ".xlsx"
    }

    /// Lower-case ASCII with hyphens, of at most 60 letters.
    static func slug(_ text: String) -> String {
        var slug = ""
        for character in text.foldedToASCII.lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug.append("-")
            }
        }
        let cut = String(slug.prefix(60))
        let trimmed = cut.hasSuffix("-") ? String(cut.dropLast()) : cut
        return trimmed.isEmpty ? "unit" : trimmed
    }
}

extension String {
    /// Whether two names differ in nothing but case, blanks and composition.
    func isSameName(as other: String) -> Bool {
        func key(_ text: String) -> String {
            text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return key(self) == key(other)
    }
}
