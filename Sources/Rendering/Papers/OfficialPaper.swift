internal import DossierModel

/// A paper of a Vietnamese authority in the layout of Nghị định 30/2020/NĐ-CP
/// (evidence-practice §1), before it becomes PDF or Word.
///
/// What is nil is not known and stays a visible blank: papers are made to be
/// completed, signed and entered in the register of the office.
package struct OfficialPaper: Hashable, Sendable {
    let language: Language
    /// The body above the issuing one, where papers name it.
    var superior: String?
    /// The issuing body, one entry for each line; empty where it is not known.
    var issuer: [String]
    /// Nil where the paper has no number of its own: minutes of a team, an
    /// annex, a translation.
    var number: Number?
    /// The place of issue, such as `Phủ Lý`.
    var place: String?
    var date: PartialDate?
    /// The name of the type, such as `Báo cáo`; nil for an official letter
    /// (công văn), whose subject stands behind “V/v”.
    var type: String?
    /// The summary line (trích yếu).
    var subject: String
    /// To which paper this one is an annex, in a full sentence in brackets.
    var attachment: String?
    /// Whom the paper is for (Kính gửi); empty where it is for no one alone.
    var addressees: [String] = []
    var sections: [Section]
    /// Who gets the paper (Nơi nhận), without dashes and stops.
    var recipients: [String] = []
    /// One stands at the right, beside the recipients; two stand side by side.
    var signatures: [Signature] = []
    var isLandscape = false
    /// What readers must be told beside the heading: that the paper is a
    /// translation, or shows an example.
    var marks: [String] = []
    /// That the paper is a draft, across every page; nil in what is sent.
    var watermark: String?
    /// What stands at the foot of every page of a draft.
    var footer: String?
    /// What is still to be filled in, said at the end of a draft.
    var openPlaces: [String] = []

    /// How many things are still to be filled in; 0 in what is sent.
    package var openPlaceCount: Int { openPlaces.count }

    /// A number below a year's register and the symbol behind it.
    struct Number: Hashable, Sendable {
        /// The running number; nil until the registry gives it.
        var number: Int?
        /// Type and body, or body and unit, such as `BC-UBND` or `UBND-VX`.
        var symbol: String

        /// The symbol of a paper of `type` (evidence-practice §1.2), nil for
        /// an official letter, by `body` and, where it is named, a `unit`.
        init(_ number: Int? = nil, type: String?, body: String?, unit: String? = nil) {
            self.number = number
            symbol = [type, body ?? "…", unit].compactMap(\.self).joined(separator: "-")
        }

        /// `05/BC-UBND`: below ten with a zero (evidence-practice §1.1), with
        /// room for the pen where the number is not known.
        var text: String {
            let room = String(repeating: "\u{A0}", count: 6)
            return (number.map { padded($0, to: 2) } ?? room) + "/" + symbol
        }
    }

    /// What stands below one heading; the first may have none.
    struct Section: Hashable, Sendable {
        /// 2 below the title, 3 and 4 below that.
        var level = 2
        var heading: String?
        /// Headings inside sections are sections of their own.
        var blocks: [Block]
    }

    /// The place of one signature and seal.
    struct Signature: Hashable, Sendable {
        var capacity: Capacity?
        /// For whom, or in whose place, it is signed: `Ủy ban nhân dân`, `Chủ
        /// tịch`.
        var principal: String?
        /// The office of the one who signs.
        var title: String?
        /// Without academic titles (evidence-practice §1.4).
        var name: String?
        /// Whether a seal belongs beside it.
        var isSealed = true
    }

    /// The capacity in which somebody signs (evidence-practice §1.4); the raw
    /// value ends the id of its wording.
    package enum Capacity: String, Sendable, Hashable, CaseIterable {
        /// `TM.`: for a collective.
        case collective
        /// `Q.`: acting.
        case acting
        /// `KT.`: a deputy for the head.
        case deputy
        /// `TL.`: by order of the head.
        case order
        /// `TUQ.`: by delegation.
        case delegation
    }

    /// What stands for a word or a number that is to be filled in.
    static let blank = "……………"
}

extension OfficialPaper {
    /// A paper whose body has no headings, such as a letter.
    init(
        language: Language,
        issuer: [String],
        number: Number?,
        place: String?,
        date: PartialDate?,
        type: String?,
        subject: String,
        addressees: [String],
        body: [Block],
        recipients: [String],
        signatures: [Signature]
    ) {
        self.init(
            language: language,
            issuer: issuer,
            number: number,
            place: place,
            date: date,
            type: type,
            subject: subject,
            addressees: addressees,
            sections: [Section(heading: nil, blocks: body)],
            recipients: recipients,
            signatures: signatures
        )
    }
}
