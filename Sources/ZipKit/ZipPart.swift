internal import CLibZip
internal import Glibc

/// The data of one entry, as libzip will ask for it when the archive closes.
///
/// libzip holds the only lasting reference, and lets it go with its command
/// *free*.
final class ZipPart {
    /// Where the packed data lies.
    enum Place {
        case spool(ZipSpool, offset: UInt64)
        /// A file that is stored as it is, and has to be what it was.
        case file(String)
    }

    let place: Place
    let method: Int32
    let size: UInt64
    let packedSize: UInt64
    let crc32: UInt32
    private var descriptor: Int32 = -1
    private var position: UInt64 = 0
    private var readCRC: UInt32 = 0
    private var failure: (zip: Int32, system: Int32) = (0, 0)
    private let report: ZipPartReport

    init(
        _ place: Place,
        method: Int32,
        size: UInt64,
        packedSize: UInt64,
        crc32: UInt32,
        report: ZipPartReport
    ) {
        self.place = place
        self.method = method
        self.size = size
        self.packedSize = packedSize
        self.crc32 = crc32
        self.report = report
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// What libzip calls; `context` is a part that was retained for it.
    static let callback: zip_source_callback = { context, data, length, command in
        guard let context else { return -1 }
        let part = Unmanaged<ZipPart>.fromOpaque(context)
        if command == ZIP_SOURCE_FREE {
            part.release()
            return 0
        }
        return part.takeUnretainedValue().perform(command, data, Int(clamping: length))
    }

    private func perform(
        _ command: zip_source_cmd_t,
        _ data: UnsafeMutableRawPointer?,
        _ length: Int
    ) -> zip_int64_t {
        switch command {
        case ZIP_SOURCE_OPEN: return begin()
        case ZIP_SOURCE_READ: return read(into: UnsafeMutableRawBufferPointer(start: data, count: length))
        case ZIP_SOURCE_CLOSE:
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
            return 0
        case ZIP_SOURCE_STAT:
            guard let data, length >= MemoryLayout<zip_stat_t>.size else { return fail(ZIP_ER_INVAL) }
            // libzip hands over room for one zip_stat_t.
            let status = data.assumingMemoryBound(to: zip_stat_t.self)
            zip_stat_init(status)
            status.pointee.size = size
            status.pointee.comp_size = packedSize
            status.pointee.crc = crc32
            status.pointee.comp_method = UInt16(method)
            status.pointee.encryption_method = UInt16(ZIP_EM_NONE)
            status.pointee.valid = UInt64(
                ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD
                    | ZIP_STAT_ENCRYPTION_METHOD
            )
            return zip_int64_t(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            guard let data, length >= 2 * MemoryLayout<Int32>.size else { return -1 }
            // libzip hands over room for two C ints: its code and the system's.
            data.storeBytes(of: failure.zip, as: Int32.self)
            data.storeBytes(of: failure.system, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
            return zip_int64_t(2 * MemoryLayout<Int32>.size)
        case ZIP_SOURCE_SUPPORTS:
            let commands = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
            ]
            return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            return fail(ZIP_ER_OPNOTSUPP)
        }
    }

    private func begin() -> zip_int64_t {
        position = 0
        readCRC = 0
        if case .file(let path) = place {
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return fail(ZIP_ER_OPEN, errno) }
        }
        return 0
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> zip_int64_t {
        switch place {
        case .spool(let spool, let offset):
            let rest = Int(clamping: packedSize - position)
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(rest))
            guard let count = spool.read(at: offset + position, into: piece) else {
                return fail(ZIP_ER_READ, errno)
            }
            position += UInt64(count)
            return zip_int64_t(count)
        case .file(let path):
            // The kernel writes at most `buffer.count` bytes.
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            guard count >= 0 else { return fail(ZIP_ER_READ, errno) }
            position += UInt64(count)
            readCRC = checksum(UnsafeRawBufferPointer(rebasing: buffer[..<count]), after: readCRC)
            let isOver = count == 0 && (position != size || readCRC != crc32)
            guard position <= size, !isOver else {
                report.error = .changedWhileWriting(path: path)
                return fail(ZIP_ER_READ)
            }
            return zip_int64_t(count)
        }
    }

    private func fail(_ code: Int32, _ system: Int32 = 0) -> zip_int64_t {
        failure = (code, system)
        return -1
    }
}

/// Where the parts of one archive leave what libzip has no code for.
final class ZipPartReport {
    var error: ZipError?
}
