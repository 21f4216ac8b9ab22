internal import DossierModel
internal import XMLKit

/// One XML file of the workspace, read element by element.
struct XMLFile {
    let entries: EntryReader
    private let source: SourceFile

    init(_ source: SourceFile, log: FindingLog, cleaner: TextCleaner) {
        self.source = source
        entries = EntryReader(file: source.path, log: log, cleaner: cleaner)
    }

    /// Hands the root element, still without children, to `begin`, then each
    /// of its child elements to `body`; reports what is not XML.
    ///
    /// With another root than `root`, nothing is handed over.
    func read(root: XMLName, begin: (XMLElement) -> Void = { _ in }, body: (XMLElement) -> Void) {
        do throws(XMLError) {
            var stream = try open()
            guard try stream.advance() == .start else { return }
            let element = XMLElement(
                name: stream.name,
                attributes: stream.attributes,
                line: stream.line,
                column: stream.column
            )
            guard element.name == root else {
                entries.log.add(
                    .src07,
                    "root",
                    ["entry": .text(element.name.local), "expected": .text(root.local)],
                    at: entries.place(of: element)
                )
                return
            }
            begin(element)
            while let token = try stream.advance() {
                if token == .start {
                    body(try stream.element())
                } else if token == .text, stream.withText({ !isBlank($0) }) {
                    let place = Place(file: source.path, line: stream.line)
                    entries.log.add(.src07, "text", ["entry": .text(root.local)], at: place)
                }
            }
        } catch {
            entries.log.add(Finding(error, in: source))
        }
    }

    private func open() throws(XMLError) -> XMLStream {
        let file: FileStream
        do throws(FolderError) {
            file = try source.open()
        } catch {
            throw .unreadable(path: source.path, errno: 0)
        }
        return try XMLStream(named: source.path, source: { try file.read(into: $0) })
    }

    private func isBlank(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { return false }
        return true
    }
}

extension Finding {
    /// What keeps an XML file from being read.
    init(_ error: XMLError, in source: SourceFile) {
        let file: [String: ArgumentValue] = ["file": .text(source.path)]
        func place(_ issue: XMLIssue) -> Place {
            Place(
                file: source.path,
                line: issue.line > 0 ? issue.line : nil,
                column: issue.column > 0 ? issue.column : nil
            )
        }
        switch error {
        case .malformed(let issue): self.init(.src07, "brokenXML", at: place(issue))
        case .refused(.doctype, let issue): self.init(.src07, "documentType", at: place(issue))
        case .refused(.encoding, let issue): self.init(.src01, "encoding", file, at: place(issue))
        case .limit(_, let issue): self.init(.src07, "tooDeepOrLarge", at: place(issue))
        case .unreadable, .sourceFailed, .notASchema, .badXPath, .outOfMemory:
            self.init(.src01, "", file, at: Place(file: source.path))
        }
    }
}
