internal import DossierModel

extension Check {
    /// EVI-07: a recognition of a learning community or unit has not run out,
    /// and level 2 did not follow level 1 too soon (TT 25/2023, TT 24/2023).
    static let recognitionTerm = Check(
        .evi07,
        needs: [.overlay],
        applies: { !($0.rules.overlay?.recognitions ?? []).isEmpty && $0.hasRecords },
        run: { context in
            let decisions = context.recognitionDecisions
            let day = context.settings.sendingDate ?? context.settings.date
            return decisions.compactMap { $0.expiry(on: day) } + context.earlySteps(among: decisions)
        }
    )
}

/// A decision that recognises something for a time.
private struct RecognitionDecision {
    let recognition: Recognition
    let record: EvidenceRecord
    let date: CalendarDate
    /// What is recognised: the title without level and year.
    let subject: String
    /// 1 or 2, where the title says so.
    let level: Int?

    func expiry(on day: CalendarDate) -> Finding? {
        guard date.adding(months: recognition.validMonths) < day else { return nil }
        let arguments: [String: ArgumentValue] = [
            "date": .date(date), "months": .integer(recognition.validMonths),
        ]
        return Finding(.evi07, "", arguments, at: record.place(of: .date))
    }
}

extension CheckContext {
    fileprivate var recognitionDecisions: [RecognitionDecision] {
        let recognitions = (rules.overlay?.recognitions ?? []).map { recognition in
            (
                recognition,
                recognition.name.languages.compactMap { recognition.name[$0] }.map { NameKey($0).text }
            )
        }
        return usedRecords.filter { $0.kind == .recognition }.compactMap { record in
            guard let date = record.date?.value?.latest else { return nil }
            let titles = record.namings.map { NameKey($0.withoutQuotationMarks).text }
            guard
                let (recognition, _) = recognitions.first(where: { _, names in
                    names.contains { name in titles.contains { $0.contains(name) } }
                })
            else { return nil }
            let (subject, level) = Self.subject(of: titles.first ?? "")
            return RecognitionDecision(
                recognition: recognition,
                record: record,
                date: date,
                subject: subject,
                level: level
            )
        }
    }

    /// Level 2 of one and the same community or unit soon after its level 1.
    fileprivate func earlySteps(among decisions: [RecognitionDecision]) -> [Finding] {
        decisions.filter { $0.level == 2 }.compactMap { second in
            guard let months = second.recognition.upgradeAfterMonths,
                let first = decisions.first(where: { first in
                    first.level == 1 && first.recognition.id == second.recognition.id
                        && first.subject == second.subject
                }),
                first.date <= second.date, second.date < first.date.adding(months: months)
            else { return nil }
            return Finding(
                .evi07,
                "step",
                ["first": .date(first.date), "second": .date(second.date), "months": .integer(months)],
                at: second.record.place(of: .date),
                alsoAt: [first.record.place(of: .date)]
            )
        }
    }

    /// The title without its level and years, and the level.
    private static func subject(of title: String) -> (String, Int?) {
        let words = title.split(separator: " ").map(String.init)
        var rest: [String] = []
        var level: Int?
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1] : ""
            let isLevel = before == NameKey("độ").text || before == "level" || before == "niveau"
            if isLevel, let stated = Int(word.filter(\.isNumber)) {
                level = stated
            } else if YearsStated.years(in: word).isEmpty {
                rest.append(word)
            }
        }
        return (rest.joined(separator: " "), level)
    }
}

extension String {
    /// The text with blanks for quotation marks, which titles of recognitions
    /// stand in.
    fileprivate var withoutQuotationMarks: String {
        String(map { "“”«»\"".contains($0) ? " " : $0 })
    }
}
