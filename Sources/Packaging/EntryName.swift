/// The rules for names inside a bundle (bundle.md §5, writing 1 and 2).
enum EntryName {
    /// What is wrong with `path`, the whole path inside the zip, if anything.
    static func problem(with path: String) -> PackagingError.NameProblem? {
        guard path.utf8.count <= 160 else { return .pathTooLong }
        for name in path.split(separator: "/", omittingEmptySubsequences: false) {
            if let problem = problem(withName: name) { return problem }
        }
        return nil
    }

    private static func problem(withName name: Substring) -> PackagingError.NameProblem? {
        guard !name.isEmpty else { return .empty }
        guard name.utf8.count <= 100 else { return .nameTooLong }
        guard name.utf8.allSatisfy(isAllowed) else { return .character }
        guard name.first != ".", name.last != "." else { return .point }
        let stem = name.prefix { $0 != "." }.uppercased()
        return devices.contains(stem) ? .device : nil
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Names that Windows keeps for devices, whatever follows the point.
    private static let devices: Set<String> = {
        var names: Set<String> = ["CON", "PRN", "AUX", "NUL"]
        for number in 1...9 { names.formUnion(["COM\(number)", "LPT\(number)"]) }
        return names
    }()
}
