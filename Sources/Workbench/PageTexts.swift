internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import ProcessKit

/// Has PDF files read back by inspectors, one each, all at a time: only they
/// may hold the library that reads them.
enum PageTexts {
    /// The text of every page of each file, in the order of the files; nil
    /// for one that could not be read.
    static func pages(
        of files: [[UInt8]],
        by pool: InspectorPool = InspectorPool()
    ) throws(WorkbenchError) -> [[PageText]?] {
        var workers: [WorkerProcess] = []
        for file in files { workers.append(try worker(reading: file, pool)) }
        var texts = [[PageText]?](repeating: nil, count: files.count)
        var waiting = Set(files.indices)
        let deadline = ContinuousClock.now + .seconds(pool.seconds)
        while !waiting.isEmpty, deadline > .now {
            WorkerProcess.wait(for: waiting.map { workers[$0] }, milliseconds: 250)
            for index in waiting.sorted() {
                let isThere = workers[index].listen()
                if let line = workers[index].line() {
                    // An answer that cannot be read is that of a process gone wrong.
                    texts[index] = try? JSONDecoder().decode([PageText]?.self, from: Data(line))
                    waiting.remove(index)
                } else if !isThere {
                    if case .exit(70) = workers[index].end() {
                        let words = String(decoding: workers[index].complaint, as: UTF8.self)
                        throw .inspectorFailed(reason: words)
                    }
                    waiting.remove(index)
                }
            }
        }
        return texts
    }

    private static func worker(
        reading file: [UInt8],
        _ pool: InspectorPool
    ) throws(WorkbenchError) -> WorkerProcess {
        let descriptor = unnamedFile(holding: file)
        guard descriptor >= 0 else { throw .cannotWrite(path: "/tmp", errno: errno) }
        defer { close(descriptor) }
        do throws(ProcessError) {
            let worker = try WorkerProcess(pool.program)
            try worker.send(descriptor, note: Array(PageText.request.utf8))
            return worker
        } catch {
            throw .noInspector(path: pool.program)
        }
    }

    /// A file without a name with these bytes, open for whoever calls to
    /// close; negative where that fails.
    private static func unnamedFile(holding bytes: [UInt8]) -> Int32 {
        guard let stream = tmpfile() else { return -1 }
        defer { fclose(stream) }
        // `fwrite` reads the bytes of the array, which outlives the call.
        let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
        guard count == bytes.count, fflush(stream) == 0 else { return -1 }
        return fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3)
    }
}
