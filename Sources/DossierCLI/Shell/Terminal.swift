internal import ArgumentParser
internal import Glibc
internal import Wording

/// Where the program writes: machine output and answers to standard output,
/// everything else to standard error.
enum Terminal {
    /// Whether people are looking at standard output.
    static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether colour is wanted: a terminal, and no `NO_COLOR`
    /// (https://no-color.org).
    static var wantsColour: Bool {
        isInteractive && (Shell.environment("NO_COLOR") ?? "").isEmpty && Shell.environment("TERM") != "dumb"
    }

    /// The width of the terminal in columns; 100 where there is none.
    static var width: Int {
        var size = winsize()
        // `ioctl` fills the structure and keeps no pointer to it.
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(Int(size.ws_col), 120)
    }

    /// Writes `bytes` to standard output as they are; an answer that nobody
    /// can read ends the program.
    static func write(_ bytes: [UInt8]) {
        Progress.clear()
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        complain(Shell.wording.text("error.output"))
        exit(ExitCode.inputOutput.rawValue)
    }

    /// Writes `text` to standard output, with a line feed at its end.
    static func print(_ text: String) { write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

    /// Writes `text` and a line feed to standard error.
    static func complain(_ text: String) {
        Progress.clear()
        draw(text + "\n")
    }

    /// Writes `text` to standard error as it is; where that fails, there is
    /// nobody left to tell.
    static func draw(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Writes all `bytes`; whether that was possible.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            // The buffer lives for the call; `write` takes at most its bytes.
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
