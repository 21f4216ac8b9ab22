import DossierModel
import Foundation
import ProcessKit
import Testing
import Workbench

/// A document that breaks, blocks or bloats its inspector costs only itself.
@Suite struct InspectorPoolTests {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/broken-documents").path

    static func request(_ name: String) -> InspectorPool.Request {
        InspectorPool.Request(path: "\(fixtures)/\(name)", name: name)
    }

    @Test func aDocumentThatNeverEndsCostsOnlyItself() throws {
        let names = ["whole.pdf", "endless.pdf", "one-pixel.png", "endless.pdf", "cmyk.jpg"]
        let facts = try InspectorPool(workers: 2, seconds: 2).facts(of: names.map(Self.request))
        #expect(
            facts.map { $0?.mediaType } == [
                "application/pdf", "application/pdf", "image/png", "application/pdf", "image/jpeg",
            ]
        )
        #expect(facts.map { $0?.inspection == .failed(.tookTooLong) } == [false, true, false, true, false])
        #expect(facts.map { $0?.bytes } == [602, 3225, 69, 3225, 237])
    }

    /// Inspectors that go wrong in every way, written as scripts.
    static let broken: [(String, InspectionFailure)] = [
        ("kill -SEGV $$", .crashed),
        ("kill -ABRT $$", .crashed),
        ("kill -XCPU $$", .tookTooLong),
        ("kill -KILL $$", .neededTooMuchMemory),
        ("echo 'terminate called: std::bad_alloc' >&2; exit 134", .neededTooMuchMemory),
        ("exit 0", .crashed),
        ("exec sleep 60", .tookTooLong),
        ("echo nonsense; echo nonsense; exec sleep 60", .crashed),
    ]

    @Test(arguments: broken)
    func aBrokenInspectorLeavesDigestSizeAndType(_ command: String, _ failure: InspectionFailure) throws {
        let script = FileManager.default.temporaryDirectory.appending(path: "inspector-\(UUID().uuidString)")
        try "#!/bin/sh\n\(command)\n".write(to: script, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: script) }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        let pool = InspectorPool(program: script.path, workers: 1, seconds: 1, secondsOfReading: 1)
        let facts = try pool.facts(of: ["one-pixel.png", "whole.pdf"].map(Self.request))
        #expect(facts.map { $0?.inspection } == [.failed(failure), .failed(failure)])
        #expect(facts.map { $0?.mediaType } == ["image/png", "application/pdf"])
        #expect(facts.map { $0?.bytes } == [69, 602])
    }

    @Test func withoutTheInspectorNothingIsMadeUp() {
        let pool = InspectorPool(program: "/nowhere/dossier-inspector")
        #expect {
            try pool.facts(of: [Self.request("whole.pdf")])
        } throws: { error in
            if case WorkbenchError.noInspector("/nowhere/dossier-inspector") = error { true } else { false }
        }
        #expect(throws: Never.self) { try pool.facts(of: []) }
    }

    @Test func aFileThatIsGoneHasNoFacts() throws {
        let facts = try InspectorPool(workers: 1).facts(of: ["gone.pdf", "whole.pdf"].map(Self.request))
        #expect(facts.map { $0?.bytes } == [nil, 602])
    }

    @Test func factsAreTheSameWhateverTheOrderAndTheNumberOfInspectors() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures)
            .filter { !["endless.pdf", "huge-picture.pdf"].contains($0) }.sorted()
        let forward = try InspectorPool(workers: 2).facts(of: names.map(Self.request))
        let backward = try InspectorPool(workers: 1).facts(of: names.reversed().map(Self.request))
        #expect(forward == backward.reversed())
    }

    @Test func anInspectorAtWorkMayReadAndNothingElse() throws {
        let worker = try WorkerProcess(InspectorPool().program)
        let file = try FileHandle(forReadingFrom: URL(filePath: "\(Self.fixtures)/whole.pdf"))
        try worker.send(file.fileDescriptor, note: [])
        while worker.line() == nil {
            WorkerProcess.wait(for: [worker], milliseconds: 1000)
            try #require(worker.listen())
        }
        let status = try String(contentsOfFile: "/proc/\(worker.process)/status", encoding: .utf8)
        let rights = status.split(separator: "\n").filter {
            $0.hasPrefix("NoNewPrivs:") || $0.hasPrefix("Seccomp:")
        }
        // A filter of system calls is mode 2 (seccomp(2)).
        #expect(rights == ["NoNewPrivs:\t1", "Seccomp:\t2"])
        let limits = try String(contentsOfFile: "/proc/\(worker.process)/limits", encoding: .utf8)
        for (name, value) in [
            ("Max file size", 0), ("Max core file size", 0), ("Max open files", InspectionLimits.openFiles),
            ("Max address space", InspectionLimits.memoryBytes),
        ] {
            let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(name) })
            let columns = line.dropFirst(26).split(separator: " ")
            #expect(columns.prefix(2) == ["\(value)", "\(value)"], "\(name)")
        }
    }
}
