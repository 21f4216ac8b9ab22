package import DossierModel
package import XMLKit
package import ZipKit

/// A document for Word and LibreOffice (ISO/IEC 29500-1, transitional),
/// before it becomes a file.
///
/// The file depends on nothing but this value: every entry of the archive
/// carries ``date``, and nothing counts from the clock.
struct WordDocument: Hashable, Sendable {
    /// In the properties; programs show it in the window and read it aloud.
    var title: String
    var language: Language
    /// The day of the dossier: created and changed on it.
    var date: CalendarDate
    /// Who answers for the content, if that is known.
    var author: String?
    /// For programs that read the file back.
    var properties: [Property] = []
    var styles = WordStyleSheet.report
    var sections: [Section]

    /// A property of our own.
    struct Property: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// Pages of one size with the same head and foot.
    struct Section: Hashable, Sendable {
        var page: WordPage
        var parts: [WordPart]
    }

    /// The file.
    func bytes() throws(WordError) -> [UInt8] {
        guard let zipDate = ZipDate(year: date.year, month: date.month, day: date.day) else {
            throw .impossibleDate(date)
        }
        var writer = WordWriter()
        let body = writer.document(of: sections)
        var package = WordPackage()
        do throws(XMLWriteError) {
            try package.add("word/styles.xml", styles.document(language: language.wordTag), .styles)
            try package.add("word/fontTable.xml", styles.fontTable, .fontTable)
            try package.add("word/numbering.xml", WordPackage.numbering, .numbering)
            try package.add("word/settings.xml", WordPackage.settings(language: language), .settings)
            for part in writer.pageParts {
                try package.add("word/\(part.name)", part.root, part.kind, id: part.id)
            }
            try package.addProperties(of: self)
            try package.addDocument(body, links: writer.links)
        } catch {
            throw .xml(error)
        }
        do throws(ZipError) {
            return try ZipPackage.bytes(of: package.parts, date: zipDate)
        } catch {
            throw .archive(error)
        }
    }
}

/// Why a Word file cannot be made.
package enum WordError: Error, Hashable, Sendable {
    /// No archive can carry this day.
    case impossibleDate(CalendarDate)
    case xml(XMLWriteError)
    case archive(ZipError)
}

extension Language {
    /// The language with the country whose spelling is meant, as Word and
    /// its dictionaries are named.
    var wordTag: String {
        switch self {
        case .vietnamese: "vi-VN"
        case .english: "en-GB"
        case .french: "fr-FR"
        }
    }
}
