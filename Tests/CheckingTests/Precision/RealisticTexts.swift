import DossierModel

extension RealisticText {
    /// The nine texts, with what is wrong in them.
    ///
    /// In the first text of each language only the last sentence is a fact
    /// without a code. Aims (“by 2030, 80 %”), wishes, the definition of a
    /// learning city, the question why, three reasons, what somebody is quoted
    /// to say, the list behind “our goals for 2025”, and numbers of decisions,
    /// chapters and years are no facts to prove.
    ///
    /// In the second, codes stand inside sentences, behind full stops, at the
    /// end of paragraphs and of list items. Rises with two figures and two
    /// dates are proven, and so is “every year” with three photos; rules that
    /// ask for quarterly reports are no claim, nor are times of opening. Wrong
    /// are 42/57 = 78.7 % (it is 73.7 %), a rise of quality without figures, a
    /// yearly contest with one photo, and a statement of all wards.
    ///
    /// In the third, a lettered list carries one code at its end; plans, what
    /// a learner is quoted to say, “the yearly data” and honest gaps are no
    /// claims; a rise by 8.5 % against 2023 is measured. Wrong are 11 + 9 = 21,
    /// a percentage in the writing of another language, and a last sentence
    /// without a code; in Vietnamese also a rise without a date.
    static let all = [
        RealisticText(
            path: "vi/1-boi-canh.txt",
            language: .vietnamese,
            expected: [
                "EVI-01.statement=Năm 2023, thành phố đã khai trương thư viện số với 12.400 đầu sách."
            ]
        ),
        RealisticText(
            path: "vi/2-ket-qua.txt",
            language: .vietnamese,
            expected: [
                "EVI-01.statement=Tất cả các xã, phường đều đã có nhà văn hóa.",
                "EVI-04.claim=thường niên; expected=3; found=1; period=2022–2024",
                "EVI-05.claim=được nâng lên rõ rệt qua từng năm",
                "FIG-01.correct=73.7 %; part=42; stated=78.7 %; whole=57",
            ]
        ),
        RealisticText(
            path: "vi/3-nguon-luc.txt",
            language: .vietnamese,
            expected: [
                "EVI-01.statement=Có 30 cán bộ của thành phố đã hoàn thành khóa bồi dưỡng về giáo dục …",
                "EVI-05.oneFigure; claim=tăng",
                "FIG-03.list; parts=11, 9; sum=20; total=21",
                "FIG-08.expected=89,4%; language=language.vi; stated=89.4%",
            ]
        ),
        RealisticText(
            path: "en/1-context.txt",
            language: .english,
            expected: ["EVI-01.statement=In 2023 the city opened a digital library with 12,400 titles."]
        ),
        RealisticText(
            path: "en/2-results.txt",
            language: .english,
            expected: [
                "EVI-01.statement=All communes and wards have a house of culture.",
                "EVI-04.claim=annually; expected=3; found=1; period=2022–2024",
                "EVI-05.claim=has grown year after year",
                "FIG-01.correct=73.7 %; part=42; stated=78.7 %; whole=57",
            ]
        ),
        RealisticText(
            path: "en/3-resources.txt",
            language: .english,
            expected: [
                "EVI-01.statement=Thirty members of staff completed a course on adult education, and 250 teachers "
                    + "were trained.",
                "FIG-03.list; parts=11, 9; sum=20; total=21",
                "FIG-08.expected=89.4\u{A0}%; language=language.en; stated=89,4%",
            ]
        ),
        RealisticText(
            path: "fr/1-contexte.txt",
            language: .french,
            expected: [
                "EVI-01.statement=En 2023, la ville a ouvert une bibliothèque numérique de 12\u{202F}400 titres."
            ]
        ),
        RealisticText(
            path: "fr/2-resultats.txt",
            language: .french,
            expected: [
                "EVI-01.statement=Tous les quartiers ont une maison de la culture.",
                "EVI-04.claim=chaque année; expected=3; found=1; period=2022–2024",
                "EVI-05.claim=s’améliore d’année en année",
                "FIG-01.correct=73.7 %; part=42; stated=78.7 %; whole=57",
            ]
        ),
        RealisticText(
            path: "fr/3-moyens.txt",
            language: .french,
            expected: [
                "EVI-01.statement=Trente agents ont suivi un cours sur la formation des adultes, et 250 "
                    + "enseignants ont été …",
                "FIG-03.list; parts=11, 9; sum=20; total=21",
                "FIG-08.expected=89,4\u{202F}%; language=language.fr; stated=89.4 %",
            ]
        ),
    ]
}
