package import DossierModel
package import Wording

/// `README.txt` of a bundle, for a reader without a browser.
package enum ReadMe {
    /// The text: what the bundle is, what to open, and how to verify it by
    /// hand, in each language; lines of at most 76 columns.
    ///
    /// - Parameters:
    ///   - dossier: the dossier in the bundle.
    ///   - folder: the name of the bundle's top folder.
    ///   - wordings: the texts, one for each language, in the order vi, en, fr.
    ///   - isFinal: whether the bundle is meant to be sent.
    /// - Returns: plain text as UTF-8, with LF line ends.
    package static func text(
        of dossier: Dossier,
        folder: String,
        wordings: [Wording],
        isFinal: Bool
    ) -> [UInt8] {
        var lines = TextLines(width: 76, inColour: false)
        lines.add(folder)
        for wording in wordings {
            let city = dossier.settings.city.name.text(in: wording.language)
            let title = dossier.settings.title[wording.language] ?? city
            lines.blank()
            lines.add(String(repeating: "-", count: 72))
            lines.add(title)
            lines.blank()
            if !isFinal { lines.add(wording.text("mark.draft")) }
            if dossier.settings.purpose == .example { lines.add(wording.text("mark.example")) }
            lines.add(wording.text("bundle.what", ["city": .text(city)]))
            lines.add(wording.text("bundle.readme.open"))
            lines.blank()
            lines.add(wording.text("bundle.readme.verify"))
            lines.blank()
            for command in ["sha256sum -c tagmanifest-sha256.txt", "sha256sum -c manifest-sha256.txt"] {
                lines.add(command, indent: 4)
            }
            lines.blank()
            lines.add(wording.text("bundle.readme.result"))
        }
        return Array(lines.text.utf8)
    }
}
