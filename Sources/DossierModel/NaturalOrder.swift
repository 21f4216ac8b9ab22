extension String {
    /// Bytes whose order is that of people: `1.9` before `1.10`.
    package var naturalOrder: [UInt8] {
        var key: [UInt8] = []
        key.append(paddingNumbersOf: self)
        return key
    }
}

extension [UInt8] {
    /// Appends the text with its runs of digits filled up with zeros, so that
    /// `1.10` sorts behind `1.9`, and an end.
    mutating func append(paddingNumbersOf text: String) {
        var digits: [UInt8] = []
        func flushed() -> [UInt8] {
            guard !digits.isEmpty else { return [] }
            return [UInt8](repeating: UInt8(ascii: "0"), count: Swift.max(0, 6 - digits.count)) + digits
        }
        for byte in text.utf8 {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits.append(byte)
                continue
            }
            if !digits.isEmpty {
                self += flushed()
                digits.removeAll(keepingCapacity: true)
            }
            append(byte)
        }
        self += flushed()
        append(0)
    }
}
