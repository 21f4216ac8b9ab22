import DossierModel

extension Check {
    /// SIG-02: the signed form is there, as a scan or as a digitally signed
    /// file whose signature covers all of it (V F1, F10; signature facts are
    /// recorded, trust chains are not judged: evidence-practice §1.4).
    static let formIsSigned = Check(
        .sig02,
        needs: [.form],
        applies: { context in
            context.citySignatures.contains { $0.isRequired || !context.signatures(to: $0).isEmpty }
        },
        run: { context in context.citySignatures.flatMap(context.defects) }
    )

    /// SIG-03: the official stamp is recorded, apart from the signature
    /// (V F1; V2 F27).
    static let formIsStamped = Check(
        .sig03,
        needs: [.form],
        applies: { context in
            context.cityStamps.contains { $0.isRequired || !context.signatures(to: $0).isEmpty }
        },
        run: { context in context.cityStamps.compactMap(context.defect) }
    )
}

extension CheckContext {
    fileprivate func defects(ofSignature question: Question) -> [Finding] {
        let place = place(ofAnswerTo: question)
        let signatures = signatures(to: question)
        guard !signatures.isEmpty else { return question.isRequired ? [Finding(.sig02, at: place)] : [] }
        return signatures.compactMap { signature in
            guard let path = signature.file else { return Finding(.sig02, at: place) }
            guard let (variant, found) = defect(ofSignedFileAt: path, signature) else { return nil }
            var arguments: [String: ArgumentValue] = ["file": .text(path.fileName)]
            arguments["found"] = found.map { .text($0) }
            return Finding(.sig02, variant, arguments, at: place)
        }
    }

    /// The variant of the finding about a signed file, and what the file is
    /// where that is wrong.
    private func defect(ofSignedFileAt path: String, _ signature: SignatureFacts) -> (String, String?)? {
        guard isThere(path) else { return ("fileMissing", nil) }
        let known = files[path]
        let type = known?.mediaType ?? MediaType(of: path).type ?? ""
        guard type == "application/pdf" || type.hasPrefix("image/") else {
            return ("wrongKind", known.map { MediaType.name(of: $0.mediaType) } ?? MediaType(of: path).name)
        }
        switch known?.inspection {
        case .pdf(let pdf): return defect(of: pdf, signature).map { ($0, nil) }
        case .image: return signature.isDigital == true ? ("notSigned", nil) : nil
        default: return nil
        }
    }

    private func defect(of pdf: PDFFacts, _ signature: SignatureFacts) -> String? {
        guard pdf.signatures.isEmpty else {
            return pdf.signatures.contains(where: \.coversWholeFile) ? nil : "notCovered"
        }
        if signature.isDigital == true { return "notSigned" }
        // Text and no picture that fills a page: printed to a file, not signed.
        return pdf.scan == nil && pdf.pagesWithText > 0 ? "unproven" : nil
    }

    fileprivate func defect(ofStamp question: Question) -> Finding? {
        let place = place(ofAnswerTo: question)
        let stamps = signatures(to: question)
        let signed = citySignatures.flatMap(signatures)
        let given = stamps.filter { $0.isStamped ?? ($0.file != nil) }
        guard let stamp = given.first else {
            guard question.isRequired || !stamps.isEmpty else { return nil }
            return Finding(.sig03, signed.isEmpty ? "absent" : "", at: place)
        }
        // A file that holds both is reported once, with the signature.
        guard let path = stamp.file, !isThere(path), !signed.contains(where: { $0.file == path }) else {
            return nil
        }
        return Finding(.sig03, "fileMissing", ["file": .text(path.fileName)], at: place)
    }
}
