internal import CCrypto
internal import Glibc

/// A digest under way in OpenSSL, which owns its context.
struct EVPHash: ~Copyable {
    private let context: OpaquePointer

    init(_ function: HashFunction) {
        // The descriptions are OpenSSL's own constants, never freed.
        let description =
            switch function {
            case .sha256: EVP_sha256()
            case .sha512: EVP_sha512()
            }
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, description, nil) == 1 else {
            preconditionFailure("OpenSSL cannot begin a digest: no memory, or no such algorithm")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    func update(_ bytes: RawSpan) {
        // The pointer is valid, and the bytes unchanged, during the call.
        let status = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        precondition(status == 1, "OpenSSL cannot fail on a context that was begun")
    }

    consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            var length: UInt32 = 0
            // OpenSSL writes at most EVP_MAX_MD_SIZE bytes and says how many.
            let status = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
            precondition(status == 1, "OpenSSL cannot fail on a context that was begun")
            count = Int(length)
        }
    }
}

/// Hands the bytes of a file to `body`, piece by piece, and returns how many
/// there were.
func readFile(at path: String, _ body: (RawSpan) -> Void) throws(DigestError) -> UInt64 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    var total: UInt64 = 0
    while true {
        // The kernel writes at most `buffer.count` bytes.
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 {
            guard errno == EINTR else { throw .unreadable(path: path, errno: errno) }
            continue
        }
        guard count > 0 else { return total }
        total += UInt64(count)
        // The first `count` bytes were just written, and the buffer outlives the span.
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes)
    }
}
