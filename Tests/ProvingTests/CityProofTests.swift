import DossierModel
import Proving
import Testing

/// Every value of both cities is found in every form, and whatever is done to
/// a form is named.
@Suite struct CityProofTests {
    @Test(arguments: ["sample", "seed"]) func everyValueStandsInEveryForm(_ name: String) throws {
        let city = try (name == "sample" ? RenderedCity.sample : RenderedCity.seed).get()
        #expect(city.proof.faults.map { Fault($0.value) } == [])
        let unread = city.proof.documents.filter { !$0.isReadable }.map(\.path)
        #expect(unread == [])
        let formats = Set(
            city.proof.documents.map { $0.path.split(separator: ".").dropFirst().joined(separator: ".") }
        )
        #expect(formats.isSuperset(of: ["en.docx", "en.html", "en.pdf", "vi.docx", "vi.html", "vi.pdf"]))
        #expect(city.proof.documents.allSatisfy { $0.values.count > 180 })
        #expect(city.proof.unprinted.filter { $0.reason == .unknown } == [])
    }

    @Test func theSameValuesAreFoundInPagesAndPDF() throws {
        let city = try RenderedCity.sample.get()
        for language in [Language.vietnamese, .english] {
            let documents = city.proof.documents.filter { $0.language == language }
            #expect(Set(documents.map { $0.values.map(\.path) }).count == 1)
        }
    }

    @Test func aValueKnowsItsPages() throws {
        let city = try RenderedCity.sample.get()
        let values = try #require(city.proof.documents.first { $0.path.hasSuffix("en.pdf") }).values
        let cityName = try #require(values.first { $0.subject == "1.1" && $0.text == "Sample City" })
        #expect(cityName.outcome == .printed(Proof.Pages(first: 2, last: 2)))
        let pages = values.compactMap(\.outcome.pages)
        #expect(pages.count == values.count)
        #expect(pages.allSatisfy { $0.first <= $0.last && $0.last - $0.first <= 1 })
    }

    // MARK: Planted

    static let pdf = "data/form/application.en.pdf"
    static let page = "data/form/application.en.html"
    static let paper = "data/form/application.vi.pdf"

    @Test func anAlteredWordIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) {
            try $0.replace("so many adults need a new trade", with: "so many adults want a new trade")
        }
        #expect(faults == [Fault("3.1", "p[2]", "altered: want a new trade")])
        let same = try city.faults(inPage: Self.page, .english, "need a new trade", as: "want a new trade")
        #expect(same.map(\.description).first?.hasPrefix("3.1 p[2] altered: want a new trade") == true)
        #expect(same.count == 1)
    }

    @Test func aLostDiacriticIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.paper, .vietnamese) {
            try $0.replace("Thư viện thành phố Mẫu", with: "Thư viện thành phô Mẫu")
        }
        #expect(faults.map(\.subject) == ["E2.1"])
        #expect(faults.first?.step == "cell[1]")
    }

    @Test func aParagraphThatIsCutIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            try pages.replace("do not meet it [H3.10.02.03].", with: "do not meet it")
        }
        #expect(faults.map { "\($0.subject) \($0.step)" } == ["E5 p[1]"])
        let lost = try city.faults(
            inPage: Self.page,
            .english,
            "<p>The reports are published at",
            as: "<p>Reports at"
        )
        #expect(lost.map { "\($0.subject) \($0.step)" } == ["3.2 p[5]"])
    }

    @Test func aFigureThatIsDroppedIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) {
            try $0.replace("58,400 persons ·", with: "persons ·")
        }
        #expect(faults == [Fault("2.1", "figure[1]", "missing")])
    }

    @Test func aFigureInAnotherPlaceDoesNotCount() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) {
            try $0.replace("58,400 persons ·", with: "158,400 persons ·")
        }
        #expect(faults.map(\.subject) == ["2.1"])
    }

    @Test func twoAnswersThatAreExchangedAreNamed() throws {
        let city = try RenderedCity.sample.get()
        let (mayor, contact) = (
            "Chairman of the People's Committee of Sample City",
            "Deputy Head of the Education Office of Sample City"
        )
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            try pages.replace(mayor, with: "#")
            try pages.replace(contact, with: mayor)
            try pages.replace("#", with: contact)
        }
        #expect(faults.map(\.description) == ["1.6 p[1] elsewhere", "1.9 p[1] elsewhere"])
    }

    @Test func theWrongBoxIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            try pages.replace("☒ English", with: "☐ English")
        }
        #expect(faults.map { "\($0.subject) \($0.step)" } == ["1.15 choice[1]"])
    }

    @Test func aCellOfTheEvidenceListIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            try pages.replace("214/BC-UBND,", with: "241/BC-UBND,")
        }
        #expect(faults.map { "\($0.subject) \($0.step)" } == ["H1.01.02.02 number"])
    }

    @Test func anOutcomeThatIsExchangedIsNamed() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            let number = try #require(pages.firstIndex { $0.pieces.contains { $0.text == "not met" } })
            let index = try #require(pages[number].pieces.firstIndex { $0.text == "not met" })
            pages[number].pieces[index].text = "met"
        }
        #expect(faults.map(\.step) == ["@outcome"])
    }

    @Test func aLostHeadingIsNamedAlone() throws {
        let city = try RenderedCity.sample.get()
        let faults = try city.faults(inPages: Self.pdf, .english) { pages in
            try pages.replace("Sustainable funding *", with: "Sustained funding *")
        }
        #expect(faults.map { "\($0.subject) \($0.step)" } == ["E6 en"])
    }
}
