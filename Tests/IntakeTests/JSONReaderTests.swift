import Testing

@testable import Intake

/// Cases of the JSON test suites that everybody knows, by what must become of
/// them (RFC 8259).
@Suite struct JSONReaderTests {
    static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONError> {
        var reader = JSONReader(bytes)
        do throws(JSONError) {
            let value = try reader.value()
            try reader.expectEnd()
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [
        "[[]   ]", "[\"\"]", "[]", "[\"a\"]", "[false]", "[null, 1, \"1\", {}]", "[null]", "[1\n]", " [1]",
        "[1,null,null,null,2]", "[2] ", "[123e65]", "[0e+1]", "[0e1]", "[ 4]",
        "[-0.000000000000000000000000000001]",
        "[20e1]", "[-0]", "[-123]", "[-1]", "[-0.0]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]",
        "[123.456e78]",
        "[1e-2]", "[1e+2]", "[123]", "[123.456789]", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}",
        "{\"asd\":\"sdf\"}",
        "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"b\",\"a\":\"b\"}", "{}", "{\"\":0}", "{\"foo\\u0000bar\": 42}",
        "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }", "{\"a\":[]}", "{\n\"a\": \"b\"\n}",
        "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\"\"]", "[\"a/*b*/c/*d//e\"]",
        "[\"\\\\a\"]",
        "[\"\\\\n\"]", "[\"\\u0012\"]", "[\"\\uFFFF\"]", "[\"asd\"]", "[ \"asd\"]", "[\"\\uDBFF\\uDFFF\"]",
        "[\"new\\u00A0line\"]", "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]", "[\"\\u0000\"]", "[\"\\u002c\"]",
        "[\"π\"]",
        "[\"asd \"]", "\" \"", "[\"\\uD834\\uDd1e\"]", "[\"\\u0821\"]", "[\"\\u0123\"]", "[\"\u{2028}\"]",
        "[\"\u{2029}\"]", "[\"\\u0061\\u30af\\u30EA\\u30b9\"]", "[\"new\\u000Aline\"]", "[\"\u{7F}\"]",
        "[\"\\uA66D\"]", "[\"\\u005C\"]", "[\"⍂㈴⍂\"]", "[\"\\uDBFF\\uDFFE\"]", "[\"\\u200B\"]",
        "[\"\\u2064\"]",
        "[\"\\uFDD0\"]", "[\"\\uFFFE\"]", "[\"\\u0022\"]", "[\"€𝄞\"]", "[\"aa\u{7F}\"]", "false", "42",
        "-0.1", "null",
        "\"asd\"", "true", "\"\"", "[\"a\"]\n", "[true]", " [] ", "\u{FEFF}{}",
    ])
    func takesWhatIsJSON(_ text: String) {
        guard case .failure(let error) = Self.read(Array(text.utf8)) else { return }
        Issue.record("\(error)")
    }

    @Test(arguments: [
        "[1 true]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]", "[\"x\",,]", "[\"x\"]]", "[\"\",]", "[\"x\"",
        "[x",
        "[3[4]]", "[1,]", "[,", "[1,\n1\n,1", "[   , \"\"]", "[\"a\",\n4\n,1,", "[*]", "[\"\"", "[1,",
        "[1,\n1", "[{}",
        "[fals]", "[nul]", "[tru]", "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]",
        "[.-1]",
        "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0E+]", "[0E]", "[0e+]", "[0e]", "[1.0e+]",
        "[1.0e-]",
        "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]", "[2.e3]", "[9.e+]", "[Inf]", "[NaN]", "[１]",
        "[1+2]",
        "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]", "[-123.123foo]", "[-Infinity]", "[-foo]", "[- 1]",
        "[-012]",
        "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]", "[1.2a-3]", "[1.8011670033376514H-308]", "[012]",
        "[\"x\", truth]", "{[: \"x\"}\n", "{\"x\", null}", "{\"x\"::\"b\"}", "{🇨🇭}", "{\"a\":\"a\" 123}",
        "{key: 'value'}", "{\"a\" b}", "{:\"b\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}",
        "{9999E9999:1}",
        "{null:null,null:null}", "{\"id\":0,,,,,}", "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/",
        "{\"a\":\"b\"}/**//", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/", "{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}",
        "{\"a\":\"a", "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#", " ", "[\"\\uD800\\\"]",
        "[\"\\uD800\\u\"]",
        "[\"\\uD800\\u1\"]", "[\"\\uD800\\u1x\"]", "[é]", "[\"\\\u{0}\"]", "[\"\\x00\"]", "[\"\\\\\\\"]",
        "[\"\\\t\"]",
        "[\"\\🌀\"]", "[\"\\\"]", "[\"\\u00A\"]", "[\"\\uD834\\uDd\"]", "[\"\\uD800\\uD800\\x\"]", "[\"\\a\"]",
        "[\"\\uqqqq\"]", "[\\u0020\"asd\"]", "[\\n]", "\"", "['single quote']", "abc", "[\"\\",
        "[\"a\u{0}a\"]",
        "[\"new\nline\"]", "[\"\t\"]", "\"\\UA66D\"", "\"\"x", "<.>", "[<null>]", "[1]x", "[1]]", "[\"asd]",
        "aå", "[True]", "1]", "{\"x\": true,", "[][]", "]", "{}}", "{\"\":", "", "[", "{", "{]", "[}", "[\"a",
        "{\"a", "*", "{\"a\":\"b\"}#{}", "[\\u000A\"\"]", "[1", "[ false, nul", "[ true, fals",
        "[ false, tru",
        "[\"asd\"", "{\"asd\":\"asd\"", "å", "[\u{2060}]", "\u{FEFF}", "[\u{C}]", "[\u{B}]", "[\"\\ud800\"]",
        "[\"\\uDd1e\\uD834\"]", "[\"\\uDFAA\"]", "2@", "{\"a\":/*comment*/\"b\"}", "[\"\\u{20}\"]",
        "\u{85}[]",
    ])
    func refusesWhatIsNone(_ text: String) {
        guard case .success(let value) = Self.read(Array(text.utf8)) else { return }
        Issue.record("\(value)")
    }

    @Test(
        arguments: [
            [0x22, 0xE0, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0x81, 0x22],
            [0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22], [0x22, 0xE6, 0x97, 0x22],
        ] as [[UInt8]]
    )
    func refusesWhatIsNoUTF8(_ bytes: [UInt8]) {
        guard case .failure(let error) = Self.read(bytes) else {
            Issue.record("was taken")
            return
        }
        #expect(error.reason == .notUTF8)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"\":"])
    func refusesWhatIsTooDeepWithoutFalling(_ piece: String) {
        let text = String(repeating: piece, count: 100_000)
        guard case .failure(let error) = Self.read(Array(text.utf8)) else {
            Issue.record("was taken")
            return
        }
        #expect(error.reason == .tooDeep)
    }

    @Test func knowsLinesAndColumnsAndKeepsNumbersAsWritten() throws {
        let value = try Self.read(Array("{\"đ\": 05.0}".replacing("05", with: "5").utf8)).get()
        let number = JSONValue(content: .number("5.0"), line: 1, column: 7)
        let member = JSONMember(name: "đ", value: number, line: 1, column: 2)
        #expect(value == JSONValue(content: .object([member]), line: 1, column: 1))
        let error = Self.read(Array("[1,\r\n  \"đđ\" x]".utf8))
        #expect(error == .failure(JSONError(reason: .malformed, line: 2, column: 8)))
    }
}
