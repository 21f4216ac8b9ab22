internal import DigestKit
internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import ProcessKit

/// The place of one inspector, which gets a new one when it is lost.
struct InspectorDesk {
    private let pool: InspectorPool
    private(set) var worker: WorkerProcess?
    private var task: Task?

    /// A file that is being looked into.
    private struct Task {
        let name: String
        let number: Int
        /// Stays open until the task has ended.
        let file: Int32
        var facts: FileFacts?
        var deadline: ContinuousClock.Instant
    }

    init(of pool: InspectorPool) {
        self.pool = pool
    }

    var isBusy: Bool { task != nil }

    /// Hands over a file; false where it cannot be opened.
    mutating func begin(_ request: InspectorPool.Request, number: Int) throws(WorkbenchError) -> Bool {
        let file = request.open()
        guard file >= 0 else { return false }
        var status = stat()
        // `fstat` fills the structure and keeps no pointer to it.
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            return false
        }
        let note = Array(request.name.utf8.suffix(200))
        do throws(ProcessError) {
            try worker?.send(file, note: note)
        } catch {
            // It ended while it had nothing to do.
            worker = nil
        }
        if worker == nil {
            let started: WorkerProcess
            do throws(ProcessError) {
                started = try WorkerProcess(pool.program)
            } catch {
                close(file)
                throw .noInspector(path: pool.program)
            }
            worker = started
            // One that is gone at once is found out when it does not answer.
            try? started.send(file, note: note)
        }
        let reading = pool.secondsOfReading * (1 + Int(status.st_size) / 100_000_000)
        task = Task(name: request.name, number: number, file: file, deadline: .now + .seconds(reading))
        return true
    }

    /// What came of the file, once it is known; nil facts where it cannot be
    /// read.
    mutating func result() throws(WorkbenchError) -> (number: Int, facts: FileFacts?)? {
        guard let task, let worker else { return nil }
        let isThere = worker.listen()
        while let line = worker.line() {
            guard var facts = self.task?.facts else {
                guard line != Array("null".utf8) else { return end(of: task, nil) }
                guard let facts = Self.read(FileFacts.self, line) else {
                    return give(up: worker, because: .crashed)
                }
                let deadline = ContinuousClock.now + .seconds(pool.seconds)
                self.task?.facts = facts
                self.task?.deadline = deadline
                continue
            }
            guard let inspection = Self.read(Inspection.self, line) else {
                return give(up: worker, because: .crashed)
            }
            facts.inspection = inspection
            return end(of: task, facts)
        }
        if !isThere {
            self.worker = nil
            return end(of: task, try facts(of: task, after: worker.end(), complaint: worker.complaint))
        }
        guard let deadline = self.task?.deadline, deadline < .now else {
            guard worker.pendingBytes > InspectionLimits.answerBytes else { return nil }
            return give(up: worker, because: .crashed)
        }
        return give(up: worker, because: .tookTooLong)
    }

    private mutating func end(of task: Task, _ facts: FileFacts?) -> (number: Int, facts: FileFacts?) {
        close(task.file)
        self.task = nil
        return (task.number, facts)
    }

    private mutating func give(
        up worker: WorkerProcess,
        because failure: InspectionFailure
    ) -> (number: Int, facts: FileFacts?)? {
        worker.stop()
        self.worker = nil
        guard let task else { return nil }
        return end(of: task, Self.facts(of: task, failing: failure))
    }

    // MARK: A lost inspector

    /// What can be said of a file that ended its inspector.
    private func facts(
        of task: Task,
        after ending: WorkerProcess.Ending,
        complaint: [UInt8]
    ) throws(WorkbenchError) -> FileFacts? {
        let words = String(decoding: complaint, as: UTF8.self)
        switch ending {
        // The inspector's own exit: it could not even begin.
        case .exit(70): throw .inspectorFailed(reason: words)
        case .signal(SIGXCPU): return Self.facts(of: self.task ?? task, failing: .tookTooLong)
        // Not ours: the system ends what takes too much memory.
        case .signal(SIGKILL): return Self.facts(of: self.task ?? task, failing: .neededTooMuchMemory)
        default:
            // The words of glibc++, GLib, poppler and Swift.
            let isMemory = ["bad_alloc", "failed to allocate", "ut of memory", "could not allocate"]
                .contains { words.contains($0) }
            return Self.facts(of: self.task ?? task, failing: isMemory ? .neededTooMuchMemory : .crashed)
        }
    }

    /// The facts that the inspector still gave, or those that need no look
    /// inside.
    private static func facts(of task: Task, failing failure: InspectionFailure) -> FileFacts? {
        if var facts = task.facts {
            facts.inspection = .failed(failure)
            return facts
        }
        // The same file, read anew from its beginning.
        let path = "/proc/self/fd/\(task.file)"
        guard let (digest, bytes) = try? SHA256Digest.of(fileAt: path) else { return nil }
        return FileFacts(
            sha256: digest.hex,
            bytes: Int(bytes),
            mediaType: MediaType.of(task.name, beginningWith: FileInspection.start(of: path)),
            inspection: .failed(failure)
        )
    }

    private static func read<Value: Decodable>(_ type: Value.Type, _ line: [UInt8]) -> Value? {
        // An answer that cannot be read is that of a process gone wrong.
        try? JSONDecoder().decode(type, from: Data(line))
    }
}
