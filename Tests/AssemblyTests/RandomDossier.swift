import DossierModel

/// A generator with a seed, so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// Makes dossiers with everything in them, hostile texts included.
struct RandomDossier {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let texts = [
        "Phủ Lý", "Kế hoạch số 256/KH-UBND của UBND thành phố", "a \"quoted\" <tag> & 'more' ]]> --",
        "tab\tand\nline\r\nend", "\u{2028}\u{2029}\u{A0}x", "", " ", "  blanks  ", "e\u{301}\u{323} not NFC",
        "\u{1F1FB}\u{1F1F3} 🧑🏽‍🎓", "]]>", "&amp;", "<!-- -->", "<?xml?>", "=1+1", "\u{FEFF}bom", "Đ\u{110}ð",
        "{{population}}", "[H1.01.01.01]", "[H1.01.01.01;H1.1.1.2 ; [x]", "{{ population }} và {{unknown}}",
        "[H1-1.1-01] cũ, [MC.1.3.01], [H1.01.01.01; H9.99.99.999]", "{{population}}[H1.01.01.01]",
        "[]{{}}[a]",
        "Có {{population}} người [ H1.01.01.01 ;  H1.02.01.01 ] [H1.01.01.01;]",
        "\r\n[H1.1.1.1]\u{301}{{a}}\u{301}",
    ]

    private mutating func text() -> String {
        let count = Int.random(in: 1...3, using: &random)
        return (0..<count).map { _ in pick(Self.texts) }.joined(separator: pick(["", " ", "; "]))
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element {
        all[Int.random(in: 0..<all.count, using: &random)]
    }

    private mutating func flip() -> Bool { Bool.random(using: &random) }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { flip() ? make(&self) : nil }

    private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
    }

    private mutating func localized() -> LocalizedText {
        LocalizedText(vi: maybe { $0.text() }, en: maybe { $0.text() }, fr: maybe { $0.text() })
    }

    private mutating func day() -> CalendarDate {
        CalendarDate(daysSince1970: Int.random(in: -700_000...2_000_000, using: &random))
    }

    private mutating func date() -> WrittenDate {
        switch Int.random(in: 0...3, using: &random) {
        case 0: WrittenDate(day())
        case 1: WrittenDate(written: text(), value: nil)
        case 2: WrittenDate(written: "3/2023", value: PartialDate(year: 2023, month: 3))
        default: WrittenDate(reading: pick(["2024", "00/00/1999", "31/02/2024", "5-6-2020"]))
        }
    }

    private mutating func number() -> WrittenNumber {
        switch Int.random(in: 0...2, using: &random) {
        case 0: WrittenNumber(ExactNumber(Int.random(in: -9999...999_999, using: &random)))
        case 1: WrittenNumber(written: text(), value: nil)
        default: WrittenNumber(written: "1.234,50", value: ExactNumber("1234.50"))
        }
    }

    private mutating func code() -> EvidenceCode {
        EvidenceCode(
            pick(["H1.01.01.01", "H1.1.1.1", "[H1-1.1-01]", "MC.1.3.01", "odd <code>", "H2.04.01.107", ""])
        )
    }

    private mutating func place() -> Place {
        Place(
            file: maybe { $0.pick(["evidence/a.xlsx", "answers/answers.en.xml", "figures/số.csv"]) },
            line: maybe { Int.random(in: 1...9999, using: &$0.random) },
            column: maybe { Int.random(in: 1...99, using: &$0.random) }
        )
    }

    private mutating func row() -> SourceRow {
        var place = place()
        place.sheet = maybe { $0.text() }
        let columns: [RegisterField: String] = pick([[:], [.code: "A", .titleVi: "C"], [.value: "7"]])
        return SourceRow(
            place: place,
            number: maybe { Int.random(in: 1...99, using: &$0.random) },
            columns: columns
        )
    }

    private mutating func count() -> Int { Int.random(in: -2...5000, using: &random) }

    private mutating func path() -> String {
        pick(["files/a.pdf", "files/Ảnh lớp.jpg", "files/kế \"hoạch\".docx", "files/missing.png"])
    }

