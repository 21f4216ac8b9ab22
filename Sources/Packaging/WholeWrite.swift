internal import Glibc

/// Writes all of `bytes` to an open file, however little the system takes at
/// a time.
///
/// - Throws: ``PackagingError/cannotWrite(path:errno:)`` with `path`, which is
///   only for the message.
package func write(
    whole bytes: ArraySlice<UInt8>,
    to descriptor: Int32,
    at path: String
) throws(PackagingError) {
    var rest = bytes
    while !rest.isEmpty {
        // The buffer lives for the call; `write` takes at most its bytes.
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            throw .cannotWrite(path: path, errno: errno)
        }
        rest = rest.dropFirst(count)
    }
}
