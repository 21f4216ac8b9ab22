import DossierModel

extension Check {
    /// PKG-08: form, annexes and evidence fit one e-mail (V N16).
    ///
    /// Where no official form sets a limit, 20 MB is ours, and the message says so.
    static let mailSize = Check(
        .pkg08,
        applies: { context in
            context.bundlePaths.entries.contains { context.file(at: $0.source) != nil }
        },
        run: { context in
            let files = context.bundlePaths.entries.compactMap { context.file(at: $0.source) }
            let size = files.reduce(0) { $0 + $1.bytes }
            let mailSize = files.reduce(0) { $0 + MailSize.encoded($1.bytes) }
            let official = context.rules.form?.mailLimit
            let limit = official?.value ?? MailSize.defaultLimit
            guard mailSize > limit else { return [] }
            let sizes = Megabytes.distinct(mailSize, limit)
            let largest = files.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }.prefix(3)
            let arguments: [String: ArgumentValue] = [
                "size": .number(Megabytes.distinct(size, 0).0), "mailSize": .number(sizes.0),
                "limit": .number(sizes.1),
                "largest": .list(largest.map { .text($0.path.fileName) }),
            ]
            let isOfficial = official?.origin.provenance == .verified
            let places = largest.map { Place(file: $0.path) }
            return [
                Finding(
                    .pkg08,
                    isOfficial ? "form" : "",
                    arguments,
                    at: context.settings.place(of: "form"),
                    alsoAt: places
                )
            ]
        }
    )
}