    private mutating func record() -> EvidenceRecord {
        let basis: EvidenceBasis
        switch Int.random(in: 0...2, using: &random) {
        case 0:
            var facts = DocumentFacts(
                number: maybe { DocumentNumber($0.pick(["256/KH-UBND", " 5/QÐ-UBND", "odd & number", ""])) },
                date: maybe { $0.date() },
                issuer: maybe { $0.text() }
            )
            facts.author = maybe { $0.text() }
            facts.subject = maybe { $0.text() }
            facts.signer = maybe { $0.text() }
            facts.capacity = maybe { $0.text() }
            basis = .document(facts)
        case 1:
            basis = .observation(
                ObservationFacts(
                    from: maybe { $0.date() },
                    to: maybe { $0.date() },
                    method: maybe { $0.text() },
                    performedBy: maybe { $0.text() }
                )
            )
        default: basis = .unstated
        }
        var record = EvidenceRecord(code: code(), title: localized(), basis: basis, row: row())
        record.legacyCode = maybe { $0.text() }
        record.kind = maybe { $0.pick(EvidenceKind.allCases) }
        record.documentType = maybe { $0.text() }
        record.gist = localized()
        record.validFrom = maybe { $0.date() }
        record.validTo = maybe { $0.date() }
        record.language = maybe { $0.text() }
        record.copyKind = maybe { $0.pick(CopyKind.allCases) }
        record.pages = maybe { $0.count() }
        record.file = maybe { random in
            EvidenceFile(
                path: random.path(),
                sha256: random.maybe { $0.text() },
                bytes: random.maybe { $0.count() },
                isSigned: random.maybe { $0.flip() }
            )
        }
        record.link = maybe { random in
            EvidenceLink(url: random.text(), capturedOn: random.maybe { $0.date() })
        }
        record.accessMode = maybe { $0.pick(AccessMode.allCases) }
        record.holdsPersonalData = flip()
        record.survey = SurveyFacts(question: maybe { $0.text() }, sampleSize: maybe { $0.count() })
        record.expert = ExpertFacts(
            name: maybe { $0.text() },
            role: maybe { $0.text() },
            judgement: maybe { $0.text() }
        )
        record.hasAttendance = maybe { $0.flip() }
        record.isSealed = maybe { $0.flip() }
        record.usedBy = some { $0.text() }
        record.note = maybe { $0.text() }
        record.responsibleUnit = maybe { $0.text() }
        record.leadTime = maybe { LeadTime(days: abs($0.count()) % 1000, areWorkingDays: $0.flip()) }
        record.requestedOn = maybe { $0.date() }
        return record
    }

    private mutating func figure() -> Figure {
        var figure = Figure(name: pick(["population", "area", "a"]), value: number(), row: row())
        figure.label = localized()
        figure.unit = maybe { $0.pick(["%", "persons", "km²"]) }
        figure.year = maybe { random in PartialDate(random.day()) }
        figure.source = maybe { $0.code() }
        figure.partOf = maybe { $0.text() }
        figure.quotient = maybe { FigureQuotient(numerator: $0.text(), denominator: $0.text()) }
        figure.note = maybe { $0.text() }
        return figure
    }

    private mutating func assessment() -> Assessment {
        var assessment = Assessment(set: pick(["vn-learning-city", "other"]))
        assessment.reported = maybe { random in
            var summary = ReportedSummary(
                met: random.count(),
                notMet: random.count(),
                awaitingExpert: random.count(),
                noData: random.count(),
                place: random.place()
            )
            summary.assessedTotal = random.maybe { $0.count() }
            summary.total = random.maybe { $0.count() }
            summary.asOf = random.maybe { $0.date() }
            summary.source = random.maybe { $0.code() }
            return summary
        }
        assessment.indicators = some { random in
            var indicator = IndicatorAssessment(
                indicator: random.pick(["1.1.1", "1.1.2", ""]),
                outcome: random.maybe { $0.pick(Outcome.allCases) },
                row: random.row()
            )
            indicator.value = random.maybe { $0.number() }
            indicator.numerator = random.maybe { $0.number() }
            indicator.denominator = random.maybe { $0.number() }
            indicator.unit = random.maybe { $0.text() }
            indicator.period = random.maybe { $0.text() }
            indicator.territory = random.maybe { $0.pick(Territory.allCases) }
            indicator.body = random.maybe { $0.text() }
            indicator.isProxy = random.flip()
            indicator.outcomeWritten = random.maybe { $0.text() }
            indicator.assessor = random.maybe { $0.text() }
            indicator.decidedOn = random.maybe { $0.date() }
            indicator.evidence = random.some { $0.code() }
            indicator.era = random.maybe { $0.text() }
            indicator.note = random.localized()
            return indicator
        }
        return assessment
    }

