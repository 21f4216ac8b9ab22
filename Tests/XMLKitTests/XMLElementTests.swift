import Testing
import XMLKit

@Suite struct XMLElementTests {
    @Test func readsElementsAttributesAndTextWithTheirPlaces() throws {
        let document = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a comment -->
            <thư xmlns="urn:a" xmlns:b="urn:b" mã="Phủ &amp; Lý"
                b:x="1"><doan>một<!-- --> &lt;hai<![CDATA[ & ba]]></doan><b:rỗng/>
            </thư>
            """
        let root = try XMLElement.parse(Array(document.utf8), named: "a.xml")
        let expected = XMLElement(
            name: XMLName("thư", in: "urn:a"),
            attributes: [
                XMLAttribute(XMLName("mã"), "Phủ & Lý"), XMLAttribute(XMLName("x", in: "urn:b"), "1"),
            ],
            children: [
                .element(XMLElement("doan", in: "urn:a", text: "một <hai & ba")),
                .element(XMLElement("rỗng", in: "urn:b")),
                .text("\n"),
            ]
        )
        #expect(root == expected)
        #expect(root.elements.map(\.line) == [4, 4])
        #expect(root.elements.map(\.column) == [13, 62])
        #expect([root.line, root.column] == [3, 1])
        #expect(root["mã"] == "Phủ & Lý")
        #expect(root["x"] == nil)
        #expect(root.first("doan")?.text == "một <hai & ba")
        #expect(root.children(named: "rỗng").isEmpty)
        #expect(root.text == "một <hai & ba\n")
    }

    @Test(arguments: [
        Array("\u{FEFF}<a>ế</a>".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
        Array("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>ế</a>".utf16)
            .flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
        Array("\u{FEFF}<?xml version='1.0' encoding='utf-8'?><a>ế</a>".utf8),
    ])
    func readsBothUnicodeEncodings(_ bytes: [UInt8]) throws {
        #expect(try XMLElement.parse(bytes, named: "a.xml") == XMLElement("a", text: "ế"))
    }

    @Test func placesAreRightBeyondLine65535() throws {
        let document = "<a>" + String(repeating: "\n", count: 70_001) + "  <b\n c='1'/></a>"
        let root = try XMLElement.parse(Array(document.utf8), named: "a.xml")
        let child = try #require(root.first("b"))
        #expect([child.line, child.column] == [70_002, 3])
    }

    @Test func equalityIgnoresPlacesAndTheOrderOfAttributes() throws {
        let left = try XMLElement.parse(Array("<a b='1' c='2'><d/></a>".utf8), named: "l")
        let right = try XMLElement.parse(Array("<a c='2'\n b='1'><d></d></a>".utf8), named: "r")
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    @Test func attributesCanBeSetAndRemoved() {
        var element = XMLElement("a", ["x": "1", "y": nil, "z": "3"])
        element["x"] = "2"
        element["w"] = "4"
        element["z"] = nil
        #expect(element == XMLElement("a", ["x": "2", "w": "4"]))
    }

    @Test func dropsLayoutButNoTextOfMixedContent() throws {
        let document = "<a>\n  <b> </b>\n  <c>x <d/> <e/></c>\n</a>"
        let root = try XMLElement.parse(Array(document.utf8), named: "a.xml").withoutLayout
        let mixed = XMLElement(
            "c",
            [:],
            [.text("x "), .element(XMLElement("d")), .text(" "), .element(XMLElement("e"))]
        )
        #expect(root == XMLElement("a", elements: [XMLElement("b", text: " "), mixed]))
    }

    @Test func aMissingFileIsUnreadable() {
        #expect(throws: XMLError.unreadable(path: "/nowhere/a.xml", errno: 2)) {
            try XMLElement.parse(fileAt: "/nowhere/a.xml")
        }
        #expect(throws: XMLError.unreadable(path: "/tmp", errno: 21)) { try XMLElement.parse(fileAt: "/tmp") }
    }
}
