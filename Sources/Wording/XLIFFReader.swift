package import DossierModel
internal import XMLKit

/// The files that the texts of a language lie in.
package enum TextFile: String, Sendable, CaseIterable {
    /// Messages, hints and explanations of the catalogue.
    case checks
    /// Terms, and what the screens and documents say.
    case interface
    /// The help of the command line, which each of its runs needs.
    case help
    /// An example for each check, which only its help shows.
    case examples

    /// The files that a run of the program may need; examples are read by
    /// those who ask for them.
    package static let usual: [TextFile] = [.checks, .interface, .help]

    /// The name of the file in `language`; English is the source text of the
    /// Vietnamese file.
    package func name(in language: Language) -> String {
        "\(rawValue).\(language == .english ? Language.vietnamese.tag : language.tag).xlf"
    }
}

/// Why the texts cannot be used; each is a fault of the installation.
package enum WordingError: Error, Hashable, Sendable {
    /// There is no folder of texts beside the program.
    case notInstalled
    /// A file of texts is missing or not well formed.
    case unreadable(file: String)
}

/// Reads the units of one XLIFF 1.2 file in one pass.
enum XLIFFReader {
    /// Adds the texts of `language` to `texts`, by unit id.
    static func read(
        _ file: TextFile,
        in language: Language,
        from folder: String,
        into texts: inout [String: String]
    ) throws(WordingError) {
        let path = folder + "/" + file.name(in: language)
        let wanted = language == .english ? "source" : "target"
        do {
            var stream = try XMLStream(fileAt: path)
            var id = ""
            while let token = try stream.advance() {
                guard token == .start else { continue }
                if stream.localNameIs("trans-unit") {
                    id = stream.attribute("id") ?? ""
                } else if stream.localNameIs(wanted) {
                    texts[id] = try stream.elementText()
                }
            }
        } catch {
            throw .unreadable(file: path)
        }
    }
}
