internal import DossierModel
internal import Glibc
internal import Packaging
internal import Rendering
internal import Typesetting
internal import Wording

/// Writes the files of letters into one folder.
struct LetterWriter {
    private let letters: [RequestLetter]
    private let text: OwedText
    private let settings: DossierSettings
    private let request: LetterRequest
    private(set) var written: [WrittenLetters.Letter] = []

    init(
        _ letters: [RequestLetter],
        _ text: OwedText,
        _ settings: DossierSettings,
        _ request: LetterRequest
    ) {
        self.letters = letters
        self.text = text
        self.settings = settings
        self.request = request
    }

    /// Why there are no PDF files; nil where there are.
    private(set) var withoutPDF: TypesettingError?

    /// Writes each letter, its message, and the list of all.
    ///
    /// Where the typesetting engine is not installed, there are Word files
    /// alone.
    mutating func write(_ list: [UInt8]) throws(WorkbenchError) {
        let stems = stems
        var engine: TypesettingEngine?
        do {
            engine = try TypesettingEngine(in: request.engine)
        } catch {
            withoutPDF = error
        }
        let endings = (engine == nil ? [] : ["pdf"]) + ["docx", "eml"]
        let names = stems.flatMap { stem in endings.map { "\(stem).\($0)" } } + [Workbench.owedList]
        for name in names where !request.replaces && access("\(request.folder)/\(name)", F_OK) == 0 {
            throw .fileExists(path: "\(request.folder)/\(name)")
        }
        var pdfs: [TypesetPDF] = []
        do {
            let documents = letters.map { $0.paper.typesetDocument(in: text.wording, on: settings.date) }
            pdfs = try engine?.pdfs(of: documents) ?? []
        } catch {
            throw .typesetting(error)
        }
        try Workbench.makeFolder(request.folder)
        for (position, (letter, stem)) in zip(letters, stems).enumerated() {
            let path = "\(request.folder)/\(stem)"
            if pdfs.indices.contains(position) {
                try Workbench.write(pdfs[position].bytes, to: "\(path).pdf")
            }
            try Workbench.write(
                try letter.paper.word(in: text.wording, on: settings.date),
                to: "\(path).docx"
            )
            try writeMessage(of: letter, stem)
            written.append(
                WrittenLetters.Letter(
                    debtor: letter.debtor,
                    count: letter.things.count,
                    names: endings.map { "\(stem).\($0)" }
                )
            )
        }
        try Workbench.write(list, to: "\(request.folder)/\(Workbench.owedList)")
    }

    /// Names for the files of each letter, without ending.
    private var stems: [String] {
        var used: [String: Int] = [:]
        return letters.map { letter in
            let slug = String(text.name(of: letter.debtor).slug.prefix(60))
            let stem = slug.isEmpty ? "letter" : slug
            used[stem, default: 0] += 1
            let count = used[stem] ?? 1
            return count == 1 ? stem : "\(stem)-\(count)"
        }
    }

    /// The message has the letter attached; of addresses the dossier knows
    /// that of the National Commission alone.
    private func writeMessage(of letter: RequestLetter, _ stem: String) throws(WorkbenchError) {
        let to =
            letter.debtor == .nationalCommission
            ? settings.addresses.filter { $0.purpose == .nationalCommission }.map(\.email) : []
        let message = MailMessage(
            to: to,
            copies: [],
            subject: text.wording.text(
                "letters.mail.subject",
                ["dossier": .text(settings.id), "subject": .text(letter.subject)]
            ),
            text: letter.message,
            attachments: [attachment(stem)]
        )
        do throws(PackagingError) {
            let staged = StagedFile(for: "\(request.folder)/\(stem).eml")
            try message.write(to: staged.path)
            try staged.commit()
        } catch {
            throw .packaging(error)
        }
    }

    /// The letter as it goes with the message: the PDF, where there is one.
    private func attachment(_ stem: String) -> MailMessage.Attachment {
        let (ending, type) =
            withoutPDF == nil
            ? ("pdf", "application/pdf")
            : ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        return MailMessage.Attachment(
            path: "\(request.folder)/\(stem).\(ending)",
            name: "\(stem).\(ending)",
            mediaType: type
        )
    }
}
