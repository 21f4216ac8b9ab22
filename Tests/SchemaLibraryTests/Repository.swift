import Foundation
import SchemaLibrary
import Testing

/// The files of the repository, as these tests see them.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    static let schemas = root + "/Schemas"

    /// The library in the source tree.
    static let library = SchemaLibrary(root: schemas)

    /// All files below a folder of `Schemas`, by paths from `Schemas`, sorted.
    static func files(in folder: String, suffix: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(schemas)/\(folder)")
            .filter { $0.hasSuffix(suffix) }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(schemas)/\(path)")))
    }
}

/// Another program that judges our files.
struct Oracle {
    let name: String
    let program: String
    let arguments: [String]

    static let xmllint = Oracle(
        name: "libxml2",
        program: "/usr/bin/xmllint",
        arguments: ["--noout", "--schema"]
    )
    static let xerces = Oracle(
        name: "Xerces",
        program: "/usr/bin/java",
        arguments: [
            "-cp", "/usr/share/java/xercesImpl.jar", Repository.root + "/Tests/oracles/ValidateXSD.java",
        ]
    )

    /// Exit code and output of the program on these further arguments.
    func run(_ further: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments + further
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// The digest that `sha256sum` gives for a text.
    static func sha256(of text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let oracle = Oracle(name: "sha256sum", program: "/usr/bin/sha256sum", arguments: [])
        return String(try oracle.run([file.path]).output.prefix { $0 != " " })
    }
}
