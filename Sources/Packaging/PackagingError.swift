package import DigestKit
package import ZipKit

/// Why a bundle could not be written; the target is then as it was before.
package enum PackagingError: Error, Hashable {
    /// What is wrong with a name inside the bundle.
    package enum NameProblem: Hashable, Sendable {
        case empty, character, point, device, nameTooLong, pathTooLong
    }

    case badName(path: String, NameProblem)
    /// Two parts get names that are equal without regard to case.
    case sameName(String, String)
    /// A file could not be read while its digest was made.
    case unreadable(DigestError)
    /// The target's folder cannot be written, with the system's error number.
    case cannotWrite(path: String, errno: Int32)
    case archive(ZipError)
}
