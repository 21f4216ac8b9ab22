internal import ArgumentParser

/// Exit codes of the design, §7, after sysexits.h.
extension ExitCode {
    /// The command worked; the dossier or bundle falls short.
    static let fallsShort = ExitCode(1)
    /// Input that cannot be read (`EX_DATAERR`).
    static let unreadable = ExitCode(65)
    /// Our fault (`EX_SOFTWARE`).
    static let internalFault = ExitCode(70)
    /// A file cannot be created (`EX_CANTCREAT`).
    static let cannotCreate = ExitCode(73)
    /// Reading or writing failed (`EX_IOERR`).
    static let inputOutput = ExitCode(74)
}
