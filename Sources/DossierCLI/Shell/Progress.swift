internal import DossierModel
internal import Glibc
internal import Synchronization
internal import Wording

/// A line on the terminal that says that work is going on, from the first
/// second on; it goes before anything else is written.
enum Progress {
    private enum State {
        case hidden, shown, over
    }

    private static let state = Mutex(State.hidden)

    /// Does `work`; people at a terminal see that it is going on, unless they
    /// asked for quiet.
    @MainActor static func shown(while work: () throws -> Void) async throws {
        let isQuiet = CommandLine.arguments.contains { $0 == "--quiet" || $0 == "-q" }
        guard isatty(STDERR_FILENO) == 1, !isQuiet else { return try work() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tick() }
            try work()
            group.cancelAll()
        }
        clear()
    }

    /// Takes the line away, for good.
    static func clear() {
        state.withLock { state in
            if state == .shown { Terminal.draw("\r\u{1B}[K") }
            state = .over
        }
    }

    private static func tick() async {
        var seconds = 0
        // Cancellation ends the sleep, and with it the line.
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            seconds += 1
            show(Shell.wording.text("progress", ["seconds": .integer(seconds)]))
        }
    }

    private static func show(_ text: String) {
        state.withLock { state in
            guard state != .over else { return }
            state = .shown
            Terminal.draw("\r\(text)\u{1B}[K")
        }
    }
}
