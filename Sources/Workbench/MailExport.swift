package import DossierModel
internal import Rendering
internal import ZipKit

/// How an application is to be sent by e-mail.
package struct MailRequest: Sendable {
    /// The bundle to send.
    package let bundle: String
    /// The folder the mails are put into; made where it does not exist, and
    /// empty where it does.
    package let folder: String
    /// The most bytes of files in one mail, before the encoding of mail makes
    /// them a third larger (bundle.md §8).
    package let limit: Int
    /// Whether the evidence goes with the form and its annexes.
    package let withEvidence: Bool

    package init(bundle: String, folder: String, limit: Int, withEvidence: Bool) {
        self.bundle = bundle
        self.folder = folder
        self.limit = limit
        self.withEvidence = withEvidence
    }
}

/// The mails that were written.
package struct ExportedMails: Sendable {
    package let folder: String
    package let dossier: Dossier
    /// The mails by file name, with the size of what each carries.
    package let mails: [(name: String, bytes: Int)]
    package let to: [String]
    package let copies: [String]
    /// Files that alone are larger than a mail may be.
    package let tooLarge: [String]
}

extension Workbench {
    /// Writes the mails that an application is sent with: the form in each of
    /// its languages, the annexes and the evidence under plain names, a cover
    /// list, and a message for a mail program.
    ///
    /// What fits one mail is attached as it is; more is packed into numbered
    /// parts, each a complete bag.
    package func export(_ request: MailRequest) throws(WorkbenchError) -> ExportedMails {
        guard FileInspection.isFile(request.bundle) else { throw .noSuchFile(path: request.bundle) }
        let files: BundleEntries
        let sent: SentFiles
        do throws(ZipError) {
            files = try BundleEntries(ofBundleAt: request.bundle)
            sent = try SentFiles(in: files, of: request, library: library)
        } catch {
            throw .bundle(path: request.bundle, error)
        }
        let folder = NewWorkspaceFolder(path: request.folder)
        if !(try folder.isEmptyFolder()) { try Self.makeFolder(request.folder) }
        try Self.makeFolder("\(request.folder)/attachments")
        var attachments: [SentAttachment] = []
        for path in sent.paths {
            let bytes: [UInt8]
            do throws(ZipError) {
                bytes = try files.bytes(path) ?? []
            } catch {
                throw .bundle(path: request.bundle, error)
            }
            let file = sent.file(at: path, bytes)
            try Self.write(bytes, to: "\(request.folder)/attachments/\(file.name)")
            let type = MediaType.of(path, beginningWith: Array(bytes.prefix(64)))
            attachments.append(SentAttachment(file: file, mediaType: type))
        }
        return try MailWriter(sent: sent, attachments: attachments, request: request).write()
    }
}

/// A file of a bundle that lies in the folder of the mails.
struct SentAttachment {
    let file: MailText.File
    let mediaType: String
}
