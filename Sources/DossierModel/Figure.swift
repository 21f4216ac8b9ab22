/// A named number of the dossier, typed once and inserted as `{{name}}`.
package struct Figure: Hashable, Sendable {
    /// The name that texts and the form refer to, such as `population`.
    package var name: String
    package var label: LocalizedText
    package var value: WrittenNumber
    package var unit: String?
    /// The year or day the number is of.
    package var year: PartialDate?
    /// The record that the number is taken from.
    package var source: EvidenceCode?
    /// The total of which this figure is a part, by name.
    package var partOf: String?
    /// Numerator and denominator, by name, of which this figure is the quotient.
    package var quotient: FigureQuotient?
    package var note: String?
    package var row: SourceRow

    package init(name: String, value: WrittenNumber, row: SourceRow) {
        self.name = name
        self.value = value
        self.row = row
        label = LocalizedText()
    }
}

/// A quotient of two figures, such as density = population / area.
package struct FigureQuotient: Hashable, Sendable {
    package var numerator: String
    package var denominator: String

    package init(numerator: String, denominator: String) {
        self.numerator = numerator
        self.denominator = denominator
    }
}
