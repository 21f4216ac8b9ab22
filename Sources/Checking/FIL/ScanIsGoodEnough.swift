import DossierModel

extension Check {
    /// FIL-05: electronic copies have at least 200 dpi, colour, PDF 1.4 and no
    /// blank page (Nghị định 30/2020/NĐ-CP, evidence-practice §1.4).
    ///
    /// A PDF that was never paper is asked for no resolution.
    static let scanIsGoodEnough = Check(
        .fil05,
        needs: [.inspection],
        applies: { context in context.referredFiles.contains { $0.content?.isPageOrPicture == true } },
        run: { context in
            context.referredFiles.flatMap { file -> [Finding] in
                switch file.content {
                case .pdf(let pdf): file.defects(of: pdf)
                case .image(let image): file.defects(of: image)
                default: []
                }
            }
        }
    )
}

/// What is asked of scans and photos.
private enum ScanQuality {
    /// Dots per inch (Nghị định 30/2020/NĐ-CP).
    static let resolution = 200
    /// The lowest version of PDF (Nghị định 30/2020/NĐ-CP).
    static let version = (1, 4)
    /// Pixels of a photo's longer side, below which it cannot be printed at
    /// the size of a postcard (I).
    static let photo = 600
}

extension Inspection {
    fileprivate var isPageOrPicture: Bool {
        switch self {
        case .pdf, .image: true
        default: false
        }
    }
}

extension ReferredFile {
    fileprivate func defects(of pdf: PDFFacts) -> [Finding] {
        let code: [String: ArgumentValue] = ["code": label]
        if pdf.pageCount > 0, pdf.blankPages.count == pdf.pageCount {
            return [finding(.fil05, "allBlank", code)]
        }
        var findings: [Finding] = []
        func add(_ variant: String, _ more: [String: ArgumentValue] = [:]) {
            findings.append(finding(.fil05, variant, code.merging(more) { $1 }))
        }
        if let scan = pdf.scan {
            let page = ArgumentValue.integer(scan.lowestPage)
            if scan.lowestResolution < ScanQuality.resolution {
                let quality: [String: ArgumentValue] = [
                    "dpi": .integer(scan.lowestResolution), "minimum": .integer(ScanQuality.resolution),
                ]
                if scan.pages == 1 {
                    add("", quality)
                } else {
                    add("page", quality.merging(["page": page]) { $1 })
                }
            }
            if let grey = scan.firstGreyPage {
                if scan.pages == 1 { add("grey") } else { add("greyPage", ["page": .integer(grey)]) }
            }
            if pdf.isOlderThanAsked { add("version", ["version": .text(pdf.version)]) }
        }
        if pdf.blankPages.count == 1 {
            add("blank", ["page": .integer(pdf.blankPages[0])])
        } else if !pdf.blankPages.isEmpty {
            let ranges = pdf.blankPages.ranges
            add("blankPages", ["count": .integer(pdf.blankPages.count), "pages": .text(ranges)])
        }
        return findings
    }

    fileprivate func defects(of image: ImageFacts) -> [Finding] {
        guard max(image.width, image.height) > ImageFacts.nothingToSee else { return [] }
        var findings: [Finding] = []
        if image.colour == .cmyk { findings.append(finding(.fil05, "cmyk", ["file": .text(name)])) }
        let isPhoto = records.contains { $0.kind == .media }
        if isPhoto, max(image.width, image.height) < ScanQuality.photo {
            let arguments: [String: ArgumentValue] = [
                "code": label, "width": .integer(image.width), "height": .integer(image.height),
                "minimum": .integer(ScanQuality.photo),
            ]
            findings.append(finding(.fil05, "small", arguments))
        }
        return findings
    }
}

extension PDFFacts {
    /// Whether the version is a number below 1.4.
    fileprivate var isOlderThanAsked: Bool {
        let parts = version.split(separator: ".").map { Int($0) }
        guard parts.count == 2, let major = parts[0], let minor = parts[1] else { return false }
        return (major, minor) < ScanQuality.version
    }
}

extension [Int] {
    /// Numbers in rising order as people write them: `2, 5–7`.
    fileprivate var ranges: String {
        var parts: [(first: Int, last: Int)] = []
        for number in self {
            if let last = parts.last, number == last.last + 1 {
                parts[parts.count - 1].last = number
            } else {
                parts.append((number, number))
            }
        }
        return parts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
            .joined(separator: ", ")
    }
}
