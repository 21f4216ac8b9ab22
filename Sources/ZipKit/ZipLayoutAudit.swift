/// Walks over the entries as they lie in the archive, and compares each local
/// header with the directory.
struct ZipLayoutAudit {
    private let bytes: ZipBytes
    private let directory: ZipDirectory
    private(set) var issues: [ZipIssue] = []

    init(_ bytes: ZipBytes, _ directory: ZipDirectory) {
        self.bytes = bytes
        self.directory = directory
    }

    mutating func run() throws(ZipError) {
        let records = directory.records.sorted { ($0.headerOffset, $0.index) < ($1.headerOffset, $1.index) }
        var end: UInt64 = 0
        var previous: String?
        for record in records {
            let entry = record.displayName
            let (start, overflows) = record.headerOffset.addingReportingOverflow(directory.shift)
            guard !overflows, start < directory.start else {
                issues.append(.noLocalHeader(entry: entry))
                continue
            }
            if start < end, let previous {
                issues.append(.overlap(entry: entry, previous: previous))
            } else if start > end {
                issues.append(
                    previous == nil ? .bytesBefore(start) : .gapBefore(entry: entry, bytes: start - end)
                )
            }
            guard let after = try endOfEntry(record, at: start) else { continue }
            if after > directory.start { issues.append(.overlapsDirectory(entry: entry)) }
            end = max(end, after)
            previous = entry
        }
        if previous == nil, directory.start > 0 {
            issues.append(.bytesBefore(directory.start))
        } else if end < directory.start {
            issues.append(.gapBeforeDirectory(bytes: directory.start - end))
        }
        if directory.end < directory.endRecords {
            issues.append(.gapAfterDirectory(bytes: directory.endRecords - directory.end))
        }
    }

    /// Where the entry whose local header begins at `start` ends; `nil` if
    /// there is no such header.
    private mutating func endOfEntry(
        _ record: ZipDirectory.Record,
        at start: UInt64
    ) throws(ZipError) -> UInt64? {
        let entry = record.displayName
        let header = try bytes.read(at: start, count: 30)
        guard header.count == 30, header.hasSignature(0x0403_4B50) else {
            issues.append(.noLocalHeader(entry: entry))
            return nil
        }
        let nameLength = Int(header.uint16(26))
        let extraLength = Int(header.uint16(28))
        let rest = try bytes.read(at: start + 30, count: nameLength + extraLength)
        guard rest.count == nameLength + extraLength else {
            issues.append(.noLocalHeader(entry: entry))
            return nil
        }
        let extra = ZipExtraField.split(rest.dropFirst(nameLength))
        compare(record, header, name: Array(rest.prefix(nameLength)), extra.fields)
        for field in extra.fields
        where field.id != 0x0001 && !record.extraFields.contains(where: { $0.id == field.id }) {
            issues.append(.extraField(entry: entry, id: field.id))
        }
        if extra.isBroken && !record.hasBrokenExtra { issues.append(.brokenExtra(entry: entry)) }
        let data = start + 30 + UInt64(nameLength + extraLength)
        let (end, overflows) = data.addingReportingOverflow(record.compressedSize)
        guard !overflows else { return .max }
        guard header.uint16(6) & 0x0008 != 0 else { return end }
        issues.append(.dataDescriptor(entry: entry))
        return end + (try descriptorLength(record, at: end))
    }

    private mutating func compare(
        _ record: ZipDirectory.Record,
        _ header: [UInt8],
        name: [UInt8],
        _ extra: [ZipExtraField]
    ) {
        var compressedSize = UInt64(header.uint32(18))
        var size = UInt64(header.uint32(22))
        if let field = extra.first(where: { $0.id == 0x0001 }) {
            var rest = field.data[...]
            if size == 0xFFFF_FFFF, rest.count >= 8 {
                size = rest.uint64(0)
                rest = rest.dropFirst(8)
            }
            if compressedSize == 0xFFFF_FFFF, rest.count >= 8 { compressedSize = rest.uint64(0) }
        }
        // With a data descriptor the local header may leave these at zero.
        let isDeferred = header.uint16(6) & 0x0008 != 0
        func differs<Number: BinaryInteger>(_ local: Number, _ central: Number) -> Bool {
            local != central && !(isDeferred && local == 0)
        }
        let differences: [ZipHeaderField: Bool] = [
            .name: name != record.name,
            .flags: header.uint16(6) != record.flags || header.uint16(4) != record.versionNeeded,
            .method: header.uint16(8) != record.method,
            .time: header.uint16(10) != record.time || header.uint16(12) != record.date,
            .crc32: differs(header.uint32(14), record.crc32),
            .compressedSize: differs(compressedSize, record.compressedSize),
            .size: differs(size, record.size),
        ]
        for field in ZipHeaderField.allCases where differences[field] == true {
            issues.append(.disagreement(entry: record.displayName, field))
        }
    }

    /// How long the data descriptor at `offset` is: with or without its
    /// signature, with sizes of four or of eight bytes.
    private func descriptorLength(
        _ record: ZipDirectory.Record,
        at offset: UInt64
    ) throws(ZipError) -> UInt64 {
        let found = try bytes.read(at: offset, count: 24)
        let skip = found.hasSignature(0x0807_4B50) ? 4 : 0
        guard found.count >= skip + 12, found.uint32(skip) == record.crc32 else { return 0 }
        let isLong =
            found.count >= skip + 20 && found.uint64(skip + 4) == record.compressedSize
            && found.uint64(skip + 12) == record.size
        return UInt64(skip + (isLong ? 20 : 12))
    }
}
