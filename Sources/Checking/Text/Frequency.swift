internal import DossierModel

/// A claim that something is done again and again.
struct Frequency: Sendable, Hashable {
    enum Rate: Sendable, Hashable {
        case yearly, quarterly, monthly
        /// `định kỳ`, `regularly`: without saying how often.
        case regularly
    }

    let rate: Rate
    /// How often in each year, quarter or month: 2 for `twice a year`.
    let times: Int
    /// As the text writes it.
    let written: String

    /// The claim of `sentence`, where it is one of things done: a rule, an
    /// amount for each year, and a rise every year are none.
    init?(in sentence: Sentence) {
        let lexicon = Self.lexicon(of: sentence.language)
        guard lexicon.activities.isIn(sentence.words), !lexicon.rules.isIn(sentence.words) else { return nil }
        for (phrases, rate, times) in lexicon.rates {
            guard
                let range = phrases.matches(in: sentence.words).first(where: { range in
                    !Self.isAmount(before: range.lowerBound, sentence) && !Self.isOfChange(range, sentence)
                        && !Self.isAdjective(range, sentence)
                })
            else { continue }
            self.rate = rate
            self.times = times
            written = sentence.written(range)
            return
        }
        return nil
    }

    /// `1,200 readers a year`: the claim is the number.
    private static func isAmount(before index: Int, _ sentence: Sentence) -> Bool {
        sentence.tokens[..<index].suffix(4).contains { token in
            (token.isNumber && YearsStated.years(in: token.written).isEmpty) || token.isFigure
        }
    }

    /// `the yearly data`, `báo cáo hằng năm`: a word of the thing, not of
    /// what is done; `monthly meetings` are.
    private static func isAdjective(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
        switch sentence.language {
        case .english:
            guard range.count == 1, range.upperBound < sentence.words.count,
                ["yearly", "monthly", "quarterly"].contains(sentence.words[range.lowerBound])
            else { return false }
            return !adverbNeighbours.contains(sentence.words[range.upperBound])
        case .vietnamese:
            // `Báo cáo hằng năm nêu …` names a report; `… báo cáo hằng năm.` says what is done.
            let thing = Array(sentence.words[..<range.lowerBound].suffix(2))
            let names = [
                ["báo", "cáo"], ["số", "liệu"], ["kế", "hoạch"], ["ngân", "sách"], ["dự", "toán"],
            ]
            return names.contains(thing) && range.lowerBound == 2
        case .french: return false
        }
    }

    /// What follows `yearly` where it says when, and things that are held.
    private static let adverbNeighbours: Set<String> = [
        "", "in", "from", "since", "and", "to", "at", "by", "for", "between", "with", "on", "during",
        "meetings",
        "sessions", "workshops", "events", "reviews", "festivals", "conferences",
    ]

    /// `tăng đều qua mỗi năm`: EVI-05's matter.
    private static func isOfChange(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
        let near = sentence.words[
            max(0, range.lowerBound - 5)..<min(sentence.words.count, range.upperBound + 3)
        ]
        return Change.verbs(of: sentence.language).isIn(Array(near))
    }
}

/// What a language says of things that are done again and again.
private struct FrequencyLexicon: Sendable {
    /// The most precise first.
    let rates: [(Phrases, Frequency.Rate, Int)]
    /// Words for what leaves a trace each time it is done.
    let activities: Phrases
    /// Words of texts that say what shall be done, not that it was.
    let rules: Phrases
}

