/// What a workbook for a unit says of itself, on a sheet that nobody sees: of
/// which dossier it is, for whom, and what its rows said when it was made.
package struct RegisterMarks: Hashable, Sendable {
    /// The name of the sheet.
    package static let sheetName = "_dossier"

    /// A row as it was when the workbook was made.
    package struct Row: Hashable, Sendable {
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case record, indicator
        }

        package var kind: Kind
        /// SHA-256 of ``canonical``, in hexadecimal digits.
        package var digest: String
        package var values: WrittenValues

        package init(kind: Kind, digest: String = "", values: WrittenValues) {
            self.kind = kind
            self.digest = digest
            self.values = values
        }

        /// What the digest is of: the kind, and `name=value` in the order of
        /// names, each on a line of its own.
        package var canonical: [UInt8] { Array(([kind.rawValue] + pairs).joined(separator: "\n").utf8) }

        fileprivate var pairs: [String] { values.names.map { "\($0)=\(values[$0] ?? "")" } }
    }

    /// The identifier of the dossier, or its id where it has none.
    package var dossier: String
    /// The unit that the workbook was made for; nil for everybody's.
    package var unit: String?
    /// The day of the dossier when the workbook was made.
    package var date: CalendarDate
    package var rows: [Row]

    package init(dossier: String, unit: String?, date: CalendarDate, rows: [Row] = []) {
        self.dossier = dossier
        self.unit = unit
        self.date = date
        self.rows = rows
    }

    private static let format = ["dossier-register", "1"]

    /// The cells of the sheet, none of which a table has for a heading.
    package var cells: [[String]] {
        var cells = [Self.format, ["of", dossier], ["made", date.iso]]
        if let unit { cells.append(["for", unit]) }
        return cells + rows.map { [$0.kind.rawValue, $0.digest] + $0.pairs }
    }

    /// Reads the cells of the sheet; nil where they are no marks of ours, or
    /// of a later format.
    package init?(cells: [[String]]) {
        guard cells.first == Self.format else { return nil }
        var facts: [String: String] = [:]
        var rows: [Row] = []
        for row in cells.dropFirst() where row.count > 1 {
            guard let kind = Row.Kind(rawValue: row[0]) else {
                facts[row[0]] = row[1]
                continue
            }
            var values = WrittenValues()
            for pair in row.dropFirst(2) {
                guard let mark = pair.firstIndex(of: "=") else { continue }
                values[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
            }
            rows.append(Row(kind: kind, digest: row[1], values: values))
        }
        guard let dossier = facts["of"], let date = facts["made"].flatMap({ CalendarDate(iso: $0) }) else {
            return nil
        }
        self.init(dossier: dossier, unit: facts["for"], date: date, rows: rows)
    }
}

extension DossierSettings {
    /// What tells this dossier from others, in every version.
    package var identity: String { identifier ?? id }
}
