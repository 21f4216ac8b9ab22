internal import CLibZip
internal import Glibc

/// An archive under construction, which owns its `zip_t`.
///
/// Equal input gives equal bytes, whatever the time zone, the umask and the
/// clock: entries stand in the order they are added, with the one date, mode
/// 0644, the UTF-8 flag, no comments, no data descriptors, and no extra
/// fields but zip64's. The file appears only when ``finish()`` returns; a
/// writer that is dropped earlier leaves nothing behind.
package struct ZipWriter: ~Copyable {
    private var archive: OpaquePointer?
    private let path: String
    private let date: ZipDate
    private let spool: ZipSpool
    private let report = ZipPartReport()

    /// Begins an archive that will be the new file at `path`.
    ///
    /// - Throws: ``ZipError/unwritable(path:code:errno:)`` with code 10
    ///   (`ZIP_ER_EXISTS`) where there is such a file already.
    package init(creating path: String, date: ZipDate) throws(ZipError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
            throw .unwritable(path: path, code: code, errno: errno)
        }
        do {
            spool = try ZipSpool(beside: path)
        } catch {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
        self.path = path
        self.date = date
    }

    /// libzip leaves the disk as it was if the archive is discarded.
    deinit {
        if let archive { zip_discard(archive) }
    }

    /// Adds bytes as an entry.
    package func add(
        _ name: String,
        _ bytes: [UInt8],
        compression: ZipCompression = .automatic
    ) throws(ZipError) {
        let source = ZipContent.memory(bytes)
        try add(name, source, compression)
    }

    /// Adds a file as an entry, without ever holding it whole in memory.
    ///
    /// Where it is stored it is read again by ``finish()``, which throws if
    /// it is no longer what it was.
    package func add(
        _ name: String,
        fileAt path: String,
        compression: ZipCompression = .automatic
    ) throws(ZipError) {
        try add(name, ZipContent.file(ZipBytes(fileAt: path), path: path), compression)
    }

    /// Adds an entry of another archive as it is packed there, without
    /// unpacking it.
    package func add(copying entry: ZipEntry, of reader: ZipReader) throws(ZipError) {
        guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
        guard entry.method == 0 || entry.method == 8 else {
            throw .unsupportedMethod(entry: entry.name, method: entry.method)
        }
        try checkName(entry.name)
        let start = spool.end
        let spool = spool
        try reader.readPacked(entry) { bytes throws(ZipError) in try spool.append(bytes) }
        try add(
            entry.name,
            ZipPart(
                .spool(spool, offset: start),
                method: entry.method == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                size: entry.size,
                packedSize: entry.compressedSize,
                crc32: entry.crc32,
                report: report
            )
        )
    }

    /// Adds what `body` writes piece by piece as an entry, without ever
    /// holding it whole in memory.
    package func add(
        _ name: String,
        writing body: (_ put: ([UInt8]) throws(ZipError) -> Void) throws(ZipError) -> Void
    ) throws(ZipError) {
        try checkName(name)
        let start = spool.end
        let spool = spool
        var deflater = try Deflater()
        func put(_ bytes: [UInt8], isLast: Bool) throws(ZipError) {
            try bytes[...].withUnsafeBytesTyped { bytes throws(ZipError) in
                try deflater.add(bytes, isLast: isLast) { packed throws(ZipError) in
                    try spool.append(packed)
                }
            }
        }
        try body { bytes throws(ZipError) in
            if !bytes.isEmpty { try put(bytes, isLast: false) }
        }
        try put([], isLast: true)
        try add(
            name,
            ZipPart(
                .spool(spool, offset: start),
                method: ZIP_CM_DEFLATE,
                size: deflater.size,
                packedSize: deflater.packedSize,
                crc32: deflater.crc32,
                report: report
            )
        )
    }

    private func checkName(_ name: String) throws(ZipError) {
        let problems = ZipName.problems(name).filter(\.isUnsafe)
        guard problems.isEmpty, name.utf8.last != 0x2F else { throw .badName(name, problems) }
    }

    private func add(
        _ name: String,
        _ content: ZipContent,
        _ compression: ZipCompression
    ) throws(ZipError) {
        try checkName(name)
        try add(name, content.part(compression, in: spool, report: report))
    }

    private func add(_ name: String, _ part: ZipPart) throws(ZipError) {
        guard let archive else { preconditionFailure("the archive is finished") }
        // The reference that libzip holds; the callback gives it back on *free*.
        let context = Unmanaged.passRetained(part).toOpaque()
        guard let source = zip_source_function(archive, ZipPart.callback, context) else {
            Unmanaged<ZipPart>.fromOpaque(context).release()
            throw failure(archive)
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            if zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_EXISTS { throw .duplicateName(name) }
            throw failure(archive)
        }
        let entry = zip_uint64_t(index)
        let mode: zip_uint32_t = 0o100644 << 16
        guard
            zip_set_file_compression(archive, entry, part.method, 0) == 0,
            zip_file_set_dostime(archive, entry, 0, date.dosDate, 0) == 0,
            zip_file_set_external_attributes(archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), mode) == 0
        else { throw failure(archive) }
    }

    /// Writes the archive to disk and waits until it is there.
    package consuming func finish() throws(ZipError) {
        guard let archive else { preconditionFailure("the archive is finished") }
        guard zip_get_num_entries(archive, 0) > 0 else { throw .empty }
        // On failure the archive is still ours, and deinit discards it.
        guard zip_close(archive) == 0 else { throw report.error ?? failure(archive) }
        self.archive = nil
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: 0, errno: errno) }
        defer { close(descriptor) }
        try flagNames(descriptor)
        // Not what the umask makes of it.
        guard fchmod(descriptor, 0o644) == 0, fsync(descriptor) == 0 else {
            throw .unwritable(path: path, code: 0, errno: errno)
        }
    }

    /// Sets the UTF-8 flag in both headers of every entry.
    ///
    /// libzip sets it only where a name is not ASCII, and clears it elsewhere
    /// whatever it is told. Nothing in an archive is computed from the flags.
    private func flagNames(_ descriptor: Int32) throws(ZipError) {
        let directory = try ZipDirectory(ZipBytes(fileAt: path), limit: .max)
        for record in directory.records where record.flags & 0x0800 == 0 {
            let flags = record.flags | 0x0800
            let bytes = [UInt8(flags & 0xFF), UInt8(flags >> 8)]
            for position in [record.headerOffset + 6, record.position + 8] {
                // Two bytes of our own array.
                guard pwrite(descriptor, bytes, 2, off_t(position)) == 2 else {
                    throw .unwritable(path: path, code: 0, errno: errno)
                }
            }
        }
    }

    private func failure(_ archive: OpaquePointer) -> ZipError {
        guard let error = zip_get_error(archive) else { return .outOfMemory }
        return .unwritable(
            path: path,
            code: zip_error_code_zip(error),
            errno: zip_error_code_system(error)
        )
    }
}