    private mutating func part(of question: String) -> AnswerPart {
        switch Int.random(in: 0...9, using: &random) {
        case 0: return .choice(text())
        case 1: return .figure(pick(["population", "unknown"]))
        case 2: return .rating(item: text(), value: text())
        case 3: return .row(some { MarkedText($0.text()) })
        case 4:
            var attachment = Attachment(
                path: path(),
                title: localized(),
                place: place().about(question: question)
            )
            attachment.language = maybe { $0.text() }
            attachment.rightsForm = maybe { $0.path() }
            return .attachment(attachment)
        case 5:
            var facts = SignatureFacts()
            facts.name = maybe { $0.text() }
            facts.title = maybe { $0.text() }
            facts.capacity = maybe { $0.text() }
            facts.date = maybe { $0.date() }
            facts.isStamped = maybe { $0.flip() }
            facts.isDigital = maybe { $0.flip() }
            facts.file = maybe { $0.path() }
            facts.signedDigest = maybe { $0.text() }
            return .signature(facts)
        case 6:
            var facts = ConsentFacts()
            facts.giver = maybe { $0.text() }
            facts.scope = maybe { $0.text() }
            facts.date = maybe { $0.date() }
            facts.signatory = maybe { $0.text() }
            facts.file = maybe { $0.path() }
            return .consent(facts)
        default: return .paragraph(MarkedText(text()))
        }
    }

    private mutating func settings() -> DossierSettings {
        var settings = DossierSettings(
            id: text(),
            version: count(),
            date: day(),
            city: ApplicantCity(name: localized(), country: text(), unit: maybe { $0.text() }),
            form: RuleReference(id: text(), edition: text()),
            workingLanguage: pick(Language.allCases),
            submissionLanguage: pick(Language.allCases)
        )
        settings.purpose = pick([.real, .example])
        settings.identifier = maybe { $0.text() }
        settings.replaces = maybe { $0.text() }
        settings.title = localized()
        settings.round = maybe { $0.text() }
        settings.sendingDate = maybe { $0.day() }
        settings.joinedOn = maybe { $0.day() }
        settings.overlay = maybe { $0.text() }
        settings.criteria = some { random in
            CriteriaReference(
                set: RuleReference(id: random.text(), edition: random.text()),
                role: random.pick([.assessment, .coverage])
            )
        }
        settings.periodFrom = maybe { $0.day() }
        settings.periodTo = maybe { $0.day() }
        settings.organisation = maybe { $0.text() }
        settings.contactName = maybe { $0.text() }
        settings.contactEmail = maybe { $0.text() }
        settings.addresses = some { random in
            SendingAddress(
                purpose: random.pick([.nationalCommission, .copy]),
                email: random.text(),
                sentOn: random.maybe { $0.day() },
                place: random.place()
            )
        }
        settings.lines = pick([[:], ["city": 4, "form": 9]])
        return settings
    }

    mutating func make() -> Dossier {
        var dossier = Dossier(settings: settings())
        dossier.records = some { $0.record() }
        dossier.figures = some { $0.figure() }
        dossier.assessments = some { $0.assessment() }
        dossier.answers = some { random in
            let question = random.pick(["1.1", "3.1", "F", "unknown"])
            var answer = Answer(
                question: question,
                language: random.maybe { $0.pick(Language.allCases) },
                parts: random.some { $0.part(of: question) },
                place: random.place()
            )
            answer.updatedOn = random.maybe { $0.day() }
            return answer
        }
        dossier.confirmations.findings = some { random in
            FindingConfirmation(
                check: random.pick(Catalogue.entries).id,
                object: random.text(),
                statement: random.text(),
                by: random.text(),
                on: random.day(),
                reason: random.text()
            )
        }
        dossier.confirmations.questions = some { random in
            QuestionConfirmation(
                question: random.text(),
                by: random.text(),
                on: random.day(),
                comparedWith: random.text()
            )
        }
        dossier.files = [
            WorkspaceFile(path: "files/a.pdf", bytes: 1),
            WorkspaceFile(
                path: "files/Ảnh lớp.jpg",
                bytes: 2,
                diskPath: "files/A\u{309}nh lo\u{31B}\u{301}p.jpg"
            ),
        ]
        dossier.sources = some { random in WorkspaceFile(path: random.text(), bytes: random.count()) }
        return dossier
    }
}
