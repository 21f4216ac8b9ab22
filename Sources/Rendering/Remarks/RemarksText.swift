package import DossierModel
package import Wording

/// Remarks as lines of text.
package enum RemarksText {
    /// How many there are and how many are open, then each in full with its
    /// answer.
    package static func text(of remarks: [Remark], wording: Wording, width: Int, inColour: Bool) -> String {
        var lines = TextLines(width: width, inColour: inColour)
        lines.add(summary(of: remarks, wording), style: .bold)
        for remark in remarks {
            lines.blank()
            lines.add(heading(of: remark, wording), style: remark.answer == nil ? .bad : .good)
            lines.add(paragraphs: remark.text, indent: 2)
            guard let answer = remark.answer else {
                lines.add(wording.text("remarks.open"), style: .bad, indent: 2)
                continue
            }
            let date: ArgumentValue = .date(answer.on)
            lines.add(
                answer.by.map { wording.text("remarks.answered.by", ["by": .text($0), "date": date]) }
                    ?? wording.text("remarks.answered", ["date": date]),
                style: .faint,
                indent: 2
            )
            lines.add(paragraphs: answer.text, indent: 4)
            lines.add(changed(by: answer, wording), indent: 4)
        }
        return lines.text
    }

    /// How many remarks there are, and how many wait for an answer.
    package static func summary(of remarks: [Remark], _ wording: Wording) -> String {
        guard !remarks.isEmpty else { return wording.text("remarks.none") }
        let open = remarks.count { $0.answer == nil }
        return wording.text("remarks.count", ["count": .integer(remarks.count), "open": .integer(open)])
    }

    /// `R1 (Câu 3.1): Ủy ban …, 10/02/2025`.
    static func heading(of remark: Remark, _ wording: Wording) -> String {
        wording.text(
            "remarks.heading",
            [
                "id": .text(remark.id), "by": .text(remark.by), "date": .date(remark.on),
                "about": .text(remark.about ?? wording.text("remarks.whole")),
            ]
        )
    }

    private static func changed(by answer: RemarkAnswer, _ wording: Wording) -> String {
        guard !answer.changed.isEmpty else { return wording.text("remarks.nothingChanged") }
        return wording.text("remarks.changed", ["list": .list(answer.changed.map { .text($0) })])
    }
}

extension TextLines {
    /// Adds a text with its own line breaks.
    fileprivate mutating func add(paragraphs text: String, indent: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            add(String(line), indent: indent)
        }
    }
}
