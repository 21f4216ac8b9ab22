/// Judges an archive from its bytes alone, without libzip and without
/// unpacking anything.
package enum ZipAudit {
    /// Everything that is odd about the archive in a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - limits: what is too much.
    ///   - requiresTopFolder: whether all entries have to lie in one folder.
    /// - Returns: the issues of the archive, then those of each entry in the
    ///   order in which the entries lie, then those of names.
    /// - Throws: only ``ZipError/unreadable(path:errno:)``.
    package static func issues(
        inFileAt path: String,
        limits: ZipLimits = .standard,
        requiresTopFolder: Bool = true
    ) throws(ZipError) -> [ZipIssue] {
        try issues(in: ZipBytes(fileAt: path), limits, requiresTopFolder)
    }

    /// Everything that is odd about an archive in memory.
    package static func issues(
        in bytes: [UInt8],
        limits: ZipLimits = .standard,
        requiresTopFolder: Bool = true
    ) throws(ZipError) -> [ZipIssue] {
        try issues(in: ZipBytes(bytes), limits, requiresTopFolder)
    }

    private static func issues(
        in bytes: ZipBytes,
        _ limits: ZipLimits,
        _ requiresTopFolder: Bool
    ) throws(ZipError) -> [ZipIssue] {
        let directory: ZipDirectory
        do throws(ZipError) {
            directory = try ZipDirectory(bytes, limit: limits.entries)
        } catch {
            switch error {
            case .tooManyEntries(let count): return [.tooManyEntries(count)]
            case .notAZip: return [.notAZip]
            default: throw error
            }
        }
        var layout = ZipLayoutAudit(bytes, directory)
        try layout.run()
        return archiveIssues(directory, limits) + layout.issues
            + directory.records.flatMap { recordIssues($0, limits) }
            + ZipNameAudit.issues(of: directory.records, requiresTopFolder: requiresTopFolder)
    }

    private static func archiveIssues(_ directory: ZipDirectory, _ limits: ZipLimits) -> [ZipIssue] {
        var issues: [ZipIssue] = []
        if directory.isSplit { issues.append(.split) }
        if directory.isInconsistent { issues.append(.inconsistentDirectory) }
        if directory.commentLength > 0 { issues.append(.comment(directory.commentLength)) }
        if directory.bytesAfter > 0 { issues.append(.bytesAfter(directory.bytesAfter)) }
        let total = directory.records.reduce(into: UInt64(0)) { total, record in
            let (sum, overflows) = total.addingReportingOverflow(record.size)
            total = overflows ? .max : sum
        }
        if total > limits.totalBytes { issues.append(.totalTooLarge(total)) }
        return issues
    }

    private static func recordIssues(_ record: ZipDirectory.Record, _ limits: ZipLimits) -> [ZipIssue] {
        let entry = record.displayName
        var issues: [ZipIssue] = []
        if record.flags & 0x2041 != 0 { issues.append(.encrypted(entry: entry)) }
        if record.method != 0 && record.method != 8 {
            issues.append(.unsupportedMethod(entry: entry, method: record.method))
        }
        if record.size > limits.entryBytes { issues.append(.entryTooLarge(entry: entry, bytes: record.size)) }
        if limits.refuses(size: record.size, packedTo: record.compressedSize) {
            issues.append(.ratio(entry: entry))
        }
        switch (record.unixMode ?? 0) & 0o170000 {
        case 0, 0o100000: break
        case 0o040000: if record.name.last != 0x2F { issues.append(.folder(entry: entry)) }
        case 0o120000: issues.append(.link(entry: entry))
        default: issues.append(.device(entry: entry))
        }
        if record.name.last == 0x2F { issues.append(.folder(entry: entry)) }
        for field in record.extraFields where field.id != 0x0001 {
            issues.append(.extraField(entry: entry, id: field.id))
        }
        if record.hasBrokenExtra { issues.append(.brokenExtra(entry: entry)) }
        if record.commentLength > 0 { issues.append(.entryComment(entry: entry)) }
        return issues
    }
}

extension ZipDirectory.Record {
    /// The name for people; bytes that are not UTF-8 are shown as U+FFFD.
    var displayName: String { String(decoding: name, as: UTF8.self) }
}
