import Testing
import XMLKit

@Suite struct StrictnessTests {
    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<?xml version='1.0'?>\n<!DOCTYPE a><a/>",
    ])
    func aDoctypeIsRefused(_ document: String) throws {
        let error = try #require(throws: XMLError.self) {
            try XMLElement.parse(Array(document.utf8), named: "a.xml")
        }
        guard case .refused(.doctype, let issue) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(issue.line == (document.contains("\n") ? 2 : 1))
    }

    @Test(arguments: ["ISO-8859-1", "windows-1258", "UTF-7", "x-none"])
    func anotherEncodingIsRefused(_ encoding: String) throws {
        let document = "<?xml version='1.0' encoding='\(encoding)'?><a/>"
        let error = try #require(throws: XMLError.self) {
            try XMLElement.parse(Array(document.utf8), named: "a.xml")
        }
        guard case .refused(.encoding(encoding), _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test(arguments: [
        ("", 1), ("<a>", 1), ("<a></b>", 1), ("<a/><b/>", 1), ("<a>\n&nbsp;</a>", 2), ("<a b='1' b='2'/>", 1),
        ("<a>\u{1}</a>", 1), ("<b:a/>", 1), ("text", 1), ("<a/>\n\ntext", 3), ("<a>\n\n<", 3),
        ("\n<?xml version='1.0'?><a/>", 2),
    ])
    func whatIsNotWellFormedIsReportedWithItsLine(_ document: String, line: Int) throws {
        let error = try #require(throws: XMLError.self) {
            try XMLElement.parse(Array(document.utf8), named: "a.xml")
        }
        guard case .malformed(let issue) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(issue.line == line, "\(issue)")
        #expect(issue.file == "a.xml")
        #expect(issue.severity != .warning)
        #expect(!issue.message.contains("\n"))
    }

    @Test func invalidUTF8IsMalformed() throws {
        let bytes = Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
        let error = try #require(throws: XMLError.self) { try XMLElement.parse(bytes, named: "a.xml") }
        guard case .malformed = error else {
            Issue.record("\(error)")
            return
        }
    }

    static let small = XMLLimits(depth: 3, bytes: 2_000, textBytes: 100, attributes: 2)

    @Test(arguments: [
        ("<a><b><c><d/></c></b></a>", XMLLimit.depth),
        ("<a>\(String(repeating: "<b/>", count: 600))</a>", .bytes),
        (
            "<a>\(String(repeating: "x", count: 60))<![CDATA[\(String(repeating: "x", count: 60))]]></a>",
            .textBytes
        ),
        ("<a b='\(String(repeating: "x", count: 101))'/>", .textBytes),
        ("<a b='' c='' d=''/>", .attributes),
        ("<a b='' xmlns:c='urn:c' xmlns:d='urn:d'/>", .attributes),
    ])
    func aLimitIsKept(_ document: String, limit: XMLLimit) throws {
        let error = try #require(throws: XMLError.self) {
            try XMLElement.parse(Array(document.utf8), named: "a.xml", limits: Self.small)
        }
        guard case .limit(limit, _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func whatIsJustWithinTheLimitsIsRead() throws {
        let document =
            "<a b='' c='\(String(repeating: "x", count: 100))'><b><c>\(String(repeating: "y", count: 100))</c></b></a>"
        #expect(throws: Never.self) {
            try XMLElement.parse(Array(document.utf8), named: "a.xml", limits: Self.small)
        }
    }

    @Test func aTagOfAMillionAttributesIsRefusedBeforeTheyAreCompared() throws {
        let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
        let error = try #require(throws: XMLError.self) {
            try XMLElement.parse(Array("<a\(attributes)/>".utf8), named: "a.xml")
        }
        guard case .limit(.attributes, _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func aTextBeyondTenMillionBytesIsRefused() throws {
        let text = String(repeating: "x", count: 10_000_001)
        for document in ["<a>\(text)</a>", "<a b='\(text)'/>"] {
            let error = try #require(throws: XMLError.self) {
                try XMLElement.parse(Array(document.utf8), named: "a.xml")
            }
            guard case .limit(.textBytes, _) = error else {
                Issue.record("\(error)")
                continue
            }
        }
    }

    @Test func aLongAttributeAndALongCommentAreRead() throws {
        let text = String(repeating: "x='", count: 1_000_000)
        let document = "<a b=\"\(text)\"><!-- \(text) -->c</a>"
        let root = try XMLElement.parse(Array(document.utf8), named: "a.xml")
        #expect(root["b"] == text)
        #expect(root.text == "c")
    }
}
