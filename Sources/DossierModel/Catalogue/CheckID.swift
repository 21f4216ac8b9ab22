/// The name of a check for ever, such as `REG-01`; sorted by UTF-8 bytes.
package struct CheckID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String
    /// What the check looks at.
    package let group: CheckGroup

    /// Reads an id of a known group and two digits; upper case only.
    package init?(rawValue: String) {
        let bytes = Array(rawValue.utf8)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: "-"),
            bytes[4...].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let group = CheckGroup(rawValue: String(rawValue.prefix(3)))
        else { return nil }
        self.rawValue = rawValue
        self.group = group
    }

    /// The id with this number, 1 to 99, in a group.
    package init(_ group: CheckGroup, _ number: Int) {
        precondition((1...99).contains(number), "the number of a check has two digits")
        self.rawValue = group.rawValue + (number < 10 ? "-0" : "-") + String(number)
        self.group = group
    }

    package var description: String { rawValue }

    package static func < (lhs: CheckID, rhs: CheckID) -> Bool {
        lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
    }
}
