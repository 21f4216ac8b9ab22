import DossierModel
import Foundation
import Testing
import Wording
import XMLKit

/// One unit of a file of texts, as a translator sees it.
struct TextUnit: Hashable {
    let id: String
    let source: String
    let target: String
}

/// The files of texts as they lie in the repository.
enum TextFiles {
    /// A file of texts in the language of its targets.
    struct Case: Hashable, CustomTestStringConvertible {
        let file: TextFile
        let language: Language

        var testDescription: String { file.name(in: language) }
    }

    static let all: [Case] = TextFile.allCases.flatMap { file in
        [Case(file: file, language: .vietnamese), Case(file: file, language: .french)]
    }

    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    static var folder: String { root + "/Sources/Wording/Texts" }

    static func bytes(of file: Case) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file.file.name(in: file.language))")))
    }

    static func units(of file: Case) throws -> [TextUnit] {
        let root = try XMLElement.parse(try bytes(of: file), named: file.testDescription)
        let body = try #require(root.children(named: "file").first?.children(named: "body").first)
        return try body.children(named: "trans-unit").map { unit in
            TextUnit(
                id: try #require(unit["id"]),
                source: try #require(unit.children(named: "source").first).text,
                target: try #require(unit.children(named: "target").first).text
            )
        }
    }
}
