// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module of ours, with the settings that all of them share.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    path: String? = nil,
    exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: path,
        exclude: exclude,
        resources: resources,
        swiftSettings: strict
    )
}

/// A C library of the system, behind a door of its own.
func door(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// The tests of one module of ours.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "dossier",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dossier", targets: ["DossierCLI"]),
        .executable(name: "dossier-inspector", targets: ["DossierInspector"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        door("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        door("CLibZip", pkgConfig: "libzip", apt: "libzip-dev"),
        door("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        door("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
        door("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        door("CMagic", pkgConfig: "libmagic", apt: "libmagic-dev"),
        door("CPoppler", pkgConfig: "poppler-glib", apt: "libpoppler-glib-dev"),
        door("CExif", pkgConfig: "libexif", apt: "libexif-dev"),
        door("CSeccomp", pkgConfig: "libseccomp", apt: "libseccomp-dev"),

        module("XMLKit", ["CLibXML2"]),
        module("ZipKit", ["CLibZip", "CZlib"]),
        module("DigestKit", ["CCrypto"]),
        module("SheetKit", ["CXLSXWriter"]),
        module("DocumentKit", ["CMagic", "CPoppler", "CExif", "CCrypto"]),
        module("ConfinementKit", ["CSeccomp"]),
        module("ProcessKit"),

        module("DossierModel"),
        module(
            "SchemaLibrary",
            ["DossierModel", "XMLKit"],
            path: "Schemas",
            resources: [
                .copy("criteria"), .copy("forms"), .copy("json"), .copy("overlays"), .copy("rounds"),
                .copy("profile"), .copy("xsd"),
            ]
        ),
        module("Wording", ["DossierModel", "XMLKit"], resources: [.copy("Texts")]),

        module("Intake", ["DossierModel", "XMLKit", "ZipKit"]),
        module("Checking", ["DossierModel", "SchemaLibrary"]),
        module("Linting", ["DossierModel", "SchemaLibrary", "XMLKit"]),
        module("Comparing", ["DossierModel", "XMLKit"]),
        module("Merging", ["DossierModel"]),
        module("Assembly", ["DossierModel", "SchemaLibrary", "XMLKit"]),
        module("Rendering", ["DossierModel", "SchemaLibrary", "SheetKit", "Wording", "XMLKit", "ZipKit"]),
        module("Proving", ["DossierModel", "Wording", "XMLKit", "ZipKit"]),
        module("Typesetting", resources: [.copy("Templates")]),
        module("Packaging", ["DossierModel", "ZipKit", "DigestKit"]),
        module("Inspection", ["DossierModel", "DocumentKit", "XMLKit", "ZipKit", "DigestKit"]),
        module("Verification", ["DossierModel", "SchemaLibrary", "XMLKit", "ZipKit", "DigestKit"]),

        module(
            "Workbench",
            [
                "DossierModel", "SchemaLibrary", "Wording", "Intake", "Checking", "Assembly", "Rendering",
                "Typesetting", "Packaging", "SheetKit", "Verification", "Comparing", "Merging", "Linting",
                "XMLKit",
                "DigestKit",
                "ProcessKit", "Proving",
            ],
            resources: [.copy("Template")]
        ),
        .executableTarget(
            name: "DossierCLI",
            dependencies: [
                "DossierModel", "Workbench", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "DossierInspector",
            dependencies: ["DossierModel", "Inspection", "ConfinementKit", "ProcessKit"],
            swiftSettings: strict
        ),

        tests("XMLKit", ["XMLKit"]),
        tests("ZipKit", ["ZipKit"]),
        tests("DigestKit", ["DigestKit"]),
        tests("SheetKit", ["SheetKit"]),
        tests("DossierModel", ["DossierModel"]),
        tests("SchemaLibrary", ["SchemaLibrary", "DossierModel", "XMLKit"]),
        tests("Wording", ["Wording", "DossierModel", "XMLKit"]),
        tests("Intake", ["Intake", "DossierModel", "XMLKit", "ZipKit"]),
        tests(
            "Checking",
            ["Checking", "DigestKit", "DossierModel", "SchemaLibrary", "Intake", "Wording", "Workbench"]
        ),
        tests("Linting", ["Linting", "DossierModel", "SchemaLibrary", "Wording"]),
        tests("Comparing", ["Comparing", "DossierModel", "XMLKit"]),
        tests("Merging", ["Merging", "DossierModel"]),
        tests("Assembly", ["Assembly", "Intake", "DossierModel", "SchemaLibrary", "XMLKit"]),
        tests(
            "Rendering",
            ["Rendering", "DossierModel", "SchemaLibrary", "SheetKit", "Wording", "XMLKit", "ZipKit"]
        ),
        tests("Typesetting", ["Typesetting"]),
        tests(
            "Proving",
            ["Proving", "DossierModel", "Wording", "Workbench", "ZipKit", "Inspection", "DocumentKit"]
        ),
        tests("Packaging", ["Packaging", "DossierModel", "ZipKit", "DigestKit"]),
        tests("Verification", ["Verification", "DossierModel", "ZipKit", "DigestKit"]),
        tests(
            "Workbench",
            [
                "Workbench", "DossierModel", "SchemaLibrary", "Wording", "Rendering", "Verification",
                "Packaging", "ZipKit", "Assembly", "ProcessKit", "DigestKit",
            ]
        ),
        tests("Inspection", ["Inspection", "DossierModel", "DocumentKit"]),
        tests("DossierCLI", ["DossierCLI", "DossierModel", "Wording"]),
        tests("Architecture", []),
    ],
    swiftLanguageModes: [.v6]
)
