internal import DigestKit
internal import DossierModel
internal import Glibc

/// What one pass over a file gave.
package struct FileContent: Sendable {
    /// 64 lower-case hexadecimal digits.
    package let sha256: String
    package let byteCount: Int
    /// All bytes, or, of a file above ``InspectionLimits/fileBytes`` or of a
    /// kind that is not looked into, its beginning.
    package let bytes: [UInt8]

    /// Whether ``bytes`` are all there are.
    package var isWhole: Bool { bytes.count == byteCount }

    /// How much of a file decides whether the rest is kept.
    private static let startSize = 1 << 18

    /// Reads an open file from its beginning to its end, once; `isOfInterest`
    /// is asked with the start of the file whether to keep its bytes.
    ///
    /// - Throws: the error number of the system.
    package init(of file: Int32, isOfInterest: ([UInt8]) -> Bool) throws(ReadingFailure) {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ReadingFailure(errno: errno) }
        var keeps = status.st_size <= InspectionLimits.fileBytes
        let hash = Hash<SHA256Algorithm>()
        var kept: [UInt8] = []
        var count = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.startSize, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            // The kernel writes at most `buffer.count` bytes.
            let piece = pread(file, buffer.baseAddress, buffer.count, off_t(count))
            if piece < 0 {
                guard errno == EINTR else { throw ReadingFailure(errno: errno) }
                continue
            }
            guard piece > 0 else { break }
            // The first `piece` bytes were just written, and the buffer outlives the span.
            let part = UnsafeRawBufferPointer(rebasing: buffer[..<piece])
            hash.update(part.bytes)
            if count == 0 {
                kept.append(contentsOf: part)
                keeps = keeps && isOfInterest(kept)
                if keeps { kept.reserveCapacity(Int(status.st_size)) }
            } else if keeps, count + piece <= InspectionLimits.fileBytes {
                kept.append(contentsOf: part)
            }
            count += piece
        }
        sha256 = hash.finish().hex
        byteCount = count
        bytes = kept
    }
}

/// A file that could not be read to its end.
package struct ReadingFailure: Error, Hashable, Sendable {
    /// The error number of the system.
    package let errno: Int32
}
