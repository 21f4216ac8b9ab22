import DossierModel

extension Check {
    /// FIL-06: a name that would not travel is told with the name that the
    /// file gets in the bundle (evidence-practice §2.5).
    static let fileNames = Check(
        .fil06,
        applies: { !$0.referredFiles.isEmpty },
        run: { context in
            context.referredFiles.compactMap { file in
                guard NameDefect.of(file.name) != nil, let renamed = context.bundlePaths.path(of: file.path)
                else { return nil }
                return file.finding(
                    .fil06,
                    "",
                    ["file": .text(file.name), "renamed": .text(renamed.fileName)]
                )
            }
        }
    )
}
