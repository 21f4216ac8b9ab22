internal import DossierModel

extension String {
    /// The text without white space at either end; as it is where neither end
    /// can be white space, which is nearly always.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if first.isVisible, last.isVisible { return self }
        guard let head = unicodeScalars.first, let tail = unicodeScalars.last else { return self }
        return head.isVisible && tail.isVisible ? self : trimmingBlanks
    }
}

extension UInt8 {
    fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }
}

extension Unicode.Scalar {
    /// Whether the scalar is surely no white space: ASCII, and the letters of
    /// Latin; of others it says no, which only costs time.
    fileprivate var isVisible: Bool {
        (0x21...0x7E).contains(value) || (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
    }
}
