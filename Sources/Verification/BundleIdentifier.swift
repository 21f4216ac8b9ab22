/// The identifier of a dossier, as every bundle of it states it (bundle.md §3).
package enum BundleIdentifier {
    /// Whether `text` is `urn:uuid:` and a UUID (RFC 9562 §4): 32 hexadecimal
    /// digits in groups of 8, 4, 4, 4 and 12.
    package static func isWellFormed(_ text: String) -> Bool {
        guard text.hasPrefix("urn:uuid:") else { return false }
        let groups = text.utf8.dropFirst(9).split(
            separator: UInt8(ascii: "-"),
            omittingEmptySubsequences: false
        )
        let isHexadecimal = groups.joined().allSatisfy {
            switch $0 {
            case 48...57, 65...70, 97...102: true
            default: false
            }
        }
        return isHexadecimal && groups.map(\.count) == [8, 4, 4, 4, 12]
    }
}
