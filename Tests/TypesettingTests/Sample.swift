import Foundation
import Testing
import Typesetting

enum Sample {
    /// A form of one question whose answer is `text`.
    static func form(_ text: String, attachment: TypesetDocument.Attachment? = nil) -> TypesetDocument {
        let answer: [String: Any] = ["k": "paragraph", "role": "body", "c": [text]]
        let question: [String: Any] = [
            "id": "1.1", "label": "Câu hỏi", "required": true, "short": false, "mark": NSNull(),
            "help": NSNull(),
            "count": NSNull(), "lang": NSNull(), "answer": [answer],
        ]
        let section: [String: Any] = [
            "anchor": "a", "number": "A", "label": "Phần", "mark": NSNull(), "help": NSNull(),
            "newpage": false,
            "signed": false, "questions": [question], "blocks": [],
        ]
        let part: [String: Any] = ["heading": NSNull(), "newpage": false, "sections": [section]]
        let data: [String: Any] = [
            "lang": "vi", "title": "Mẫu đơn", "city": "Thành phố", "document": "Mẫu đơn – Thành phố",
            "facts": [],
            "notices": [], "watermark": NSNull(), "footer": "chân trang", "contents": "Mục lục",
            "required": "bắt buộc", "parts": [part],
        ]
        let bytes = (try? JSONSerialization.data(withJSONObject: data)).map(Array.init) ?? []
        return TypesetDocument(
            template: .form,
            data: bytes,
            timestamp: 1_735_603_200,
            attachment: attachment
        )
    }

    /// What a reader of another make finds in the PDF.
    static func text(of pdf: TypesetPDF) throws -> String {
        let folder = try Folder()
        try Data(pdf.bytes).write(to: URL(filePath: folder.path + "/x.pdf"))
        try run("/usr/bin/pdftotext", "-layout", folder.path + "/x.pdf", folder.path + "/x.txt")
        return try String(contentsOfFile: folder.path + "/x.txt", encoding: .utf8)
    }

    static func run(_ tool: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// A folder that is gone when the test is over.
    final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }
}

/// A folder like that of the engine, whose program is a shell script.
final class FakeEngine {
    private let folder: Sample.Folder
    var path: String { folder.path }

    init(_ script: String, fonts: Bool = true) throws {
        folder = try Sample.Folder()
        let files = FileManager.default
        try files.createDirectory(atPath: path + "/bin", withIntermediateDirectories: true)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path + "/bin/python"))
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/bin/python")
        guard fonts else { return }
        let tests = try #require(CommandLine.arguments.first)
        let build = URL(filePath: tests).resolvingSymlinksInPath().deletingLastPathComponent()
        try files.createSymbolicLink(
            at: URL(filePath: path + "/fonts"),
            withDestinationURL: build.appending(path: "../../engine/fonts").standardizedFileURL
        )
    }
}
