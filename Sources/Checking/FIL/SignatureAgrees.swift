import DossierModel

extension Check {
    /// FIL-07: what the register says of digital signatures and certified
    /// copies is what the file shows (Nghị định 30/2020/NĐ-CP).
    static let signatureAgrees = Check(
        .fil07,
        needs: [.inspection],
        applies: { context in context.referredFiles.contains { $0.content?.canBeSigned == true } },
        run: { context in
            context.referredFiles.flatMap { file -> [Finding] in
                guard let content = file.content, content.canBeSigned else { return [] }
                let ofRecords = file.records.flatMap { record -> [Finding] in
                    [record.signatureDefect(in: content), record.copyDefect(in: content)]
                        .compactMap { $0?.finding(of: record, in: file) }
                }
                return ofRecords + [file.partialSignature].compactMap(\.self)
            }
        }
    )
}

extension Inspection {
    /// Whether the facts tell if there is a digital signature: a picture never
    /// has one, of an office document nobody has looked.
    fileprivate var canBeSigned: Bool {
        switch self {
        case .pdf, .image: true
        default: false
        }
    }

    fileprivate var signatures: [PDFSignatureFacts] {
        if case .pdf(let pdf) = self { pdf.signatures } else { [] }
    }
}

/// Where register and file disagree.
private struct SignatureDefect {
    let variant: String
    var mark: String?
    var found: String?
    let field: RegisterField

    func finding(of record: EvidenceRecord, in file: ReferredFile) -> Finding {
        var arguments: [String: ArgumentValue] = ["code": .text(record.code.text)]
        if let mark { arguments["mark"] = .text(mark) }
        if let found { arguments["found"] = .text(found) }
        return Finding(
            .fil07,
            variant,
            arguments,
            at: record.place(of: field),
            alsoAt: [Place(file: file.path).about(code: record.code)]
        )
    }
}

extension EvidenceRecord {
    fileprivate func signatureDefect(in content: Inspection) -> SignatureDefect? {
        let isSigned = !content.signatures.isEmpty
        switch file?.isSigned {
        case true? where !isSigned: return SignatureDefect(variant: "", field: .signed)
        case false? where isSigned, nil where isSigned:
            return SignatureDefect(variant: "notRecorded", field: .signed)
        default: return nil
        }
    }

    /// A mark that is missing or another one, where the file could show it: in
    /// the text of pages that were never scanned, and not in the picture of a
    /// signature.
    fileprivate func copyDefect(in content: Inspection) -> SignatureDefect? {
        guard case .pdf(let pdf) = content, let mark = copyKind?.mark else { return nil }
        if let found = pdf.copyMark {
            guard found != mark else { return nil }
            return SignatureDefect(variant: "otherMark", mark: mark, found: found, field: .copyKind)
        }
        let couldShow =
            pdf.scan == nil && pdf.signatures.isEmpty && pdf.pageCount > 0
            && pdf.pagesWithText == pdf.pageCount
        return couldShow ? SignatureDefect(variant: "copyMark", mark: mark, field: .copyKind) : nil
    }
}

extension CopyKind {
    /// What is printed on a copy (Nghị định 30/2020/NĐ-CP, Phụ lục III).
    fileprivate var mark: String? {
        switch self {
        case .original: nil
        case .fullCopy: "SAO Y"
        case .extract: "TRÍCH SAO"
        case .copyOfCopy: "SAO LỤC"
        }
    }
}

extension ReferredFile {
    /// A signed file of which something was added after the last signature.
    ///
    /// An earlier signature covers what stood there when it was made: one that
    /// covers the whole file is enough.
    fileprivate var partialSignature: Finding? {
        let signatures = content?.signatures ?? []
        guard !signatures.isEmpty, !signatures.contains(where: \.coversWholeFile) else { return nil }
        return finding(.fil07, "partial", ["code": label])
    }
}
