import Testing
import XMLKit

@Suite struct XMLStreamTests {
    static let document = """
        <r xmlns='urn:r' xmlns:q='urn:q'><c r="A1>" q:t='&quot;s"'>một &amp;&#x20;hai<!-- '" -->\
        <![CDATA[<ba>]]></c>\n <q:d/>x</r>
        """

    static let events: [XMLEvent] = [
        .start(XMLName("r", in: "urn:r"), []),
        .start(
            XMLName("c", in: "urn:r"),
            [XMLAttribute(XMLName("r"), "A1>"), XMLAttribute(XMLName("t", in: "urn:q"), "\"s\"")]
        ),
        .text("một & hai<ba>"),
        .end(XMLName("c", in: "urn:r")),
        .text("\n "),
        .start(XMLName("d", in: "urn:q"), []),
        .end(XMLName("d", in: "urn:q")),
        .text("x"),
        .end(XMLName("r", in: "urn:r")),
    ]

    /// A source that yields `bytes` in pieces of `size`.
    static func pieces(of bytes: [UInt8], size: Int) -> XMLSource {
        var rest = bytes[...]
        return { buffer in
            let piece = rest.prefix(size)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }

    @Test(arguments: 1...40)
    func yieldsTheSameEventsHoweverThePiecesFall(_ size: Int) throws {
        let bytes = Array(Self.document.utf8)
        var stream = try XMLStream(named: "a.xml", source: Self.pieces(of: bytes, size: size))
        var events: [XMLEvent] = []
        var places: [[Int]] = []
        while let event = try stream.next() {
            events.append(event)
            places.append([stream.line, stream.column])
        }
        #expect(events == Self.events)
        #expect(places[1] == [1, 34])
        #expect(places[5] == [2, 2])
    }

    @Test func theCursorTellsTheSameAsTheEvents() throws {
        var stream = try XMLStream(bytes: Array(Self.document.utf8), named: "a.xml")
        var seen: [String] = []
        while let token = try stream.advance() {
            switch token {
            case .start:
                let here = stream.localNameIs("c") && stream.namespaceIs("urn:r")
                let plain = stream.attribute("r") ?? "-"
                let unqualified = stream.attribute("t") ?? "-"
                let qualified = stream.attribute(XMLName("t", in: "urn:q")) ?? "-"
                let length = stream.withAttribute("r") { $0.count } ?? 0
                seen.append("\(here) \(plain) \(unqualified) \(qualified) \(length)")
            case .text:
                let length = stream.withText { $0.count }
                seen.append("\(stream.text) \(length)")
            case .end:
                seen.append(stream.name.local)
            }
        }
        let expected = [
            "false - - - 0", "true A1> - \"s\" 3", "một & hai<ba> 15", "c", "\n  2", "false - - - 0", "d",
            "x 1", "r",
        ]
        #expect(seen == expected)
    }

    @Test func skipsAndReadsWholeElements() throws {
        let document = "<r><a><b/>x</a><c>1<d>2</d>3</c><e f='g'>h</e>i</r>"
        var stream = try XMLStream(bytes: Array(document.utf8), named: "a.xml")
        _ = try stream.advance()
        _ = try stream.advance()
        try stream.skipElement()
        #expect(stream.name == XMLName("a"))
        _ = try stream.advance()
        #expect(try stream.elementText() == "123")
        _ = try stream.advance()
        #expect(try stream.element() == XMLElement("e", ["f": "g"], text: "h"))
        #expect(try stream.next() == .text("i"))
        #expect(try stream.next() == .end(XMLName("r")))
        #expect(try stream.next() == nil)
        #expect(try stream.next() == nil)
    }

    @Test func yieldsWhatCameBeforeAnError() throws {
        var stream = try XMLStream(bytes: Array("<a><b>".utf8), named: "a.xml")
        #expect(try stream.next() == .start(XMLName("a"), []))
        #expect(try stream.next() == .start(XMLName("b"), []))
        #expect(throws: XMLError.self) { try stream.next() }
        #expect(throws: XMLError.self) { try stream.next() }
    }

    @Test func keepsWhatASourceThrows() throws {
        struct Broken: Error {}
        var stream = try XMLStream(named: "a.xml") { _ in throw Broken() }
        #expect(throws: XMLError.sourceFailed(file: "a.xml")) { try stream.next() }
        #expect(stream.sourceFailure is Broken)
    }
}
