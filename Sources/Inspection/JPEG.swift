internal import DocumentKit
internal import DossierModel

/// The markers of a JPEG (ITU-T T.81 Annex B) up to its first scan.
enum JPEG {
    static func facts(of data: PictureBytes) -> ImageFacts? {
        guard data.big16(0) == 0xFFD8 else { return nil }
        var place = 2
        var facts: ImageFacts?
        var resolution: Int?
        while let marker = data.byte(place + 1), data.byte(place) == 0xFF {
            if marker == 0xFF {
                place += 1
                continue
            }
            guard let length = data.big16(place + 2), length >= 2 else { return nil }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard let height = data.big16(place + 5), let width = data.big16(place + 7),
                    let colour = data.byte(place + 9).flatMap({ Self.colour(components: $0) })
                else { return nil }
                facts = ImageFacts(width: width, height: height, colour: colour)
            case 0xE0 where data.has("JFIF\0", at: place + 4):
                resolution = density(data, at: place + 11) ?? resolution
            case 0xDA:
                // The picture itself begins; its end mark has to be there.
                guard facts != nil, hasEnd(data, from: place) else { return nil }
                facts?.resolution = resolution
                if let tags = ExifTags(data.bytes) { facts?.add(tags) }
                return facts
            default: break
            }
            place += 2 + length
        }
        return nil
    }

    private static func colour(components: Int) -> ImageFacts.Colour? {
        switch components {
        case 1: .grey
        case 3: .rgb
        case 4: .cmyk
        default: nil
        }
    }

    /// Units, then dots across and down (JFIF 1.02); units of 0 give a ratio.
    private static func density(_ data: PictureBytes, at place: Int) -> Int? {
        guard let unit = data.byte(place), unit == 1 || unit == 2, let across = data.big16(place + 1),
            let down = data.big16(place + 3), min(across, down) > 0
        else { return nil }
        return unit == 1 ? min(across, down) : (min(across, down) * 254 + 50) / 100
    }

    /// Whether the end mark stands in what follows; cameras put previews
    /// behind it.
    private static func hasEnd(_ data: PictureBytes, from place: Int) -> Bool {
        ByteSearch(in: data.bytes).first([0xFF, 0xD9], within: place..<data.count) != nil
    }
}
