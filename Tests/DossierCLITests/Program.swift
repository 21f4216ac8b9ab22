import Foundation
import Testing

/// The built program, run as a person or a script runs it.
enum Program {
    /// What one run said, and how it ended.
    struct Run {
        let code: Int32
        let output: String
        let errors: String

        /// Standard output as a JSON object.
        func object() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return try #require(value as? [String: Any])
        }
    }

    /// The program lies beside the bundle of tests; a missing one fails.
    static func path() throws -> String {
        let tests = try #require(CommandLine.arguments.first)
        let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "dossier").path
        let candidates = [beside, root + "/.build/debug/dossier"]
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
            "the program is not built: looked for \(candidates)"
        )
    }

    /// The folder of the repository.
    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    /// Runs the program with a small environment of its own: no language, no
    /// terminal.
    @discardableResult
    static func run(
        _ arguments: String...,
        in folder: String = root,
        environment: [String: String] = [:]
    ) throws -> Run {
        try run(arguments, in: folder, environment: environment)
    }

    /// Runs the program with a list of arguments.
    static func run(
        _ arguments: [String],
        in folder: String = root,
        environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: try path())
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C", "DOSSIER_CACHE": "off"]
            .merging(environment) { $1 }
        let streams = try TemporaryFolder()
        let (output, errors) = (streams.path + "/output", streams.path + "/errors")
        for path in [output, errors] {
            try #require(FileManager.default.createFile(atPath: path, contents: nil))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus,
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8)
        )
    }

    /// Runs a tool of somebody else in the repository's folder; its output and
    /// errors in one.
    static func tool(_ tool: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["DOSSIER_CACHE": "off"]) { $1 }
        process.currentDirectoryURL = URL(filePath: root)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A folder that goes away with the value that holds it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Best effort: a leftover below the system's temporary folder is no failure.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A copy of `folder`, which lies in the repository.
    func copy(of folder: String, named name: String) throws -> String {
        let copy = path + "/" + name
        try FileManager.default.copyItem(atPath: Program.root + "/" + folder, toPath: copy)
        return copy
    }
}
