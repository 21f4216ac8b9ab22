import DossierModel
import Foundation
import Testing
import Workbench

/// Every broken document in one workspace: each has the finding that it was
/// made for, none is passed over, none stops the others.
///
/// The one that never ends is left out: that it costs its time limit and no
/// more is in `InspectorPoolTests`.
@Suite struct BrokenDocumentCheckTests {
    private static let folder = Repository.path("Fixtures/broken-documents")

    /// What is said of each file; nothing of those that are whole, or that
    /// others object to.
    private static let expected: [String: [String]] = [
        "archival.pdf": [], "artist.tif": [], "attachment.pdf": ["FIL-08.embedded"],
        "bitmap-named.pdf": ["FIL-04."], "blank-pages.pdf": ["FIL-05.blankPages"],
        "blank-scan.pdf": ["FIL-05.blank", "FIL-05.page"], "bomb.docx": ["FIL-04.tooLarge"],
        "cmyk.jpg": ["FIL-05.cmyk"], "coarse-scan.pdf": ["FIL-05.greyPage", "FIL-05.page"],
        "empty-styled-rows.xlsx": ["FIL-08.emptyRows"], "empty.pdf": ["FIL-01.empty"],
        "external.docx": ["FIL-08.links"], "grey.jpg": [], "half-signed.pdf": ["FIL-07.partial"],
        "hidden.xlsx": ["FIL-08.hiddenRows", "FIL-08.hiddenSheets"],
        "huge-picture.pdf": ["FIL-04.tooMuchMemory"], "locked.docx": ["FIL-04.password"],
        "locked.pdf": ["FIL-04.password"], "macro.doc": ["FIL-08.macros"], "macro.docm": ["FIL-08.macros"],
        "macro.docx": ["FIL-08.macros"], "nested.pdf": [], "old.xls": [],
        "one-pixel.gif": ["FIL-04.noPicture"],
        "one-pixel.png": ["FIL-04.noPicture"], "position.jpg": ["PKG-04.position"],
        "position.png": ["FIL-04.noPicture", "PKG-04.position"], "resolution.png": ["FIL-04.noPicture"],
        "restricted.pdf": ["FIL-04.restricted"], "script-of-names.pdf": ["FIL-08.javaScript"],
        "script-of-page.pdf": ["FIL-08.javaScript"], "script.pdf": ["FIL-08.javaScript"], "signed.pdf": [],
        "signed-by-certificate.pdf": [],
        "tcvn3.txt": ["FIL-04.encoding"], "ten-thousand-pages.pdf": ["FIL-04.tooManyPages"],
        "tracked.docx": ["FIL-08.", "FIL-08.comments"], "tracked.odt": ["FIL-08.", "FIL-08.comments"],
        "truncated.docx": ["FIL-04.cannotOpen"], "truncated.jpg": ["FIL-04.cannotOpen"],
        "truncated.pdf": ["FIL-04.cannotOpen"], "truncated.png": ["FIL-04.cannotOpen"], "utf16.txt": [],
        "white.bmp": ["FIL-04.noPicture"], "whole.pdf": [], "word-named.pdf": ["FIL-04."],
    ]

    @Test func eachHasItsOwnFindingAndNoneStopsTheOthers() throws {
        let temporary = try TemporaryFolder()
        let workspace = temporary.path + "/w"
        let manager = FileManager.default
        try manager.copyItem(atPath: Repository.path("Fixtures/cases/valid_minimal"), toPath: workspace)
        try manager.createDirectory(atPath: workspace + "/files", withIntermediateDirectories: true)
        let names = try manager.contentsOfDirectory(atPath: Self.folder).sorted().filter {
            $0 != "endless.pdf"
        }
        var register = "code,title.vi,file,signed\n"
        for (index, name) in names.enumerated() {
            try manager.copyItem(atPath: "\(Self.folder)/\(name)", toPath: "\(workspace)/files/\(name)")
            let isSigned = name.contains("signed") ? "true" : ""
            register += "H1.01.04.\(index + 10),Tài liệu,files/\(name),\(isSigned)\n"
        }
        try register.write(toFile: workspace + "/evidence/z.csv", atomically: true, encoding: .utf8)

        let report = try Workbench().examine(workspace).report
        var found = Dictionary(uniqueKeysWithValues: names.map { ($0, [String]()) })
        // Two of the files hold the same bitmap (FIL-03).
        let ofFiles = report.findings.filter { finding in
            finding.id == CatalogueEntry.pkg04.id
                || (finding.id.group == .fil && finding.id != CatalogueEntry.fil03.id)
        }
        for finding in ofFiles {
            let files = ([finding.place] + finding.alsoAt).compactMap(\.file).filter {
                $0.hasPrefix("files/")
            }
            let named: String? = finding.arguments["file"].map { "\($0)" }
            let name = try #require(files.first ?? named).replacing("files/", with: "")
            found[name, default: []].append("\(finding.id).\(finding.variant)")
        }
        #expect(found.mapValues { $0.sorted() } == Self.expected)
        #expect(report.ledger.filter { $0.check.group == .fil }.allSatisfy { $0.outcome != .crashed })
    }
}
