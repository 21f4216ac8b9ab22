internal import DossierModel

/// A binary container of Microsoft's (MS-CFB): the office documents of
/// before 2007, and later ones that are locked.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static let types: Set<String> = [
        "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
        "application/x-ole-storage",
    ]

    /// The streams that tell what the container holds.
    private static let kinds = [
        ("WordDocument", "application/msword"),
        ("Workbook", "application/vnd.ms-excel"),
        ("Book", "application/vnd.ms-excel"),
        ("PowerPoint Document", "application/vnd.ms-powerpoint"),
        ("__properties_version1.0", "application/vnd.ms-outlook"),
    ]

    /// The media type of what the container holds.
    static func mediaType(of bytes: [UInt8]) -> String {
        let names = names(in: bytes)
        return kinds.first { names.contains($0.0) }?.1 ?? "application/x-ole-storage"
    }

    /// The facts of an office document.
    static func inspection(of bytes: [UInt8]) -> Inspection {
        let names = names(in: bytes)
        // MS-OFFCRYPTO 2.3.4.4: a locked document of 2007 or later.
        if names.contains("EncryptedPackage") { return .failed(.password) }
        guard kinds.contains(where: { names.contains($0.0) }) else {
            return names.isEmpty ? .failed(.damaged) : .other
        }
        var facts = OfficeFacts(kind: .legacy)
        facts.hasMacros = !names.isDisjoint(with: ["_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros", "VBA"])
        return .office(facts)
    }

    /// The names of all streams and storages, along the directory's chain of
    /// sectors; empty where the container is damaged.
    private static func names(in bytes: [UInt8]) -> Set<String> {
        bytes.withUnsafeBytes { bytes in
            let data = PictureBytes(bytes)
            guard let shift = data.little16(30), shift == 9 || shift == 12,
                var sector = data.little32(48)
            else { return [] }
            let size = 1 << shift
            var names: Set<String> = []
            // No chain is longer than the file.
            for _ in 0..<(data.count / size + 1) {
                let start = (sector + 1) * size
                guard start + size <= data.count else { break }
                for entry in stride(from: start, to: start + size, by: 128) {
                    if let name = name(data, at: entry) { names.insert(name) }
                }
                guard let next = next(sector, size, data), next < 0xFFFF_FFF0 else { break }
                sector = next
            }
            return names
        }
    }

    /// The name of a directory entry in UTF-16; nil for an unused one.
    private static func name(_ data: PictureBytes, at entry: Int) -> String? {
        guard let length = data.little16(entry + 64), (4...64).contains(length), data.byte(entry + 66) != 0
        else { return nil }
        let units = (0..<(length / 2 - 1)).map { UInt16(data.little16(entry + 2 * $0) ?? 0) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The sector after `sector`, by the file allocation table; its first 109
    /// sectors are listed in the header, which is enough for 6 MB, and a
    /// directory stands early.
    private static func next(_ sector: Int, _ size: Int, _ data: PictureBytes) -> Int? {
        let (table, index) = (sector / (size / 4), sector % (size / 4))
        guard table < 109, let place = data.little32(76 + 4 * table) else { return nil }
        return data.little32((place + 1) * size + 4 * index)
    }
}
