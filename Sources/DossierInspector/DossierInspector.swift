internal import ConfinementKit
internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Inspection
internal import ProcessKit

/// The program `dossier-inspector`, which `dossier` starts to have files
/// looked into: open files come in by the standard input, with their names
/// as notes; two lines of JSON go out for each.
///
/// The first line says what a pass over the bytes gave, the second what was
/// found inside; so a file that breaks a library costs only the second.
/// A note that asks for the text of every page gets one line with it.
@main
struct DossierInspector {
    static func main() {
        guard let inspector = FileInspector() else { fail("the table of media types is not installed") }
        do {
            try Confinement.limit(
                memoryBytes: InspectionLimits.memoryBytes,
                openFiles: InspectionLimits.openFiles
            )
            try Confinement.forbidEverythingButReading()
            let requests = FileChannel(owning: STDIN_FILENO)
            while let (file, note) = try requests.receive() {
                defer { close(file) }
                try Confinement.allow(processorSeconds: InspectionLimits.processorSeconds)
                answer(file, String(decoding: note, as: UTF8.self), inspector)
            }
        } catch {
            fail("\(error)")
        }
    }

    /// Looks into one file; the answer to one that cannot be read is
    /// `null`.
    private static func answer(_ file: Int32, _ name: String, _ inspector: borrowing FileInspector) {
        guard let content = try? inspector.content(of: file) else {
            return write("null\n", to: STDOUT_FILENO)
        }
        guard name != PageText.request else { return say(inspector.pages(of: content)) }
        let type = inspector.mediaType(of: content, name: name)
        let facts = FileFacts(sha256: content.sha256, bytes: content.byteCount, mediaType: type)
        say(facts)
        say(inspector.inspection(of: content, mediaType: type))
    }

    private static func say(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { fail("facts that JSON cannot carry") }
        write(String(decoding: data, as: UTF8.self) + "\n", to: STDOUT_FILENO)
    }

    private static func write(_ text: String, to stream: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            // `write` reads at most the bytes that the buffer has.
            let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
            // Nobody listens any more.
            guard count > 0 || errno == EINTR else { exit(1) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    private static func fail(_ reason: String) -> Never {
        write("dossier-inspector: \(reason)\n", to: STDERR_FILENO)
        exit(70)
    }
}
