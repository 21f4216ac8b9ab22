internal import DossierModel

extension Check {
    /// FIG-06: figures of the form are not older than the round allows, and
    /// the network is as large as last published.
    static let figureIsNotStale = Check(
        .fig06,
        needs: [.form],
        applies: { !$0.answeredFigures.isEmpty || !$0.texts.isEmpty },
        run: { $0.staleFigures + $0.staleNetwork }
    )
}

extension CheckContext {
    /// Years after which a figure is stale where no round says so: ours [I].
    private static let span = 5

    fileprivate var staleFigures: [Finding] {
        let round = rules.round ?? rules.calendar?.rounds.last
        let span = round?.staleAfterYears?.value ?? Self.span
        let year = (rules.round?.deadline ?? rules.round?.opens)?.year ?? date.year
        return answeredFigures.compactMap { answered in
            guard let figureYear = answered.figure.year?.year, year - figureYear > span else { return nil }
            return Finding(
                .fig06,
                "",
                ["figure": answered.figure.nameArgument, "year": .text(String(figureYear))],
                at: answered.figure.row.place(of: .year).about(question: answered.question.id)
            )
        }
    }

    /// Sizes of the network that were true once, told without their year.
    fileprivate var staleNetwork: [Finding] {
        guard let calendar = rules.calendar, let latest = calendar.sizes(on: date).last else { return [] }
        let older = calendar.sizes(on: date).filter { $0.size < latest.size }
        func finding(_ name: ArgumentValue, _ stated: Int, at place: Place) -> Finding {
            Finding(
                .fig06,
                "network",
                [
                    "figure": name, "stated": .integer(stated), "latest": .integer(latest.size),
                    "date": latest.decided.exact.map { .date($0) } ?? .text(latest.decided.iso),
                ],
                at: place
            )
        }
        let inTexts = scanned.flatMap { statement -> [Finding] in
            statement.clauses.compactMap { sentence in
                guard sentence.speaksOfNetwork else { return nil }
                let numbers = sentence.filter(\.isNumber).compactMap { $0.integer(in: statement.language) }
                let counted = sentence.countedCities(in: statement.language)
                guard let size = older.first(where: { counted.contains($0.size) }),
                    !numbers.contains(latest.size), !numbers.contains(size.decided.year)
                else { return nil }
                return finding(.localized(calendar.title), size.size, at: statement.place)
            }
        }
        let inFigures = dossier.figures.filter(\.countsNetwork).compactMap { figure -> Finding? in
            guard let stated = figure.value.value?.integer, older.contains(where: { $0.size == stated }),
                figure.year.map({ $0.year >= latest.decided.year }) ?? true
            else { return nil }
            return finding(figure.nameArgument, stated, at: figure.row.place(of: .value))
        }
        return inTexts + inFigures
    }
}

extension RoundCalendar {
    /// The sizes of the network that were published up to `date`, by time.
    fileprivate func sizes(on date: CalendarDate) -> [(size: Int, decided: PartialDate)] {
        rounds
            .flatMap { round in
                round.results.filter { $0.kind == .totalMembers }.compactMap { count in
                    round.decidedOn.map { (size: count.value, decided: $0) }
                }
            }
            .filter { $0.decided.earliest.map { $0 <= date } ?? false }
            .sorted { ($0.decided.iso, $0.size) < ($1.decided.iso, $1.size) }
    }
}

extension ArraySlice<TextToken> {
    /// Whether the sentence names a network.
    fileprivate var speaksOfNetwork: Bool {
        indices.contains { index in
            switch self[index].word {
            case "network", "réseau", "gnlc": true
            case "mạng": index + 1 < endIndex && self[index + 1].word == "lưới"
            default: false
            }
        }
    }

    /// The numbers that cities or members follow within three words.
    fileprivate func countedCities(in language: Language) -> [Int] {
        indices.compactMap { index in
            guard self[index].isNumber,
                self[(index + 1)...].prefix(3).contains(where: { token in
                    token.word.map { ["cities", "phố", "villes", "members", "viên", "membres"].contains($0) }
                        ?? false
                })
            else { return nil }
            return self[index].integer(in: language)
        }
    }
}
