import Foundation
import Testing

/// The module table of the design, as a test: data flows one way.
@Suite struct ModuleGraphTests {
    /// What each module of ours may import of ours.
    static let allowed: [String: Set<String>] = [
        "XMLKit": ["CLibXML2"],
        "ZipKit": ["CLibZip", "CZlib"],
        "DigestKit": ["CCrypto"],
        "SheetKit": ["CXLSXWriter"],
        "DocumentKit": ["CMagic", "CPoppler", "CExif", "CCrypto"],
        "ConfinementKit": ["CSeccomp"],
        "ProcessKit": [],
        "DossierModel": [],
        "SchemaLibrary": ["DossierModel", "XMLKit"],
        "Wording": ["DossierModel", "XMLKit"],
        "Intake": ["DossierModel", "XMLKit", "ZipKit"],
        "Checking": ["DossierModel", "SchemaLibrary"],
        "Linting": ["DossierModel", "SchemaLibrary", "XMLKit"],
        "Comparing": ["DossierModel", "XMLKit"],
        "Merging": ["DossierModel"],
        "Assembly": ["DossierModel", "SchemaLibrary", "XMLKit"],
        "Rendering": ["DossierModel", "SchemaLibrary", "SheetKit", "Wording", "XMLKit", "ZipKit"],
        "Proving": ["DossierModel", "Wording", "XMLKit", "ZipKit"],
        "Typesetting": [],
        "Packaging": ["DossierModel", "ZipKit", "DigestKit"],
        "Verification": ["DossierModel", "SchemaLibrary", "XMLKit", "ZipKit", "DigestKit"],
        "Inspection": ["DossierModel", "DocumentKit", "XMLKit", "ZipKit", "DigestKit"],
        "DossierInspector": ["DossierModel", "Inspection", "ConfinementKit", "ProcessKit"],
        "Workbench": [
            "XMLKit", "ZipKit", "DigestKit", "ProcessKit", "DossierModel", "SchemaLibrary", "Wording",
            "Intake",
            "Checking", "Assembly", "Rendering", "Typesetting", "Packaging", "SheetKit", "Verification",
            "Comparing", "Merging", "Linting", "Proving",
        ],
        "DossierCLI": ["DossierModel", "Workbench", "Wording"],
    ]

    @Test(arguments: allowed.keys.sorted())
    func importsOnlyWhatItMay(_ module: String) throws {
        let ours = Set(Self.allowed.keys).union([
            "CLibXML2", "CLibZip", "CCrypto", "CZlib", "CXLSXWriter", "CMagic", "CPoppler", "CExif",
            "CSeccomp",
        ])
        let imported = try SourceTree.files(of: module).reduce(into: Set<String>()) {
            $0.formUnion($1.imports)
        }
        #expect(
            imported.intersection(ours).subtracting([module]).isSubset(of: Self.allowed[module, default: []])
        )
    }

    @Test func theModelNeedsNoFoundation() throws {
        let imports = try SourceTree.files(of: "DossierModel").flatMap(\.imports)
        #expect(imports == [])
    }

    @Test func everySourceFolderIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root + "/Sources")
        // The doors, such as `CZlib`, hold no Swift.
        let modules = folders.filter { !($0.first == "C" && $0.dropFirst().first?.isUppercase == true) }
        #expect(Set(modules).union(["SchemaLibrary"]) == Set(Self.allowed.keys))
    }
}

/// Habits that keep the same dossier giving the same bytes.
@Suite struct HouseRulesTests {
    @Test(arguments: ModuleGraphTests.allowed.keys.sorted().filter { $0 != "DossierCLI" })
    func readsNoClockAndNoEnvironmentBelowTheShell(_ module: String) throws {
        let forbidden = [
            "Date()", "Date.now", "ProcessInfo", "UUID()", "getenv(", "setlocale(", "TimeZone.current",
        ]
        for file in try SourceTree.files(of: module) {
            for word in forbidden {
                #expect(!file.text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    @Test(arguments: ModuleGraphTests.allowed.keys.sorted())
    func noFileHidesASecondConcept(_ module: String) throws {
        for file in try SourceTree.files(of: module) {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 400, "\(file.path) has \(lines) lines")
        }
    }
}

/// The Swift files of the package, as text.
enum SourceTree {
    struct File {
        let path: String
        let text: String

        var imports: [String] {
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, words.count == index + 2 else {
                    return nil
                }
                return String(words[index + 1])
            }
        }
    }

    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    static func files(of module: String) throws -> [File] {
        let folder = root + "/" + (module == "SchemaLibrary" ? "Schemas" : "Sources/\(module)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".swift")
        }
        try #require(!names.isEmpty, "\(module) has no source")
        return try names.sorted().map { name in
            File(path: name, text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
        }
    }
}
