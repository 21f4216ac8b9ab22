import Foundation
import Testing
import XMLKit

@Suite struct CanonicalWriterTests {
    static let dossier = XMLElement(
        "dossier",
        in: "urn:example:dossier",
        ["version": "1", "city": "Phủ \"Lý\" <&>\t\r\n'", "a": "", "b": nil],
        [
            .element(
                XMLElement("title", in: "urn:example:dossier", text: "Học tập & suốt đời <\"1\">\r\n\t]]>")
            ),
            .element(
                XMLElement(
                    name: XMLName("other", in: "urn:example:other"),
                    attributes: [
                        XMLAttribute(XMLName("z", in: "urn:example:b"), "1"),
                        XMLAttribute(XMLName("y", in: "urn:example:other"), "2"),
                        XMLAttribute(XMLName("lang", in: XMLName.xmlNamespace), "vi"),
                        XMLAttribute(XMLName("w"), "3"),
                    ],
                    children: [.element(XMLElement("none", [:], elements: [XMLElement("none")]))]
                )
            ),
            .element(XMLElement("empty", in: "urn:example:dossier")),
            .element(
                XMLElement(
                    "mixed",
                    in: "urn:example:dossier",
                    [:],
                    [
                        .text(" a "),
                        .element(
                            XMLElement(
                                "i",
                                in: "urn:example:dossier",
                                elements: [XMLElement("j", in: "urn:example:third")]
                            )
                        ),
                    ]
                )
            ),
        ]
    )

    static let prefixes = ["urn:example:other": "o", "urn:example:b": "b", "urn:example:unused": "u"]

    @Test func writesWhatThePageOfTheRecommendationSays() throws {
        let expected = """
            <dossier xmlns="urn:example:dossier" xmlns:b="urn:example:b" xmlns:o="urn:example:other" a="" \
            city="Phủ &quot;Lý&quot; &lt;&amp;>&#x9;&#xD;&#xA;'" version="1">
              <title>Học tập &amp; suốt đời &lt;"1"&gt;&#xD;
            \t]]&gt;</title>
              <o:other w="3" xml:lang="vi" b:z="1" o:y="2">
                <none xmlns="">
                  <none></none>
                </none>
              </o:other>
              <empty></empty>
              <mixed> a <i>
                  <j xmlns="urn:example:third"></j>
                </i></mixed>
            </dossier>
            """
        let bytes = try Self.dossier.canonicalBytes(prefixes: Self.prefixes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [true, false])
    func theOutputIsItsOwnCanonicalForm(_ indented: Bool) throws {
        let bytes = try Self.dossier.canonicalBytes(indented: indented, prefixes: Self.prefixes)
        let file = FileManager.default.temporaryDirectory.appending(
            path: "canonical-\(UUID().uuidString).xml"
        )
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let (status, output) = try run("xmllint", "--c14n11", file.path)
        #expect(status == 0)
        #expect(output == bytes)
    }

    @Test func whatIsWrittenIsReadBackTheSame() throws {
        let bytes = try Self.dossier.canonicalBytes(indented: false, prefixes: Self.prefixes)
        #expect(try XMLElement.parse(bytes, named: "a.xml") == Self.dossier)
        let laidOut = try Self.dossier.canonicalBytes(prefixes: Self.prefixes)
        let simple = XMLElement("a", elements: [XMLElement("b", text: "c"), XMLElement("d")])
        #expect(try XMLElement.parse(simple.canonicalBytes(), named: "a").withoutLayout == simple)
        #expect(laidOut != bytes)
    }

    @Test func whatXMLCannotExpressIsRefused() {
        func refuses(_ error: XMLWriteError, _ element: XMLElement) {
            #expect(throws: error) { try element.canonicalBytes() }
        }
        refuses(.illegalCharacter("\u{1}", in: XMLName("a")), XMLElement("a", text: "x\u{1}"))
        refuses(.illegalCharacter("\u{FFFE}", in: XMLName("a")), XMLElement("a", ["b": "\u{FFFE}"]))
        refuses(.illegalName(XMLName("1a")), XMLElement("1a"))
        refuses(.illegalName(XMLName("a b")), XMLElement("x", ["a b": ""]))
        refuses(.illegalName(XMLName("xmlns")), XMLElement("x", ["xmlns": "urn:a"]))
        refuses(.duplicateAttribute(XMLName("b"), in: XMLName("a")), XMLElement("a", ["b": "1", "b": "2"]))
        let foreign = XMLElement(
            name: XMLName("a"),
            attributes: [XMLAttribute(XMLName("b", in: "urn:b"), "")]
        )
        refuses(.noPrefix(namespace: "urn:b"), foreign)
    }
}

/// Runs a program found on the path; a program that is missing throws.
func run(_ program: String, _ arguments: String...) throws -> (status: Int32, output: [UInt8]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, Array(data))
}