extension Frequency {
    private static func lexicon(of language: Language) -> FrequencyLexicon {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .french: french
        }
    }

    private static let vietnamese = FrequencyLexicon(
        rates: [
            (
                Phrases("mỗi năm hai lần,một năm hai lần,mỗi năm 2 lần,sáu tháng một lần,6 tháng một lần"),
                .yearly, 2
            ),
            (Phrases("hằng tháng,hàng tháng,mỗi tháng,từng tháng"), .monthly, 1),
            (Phrases("hằng quý,hàng quý,mỗi quý,từng quý"), .quarterly, 1),
            (Phrases("hằng năm,hàng năm,mỗi năm,từng năm,thường niên,năm nào cũng"), .yearly, 1),
            (
                Phrases(
                    "định kỳ,định kì,tổ chức thường xuyên,thường xuyên tổ chức,họp thường xuyên,thường xuyên họp"
                ),
                .regularly, 1
            ),
        ],
        activities: Phrases(
            "tổ chức,họp,ban hành,công bố,đánh giá,rà soát,báo cáo,kiểm tra,tập huấn,bồi dưỡng,khen thưởng,tuyên dương",
            "sơ kết,tổng kết,khảo sát,xuất bản,phát động,trao tặng,trao,biểu dương,mở lớp,phát hành,cập nhật,bình xét"
        ),
        rules: Phrases("quy định,yêu cầu,sẽ,phải,cần,dự kiến,mục tiêu,phấn đấu,chỉ tiêu,kế hoạch đề ra,giao")
    )

    private static let english = FrequencyLexicon(
        rates: [
            (Phrases("twice a year,twice yearly,every six months,twice each year"), .yearly, 2),
            (Phrases("monthly,every month,each month,once a month"), .monthly, 1),
            (Phrases("quarterly,every quarter,each quarter,every three months"), .quarterly, 1),
            (
                Phrases("every year,each year,yearly,annually,once a year,every school year,year after year"),
                .yearly, 1
            ),
            (Phrases("regularly,on a regular basis,at regular intervals,periodically"), .regularly, 1),
        ],
        activities: Phrases(
            "hold,holds,held,organise,organises,organised,organize,organizes,organized,meet,meets,met,publish,publishes",
            "published,review,reviews,reviewed,report,reports,reported,assess,assesses,assessed,evaluate,evaluates",
            "evaluated,survey,surveys,surveyed,award,awards,awarded,celebrate,celebrates,celebrated,run,runs,ran,train",
            "trains,trained,issue,issues,issued,update,updates,updated,inspect,inspects,inspected,take place,takes place",
            "took place,taken place,host,hosts,hosted,honour,honours,honoured,conduct,conducts,conducted"
        ),
        rules: Phrases(
            "requires,require,required,lays down,lay down,provides for,sets out,stipulates,shall,will,must,should,goal",
            "goals,target,targets,plans to,aims,aim"
        )
    )

    private static let french = FrequencyLexicon(
        rates: [
            (Phrases("deux fois par an,tous les six mois"), .yearly, 2),
            (Phrases("chaque mois,tous les mois,mensuellement,une fois par mois"), .monthly, 1),
            (
                Phrases("chaque trimestre,tous les trimestres,trimestriellement,tous les trois mois"),
                .quarterly, 1
            ),
            (
                Phrases("chaque année,tous les ans,annuellement,une fois par an,chaque année scolaire"),
                .yearly, 1
            ),
            (Phrases("régulièrement,à intervalles réguliers,périodiquement"), .regularly, 1),
        ],
        activities: Phrases(
            "organise,organisent,organisé,organisée,organisés,organisées,tient,tiennent,tenu,tenue,tenus,tenues,réunit",
            "réunissent,réuni,réunie,publie,publient,publié,publiée,publiés,publiées,évalue,évaluent,évalué,évaluée",
            "rend compte,actualise,actualisé,actualisée,décerne,décernent,décerné,décernés,forme,forment,formés,formées",
            "célèbre,célèbrent,a lieu,ont lieu,examine,examiné,mène,mènent,mené,menée,remet,remis"
        ),
        rules: Phrases(
            "prévoit,prévoient,exige,exigent,impose,fixe,fixent,doit,doivent,sera,seront,devra,devront,objectif,objectifs",
            "vise,visent,règlement dispose"
        )
    )
}
