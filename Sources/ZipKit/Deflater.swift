internal import CZlib

/// Deflates one entry, piece by piece, and counts its checksum, with zlib's
/// level 6.
///
/// zlib keeps a pointer to the `z_stream`, so that has a place of its own.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableRawBufferPointer
    private(set) var crc32: UInt32 = 0
    private(set) var size: UInt64 = 0
    private(set) var packedSize: UInt64 = 0

    init(level: Int32 = 6) throws(ZipError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard cz_deflate_init_raw(stream, level) == Z_OK else {
            stream.deallocate()
            throw .outOfMemory
        }
        self.stream = stream
        output = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Deflates `bytes` and hands what is ready to `write`; with `isLast`,
    /// all of it.
    mutating func add(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        write: (UnsafeRawBufferPointer) throws(ZipError) -> Void
    ) throws(ZipError) {
        crc32 = checksum(bytes, after: crc32)
        size += UInt64(bytes.count)
        // zlib takes the input by a pointer that is not const, but only reads
        // it; input and output outlive the loop.
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: bytes.assumingMemoryBound(to: Bytef.self).baseAddress
        )
        stream.pointee.avail_in = uInt(bytes.count)
        var isFull = true
        while isFull {
            stream.pointee.next_out = output.assumingMemoryBound(to: Bytef.self).baseAddress
            stream.pointee.avail_out = uInt(output.count)
            // Cannot fail: the state is sound, and there is room for output.
            deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            let ready = output.count - Int(stream.pointee.avail_out)
            packedSize += UInt64(ready)
            try write(UnsafeRawBufferPointer(rebasing: output[..<ready]))
            isFull = stream.pointee.avail_out == 0
        }
    }
}

/// The CRC-32 of `bytes`, continued from that of what came before.
func checksum(_ bytes: UnsafeRawBufferPointer, after crc: UInt32) -> UInt32 {
    // `crc32_z` with NULL would start anew, so nothing changes nothing.
    guard let start = bytes.assumingMemoryBound(to: Bytef.self).baseAddress else { return crc }
    return UInt32(crc32_z(uLong(crc), start, bytes.count))
}
