internal import DocumentKit
internal import DossierModel

/// The signature dictionaries of a PDF, as they stand in its bytes: a
/// signature cannot cover itself unless it stands in the clear (ISO 32000-1
/// 12.8.1).
struct PDFSignatures {
    private var found: [PDFSignatureFacts] = []

    init(_ bytes: PDFBytes) {
        for place in bytes.places(of: "/ByteRange") {
            var reader = PDFObjectReader(bytes.bytes, at: place + "/ByteRange".utf8.count)
            guard let range = reader.numbers(), range.count == 4,
                let dictionary = PDFObjectReader.dictionary(around: place, in: bytes.bytes)
            else { continue }
            var facts = PDFSignatureFacts(
                field: "",
                coversWholeFile: Self.isWhole(range, contents: dictionary.contents, of: bytes.bytes.count)
            )
            facts.signer = SignatureValue.signer(in: dictionary.value) ?? dictionary.texts["Name"]
            facts.time = dictionary.texts["M"].flatMap { PDFDate.iso($0) }
            facts.format = dictionary.names["SubFilter"]
            found.append(facts)
        }
    }

    /// The facts of the signatures, each with the name of its field: those
    /// that are signed come in the order of the fields.
    func facts(ofFields names: [String]) -> [PDFSignatureFacts] {
        var facts = found
        for index in facts.indices where index < names.count { facts[index].field = names[index] }
        return facts
    }

    /// Whether the ranges begin at the beginning, end at the end, and leave
    /// out the signature's value and nothing else.
    private static func isWhole(_ range: [Int], contents: Range<Int>?, of count: Int) -> Bool {
        guard let contents, range.allSatisfy({ $0 >= 0 && $0 <= count }) else { return false }
        return range[0] == 0 && range[1] == contents.lowerBound && range[2] == contents.upperBound
            && range[2] + range[3] == count
    }
}

/// A date of a PDF: `D:20240531083000+07'00'` (ISO 32000-1 7.9.4).
enum PDFDate {
    /// The date as ISO 8601 has it; nil for what is no date.
    static func iso(_ text: String) -> String? {
        var rest = Array((text.hasPrefix("D:") ? text.dropFirst(2) : text[...]).utf8)[...]
        func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> String? {
            let digits = rest.prefix(count)
            guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = rest.dropFirst(count)
            return String(decoding: digits, as: UTF8.self)
        }
        guard let year = take(4, from: &rest) else { return nil }
        var result = year
        for mark in ["-", "-", "T", ":", ":"] {
            guard let part = take(2, from: &rest) else { break }
            result += mark + part
        }
        guard let sign = rest.first, result.contains("T") else { return result }
        if sign == UInt8(ascii: "Z") { return result + "Z" }
        rest = rest.dropFirst().filter { $0 != UInt8(ascii: "'") }[...]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = take(2, from: &rest) else {
            return result
        }
        return result + (sign == UInt8(ascii: "+") ? "+" : "-") + hours + ":" + (take(2, from: &rest) ?? "00")
    }
}
