internal import CPoppler

/// What one sees of a picture or a page from afar.
package struct Look: Hashable, Sendable {
    /// In pixels.
    package let width: Int
    package let height: Int
    /// Whether anything stands out from the paper.
    package let hasInk: Bool
    /// Whether anything is in colour, be it the paper's own tint.
    package let hasColour: Bool

    /// How many blocks lie across a picture, and how many of its pixels are
    /// looked at in each block, both ways.
    private static let blocks = 150
    private static let samples = 4
    /// How far a block has to differ from the paper, of 255, and how many
    /// have to: one speck of dust is no ink, a page number is.
    private static let contrast = 20
    private static let inkBlocks = 4
    /// How far the channels of a pixel have to differ, and of how many
    /// pixels: no rounding of grey does that.
    private static let chroma = 6
    private static let colourSamples = 8

    /// Looks at a surface of 32 or 8 bits a pixel; nil for a broken one.
    init?(_ surface: OpaquePointer) {
        cairo_surface_flush(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let format = cairo_image_surface_get_format(surface)
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard width > 0, height > 0,
            format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_A8
        else { return nil }
        let isGrey = format == CAIRO_FORMAT_A8
        let hasAlpha = format == CAIRO_FORMAT_ARGB32
        // A scan has a rim of shadow, which is no ink.
        let (left, top) = (width / 25, height / 25)
        let (inner, tall) = (width - 2 * left, height - 2 * top)
        let columns = min(Self.blocks, inner)
        let rows = min(Self.blocks * tall / max(inner, 1) + 1, tall, 4 * Self.blocks)
        var lightness: [Int] = []
        lightness.reserveCapacity(columns * rows)
        var coloured = 0
        for row in 0..<rows {
            for column in 0..<columns {
                var sum = 0
                for sample in 0..<(Self.samples * Self.samples) {
                    let (across, down) = (sample % Self.samples, sample / Self.samples)
                    let x = left + inner * (column * Self.samples + across) / (columns * Self.samples)
                    let y = top + tall * (row * Self.samples + down) / (rows * Self.samples)
                    // x < width and y < height, and each row has `stride` bytes.
                    let place = y * stride + x * (isGrey ? 1 : 4)
                    if isGrey {
                        sum += 255 - Int(data[place])
                        continue
                    }
                    // Cairo keeps 32-bit pixels in the machine's order, the
                    // colours multiplied by the alpha: paper shows through.
                    let paper = hasAlpha ? 255 - Int(data[place + 3]) : 0
                    let blue = Int(data[place]) + paper
                    let green = Int(data[place + 1]) + paper
                    let red = Int(data[place + 2]) + paper
                    if max(red, green, blue) - min(red, green, blue) > Self.chroma { coloured += 1 }
                    sum += (2 * red + 5 * green + blue) / 8
                }
                lightness.append(sum / (Self.samples * Self.samples))
            }
        }
        let paper = lightness.sorted()[lightness.count / 2]
        let inked = lightness.count { abs($0 - paper) > Self.contrast }
        hasInk = inked >= min(Self.inkBlocks, lightness.count / 4) && inked > 0
        hasColour = coloured >= Self.colourSamples
    }
}
