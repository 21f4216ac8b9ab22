import Foundation

/// Programs of others that read workbooks.
enum Oracle {
    struct Failure: Error {
        let status: Int32
        let message: String
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What a script of Python's prints that gets `input`.
    static func python(_ script: String, input: [UInt8]) throws -> String {
        try inFolder { folder in
            let file = folder.appendingPathComponent("input")
            try Data(input).write(to: file)
            let python = root.appendingPathComponent(".venv/bin/python")
            return try run(python.path, ["-c", script], input: file, in: folder)
        }
    }

    /// The first sheet as LibreOffice writes it as CSV.
    static func libreOfficeCSV(of workbook: [UInt8]) throws -> String {
        try inFolder { folder in
            try Data(workbook).write(to: folder.appendingPathComponent("a.xlsx"))
            let arguments = [
                "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.path,
                folder.appendingPathComponent("a.xlsx").path,
            ]
            _ = try run("/usr/bin/soffice", arguments, input: nil, in: folder)
            return try String(contentsOf: folder.appendingPathComponent("a.csv"), encoding: .utf8)
        }
    }

    private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    private static func run(
        _ program: String,
        _ arguments: [String],
        input: URL?,
        in folder: URL
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
        let output = Pipe()
        let messages = folder.appendingPathComponent("messages")
        try Data().write(to: messages)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: messages)
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = try String(contentsOf: messages, encoding: .utf8)
            throw Failure(status: process.terminationStatus, message: message)
        }
        return String(decoding: answer, as: UTF8.self)
    }
}
