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
        /// Where the dossier uses the file.
        package var uses: [FileUse]

        package init(
            path: String,
            facts: FileFacts,
            title: LocalizedText = LocalizedText(),
            uses: [FileUse] = []
        ) {
            self.path = path
            self.facts = facts
            self.title = title
            self.uses = uses
        }
    }

    /// The page: what to do first in each language, then every file.
    ///
    /// Two small scripts search the list and check a bundle or its files in
    /// the browser, without a network; everything else works without them.
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
            body: [
                .tag("div", ["class": "sheet wide"], [.tag("main", [:], page.main)]),
                .script(StartPageWriter.searchScript), .script(StartPageWriter.checkScript),
            ]
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
        [header] + wordings.map(steps) + [check, byHand, list]
    }

    /// A text in each language, one after the other.
    func inAll(_ id: String, _ values: [String: ArgumentValue] = [:]) -> [HTML] {
        wordings.enumerated().flatMap { position, wording -> [HTML] in
            let text = HTML.tag("span", ["lang": wording.language.tag], text: wording.text(id, values))
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
        /// The form with this ending, in the language if there is one.
        func form(_ ending: String) -> String? {
            let forms = files.filter { $0.path.hasPrefix("data/form/") && $0.path.hasSuffix(ending) }
            return (forms.first { $0.path.hasSuffix(".\(language.tag)\(ending)") } ?? forms.first)?.path
        }
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
                        step("bundle.step.form", form(".html")),
                        step("bundle.step.print", form(".pdf")),
                        step("bundle.step.word", form(".docx")),
                        step("bundle.step.report", "reports/completeness.html"),
                        files.contains { $0.path == "reports/completeness.pdf" }
                            ? step("bundle.step.reportPaper", "reports/completeness.pdf") : nil,
                        dossier.confirmations.isEmpty ? nil : confirmations(wording),
                        files.contains { $0.path == "reports/changes.html" }
                            ? step("bundle.step.changes", "reports/changes.html") : nil,
                        files.contains { $0.path == "reports/remarks.html" }
                            ? step("bundle.step.remarks", "reports/remarks.html") : nil,
                        .tag("li", text: wording.text("bundle.step.evidence")),
                        .tag("li", text: wording.text("bundle.step.verify")),
                    ]
                ),
            ]
        )
    }

    /// How many findings and questions people have confirmed, and where that
    /// stands.
    private func confirmations(_ wording: Wording) -> HTML {
        let list = dossier.confirmations
        let count = list.findings.count + list.questions.count
        return .tag(
            "li",
            [:],
            [
                .text(wording.text("bundle.step.confirmations", ["count": .integer(count)]) + " "),
                .tag(
                    "a",
                    ["href": "reports/completeness.html#confirmations"],
                    text: "reports/completeness.html"
                ),
            ]
        )
    }
}
