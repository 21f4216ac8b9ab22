internal import DocumentKit
internal import DossierModel

/// What the pages of a PDF look like, gathered one after the other.
struct PDFPages {
    private(set) var blank: [Int] = []
    private(set) var withText = 0
    private(set) var scan: ScanFacts?
    private(set) var copyMark: String?
    private(set) var attachedFiles: [String] = []
    private(set) var scanner = PersonalDataScanner()
    /// Whether a scan could not be unpacked: it needs more memory than there
    /// is, such as a plan of a thousand megapixels.
    private(set) var isTooMuch = false
    private var pixels = 0
    private var drawn = 0

    /// How much of a page one picture has to cover to be a scan of it, and
    /// how little makes it an ornament.
    private static let scanShare = 0.75
    private static let ornamentShare = 0.02

    /// Whether the limits leave room for another page.
    var hasRoom: Bool { pixels < InspectionLimits.pixels && drawn < InspectionLimits.drawnPages }

    /// Looks at one page; pages have to come in order, from number 1.
    mutating func look(at page: borrowing PDFPage, number: Int) {
        let text = page.text
        let hasText = text.contains { !$0.isWhitespace }
        if hasText {
            withText += 1
            if number == 1 { copyMark = CopyMark.first(in: text) }
            for (index, line) in text.split(separator: "\n").enumerated() {
                scanner.add(line: String(line), at: .init(page: number, line: index + 1))
            }
        }
        attachedFiles += page.attachedFiles
        let isInked = lookAtPictures(of: page, number: number)
        guard !hasText else { return }
        if let isInked {
            if !isInked { blank.append(number) }
        } else {
            drawn += 1
            // A page that cannot be drawn is not called blank.
            if let look = page.look(longerSide: 420), !look.hasInk { blank.append(number) }
        }
    }

    /// Looks at the pictures of a page that is a scan, and says whether they
    /// show anything; nil where it is none.
    private mutating func lookAtPictures(of page: borrowing PDFPage, number: Int) -> Bool? {
        let size = page.size
        let area = size.width * size.height
        guard area > 0 else { return nil }
        let pictures = page.pictures.filter { $0.width * $0.height / area >= Self.ornamentShare }
        let full = pictures.filter { $0.width * $0.height / area >= Self.scanShare }
        // Some scanners cut a page into strips.
        let covered = pictures.reduce(0) { $0 + $1.width * $1.height / area }
        let parts = full.isEmpty ? (covered >= Self.scanShare ? pictures : []) : full
        guard !parts.isEmpty else { return nil }
        var resolutions: [Int] = []
        var (hasInk, hasColour) = (false, false)
        for part in parts {
            guard let look = page.look(of: part) else {
                isTooMuch = true
                return true
            }
            pixels += look.width * look.height
            hasInk = hasInk || look.hasInk
            hasColour = hasColour || look.hasColour
            let dots = Double(look.width * look.height) / (part.width * part.height)
            // Sizes on the page are rounded: 299.99 is 300.
            resolutions.append(Int(dots.squareRoot() * 72 + 0.05))
        }
        // Layers over each other are as sharp as the sharpest, strips beside
        // each other as the least sharp.
        guard let resolution = full.isEmpty ? resolutions.min() : resolutions.max() else { return nil }
        add(resolution: resolution, isGrey: !hasColour, number: number)
        return hasInk
    }

    private mutating func add(resolution: Int, isGrey: Bool, number: Int) {
        var facts = scan ?? ScanFacts(pages: 0, lowestResolution: resolution, lowestPage: number)
        facts.pages += 1
        if resolution < facts.lowestResolution {
            facts.lowestResolution = resolution
            facts.lowestPage = number
        }
        if isGrey, facts.firstGreyPage == nil { facts.firstGreyPage = number }
        scan = facts
    }
}

/// The mark that makes a document a certified copy (Nghị định
/// 30/2020/NĐ-CP, Article 25).
enum CopyMark {
    private static let marks = [["SAO", "Y"], ["SAO", "LỤC"], ["TRÍCH", "SAO"]]

    /// The first mark that stands in the text in capitals, as words.
    static func first(in text: String) -> String? {
        let words = text.split { !$0.isLetter }
        for start in words.indices {
            for mark in marks where words[start...].prefix(2).elementsEqual(mark, by: { String($0) == $1 }) {
                return mark.joined(separator: " ")
            }
        }
        return nil
    }
}
