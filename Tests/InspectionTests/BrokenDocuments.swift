import DossierModel
import Foundation
import Glibc
import Inspection
import Testing

/// The broken documents of `Fixtures/broken-documents/`.
enum BrokenDocuments {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")

    static var folder: String { fixtures.appending(path: "broken-documents").path }

    /// What looking into the file gives, in this very process.
    static func facts(of name: String) throws -> FileFacts {
        let inspector = FileInspector()
        let file = open("\(folder)/\(name)", O_RDONLY)
        try #require(file >= 0, "no \(name)")
        defer { close(file) }
        guard let inspector else { throw Missing() }
        let content = try inspector.content(of: file)
        let type = inspector.mediaType(of: content, name: name)
        let inspection = inspector.inspection(of: content, mediaType: type)
        return FileFacts(
            sha256: content.sha256,
            bytes: content.byteCount,
            mediaType: type,
            inspection: inspection
        )
    }

    struct Missing: Error {}
}

/// Facts with what differs from those of a plain document.
func pdf(_ version: String = "1.6", pages: Int = 1, _ change: (inout PDFFacts) -> Void = { _ in })
    -> Inspection
{
    var facts = PDFFacts(version: version, pageCount: pages)
    facts.pagesWithText = pages
    change(&facts)
    return .pdf(facts)
}

func image(
    _ width: Int,
    _ height: Int,
    _ colour: ImageFacts.Colour,
    _ resolution: Int? = nil,
    _ change: (inout ImageFacts) -> Void = { _ in }
) -> Inspection {
    var facts = ImageFacts(width: width, height: height, colour: colour)
    facts.resolution = resolution
    change(&facts)
    return .image(facts)
}

func officeFacts(_ kind: OfficeFacts.Kind, _ change: (inout OfficeFacts) -> Void = { _ in }) -> Inspection {
    var facts = OfficeFacts(kind: kind)
    if kind == .text { facts.authors = ["Văn thư"] }
    change(&facts)
    return .office(facts)
}
