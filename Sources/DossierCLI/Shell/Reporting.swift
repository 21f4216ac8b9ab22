internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// How commands end.
enum Reporting {
    /// How standard output shows text.
    static var style: TextStyle { TextStyle(width: Terminal.width, inColour: Terminal.wantsColour) }

    /// Does `work`; an error of the workbench becomes a complaint in words on
    /// standard error, and an exit code (design §7).
    ///
    /// The words are those for the dossier that `work` hands out as soon as
    /// it knows one; they are read when they are needed.
    static func mappingErrors(_ output: OutputOptions, _ work: (inout Dossier?) throws -> Void) throws {
        var dossier: Dossier?
        do {
            try work(&dossier)
        } catch let error as WorkbenchError {
            let complaint = error.complaint(in: output.wording(for: dossier))
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
