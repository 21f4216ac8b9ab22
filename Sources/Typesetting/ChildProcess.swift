internal import Glibc

/// One run of another program, apart from ours: an input, an output, and
/// limits that the system enforces.
struct ChildProcess {
    /// What the program may use at most.
    struct Limits {
        /// Seconds on the clock, then seconds of a processor.
        var seconds: Int
        var processorSeconds: Int
        /// Address space.
        var megabytes: Int
        /// Of its output; it writes no files at all.
        var outputBytes: Int
    }

    /// How the program ended, and what it said.
    struct Result {
        /// As `waitpid` gives it; 0 when all was well.
        var status: Int32
        var output: [UInt8]
        /// The beginning of what it wrote to its standard error.
        var errors: [UInt8]
    }

    enum Failure: Error {
        case cannotStart(errno: Int32)
        case tookTooLong
        case wroteTooMuch
    }

    var program: String
    var arguments: [String]
    /// The whole environment of the program, `NAME=value`.
    var environment: [String]
    var limits: Limits

    /// Runs the program to its end; it is gone when this returns.
    func run(input: [UInt8]) throws(Failure) -> Result {
        // Sockets, so that a program that no longer listens is an error to us
        // and not a signal.
        let channel = try Self.channel()
        let said = try Self.channel(beside: channel)
        let complained = try Self.channel(beside: channel + said)
        let started = start(input: channel[1], output: said[1], errors: complained[1])
        close(channel[1])
        close(said[1])
        close(complained[1])
        var exchange = Exchange(input: input, to: channel[0], from: said[0], complaints: complained[0])
        defer { exchange.end() }
        let child: pid_t
        switch started {
        case .success(let id): child = id
        case .failure(let failure): throw failure
        }
        let failure = exchange.run(limits)
        // Its own group, so that nothing of it stays behind.
        if failure != nil { kill(-child, SIGKILL) }
        exchange.end()
        var status: Int32 = 0
        var usage = rusage()
        // `wait4` fills both structures and keeps no pointer to them.
        while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}
        kill(-child, SIGKILL)
        if let failure { throw failure }
        // The limit on a processor's time may be reached before the clock's.
        let spent = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
        let signal = status & 0x7F
        if signal == SIGXCPU || signal == SIGKILL, spent >= limits.processorSeconds { throw .tookTooLong }
        return Result(status: status, output: exchange.output, errors: exchange.errors)
    }

    private static func channel(beside others: [Int32] = []) throws(Failure) -> [Int32] {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            let code = errno
            for descriptor in others { close(descriptor) }
            throw .cannotStart(errno: code)
        }
        return ends
    }

    /// The shell sets the limits before it becomes the program, so that no
    /// moment is without them.
    private var command: [String] {
        let limits =
            "ulimit -c 0 && ulimit -f 0 && ulimit -n 256 && ulimit -t \(limits.processorSeconds)"
            + " && ulimit -v \(limits.megabytes * 1024) && exec \"$0\" \"$@\""
        return ["/bin/sh", "-c", limits, program] + arguments
    }

    private func start(input: Int32, output: Int32, errors: Int32) -> Swift.Result<pid_t, Failure> {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        // The copies live until the system has made its own.
        defer { for word in words + variables { free(word) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &variables)
        return code == 0 ? .success(child) : .failure(.cannotStart(errno: code))
    }
}

/// The talk with a running program: all that is to be said is written, and
/// all that it says is read, whichever can go on.
private struct Exchange {
    private let input: [UInt8]
    private var written = 0
    private var descriptors: [Int32]
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []

    init(input: [UInt8], to: Int32, from: Int32, complaints: Int32) {
        self.input = input
        descriptors = [to, from, complaints]
        // A program that does not listen must not hold us up.
        _ = fcntl(to, F_SETFL, O_NONBLOCK)
    }

    /// Goes on until the program has closed both its outputs.
    mutating func run(_ limits: ChildProcess.Limits) -> ChildProcess.Failure? {
        let deadline = Self.now + limits.seconds * 1000
        if input.isEmpty { close(at: 0) }
        while descriptors[1] >= 0 || descriptors[2] >= 0 {
            let left = deadline - Self.now
            guard left > 0 else { return .tookTooLong }
            var waiting = [
                pollfd(fd: descriptors[0], events: Int16(POLLOUT), revents: 0),
                pollfd(fd: descriptors[1], events: Int16(POLLIN), revents: 0),
                pollfd(fd: descriptors[2], events: Int16(POLLIN), revents: 0),
            ]
            // Entries below zero are passed over by `poll`.
            let ready = poll(&waiting, 3, Int32(clamping: left))
            if ready == -1, errno != EINTR { return .cannotStart(errno: errno) }
            guard ready > 0 else { continue }
            if waiting[0].revents != 0 { write() }
            if waiting[1].revents != 0 { read(1) }
            if waiting[2].revents != 0 { read(2) }
            if output.count > limits.outputBytes { return .wroteTooMuch }
        }
        return nil
    }

    mutating func end() {
        for position in descriptors.indices { close(at: position) }
    }

    private static var now: Int {
        var time = timespec()
        // `clock_gettime` fills the structure and keeps no pointer to it.
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private mutating func write() {
        let count = input.withUnsafeBytes { bytes in
            // The buffer lives for the call, which copies from it.
            send(
                descriptors[0],
                bytes.baseAddress?.advanced(by: written),
                bytes.count - written,
                Int32(MSG_NOSIGNAL)
            )
        }
        if count > 0 { written += count }
        if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { close(at: 0) }
    }

    private mutating func read(_ position: Int) {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptors[position], &piece, piece.count)
        if count > 0 {
            if position == 1 {
                output += piece[..<count]
            } else if errors.count < 16_384 {
                errors += piece[..<count]
            }
        } else if count == 0 || errno != EINTR {
            close(at: position)
        }
    }

    private mutating func close(at position: Int) {
        guard descriptors[position] >= 0 else { return }
        Glibc.close(descriptors[position])
        descriptors[position] = -1
    }
}
