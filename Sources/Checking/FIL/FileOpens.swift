import DossierModel

extension Check {
    /// FIL-04: the content is what the name claims, and it can be opened and
    /// read to its end without a password (I).
    static let fileOpens = Check(
        .fil04,
        needs: [.inspection],
        applies: { context in context.referredFiles.contains { $0.facts.bytes > 0 } },
        run: { context in
            context.referredFiles.filter { $0.facts.bytes > 0 }.compactMap { file in
                var arguments: [String: ArgumentValue] = ["file": .text(file.name)]
                if let mismatch = file.mismatch {
                    arguments["claimed"] = .text(mismatch.claimed)
                    arguments["found"] = .text(mismatch.found)
                    return file.finding(.fil04, "", arguments)
                }
                if case .failed(let failure) = file.facts.inspection {
                    return file.finding(.fil04, failure.variant, arguments)
                }
                if FileKind.isUnknown(file.path, file.facts) {
                    return file.finding(.fil04, InspectionFailure.damaged.variant, arguments)
                }
                return file.shortcoming
            }
        }
    )
}

extension InspectionFailure {
    /// The message of FIL-04.
    fileprivate var variant: String {
        switch self {
        case .damaged: "cannotOpen"
        case .password: "password"
        case .tookTooLong: "tookTooLong"
        case .neededTooMuchMemory: "tooMuchMemory"
        case .crashed: "crashed"
        case .tooLarge: "tooLarge"
        }
    }
}

extension ReferredFile {
    /// What keeps a file that opens from being read.
    fileprivate var shortcoming: Finding? {
        var arguments: [String: ArgumentValue] = ["file": .text(name)]
        switch facts.inspection {
        case .pdf(let pdf) where pdf.pageCount == 0:
            return finding(.fil04, "noPage", arguments)
        case .pdf(let pdf) where pdf.examinedPages < pdf.pageCount:
            arguments["count"] = .integer(pdf.pageCount)
            arguments["examined"] = .integer(pdf.examinedPages)
            return finding(.fil04, "tooManyPages", arguments)
        case .pdf(let pdf) where pdf.isRestricted:
            return finding(.fil04, "restricted", arguments)
        case .image(let image) where max(image.width, image.height) <= ImageFacts.nothingToSee:
            arguments["width"] = .integer(image.width)
            arguments["height"] = .integer(image.height)
            return finding(.fil04, "noPicture", arguments)
        case .text(let text) where !text.encoding.isUnicode:
            return finding(.fil04, "encoding", arguments)
        default:
            return nil
        }
    }
}

extension TextFacts.Encoding {
    /// Whether a reader abroad sees the letters that were meant.
    fileprivate var isUnicode: Bool {
        switch self {
        case .ascii, .utf8, .utf16: true
        case .windows1258, .tcvn3, .vni, .unknown: false
        }
    }
}

extension ImageFacts {
    /// Pixels of the longer side up to which a picture shows nothing: the
    /// size of an icon or a counting pixel (I).
    static let nothingToSee = 32
}
