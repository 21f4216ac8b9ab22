internal import CLibZip
internal import Glibc

/// An archive that is open for reading, which owns libzip's `zip_t` and the
/// files that are open in it.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    private var open: [Int: OpaquePointer] = [:]
    private var nextFile = 0

    init(_ bytes: ZipBytes) throws(ZipError) {
        if let memory = bytes.memory {
            archive = try Self.open(memory)
        } else {
            var code: Int32 = 0
            let descriptor = try bytes.duplicateDescriptor()
            // On success libzip owns the descriptor, otherwise we still do.
            guard let opened = zip_fdopen(descriptor, 0, &code) else {
                close(descriptor)
                throw code == ZIP_ER_MEMORY ? .outOfMemory : .notAZip
            }
            archive = opened
        }
    }

    private static func open(_ memory: [UInt8]) throws(ZipError) -> OpaquePointer {
        // libzip keeps the pointer, so it gets a copy of its own, and frees it.
        guard let copy = malloc(max(memory.count, 1)) else { throw .outOfMemory }
        UnsafeMutableRawBufferPointer(start: copy, count: memory.count).copyBytes(from: memory)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(copy, UInt64(memory.count), 1, &error) else {
            free(copy)
            throw .outOfMemory
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            zip_error_fini(&error)
            throw .notAZip
        }
        return opened
    }

    /// Closes the files before the archive they belong to.
    deinit {
        for file in open.values { zip_fclose(file) }
        zip_discard(archive)
    }

    var count: Int { Int(zip_get_num_entries(archive, 0)) }

    /// Opens an entry and returns the number to read it by.
    mutating func openFile(_ entry: ZipEntry) throws(ZipError) -> Int {
        guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else {
            throw .damaged(entry: entry.name, code: zip_error_code_zip(zip_get_error(archive)))
        }
        nextFile += 1
        open[nextFile] = file
        return nextFile
    }

    /// Reads on in a file that is open; 0 is the end, and then the checksum
    /// was right.
    mutating func read(
        _ number: Int,
        of entry: ZipEntry,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(ZipError) -> Int {
        guard let file = open[number] else { preconditionFailure("the entry was closed") }
        // libzip writes at most `buffer.count` bytes.
        let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard count >= 0 else {
            throw .damaged(entry: entry.name, code: zip_error_code_zip(zip_file_get_error(file)))
        }
        return Int(count)
    }

    mutating func closeFile(_ number: Int) {
        guard let file = open.removeValue(forKey: number) else { return }
        zip_fclose(file)
    }
}
