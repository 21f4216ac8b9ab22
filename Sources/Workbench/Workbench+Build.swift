internal import DigestKit
internal import DossierModel
internal import Glibc
internal import Packaging
internal import Typesetting
internal import Verification
internal import ZipKit

extension Workbench {
    /// Makes the bundle of `examined`, reads it back, and only then gives it
    /// its name; whatever fails, an earlier bundle stays as it was.
    package func build(
        _ examined: ExaminedDossier,
        _ request: BuildRequest
    ) throws(WorkbenchError) -> BuiltBundle {
        if request.isFinal, let finding = Gate.finding(on: examined.report) {
            throw .notReady(examined.report, finding)
        }
        let blocking = Gate.blocking(examined)
        guard blocking.isEmpty else { throw .blocked(blocking) }
        var engine: TypesettingEngine?
        var withoutPapers: TypesettingError?
        do {
            engine = try TypesettingEngine(in: request.engine)
        } catch {
            // UNESCO takes the filled form as a paper (PKG-07): a draft can do
            // without it, what is sent cannot.
            guard !request.isFinal else { throw .typesetting(error) }
            withoutPapers = error
        }
        var parts = BundleParts(
            examined: examined,
            library: library,
            isFinal: request.isFinal,
            engine: engine,
            embedsXML: request.embedsXML,
            wordings: try Wordings()
        )
        var assembled = try parts.assembled()
        let misprints = assembled.proof.findings
        if !misprints.isEmpty {
            // What is sent has to say what was checked; a draft says where it
            // does not.
            guard !request.isFinal else { throw .misprinted(misprints) }
            parts.examined.report = examined.report.adding(misprints)
            assembled = try parts.assembled()
        }
        let contents = assembled.contents
        let target = "\(request.folder)/\(contents.name).zip"
        try Self.makeFolder(request.folder)
        if !request.replaces, access(target, F_OK) == 0 { throw .exists(path: target) }
        do {
            let staged = StagedFile(for: target)
            let identity = try BundleWriter(contents, compression: request.storesAll ? .store : .automatic)
                .write(to: staged.path)
            try readBack(staged.path, named: "\(contents.name).zip", expecting: identity)
            try staged.commit()
            return BuiltBundle(
                path: target,
                bytes: Self.size(of: target),
                identity: identity.hex,
                sealCode: identity.sealCode,
                examined: parts.examined,
                isFinal: request.isFinal,
                fileCount: contents.parts.count + 4,
                withoutPapers: withoutPapers,
                unprintable: assembled.unprintable,
                proof: assembled.proof
            )
        } catch let error as PackagingError {
            throw .packaging(error)
        } catch let error as WorkbenchError {
            throw error
        } catch {
            preconditionFailure("packaging throws its own errors only: \(error)")
        }
    }

    /// Judges the bundle at `path` as a stranger would (PKG-02).
    private func readBack(
        _ path: String,
        named name: String,
        expecting identity: SHA256Digest
    ) throws(WorkbenchError) {
        let verdict = BundleVerifier(library).verify(fileAt: path, named: name)
        let findings = ReadBack.findings(in: verdict, expecting: identity.hex)
        // A file that was exchanged after it was examined is no fault of ours.
        if let file = findings.first(where: { $0.entry == .bag10 })?.place.file {
            throw .packaging(.archive(.changedWhileWriting(path: file)))
        }
        guard findings.isEmpty else { throw .readBack(findings) }
    }

    static func makeFolder(_ path: String) throws(WorkbenchError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/") {
            made += "\(name)/"
            if mkdir(made, 0o777) != 0, errno != EEXIST, errno != EISDIR {
                throw .cannotWrite(path: path, errno: errno)
            }
        }
    }

    static func size(of path: String) -> Int {
        var status = stat()
        // `stat` fills the structure and keeps no pointer to it.
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}

/// The comparison of a bundle just written with what was to be written
/// (PKG-02).
enum ReadBack {
    /// What the verifier found, and whether it is this very bundle.
    static func findings(in verdict: BundleVerdict, expecting identity: String) -> [Finding] {
        guard verdict.findings.isEmpty, verdict.identity != identity else { return verdict.findings }
        let file = "tagmanifest-sha256.txt"
        return [Finding(.pkg02, "readBack", ["file": .text(file)], at: Place(file: file))]
    }
}

/// The gate before a final bundle (PKG-01): complete, or incomplete with
/// reasons; "almost complete" does not exist.
enum Gate {
    /// What keeps even a draft from being made: the form is not known, so
    /// there is nothing to fill in; the dossier has no identifier; or two files
    /// would get one name.
    static func blocking(_ examined: ExaminedDossier) -> [Finding] {
        examined.report.findings.filter { finding in
            switch finding.entry {
            case .pkg06: finding.variant.isEmpty
            case .src07 where finding.arguments["entry"] == .text("identifier"): true
            case .src01, .src07:
                examined.rules.form == nil && finding.place.file?.hasPrefix("rules/") == true
            case .src09: examined.rules.form == nil
            default: false
            }
        }
    }

    /// Why the dossier cannot be sent; nil where it can.
    static func finding(on report: CheckReport) -> Finding? {
        let place = Place(file: "dossier.xml")
        switch report.verdict {
        case .ready: return nil
        case .incomplete:
            let errors = report.findings.count { $0.isOpen && $0.severity == .error }
            let open = report.findings.count(where: \.isOpen)
            return errors > 0
                ? Finding(.pkg01, "", ["count": .integer(errors)], at: place)
                : Finding(.pkg01, "warnings", ["count": .integer(open)], at: place)
        case .notEstablished:
            let gaps = report.ledger.count(where: \.leavesGap)
            return Finding(.pkg01, "notEstablished", ["count": .integer(gaps)], at: place)
        }
    }
}
