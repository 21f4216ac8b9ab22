internal import ArgumentParser
internal import Wording
internal import Workbench

/// How commands end.
enum Reporting {
    /// Does `work`; an error of the workbench becomes a complaint in words on
    /// standard error, and an exit code (design §7).
    static func mappingErrors(_ output: OutputOptions, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch let error as WorkbenchError {
            let complaint = error.complaint(in: output.wording())
            Terminal.complain(complaint.text)
            throw ExitCode(complaint.kind)
        }
    }
}

extension ExitCode {
    /// The code that tells scripts what a complaint tells people.
    fileprivate init(_ kind: Complaint.Kind) {
        self =
            switch kind {
            case .fallsShort: .fallsShort
            case .wrongUse: .validationFailure
            case .unreadable: .unreadable
            case .internalFault: .internalFault
            case .cannotCreate: .cannotCreate
            case .inputOutput: .inputOutput
            }
    }
}
