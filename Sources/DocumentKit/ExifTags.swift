internal import CExif

/// What the EXIF data of a picture say that points to a person or a place.
package struct ExifTags: Hashable, Sendable {
    /// Whether there is a position.
    package let hasPosition: Bool
    /// The names of the other entries, sorted.
    package let personal: [String]
    /// In dots per inch, where stated; the lower of both axes.
    package let resolution: Int?

    /// Reads EXIF data that begin with `Exif` and two zeros, or a JPEG that
    /// has some; nil where there are none.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        let start = bytes.bindMemory(to: UInt8.self)
        guard let data = exif_data_new() else { return nil }
        defer { exif_data_unref(data) }
        // Else libexif adds what the standard asks for and the file lacks.
        exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        // The bytes are copied before this returns.
        exif_data_load_data(data, start.baseAddress, UInt32(clamping: bytes.count))
        let directories = [data.pointee.ifd.0, data.pointee.ifd.1, data.pointee.ifd.2, data.pointee.ifd.3]
        guard directories.contains(where: { $0.map { $0.pointee.count > 0 } ?? false }) else { return nil }
        let position = directories[Int(EXIF_IFD_GPS.rawValue)]
        // Latitude and longitude are tags 2 and 4; a version alone is no place.
        hasPosition = [2, 4].contains { tag in
            position.map { exif_content_get_entry($0, ExifTag(rawValue: tag)) != nil } ?? false
        }
        var names: Set<String> = []
        for directory in directories.compactMap(\.self) where directory != position {
            for (tag, name) in Self.names {
                guard let entry = exif_content_get_entry(directory, ExifTag(rawValue: tag)) else { continue }
                if Self.says(entry) { names.insert(name) }
            }
        }
        personal = names.sorted()
        resolution = directories[0].flatMap { Self.resolution(in: $0) }
    }

    /// The tags of Exif 2.32 and of Windows that name a person or a device.
    private static let names: [UInt32: String] = [
        0x013B: "Artist", 0x8298: "Copyright", 0xA430: "CameraOwnerName", 0xA431: "BodySerialNumber",
        0xA435: "LensSerialNumber", 0x9C9D: "XPAuthor", 0x9286: "UserComment",
    ]

    /// Whether an entry holds more than blanks and zeros.
    private static func says(_ entry: UnsafeMutablePointer<ExifEntry>) -> Bool {
        guard let data = entry.pointee.data else { return false }
        let bytes = UnsafeBufferPointer(start: data, count: Int(entry.pointee.size))
        // A comment begins with eight bytes that name its encoding.
        let start = entry.pointee.tag.rawValue == 0x9286 ? 8 : 0
        return bytes.dropFirst(start).contains { $0 != 0 && $0 != 0x20 }
    }

    private static func resolution(in directory: UnsafeMutablePointer<ExifContent>) -> Int? {
        let order = exif_data_get_byte_order(directory.pointee.parent)
        func number(_ tag: UInt32) -> Double? {
            guard let entry = exif_content_get_entry(directory, ExifTag(rawValue: tag)),
                entry.pointee.format == EXIF_FORMAT_RATIONAL, entry.pointee.size >= 8
            else { return nil }
            let ratio = exif_get_rational(entry.pointee.data, order)
            return ratio.denominator == 0 ? nil : Double(ratio.numerator) / Double(ratio.denominator)
        }
        guard let across = number(0x011A), let down = number(0x011B) else { return nil }
        var unit: UInt16 = 2
        if let entry = exif_content_get_entry(directory, ExifTag(rawValue: 0x0128)), entry.pointee.size >= 2 {
            unit = exif_get_short(entry.pointee.data, order)
        }
        let value = min(across, down) * (unit == 3 ? 2.54 : 1)
        return value >= 1 && value < 100_000 ? Int(value) : nil
    }
}

extension ExifTags {
    /// Reads EXIF data that begin like a TIFF, as PNG and WebP keep them.
    package init?(tiff bytes: UnsafeRawBufferPointer) {
        // libexif takes no more than 65,533 bytes, with the mark before them.
        let marked = Array("Exif\0\0".utf8) + bytes.prefix(65_000)
        guard let tags = marked.withUnsafeBytes({ ExifTags($0) }) else { return nil }
        self = tags
    }
}
