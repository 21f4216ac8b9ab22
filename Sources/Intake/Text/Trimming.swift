internal import DossierModel

extension String {
    /// The text without white space at either end; as it is where neither end
    /// can be white space, which is nearly always.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
        return trimmingBlanks
    }
}
