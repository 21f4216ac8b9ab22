internal import DossierModel
internal import XMLKit

/// Looks into a document of OpenOffice's kind (ISO/IEC 26300-1).
struct OpenDocumentLook {
    private let package: OfficePackage

    init(_ package: OfficePackage) {
        self.package = package
    }

    /// The facts of the document.
    func facts() throws(OfficePackage.Trouble) -> OfficeFacts {
        var isLocked = false
        try package.read("META-INF/manifest.xml") { stream, token in
            if token == .start, stream.localNameIs("encryption-data") { isLocked = true }
        }
        guard !isLocked else { throw .password }
        var facts = OfficeFacts(kind: package.main.kind)
        facts.hasMacros = package.names.contains { name in
            let isModule = name.hasPrefix("Basic/") && name.hasSuffix(".xml")
            return isModule && !name.hasSuffix("script-lc.xml") && !name.hasSuffix("script-lb.xml")
                || name.hasPrefix("Scripts/") && !name.hasSuffix("/")
        }
        var authors = OfficeTexts(of: ["creator", "initial-creator"])
        try package.read("meta.xml") { stream, token in authors.take(stream, token) }
        facts.authors = authors.found
        try addContent(to: &facts)
        return facts
    }

    private func addContent(to facts: inout OfficeFacts) throws(OfficePackage.Trouble) {
        var lines = ParagraphReader(rows: "table-row", cells: "table-cell", paragraphs: "p", texts: "p")
        var (changes, comments, hidden) = (0, 0, 0)
        var links: Set<String> = []
        try package.read(package.main.name) { stream, token in
            lines.take(stream, token)
            guard token == .start else { return }
            switch stream.name.local {
            case "changed-region", "cell-content-change", "insertion", "deletion", "movement":
                // Of a text, regions hold what was done; sheets have no regions.
                if stream.localNameIs("changed-region") || facts.kind == .spreadsheet { changes += 1 }
            case "annotation": comments += 1
            case "table-row", "table-column":
                let state = stream.attributes.first { $0.name.local == "visibility" }?.value
                if state == "collapse" || state == "filter" { hidden += 1 }
            case "image", "object", "table-source":
                let target = stream.attributes.first { $0.name.local == "href" }?.value ?? ""
                if target.contains("://") { links.insert(target) }
            default: break
            }
        }
        facts.trackedChanges = changes
        facts.comments = comments
        facts.hiddenRowsAndColumns = hidden
        facts.externalLinks = links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        facts.personalData = lines.scanner.traces
    }
}
