import DossierModel
import Foundation
import Testing
import Workbench

/// A folder of `Fixtures/cases`, whose name says what it must raise.
struct FixtureCase: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String

    var testDescription: String { name }

    /// The ids in the name; none for `valid_…`.
    var ids: Set<CheckID> {
        Set(name.split(separator: "_").dropLast().compactMap { CheckID(rawValue: String($0)) })
    }

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let fixtures = repository.appending(path: "Fixtures")
    static let folder = fixtures.appending(path: "cases")

    /// Every case, sorted by name.
    static let all: [FixtureCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            FixtureCase(name: $0, path: folder.appending(path: $0).path)
        }
    }()
}

extension FixtureCase {
    /// What was reported on every case, each read once for all tests.
    private static let reports = Dictionary(
        uniqueKeysWithValues: all.map { fixture in
            (fixture.name, Result { try report(on: fixture.path) })
        }
    )

    /// The report on this case.
    func report() throws -> CheckReport? { try Self.reports[name]?.get() }

    /// The report on a workspace, as the program makes it.
    static func report(on path: String) throws -> CheckReport {
        try Workbench().examine(path).report
    }
}
