internal import DossierModel

/// What the form asks for beside its answers: annexes, consents, signatures.
extension OwedReckoning {
    /// Adds what a finding on the form's slots and signatures misses.
    mutating func addToForm(_ finding: Finding) {
        guard let id = finding.place.question, let question = rules.form?.question(id) else { return }
        switch finding.entry {
        case .frm06, .fil01, .fil04: addSlot(of: question, finding)
        case .sig08: addRightsForm(of: question, finding)
        case .sig07 where finding.variant != "published": addConsent(question, finding)
        case .sig02, .sig04, .pkg07: addSignature(finding)
        case .sig03: addStamp(question, finding)
        case .sig06: addEndorsement(finding)
        default: break
        }
    }

    private mutating func addSlot(of question: Question, _ finding: Finding) {
        guard case .attachment(let rule) = question.kind, finding.variant != "tooMany" else { return }
        let files = attachments(to: question)
        let named = files.first { file in
            switch finding.entry {
            case .fil01: finding.arguments["file"] == .text(file.path)
            case .fil04: file.path == finding.place.file
            default: file.place == finding.place
            }
        }
        // A rights form is a slot of its own, which SIG-08 misses.
        if finding.entry == .fil01 || finding.entry == .fil04, named == nil { return }
        let isOne = files.count <= 1 && rule.minCount <= 1
        let id =
            isOne
            ? question.id
            : [question.id, named.map { stem(of: $0.path) }]
                .compactMap(\.self).joined(separator: "-")
        owe(.attachment, id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            if let named, !named.title.isEmpty { thing.title = named.title }
            thing.place = finding.place
            thing.path = named?.path
            let fewest = named == nil ? max(1, rule.minCount - files.count) : 1
            thing.accepts = FileDemand(
                mediaTypes: rule.mediaTypes,
                maxBytes: rule.maxBytes,
                fewest: fewest,
                most: named == nil ? rule.maxCount.map { max(fewest, $0 - files.count) } : 1
            )
            if rule.rightsForm { thing.miss(.term("owed.rightsForm")) }
            thing.isReplacement = !["missing", "tooFew", "fileMissing", "answer"].contains(finding.variant)
        }
    }

    private mutating func addRightsForm(of question: Question, _ finding: Finding) {
        let photo = attachments(to: question).first { $0.place == finding.place }
        let name = photo.map { stem(of: $0.path) } ?? ""
        owe(.rightsForm, "\(question.id)-\(name)", missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = finding.place
            if let photo {
                thing.title = photo.title.isEmpty ? question.label : photo.title
                thing.miss(.text(photo.path.fileName))
                // One that belongs to another photo does not count.
                thing.path = finding.variant == "shared" ? nil : photo.rightsForm
            }
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    private mutating func addConsent(_ question: Question, _ finding: Finding) {
        let consent = dossier.answers(to: question.id).flatMap(\.parts).lazy.compactMap { part in
            if case .consent(let facts) = part { facts } else { nil }
        }.first
        owe(.consent, question.id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = finding.place
            thing.path = consent?.file
            if let giver = consent?.giver, !giver.isBlank { thing.debtor = .unit(giver) }
            if let missing = finding.arguments["missing"], case .list(let values) = missing {
                for value in values { thing.miss(value) }
            } else {
                for part in ["giver", "scope", "date", "signatory", "file"] {
                    thing.miss(.term("consent.\(part)"))
                }
            }
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    /// Signature, date and signed paper are one thing: the form is signed
    /// once.
    private mutating func addSignature(_ finding: Finding) {
        guard let form = rules.form, finding.variant != "endorsed" else { return }
        let questions = form.sections.filter { $0.part == .city }.flatMap(\.questions)
        guard
            let question = questions.first(where: { $0.role == .mayorSignature })
                ?? questions.first(where: {
                    $0.kind == .signature
                })
        else { return }
        let path = signature(to: question)?.file
        let city = dossier.settings.city.name
        owe(.signature, question.id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = Place(question: question.id)
            thing.path = path
            if let pledge = form.questions(.pledge).first, case .fixedText(let text) = pledge.kind {
                thing.wording = text.wording.naming(city)
                thing.isWordingOfficial = text.isOfficial
            }
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    private mutating func addStamp(_ question: Question, _ finding: Finding) {
        let path = signature(to: question)?.file
        owe(.stamp, question.id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = finding.place
            thing.path = path
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    private mutating func addEndorsement(_ finding: Finding) {
        guard let question = rules.form?.questions(.nationalCommissionSignature).first else { return }
        let path = signature(to: question)?.file
        owe(.endorsement, question.id, missedBy: finding.id) { thing in
            thing.fill(from: question)
            thing.place = finding.place
            thing.debtor = .nationalCommission
            thing.path = path
            thing.accepts = FileDemand(mediaTypes: [FileDemand.pdf], isScan: true)
        }
    }

    private func signature(to question: Question) -> SignatureFacts? {
        dossier.answers(to: question.id).flatMap(\.parts).lazy.compactMap { part in
            if case .signature(let facts) = part { facts } else { nil }
        }.first
    }

    private func attachments(to question: Question) -> [Attachment] {
        var seen: Set<String> = []
        return dossier.answers(to: question.id).flatMap(\.attachments).filter {
            seen.insert($0.path).inserted
        }.map { attachment in
            var attachment = attachment
            attachment.place.question = question.id
            return attachment
        }
    }

    private func stem(of path: String) -> String {
        let name = path.fileName
        let ending = name.fileExtension
        return String((ending.isEmpty ? name : String(name.dropLast(ending.utf8.count + 1))).slug.prefix(24))
    }
}

extension OwedThing {
    /// Takes from the question its label, and what the form says to it.
    mutating func fill(from question: Question) {
        self.question = question.id
        title = question.label
        wording = question.help
        isWordingOfficial = question.origin.provenance == .verified
    }
}

extension LocalizedText {
    /// The text with `{city}` replaced by the city's name.
    fileprivate func naming(_ city: LocalizedText) -> LocalizedText {
        var text = self
        for language in languages {
            text[language] = self[language]?.replacing("{city}", with: city.text(in: language))
        }
        return text
    }
}
