import DossierModel
import Foundation
import Inspection
import Proving
import Testing
import Wording
import Workbench
import ZipKit

/// A bundle of one of the cities, made once for all tests, with its forms
/// read back.
struct RenderedCity: Sendable {
    let application: [UInt8]
    let rules: RuleSet
    /// What the builder itself found.
    let proof: Proof
    /// The texts of the pages of each PDF, by path.
    let pages: [String: [PageText]]
    /// The HTML forms, by path.
    let webPages: [String: String]

    static let sample = Result { try RenderedCity("Fixtures/thanh-pho-mau") }
    static let seed = Result { try RenderedCity("Dossier/phu-ly-2024") }

    private init(_ workspace: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workbench = try Workbench()
        let bundle = try workbench.build(
            try workbench.examine("\(root)/\(workspace)"),
            BuildRequest(folder: folder, isFinal: false, replaces: false, storesAll: true)
        )
        let reader = try ZipReader(fileAt: bundle.path)
        var files: [String: [UInt8]] = [:]
        for entry in reader.entries
        where entry.name.contains("/data/form/") || entry.name.hasSuffix("/application.xml") {
            let path = entry.name.split(separator: "/").dropFirst().joined(separator: "/")
            files[path] = try reader.bytes(of: entry)
        }
        application = try #require(files["data/application.xml"])
        rules = bundle.examined.rules
        proof = bundle.proof
        var pages: [String: [PageText]] = [:]
        for (path, bytes) in files where path.hasSuffix(".pdf") {
            let file = folder + "/form.pdf"
            try Data(bytes).write(to: URL(filePath: file))
            let handle = try #require(FileHandle(forReadingAtPath: file))
            pages[path] = try Self.pages(of: handle.fileDescriptor)
        }
        self.pages = pages
        webPages = files.filter { $0.key.hasSuffix(".html") }.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func pages(of file: Int32) throws -> [PageText]? {
        guard let inspector = FileInspector() else { return nil }
        return inspector.pages(of: try inspector.content(of: file))
    }

    // MARK: Reading altered forms

    /// What the proof says of the PDF at `path` once `change` has been made
    /// to its text.
    func faults(
        inPages path: String,
        _ language: Language,
        after change: (inout [PageText]) throws -> Void
    ) throws -> [Fault] {
        var pages = try #require(pages[path])
        try change(&pages)
        return try faults(in: ReadText(pages: pages), path, language)
    }

    /// What the proof says of the page at `path` once `old` stands there as
    /// `new`, in the only place where it stands.
    func faults(inPage path: String, _ language: Language, _ old: String, as new: String) throws -> [Fault] {
        let page = try #require(webPages[path])
        try #require(page.components(separatedBy: old).count == 2, "\(old) stands there once")
        let altered = page.replacingOccurrences(of: old, with: new)
        return try faults(in: ReadText(page: Array(altered.utf8)), path, language)
    }

    private func faults(in text: ReadText, _ path: String, _ language: Language) throws -> [Fault] {
        var proof = try FormProof(of: application, under: rules)
        proof.read(text, at: path, wording: try Wording(language: language))
        return proof.proof.faults.map { Fault($0.value) }
    }
}

/// A value that the proof names.
struct Fault: Hashable, CustomStringConvertible {
    let subject: String
    /// The last step of its path.
    let step: String
    let outcome: String

    init(_ value: Proof.Value) {
        subject = value.subject
        step = value.path.split(separator: "/").last.map(String.init) ?? ""
        switch value.outcome {
        case .printed: outcome = "printed"
        case .elsewhere: outcome = "elsewhere"
        case .altered(let words, _): outcome = "altered: \(words)"
        case .missing: outcome = "missing"
        }
    }

    init(_ subject: String, _ step: String, _ outcome: String) {
        self.subject = subject
        self.step = step
        self.outcome = outcome
    }

    var description: String { "\(subject) \(step) \(outcome)" }
}

extension [PageText] {
    /// Puts `new` in the place of `old`, which has to stand in one piece only.
    mutating func replace(_ old: String, with new: String) throws {
        var places: [(Int, Int)] = []
        for (number, page) in enumerated() {
            for (index, piece) in page.pieces.enumerated() where piece.text.contains(old) {
                places.append((number, index))
            }
        }
        try #require(places.count == 1, "\(old) stands in one piece")
        let (number, index) = places[0]
        self[number].pieces[index].text = self[number].pieces[index].text.replacingOccurrences(
            of: old,
            with: new
        )
    }
}
