internal import DossierModel
internal import Wording
internal import XMLKit

extension ApplicationValues {
    mutating func addForm() {
        guard let form = root.first("form") else { return }
        let sections = form.children(named: "section").map { section in
            (section, "/application/form/section[@id='\(section["id"] ?? "")']")
        }
        // Part 1 of the city, then Part 2 of the National Commission.
        for part in ["city", "nationalCommission"] {
            for (section, path) in sections where section["part"] == part { add(section: section, at: path) }
        }
        for answer in (form.first("otherAnswers")?.children(named: "answer") ?? []).indexed {
            let id = answer.element["question"] ?? ""
            let path = "/application/form/otherAnswers/\(answer.step)"
            guard !answer.element.elements.isEmpty else { continue }
            open(.heading, id, Expected(path: path + "/@question", text: id))
            let spoken = answer.element["language"].flatMap { Language(rawValue: $0) } ?? language
            add(partsOf: answer.element, at: path, in: spoken)
        }
    }

    private mutating func add(section: XMLElement, at path: String) {
        let id = section["id"] ?? ""
        let label = localized(section.first("label"), at: path + "/label")
        open(
            .heading,
            id,
            Expected(path: label?.path ?? path + "/@id", text: "\(id) \(label?.text ?? "")", extent: .head)
        )
        for question in section.children(named: "question") {
            add(question: question, at: "\(path)/question[@id='\(question["id"] ?? "")']")
        }
    }

    private mutating func add(question: XMLElement, at path: String) {
        let id = question["id"] ?? ""
        let label = localized(question.first("label"), at: path + "/label")
        open(
            .heading,
            id,
            Expected(path: label?.path ?? path + "/@id", text: "\(id) \(label?.text ?? "")", extent: .head)
        )
        let answers = question.children(named: "answer")
        let given = shownAnswer(of: answers)
        let kind = question["kind"] ?? ""
        let answerPath = given.map { "\(path)/answer[\($0.index + 1)]" } ?? path
        switch kind {
        case "choice", "choices": addOptions(of: question, path, given?.answer, answerPath)
        case "rating": addRatings(of: question, given?.answer, answerPath)
        case "table" where given?.answer.first("row") != nil: addColumns(of: question, path)
        case "stamp":
            if let given { addStamp(given.answer, answerPath, in: given.language) }
            return
        case "fixedText" where given == nil || given?.answer.first("p") == nil:
            addWording(of: question, at: path)
            return
        default: break
        }
        guard let given else { return }
        let isDate = kind == "date"
        add(
            partsOf: given.answer,
            at: answerPath,
            in: given.language,
            areDates: isDate,
            isTable: kind == "table"
        )
    }

    /// The answer in the language of the form, else the one in no language,
    /// else what there is in another one.
    private func shownAnswer(of answers: [XMLElement]) -> (
        answer: XMLElement, index: Int, language: Language
    )? {
        let filled = answers.enumerated().filter { !$0.element.isEmptyAnswer }
        func first(_ tag: String?) -> (answer: XMLElement, index: Int, language: Language)? {
            filled.first { $0.element["language"] == tag }.map { found in
                (found.element, found.offset, tag.flatMap { Language(rawValue: $0) } ?? language)
            }
        }
        let submission = root.first("settings")?.first("languages")?["submission"]
        return first(language.tag) ?? first(nil) ?? first(submission)
            ?? filled.first.flatMap { first($0.element["language"]) }
    }

    // MARK: Kinds

    private mutating func addOptions(
        of question: XMLElement,
        _ path: String,
        _ answer: XMLElement?,
        _ answerPath: String
    ) {
        let chosen = (answer?.children(named: "choice") ?? []).indexed
        for option in question.children(named: "option") {
            let id = option["id"] ?? ""
            let optionPath = "\(path)/option[@id='\(id)']/label"
            guard let label = localized(option.first("label"), at: optionPath) else { continue }
            let choice = chosen.first { $0.element.text == id }
            shown.insert(label.path)
            add(
                Expected(
                    path: choice.map { "\(answerPath)/\($0.step)" } ?? label.path,
                    text: label.text,
                    extent: .option,
                    isChosen: choice != nil,
                    isFree: true
                )
            )
        }
        let known = Set(question.children(named: "option").compactMap { $0["id"] })
        for choice in chosen where !known.contains(choice.element.text) {
            add("\(answerPath)/\(choice.step)", choice.element.text, .head)
        }
    }

    private mutating func addColumns(of question: XMLElement, _ path: String) {
        for column in question.children(named: "column") {
            let columnPath = "\(path)/column[@id='\(column["id"] ?? "")']/label"
            guard let label = localized(column.first("label"), at: columnPath) else { continue }
            add(Expected(path: label.path, text: label.text, extent: .part, isFree: true))
        }
    }

    /// A stamp: whether it is there, and the paper that bears it; who signed
    /// stands where the signature is asked for.
    private mutating func addStamp(_ answer: XMLElement, _ path: String, in spoken: Language) {
        for part in answer.elements.indexed where part.element.name.local == "signature" {
            addStamp(part.element, at: "\(path)/\(part.step)")
        }
        var rest = answer
        rest.children = answer.children.filter { child in
            if case .element(let element) = child { element.name.local != "signature" } else { true }
        }
        add(partsOf: rest, at: path, in: spoken)
    }

    private mutating func addRatings(of question: XMLElement, _ answer: XMLElement?, _ path: String) {
        let items = question.children(named: "option")
        for rating in (answer?.children(named: "rating") ?? []).indexed {
            let id = rating.element["item"] ?? ""
            let label = items.first { $0["id"] == id }?.first("label")
            add("\(path)/\(rating.step)/@item", localized(label, at: "")?.text ?? id, .cell)
            add("\(path)/\(rating.step)", rating.element.text, .cell)
        }
    }

    private mutating func addWording(of question: XMLElement, at path: String) {
        guard let wording = localized(question.first("wording"), at: path + "/wording") else { return }
        let city = localized(root.first("settings")?.first("city")?.first("name"), at: "")?.text ?? ""
        add(wording.path, wording.text.replacingFirst("{city}", with: city))
    }
}

extension XMLElement {
    /// Whether an answer says nothing at all.
    fileprivate var isEmptyAnswer: Bool {
        elements.allSatisfy { part in
            switch part.name.local {
            case "attachment", "signature", "consent", "figure": false
            default: part.text.isBlank
            }
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ mark: String, with text: String) -> String {
        var rest = self[...]
        while let brace = rest.firstIndex(of: "{") {
            if self[brace...].hasPrefix(mark) {
                let name = brace == startIndex ? text.beginningInUpperCase : text
                return String(self[..<brace]) + name + String(self[brace...].dropFirst(mark.count))
            }
            rest = self[index(after: brace)...]
        }
        return self
    }
}
