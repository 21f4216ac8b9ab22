import DossierModel

extension Check {
    /// FIL-08: documents hold nothing that their readers do not see: macros,
    /// tracked changes, comments, hidden sheets and the like (I).
    static let nothingIsHidden = Check(
        .fil08,
        needs: [.inspection],
        applies: { context in context.referredFiles.contains { $0.content?.canHide == true } },
        run: { context in
            context.referredFiles.flatMap { file -> [Finding] in
                switch file.content {
                case .office(let office): file.hidden(in: office)
                case .pdf(let pdf): file.hidden(in: pdf)
                case .text(let text) where text.hasScript: [file.program]
                default: []
                }
            }
        }
    )
}

extension Inspection {
    fileprivate var canHide: Bool {
        switch self {
        case .pdf, .office: true
        case .text(let text): text.hasScript
        default: false
        }
    }
}

extension ReferredFile {
    /// Rows with formats and no values from which a sheet is a burden: more
    /// than any register of a city has (I).
    private static let manyRows = 10_000

    fileprivate func hidden(in office: OfficeFacts) -> [Finding] {
        var findings: [Finding] = []
        func add(_ variant: String, _ isThere: Bool, _ more: [String: ArgumentValue] = [:]) {
            guard isThere else { return }
            findings.append(finding(.fil08, variant, more.merging(["file": .text(name)]) { $1 }))
        }
        add("macros", office.hasMacros)
        add("", office.trackedChanges > 0)
        add("comments", office.comments > 0)
        add("hiddenSheets", !office.hiddenSheets.isEmpty)
        add("hiddenRows", office.hiddenRowsAndColumns > 0, ["count": .integer(office.hiddenRowsAndColumns)])
        if let first = office.externalLinks.first {
            add("links", true, ["count": .integer(office.externalLinks.count), "first": .text(first)])
        }
        add("emptyRows", office.emptyStyledRows > Self.manyRows, ["count": .integer(office.emptyStyledRows)])
        return findings
    }

    /// That the file runs a program when it is opened.
    fileprivate var program: Finding { finding(.fil08, "javaScript", ["file": .text(name)]) }

    fileprivate func hidden(in pdf: PDFFacts) -> [Finding] {
        var findings: [Finding] = []
        if pdf.hasJavaScript { findings.append(program) }
        if !pdf.embeddedFiles.isEmpty {
            let arguments: [String: ArgumentValue] = [
                "file": .text(name), "embedded": .list(pdf.embeddedFiles.map { .text($0) }),
            ]
            findings.append(finding(.fil08, "embedded", arguments))
        }
        return findings
    }
}
