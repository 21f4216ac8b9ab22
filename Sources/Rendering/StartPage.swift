package import DossierModel
package import Wording

/// `START-HERE.html`, the page that a reader of a bundle opens first.
package enum StartPage {
    /// A file that the page lists.
    package struct File: Hashable, Sendable {
        /// The path below the bundle's top folder, such as `data/application.xml`.
        package var path: String
        package var facts: FileFacts
        /// What a person calls it; the path where there is nothing better.
        package var title: LocalizedText

        package init(path: String, facts: FileFacts, title: LocalizedText = LocalizedText()) {
            self.path = path
            self.facts = facts
            self.title = title
        }
    }

    /// The page: what to do first in each language, then every file.
    ///
    /// A small script can compare digests in the browser; everything else
    /// works without it.
    ///
    /// - Parameters:
    ///   - dossier: the dossier in the bundle.
    ///   - verdict: what the checks concluded.
    ///   - files: the files to list, in the order of the page.
    ///   - wordings: the texts, one for each language, in the order vi, en, fr.
    ///   - isFinal: whether the bundle is meant to be sent.
    ///   - formCode: the code of the application (bundle.md §4).
    /// - Returns: HTML as UTF-8.
    package static func html(
        of dossier: Dossier,
        verdict: Verdict,
        files: [File],
        wordings: [Wording],
        isFinal: Bool,
        formCode: String
    ) -> [UInt8] {
        let title = dossier.settings.title.text(in: dossier.settings.workingLanguage)
        let page = StartPageWriter(
            dossier: dossier,
            verdict: verdict,
            files: files,
            wordings: wordings,
            isFinal: isFinal,
            formCode: formCode
        )
        return HTML.page(
            language: wordings.first?.language.tag ?? "vi",
            head: PageStyle.head(
                title: title.isEmpty ? dossier.settings.bundleName : title,
                styles: [StartPageWriter.style]
            ),
            body: [.tag("div", ["class": "sheet"], [.tag("main", [:], page.main)])] + page.script
        )
    }
}

/// Writes the parts of the start page.
struct StartPageWriter {
    let dossier: Dossier
    let verdict: Verdict
    let files: [StartPage.File]
    let wordings: [Wording]
    let isFinal: Bool
    let formCode: String

    var main: [HTML] {
        [header] + wordings.map(steps) + [check, list]
    }

    /// A text in each language, one after the other.
    private func inAll(_ id: String) -> [HTML] {
        wordings.enumerated().flatMap { position, wording -> [HTML] in
            let text = HTML.tag("span", ["lang": wording.language.tag], text: wording.text(id))
            return position == 0 ? [text] : [.text(" · "), text]
        }
    }

    private var header: HTML {
        let settings = dossier.settings
        var parts: [HTML] = settings.title.languages.enumerated().map { position, language in
            .tag(
                position == 0 ? "h1" : "p",
                ["lang": language.tag, "class": position == 0 ? nil : "second"],
                text: settings.title[language] ?? ""
            )
        }
        if parts.isEmpty { parts = [.tag("h1", text: settings.bundleName)] }
        parts.append(
            .tag(
                "p",
                ["class": "meta"],
                [
                    .text(settings.bundleName + " · " + settings.date.formatted(in: .vietnamese) + " · ")
                ] + inAll("form.code") + [.text(": "), .tag("code", text: formCode)]
            )
        )
        if !isFinal { parts.append(.tag("p", ["class": "note error"], inAll("mark.draft"))) }
        if settings.purpose == .example {
            parts.append(.tag("p", ["class": "note warning"], inAll("mark.example")))
        }
        parts.append(
            .tag(
                "p",
                ["class": "note \(verdict == .ready ? "good" : "")"],
                inAll("bundle.verdict.\(verdict.rawValue)")
            )
        )
        return .tag("header", [:], parts)
    }

    private func steps(_ wording: Wording) -> HTML {
        let language = wording.language
        let formPath = "data/form/application.\(language.tag).html"
        let form = files.first { $0.path == formPath } ?? files.first { $0.path.hasPrefix("data/form/") }
        func step(_ id: String, _ path: String?) -> HTML? {
            guard let path, files.contains(where: { $0.path == path }) || path.hasPrefix("reports/") else {
                return nil
            }
            return .tag(
                "li",
                [:],
                [.text(wording.text(id) + " "), .tag("a", ["href": path], text: path)]
            )
        }
        return .tag(
            "section",
            ["lang": language.tag, "class": "steps"],
            [
                .tag("h2", text: wording.text("bundle.start")),
                .tag(
                    "p",
                    text: wording.text(
                        "bundle.what",
                        ["city": .text(dossier.settings.city.name.text(in: language))]
                    )
                ),
                .tag(
                    "ol",
                    [:],
                    [
                        step("bundle.step.form", form?.path),
                        step("bundle.step.report", "reports/completeness.html"),
                        .tag("li", text: wording.text("bundle.step.evidence")),
                        .tag("li", text: wording.text("bundle.step.verify")),
                    ]
                ),
            ]
        )
    }

    private var list: HTML {
        let rows = files.map { file in
            HTML.tag(
                "tr",
                ["data-sha256": file.facts.sha256, "data-path": file.path],
                [
                    .tag(
                        "td",
                        [:],
                        [.tag("a", ["href": file.path.asAddress], text: file.path)] + title(of: file)
                    ),
                    .tag("td", ["class": "number"], text: file.facts.bytes.formattedSize(in: .vietnamese)),
                    .tag("td", [:], [.tag("code", ["class": "digest"], text: file.facts.sha256)]),
                ]
            )
        }
        return .tag(
            "section",
            [:],
            [
                .tag("h2", ["id": "files"], inAll("bundle.files")),
                .tag(
                    "table",
                    ["class": "stack", "id": "list"],
                    [
                        .tag(
                            "thead",
                            [:],
                            [
                                .tag(
                                    "tr",
                                    [:],
                                    [
                                        .tag("th", ["scope": "col"], inAll("bundle.file")),
                                        .tag(
                                            "th",
                                            ["scope": "col", "class": "number"],
                                            inAll("bundle.size")
                                        ),
                                        .tag("th", ["scope": "col"], text: "SHA-256"),
                                    ]
                                )
                            ]
                        ),
                        .tag("tbody", [:], rows),
                    ]
                ),
            ]
        )
    }

    private func title(of file: StartPage.File) -> [HTML] {
        file.title.languages.map { language in
            .tag("span", ["class": "name", "lang": language.tag], text: file.title[language] ?? "")
        }
    }

    /// The place of the script, hidden while no script runs.
    private var check: HTML {
        .tag(
            "section",
            ["id": "check", "hidden": "hidden"],
            [
                .tag("h2", ["id": "check-heading"], inAll("bundle.check")),
                .tag("p", [:], inAll("bundle.check.how")),
                .tag(
                    "p",
                    [:],
                    [
                        .tag(
                            "input",
                            [
                                "type": "file", "multiple": "multiple", "id": "pick",
                                "aria-labelledby": "check-heading",
                            ]
                        )
                    ]
                ),
                .tag(
                    "ul",
                    ["id": "result", "aria-live": "polite"],
                    []
                ),
                .tag("p", ["hidden": "hidden", "id": "same"], inAll("bundle.check.same")),
                .tag("p", ["hidden": "hidden", "id": "changed"], inAll("bundle.check.changed")),
                .tag("p", ["hidden": "hidden", "id": "unknown"], inAll("bundle.check.unknown")),
            ]
        )
    }
}
