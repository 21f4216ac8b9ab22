internal import DossierModel
internal import Wording

/// The list of the bundle's files, with what a person searches it by.
extension StartPageWriter {
    /// The folders of a bundle that the list can be narrowed to.
    enum Folder: String, CaseIterable {
        case form, papers, evidence, annexes, register, reports, other

        /// The folder of a path below the bundle's top folder.
        init(of path: String) {
            let name = path.split(separator: "/").dropLast().first { $0 != "data" }
            self = name.flatMap { Folder(rawValue: String($0)) } ?? .other
        }
    }

    var list: HTML {
        .tag(
            "section",
            [:],
            [
                .tag("h2", ["id": "files"], inAll("bundle.files")),
                search,
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
                                        .tag("th", ["scope": "col"], inAll("bundle.usedBy")),
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
                        .tag("tbody", [:], files.map(row)),
                    ]
                ),
            ]
        )
    }

    /// Hidden while no script runs.
    private var search: HTML {
        let options = Folder.allCases.filter { folder in files.contains { Folder(of: $0.path) == folder } }
        let words = wordings.first
        return .tag(
            "div",
            ["id": "search", "hidden": "hidden", "role": "search"],
            [
                .tag("label", ["for": "words"], inAll("bundle.search")),
                .tag("input", ["type": "search", "id": "words", "autocomplete": "off"]),
                .tag("label", ["for": "folder"], inAll("bundle.folder")),
                .tag(
                    "select",
                    ["id": "folder"],
                    [.tag("option", ["value": ""], text: words?.text("bundle.folder.all") ?? "")]
                        + options.map { folder in
                            .tag(
                                "option",
                                ["value": folder.rawValue],
                                text: words?.text("bundle.folder.\(folder.rawValue)") ?? ""
                            )
                        }
                ),
                .tag("p", ["id": "shown", "aria-live": "polite"], inAll("bundle.shown", Self.places)),
            ]
        )
    }

    /// Marks that the scripts replace by numbers.
    static let places: [String: ArgumentValue] = ["count": .text("#1"), "total": .text("#2")]

    private func row(_ file: StartPage.File) -> HTML {
        .tag(
            "tr",
            [
                "data-sha256": file.facts.sha256, "data-path": file.path,
                "data-folder": Folder(of: file.path).rawValue,
            ],
            [
                .tag(
                    "td",
                    [:],
                    [.tag("a", ["href": file.path.asAddress], text: file.path)] + title(of: file)
                ),
                .tag("td", ["class": "uses"], uses(of: file)),
                .tag("td", ["class": "number"], text: file.facts.bytes.formattedSize(in: .vietnamese)),
                .tag("td", [:], [.tag("code", ["class": "digest"], text: file.facts.sha256)]),
            ]
        )
    }

    private func title(of file: StartPage.File) -> [HTML] {
        file.title.languages.map { language in
            .tag("span", ["class": "name", "lang": language.tag], text: file.title[language] ?? "")
        }
    }

    /// The places that a file serves, under the word for their kind; questions
    /// lead into the form.
    private func uses(of file: StartPage.File) -> [HTML] {
        let form = files.first { $0.path.hasPrefix("data/form/") && $0.path.hasSuffix(".html") }?.path
        let kinds = ["bundle.use.indicator", "bundle.use.question", "bundle.use.figure"]
        return kinds.compactMap { kind in
            let uses = file.uses.filter { $0.label.word == kind }
            guard !uses.isEmpty else { return nil }
            let names = uses.enumerated().flatMap { position, use -> [HTML] in
                let address = use.anchor.flatMap { anchor in form.map { "\($0)#\(anchor.asAddress)" } }
                let name = use.label.name
                let shown: HTML = address.map { .tag("a", ["href": $0], text: name) } ?? .text(name)
                return position == 0 ? [shown] : [.text(", "), shown]
            }
            return .tag("span", ["class": "use"], inAll(kind) + [.text(": ")] + names)
        }
    }
}
