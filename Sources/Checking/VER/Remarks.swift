internal import DossierModel

extension Check {
    /// VER-03: the city answers every remark.
    static let remarksAreAnswered = Check(.ver03, applies: { !$0.dossier.remarks.isEmpty }) { context in
        context.dossier.remarks.filter { $0.answer == nil }.map { remark in
            Finding(
                .ver03,
                "",
                ["remark": .text(remark.id), "by": .text(remark.by), "date": .date(remark.on)],
                at: context.place(of: remark)
            )
        }
    }

    /// VER-04: what an answer says was changed is not as it was in the
    /// version that the remark is on.
    static let answersHold = Check(
        .ver04,
        applies: { context in context.changes != nil && !context.answersToPrevious.isEmpty },
        run: { context in
            guard let changes = context.changes else { return [] }
            let subjects = context.remarkSubjects
            return context.answersToPrevious.flatMap { remark, answer in
                answer.changed.filter { about in
                    let subject = subjects.subject(about)
                    if case .unknown = subject { return false }
                    return subjects.changes(of: subject, in: changes).isEmpty
                }.map { about in
                    let arguments: [String: ArgumentValue] = [
                        "remark": .text(remark.id), "subject": .text(about),
                        "previous": .text(changes.before.name),
                    ]
                    return Finding(.ver04, "", arguments, at: context.place(of: remark))
                }
            }
        }
    )

    /// VER-05: a remark is older than its answer, and the answer not younger
    /// than the dossier.
    static let remarksAreInTime = Check(
        .ver05,
        applies: { context in context.dossier.remarks.contains { $0.answer != nil } },
        run: { context in
            context.dossier.remarks.compactMap { remark in
                guard let answer = remark.answer else { return nil }
                var arguments: [String: ArgumentValue] = [
                    "remark": .text(remark.id), "date": .date(remark.on), "answered": .date(answer.on),
                ]
                if answer.on < remark.on {
                    return Finding(.ver05, "", arguments, at: context.place(of: remark))
                }
                guard answer.on > context.settings.date else { return nil }
                arguments["date"] = .date(context.settings.date)
                return Finding(.ver05, "later", arguments, at: context.place(of: remark))
            }
        }
    )

    /// VER-06: remarks and answers speak of what the dossier has, and of an
    /// earlier version of it.
    static let remarksHaveSubjects = Check(
        .ver06,
        needs: [.form, .criteria],
        applies: { !$0.dossier.remarks.isEmpty },
        run: { context in
            context.dossier.remarks.flatMap { remark in
                ([remark.about].compactMap(\.self) + (remark.answer?.changed ?? [])).firstOfEach
                    .compactMap { context.unknown($0, in: remark) }
                    + [context.wrongVersion(of: remark)].compactMap(\.self)
            }
        }
    )
}

extension CheckContext {
    /// The place of a remark, about what it is about.
    fileprivate func place(of remark: Remark) -> Place {
        switch remarkSubjects.subject(remark.about) {
        case .question(let id): remark.place.about(question: id)
        case .record(let code): remark.place.about(code: EvidenceCode(code))
        case .indicator(let id): remark.place.about(indicator: id)
        case .whole, .settings, .figure, .unknown: remark.place
        }
    }

    /// The remarks on the version before that the city has answered; what was
    /// changed after older ones is no longer seen.
    fileprivate var answersToPrevious: [(Remark, RemarkAnswer)] {
        dossier.remarks.compactMap { remark in
            guard let answer = remark.answer, let before = changes?.before,
                remark.version.map({ $0.bundleName == before.name }) ?? true
            else { return nil }
            return (remark, answer)
        }
    }

    fileprivate func unknown(_ about: String, in remark: Remark) -> Finding? {
        guard case .unknown(let suggestion) = remarkSubjects.subject(about) else { return nil }
        var arguments: [String: ArgumentValue] = ["remark": .text(remark.id), "subject": .text(about)]
        guard let suggestion else { return Finding(.ver06, "noSuggestion", arguments, at: place(of: remark)) }
        arguments["suggestion"] = .text(suggestion)
        return Finding(.ver06, "", arguments, at: place(of: remark))
    }

    /// A version is named `<id>_v<number>`, and a remark on it comes before
    /// the next one.
    fileprivate func wrongVersion(of remark: Remark) -> Finding? {
        guard let version = remark.version else { return nil }
        let stem = settings.id + "_v"
        let name = version.bundleName
        if name.hasPrefix(stem), let number = Int(name.dropFirst(stem.count)), number >= 1,
            number < settings.version || (number == settings.version && changes == nil)
        {
            return nil
        }
        if name == changes?.before.name || name == settings.replaces?.bundleName { return nil }
        let arguments: [String: ArgumentValue] = ["remark": .text(remark.id), "version": .text(version)]
        return Finding(.ver06, "version", arguments, at: place(of: remark))
    }
}

extension [String] {
    /// Each text once, in the order of its first.
    fileprivate var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
