package import DossierModel
package import Wording

/// The filled form as a page for people, in one language
/// (`data/form/application.<lang>.html`).
package enum FormPage {
    /// The page; it links into the bundle's `data` folder and needs nothing
    /// from outside.
    ///
    /// - Returns: HTML as UTF-8.
    package static func html(of view: FormView) -> [UInt8] {
        HTML.page(
            language: view.language.tag,
            head: PageStyle.head(title: view.documentTitle, styles: [FormStyle.sheet]),
            body: [
                .tag("a", ["class": "skip", "href": "#content"], text: view.labels.skip),
                view.watermark.map {
                    .tag("div", ["class": "watermark", "aria-hidden": "true", "data-text": $0])
                },
                .tag(
                    "div",
                    ["class": "sheet"],
                    [
                        .tag(
                            "main",
                            ["id": "content"],
                            [header(view)] + view.notices.map(\.html) + [contents(view)]
                                + view.parts.flatMap(\.html)
                        ),
                        .tag("footer", ["class": "running"], [.tag("p", [:], [.text(view.footer)])]),
                    ]
                ),
            ].compactMap(\.self)
        )
    }

    /// The page of the form as `FormView` makes it of these parts.
    package static func html(
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        wording: Wording,
        isFinal: Bool,
        formCode: String
    ) -> [UInt8] {
        html(
            of: FormView(
                of: dossier,
                under: rules,
                files: files,
                wording: wording,
                isFinal: isFinal,
                formCode: formCode
            )
        )
    }

    private static func header(_ view: FormView) -> HTML {
        .tag(
            "header",
            ["class": "title"],
            [
                .tag("h1", text: view.title),
                .tag("p", ["class": "city"], text: view.city),
                .tag("dl", ["class": "facts"], view.facts.map(\.html)),
            ]
        )
    }

    private static func contents(_ view: FormView) -> HTML {
        .tag(
            "nav",
            ["aria-label": view.labels.contents],
            [
                .tag(
                    "ol",
                    [:],
                    view.sections.map { section in
                        .tag("li", [:], [.tag("a", ["href": "#\(section.anchor)"], text: section.heading)])
                    }
                )
            ]
        )
    }
}

/// Where the page stands.
private let folder = "data/form/"

extension FormView.Notice {
    fileprivate var html: HTML {
        .tag(
            "p",
            ["class": tone == .info ? "note" : "note \(tone.rawValue)"],
            [heading.map { .tag("strong", text: $0) }, .text(heading == nil ? text : " " + text)]
        )
    }
}

extension FormView.Part {
    fileprivate var html: [HTML] {
        let heading = heading.map { HTML.tag("p", ["class": startsPage ? "part newpage" : "part"], text: $0) }
        return [heading].compactMap(\.self) + sections.map(\.html)
    }
}

extension FormView.Section {
    /// The number and the label.
    var heading: String { number.map { "\($0)  \(label)" } ?? label }

    fileprivate var html: HTML {
        .tag(
            "section",
            [
                "id": anchor, "class": startsPage ? "newpage" : nil, "aria-labelledby": "heading-\(anchor)",
            ],
            [
                .tag(
                    "h2",
                    ["id": "heading-\(anchor)"],
                    [.text(heading)] + (mark.map { [.text(" ")] + $0.html(from: folder) } ?? [])
                ),
                help.map { .tag("p", ["class": "meta"], text: $0) },
            ] + questions.map(\.html) + blocks.map { $0.html(from: folder) }
        )
    }
}

extension FormView.QuestionView {
    fileprivate var html: HTML {
        .tag(
            "div",
            ["class": isShort ? "question short" : "question", "id": label.isEmpty ? nil : "question-\(id)"],
            [
                .tag("div", ["class": "id"], text: id),
                .tag(
                    "div",
                    ["class": "answer", "lang": spoken?.tag],
                    [label.isEmpty ? nil : heading, guidance]
                        + answer.map { $0.html(from: folder) }
                ),
            ]
        )
    }

    /// The help, and how long the answer is.
    private var guidance: HTML? {
        guard help != nil || count != nil else { return nil }
        return .tag(
            "p",
            ["class": "help"],
            [
                help.map { .text(count == nil ? $0 : $0 + " ") },
                count.map { .tag("strong", text: $0) },
            ]
        )
    }

    private var heading: HTML {
        .tag(
            "h3",
            [:],
            [
                .text(label),
                required.map {
                    .tag(
                        "span",
                        ["class": "required", "title": $0],
                        [
                            .text(" *"), .tag("span", ["class": "hidden"], text: $0),
                        ]
                    )
                },
            ]
                + (mark.map { [.text(" ")] + $0.html(from: folder) } ?? [])
        )
    }
}
