internal import DocumentKit
internal import DossierModel
internal import XMLKit

/// Looks into PDFs.
enum PDFLook {
    /// The facts of a PDF.
    static func inspection(of bytes: [UInt8]) -> Inspection {
        bytes.withUnsafeBytes { bytes in
            guard !PDFBytes(bytes).isCutOff else { return .failed(.damaged) }
            do throws(DocumentError) {
                return try PDFDocument.read(bytes) { inspection(of: $0, PDFBytes(bytes)) }
            } catch {
                return .failed(error == .password ? .password : .damaged)
            }
        }
    }

    private static func inspection(of document: borrowing PDFDocument, _ bytes: PDFBytes) -> Inspection {
        guard document.pageCount > 0 else { return .failed(.damaged) }
        var facts = PDFFacts(version: document.version, pageCount: document.pageCount)
        let forbidden = document.restrictions
        facts.isRestricted = forbidden.printing || forbidden.copying || forbidden.notes
        facts.claimedPDFA = document.metadata.flatMap { claim(in: $0) }
        facts.hasJavaScript = document.hasJavaScript || bytes.hasScript
        facts.signatures = PDFSignatures(bytes).facts(ofFields: document.signatureFields)
        var pages = PDFPages()
        facts.examinedPages = 0
        for index in 0..<min(document.pageCount, InspectionLimits.pages) {
            guard pages.hasRoom, let page = document.page(index) else { break }
            pages.look(at: page, number: index + 1)
            guard !pages.isTooMuch else { return .failed(.neededTooMuchMemory) }
            facts.examinedPages += 1
        }
        facts.blankPages = pages.blank
        facts.pagesWithText = pages.withText
        facts.scan = pages.scan
        facts.copyMark = pages.copyMark
        facts.personalData = pages.scanner.traces
        facts.embeddedFiles = (document.embeddedFiles + pages.attachedFiles)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return .pdf(facts)
    }

    /// The part and level of a PDF/A claim in an XMP packet (ISO 19005-1
    /// 6.7.11), such as `2a`; part 4 may have no level.
    private static func claim(in metadata: String) -> String? {
        let namespace = "http://www.aiim.org/pdfa/ns/id/"
        let bytes = Array(metadata.utf8)
        var part: String?
        var level = ""
        guard var stream = try? XMLStream(bytes: bytes, named: "XMP") else { return nil }
        // A packet that is no XML claims nothing; what came before still counts.
        while let event = try? stream.next() {
            guard case .start(let name, let attributes) = event else { continue }
            for attribute in attributes where attribute.name.namespace == namespace {
                if attribute.name.local == "part" { part = attribute.value }
                if attribute.name.local == "conformance" { level = attribute.value }
            }
            guard name.namespace == namespace, let text = try? stream.elementText() else { continue }
            if name.local == "part" { part = text }
            if name.local == "conformance" { level = text }
        }
        return part.map { ($0 + level.lowercased()).filter { !$0.isWhitespace } }
    }
}
