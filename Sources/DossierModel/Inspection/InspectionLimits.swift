/// What looking into one file may cost, all in one place.
///
/// The counts come first and are the same on every machine, so that facts do
/// not depend on its speed; seconds and memory only stop what goes wrong.
package enum InspectionLimits {
    /// Bytes of a file that is looked into; more can only be hashed.
    ///
    /// An attachment that goes by e-mail has a tenth of it.
    package static let fileBytes = 200 << 20
    /// Bytes that one part of an office document may unpack to; a register of
    /// 100,000 rows has a quarter of it.
    package static let partBytes = 256 << 20
    /// Times its packed size that a part may unpack to: real sheets of a
    /// million like rows stay below 100.
    package static let ratio: UInt64 = 200
    /// Bytes of texts that cells of a workbook share.
    package static let sharedTextBytes = 64 << 20
    /// Pages of a PDF that are looked at; text takes less than a millisecond
    /// each, and no document that a person reads has more.
    package static let pages = 5000
    /// Pixels of scanned pages that are unpacked: 110 pages of A4 at 300 dpi,
    /// about ten seconds.
    package static let pixels = 1_000_000_000
    /// Pages without text that are drawn to see whether they are blank.
    package static let drawnPages = 500

    /// Seconds of a processor for one file.
    package static let processorSeconds = 60
    /// Seconds on the clock for looking into one file, on a machine that is
    /// busy with other things.
    package static let seconds = 120
    /// Seconds on the clock for reading 100 MB of a file from a slow disk or
    /// share, and at least for any file.
    package static let secondsOfReading = 60
    /// Address space of an inspector: a picture of a page at its largest, and
    /// the document itself.
    package static let memoryBytes = 2 << 30
    /// Files an inspector may have open: its own, and tables of its
    /// libraries.
    package static let openFiles = 64
    /// Bytes of an answer; facts of 5,000 blank pages have 30 kB.
    package static let answerBytes = 16 << 20
}
