internal import Glibc

/// One end of a connection between two processes over which open files go,
/// each with a short note.
///
/// Messages arrive whole and in order, or not at all (`SOCK_SEQPACKET`).
package struct FileChannel: ~Copyable {
    /// The end's descriptor, which the channel closes.
    package let descriptor: Int32

    /// Takes over an end that is open, such as the standard input of a child.
    package init(owning descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Two connected sockets.
    static func socketPair(_ kind: __socket_type) throws(ProcessError) -> (near: Int32, far: Int32) {
        var ends: [Int32] = [-1, -1]
        // `socketpair` fills both descriptors.
        guard socketpair(AF_UNIX, Int32(kind.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .system(errno: errno)
        }
        return (ends[0], ends[1])
    }

    /// Sends an open file, which stays open here, and a note of at most 1,000
    /// bytes.
    package borrowing func send(_ file: Int32, note: [UInt8]) throws(ProcessError) {
        // An empty message would look like the end.
        let note = [0] + note.prefix(1000)
        let failure = Self.withMessage(roomFor: note) { message, control in
            control.storeBytes(of: Self.headerSize + 4, as: Int.self)
            control.storeBytes(of: SOL_SOCKET, toByteOffset: 8, as: Int32.self)
            control.storeBytes(of: Self.rights, toByteOffset: 12, as: Int32.self)
            control.storeBytes(of: file, toByteOffset: Self.headerSize, as: Int32.self)
            while sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL)) < 0 {
                if errno != EINTR { return errno }
            }
            return 0
        }.result
        guard failure == 0 else { throw .system(errno: failure) }
    }

    /// Waits for the next file and its note; nil when the other end is gone.
    ///
    /// Whoever calls has to close the file.
    package borrowing func receive() throws(ProcessError) -> (file: Int32, note: [UInt8])? {
        let room = [UInt8](repeating: 0, count: 1001)
        let (answer, bytes) = Self.withMessage(roomFor: room) { message, control -> (Int, Int32, Int32) in
            while true {
                let count = recvmsg(descriptor, &message, Int32(MSG_CMSG_CLOEXEC))
                if count >= 0 {
                    let isFile =
                        message.msg_controllen >= Self.headerSize + 4
                        && control.load(fromByteOffset: 12, as: Int32.self) == Self.rights
                    let file = isFile ? control.load(fromByteOffset: Self.headerSize, as: Int32.self) : -1
                    return (count, file, 0)
                }
                if errno != EINTR { return (0, -1, errno) }
            }
        }
        let (count, file, failure) = answer
        guard failure == 0 else { throw .system(errno: failure) }
        guard count > 0 else { return nil }
        guard file >= 0 else { throw .noFile }
        return (file, Array(bytes[1..<count]))
    }

    /// `SCM_RIGHTS`, and the size of a `cmsghdr`: both are macros in C.
    private static let rights: Int32 = 1
    private static let headerSize = 16

    /// Calls `body` with a message over a copy of `bytes` and with room for
    /// one descriptor; gives its result and the bytes.
    private static func withMessage<Result>(
        roomFor bytes: [UInt8],
        _ body: (inout msghdr, UnsafeMutableRawPointer) -> Result
    ) -> (result: Result, bytes: [UInt8]) {
        var bytes = bytes
        // `CMSG_SPACE(4)` is 24 on every 64-bit Linux. All pointers in the
        // message live as long as the call of `body`.
        let result = withUnsafeTemporaryAllocation(byteCount: 24, alignment: 8) { control in
            control.initializeMemory(as: UInt8.self, repeating: 0)
            return bytes.withUnsafeMutableBytes { data in
                var part = iovec(iov_base: data.baseAddress, iov_len: data.count)
                return withUnsafeMutablePointer(to: &part) { part in
                    var message = msghdr()
                    message.msg_iov = part
                    message.msg_iovlen = 1
                    message.msg_control = control.baseAddress
                    message.msg_controllen = 24
                    guard let start = control.baseAddress else {
                        preconditionFailure("room of 24 bytes has an address")
                    }
                    return body(&message, start)
                }
            }
        }
        return (result, bytes)
    }
}
