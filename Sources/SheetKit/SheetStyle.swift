/// How a cell looks, and whether it can be changed on a protected sheet.
package struct SheetStyle: Hashable, Sendable {
    /// Where text stands in its cell.
    package enum Alignment: Hashable, Sendable {
        case automatic, leading, centre, trailing
    }

    package var isBold: Bool
    package var isItalic: Bool
    /// In points; nil for the 11 of the program that opens the file.
    package var size: Double?
    /// `0xRRGGBB`.
    package var textColour: UInt32?
    /// `0xRRGGBB` of the background.
    package var fill: UInt32?
    package var wraps: Bool
    package var hasBorder: Bool
    package var alignment: Alignment
    /// As office programs write it: `#,##0.00`, `dd/mm/yyyy`, `@` for text.
    package var numberFormat: String?
    /// Counts on a protected sheet only.
    package var isLocked: Bool

    /// Makes a style; cells are locked unless they say otherwise.
    package init(
        isBold: Bool = false,
        isItalic: Bool = false,
        size: Double? = nil,
        textColour: UInt32? = nil,
        fill: UInt32? = nil,
        wraps: Bool = false,
        hasBorder: Bool = false,
        alignment: Alignment = .automatic,
        numberFormat: String? = nil,
        isLocked: Bool = true
    ) {
        self.isBold = isBold
        self.isItalic = isItalic
        self.size = size
        self.textColour = textColour
        self.fill = fill
        self.wraps = wraps
        self.hasBorder = hasBorder
        self.alignment = alignment
        self.numberFormat = numberFormat
        self.isLocked = isLocked
    }

    /// A cell as the program that opens the file shows it.
    package static let plain = SheetStyle()
}
