internal import Glibc

/// A child process that is given one open file after the other and answers
/// in lines; it is killed when this object goes.
package final class WorkerProcess {
    /// How a process ended.
    package enum Ending: Hashable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// The number of the process.
    package let process: Int32
    private let requests: FileChannel
    private let answers: Int32
    private let complaints: Int32
    private var buffer: [UInt8] = []
    private var ending: Ending?

    /// The beginning of what it wrote to its standard error.
    package private(set) var complaint: [UInt8] = []

    /// Starts `program`, with nothing of ours but three streams: the files
    /// come in by its standard input.
    ///
    /// - Throws: the error of the system, such as `ENOENT`.
    package init(_ program: String, arguments: [String] = [], environment: [String] = []) throws(ProcessError)
    {
        var open: [Int32] = []
        do {
            // What it says, and what it complains of, come by sockets too.
            for kind in [SOCK_SEQPACKET, SOCK_STREAM, SOCK_STREAM] {
                let (near, far) = try FileChannel.socketPair(kind)
                open += [near, far]
            }
            let streams = [open[1], open[3], open[5]]
            process = try Self.spawn(program, [program] + arguments, environment, streams)
        } catch {
            for descriptor in open { close(descriptor) }
            throw error
        }
        for far in [open[1], open[3], open[5]] { close(far) }
        requests = FileChannel(owning: open[0])
        answers = open[2]
        complaints = open[4]
    }

    deinit {
        stop()
        close(answers)
        close(complaints)
    }

    // MARK: Talking

    /// Hands over an open file, which stays open here, and a note.
    package func send(_ file: Int32, note: [UInt8]) throws(ProcessError) {
        try requests.send(file, note: note)
    }

    /// Takes in what is there to be read, without waiting; false once the
    /// process has said its last.
    package func listen() -> Bool {
        let said = Self.read(complaints)
        complaint += said.bytes.prefix(max(0, 4096 - complaint.count))
        let answer = Self.read(answers)
        buffer += answer.bytes
        return !answer.isOver
    }

    /// The next whole line of its answers, without the line feed; nil where
    /// there is none yet.
    package func line() -> [UInt8]? {
        guard let end = buffer.firstIndex(of: 0x0A) else { return nil }
        defer { buffer.removeFirst(end + 1) }
        return Array(buffer[..<end])
    }

    /// How many bytes of an answer are there that is not whole yet.
    package var pendingBytes: Int { buffer.count }

    /// Waits until one of `workers` has something to say, `milliseconds` at
    /// most.
    package static func wait(for workers: [WorkerProcess], milliseconds: Int) {
        var places = workers.flatMap { worker in
            [worker.answers, worker.complaints].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
        }
        // A signal only means to look sooner.
        poll(&places, nfds_t(places.count), Int32(clamping: milliseconds))
    }

    /// Ends the process if it still runs, and says how it ended.
    @discardableResult package func stop() -> Ending {
        if let ending { return ending }
        kill(process, SIGKILL)
        return reap()
    }

    /// Waits for the end of a process that has closed its answers.
    package func end() -> Ending {
        if let ending { return ending }
        // Whoever closes its answers and stays is not waited for.
        for _ in 0..<200 {
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process { return remember(status) }
            usleep(5000)
        }
        return stop()
    }

    private func reap() -> Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return remember(status)
    }

    private func remember(_ status: Int32) -> Ending {
        let signal = status & 0x7F
        let ending = signal == 0 ? Ending.exit(status >> 8 & 0xFF) : Ending.signal(signal)
        self.ending = ending
        return ending
    }

    // MARK: The system

    private static func read(_ descriptor: Int32) -> (bytes: [UInt8], isOver: Bool) {
        var result: [UInt8] = []
        while true {
            var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&place, 1, 0) > 0 else { return (result, false) }
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                // `read` writes at most the bytes that the buffer has.
                count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
            }
            guard !piece.isEmpty else { return (result, true) }
            result += piece
        }
    }

    /// Starts the program with `streams` as its descriptors 0, 1 and 2, and
    /// no other.
    private static func spawn(
        _ program: String,
        _ arguments: [String],
        _ environment: [String],
        _ streams: [Int32]
    ) throws(ProcessError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Ours are above 2, so that none is overwritten before it is copied.
        for (number, stream) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
        }
        // Libraries may have opened some that pass to children.
        for descriptor in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&process, program, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw .system(errno: code) }
        return process
    }

    /// Calls `body` with copies of the strings as C wants them: a list that
    /// ends with nil.
    private static func withCStrings<Value>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
