import Testing
import XMLKit

@Suite struct XPathTests {
    static let document = """
        <r xmlns='urn:r' xmlns:q='urn:q'>
          <a q:x='1' y='2'>một<!-- no --><![CDATA[ & ]]>hai</a><q:b><a/></q:b><!--note-->
        </r>
        """

    static let a = XMLElement(
        name: XMLName("a", in: "urn:r"),
        attributes: [XMLAttribute(XMLName("x", in: "urn:q"), "1"), XMLAttribute(XMLName("y"), "2")],
        children: [.text("một & hai")]
    )

    static let cases: [(String, XPathValue)] = [
        ("//r:a", .nodes([.element(a), .element(XMLElement("a", in: "urn:r"))])),
        ("//q:b/r:a | //r:a[@y]", .nodes([.element(a), .element(XMLElement("a", in: "urn:r"))])),
        ("//@*", .nodes([.attribute(a.attributes[0]), .attribute(a.attributes[1])])),
        ("//r:a[1]/text()[1]", .nodes([.text("một")])),
        ("//comment()[2]", .nodes([])),
        ("/r:r/comment()", .nodes([.text("note")])),
        ("//a", .nodes([])),
        ("count(//r:a)", .number(2)),
        ("string(//r:a)", .string("một & hai")),
        ("//r:a[@y = 2] and not(//r:c)", .bool(true)),
        ("/r:r/q:b/namespace::q", .nodes([.namespace("urn:q")])),
    ]

    @Test(arguments: cases)
    func evaluates(_ expression: String, _ value: XPathValue) throws {
        let document = try XMLDocument(Array(Self.document.utf8), named: "a.xml")
        let found = try document.evaluate(expression, namespaces: ["r": "urn:r", "q": "urn:q"])
        #expect(found == value)
    }

    @Test func theDocumentNodeIsItsRoot() throws {
        let bytes = Array("<a>\n<b/></a>".utf8)
        let document = try XMLDocument(bytes, named: "a.xml")
        let found = try document.evaluate("/")
        #expect(found == .nodes([.element(try XMLElement.parse(bytes, named: "a.xml"))]))
        guard case .nodes(let nodes) = try document.evaluate("//b"), case .element(let element)? = nodes.first
        else {
            Issue.record("no element")
            return
        }
        #expect([element.line, element.column] == [2, 1])
    }

    @Test(arguments: ["", "//", "//x:a", "$v", "f()", "1 +", "string(1, 2)"])
    func whatIsNoXPathIsRefused(_ expression: String) throws {
        let document = try XMLDocument(Array("<a/>".utf8), named: "a.xml")
        do throws(XMLError) {
            let value = try document.evaluate(expression)
            Issue.record("\(value)")
        } catch {
            guard case .badXPath(let message) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(!message.isEmpty && !message.contains("\n"))
        }
    }

    @Test func anEndlessEvaluationIsStopped() throws {
        let content = String(repeating: "<b/>", count: 5_000)
        let document = try XMLDocument(Array("<a>\(content)</a>".utf8), named: "a.xml")
        do throws(XMLError) {
            let value = try document.evaluate("count(//b[count(//b[count(//b) > 0]) > 0])")
            Issue.record("\(value)")
        } catch {
            guard case .badXPath = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
