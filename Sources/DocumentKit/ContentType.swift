internal import CMagic

/// Tells what kind of file some bytes are the beginning of, by libmagic's
/// table.
package struct ContentType: ~Copyable {
    private let table: magic_t

    /// Loads the table.
    package init() throws(DocumentError) {
        guard let table = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS) else { throw .noTypes }
        guard magic_load(table, nil) == 0 else {
            magic_close(table)
            throw .noTypes
        }
        self.table = table
    }

    deinit { magic_close(table) }

    /// The media type, without parameters; nil where libmagic has no answer.
    package borrowing func mediaType(of start: UnsafeRawBufferPointer) -> String? {
        // The answer belongs to the table and is copied before its next use.
        magic_buffer(table, start.baseAddress, start.count).map { String(cString: $0) }
    }
}
