import Foundation
import Glibc
import Testing
import XMLKit

@Suite struct SchemaTests {
    static let xsd = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
            elementFormDefault="qualified">
          <xs:include schemaLocation="parts/code.xsd"/>
          <xs:element name="list">
            <xs:complexType>
              <xs:sequence><xs:element ref="item" maxOccurs="unbounded"/></xs:sequence>
            </xs:complexType>
            <xs:key name="codes"><xs:selector xpath="t:item" xmlns:t="urn:t"/><xs:field xpath="@code"/></xs:key>
            <xs:keyref name="uses" refer="codes">
              <xs:selector xpath="t:item" xmlns:t="urn:t"/><xs:field xpath="@uses"/>
            </xs:keyref>
          </xs:element>
          <xs:element name="item">
            <xs:complexType>
              <xs:attribute name="code" type="code" use="required"/>
              <xs:attribute name="uses" type="code"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """

    static let part = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
          <xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="H[0-9]+"/></xs:restriction>
          </xs:simpleType>
        </xs:schema>
        """

    static let rng = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:t"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <include href="parts/item.rng"/>
          <start><element name="list"><oneOrMore><ref name="item"/></oneOrMore></element></start>
        </grammar>
        """

    static let rngPart = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:t"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <define name="item"><element name="item">
            <attribute name="code"><data type="token"><param name="pattern">H[0-9]+</param></data></attribute>
          </element></define>
        </grammar>
        """

    static func documents() -> [String: [UInt8]] {
        [
            "list.xsd": Array(xsd.utf8), "parts/code.xsd": Array(part.utf8), "list.rng": Array(rng.utf8),
            "parts/item.rng": Array(rngPart.utf8),
        ]
    }

    /// A folder with the documents, whose name is no plain address.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "lược đồ #1%20 \(UUID().uuidString)"
        )
        for (name, bytes) in documents() {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        return folder
    }

    static let good = "<list xmlns='urn:t'><item code='H1'/><item code='H2' uses='H1'/></list>"

    static func bytes(_ items: String) -> [UInt8] { Array("<list xmlns='urn:t'>\(items)</list>".utf8) }

    @Test func schemasCompileFromFilesAndFromMemory() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let xsds = [
            try XSDSchema(fileAt: folder.appending(path: "list.xsd").path),
            try XSDSchema("list.xsd", of: Self.documents()),
        ]
        for schema in xsds {
            #expect(try schema.issues(in: Array(Self.good.utf8), named: "a.xml") == [])
            #expect(try schema.issues(in: Self.bytes("<item code='x'/>"), named: "a.xml").count > 0)
        }
        let grammars = [
            try RelaxNGSchema(fileAt: folder.appending(path: "list.rng").path),
            try RelaxNGSchema("list.rng", of: Self.documents()),
        ]
        for schema in grammars {
            #expect(try schema.issues(in: Self.bytes("<item code='H1'/>"), named: "a.xml") == [])
            #expect(try schema.issues(in: Self.bytes("<item code='x'/>"), named: "a.xml").count > 0)
        }
    }

    @Test func issuesHaveTheirPlaceBeyondLine65535() throws {
        let schema = try XSDSchema("list.xsd", of: Self.documents())
        let document = Self.bytes(
            String(repeating: "\n", count: 70_000) + "<item code='H1'/>\n  <item code='x'/>\n"
                + "<item code='H2' uses='H9'/>\n<other/>"
        )
        let issues = try schema.issues(in: document, named: "a.xml")
        let places = issues.map { [$0.line, $0.column, Int($0.code)] }
        #expect(
            places == [
                [70_002, 17, 1839], [70_002, 19, 1877], [70_003, 0, 1877], [70_004, 7, 1871],
            ],
            "\(issues)"
        )
        #expect(
            issues.allSatisfy { $0.file == "a.xml" && $0.severity == .error && !$0.message.contains("\n") }
        )

        let grammar = try RelaxNGSchema("list.rng", of: Self.documents())
        let found = try grammar.issues(in: document, named: "a.xml").map { [$0.line, $0.column] }
        #expect(found == [[70_002, 3], [70_003, 1], [70_004, 1]])
    }

    @Test func noMoreIssuesAreCollectedThanAskedFor() throws {
        let schema = try XSDSchema("list.xsd", of: Self.documents())
        let document = Self.bytes((0..<5_000).map { "<item code='H\($0)' x=''/>" }.joined())
        #expect(try schema.issues(in: document, named: "a.xml", limit: 7).count == 7)
        #expect(try schema.issues(in: document, named: "a.xml").count == 5_000)
    }

    @Test(arguments: [
        "<!DOCTYPE list [<!ENTITY a 'b'>]><list xmlns='urn:t'/>", "<list xmlns='urn:t'>", "", "<a:list/>",
        "<?xml version='1.0' encoding='latin1'?><list xmlns='urn:t'/>",
        String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
    ])
    func aDocumentThatIsNotStrictIsRefusedAsByTheParser(_ document: String) throws {
        let bytes = Array(document.utf8)
        let expected = try #require(throws: XMLError.self) { try XMLElement.parse(bytes, named: "a.xml") }
        let xsd = try XSDSchema("list.xsd", of: Self.documents())
        #expect(throws: expected) { try xsd.issues(in: bytes, named: "a.xml") }
        let rng = try RelaxNGSchema("list.rng", of: Self.documents())
        #expect(throws: expected) { try rng.issues(in: bytes, named: "a.xml") }
        #expect(throws: expected) { _ = try XMLDocument(bytes, named: "a.xml") }
    }

    @Test func aMissingDocumentIsUnreadable() throws {
        let schema = try XSDSchema("list.xsd", of: Self.documents())
        #expect(throws: XMLError.unreadable(path: "/nowhere", errno: 2)) {
            try schema.issues(inFileAt: "/nowhere")
        }
        #expect(throws: XMLError.unreadable(path: "/nowhere", errno: 2)) { try XSDSchema(fileAt: "/nowhere") }
        #expect(throws: XMLError.unreadable(path: "/nowhere", errno: 2)) {
            try RelaxNGSchema(fileAt: "/nowhere")
        }
    }

    @Test func whereASchemaSaysToLookIsOfNoConcern() throws {
        let schema = try XSDSchema("list.xsd", of: Self.documents())
        let document = """
            <list xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                xsi:schemaLocation='urn:t /etc/passwd urn:x http://127.0.0.1:9/x.xsd'><item code='H1'/></list>
            """
        #expect(try schema.issues(in: Array(document.utf8), named: "a.xml") == [])
    }

    @Test func tasksShareASchema() async throws {
        let schema = try XSDSchema("list.xsd", of: Self.documents())
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let items = (0...number).map { "<item code='H\($0)' x=''/>" }.joined()
                    return try schema.issues(in: Self.bytes(items), named: "a.xml").count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted()
        }
        #expect(counts == Array(1...50))
    }
}

