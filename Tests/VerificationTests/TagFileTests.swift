import Foundation
import Testing

@testable import Verification

@Suite struct TagFileTests {
    @Test func readsLabelsValuesAndFoldedLines() {
        let file = TagFile(Array("A: one\r\nB:two\n  three\n\tfour\nA:  five \n".utf8))
        #expect(file.values(of: "a") == ["one", "five"])
        #expect(file.values(of: "B") == ["two three four"])
        #expect(file.brokenLine == nil)
    }

    @Test(arguments: [("A: b\nno colon\n", 2), (": value\n", 1), ("A: b\n\nC: d\n", 2)])
    func namesTheLineThatIsNoField(_ text: String, _ line: Int) {
        #expect(TagFile(Array(text.utf8)).brokenLine == line)
    }
}

@Suite struct ManifestFileTests {
    static let digest = String(repeating: "aB", count: 32)

    @Test func readsLinesAsOtherToolsWriteThem() {
        let text = "\(Self.digest)  data/a\r\n\(Self.digest) *data/b\n\(Self.digest)\tdata/c%0Ad%25\n"
        let file = ManifestFile(Array(text.utf8))
        #expect(file.lines.map(\.path) == ["data/a", "data/b", "data/c\nd%"])
        #expect(file.lines.allSatisfy { $0.digest == Self.digest.lowercased() })
        #expect(file.defects == [])
    }

    @Test(arguments: [
        ("abc  data/a", ManifestFile.Defect.malformed(line: 1)),
        ("\(digest)data/a", .malformed(line: 1)),
        ("\(digest)  ", .malformed(line: 1)),
        ("\(digest)  ../a", .unsafe(path: "../a")),
        ("\(digest)  /etc/passwd", .unsafe(path: "/etc/passwd")),
        ("\(digest)  ~/a", .unsafe(path: "~/a")),
        ("\(digest)  data\\a", .unsafe(path: "data\\a")),
        ("\(digest)  data/a\n\(digest)  data/a", .twice(path: "data/a")),
        ("\(digest)  data/b\n\(digest)  data/a", .unsorted),
    ])
    func namesWhatIsWrong(_ text: String, _ defect: ManifestFile.Defect) {
        #expect(ManifestFile(Array(text.utf8)).defects == [defect])
    }
}

/// The rules in code are those of the profile that is published.
@Suite struct ProfileTests {
    @Test func rulesAndProfileAgree() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Schemas/profile/bagit-profile.json")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: path))
        let profile = try #require(json as? [String: Any])
        let tags = try #require(profile["Bag-Info"] as? [String: [String: Any]])
        #expect(Set(tags.keys) == Set(BagInfoRules.all.map(\.label)))
        for rule in BagInfoRules.all {
            let tag = try #require(tags[rule.label])
            #expect(tag["required"] as? Bool == rule.isRequired, "\(rule.label)")
            #expect(tag["repeatable"] as? Bool == rule.isRepeatable, "\(rule.label)")
            #expect(tag["values"] as? [String] ?? [] == rule.values, "\(rule.label)")
        }
        #expect(profile["Tag-Files-Required"] as? [String] == ProfileCheck.requiredTags)
        #expect(profile["Tag-Files-Allowed"] as? [String] == ProfileCheck.allowedTags)
        #expect(profile["Payload-Files-Required"] as? [String] == ProfileCheck.requiredPayload)
        #expect(profile["Payload-Files-Allowed"] as? [String] == ProfileCheck.allowedPayload)
    }
}
