/// Who may see a document (TT 05/2025 record field `mode`: 01, 02, 03).
package enum AccessMode: String, Sendable, Hashable, CaseIterable {
    case `public`, conditional, secret
}

/// A certified copy's kind (Nghị định 30/2020/NĐ-CP Phụ lục III).
package enum CopyKind: String, Sendable, Hashable, CaseIterable {
    case original, fullCopy, extract, copyOfCopy
}

/// One piece of evidence that a city registers.
///
/// A value that every later stage reads; it refers to its source only through
/// ``row``, which exists so that a finding can point back.
package struct EvidenceRecord: Hashable, Sendable {
    package var code: EvidenceCode
    /// The code in an older syntax, kept as it was written.
    package var legacyCode: String?
    package var kind: EvidenceKind?
    /// The type of the document as recorded: a name or an abbreviation.
    package var documentType: String?
    package var title: LocalizedText
    /// One sentence that says what the item shows.
    package var gist: LocalizedText
    package var basis: EvidenceBasis
    package var validFrom: WrittenDate?
    package var validTo: WrittenDate?
    /// The language of the document, a BCP 47 tag.
    package var language: String?
    package var copyKind: CopyKind?
    package var pages: Int?
    package var file: EvidenceFile?
    package var link: EvidenceLink?
    package var accessMode: AccessMode?
    package var holdsPersonalData: Bool
    package var survey: SurveyFacts
    package var expert: ExpertFacts
    /// Whether minutes come with the list of those present.
    package var hasAttendance: Bool?
    /// Whether a table made by the office itself is signed and sealed.
    package var isSealed: Bool?
    /// Ids of the indicators that the record serves, as the register says.
    package var usedBy: [String]
    package var note: String?
    /// The unit that has to bring the item.
    package var responsibleUnit: String?
    /// From asking for the item to having it.
    package var leadTime: LeadTime?
    /// The day the unit was asked.
    package var requestedOn: WrittenDate?
    package var row: SourceRow

    package init(code: EvidenceCode, title: LocalizedText, basis: EvidenceBasis, row: SourceRow) {
        self.code = code
        self.title = title
        self.basis = basis
        self.row = row
        gist = LocalizedText()
        holdsPersonalData = false
        survey = SurveyFacts()
        expert = ExpertFacts()
        usedBy = []
    }

    /// The place of `field`, with the record's code.
    package func place(of field: RegisterField) -> Place { row.place(of: field).about(code: code) }

    /// The day of issue, or the first day of the observation, as written.
    package var date: WrittenDate? {
        switch basis {
        case .document(let document): document.date
        case .observation(let observation): observation.from
        case .unstated: nil
        }
    }

    /// The facts of the document, where the record is one.
    package var document: DocumentFacts? {
        guard case .document(let document) = basis else { return nil }
        return document
    }
}

/// How a record can be identified: by a document, or by a moment (column 5
/// of the standard evidence list, evidence-practice §4).
package enum EvidenceBasis: Hashable, Sendable {
    case document(DocumentFacts)
    case observation(ObservationFacts)
    /// Neither number nor date nor moment is given.
    case unstated
}

/// The facts that identify an official document or a dated item.
package struct DocumentFacts: Hashable, Sendable {
    /// Nil for items that carry no number: photos, sheets, print-outs.
    package var number: DocumentNumber?
    package var date: WrittenDate?
    package var issuer: String?
    package var author: String?
    /// The summary line (trích yếu).
    package var subject: String?
    package var signer: String?
    /// `TM.`, `Q.`, `KT.`, `TL.`, `TUQ.` as printed before the title.
    package var capacity: String?

    package init(number: DocumentNumber? = nil, date: WrittenDate? = nil, issuer: String? = nil) {
        self.number = number
        self.date = date
        self.issuer = issuer
    }
}

/// The facts that identify an observation, survey, interview or inquiry.
package struct ObservationFacts: Hashable, Sendable {
    package var from: WrittenDate?
    package var to: WrittenDate?
    package var method: String?
    package var performedBy: String?

    package init(
        from: WrittenDate? = nil,
        to: WrittenDate? = nil,
        method: String? = nil,
        performedBy: String? = nil
    ) {
        self.from = from
        self.to = to
        self.method = method
        self.performedBy = performedBy
    }
}

/// The file of a record, as the register describes it.
package struct EvidenceFile: Hashable, Sendable {
    /// The path from the workspace's `files/` folder's parent, NFC.
    package var path: String
    /// The digest noted when the file was registered, if it was.
    package var sha256: String?
    package var bytes: Int?
    package var isSigned: Bool?

    package init(path: String, sha256: String? = nil, bytes: Int? = nil, isSigned: Bool? = nil) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.isSigned = isSigned
    }
}

/// The web address of a record.
package struct EvidenceLink: Hashable, Sendable {
    package var url: String
    package var capturedOn: WrittenDate?

    package init(url: String, capturedOn: WrittenDate? = nil) {
        self.url = url
        self.capturedOn = capturedOn
    }
}

/// What a survey must state (key-features §4).
package struct SurveyFacts: Hashable, Sendable {
    package var question: String?
    package var sampleSize: Int?

    package init(question: String? = nil, sampleSize: Int? = nil) {
        self.question = question
        self.sampleSize = sampleSize
    }
}

/// What an expert's opinion must state (key-features §4).
package struct ExpertFacts: Hashable, Sendable {
    package var name: String?
    package var role: String?
    package var judgement: String?

    package init(name: String? = nil, role: String? = nil, judgement: String? = nil) {
        self.name = name
        self.role = role
        self.judgement = judgement
    }
}
