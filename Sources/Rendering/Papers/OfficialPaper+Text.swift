internal import DossierModel
internal import Wording

/// The lines of a paper in words, the same in PDF and in Word.
extension OfficialPaper {
    /// The name of the file's document.
    func documentTitle(_ wording: Wording) -> String {
        guard let type else { return subject }
        return "\(type) – \(subject)"
    }

    /// `Số: 05/BC-UBND`.
    func numberLine(_ wording: Wording) -> String? {
        number.map { wording.text("paper.number", ["number": .text($0.text)]) }
    }

    /// `V/v …`, which official letters alone have.
    func referenceLine(_ wording: Wording) -> String? {
        type == nil ? wording.text("paper.reference", ["subject": .text(subject)]) : nil
    }

    /// `Phủ Lý, ngày 05 tháng 01 năm 2024`: days below 10 and the months 1 and
    /// 2 have a zero in Vietnamese (evidence-practice §1.1).
    func dateLine(_ wording: Wording) -> String {
        wording.text(
            "paper.date",
            [
                "place": .text(place ?? Self.blank), "day": .text(Self.day(date?.day)),
                "month": .text(Self.month(date?.month, in: language)),
                "year": .text(date.map { String($0.year) } ?? "……"),
            ]
        )
    }

    /// The day without a place, as it stands within a sentence.
    static func dateWords(_ date: PartialDate?, _ wording: Wording) -> String {
        wording.text(
            "paper.day",
            [
                "day": .text(day(date?.day)), "month": .text(month(date?.month, in: wording.language)),
                "year": .text(date.map { String($0.year) } ?? "……"),
            ]
        )
    }

    private static func day(_ day: Int?) -> String { day.map { padded($0, to: 2) } ?? "……" }

    private static func month(_ month: Int?, in language: Language) -> String {
        guard let month else { return "……" }
        return language == .vietnamese && month > 2 ? String(month) : padded(month, to: 2)
    }

    /// The recipients as they are printed: each with its dash, `;` between
    /// them and a stop behind the last.
    var recipientLines: [String] {
        recipients.enumerated().map { position, recipient in
            "- " + recipient + (position == recipients.count - 1 ? "." : ";")
        }
    }
}

extension OfficialPaper.Signature {
    /// `TM. ỦY BAN NHÂN DÂN`, then `CHỦ TỊCH`.
    func lines(_ wording: Wording) -> [String] {
        let head = capacity.map { capacity in
            wording.text(
                "paper.capacity.\(capacity.rawValue)",
                ["principal": .text((principal ?? OfficialPaper.blank).uppercased())]
            )
        }
        return [head, title?.uppercased()].compactMap(\.self)
    }

    /// What belongs in the room above the name.
    func hint(_ wording: Wording) -> String {
        wording.text(isSealed ? "paper.signature.sealed" : "paper.signature")
    }
}
