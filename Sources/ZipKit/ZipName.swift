/// What can be wrong with the name of an entry.
package enum ZipNameProblem: String, Hashable, Sendable, CaseIterable {
    // These make unpacking unsafe.
    case empty, notUTF8, absolute, parentFolder, backslash, controlCharacter, driveLetter
    // These are not portable.
    case emptyPart, currentFolder, leadingDot, trailingDotOrSpace, windowsDevice, windowsCharacter
    case notPlain, partTooLong, pathTooLong

    /// Whether the problem makes unpacking unsafe, and not only unportable.
    package var isUnsafe: Bool {
        switch self {
        case .empty, .notUTF8, .absolute, .parentFolder, .backslash, .controlCharacter, .driveLetter: true
        default: false
        }
    }
}

/// The rules for names in archives.
package enum ZipName {
    /// Everything that is wrong with a name, in a fixed order.
    ///
    /// A name is a path with `/` between its parts; one at the end, which
    /// marks a folder, is no problem. *Not plain* is a name with characters
    /// other than `A-Z a-z 0-9 . _ -`.
    ///
    /// - Parameters:
    ///   - name: the name, byte for byte.
    ///   - partLimit: how many bytes one part may have.
    ///   - pathLimit: how many bytes the name may have.
    /// - Returns: the problems, each once, in the order of their declaration.
    package static func problems(
        _ name: [UInt8],
        partLimit: Int = 100,
        pathLimit: Int = 160
    ) -> [ZipNameProblem] {
        var found: Set<ZipNameProblem> = []
        if name.isEmpty { found.insert(.empty) }
        if String(validating: name, as: UTF8.self) == nil { found.insert(.notUTF8) }
        if name.first == slash { found.insert(.absolute) }
        if name.count > 1, name[1] == 0x3A, isLetter(name[0]) { found.insert(.driveLetter) }
        if name.count > pathLimit { found.insert(.pathTooLong) }
        for byte in name {
            switch byte {
            case 0x5C: found.insert(.backslash)
            case 0..<0x20, 0x7F: found.insert(.controlCharacter)
            case 0x22, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x7C: found.formUnion([.windowsCharacter, .notPlain])
            case slash, 0x2D, 0x2E, 0x5F, 0x30...0x39: break
            default: if !isLetter(byte) { found.insert(.notPlain) }
            }
        }
        let path = name.last == slash ? name.dropLast() : name[...]
        // Windows takes a backslash for a separator: what it hides counts too.
        let parts = path.split(omittingEmptySubsequences: false) { $0 == slash || $0 == 0x5C }
        for part in parts where !name.isEmpty { found.formUnion(problems(ofPart: part, limit: partLimit)) }
        return ZipNameProblem.allCases.filter(found.contains)
    }

    /// Everything that is wrong with a name.
    package static func problems(_ name: String) -> [ZipNameProblem] {
        problems(Array(name.utf8))
    }

    private static let slash: UInt8 = 0x2F

    private static func problems(ofPart part: ArraySlice<UInt8>, limit: Int) -> [ZipNameProblem] {
        var found: [ZipNameProblem] = []
        if part.count > limit { found.append(.partTooLong) }
        switch String(decoding: part, as: UTF8.self) {
        case "": return found + [.emptyPart]
        case ".": return found + [.currentFolder]
        case "..": return found + [.parentFolder]
        default: break
        }
        if part.first == 0x2E { found.append(.leadingDot) }
        if part.last == 0x2E || part.last == 0x20 { found.append(.trailingDotOrSpace) }
        let stem = String(decoding: part.prefix { $0 != 0x2E }, as: UTF8.self).uppercased()
        if devices.contains(stem.trimmingTrailingBlanks) { found.append(.windowsDevice) }
        return found
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The names that Windows keeps for devices, whatever the extension.
    private static let devices: Set<String> = {
        let numbered = (0...9).flatMap { ["COM\($0)", "LPT\($0)"] }
        return Set(numbered + ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"])
    }()
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var result = self[...]
        while result.last == " " { result.removeLast() }
        return String(result)
    }
}
