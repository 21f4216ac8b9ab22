internal import DocumentKit
internal import DossierModel

/// Looks into pictures: their headers and what they say of people and places.
enum PictureLook {
    /// The kinds that are looked into.
    static let types: Set<String> = [
        "image/jpeg", "image/png", "image/tiff", "image/gif", "image/bmp", "image/webp",
    ]

    /// The facts of a picture.
    static func inspection(of bytes: [UInt8], mediaType: String) -> Inspection {
        bytes.withUnsafeBytes { bytes in
            let data = PictureBytes(bytes)
            let facts: ImageFacts? =
                switch mediaType {
                case "image/jpeg": JPEG.facts(of: data)
                case "image/png": PNG.facts(of: data)
                case "image/tiff": TIFF.facts(of: data)
                case "image/gif": gif(data)
                case "image/bmp": bmp(data)
                default: WebP.facts(of: data)
                }
            guard let facts, facts.width > 0, facts.height > 0 else { return .failed(.damaged) }
            return .image(facts)
        }
    }

    /// GIF 89a, section 18 (logical screen); many lack the mark of their end.
    private static func gif(_ data: PictureBytes) -> ImageFacts? {
        guard let width = data.little16(6), let height = data.little16(8) else { return nil }
        return ImageFacts(width: width, height: height, colour: .palette)
    }

    /// A Windows bitmap with a header of 40 bytes or more, or of 12.
    private static func bmp(_ data: PictureBytes) -> ImageFacts? {
        guard let stated = data.little32(2), stated <= data.count || stated == 0,
            let header = data.little32(14)
        else { return nil }
        if header == 12 {
            guard let width = data.little16(18), let height = data.little16(20) else { return nil }
            return ImageFacts(width: width, height: height, colour: .rgb)
        }
        guard let width = data.signed32(18), let height = data.signed32(22), let bits = data.little16(28)
        else {
            return nil
        }
        // A negative height is that of a picture that begins at the top.
        var facts = ImageFacts(width: width, height: abs(height), colour: bits <= 8 ? .palette : .rgb)
        if let across = data.little32(38), let down = data.little32(42), min(across, down) > 0 {
            facts.resolution = (min(across, down) * 254 + 5000) / 10000
        }
        return facts
    }
}

extension ImageFacts {
    /// Takes over what EXIF data say.
    mutating func add(_ tags: ExifTags) {
        hasPosition = hasPosition || tags.hasPosition
        personalTags = Set(personalTags + tags.personal).sorted()
        resolution = resolution ?? tags.resolution
    }
}

/// The bytes of a picture, with numbers in both orders; nil beyond the end.
struct PictureBytes {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

    func big16(_ place: Int) -> Int? { number(place, 2, isLittle: false) }
    func big32(_ place: Int) -> Int? { number(place, 4, isLittle: false) }
    func little16(_ place: Int) -> Int? { number(place, 2, isLittle: true) }
    func little32(_ place: Int) -> Int? { number(place, 4, isLittle: true) }

    func signed32(_ place: Int) -> Int? {
        little32(place).map { Int(Int32(truncatingIfNeeded: $0)) }
    }

    func number(_ place: Int, _ size: Int, isLittle: Bool) -> Int? {
        guard place >= 0, place <= bytes.count - size else { return nil }
        return (0..<size).reduce(0) { $0 << 8 | Int(bytes[place + (isLittle ? size - 1 - $1 : $1)]) }
    }

    /// Whether these characters stand at `place`.
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place <= bytes.count - text.utf8.count
            && bytes[place..<(place + text.utf8.count)].elementsEqual(text.utf8)
    }

    func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])
    }
}
