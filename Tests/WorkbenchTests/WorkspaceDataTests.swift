import DossierModel
import Testing
import Workbench

/// The complete city that does not exist.
@Suite struct SampleCityTests {
    private static let examined = Result {
        try Workbench().examine(Repository.path("Fixtures/thanh-pho-mau"))
    }

    @Test func raisesNothing() throws {
        let findings = try Self.examined.get().report.findings
        #expect(findings.map { "\($0.id) \($0.statement) \($0.place)" } == [])
    }

    @Test func isLargeEnoughToProveTheTool() throws {
        let examined = try Self.examined.get()
        #expect(examined.dossier.records.count >= 120)
        #expect(
            examined.dossier.assessments.flatMap(\.indicators).count { $0.outcome?.isDecided ?? false } >= 57
        )
        #expect(examined.files.keys.count { $0.hasPrefix("files/") } >= 60)
    }

    @Test func keepsRegistersInFourFormats() throws {
        let registers = Set(try Self.examined.get().dossier.records.map(\.row.place.file?.fileExtension))
        #expect(registers == ["xlsx", "csv", "json", "xml"])
    }

    @Test func fitsOneMailWithFilesOfAllKinds() throws {
        let files = try Self.examined.get().files.filter { $0.key.hasPrefix("files/") }
        #expect(files.values.map(\.bytes).reduce(0, +) < 8_000_000)
        #expect(Set(files.keys.map(\.fileExtension)) == ["pdf", "jpg", "png", "xlsx", "docx"])
    }

    @Test func recordsTheDigestAndSizeOfEveryFile() throws {
        let examined = try Self.examined.get()
        for record in examined.dossier.records {
            guard let file = record.file else {
                #expect(record.link != nil, "\(record.code) has neither file nor address")
                continue
            }
            let facts = examined.files[file.path]
            #expect(file.sha256 == facts?.sha256, "\(record.code)")
            #expect(file.bytes == facts?.bytes, "\(record.code)")
        }
    }

    @Test func leavesNoFileWithoutARecordOrAnAnswer() throws {
        let examined = try Self.examined.get()
        let used = Set(
            examined.dossier.records.compactMap(\.file?.path)
                + examined.dossier.answers.flatMap(\.attachedPaths)
        )
        #expect(used == Set(examined.files.keys.filter { $0.hasPrefix("files/") }))
    }

    @Test func citesEvidenceBehindEveryIndicatorInItsOwnRegister() throws {
        let dossier = try Self.examined.get().dossier
        let codes = Set(dossier.records.map(\.code))
        for indicator in dossier.assessments.flatMap(\.indicators) {
            #expect(!indicator.evidence.isEmpty, "\(indicator.indicator)")
            #expect(codes.isSuperset(of: indicator.evidence), "\(indicator.indicator)")
        }
    }
}

/// The real case: nothing in it that the sources do not hold.
@Suite struct SeedWorkspaceTests {
    private static let examined = Result { try Workbench().examine(Repository.path("Dossier/phu-ly-2024")) }

    @Test func knowsNoOutcomeOfAnyIndicator() throws {
        let indicators = try Self.examined.get().dossier.assessments.flatMap(\.indicators)
        #expect(indicators.count == 57)
        #expect(Set(indicators.map(\.outcome)) == [.noData])
    }

    @Test func reportsTheMixedDenominatorsOfTheSeedsStatement() throws {
        let mixed = try Self.examined.get().report.findings.filter { $0.id == CatalogueEntry.fig02.id }
        #expect(mixed.map(\.place.file) == ["answers/answers.en.xml", "answers/answers.vi.xml"])
        #expect(Set(mixed.map(\.place.question)) == ["E5"])
    }

    @Test func raisesOnlyWhatIsHonestlyMissing() throws {
        let ids = Set(try Self.examined.get().report.findings.map(\.id.rawValue))
        #expect(
            ids == [
                "ANS-01", "EVI-04", "EVI-05", "EVI-08", "FIG-02", "FIG-04", "FIL-01", "FRM-02", "IND-04",
                "IND-06",
                "IND-10", "PKG-07", "REG-02", "RND-01", "SIG-01", "SIG-02", "SIG-03", "SIG-04", "SIG-06",
            ]
        )
    }

    /// Nobody has signed it: the mayor, stamp and date are missing, and Part 2
    /// is not due as long as no round is chosen.
    @Test func lacksEverySignature() throws {
        let findings = try Self.examined.get().report.findings.filter { $0.id.group == .sig }
        #expect(
            findings.map { "\($0.id).\($0.variant) \($0.place.question ?? "")" } == [
                "SIG-01. 1.6", "SIG-01.name 1.5", "SIG-02. 1.18.1", "SIG-03.absent 1.18.2",
                "SIG-04.noDate 1.17", "SIG-06.notSentYet H5",
            ]
        )
    }

    /// The press report says “yearly” and “rises every year” and proves
    /// neither; two pages of the web have no day of capture.
    @Test func saysWhichStatementsOfThePressAreNotBorneOut() throws {
        let findings = try Self.examined.get().report.findings.filter { $0.id.group == .evi }
        #expect(
            findings.map { "\($0.id).\($0.variant) \($0.statement) @ \($0.object)" } == [
                "EVI-04. claim=Hằng năm; expected=3; found=1; period=2022–2024 @ question E3",
                "EVI-05. claim=tăng đều qua mỗi năm @ question E4",
                "EVI-08.webPage webPage; code=H1.02.01.01; missing=field.capturedOn @ H1.02.01.01",
                "EVI-08.webPage webPage; code=H3.11.01.01; missing=field.capturedOn @ H3.11.01.01",
            ]
        )
    }

    @Test func endsEveryParagraphOfItsStatementsWithACode() throws {
        let answers = try Self.examined.get().dossier.answers.filter {
            $0.language != nil && $0.question != "1.2"
        }
        for text in answers.flatMap(\.texts) {
            #expect(text.written.hasSuffix("]."), "\(text.written)")
        }
    }

    @Test func holdsNoFile() throws {
        #expect(try Self.examined.get().files.keys.filter { $0.hasPrefix("files/") } == [])
    }

    /// Each document that the register names and nobody has in hand, once.
    @Test func saysOfEveryDocumentThatItIsAbsent() throws {
        let examined = try Self.examined.get()
        let named = examined.dossier.records.filter { $0.file != nil }
        let absent = examined.report.findings.filter { $0.id == CatalogueEntry.fil01.id }
        #expect(!named.isEmpty)
        #expect(
            absent.map { $0.arguments["code"] } == named.map { .text($0.code.text) }
                && absent.allSatisfy { $0.variant.isEmpty }
        )
        let others: [CatalogueEntry] = [.fil02, .fil03, .fil04, .fil05, .fil06, .fil07, .fil08]
        let ledger = examined.report.ledger.filter { entry in others.contains { $0.id == entry.check } }
        #expect(ledger == others.map { LedgerEntry($0.id, .skipped, reason: .doesNotApply) })
    }
}
