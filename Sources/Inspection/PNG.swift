internal import DocumentKit
internal import DossierModel

/// The chunks of a PNG (ISO/IEC 15948, clause 11).
enum PNG {
    static func facts(of data: PictureBytes) -> ImageFacts? {
        guard data.has("IHDR", at: 12), let width = data.big32(16), let height = data.big32(20),
            let kind = data.byte(25)
        else { return nil }
        let colour: ImageFacts.Colour = kind == 3 ? .palette : kind == 0 || kind == 4 ? .grey : .rgb
        var facts = ImageFacts(width: width, height: height, colour: colour)
        var place = 8
        while let length = data.big32(place), length <= data.count - place - 12 {
            if data.has("IEND", at: place + 4) { return facts }
            if data.has("pHYs", at: place + 4), data.byte(place + 16) == 1,
                let across = data.big32(place + 8), let down = data.big32(place + 12)
            {
                // Dots per metre, of which 11,811 are 300 per inch.
                facts.resolution = (min(across, down) * 254 + 5000) / 10000
            }
            if data.has("eXIf", at: place + 4) {
                let part = data.part((place + 8)..<(place + 8 + length))
                if let tags = ExifTags(tiff: part) { facts.add(tags) }
            }
            if data.has("tEXt", at: place + 4) || data.has("iTXt", at: place + 4),
                data.has("Author\0", at: place + 8)
            {
                facts.personalTags = Set(facts.personalTags + ["Author"]).sorted()
            }
            place += 12 + length
        }
        return nil
    }
}

/// The chunks of a WebP (RFC 9649).
enum WebP {
    static func facts(of data: PictureBytes) -> ImageFacts? {
        guard let size = data.little32(4), size <= data.count - 8 else { return nil }
        var facts: ImageFacts?
        var place = 12
        while let length = data.little32(place + 4), length <= data.count - place - 8 {
            let body = place + 8
            if data.has("VP8X", at: place), let width = data.number(body + 4, 3, isLittle: true),
                let height = data.number(body + 7, 3, isLittle: true)
            {
                facts = ImageFacts(width: width + 1, height: height + 1, colour: .rgb)
            } else if data.has("VP8L", at: place), facts == nil, let bits = data.little32(body + 1) {
                facts = ImageFacts(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1, colour: .rgb)
            } else if data.has("VP8 ", at: place), facts == nil, let width = data.little16(body + 6),
                let height = data.little16(body + 8)
            {
                facts = ImageFacts(width: width & 0x3FFF, height: height & 0x3FFF, colour: .rgb)
            } else if data.has("EXIF", at: place) {
                let part = data.part(body..<(body + length))
                if let tags = ExifTags(tiff: part) ?? ExifTags(part) { facts?.add(tags) }
            }
            place = body + length + length % 2
        }
        return facts
    }
}
