/// Something a person has to know about their dossier.
///
/// A value, not an error: stages return findings and carry on.
package struct Finding: Hashable, Sendable {
    package let entry: CatalogueEntry
    /// Which of the entry's messages applies; "" is the default one.
    package let variant: String
    /// The values of the message, by parameter name.
    package let arguments: [String: ArgumentValue]
    package let place: Place
    /// Further places with the same cause: the 240 cells under one heading.
    package var alsoAt: [Place]
    /// Whether a person has looked at it and accepted it.
    package var isConfirmed: Bool

    /// Makes a finding; `arguments` must be exactly what the message takes.
    package init(
        _ entry: CatalogueEntry,
        _ variant: String = "",
        _ arguments: [String: ArgumentValue] = [:],
        at place: Place,
        alsoAt: [Place] = []
    ) {
        precondition(
            entry.parameters(of: variant).map { Set($0) } == Set(arguments.keys),
            "\(entry.id) \(variant) takes \(entry.parameters(of: variant) ?? []), not \(arguments.keys.sorted())"
        )
        self.entry = entry
        self.variant = variant
        self.arguments = arguments
        self.place = place
        self.alsoAt = alsoAt
        isConfirmed = false
    }

    package var id: CheckID { entry.id }

    /// The severity, which falls to info once a person has confirmed NUM-01
    /// "as printed" (checks.md NUM-01).
    package var severity: Severity {
        isConfirmed && entry.severity(of: variant) == .error ? .info : entry.severity(of: variant)
    }

    /// What the finding is about, stable from run to run: a code, an
    /// indicator, a question, else the file, else the dossier.
    package var object: String {
        if let code = place.code { return code }
        if let indicator = place.indicator { return "indicator \(indicator)" }
        if let question = place.question { return "question \(question)" }
        return place.file ?? "dossier"
    }

    /// The variant and all values in one line that does not depend on a
    /// language: what a confirmation is bound to.
    package var statement: String {
        let values = arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([variant] + values).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Whether the finding keeps the dossier from being ready.
    package var isOpen: Bool { severity != .info && !isConfirmed }
}

/// A value in a message, kept unformatted so that every language can write it
/// its own way.
package enum ArgumentValue: Hashable, Sendable, CustomStringConvertible {
    case text(String)
    case integer(Int)
    case number(ExactNumber)
    case percent(ExactNumber)
    case date(CalendarDate)
    case localized(LocalizedText)
    /// A term of the wording: `kind.survey` is the unit `term.kind.survey`.
    case term(String)
    case list([ArgumentValue])

    /// The value without a language: ISO dates, plain numbers.
    package var description: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number.description
        case .percent(let number): "\(number) %"
        case .date(let date): date.iso
        case .localized(let text): text.text(in: .english)
        case .term(let id): id
        case .list(let values): values.map(\.description).joined(separator: ", ")
        }
    }
}

extension [Finding] {
    /// The findings as every rendering shows them: gravest first, then by id,
    /// place and statement; numbers by their value.
    package var inOrder: [Finding] {
        map { (finding: $0, key: $0.sortKey) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.finding)
    }
}

extension Finding {
    /// Bytes whose order is that of findings; made once for each.
    fileprivate var sortKey: [UInt8] {
        var key: [UInt8] = [severity == .error ? 0 : severity == .warning ? 1 : 2]
        let row = place.cell.flatMap { cell in Int(cell.drop { $0.isLetter }) } ?? place.line ?? 0
        let parts = [
            id.rawValue, place.file ?? "", place.sheet ?? "", padded(row, to: 8),
            padded(place.column ?? 0, to: 6),
            place.cell ?? "",
        ]
        for part in parts {
            key += part.utf8
            key.append(0)
        }
        key.append(paddingNumbersOf: object)
        key += variant.utf8
        key.append(0)
        key.append(paddingNumbersOf: statement)
        return key
    }
}
