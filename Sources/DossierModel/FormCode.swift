/// The code that ties a signed and stamped paper to what the form said
/// (bundle.md §4): it stands at the foot of every page of the printed form.
///
/// It is made of the form's content alone: what is recorded of signatures
/// does not change it, so it can be entered with the signature.
package struct FormCode: Hashable, Sendable {
    /// SHA-256 of the form's content, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// The first 100 bits of it as people read them: 20 letters and digits in
    /// groups of five.
    package let code: String

    package init(sha256: String, code: String) {
        self.sha256 = sha256
        self.code = code
    }

    /// Whether a person who wrote `written` means this code: the code, with
    /// or without hyphens, or the digest, in any case.
    ///
    /// `O` is read as zero, `I` and `L` as one: the code has none of them.
    package func isMeant(by written: String) -> Bool {
        let letters = written.lowercased().filter { $0.isLetter || $0.isNumber }
        if letters == sha256 { return true }
        let read = letters.map { letter in letter == "o" ? "0" : letter == "i" || letter == "l" ? "1" : letter
        }
        return String(read) == code.lowercased().filter { $0 != "-" }
    }
}
