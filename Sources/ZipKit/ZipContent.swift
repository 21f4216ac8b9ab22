internal import CLibZip

/// What is to become an entry.
enum ZipContent {
    case memory([UInt8])
    case file(ZipBytes, path: String)

    private static let pieceSize = 1 << 18

    private var size: UInt64 {
        switch self {
        case .memory(let bytes): UInt64(bytes.count)
        case .file(let bytes, _): bytes.size
        }
    }

    private func read(at offset: UInt64, count: Int) throws(ZipError) -> ArraySlice<UInt8> {
        switch self {
        case .memory(let bytes): bytes.dropFirst(Int(clamping: offset)).prefix(count)
        case .file(let bytes, _): try bytes.read(at: offset, count: count)[...]
        }
    }

    /// Packs the content as asked, into the spool unless it is a file that
    /// is stored.
    func part(
        _ compression: ZipCompression,
        in spool: ZipSpool,
        report: ZipPartReport
    ) throws(ZipError) -> ZipPart {
        let isWorthATrial =
            switch compression {
            case .store: false
            case .deflate: true
            case .automatic: try seemsCompressible()
            }
        if isWorthATrial {
            let start = spool.end
            let deflated = try deflate(into: spool)
            // Worth it if at least 3 % are saved.
            if compression == .deflate || deflated.packedSize * 100 <= deflated.size * 97 {
                return ZipPart(
                    .spool(spool, offset: start),
                    method: ZIP_CM_DEFLATE,
                    size: deflated.size,
                    packedSize: deflated.packedSize,
                    crc32: deflated.crc32,
                    report: report
                )
            }
            spool.rewind(to: start)
        }
        return try stored(in: spool, report: report)
    }

    private func deflate(
        into spool: ZipSpool
    ) throws(ZipError) -> (size: UInt64, packedSize: UInt64, crc32: UInt32) {
        var deflater = try Deflater()
        var piece: ArraySlice<UInt8>
        repeat {
            piece = try read(at: deflater.size, count: Self.pieceSize)
            let isLast = piece.isEmpty
            try piece.withUnsafeBytesTyped { bytes throws(ZipError) in
                try deflater.add(bytes, isLast: isLast) { packed throws(ZipError) in try spool.append(packed)
                }
            }
        } while !piece.isEmpty
        return (deflater.size, deflater.packedSize, deflater.crc32)
    }

    private func stored(in spool: ZipSpool, report: ZipPartReport) throws(ZipError) -> ZipPart {
        let start = spool.end
        var size: UInt64 = 0
        var crc: UInt32 = 0
        while true {
            let piece = try read(at: size, count: Self.pieceSize)
            guard !piece.isEmpty else { break }
            size += UInt64(piece.count)
            try piece.withUnsafeBytesTyped { bytes throws(ZipError) in
                crc = checksum(bytes, after: crc)
                if case .memory = self { try spool.append(bytes) }
            }
        }
        let place: ZipPart.Place =
            switch self {
            case .memory: .spool(spool, offset: start)
            case .file(_, let path): .file(path)
            }
        return ZipPart(place, method: ZIP_CM_STORE, size: size, packedSize: size, crc32: crc, report: report)
    }

    /// Whether three samples of a large content can be deflated at all: a
    /// long film is not packed in vain.
    private func seemsCompressible() throws(ZipError) -> Bool {
        guard size > 1 << 20 else { return true }
        let length = 1 << 15
        let middle = size / 2
        var deflater = try Deflater(level: 1)
        for (position, offset) in [0, middle, size - UInt64(length)].enumerated() {
            let sample = try read(at: offset, count: length)
            try sample.withUnsafeBytesTyped { bytes throws(ZipError) in
                try deflater.add(bytes, isLast: position == 2) { _ in }
            }
        }
        return deflater.packedSize * 100 <= deflater.size * 97
    }
}

extension ArraySlice<UInt8> {
    /// Calls `body` with the bytes, which are valid during the call.
    ///
    /// The standard library's `withUnsafeBytes` forgets the type of the error.
    func withUnsafeBytesTyped(
        _ body: (UnsafeRawBufferPointer) throws(ZipError) -> Void
    ) throws(ZipError) {
        var failure: ZipError?
        withUnsafeBytes { bytes in
            do throws(ZipError) {
                try body(bytes)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
