internal import DossierModel
internal import Packaging
internal import Proving
internal import Rendering
internal import Wording
internal import XMLKit

/// The proof that every form shows what `application.xml` says.
extension BundleParts {
    /// A rendered form as it stands in the bundle.
    private struct RenderedForm {
        let path: String
        let bytes: [UInt8]
        let language: Language

        /// The form at `path`, where it is one: `data/form/application.vi.pdf`.
        init?(_ part: BundleContents.Part) {
            guard case .bytes(let bytes) = part.content, part.path.hasPrefix("data/form/application.") else {
                return nil
            }
            let words = part.path.split(separator: ".")
            guard words.count == 3, let language = Language(rawValue: String(words[1])) else { return nil }
            path = part.path
            self.bytes = bytes
            self.language = language
        }
    }

    /// Reads the forms among `parts` back and looks for every value.
    func proof(
        of application: [UInt8],
        shownBy parts: [BundleContents.Part]
    ) throws(WorkbenchError) -> Proof {
        let forms = parts.compactMap { RenderedForm($0) }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        var pages = try PageTexts.pages(of: forms.filter { $0.path.hasSuffix(".pdf") }.map(\.bytes))[...]
        var proof: FormProof
        do {
            proof = try FormProof(of: application, under: examined.rules)
        } catch {
            throw .xml(error)
        }
        for form in forms {
            // A file that cannot be opened cannot be read back; the proof says so.
            let text: ReadText? =
                switch form.path.split(separator: ".").last {
                case "pdf": pages.popFirst()?.map { ReadText(pages: $0) }
                case "docx": try? ReadText(word: form.bytes)
                default: try? ReadText(page: form.bytes)
                }
            proof.read(text, at: form.path, wording: wordings[form.language])
        }
        return proof.proof
    }

    /// The proof for programs and for people.
    func reports(on proof: Proof) throws(WorkbenchError) -> [BundleContents.Part] {
        let document: [UInt8]
        do {
            document = try ProofDocument.document(of: proof).canonicalBytes()
        } catch {
            throw .unwritable(error)
        }
        let working = wordings[dossier.settings.workingLanguage]
        return [
            .init("reports/proof.xml", .bytes(document)),
            .init("reports/proof.html", .bytes(ProofPage.html(of: proof, wording: working))),
        ]
    }
}

extension Proof {
    /// PKG-03 for every value that is not printed as it stands in the
    /// application, which is our own fault.
    var findings: [Finding] {
        let unread = documents.filter { !$0.isReadable }.map { document in
            Finding(.pkg03, "unread", ["file": .text(document.path)], at: Place(file: document.path))
        }
        return unread + faults.filter(\.document.isReadable).map { Finding(of: $0.value, in: $0.document) }
    }
}

extension Finding {
    fileprivate init(of value: Proof.Value, in document: Proof.Document) {
        // Viewers of PDF files open such an address at the page.
        let page = value.outcome.pages.map { "#page=\($0.first)" } ?? ""
        let words: ArgumentValue = .text(value.text.shortened(to: 120))
        var place = Place(file: document.path)
        if value.path.contains("/record[") {
            place.code = value.subject
        } else if value.path.contains("/indicator[") {
            place.indicator = value.subject
        } else if value.path.contains("/question[") {
            place.question = value.subject
        }
        var arguments: [String: ArgumentValue] = [
            "file": .text(document.path + page), "value": words, "path": .text(value.path),
        ]
        switch value.outcome {
        case .altered(let printed, _):
            arguments["printed"] = .text(printed)
            self.init(.pkg03, "printedOtherwise", arguments, at: place)
        case .elsewhere: self.init(.pkg03, "printedElsewhere", arguments, at: place)
        case .printed, .missing: self.init(.pkg03, "notPrinted", arguments, at: place)
        }
    }
}

extension String {
    /// The beginning of the text, with an ellipsis where it is longer.
    fileprivate func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
