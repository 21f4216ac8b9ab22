/// The code of one evidence record, printed after the statement it supports.
///
/// Four syntaxes are in use (evidence-practice §3). Codes that mean the same
/// are equal whatever syntax they are written in: identity is ``text``, the
/// canonical form `Hn.ab.cd.ef` where one can be derived, else the writing.
package struct EvidenceCode: Sendable {
    /// The ways to write a code, named after where they are used.
    package enum Syntax: String, Sendable, Hashable, CaseIterable {
        /// `Hn.ab.cd.ef`: the form of this product, `H1.01.01.01`.
        case canonical
        /// `Hn.a.b.c`: universities, guidance of 2013, `H3.3.2.15`.
        case university
        /// `[Hn-a.b-cc]`: schools, CV 5942 and 5932/BGDĐT-QLCL, `[H1-1.1-01]`.
        case school
        /// `MC.a.b.cc`: Thông tư 57/2026/TT-BGDĐT, `MC.1.3.01`.
        case circular
    }

    /// The four numbers of a code: group (box), area, criterion and item.
    package struct Parts: Hashable, Sendable {
        package let group: Int
        package let area: Int
        package let criterion: Int
        package let item: Int

        package init(group: Int, area: Int, criterion: Int, item: Int) {
            self.group = group
            self.area = area
            self.criterion = criterion
            self.item = item
        }
    }

    /// The code as the source writes it, without blanks around it.
    package let written: String
    /// Nil where the writing fits none of the four syntaxes.
    package let syntax: Syntax?
    /// Nil for `MC` codes, which have no group, and for unknown syntaxes.
    package let parts: Parts?
    /// The identity: canonical where it can be derived, else ``written``.
    package let text: String

    /// Reads `written` in any of the four syntaxes; never fails, so that an
    /// odd code can be reported and still be found by its citations.
    package init(_ written: String) {
        let trimmed = written.trimmingBlanks
        self.written = trimmed
        (syntax, parts) = Self.reading(of: trimmed)
        text = parts.map(Self.canonicalText) ?? trimmed
    }

    /// Makes the canonical code of `parts`.
    package init(_ parts: Parts) {
        self.parts = parts
        syntax = .canonical
        text = Self.canonicalText(parts)
        written = text
    }

    /// Whether group is 1–3 and area 1–12, as in the canonical reading.
    package var isInRange: Bool {
        guard let parts else { return false }
        return (1...3).contains(parts.group) && (1...12).contains(parts.area) && parts.criterion >= 1
            && parts.item >= 1
    }

    private static func canonicalText(_ parts: Parts) -> String {
        "H\(parts.group)."
            + [parts.area, parts.criterion, parts.item].map { padded($0, to: 2) }.joined(separator: ".")
    }

    private static func reading(of text: String) -> (Syntax?, Parts?) {
        let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
        let body = isBracketed ? text.dropFirst().dropLast() : text[...]
        if body.hasPrefix("MC."), !isBracketed {
            let groups = numbers(in: body.dropFirst(3), separators: "..")
            guard let groups, groups[2].count == 2 else { return (nil, nil) }
            return (.circular, nil)
        }
        guard body.hasPrefix("H") else { return (nil, nil) }
        let rest = body.dropFirst()
        if let groups = numbers(in: rest, separators: "-.-"), groups[3].count == 2, isCounting(groups[0...2])
        {
            return (.school, parts(groups))
        }
        // `[H1.01.01.01]` is a citation of the bare code, not a fifth syntax.
        guard let groups = numbers(in: rest, separators: "...") else { return (nil, nil) }
        if groups[1].count == 2, groups[2].count == 2, (2...3).contains(groups[3].count) {
            return (.canonical, parts(groups))
        }
        return isCounting(groups[...]) ? (.university, parts(groups)) : (nil, nil)
    }

    private static func isCounting(_ groups: ArraySlice<Substring>) -> Bool {
        groups.allSatisfy { !$0.hasPrefix("0") }
    }

    private static func parts(_ groups: [Substring]) -> Parts? {
        let numbers = groups.compactMap { Int(digits: $0.utf8) }
        guard numbers.count == 4 else { return nil }
        return Parts(group: numbers[0], area: numbers[1], criterion: numbers[2], item: numbers[3])
    }

    /// The digit groups of `text` when exactly `separators` stand between them.
    private static func numbers(in text: Substring, separators: String) -> [Substring]? {
        var groups: [Substring] = []
        var rest = text
        for separator in separators {
            guard let position = rest.firstIndex(of: separator) else { return nil }
            groups.append(rest[..<position])
            rest = rest[rest.index(after: position)...]
        }
        groups.append(rest)
        let areDigits = groups.allSatisfy { group in
            (1...4).contains(group.utf8.count) && group.utf8.allSatisfy { (48...57).contains($0) }
        }
        return areDigits ? groups : nil
    }
}

extension EvidenceCode: Hashable, Comparable, CustomStringConvertible {
    package static func == (left: EvidenceCode, right: EvidenceCode) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Orders codes by their numbers, then those without numbers by text.
    package static func < (left: EvidenceCode, right: EvidenceCode) -> Bool {
        switch (left.parts, right.parts) {
        case (let left?, let right?):
            (left.group, left.area, left.criterion, left.item)
                < (right.group, right.area, right.criterion, right.item)
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        }
    }

    package var description: String { text }
}
