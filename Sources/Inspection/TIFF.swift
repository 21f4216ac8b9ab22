internal import DossierModel

/// The first picture of a TIFF (TIFF 6.0), which libexif does not read.
enum TIFF {
    static func facts(of data: PictureBytes) -> ImageFacts? {
        let isLittle = data.has("II", at: 0)
        guard let start = data.number(4, 4, isLittle: isLittle),
            let count = data.number(start, 2, isLittle: isLittle),
            start + 2 + count * 12 <= data.count
        else { return nil }
        let entries = (0..<count).compactMap { Entry(data, at: start + 2 + $0 * 12, isLittle: isLittle) }
        func entry(_ tag: Int) -> Entry? { entries.first { $0.tag == tag } }
        guard let width = entry(256)?.number, let height = entry(257)?.number else { return nil }
        // Strips and tiles beyond the end: the file is cut off.
        for (places, sizes) in [(273, 279), (324, 325)] {
            guard let place = entry(places)?.last, let size = entry(sizes)?.last else { continue }
            guard place + size <= data.count else { return nil }
        }
        let colour: ImageFacts.Colour =
            switch entry(262)?.number {
            case 0, 1: .grey
            case 3: .palette
            case 5: .cmyk
            default: .rgb
            }
        var facts = ImageFacts(width: width, height: height, colour: colour)
        if let across = entry(282)?.ratio, let down = entry(283)?.ratio, entry(296)?.number != 1 {
            let value = min(across, down) * (entry(296)?.number == 3 ? 2.54 : 1)
            if value >= 1, value < 100_000 { facts.resolution = Int(value) }
        }
        if let place = entry(34853)?.number, let count = data.number(place, 2, isLittle: isLittle) {
            let tags = (0..<count).compactMap { data.number(place + 2 + $0 * 12, 2, isLittle: isLittle) }
            facts.hasPosition = tags.contains(2) || tags.contains(4)
        }
        let names = [315: "Artist", 33432: "Copyright", 40093: "XPAuthor"]
        facts.personalTags = names.filter { entry($0.key)?.says == true }.values.sorted()
        return facts
    }

    /// One entry of the directory.
    private struct Entry {
        let tag: Int
        private let data: PictureBytes
        private let isLittle: Bool
        private let kind: Int
        private let count: Int
        /// Where the values stand.
        private let place: Int

        init?(_ data: PictureBytes, at entry: Int, isLittle: Bool) {
            guard let tag = data.number(entry, 2, isLittle: isLittle),
                let kind = data.number(entry + 2, 2, isLittle: isLittle),
                let count = data.number(entry + 4, 4, isLittle: isLittle), (1...12).contains(kind)
            else { return nil }
            (self.tag, self.kind, self.count, self.data, self.isLittle) = (tag, kind, count, data, isLittle)
            let size = count * Self.sizes[kind]
            guard size > 4 else {
                place = entry + 8
                return
            }
            guard let place = data.number(entry + 8, 4, isLittle: isLittle), place + size <= data.count else {
                return nil
            }
            self.place = place
        }

        private static let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

        private func value(_ index: Int) -> Int? {
            let size = min(Self.sizes[kind], 4)
            return data.number(place + index * Self.sizes[kind], size, isLittle: isLittle)
        }

        var number: Int? { count > 0 ? value(0) : nil }
        var last: Int? { count > 0 ? value(count - 1) : nil }

        var ratio: Double? {
            guard kind == 5, let above = data.number(place, 4, isLittle: isLittle),
                let below = data.number(place + 4, 4, isLittle: isLittle), below > 0
            else { return nil }
            return Double(above) / Double(below)
        }

        /// Whether there is more than blanks and zeros.
        var says: Bool {
            data.part(place..<(place + count * Self.sizes[kind])).contains { $0 != 0 && $0 != 0x20 }
        }
    }
}
