/// Looks at the names of an archive, each alone and all together.
enum ZipNameAudit {
    static func issues(
        of records: [ZipDirectory.Record],
        requiresTopFolder: Bool
    ) -> [ZipIssue] {
        var issues: [ZipIssue] = []
        for record in records {
            let entry = record.displayName
            for problem in ZipName.problems(record.name, partLimit: .max, pathLimit: .max)
            where problem.isUnsafe {
                issues.append(.unsafeName(entry: entry, problem))
            }
            if record.flags & 0x0800 == 0, record.name.contains(where: { $0 > 0x7F }) {
                issues.append(.notFlaggedUTF8(entry: entry))
            }
        }
        issues += clashes(records) + conflicts(records)
        if requiresTopFolder {
            var folders: Set<[UInt8]> = []
            for record in records {
                let top = record.name.prefix { $0 != 0x2F }
                // A file that lies in no folder counts as a top of its own.
                folders.insert(Array(top))
            }
            let isLoose = records.contains { !$0.name.contains(0x2F) }
            if folders.count > 1 || isLoose {
                let names = folders.sorted { $0.lexicographicallyPrecedes($1) }
                issues.append(.severalTopFolders(names.map { String(decoding: $0, as: UTF8.self) }))
            }
        }
        return issues
    }

    /// Names that some file system takes for one.
    private static func clashes(_ records: [ZipDirectory.Record]) -> [ZipIssue] {
        var issues: [ZipIssue] = []
        var seen: Set<[UInt8]> = []
        // Swift's strings are equal if they are canonically equivalent, whatever
        // their normalization form.
        var byText: [String: String] = [:]
        var byFoldedText: [String: String] = [:]
        for record in records {
            let name = record.displayName
            guard seen.insert(record.name).inserted else {
                issues.append(.duplicate(entry: name))
                continue
            }
            let folded = name.uppercased().lowercased()
            if let other = byText[name] {
                issues.append(.normalizationClash(entry: name, other: other))
            } else if let other = byFoldedText[folded] {
                issues.append(.caseClash(entry: name, other: other))
            }
            if byText[name] == nil { byText[name] = name }
            if byFoldedText[folded] == nil { byFoldedText[folded] = name }
        }
        return issues
    }

    /// Files whose name is also that of a folder in which others lie.
    private static func conflicts(_ records: [ZipDirectory.Record]) -> [ZipIssue] {
        var folders: [[UInt8]: String] = [:]
        for record in records {
            for position in record.name.indices where record.name[position] == 0x2F {
                let folder = Array(record.name[..<position])
                if folders[folder] == nil { folders[folder] = record.displayName }
            }
        }
        return records.compactMap { record in
            folders[record.name].map { .fileFolderConflict(entry: record.displayName, other: $0) }
        }
    }
}
