internal import Glibc

/// The absolute path of an existing file, with links resolved.
func absolutePath(_ path: String) throws(XMLError) -> String {
    // With NULL, realpath allocates the result, which we copy and free.
    guard let resolved = realpath(path, nil) else { throw .unreadable(path: path, errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
}
