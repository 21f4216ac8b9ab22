package import Checking
package import DossierModel
package import Intake

/// Files that came back, and the workspace that waits for them.
package struct ReceiveRequest: Sendable {
    /// Files, and folders whose files are taken.
    package let sources: [String]
    package let workspace: String
    /// Whether probable matches are taken too, because a person has looked.
    package let acceptsProbable: Bool
    /// Whether nothing is written.
    package let isTrial: Bool

    package init(sources: [String], workspace: String, acceptsProbable: Bool, isTrial: Bool) {
        self.sources = sources
        self.workspace = workspace
        self.acceptsProbable = acceptsProbable
        self.isTrial = isTrial
    }
}

/// What became of one returned file.
package struct ReceivedFile: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// It lies at this path of the workspace now, or would after a trial.
        case taken(path: String)
        /// The same bytes lie there already.
        case alreadyThere(path: String)
        /// Another file lies there, with this digest; nothing was changed.
        case conflict(path: String, existing: String)
        case refused(FileObjection)
        /// The slot names no path yet; this is one to enter.
        case pathNeeded(proposal: String)
        /// What is asked for is no file: a person enters it.
        case toEnter
        /// The match is only probable, and nobody has accepted it.
        case unsure
        /// More than one slot.
        case ambiguous
        case unknown
        /// An archive or a saved e-mail: its files have to be taken out first.
        case packed
        case unreadable
    }

    /// As it was given.
    package let path: String
    package let bytes: Int
    /// SHA-256; nil where the file cannot be read.
    package let sha256: String?
    package let match: ReturnMatch
    package let outcome: Outcome

    /// Whether nothing is left to do about it.
    package var isSettled: Bool {
        switch outcome {
        case .taken, .alreadyThere: true
        default: false
        }
    }
}

/// What a run of receiving did.
package struct Receipt: Sendable {
    package let dossier: Dossier
    package let isTrial: Bool
    /// In the order they were given, folders by path.
    package let files: [ReceivedFile]
    /// What is owed now; in a trial, what would be.
    package let stillOwed: OwedList

    /// Whether every file found its place.
    package var isComplete: Bool { files.allSatisfy(\.isSettled) }
}

extension Workbench {
    /// What is still owed to the dossier, counted from its own day; `deadline`
    /// stands for the earliest one where it is given.
    package static func owed(to examined: ExaminedDossier, until deadline: CalendarDate? = nil) -> OwedList {
        OwedList(
            of: examined.dossier,
            under: examined.rules,
            findings: examined.report.findings,
            on: examined.dossier.settings.date,
            until: deadline
        )
    }

    /// Puts returned files where the workspace waits for them.
    ///
    /// A file is copied only where its slot is certain, or probable and
    /// accepted; where the record names the path; and where nothing else lies
    /// there. The files themselves, and the registers, are never changed.
    package func receive(_ request: ReceiveRequest, on date: CalendarDate? = nil) throws(WorkbenchError)
        -> Receipt
    {
        let returned = try ReturnedFiles.all(at: request.sources)
        let examined = try examine(request.workspace, on: date)
        let owed = Self.owed(to: examined)
        var receiving = Receiving(request, examined, owed)
        let files = try receiving.receive(returned)
        let stillOwed: OwedList
        if request.isTrial || receiving.taken.isEmpty {
            stillOwed = owed.without(slots: receiving.taken)
        } else {
            stillOwed = Self.owed(to: try examine(request.workspace, on: date))
        }
        return Receipt(
            dossier: examined.dossier,
            isTrial: request.isTrial,
            files: files,
            stillOwed: stillOwed
        )
    }
}

extension OwedList {
    /// The same list without what was brought.
    fileprivate func without(slots: Set<String>) -> OwedList {
        OwedList(
            today: today,
            deadline: deadline,
            things: things.filter { !slots.contains($0.slot) },
            settled: settled,
            unasked: unasked
        )
    }
}
