internal import DossierModel
internal import Typesetting
internal import Wording

extension TypesettingError {
    /// The error in words: what is missing or failed, and what to do.
    func text(in wording: Wording) -> String {
        switch self {
        case .noEngine(let path): wording.text("error.engine.missing", ["path": .text(path)])
        case .noFont(let path): wording.text("error.engine.font", ["path": .text(path)])
        case .noTemplates: wording.text("error.damaged", ["what": .text("Templates")])
        case .tookTooLong(let seconds):
            wording.text("error.engine.slow", ["seconds": .integer(seconds)])
        case .cannotStart(let number):
            wording.text("error.engine.failed", ["what": .text("errno \(number)")])
        case .broke(let status, let words):
            wording.text("error.engine.failed", ["what": .text(Self.shortened("\(status) \(words)"))])
        case .refused(let template, let words):
            wording.text("error.engine.failed", ["what": .text(Self.shortened("\(template): \(words)"))])
        }
    }

    /// Whose turn it is.
    var kind: Complaint.Kind {
        switch self {
        case .noEngine, .noFont: .fallsShort
        default: .internalFault
        }
    }

    /// The words of another program, on one line of bearable length.
    private static func shortened(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 600 ? "…" + line.suffix(600) : line
    }
}
