import DossierModel
import Foundation
import Testing
import Verification

@testable import Workbench

/// Nothing that is done to a bundle brings the verification down or goes
/// unseen.
@Suite struct HostileBundleTests {
    /// Numbers that are the same in every run (Knuth's MMIX generator).
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// How many bundles are damaged for each seed, where 300 are not enough:
    /// `DOSSIER_MUTATIONS=5000 swift test --filter HostileBundleTests`.
    private static let count = ProcessInfo.processInfo.environment["DOSSIER_MUTATIONS"].flatMap { Int($0) }

    private struct Outcome: Hashable {
        let findings: [String]
        let identity: String?
    }

    private static func outcome(_ bytes: [UInt8], at path: String, _ workbench: Workbench) throws -> Outcome {
        try Data(bytes).write(to: URL(filePath: path))
        let bundle = try workbench.verify(path)
        return Outcome(
            findings: BundleFixtureTests.shown(bundle.report.findings),
            identity: bundle.identity
        )
    }

    /// Changes something somewhere and says what.
    private static func mutation(of bytes: inout [UInt8], _ generator: inout Generator) -> String {
        let place = Int.random(in: bytes.indices, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &generator))
        switch Int.random(in: 0..<8, using: &generator) {
        case 0:
            bytes.removeSubrange(place...)
            return "cut off at \(place)"
        case 1:
            bytes.removeSubrange(place..<end)
            return "\(place)..<\(end) taken out"
        case 2:
            bytes.insert(contentsOf: bytes[place..<end], at: place)
            return "\(place)..<\(end) doubled"
        case 3:
            let old = bytes[place]
            bytes[place] = old == 0 ? 0xFF : 0
            return "\(old) at \(place) wiped out"
        default:
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            return "a bit at \(place) flipped"
        }
    }

    /// Bundles damaged in one place: all of them are seen.
    @Test(arguments: 1...2)
    func noDamageGoesUnseen(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/tiny_v1.draft.zip"
        let fixture = try #require(BundleFixture.all.first { $0.name == "valid_compressed" })
        let sound = Array(try Data(contentsOf: URL(filePath: fixture.path)))
        let workbench = try Workbench()
        let expected = try Self.outcome(sound, at: path, workbench)
        #expect(expected.findings == [])
        var generator = Generator(state: seed)
        var unseen: [String] = []
        for _ in 0..<(Self.count ?? 300) {
            var bytes = sound
            let what = Self.mutation(of: &bytes, &generator)
            let outcome = try Self.outcome(bytes, at: path, workbench)
            if outcome.findings.isEmpty {
                #expect(outcome == expected, "\(what)")
                unseen.append(what)
            }
        }
        #expect(unseen == [])
    }

    /// Every single byte of the directory and of the archive's end.
    @Test func noByteOfTheDirectoryIsLeftUnlookedAt() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/tiny_v1.draft.zip"
        let fixture = try #require(BundleFixture.all.first { $0.name == "valid_minimal" })
        let sound = Array(try Data(contentsOf: URL(filePath: fixture.path)))
        let start = try #require(sound.indices.first { sound[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        let verifier = BundleVerifier(try Workbench().library)
        var unseen: [Int] = []
        for place in stride(from: start, to: sound.count, by: 3) {
            var bytes = sound
            bytes[place] ^= 0x10
            try Data(bytes).write(to: URL(filePath: path))
            if verifier.verify(fileAt: path).findings.isEmpty { unseen.append(place - start) }
        }
        #expect(unseen == [])
    }
}
