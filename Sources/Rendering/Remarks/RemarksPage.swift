package import DossierModel
package import Wording

/// What receivers said and the city answers, as a page that stands alone.
package enum RemarksPage {
    /// The page: each remark beside its answer, with what was changed because
    /// of it.
    ///
    /// What was changed links to `changes.html` beside the page, where there
    /// are changes.
    ///
    /// - Parameters:
    ///   - dossier: the dossier whose remarks they are.
    ///   - subjects: what remarks can be about.
    ///   - changes: what is different from the version before; nil where it
    ///     is not at hand.
    ///   - wordings: the texts in every language of the page, that of its
    ///     readers first.
    /// - Returns: HTML as UTF-8.
    package static func html(
        of dossier: Dossier,
        subjects: RemarkSubjects,
        changes: Changes?,
        wordings: [Wording]
    ) -> [UInt8] {
        let writer = RemarksWriter(subjects: subjects, changes: changes, wordings: wordings)
        let settings = dossier.settings
        let title = wordings.map { $0.text("remarks.title") }.joined(separator: " · ")
        var main: [HTML] = [
            .tag("h1", [:], writer.inAll { $0.text("remarks.title") }),
            .tag("p", ["class": "meta"], text: settings.bundleName),
            .tag("p", ["class": "note"], writer.inAll { RemarksText.summary(of: dossier.remarks, $0) }),
        ]
        main += dossier.remarks.enumerated().map { writer.box($0.element, number: $0.offset + 1) }
        return HTML.page(
            language: wordings.first?.language.tag ?? "vi",
            head: PageStyle.head(title: "\(title) – \(settings.bundleName)", styles: [RemarksWriter.style]),
            body: [.tag("div", ["class": "sheet"], [.tag("main", [:], main)])]
        )
    }
}

/// Writes the parts of the page.
private struct RemarksWriter {
    let subjects: RemarkSubjects
    let changes: Changes?
    let wordings: [Wording]

    /// A text in each language, one after the other; once where all are equal.
    func inAll(_ text: (Wording) -> String) -> [HTML] {
        let texts = wordings.map(text)
        guard Set(texts).count > 1 else { return texts.first.map { [.text($0)] } ?? [] }
        return zip(wordings, texts).enumerated().flatMap { position, pair -> [HTML] in
            let text = HTML.tag("span", ["lang": pair.0.language.tag], text: pair.1)
            return position == 0 ? [text] : [.text(" · "), text]
        }
    }

    func box(_ remark: Remark, number: Int) -> HTML {
        let isOpen = remark.answer == nil
        let version = remark.version.map { [HTML.text(" · \($0)")] } ?? []
        return .tag(
            "article",
            ["class": "box", "id": "remark-\(number)"],
            [
                .tag(
                    "h2",
                    [:],
                    [.text(remark.id + " · ")] + inAll { name(of: remark.about, $0) } + [
                        .text(" "),
                        .tag(
                            "span",
                            ["class": "mark \(isOpen ? "error" : "good")"],
                            inAll { $0.text(isOpen ? "remarks.state.open" : "remarks.state.answered") }
                        ),
                    ]
                ),
                .tag(
                    "div",
                    ["class": "pair"],
                    [
                        .tag(
                            "section",
                            [:],
                            [
                                .tag("h3", [:], inAll { $0.text("remarks.remark") }),
                                .tag("p", ["class": "meta"], [.text(said(remark.by, remark.on))] + version),
                                .tag(
                                    "blockquote",
                                    ["lang": remark.language.tag],
                                    paragraphs(of: remark.text)
                                ),
                            ]
                        ),
                        .tag(
                            "section",
                            [:],
                            [.tag("h3", [:], inAll { $0.text("remarks.answer") })]
                                + (remark.answer.map(answer) ?? [
                                    .tag("p", ["class": "open"], inAll { $0.text("remarks.open") })
                                ])
                        ),
                    ]
                ),
            ]
        )
    }

    private func answer(_ answer: RemarkAnswer) -> [HTML] {
        [
            .tag("p", ["class": "meta"], text: said(answer.by, answer.on)),
            .tag("div", ["lang": answer.language.tag], paragraphs(of: answer.text)),
        ] + changed(answer)
    }

    /// What was changed, each with a link to where it stands in the list of
    /// changes.
    private func changed(_ answer: RemarkAnswer) -> [HTML] {
        guard !answer.changed.isEmpty else {
            return [.tag("p", ["class": "small"], inAll { $0.text("remarks.nothingChanged") })]
        }
        let items = answer.changed.flatMap { about -> [HTML] in
            let found = changes.map { subjects.changes(of: subjects.subject(about), in: $0) } ?? []
            let links = found.compactMap { change -> HTML? in
                guard let place = changes?.changes.firstIndex(of: change) else { return nil }
                let words = inAll { ChangeWords(wording: $0).name(of: change.subject) }
                return .tag("li", [:], [.tag("a", ["href": "changes.html#change-\(place + 1)"], words)])
            }
            return links.isEmpty ? [.tag("li", [:], inAll { name(of: about, $0) })] : links
        }
        return [.tag("h4", [:], inAll { $0.text("remarks.whatChanged") }), .tag("ul", [:], items)]
    }

    private func said(_ by: String?, _ on: CalendarDate) -> String {
        let date = on.formatted(in: wordings.first?.language ?? .vietnamese)
        return by.map { "\($0), \(date)" } ?? date
    }

    private func paragraphs(of text: String) -> [HTML] {
        text.split(separator: "\n", omittingEmptySubsequences: true).map { .tag("p", text: String($0)) }
    }

    /// What a remark is about, in words.
    private func name(of about: String?, _ wording: Wording) -> String {
        let words = ChangeWords(wording: wording)
        return switch subjects.subject(about) {
        case .whole: wording.text("remarks.whole")
        case .settings: words.name(of: ChangeSubject(.settings))
        case .question(let id): words.name(of: ChangeSubject(.answer, id))
        case .record(let code): words.name(of: ChangeSubject(.record, code))
        case .indicator(let id): words.name(of: ChangeSubject(.indicator, id))
        case .figure(let name): words.name(of: ChangeSubject(.figure, name))
        case .unknown: about ?? ""
        }
    }

    static let style = """
        .box{padding:.2rem 0 1rem}
        .box h2{font-size:1.1rem}
        .pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
        .pair h3{color:var(--soft);margin:.6rem 0 .1rem}
        blockquote{margin:0;padding-left:.9rem;border-left:3px solid var(--line)}
        .pair h4{margin:.6rem 0 .1rem;font-size:.9rem}
        .pair p,.pair li{overflow-wrap:anywhere}
        .open{color:var(--error)}
        @media (max-width:44rem){.pair{grid-template-columns:1fr}}
        """
}
