import DossierModel
import Testing

@testable import Checking

/// Where sentences end, and which codes they carry.
@Suite struct SentenceTests {
    /// A text, and its sentences: what is written, then its codes.
    static let texts: [(Language, String, [String])] = [
        (
            .vietnamese, "Có kế hoạch [H1.01.01.01]. Có báo cáo.",
            ["Có kế hoạch. ‹H1.01.01.01›", "Có báo cáo. ‹›"]
        ),
        (
            .vietnamese, "Có kế hoạch. [H1.01.01.01; H1.01.01.02] Có báo cáo. [H1.01.02.01]",
            ["Có kế hoạch. ‹H1.01.01.01 H1.01.01.02›", "Có báo cáo. ‹H1.01.02.01›"]
        ),
        (
            .vietnamese, "UBND TP. Thí Dụ và ThS. Trần Thị Mẫu (KT. CHỦ TỊCH) đã ký. Tốt.",
            ["UBND TP. Thí Dụ và ThS. Trần Thị Mẫu (KT. CHỦ TỊCH) đã ký. ‹›", "Tốt. ‹›"]
        ),
        (.vietnamese, "Sách, báo, v.v. đều có. Xem thêm.", ["Sách, báo, v.v. đều có. ‹›", "Xem thêm. ‹›"]),
        (
            .vietnamese, "Chi 1.250,5 triệu đồng. Còn 3.5 điểm.",
            ["Chi 1.250,5 triệu đồng. ‹›", "Còn 3.5 điểm. ‹›"]
        ),
        (.vietnamese, "1. Giáo dục cơ bản. Có 24 trường.", ["1. Giáo dục cơ bản. ‹›", "Có 24 trường. ‹›"]),
        (
            .vietnamese, "Ông nói: “Phải học. Học nữa.” Mọi người nghe.",
            ["Ông nói: “Phải học. Học nữa.” ‹›", "Mọi người nghe. ‹›"]
        ),
        (
            .vietnamese, "Có ba việc:\n- đọc;\n- viết. [H1.01.01.01]",
            [
                "Có ba việc: ‹›", "- đọc; ‹›", "- viết. ‹H1.01.01.01›",
            ]
        ),
        (
            .english, "Mr. A. Sample, e.g., came at 7.30 a.m. to No. 5. He left.",
            ["Mr. A. Sample, e.g., came at 7.30 a.m. to No. 5. ‹›", "He left. ‹›"]
        ),
        (
            .english, "Is it so? It is! See example.org.",
            ["Is it so? ‹›", "It is! ‹›", "See example.org. ‹›"]
        ),
        (.english, "Schools, parks, etc. The end.", ["Schools, parks, etc. ‹›", "The end. ‹›"]),
        (
            .english, "It grew … and grew. Then it stopped…",
            ["It grew … and grew. ‹›", "Then it stopped… ‹›"]
        ),
        (.english, "[H1.01.01.01] It stands before.", ["It stands before. ‹H1.01.01.01›"]),
        (
            .french, "L’art. 3 (cf. l’annexe) dit : « C’est bien. » M. Exemple l’a lu. Fin.",
            ["L’art. 3 (cf. l’annexe) dit : « C’est bien. » ‹›", "M. Exemple l’a lu. ‹›", "Fin. ‹›"]
        ),
    ]

    @Test(arguments: texts)
    func endsSentencesWhereAReaderDoes(_ language: Language, _ text: String, _ expected: [String]) {
        let sentences = SentenceSplitter.sentences(of: MarkedText(text), in: language, figures: [:])
        #expect(sentences.map { "\($0.text) ‹\($0.codes.map(\.text).joined(separator: " "))›" } == expected)
    }

    /// Facts that a reader can ask proof of.
    static let facts: [(Language, String)] = [
        (.vietnamese, "Tất cả các trường đều có kết nối mạng."),
        (.vietnamese, "Thành phố có 24 trường học."),
        (.vietnamese, "UBND thành phố đã ban hành kế hoạch."),
        (.vietnamese, "Hội nghị tổng kết được tổ chức hằng năm."),
        (.vietnamese, "Tỷ lệ gia đình học tập tăng đều qua mỗi năm."),
        (.vietnamese, "Ba phần tư số hộ có máy tính."),
        (.english, "All schools are connected."),
        (.english, "The city has established a steering committee."),
        (.english, "Four out of five learners stayed."),
        (.english, "The number of readers rises every year."),
        (.english, "The report is published annually."),
        (.french, "Toutes les écoles sont connectées."),
        (.french, "La ville a créé un comité de pilotage."),
        (.french, "Quatre élèves sur cinq continuent."),
        (.french, "Le nombre de lecteurs augmente chaque année."),
    ]

    @Test(arguments: facts)
    func knowsAFact(_ language: Language, _ text: String) {
        #expect(Self.isAssertion(text, language))
    }

    /// What nobody can ask proof of.
    static let others: [(Language, String)] = [
        (.vietnamese, "Đến năm 2030, 80% gia đình đạt danh hiệu."),
        (.vietnamese, "Thành phố phấn đấu có 100% trường kết nối mạng."),
        (.vietnamese, "Chúng tôi mong mọi người đều được học."),
        (.vietnamese, "Thành phố học tập là thành phố mà ai cũng được học."),
        (.vietnamese, "Chúng tôi trân trọng cảm ơn."),
        (.vietnamese, "Vì sao có 24 trường?"),
        (.vietnamese, "Giáo dục thường xuyên gắn với phát triển bền vững."),
        (.vietnamese, "Điều 3 của quy chế nói về bình đẳng giới."),
        (.vietnamese, "Kế hoạch có ba phần."),
        (.english, "We will train 250 teachers."),
        (.english, "Our goal is that all schools are connected."),
        (.english, "A learning city is defined as a city for all."),
        (.english, "Do all schools have internet?"),
        (.english, "We commit ourselves to report every two years."),
        (.english, "Learning for all is close to our heart."),
        (.english, "Chapter 3 and annex 2 are about 2024."),
        (.french, "La ville souhaite ouvrir 12 centres."),
        (.french, "Nous nous engageons à rendre compte chaque année."),
        (.french, "L’éducation pour tous les habitants nous tient à cœur."),
        (.french, "Pourquoi 12 centres ?"),
        (.french, "D’ici à 2030, toutes les écoles seront connectées."),
    ]

    @Test(arguments: others)
    func leavesAloneWhatIsNoFact(_ language: Language, _ text: String) {
        #expect(!Self.isAssertion(text, language))
    }

    private static func isAssertion(_ text: String, _ language: Language) -> Bool {
        SentenceSplitter.sentences(of: MarkedText(text), in: language, figures: [:])
            .contains { $0.isAssertion(asOf: 2024) }
    }
}
