/// An element with all that it contains, as its bytes stand.
struct MarkupElement {
    /// One piece of what an element contains.
    enum Child {
        case element(MarkupElement)
        case other([UInt8])
    }

    /// The start tag.
    var tag: Markup
    var children: [Child] = []

    /// An element of our own, as text; it must be well-formed.
    init(_ text: String) {
        var reader = MarkupReader(Array(text.utf8))
        guard let first = try? reader.next(), let element = try? Self.reading(first, &reader) else {
            preconditionFailure("no element: \(text)")
        }
        self = element
    }

    private init(tag: Markup, children: [Child]) {
        self.tag = tag
        self.children = children
    }

    /// The element that begins with `tag`, its contents taken from `reader`.
    static func reading(_ tag: Markup, _ reader: inout MarkupReader) throws(AnnotationError) -> MarkupElement
    {
        guard tag.kind != .empty else { return MarkupElement(tag: tag, children: []) }
        guard tag.kind == .start else { throw .malformed }
        var open = [MarkupElement(tag: tag, children: [])]
        while let piece = try reader.next() {
            switch piece.kind {
            case .start:
                guard open.count < 256 else { throw .malformed }
                open.append(MarkupElement(tag: piece, children: []))
            case .empty:
                open[open.count - 1].children.append(.element(MarkupElement(tag: piece, children: [])))
            case .other: open[open.count - 1].children.append(.other(piece.bytes))
            case .end:
                let finished = open.removeLast()
                guard !open.isEmpty else { return finished }
                open[open.count - 1].children.append(.element(finished))
            }
        }
        throw .malformed
    }

    /// Appends the bytes of the element.
    func write(to bytes: inout [UInt8]) {
        if children.isEmpty {
            bytes += tag.bytes
            if tag.kind == .start { bytes += tag.closing }
            return
        }
        bytes += tag.opened.bytes
        for child in children {
            switch child {
            case .element(let element): element.write(to: &bytes)
            case .other(let other): bytes += other
            }
        }
        bytes += tag.closing
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    // MARK: Contents

    func isNamed(_ name: StaticString) -> Bool { tag.isNamed(name) }

    /// The child elements of this name.
    func all(_ name: StaticString) -> [MarkupElement] { elements.filter { $0.isNamed(name) } }

    var elements: [MarkupElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The first child element of this name.
    subscript(name: StaticString) -> MarkupElement? {
        get { elements.first { $0.isNamed(name) } }
        set {
            let index = children.firstIndex { child in
                if case .element(let element) = child { element.isNamed(name) } else { false }
            }
            switch (index, newValue) {
            case (let index?, let newValue?): children[index] = .element(newValue)
            case (let index?, nil): children.remove(at: index)
            case (nil, let newValue?): children.append(.element(newValue))
            case (nil, nil): break
            }
        }
    }

    mutating func append(_ element: MarkupElement) { children.append(.element(element)) }

    /// Removes the child elements for which `isUnwanted` holds.
    mutating func removeElements(where isUnwanted: (MarkupElement) -> Bool) {
        children.removeAll { child in
            if case .element(let element) = child { isUnwanted(element) } else { false }
        }
    }

    /// Replaces every child element by what `change` makes of it.
    mutating func changeElements(_ change: (inout MarkupElement) -> Void) {
        for index in children.indices {
            guard case .element(var element) = children[index] else { continue }
            change(&element)
            children[index] = .element(element)
        }
    }

    /// All text in the element, its references replaced.
    var text: String {
        var result = ""
        for child in children {
            switch child {
            case .element(let element): result += element.text
            case .other(let bytes): result += MarkupText.plain(bytes)
            }
        }
        return result
    }
}

/// A small part of a file, held whole.
struct MarkupDocument {
    /// What stands before the root: the declaration.
    private var head: [UInt8] = []
    var root: MarkupElement
    private var tail: [UInt8] = []

    init(_ bytes: [UInt8]) throws(AnnotationError) {
        var reader = MarkupReader(bytes)
        while let piece = try reader.next() {
            if piece.kind == .other {
                head += piece.bytes
                continue
            }
            root = try MarkupElement.reading(piece, &reader)
            while let rest = try reader.next() { tail += rest.bytes }
            return
        }
        throw .malformed
    }

    /// A new part, given as text.
    init(new text: String) {
        head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
        root = MarkupElement(text)
    }

    var bytes: [UInt8] {
        var bytes = head
        root.write(to: &bytes)
        return bytes + tail
    }
}
