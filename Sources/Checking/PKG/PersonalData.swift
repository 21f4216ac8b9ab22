import DossierModel

extension Check {
    /// PKG-04: no personal data leave the office (V F1; V2 N8): neither what
    /// the register marks, nor lists, identity numbers and private telephones
    /// in documents and texts.
    static let personalData = Check(
        .pkg04,
        needs: [.inspection],
        applies: { !$0.dossier.records.isEmpty || !$0.dossier.answers.isEmpty },
        run: { $0.markedRecords + $0.personalDocuments + $0.personalTexts }
    )
}

extension CheckContext {
    /// Records that are marked, and whoever attaches their files.
    fileprivate var markedRecords: [Finding] {
        let attachments = dossier.answers.flatMap { answer in
            answer.attachments.map { ($0.path, $0.place.about(question: answer.question)) }
        }
        return dossier.records.filter(\.holdsPersonalData).map { record in
            let place = record.place(of: .personalData)
            guard let path = record.file?.path else {
                return Finding(.pkg04, "record", ["code": .text(record.code.text)], at: place)
            }
            return Finding(
                .pkg04,
                "",
                ["file": .text(path.fileName)],
                at: place,
                alsoAt: attachments.filter { $0.0 == path }.map(\.1)
            )
        }
    }

    /// Files with traces of persons in them, but for those that the register
    /// marks.
    fileprivate var personalDocuments: [Finding] {
        referredFiles.filter { file in !file.records.contains(where: \.holdsPersonalData) }.flatMap { file in
            file.facts.inspection.personalData.map { file.finding(on: $0) }
                + [file.position].compactMap(\.self)
        }
    }

    /// Answers, notes of the assessment and texts of the register.
    ///
    /// Telephones and persons that the form asks for are wanted there.
    fileprivate var personalTexts: [Finding] {
        var findings = TextFindings()
        let questions = Dictionary(
            (rules.form?.sections ?? []).flatMap(\.questions).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for answer in dossier.answers {
            let question = questions[answer.question]
            findings.look(
                at: answer.texts.map(\.written),
                called: question.map { .localized($0.label) } ?? .text(answer.question),
                at: answer.place,
                wantsTelephone: question?.kind.wantsTelephone == true
            )
        }
        for row in dossier.assessments.flatMap(\.indicators) {
            let texts = row.note.languages.compactMap { row.note[$0] }
            findings.look(at: texts, called: .text(row.indicator), at: row.place(of: .note))
        }
        for record in dossier.records where !record.holdsPersonalData {
            findings.look(
                at: record.writtenTexts,
                called: .text(record.code.text),
                at: record.place(of: .note)
            )
        }
        return findings.all
    }
}

/// Findings on texts: one for each kind of data and object, the languages
/// of one answer together.
private struct TextFindings {
    private(set) var all: [Finding] = []

    mutating func look(
        at texts: [String],
        called name: ArgumentValue,
        at place: Place,
        wantsTelephone: Bool = false
    ) {
        var scanner = PersonalDataScanner()
        for text in texts { scanner.add(line: text) }
        for kind in scanner.traces.map(\.kind) {
            switch kind {
            case .identityNumber: add("identityNumber", name, at: place)
            case .telephone where !wantsTelephone: add("telephone", name, at: place)
            case .telephone, .listOfPersons: break
            }
        }
    }

    private mutating func add(_ variant: String, _ name: ArgumentValue, at place: Place) {
        let finding = Finding(.pkg04, variant, ["where": name], at: place)
        let same = all.firstIndex { other in
            other.object == finding.object && other.statement == finding.statement
        }
        if let same { all[same].alsoAt.append(place) } else { all.append(finding) }
    }
}

extension Inspection {
    /// The traces of persons, whatever kind of file they are in.
    fileprivate var personalData: [PersonalDataTrace] {
        switch self {
        case .pdf(let pdf): pdf.personalData
        case .office(let office): office.personalData
        case .text(let text): text.personalData
        case .notMade, .image, .other, .failed: []
        }
    }
}

extension ReferredFile {
    fileprivate func finding(on trace: PersonalDataTrace) -> Finding {
        let kind =
            switch trace.kind {
            case .identityNumber: "identityNumbers"
            case .telephone: "telephones"
            case .listOfPersons: "persons"
            }
        var arguments: [String: ArgumentValue] = ["file": .text(name), "count": .integer(trace.count)]
        if let page = trace.page { arguments["page"] = .integer(page) }
        var place = place
        place.sheet = trace.sheet
        place.cell = trace.cell
        place.line = trace.line
        let variant = trace.page == nil ? kind : kind + "OnPage"
        return Finding(.pkg04, variant, arguments, at: place, alsoAt: references)
    }

    /// A picture that says where it was taken: of people, it says where they
    /// were.
    fileprivate var position: Finding? {
        guard case .image(let image) = facts.inspection, image.hasPosition else { return nil }
        return finding(.pkg04, "position", ["file": .text(name)])
    }
}

extension QuestionKind {
    /// Whether the form asks for somebody who can be called.
    fileprivate var wantsTelephone: Bool {
        switch self {
        case .phone, .person, .email: true
        default: false
        }
    }
}

extension EvidenceRecord {
    /// What the register says in words, and the evidence list prints.
    fileprivate var writtenTexts: [String] {
        let titles = [title, gist].flatMap { text in text.languages.compactMap { text[$0] } }
        return titles + [document?.subject, note, survey.question, expert.judgement].compactMap(\.self)
    }
}
