extension XMLElement {
    /// Reads a whole document and returns its root element.
    ///
    /// - Parameters:
    ///   - bytes: the document, in UTF-8 or, with a byte order mark, UTF-16.
    ///   - name: what issues call the document.
    ///   - limits: the bounds it has to keep within.
    /// - Returns: the root element.
    /// - Throws: whatever is wrong with the document, as soon as it is met.
    package static func parse(
        _ bytes: [UInt8],
        named name: String,
        limits: XMLLimits = .standard
    ) throws(XMLError) -> XMLElement {
        var stream = try XMLStream(bytes: bytes, named: name, limits: limits)
        return try stream.root()
    }

    /// Reads a whole file and returns the root element of the document.
    package static func parse(
        fileAt path: String,
        limits: XMLLimits = .standard
    ) throws(XMLError) -> XMLElement {
        var stream = try XMLStream(fileAt: path, limits: limits)
        return try stream.root()
    }
}

extension XMLStream {
    /// After a start: the element with all that it contains; the stream then
    /// stands at its end.
    package mutating func element() throws(XMLError) -> XMLElement {
        var open = [XMLElement(name: name, attributes: attributes, line: line, column: column)]
        while let token = try advance() {
            switch token {
            case .start:
                open.append(XMLElement(name: name, attributes: attributes, line: line, column: column))
            case .text:
                open[open.count - 1].children.append(.text(text))
            case .end:
                let finished = open.removeLast()
                guard !open.isEmpty else { return finished }
                open[open.count - 1].children.append(.element(finished))
            }
        }
        preconditionFailure("libxml2 ended a document with an element open")
    }

    fileprivate mutating func root() throws(XMLError) -> XMLElement {
        guard try advance() == .start else {
            preconditionFailure("libxml2 accepted a document without a root element")
        }
        let root = try element()
        // What follows the root must be well-formed too.
        while try advance() != nil {}
        return root
    }
}
