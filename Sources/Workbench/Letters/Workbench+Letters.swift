package import DossierModel
internal import Glibc
internal import Packaging
internal import Rendering
internal import Typesetting
package import Wording

/// Which letters are to be written, and where.
package struct LetterRequest: Sendable {
    /// The folder the letters are put into; made where it does not exist.
    package let folder: String
    /// The name of the one unit that is written to; nil for all.
    package let unit: String?
    /// The day by which everything is asked for; nil for the earliest
    /// deadline.
    package let deadline: CalendarDate?
    /// Nil for the working language of the dossier.
    package let language: Language?
    /// Whether letters of the same names may be replaced.
    package let replaces: Bool
    /// Where the typesetting engine is; nil for where it belongs.
    package let engine: String?

    package init(
        folder: String,
        unit: String? = nil,
        deadline: CalendarDate? = nil,
        language: Language? = nil,
        replaces: Bool = false,
        engine: String? = nil
    ) {
        self.folder = folder
        self.unit = unit
        self.deadline = deadline
        self.language = language
        self.replaces = replaces
        self.engine = engine
    }
}

/// The letters that were written.
package struct WrittenLetters: Sendable {
    /// One letter, and its files by their names in the folder.
    package struct Letter: Sendable {
        package let debtor: Debtor
        package let count: Int
        package let names: [String]
    }

    package let folder: String
    package let owed: OwedList
    package let letters: [Letter]
    /// Why there are no PDF files; nil where there are.
    let withoutPDF: TypesettingError?
    let settings: DossierSettings
    let wording: Wording
}

extension Workbench {
    /// The name of the list beside the letters.
    static let owedList = "owed.csv"

    /// Writes a letter to each unit that owes something, as PDF and Word, a
    /// message for a mail program, and a list of all.
    package func letters(
        of examined: ExaminedDossier,
        _ request: LetterRequest
    ) throws(WorkbenchError) -> WrittenLetters {
        let settings = examined.dossier.settings
        let wording = try Wording.read(in: request.language ?? settings.workingLanguage)
        let text = OwedText(wording, for: settings)
        let owed = try Self.owed(to: examined, until: request.deadline).only(request.unit, text)
        let letters = owed.byDebtor.map { debtor, things in
            RequestLetter(
                to: debtor,
                for: things,
                until: owed.deadline,
                dossier: examined.dossier,
                rules: examined.rules,
                wording: wording
            )
        }
        var writer = LetterWriter(letters, text, settings, request)
        if !letters.isEmpty { try writer.write(OwedFiles.csv(of: owed, text)) }
        return WrittenLetters(
            folder: request.folder,
            owed: owed,
            letters: writer.written,
            withoutPDF: writer.withoutPDF,
            settings: settings,
            wording: wording
        )
    }

    /// Which letters were written, and to whom.
    package static func summary(of letters: WrittenLetters, in wording: Wording) -> String {
        let text = OwedText(wording, for: letters.settings)
        var lines = letters.letters.map { letter in
            wording.text(
                "letters.written",
                [
                    "unit": .text(text.name(of: letter.debtor)), "count": .integer(letter.count),
                    "path": .text("\(letters.folder)/\(letter.names.first ?? "")"),
                ]
            )
        }
        if lines.isEmpty {
            lines.append(wording.text("letters.none"))
        } else {
            lines.append(
                wording.text("letters.list", ["path": .text("\(letters.folder)/\(owedList)")])
            )
        }
        if let error = letters.withoutPDF {
            lines.append(wording.text("letters.noPapers", ["reason": .text(error.text(in: wording))]))
        }
        for set in letters.owed.unasked {
            lines.append(
                wording.text(
                    "owed.unasked",
                    ["count": .integer(set.indicators), "set": .localized(set.title)]
                )
            )
        }
        return lines.joined(separator: "\n")
    }

    /// The object of `letters --json` (Schemas/json/owed-1.schema.json).
    package static func json(of letters: WrittenLetters, in wording: Wording) -> [UInt8] {
        OwedFiles.json(
            of: letters.owed,
            dossier: letters.settings,
            letters: letters.letters.map { ($0.debtor, $0.names) },
            OwedText(wording, for: letters.settings)
        )
    }
}

extension OwedList {
    /// What the unit of this name owes; everything where it is nil.
    fileprivate func only(_ unit: String?, _ text: OwedText) throws(WorkbenchError) -> OwedList {
        guard let unit else { return self }
        let wanted = unit.slug
        let names = byDebtor.map { text.name(of: $0.debtor) }
        guard names.contains(where: { $0.slug == wanted }) else {
            throw .unknownUnit(name: unit, units: names)
        }
        return OwedList(
            today: today,
            deadline: deadline,
            things: things.filter { text.name(of: $0.debtor).slug == wanted },
            settled: settled,
            unasked: unasked
        )
    }
}
