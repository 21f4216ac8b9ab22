import Foundation
import Testing

/// The JSON Schemas of what `--json` prints.
@Suite struct JSONSchemaTests {
    @Test(arguments: [
        "findings-1", "verification-1", "owed-1", "receive-1", "remarks-1", "register-import-1",
        "register-export-1",
    ])
    func everyMemberIsDescribedAndNoOtherIsAllowed(_ name: String) throws {
        let data = Data(try Repository.bytes("json/\(name).schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        #expect(Self.defects(in: schema, definitions) == [])
        for definition in definitions.values { #expect(Self.defects(in: definition, definitions) == []) }
    }

    @Test func aVerificationSaysAllThatFindingsSay() throws {
        let findings = try members(of: "findings-1")
        let verification = try members(of: "verification-1")
        #expect(
            verification
                == findings.subtracting(["annotated"]).union(["identity", "confirmations", "differences"])
        )
    }

    private func members(of name: String) throws -> Set<String> {
        let data = Data(try Repository.bytes("json/\(name).schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return Set(try #require(schema["properties"] as? [String: Any]).keys)
    }

    /// The members below `schema` that nothing describes, and the objects
    /// that let any member in.
    private static func defects(in schema: [String: Any], _ definitions: [String: [String: Any]]) -> [String]
    {
        guard let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
        var defects: [String] = schema["additionalProperties"] as? Bool == false ? [] : ["open"]
        for (name, property) in properties {
            let target = (property["$ref"] as? String)?.split(separator: "/").last.map(String.init)
            let described = target.flatMap { definitions[$0] } ?? property
            if described["description"] == nil { defects.append(name) }
            defects += Self.defects(in: property, definitions)
        }
        return defects
    }
}