@Suite struct SchemaSafetyTests {
    static func xsd(_ content: String) -> [UInt8] {
        Array(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(content)<xs:element name='a'/></xs:schema>"
                .utf8
        )
    }

    static func rng(_ href: String) -> [UInt8] {
        Array("<externalRef xmlns='http://relaxng.org/ns/structure/1.0' href='\(href)'/>".utf8)
    }

    static func isNoSchema(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return false
        } catch XMLError.notASchema(let issues) {
            return !issues.isEmpty
        } catch {
            return false
        }
    }

    @Test(arguments: ["http://127.0.0.1:PORT/x.xsd", "//127.0.0.1:PORT/x.xsd", "ftp://127.0.0.1:PORT/x.xsd"])
    func noRequestIsMade(_ address: String) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        defer { close(listener) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &place) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try #require(bind(listener, $0, length) == 0)
                try #require(listen(listener, 8) == 0)
                try #require(getsockname(listener, $0, &length) == 0)
            }
        }
        let port = UInt16(bigEndian: place.sin_port)
        let target = address.replacing("PORT", with: String(port))
        for content in [
            "<xs:include schemaLocation='\(target)'/>",
            "<xs:import namespace='urn:i' schemaLocation='\(target)'/>",
        ] {
            #expect(Self.isNoSchema { _ = try XSDSchema(bytes: Self.xsd(content), named: "a.xsd") })
        }
        #expect(Self.isNoSchema { _ = try RelaxNGSchema(bytes: Self.rng(target), named: "a.rng") })
        let connection = accept(listener, nil, nil)
        let reason = errno
        #expect(connection == -1 && reason == EAGAIN)
    }

    @Test(arguments: ["/etc/passwd", "file:///etc/passwd", "missing.xsd", "../../../etc/passwd"])
    func aSchemaInMemoryReadsNoFile(_ location: String) {
        let bytes = Self.xsd("<xs:include schemaLocation='\(location)'/>")
        #expect(Self.isNoSchema { _ = try XSDSchema(bytes: bytes, named: "a.xsd") })
        #expect(Self.isNoSchema { _ = try RelaxNGSchema(bytes: Self.rng(location), named: "a.rng") })
    }

    @Test func aSchemaWithADoctypeIsNone() {
        let bytes = Array("<!DOCTYPE a [<!ENTITY b 'c'>]>".utf8)
        #expect(Self.isNoSchema { _ = try XSDSchema(bytes: bytes + Self.xsd(""), named: "a.xsd") })
        #expect(Self.isNoSchema { _ = try RelaxNGSchema(bytes: bytes + Self.rng("b"), named: "a.rng") })
        let included = [
            "a.xsd": Self.xsd("<xs:include schemaLocation='b.xsd'/>"), "b.xsd": bytes + Self.xsd(""),
        ]
        #expect(Self.isNoSchema { _ = try XSDSchema("a.xsd", of: included) })
    }

    @Test func whatIsWrongWithASchemaIsSaidWithItsPlace() throws {
        let bytes = Self.xsd("\n<xs:element name='b' type='nothing'/>")
        let error = try #require(throws: XMLError.self) { try XSDSchema(bytes: bytes, named: "x/ế.xsd") }
        guard case .notASchema(let issues) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(issues.map { "\($0.file) \($0.line)" } == ["/x/ế.xsd 2"], "\(issues)")
    }
}
