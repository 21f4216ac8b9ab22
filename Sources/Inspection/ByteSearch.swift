internal import Glibc

/// Finds short runs of bytes in many.
struct ByteSearch {
    private let bytes: UnsafeRawBufferPointer

    init(in bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Where `text` first begins in `range`; nil where it does not.
    func first(_ text: String, within range: Range<Int>) -> Int? {
        first(Array(text.utf8), within: range)
    }

    /// Where `wanted` first begins in `range`; nil where it does not.
    func first(_ wanted: [UInt8], within range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<bytes.count)
        guard let base = bytes.baseAddress, let head = wanted.first else { return nil }
        var start = range.lowerBound
        while start <= range.upperBound - wanted.count {
            // The search stays between `start` and the last place that fits.
            let room = range.upperBound - wanted.count - start + 1
            guard let found = memchr(base + start, Int32(head), room) else { return nil }
            let place = UnsafeRawPointer(found) - base
            if memcmp(base + place, wanted, wanted.count) == 0 { return place }
            start = place + 1
        }
        return nil
    }

    /// Where `text` begins, every time, in order.
    func all(_ text: String) -> [Int] {
        var places: [Int] = []
        var start = 0
        while let place = first(text, within: start..<bytes.count) {
            places.append(place)
            start = place + text.utf8.count
        }
        return places
    }

    /// Where `text` last begins; nil where it does not.
    func last(_ text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return nil }
        var place = bytes.count - wanted.count
        while place >= 0 {
            if bytes[place] == wanted[0], bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
                return place
            }
            place -= 1
        }
        return nil
    }
}
