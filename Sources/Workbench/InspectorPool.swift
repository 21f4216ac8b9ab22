package import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import ProcessKit

/// Has files looked into by processes of their own, so that a file that
/// breaks, blocks or bloats a library costs only what could be said of it.
///
/// Nothing is started where there is no file. Facts come in the order of the
/// files, whichever is done first.
package struct InspectorPool {
    /// A file to be looked into.
    package struct Request {
        /// Its name, which only tells apart kinds of plain text.
        let name: String
        /// Opens the file for reading, for whoever calls to close; negative
        /// where it cannot be opened.
        let open: () -> Int32

        /// A file on disk.
        package init(path: String, name: String) {
            self.name = name
            // Not waiting for whoever writes to a pipe that was put in its place.
            open = { Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        }

        /// A file that is made when its turn comes.
        init(name: String, open: @escaping () -> Int32) {
            self.name = name
            self.open = open
        }
    }

    /// The program that looks.
    package let program: String
    /// How many of them work at a time.
    package let workers: Int
    /// Seconds on the clock for looking into one file.
    package let seconds: Int
    /// Seconds on the clock for reading 100 MB.
    package let secondsOfReading: Int

    /// Takes the inspector that was installed with this program, which
    /// stands beside it, and as many of them as there are processors.
    package init(
        program: String? = nil,
        workers: Int? = nil,
        seconds: Int = InspectionLimits.seconds,
        secondsOfReading: Int = InspectionLimits.secondsOfReading
    ) {
        self.program = program ?? Self.installed
        self.workers = max(1, workers ?? min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        self.seconds = seconds
        self.secondsOfReading = secondsOfReading
    }

    private static var installed: String {
        let program =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first ?? ""
        let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        return folder + "/dossier-inspector"
    }

    /// The facts of the files, in their order; nil for one that cannot be
    /// read.
    package func facts(of requests: [Request]) throws(WorkbenchError) -> [FileFacts?] {
        var facts = [FileFacts?](repeating: nil, count: requests.count)
        var waiting = requests.indices.makeIterator()
        var desks: [InspectorDesk] = []
        for _ in 0..<min(workers, requests.count) {
            desks.append(InspectorDesk(of: self))
        }
        while true {
            for index in desks.indices where !desks[index].isBusy {
                while let next = waiting.next() {
                    if try desks[index].begin(requests[next], number: next) { break }
                }
            }
            let busy = desks.filter(\.isBusy)
            guard !busy.isEmpty else { return facts }
            WorkerProcess.wait(for: busy.compactMap(\.worker), milliseconds: 250)
            for index in desks.indices {
                guard let (number, result) = try desks[index].result() else { continue }
                facts[number] = result
            }
        }
    }
}
