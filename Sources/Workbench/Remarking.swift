package import DossierModel
internal import Rendering
package import Wording
internal import XMLKit

/// A remark that a person records.
package struct RemarkRequest: Sendable {
    /// Its number; nil for the next free one.
    package var id: String?
    package var by: String
    package var on: CalendarDate
    /// The bundle it is on; nil for the one sent last.
    package var version: String?
    /// What it is about; nil for the whole dossier.
    package var about: String?
    package var text: String
    /// Nil for the dossier's working language.
    package var language: Language?

    package init(
        id: String? = nil,
        by: String,
        on: CalendarDate,
        version: String? = nil,
        about: String? = nil,
        text: String,
        language: Language? = nil
    ) {
        self.id = id
        self.by = by
        self.on = on
        self.version = version
        self.about = about
        self.text = text
        self.language = language
    }
}

/// An answer that a person gives to a remark.
package struct RemarkAnswerRequest: Sendable {
    /// The number of the remark, in any case.
    package var id: String
    package var text: String
    package var by: String?
    package var on: CalendarDate
    package var changed: [String]
    /// Nil for the dossier's working language.
    package var language: Language?
    /// Whether an answer that stands there already is replaced.
    package var replaces: Bool

    package init(
        id: String,
        text: String,
        by: String? = nil,
        on: CalendarDate,
        changed: [String] = [],
        language: Language? = nil,
        replaces: Bool = false
    ) {
        self.id = id
        self.text = text
        self.by = by
        self.on = on
        self.changed = changed
        self.language = language
        self.replaces = replaces
    }
}

extension Workbench {
    /// Adds a remark to the workspace's `remarks.xml`, made where it does not
    /// exist; what stands in the file stays as it is, byte for byte.
    package func add(
        _ request: RemarkRequest,
        in examined: ExaminedDossier
    ) throws(WorkbenchError) -> RemarksWritten {
        for (option, text) in [("--by", request.by), ("--text", request.text)] where text.isBlank {
            throw .blank(option: option)
        }
        let about = request.about.flatMap { $0.isBlank ? nil : $0.trimmingBlanks }
        try examined.demandSubjects([about].compactMap(\.self))
        let list = EntryListFile(remarksOf: examined.root)
        let known = try list.entries().compactMap { $0["id"] }
        if let id = request.id, known.contains(where: { $0.isSameID(as: id) }) { throw .remarkExists(id: id) }
        let remark = Remark(
            id: request.id?.trimmingBlanks ?? known.nextRemark,
            by: request.by.trimmingBlanks,
            on: request.on,
            version: request.version ?? examined.versionSent,
            about: about,
            text: request.text.trimmingBlanks,
            language: request.language ?? examined.dossier.settings.workingLanguage
        )
        try list.append([RemarksDocument.element(of: remark)])
        return RemarksWritten(path: list.path, remarks: [remark])
    }

    /// Puts an answer behind a remark in the workspace's `remarks.xml`; all
    /// else in the file stays as it is, byte for byte.
    package func answer(
        _ request: RemarkAnswerRequest,
        in examined: ExaminedDossier
    ) throws(WorkbenchError) -> RemarksWritten {
        guard !request.text.isBlank else { throw .blank(option: "--text") }
        let changed = request.changed.map(\.trimmingBlanks).filter { !$0.isEmpty }
        try examined.demandSubjects(changed)
        let list = EntryListFile(remarksOf: examined.root)
        let entries = try list.entries()
        guard let position = entries.firstIndex(where: { ($0["id"] ?? "").isSameID(as: request.id) }) else {
            let ids = entries.compactMap { $0["id"] }
            throw .noSuchRemark(id: request.id, suggestion: nearest(to: request.id, among: ids))
        }
        let id = entries[position]["id"] ?? request.id
        if !request.replaces, entries[position].first("answer") != nil { throw .answeredAlready(id: id) }
        let answer = RemarkAnswer(
            text: request.text.trimmingBlanks,
            language: request.language ?? examined.dossier.settings.workingLanguage,
            on: request.on,
            by: request.by.flatMap { $0.isBlank ? nil : $0.trimmingBlanks },
            changed: changed
        )
        try list.put(RemarksDocument.element(of: answer), intoEntryAt: position)
        var remark = examined.dossier.remarks.first { $0.id.isSameID(as: id) }
        remark?.answer = answer
        return RemarksWritten(path: list.path, remarks: [remark].compactMap(\.self), isAnswer: true)
    }

    /// The remarks in lines of text.
    package static func remarks(
        of examined: ExaminedDossier,
        onlyOpen: Bool,
        in wording: Wording,
        style: TextStyle
    ) -> String {
        RemarksText.text(
            of: examined.dossier.remarks.filter { !onlyOpen || $0.answer == nil },
            wording: wording,
            width: style.width,
            inColour: style.inColour
        )
    }

    /// The object of `remarks --json` (Schemas/json/remarks-1.schema.json).
    package static func remarksJSON(of examined: ExaminedDossier, onlyOpen: Bool) -> [UInt8] {
        RemarksJSON.bytes(of: examined.dossier.remarks.filter { !onlyOpen || $0.answer == nil })
    }
}

/// What has been written to `remarks.xml`.
package struct RemarksWritten: Sendable, Hashable {
    package let path: String
    package let remarks: [Remark]
    /// Whether remarks that stood there were answered.
    var isAnswer = false

    /// What has been written, a line for each remark.
    package func text(in wording: Wording) -> String {
        remarks.map { remark in
            wording.text(
                isAnswer ? "remarks.done.answer" : "remarks.done.add",
                ["id": .text(remark.id), "by": .text(remark.by), "path": .text(path)]
            )
        }.joined(separator: "\n")
    }

    /// What has been written, as the object of `remarks --json`.
    package var json: [UInt8] { RemarksJSON.bytes(of: remarks) }
}

extension ExaminedDossier {
    /// The bundle that a remark is on where nobody says: the one sent last.
    var versionSent: String? {
        changes?.before.name ?? dossier.settings.replaces
    }

    /// Throws where the dossier has nothing of one of these names.
    func demandSubjects(_ names: [String]) throws(WorkbenchError) {
        let subjects = RemarkSubjects(of: dossier, under: rules, changes: changes)
        for name in names {
            guard case .unknown(let suggestion) = subjects.subject(name) else { continue }
            throw .noSuchSubject(id: name, suggestion: suggestion)
        }
    }
}

extension EntryListFile {
    /// The file `remarks.xml` of the workspace at `root`.
    init(remarksOf root: String) {
        let path = root.hasSuffix("/") ? root + "remarks.xml" : "\(root)/remarks.xml"
        self.init(
            path: path,
            root: XMLName("remarks", in: RemarksDocument.namespace),
            refusal: .notARemarksFile(path: path),
            options: "--by, --text"
        )
    }
}

extension String {
    /// Whether both are one number of a remark, whatever the case.
    func isSameID(as other: String) -> Bool {
        trimmingBlanks.lowercased() == other.trimmingBlanks.lowercased()
    }
}

extension [String] {
    /// `R` and the next number that no remark has.
    var nextRemark: String {
        let numbers = compactMap { id in
            id.lowercased().hasPrefix("r") ? Int(id.dropFirst()) : nil
        }
        return "R\((numbers.max() ?? 0) + 1)"
    }
}
