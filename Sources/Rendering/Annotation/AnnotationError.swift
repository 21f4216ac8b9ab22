package import ZipKit

/// What keeps a workbook from being annotated; the copy is then not made.
package enum AnnotationError: Error, Hashable, Sendable {
    /// The archive cannot be read or written.
    case archive(ZipError)
    /// A part is no XML that can be followed, or lacks what it needs.
    case malformed
    /// A part cannot be read to its end.
    case unreadable
    /// A part that has to be held whole is too large for that.
    case tooLarge
    /// There is no workbook in the archive.
    case notAWorkbook
}
