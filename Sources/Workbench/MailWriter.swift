internal import DigestKit
internal import DossierModel
internal import Packaging
internal import Rendering
internal import Wording
internal import ZipKit

/// Writes the messages of an application, once its attachments lie in the
/// folder.
struct MailWriter {
    let sent: SentFiles
    let attachments: [SentAttachment]
    let request: MailRequest

    private typealias File = MailText.File

    func write() throws(WorkbenchError) -> ExportedMails {
        let parts = partition()
        let wordings = try languages()
        var mails: [(name: String, bytes: Int)] = []
        for (position, files) in parts.enumerated() {
            let part = MailText.Part(position + 1, of: parts.count)
            let attached = parts.count == 1 ? files : [try pack(files, part)]
            try write(attached, of: part, wordings)
            mails.append((name(of: part), attached.reduce(0) { $0 + $1.bytes }))
        }
        for wording in wordings {
            let list = MailText.coverList(
                of: sent.dossier,
                parts: parts,
                formCode: sent.formCode,
                wording: wording
            )
            try Workbench.write(list, to: "\(request.folder)/cover-list.\(wording.language.tag).txt")
        }
        return ExportedMails(
            folder: request.folder,
            dossier: sent.dossier,
            mails: mails,
            to: sent.to,
            copies: sent.copies,
            tooLarge: attachments.map(\.file).filter { $0.bytes > request.limit }.map(\.name)
        )
    }

    /// What a bag and its archive add to the files of a part, at most.
    private static let overhead = 20_000

    /// The files of each mail: all in one where they fit, else in order, each
    /// into the first part with room; a file that is too large alone gets a
    /// part of its own.
    private func partition() -> [[File]] {
        let files = attachments.map(\.file)
        guard files.reduce(0, { $0 + $1.bytes }) > request.limit else { return [files] }
        let room = max(1, request.limit - Self.overhead)
        var parts: [(files: [File], bytes: Int)] = []
        for file in files {
            // A row of the manifest and the headers of the entry come on top.
            let bytes = file.bytes + 600
            if let index = parts.firstIndex(where: { $0.bytes + bytes <= room }) {
                parts[index].files.append(file)
                parts[index].bytes += bytes
            } else {
                parts.append(([file], bytes))
            }
        }
        return parts.map(\.files)
    }

    private func name(of part: MailText.Part) -> String {
        part.count == 1 ? "mail.eml" : "mail-\(part.number)-of-\(part.count).eml"
    }

    /// Packs a part into a bag of its own (RFC 8493 §2.2.2, Bag-Count).
    private func pack(_ files: [File], _ part: MailText.Part) throws(WorkbenchError) -> File {
        let settings = sent.dossier.settings
        let name = "\(settings.bundleName)_part\(part.number)of\(part.count)"
        let path = "\(request.folder)/\(name).zip"
        var info = BagInfo()
        info.add("Source-Organization", settings.organisation)
        info.add("External-Identifier", settings.identifier)
        info.add("Bagging-Date", settings.date.iso)
        info.add("Bag-Group-Identifier", settings.identifier ?? settings.bundleName)
        info.add("Bag-Count", "\(part.number) of \(part.count)")
        info.add("Bag-Software-Agent", Workbench.softwareAgent)
        let date = settings.date
        guard let zipDate = ZipDate(year: date.year, month: date.month, day: date.day) else {
            throw .impossibleDate(date)
        }
        let contents = BundleContents(
            name: name,
            info: info,
            parts: files.map { .init("data/\($0.name)", .file("\(request.folder)/attachments/\($0.name)")) },
            date: zipDate
        )
        do throws(PackagingError) {
            let staged = StagedFile(for: path)
            let identity = try BundleWriter(contents).write(to: staged.path)
            try staged.commit()
            return File(
                name: "\(name).zip",
                bytes: Workbench.size(of: path),
                sha256: identity.hex,
                title: LocalizedText()
            )
        } catch {
            throw .packaging(error)
        }
    }

    private func write(
        _ attached: [File],
        of part: MailText.Part,
        _ wordings: [Wording]
    ) throws(WorkbenchError) {
        let folder = part.count == 1 ? "\(request.folder)/attachments" : request.folder
        let subject = wordings.last.map {
            MailText.subject(of: sent.dossier, part: part, wording: $0)
        }
        let message = MailMessage(
            to: sent.to,
            copies: sent.copies,
            subject: subject ?? "",
            text: MailText.body(
                of: sent.dossier,
                part: part,
                attached: attached,
                formCode: sent.formCode,
                wordings: wordings
            ),
            attachments: attached.map { file in
                let type = attachments.first { $0.file.name == file.name }?.mediaType
                return .init(
                    path: "\(folder)/\(file.name)",
                    name: file.name,
                    mediaType: type ?? "application/zip"
                )
            }
        )
        do throws(PackagingError) {
            let staged = StagedFile(for: "\(request.folder)/\(name(of: part))")
            try message.write(to: staged.path)
            try staged.commit()
        } catch {
            throw .packaging(error)
        }
    }

    /// The texts in the language of the office, then in that of submission,
    /// which the subject is in.
    private func languages() throws(WorkbenchError) -> [Wording] {
        let settings = sent.dossier.settings
        var wordings: [Wording] = []
        for language in [settings.workingLanguage, settings.submissionLanguage]
        where !wordings.contains(where: { $0.language == language }) {
            wordings.append(try .read(in: language))
        }
        return wordings
    }
}
