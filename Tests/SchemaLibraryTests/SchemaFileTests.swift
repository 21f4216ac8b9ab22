import DossierModel
import Foundation
import SchemaLibrary
import Testing
import XMLKit

/// The schemas and the rule files that are shipped.
@Suite struct SchemaFileTests {
    static let schemaPaths = (try? Repository.files(in: "xsd", suffix: ".xsd")) ?? []

    @Test func thereAreSchemasToTest() {
        #expect(Self.schemaPaths.count >= 5)
    }

    @Test func xercesCompilesEverySchemaAndFindsEveryRuleFileValid() throws {
        var groups = Self.schemaPaths.map { ["\(Repository.schemas)/\($0)"] }
        for kind in RuleKind.allCases { groups.append(try judged(kind)) }
        let result = try Oracle.xerces.run(Array(groups.joined(separator: ["--"])))
        #expect(result.code == 0, "\(result.output)")
    }

    @Test func xercesRefusesWhatIsNotValid() throws {
        let schema = Repository.library.xsdPath(.form)
        let result = try Oracle.xerces.run([schema, "\(Repository.schemas)/overlays/VN.xml"])
        #expect(result.code == 1)
    }

    @Test(arguments: RuleKind.allCases)
    func xmllintFindsEveryRuleFileValid(_ kind: RuleKind) throws {
        let result = try Oracle.xmllint.run(judged(kind))
        #expect(result.code == 0, "\(result.output)")
    }

    /// The schema of a kind and all shipped files of it.
    private func judged(_ kind: RuleKind) throws -> [String] {
        let files = try Repository.files(in: kind.folder, suffix: ".xml").map {
            "\(Repository.schemas)/\($0)"
        }
        return [Repository.library.xsdPath(kind.schema)] + (try #require(files.isEmpty ? nil : files))
    }

    @Test(arguments: RuleKind.allCases)
    func everyRuleFileIsValidInOurOwnReading(_ kind: RuleKind) throws {
        let schema = try Repository.library.schema(kind.schema)
        for path in try Repository.files(in: kind.folder, suffix: ".xml") {
            #expect(try schema.issues(in: Repository.bytes(path), named: path) == [])
        }
    }

    @Test(arguments: schemaPaths)
    func everySchemaCompilesInLibXML2(_ path: String) throws {
        _ = try XSDSchema(fileAt: "\(Repository.schemas)/\(path)")
    }

    @Test(arguments: schemaPaths)
    func everyElementOfEverySchemaIsDocumented(_ path: String) throws {
        let root = try XMLElement.parse(fileAt: "\(Repository.schemas)/\(path)")
        let undocumented = Self.declarations(in: root).filter { element in
            let documentation = element.first("annotation")?.first("documentation")?.text ?? ""
            return documentation.isBlank
        }
        #expect(undocumented.map { "\($0["name"] ?? $0.name.local), line \($0.line)" } == [])
    }

    /// The `xs:element` declarations that have a name, at any depth.
    private static func declarations(in element: XMLElement) -> [XMLElement] {
        let own = element.name.local == "element" && element["name"] != nil ? [element] : []
        return own + element.elements.flatMap(declarations(in:))
    }

    @Test(arguments: RuleKind.allCases)
    func everyRuleFileIsInNFC(_ kind: RuleKind) throws {
        for path in try Repository.files(in: kind.folder, suffix: ".xml") {
            let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
            #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), "\(path)")
        }
    }

    /// What a schema must refuse: a file, what is changed in it, and how.
    static let defects: [(kind: RuleKind, path: String, old: String, new: String)] = [
        (.criteria, "criteria/vn-learning-city/synthetic-57.xml", #"id="1.1.2""#, #"id="1.1.1""#),
        (.criteria, "criteria/vn-learning-city/synthetic-57.xml", #"<area id="1.2""#, #"<area id="1.1""#),
        (
            .criteria, "criteria/vn-learning-city/synthetic-57.xml", #"Prefix="H1.01.02""#,
            #"Prefix="H1.01.01""#
        ),
        (.criteria, "criteria/gnlc-key-features/2013.xml", #"<entry id="K1">"#, #"<entry id="K3">"#),
        (.form, "forms/gnlc-membership/2024.xml", #"<question id="3.2""#, #"<question id="3.1""#),
        (
            .form, "forms/gnlc-membership/2024.xml", #"<option id="literacy">"#,
            #"<option id="entrepreneurship">"#
        ),
        (.form, "forms/gnlc-membership/2024.xml", #"<source ref="F7"/>"#, #"<source ref="F99"/>"#),
        (.form, "forms/gnlc-membership/2024.xml", #"<section id="D""#, #"<section id="C""#),
        (.round, "rounds/gnlc-membership.xml", #"<round id="2025""#, #"<round id="2023""#),
        (.round, "rounds/gnlc-membership.xml", #"value="2023-05-31""#, #"value="2023-02-31""#),
        (.overlay, "overlays/VN.xml", #"<issuer id="bo-noi-vu""#, #"<issuer id="chinh-phu""#),
        (.overlay, "overlays/VN.xml", #"abbreviation="KH""#, #"abbreviation="BC""#),
        (.overlay, "overlays/VN.xml", #"<unit code="13288""#, #"<unit code="13285""#),
        (.overlay, "overlays/VN.xml", #"<era id="B""#, #"<era id="A""#),
    ]

    @Test(arguments: defects.indices)
    func keysCatchWhatMustNotBeSaidTwice(_ index: Int) throws {
        let defect = Self.defects[index]
        let text = String(decoding: try Repository.bytes(defect.path), as: UTF8.self)
        let range = try #require(text.range(of: defect.old))
        let spoilt = text.replacingCharacters(in: range, with: defect.new)
        let issues = try Repository.library.schema(defect.kind.schema).issues(
            in: Array(spoilt.utf8),
            named: "spoilt"
        )
        #expect(!issues.isEmpty)
    }
}
