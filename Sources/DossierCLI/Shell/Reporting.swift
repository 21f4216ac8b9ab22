internal import ArgumentParser
internal import Wording
internal import Workbench

/// How commands end.
enum Reporting {
    /// How standard output shows text.
    static var style: TextStyle { TextStyle(width: Terminal.width, inColour: Terminal.wantsColour) }

    /// Does `work`; an error of the workbench becomes a complaint in words on
    /// standard error, and an exit code (design §7).
    ///
    /// The words are those that `work` was given, or has put in their place
    /// since it knows the dossier.
    static func mappingErrors(_ output: OutputOptions, _ work: (inout Wording) throws -> Void) throws {
        var wording = output.wording()
        do {
            try work(&wording)
        } catch let error as WorkbenchError {
            let complaint = error.complaint(in: wording)
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
