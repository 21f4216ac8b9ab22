package import ZipKit

/// What goes into one bundle, apart from what the writer makes itself: the
/// manifests, `bagit.txt` and `bag-info.txt`.
package struct BundleContents: Sendable {
    /// One file of the bundle.
    package struct Part: Sendable, Hashable {
        /// The path below the top folder, such as `data/application.xml`.
        package let path: String
        package let content: Content

        package init(_ path: String, _ content: Content) {
            self.path = path
            self.content = content
        }
    }

    /// Where a part's bytes come from.
    package enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// A file of the disk, by path; it is read while the bundle is made
        /// and never altered.
        case file(String)
    }

    /// The top folder's name, equal to the zip's name without `.zip`.
    package let name: String
    package var info: BagInfo
    /// Payload below `data/`, tag files elsewhere, in any order.
    package var parts: [Part]
    /// The day that every entry carries (bundle.md §5 rule 5).
    package let date: ZipDate

    package init(name: String, info: BagInfo, parts: [Part], date: ZipDate) {
        self.name = name
        self.info = info
        self.parts = parts
        self.date = date
    }
}
