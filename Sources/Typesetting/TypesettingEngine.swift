internal import Glibc

/// The typesetting engine, a program of its own: documents go in as data,
/// PDF files come out.
///
/// It is Typst as the package `typst` of PyPI brings it, in a virtual
/// environment that `make` creates, and it runs as a child process with
/// limits on time and memory; one process sets all documents of a build.
package struct TypesettingEngine: Sendable {
    /// The folder of the engine: `bin/python` and `fonts/`.
    private let folder: String
    private let templates: String
    /// How long one run may take, on the clock and on a processor.
    package var seconds = 120

    /// The fonts without which no document is set.
    private static let fonts = [
        "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSerif-Regular.ttf",
        "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf", "NotoSerif-BoldItalic.ttf",
        "NotoSansSymbols2-Regular.ttf",
    ]

    /// Finds the engine.
    ///
    /// - Parameter folder: where it is; nil to look beside the program, as
    ///   `make` puts it there, and below `../share/dossier`, as a system
    ///   installs it.
    /// - Throws: what of it is missing.
    package init(in folder: String? = nil) throws(TypesettingError) {
        let program = Self.programFolder
        let places = folder.map { [$0] } ?? ["\(program)/../../engine", "\(program)/../share/dossier/engine"]
        guard let found = places.first(where: { access("\($0)/bin/python", X_OK) == 0 }) else {
            throw .noEngine(path: "\(places[0])/bin/python")
        }
        for font in Self.fonts where access("\(found)/fonts/\(font)", R_OK) != 0 {
            throw .noFont(path: "\(found)/fonts/\(font)")
        }
        let shipped = [
            "\(program)/dossier_Typesetting.resources/Templates", "\(program)/../share/dossier/templates",
        ]
        guard let templates = shipped.first(where: { access("\($0)/driver.py", R_OK) == 0 }) else {
            throw .noTemplates
        }
        self.folder = found
        self.templates = templates
    }

    /// The PDF files of `documents`, in their order.
    ///
    /// The same documents give the same bytes.
    package func pdfs(of documents: [TypesetDocument]) throws(TypesettingError) -> [TypesetPDF] {
        guard !documents.isEmpty else { return [] }
        let child = ChildProcess(
            program: "\(folder)/bin/python",
            arguments: ["-I", "-B", "\(templates)/driver.py", "\(folder)/fonts"],
            environment: ["LANG=C.UTF-8", "PATH=/usr/bin:/bin", "RAYON_NUM_THREADS=2"],
            limits: ChildProcess.Limits(
                seconds: seconds,
                processorSeconds: seconds,
                megabytes: 4096,
                outputBytes: 512_000_000
            )
        )
        let result: ChildProcess.Result
        do {
            result = try child.run(input: documents.reduce(into: []) { $0 += $1.request })
        } catch {
            switch error {
            case .cannotStart(let code): throw .cannotStart(errno: code)
            case .tookTooLong: throw .tookTooLong(seconds: seconds)
            case .wroteTooMuch: throw .broke(status: 0, words: "")
            }
        }
        guard result.status == 0 else {
            throw .broke(status: result.status, words: String(decoding: result.errors, as: UTF8.self))
        }
        var answer = TypesettingAnswer(result.output)
        var pdfs: [TypesetPDF] = []
        for document in documents { pdfs.append(try answer.next(to: document)) }
        return pdfs
    }

    /// The folder of the running program, symbolic links followed.
    private static var programFolder: String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        // `readlink` writes no more than it is given room for.
        let count = readlink("/proc/self/exe", &path, path.count)
        let program =
            count > 0 ? String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
        return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    }
}

extension TypesetDocument {
    /// What the driver reads for one document: a line of words, then the
    /// bytes that the line counts.
    fileprivate var request: [UInt8] {
        let file = attachment?.bytes ?? []
        let line = [
            template.rawValue, String(timestamp), standards, String(data.count), String(file.count),
            attachment?.name ?? "-", attachment?.mediaType ?? "-",
        ].joined(separator: " ")
        return Array(line.utf8) + [UInt8(ascii: "\n")] + data + file
    }
}

/// What the driver answers: for each document a line of words and the bytes
/// that the line counts.
private struct TypesettingAnswer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next(to document: TypesetDocument) throws(TypesettingError) -> TypesetPDF {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let words = String(decoding: bytes[position..<end], as: UTF8.self).split(separator: " ")
        guard words.count >= 2, let count = Int(words[1]), count >= 0, end + 1 + count <= bytes.count else {
            throw .broke(status: 0, words: words.joined(separator: " "))
        }
        let content = bytes[(end + 1)..<(end + 1 + count)]
        position = end + 1 + count
        guard words[0] == "pdf" else {
            throw .refused(template: document.template, words: String(decoding: content, as: UTF8.self))
        }
        let unprintable = words.dropFirst(2).compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        return TypesetPDF(bytes: Array(content), unprintable: unprintable)
    }
}
