internal import DossierModel
internal import Wording

/// The files of answers of a new workspace: every question of the form, with
/// what it asks for, and an empty answer.
struct NewWorkspaceAnswers {
    let content: NewWorkspaceContent

    /// The file of one language, or of what needs no language where nil.
    func text(in language: Language?) -> String {
        let attribute = language.map { " language=\"\($0.tag)\"" } ?? ""
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<answers xmlns=\"urn:dossier:answers:1\"\(attribute)>",
        ]
        lines += intro(of: language)
        for section in content.rules.form.sections {
            let questions = section.questions.filter { $0.isPerLanguage == (language != nil) }
            guard !questions.isEmpty else { continue }
            lines += ["", "  <!-- ===== \(section.id). \(both(section.label, language)) ===== -->"]
            for question in questions { lines += [""] + entry(of: question, language) }
        }
        return (lines + ["", "</answers>", ""]).joined(separator: "\n")
    }

    private func intro(of language: Language?) -> [String] {
        wordings(for: language).map { wording in
            Self.comment(
                wording.text(language == nil ? "new.answers.neutral" : "new.answers.intro"),
                indent: 2
            )
        }
    }

    // MARK: - One question

    private func entry(of question: Question, _ language: Language?) -> [String] {
        var notes: [String] = []
        for wording in wordings(for: language) {
            notes.append(
                "\(question.id). \(question.label.text(in: wording.language))\(demand(of: question, wording))"
            )
            if let help = question.help { notes.append(help.text(in: wording.language)) }
            notes += advice(on: question, wording)
        }
        let body = answer(to: question, language)
        return [Self.comment(notes.joined(separator: "\n       "), indent: 2)]
            + ["  <answer question=\"\(question.id)\">"] + body.map { "    \($0)" } + ["  </answer>"]
    }

    /// Whether an answer is needed, how long it may be, and whether the
    /// question is proved.
    private func demand(of question: Question, _ wording: Wording) -> String {
        var parts = [wording.text(question.isRequired ? "new.required" : "new.optional")]
        if let limit = question.limit {
            let unit = ArgumentValue.term("unit.\(limit.unit.rawValue)")
            if let max = limit.max {
                parts.append(wording.text("new.atMost", ["count": .integer(max), "unit": unit]))
            }
            if let min = limit.min {
                parts.append(wording.text("new.atLeast", ["count": .integer(min), "unit": unit]))
            }
        }
        if let provenance = question.origin.provenance, provenance != .verified {
            parts.append(wording.term("provenance.\(provenance.rawValue)"))
        }
        return " (\(parts.joined(separator: "; ")))"
    }

    /// How the answer is written, where it is no plain text.
    private func advice(on question: Question, _ wording: Wording) -> [String] {
        func list(_ options: [ChoiceOption]) -> [String] {
            options.map { "  \($0.id) = \($0.label.text(in: wording.language))" }
        }
        func example(_ text: String) -> String {
            wording.text("new.example", ["example": .text(text)])
        }
        switch question.kind {
        case .choice(let options):
            return [example("<choice>\(options.first?.id ?? "")</choice>")] + list(options)
        case .choices(let options):
            return [example("<choice>\(options.first?.id ?? "")</choice>"), wording.text("new.several")]
                + list(options)
        case .rating(let scale):
            let range: [String: ArgumentValue] = [
                "lowest": .integer(scale.lowest), "highest": .integer(scale.highest),
            ]
            return [wording.text("new.rating", range)] + list(scale.items)
        case .table(let columns):
            let names = columns.map { $0.label.text(in: wording.language) }
            return [wording.text("new.columns", ["columns": .list(names.map(ArgumentValue.text))])]
        case .fixedText(let fixed):
            return [
                wording.text("new.fixed"),
                fixed.wording.text(in: wording.language).replacing(
                    "{city}",
                    with: city(in: wording.language)
                ),
            ]
        case .figure(let rule): return [wording.text("new.figure", ["name": .text(rule.figure)])]
        case .date: return [example("<p>2025-03-31</p>")]
        case .attachment: return [example("<attachment file=\"files/….pdf\" language=\"vi\"/>")]
        case .signature:
            return [example("<signature name=\"…\" title=\"…\" date=\"2025-03-31\" file=\"files/….pdf\"/>")]
        case .stamp:
            return [example("<signature date=\"2025-03-31\" stamped=\"true\" file=\"files/….pdf\"/>")]
        case .consent:
            return [
                example(
                    "<consent giver=\"…\" scope=\"…\" date=\"2025-03-31\" signatory=\"…\" file=\"files/….pdf\"/>"
                )
            ]
        case .text, .longText, .number, .person, .email, .phone, .url: return []
        }
    }

    /// What stands in the answer from the beginning.
    private func answer(to question: Question, _ language: Language?) -> [String] {
        switch question.kind {
        case .figure(let rule): ["<figure name=\"\(rule.figure.escapedForXML)\"/>"]
        case .rating(let scale): scale.items.map { "<rating item=\"\($0.id.escapedForXML)\"></rating>" }
        case .table(let columns): ["<row>\(String(repeating: "<cell></cell>", count: columns.count))</row>"]
        case .choice, .choices, .attachment, .signature, .stamp, .consent: []
        case .text where question.role == .cityName:
            ["<p>\(city(in: language ?? content.request.submission).escapedForXML)</p>"]
        case .text, .longText, .number, .date, .person, .email, .phone, .url, .fixedText: ["<p></p>"]
        }
    }

    private func city(in language: Language) -> String {
        language == .vietnamese ? content.request.cityVietnamese : content.request.citySubmission
    }

    // MARK: - Languages

    /// The languages that a file explains itself in: its own, or both.
    private func wordings(for language: Language?) -> [Wording] {
        switch language {
        case .vietnamese?: [content.vietnamese]
        case nil: [content.vietnamese, content.submission]
        default: [content.submission]
        }
    }

    private func both(_ label: LocalizedText, _ language: Language?) -> String {
        wordings(for: language).map { label.text(in: $0.language) }.joined(separator: " / ")
    }

    /// A comment; two hyphens in a row cannot stand in one (XML 1.0 §2.5).
    private static func comment(_ text: String, indent: Int) -> String {
        let safe = text.replacing("--", with: "– –")
        return String(repeating: " ", count: indent) + "<!-- \(safe.hasSuffix("-") ? safe + " " : safe) -->"
    }
}
