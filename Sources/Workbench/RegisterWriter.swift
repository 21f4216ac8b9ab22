internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import Merging
internal import Rendering
internal import SchemaLibrary
internal import Wording
internal import XMLKit

/// Writes merged rows to the files of a workspace that they stand in, and
/// new rows to a file of the unit that sent them.
struct RegisterWriter {
    /// A file of rows, as it will be.
    private struct Table {
        var kind: RegisterMarks.Row.Kind
        /// The rows by set; records have the set "".
        var rows: [(set: String, values: WrittenValues)] = []
        var reported: (set: String, totals: ReportedSummary)?
        var isChanged = false
    }

    private let examined: ExaminedDossier
    /// The tables by their path in the workspace.
    private var tables: [String: Table] = [:]

    init(_ examined: ExaminedDossier) {
        self.examined = examined
        for record in examined.dossier.records {
            add(record.written, set: "", .record, to: record.row.place.file)
        }
        for assessment in examined.dossier.assessments {
            for indicator in assessment.indicators {
                add(indicator.written, set: assessment.set, .indicator, to: indicator.row.place.file)
            }
            if let reported = assessment.reported, let file = reported.place.file {
                tables[file, default: Table(kind: .indicator)].reported = (assessment.set, reported)
            }
        }
    }

    private mutating func add(
        _ values: WrittenValues,
        set: String,
        _ kind: RegisterMarks.Row.Kind,
        to file: String?
    ) {
        guard let file else { return }
        tables[file, default: Table(kind: kind)].rows.append((set, values))
    }

    /// The paths of the files that are written anew or for the first time:
    /// a workbook with macros, or a table of another ending, becomes one that
    /// can be written.
    var changedFiles: [String] {
        tables.filter(\.value.isChanged).keys.map(Self.target).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    // MARK: Applying

    /// Puts the values and the new rows of a merge in their tables.
    mutating func apply(_ merge: Merge, from files: [ReturnedFile]) {
        var open = merge.changed
        for file in tables.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard var table = tables[file] else { continue }
            for index in table.rows.indices {
                let row = table.rows[index]
                let name = table.kind == .record ? row.values[.code] : row.values[.indicator]
                let key = RowKey(table.kind, set: row.set, id: name ?? "")
                guard let values = open.removeValue(forKey: key) else { continue }
                table.rows[index].values = values
                table.isChanged = true
            }
            tables[file] = table
        }
        // Indicators of which nothing was said have no row yet.
        for (key, values) in open.sorted(by: { $0.key < $1.key }) {
            append(values, key, to: home(of: key))
        }
        for row in merge.added {
            append(row.values, row.key, to: home(of: row.key, from: files[row.file]))
        }
    }

    private mutating func append(_ values: WrittenValues, _ key: RowKey, to file: String) {
        var table = tables[file] ?? Table(kind: key.kind)
        table.rows.append((key.set, values))
        table.isChanged = true
        tables[file] = table
    }

    /// The file that says most of the indicator's set, else a new one.
    private func home(of key: RowKey) -> String {
        let candidates = tables.filter { $0.value.kind == .indicator }.map { file, table in
            (file: file, count: table.rows.count { $0.set == key.set })
        }
        let best = candidates.filter { $0.count > 0 }.max { left, right in
            (left.count, right.file) < (right.count, left.file)
        }
        return best?.file ?? "assessment/\(RegisterForm.slug(key.set)).xlsx"
    }

    /// The file for new rows of who sent them.
    private func home(of key: RowKey, from sender: ReturnedFile) -> String {
        guard key.kind == .record else { return home(of: key) }
        let name = sender.unit ?? String(sender.path.split(separator: "/").last.map(Self.stem) ?? "")
        return "evidence/\(RegisterForm.slug(name)).xlsx"
    }

    private static func stem(_ name: Substring) -> Substring {
        name.lastIndex(of: ".").map { name[..<$0] } ?? name
    }

    // MARK: Writing

