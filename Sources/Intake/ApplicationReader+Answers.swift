internal import DossierModel
internal import XMLKit

extension ApplicationReading {
    /// The answers of all questions, in the order of the dossier.
    func answers(_ form: XMLElement) throws(ApplicationReader.Failure) -> [Answer] {
        let questions = form.children(named: "section").flatMap { $0.children(named: "question") }
        let elements = (questions + form.children(named: "otherAnswers")).flatMap {
            $0.children(named: "answer")
        }
        var answers: [(order: Int, answer: Answer)] = []
        for element in elements {
            guard let order = try element.integer("order") else { throw element.failure }
            answers.append((order, try answer(element)))
        }
        return answers.sorted { $0.order < $1.order }.map(\.answer)
    }

    private func answer(_ element: XMLElement) throws(ApplicationReader.Failure) -> Answer {
        var language: Language?
        if element["language"] != nil { language = try element.required("language") as Language }
        let question = try element.required(attribute: "question")
        var parts: [AnswerPart] = []
        for part in element.elements { parts.append(try self.part(part, of: question)) }
        var answer = Answer(
            question: question,
            language: language,
            parts: parts,
            place: try origins.place(of: element)
        )
        answer.updatedOn = try element.day("updated")
        return answer
    }

    private func part(
        _ element: XMLElement,
        of question: String
    ) throws(ApplicationReader.Failure) -> AnswerPart {
        switch element.name.local {
        case "p": return .paragraph(try text(element))
        case "choice": return .choice(element.text)
        case "figure": return .figure(try element.required(attribute: "ref"))
        case "rating": return .rating(item: try element.required(attribute: "item"), value: element.text)
        case "row":
            var cells: [MarkedText] = []
            for cell in element.children(named: "cell") { cells.append(try text(cell)) }
            return .row(cells)
        case "attachment":
            var attachment = Attachment(
                path: try element.required(attribute: "source"),
                title: element.localized("title"),
                place: try origins.place(of: element).about(question: question)
            )
            attachment.language = element["language"]
            attachment.rightsForm = element.first("rightsForm")?["source"]
            return .attachment(attachment)
        case "signature":
            var facts = SignatureFacts()
            facts.isStamped = try element.flag("stamped")
            facts.isDigital = try element.flag("digital")
            facts.signedDigest = element["signedDigest"]
            facts.name = element.text(of: "name")
            facts.title = element.text(of: "title")
            facts.capacity = element.text(of: "capacity")
            facts.date = try element.date("date")
            facts.file = element.first("file")?["source"]
            return .signature(facts)
        case "consent":
            var facts = ConsentFacts()
            facts.giver = element.text(of: "giver")
            facts.scope = element.text(of: "scope")
            facts.date = try element.date("date")
            facts.signatory = element.text(of: "signatory")
            facts.file = element.first("file")?["source"]
            return .consent(facts)
        default: throw element.failure
        }
    }

    /// The text as it was written: figures as their marks again.
    private func text(_ element: XMLElement) throws(ApplicationReader.Failure) -> MarkedText {
        var written = ""
        for child in element.children {
            switch child {
            case .text(let text): written += text
            case .element(let mark) where mark.name.local == "figure":
                let name = try mark.required(attribute: "ref")
                written += mark["written"] ?? "{{\(name)}}"
            case .element(let mark): written += mark.text
            }
        }
        return MarkedText(written)
    }
}
