internal import DossierModel

/// A claim that something measurable rose, fell or became better.
struct Change: Sendable, Hashable {
    /// From the verb on, as the text writes it.
    let written: String
    /// Where in the sentence the verb stands.
    let position: Int

    /// The claim of `sentence`, where a measurable thing and a verb of change
    /// stand in one clause.
    init?(in sentence: Sentence) {
        let lexicon = Self.lexicon(of: sentence.language)
        for clause in Self.clauses(of: sentence) {
            let words = Array(sentence.words[clause])
            guard
                let verb = lexicon.verbs.matches(in: words).first(where: { range in
                    !lexicon.before.isLast(in: words[..<range.lowerBound])
                        && !lexicon.directly.contains(words[..<range.lowerBound].last ?? "")
                        && lexicon.after.match(at: range.lowerBound, in: words) == nil
                }), lexicon.measures.isIn(words)
            else { continue }
            let start = clause.lowerBound + verb.lowerBound
            let end = min(clause.upperBound, clause.lowerBound + verb.upperBound + 5)
            position = start
            written = sentence.written(start..<Self.endOfWords(sentence, from: start, to: end))
            return
        }
        return nil
    }

    /// The verbs of change of a language.
    static func verbs(of language: Language) -> Phrases { lexicon(of: language).verbs }

    /// The stretches between semicolons, brackets and colons.
    private static func clauses(of sentence: Sentence) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for (index, token) in sentence.tokens.enumerated() where token.isSign(";:()—") {
            if index > start { clauses.append(start..<index) }
            start = index + 1
        }
        if start < sentence.tokens.count { clauses.append(start..<sentence.tokens.count) }
        return clauses
    }

    /// Where the words from `start` on end: before a number or a sign.
    private static func endOfWords(_ sentence: Sentence, from start: Int, to end: Int) -> Int {
        (start..<end).first { sentence.words[$0].isEmpty || sentence.tokens[$0].isFigure } ?? end
    }
}

/// What a language says of change.
private struct ChangeLexicon: Sendable {
    let verbs: Phrases
    /// What is measured when it changes.
    let measures: Phrases
    /// Words shortly before the verb that make it an aim, a rule or a name.
    let before: Phrases
    /// Words right before the verb that make it a noun or another's verb.
    let directly: Set<String>
    /// The verb with what makes another word of it: `tăng cường`.
    let after: Phrases
}

extension Phrases {
    /// Whether one of the phrases ends among the last two words.
    fileprivate func isLast(in words: ArraySlice<String>) -> Bool { isIn(Array(words.suffix(2))) }
}

extension Change {
    private static func lexicon(of language: Language) -> ChangeLexicon {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .french: french
        }
    }

    private static let vietnamese = ChangeLexicon(
        verbs: Phrases(
            "tăng đều,tăng dần,tăng lên,tăng nhanh,tăng mạnh,tăng rõ rệt,tăng,giảm dần,giảm xuống,giảm mạnh,giảm",
            "được cải thiện,cải thiện rõ rệt,được nâng lên,được nâng cao,không ngừng nâng cao,ngày càng cao",
            "chuyển biến tích cực"
        ),
        measures: Phrases(
            "tỷ lệ,tỉ lệ,số,số lượng,mức,chất lượng,kết quả,trình độ,nhận thức,thu nhập,kinh phí,ngân sách,lượt,quy mô"
        ),
        before: Phrases(
            "sẽ,cần,phải,để,nhằm,phấn đấu,miễn,xóa đói,mục tiêu,tiếp tục,không,góp phần,giúp,làm"
        ),
        directly: [],
        after: Phrases(
            "tăng cường,tăng trưởng,tăng ca,tăng tốc,giảm nghèo,giảm giá,giảm học phí,giảm thiểu,giảm tải,giảm phát"
        )
    )

    private static let english = ChangeLexicon(
        verbs: Phrases(
            "rise,rises,rose,has risen,have risen,is rising,are rising,increase,increases,increased,is increasing",
            "are increasing,grows,grew,has grown,have grown,is growing,are growing,improves,improved,is improving",
            "falls,fell,has fallen,have fallen,declines,declined,decreases,decreased,drops,dropped,doubled,tripled,halved",
            "went up,has gone up,have gone up,goes up,went down,has gone down"
        ),
        measures: Phrases(
            "share,shares,rate,rates,number,numbers,proportion,percentage,participation,enrolment,attendance,literacy",
            "quality,results,spending,budget,income,access,awareness,score,scores,level,levels,membership,use"
        ),
        before: Phrases(
            "to,will,would,should,shall,must,can,may,help,helps,not"
        ),
        directly: [
            "a", "an", "the", "this", "that", "of", "no", "for", "and", "with", "through", "by", "its",
            "their",
        ],
        after: Phrases("falls under,falls within,falls to,rises from the fact")
    )

    private static let french = ChangeLexicon(
        verbs: Phrases(
            "augmenté,progressé,diminué,doublé,triplé,augmente,augmentent,a augmenté,ont augmenté,progresse,progressent,a progressé,ont progressé,croît,croissent",
            "s’améliore,améliore,améliorent,amélioré,améliorée,diminue,diminuent,a diminué,ont diminué,baisse,baissent",
            "a baissé,ont baissé,a doublé,ont doublé,a triplé,recule,a reculé,est en hausse,sont en hausse,en hausse",
            "en baisse,est passé,est passée,sont passés,est passé de"
        ),
        measures: Phrases(
            "taux,part,nombre,proportion,pourcentage,participation,fréquentation,alphabétisation,qualité,résultats",
            "dépenses,budget,revenu,accès,niveau,effectifs"
        ),
        before: Phrases("pour,doit,doivent,devra,va,vont,veut,ne,afin"),
        directly: ["de", "à", "une", "la", "cette", "sa", "leur", "en"],
        after: Phrases("baisse de,augmente de la")
    )
}