    /// Writes every changed table, keeps what was there in a new folder of
    /// `former/` with copies of `returned`, and gives that folder's path.
    ///
    /// What was there is kept before anything is written; if writing fails,
    /// it is put back.
    func write(_ returned: [String]) throws(WorkbenchError) -> String {
        let changed = tables.filter(\.value.isChanged).sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        var contents: [(file: String, target: String, bytes: [UInt8])] = []
        for (file, table) in changed {
            let target = Self.target(file)
            contents.append((file, target, try bytes(of: table, as: target)))
        }
        let root = examined.root
        let backup = try newFolder(in: "\(root)/former")
        try keep(contents.map(\.file), returned, in: backup)
        do throws(WorkbenchError) {
            for (file, target, bytes) in contents {
                try Workbench.makeFolder("\(root)/\(target)".folder)
                try Workbench.write(bytes, to: "\(root)/\(disk(target))")
                if target != file { unlink("\(root)/\(disk(file))") }
            }
        } catch {
            try restore(contents.map { ($0.file, $0.target) }, from: backup)
            throw error
        }
        return backup
    }

    /// The path of a file as the disk spells it.
    private func disk(_ file: String) -> String {
        examined.dossier.sources.first { $0.path == file }?.diskPath ?? file
    }

    /// The next of `001`, `002` and so on, made anew.
    private func newFolder(in parent: String) throws(WorkbenchError) -> String {
        try Workbench.makeFolder(parent)
        for number in 1..<100_000 {
            let path = "\(parent)/\(padded(number, to: 3))"
            if mkdir(path, 0o777) == 0 { return path }
            guard errno == EEXIST else { throw .cannotWrite(path: path, errno: errno) }
        }
        throw .cannotWrite(path: parent, errno: EEXIST)
    }

    private func keep(
        _ files: [String],
        _ returned: [String],
        in backup: String
    ) throws(WorkbenchError) {
        for file in files {
            let path = "\(examined.root)/\(disk(file))"
            guard FileInspection.isFile(path) else { continue }
            try copy(path, to: "\(backup)/\(disk(file))")
        }
        for (number, path) in returned.enumerated() {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            try copy(path, to: "\(backup)/returned/\(number + 1)_\(name)")
        }
    }

    private func copy(_ path: String, to target: String) throws(WorkbenchError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .workspace(.unreadable(file: path))
        }
        try Workbench.makeFolder(target.folder)
        try Workbench.write(Array(data), to: target)
    }

    private func restore(_ files: [(file: String, target: String)], from backup: String)
        throws(WorkbenchError)
    {
        for (file, target) in files {
            let kept = "\(backup)/\(disk(file))"
            if FileInspection.isFile(kept) {
                try copy(kept, to: "\(examined.root)/\(disk(file))")
                if target != file { unlink("\(examined.root)/\(disk(target))") }
            } else {
                unlink("\(examined.root)/\(disk(target))")
            }
        }
    }

    /// The name under which a table is written: an ending that says a format
    /// that we write.
    private static func target(_ file: String) -> String {
        let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let stem = stem(Substring(file))
        switch ending {
        case "xlsm": return stem + ".xlsx"
        case "tsv": return stem + ".csv"
        case "ndjson", "jsonl": return stem + ".json"
        default: return file
        }
    }

    private func bytes(of table: Table, as target: String) throws(WorkbenchError) -> [UInt8] {
        let wording = try Wording.read(in: examined.dossier.settings.workingLanguage)
        let form = RegisterForm(examined, in: wording)
        let rows = table.rows.map { row in
            var values = row.values
            if table.kind == .indicator { values["set"] = row.set }
            return values
        }
        let ending = target.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let columns =
            table.kind == .record
            ? form.registerColumns(nil, rows, withDigests: true) : form.assessmentColumns(rows)
        switch ending {
        case "xlsx":
            let workbook = RegisterWorkbook(
                title: form.title(of: table.kind),
                author: Workbench.softwareAgent,
                created: examined.dossier.settings.date,
                tables: [form.table(table.kind, columns, rows)]
            )
            return try Workbench.bytes(of: workbook, in: wording)
        case "json":
            return RegisterFiles.json(
                table.kind,
                rows,
                set: table.kind == .indicator ? rows.first?["set"] ?? table.reported?.set : nil,
                reported: table.reported?.totals
            )
        case "xml":
            do {
                return table.kind == .record
                    ? try RegisterFiles.registerXML(rows)
                    : try RegisterFiles.assessmentXML(
                        rows,
                        set: rows.first?["set"] ?? table.reported?.set ?? "",
                        reported: table.reported?.totals
                    )
            } catch {
                throw .unwritable(error)
            }
        default:
            return RegisterFiles.csv(columns.filter { $0.entry != .state && $0.entry != .shown }, rows)
        }
    }
}
