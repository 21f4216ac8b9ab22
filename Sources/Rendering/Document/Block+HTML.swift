internal import DossierModel

extension Block {
    /// The block as HTML; files are linked to from a page in `folder` of the
    /// bundle, such as `data/form/`.
    func html(from folder: String) -> HTML {
        switch self {
        case .heading(let text): .tag("h3", [:], text.html(from: folder))
        case .paragraph(let text, let paragraph):
            .tag("p", ["class": paragraph == .body ? nil : paragraph.rawValue], text.html(from: folder))
        case .list(let entries):
            .tag("ul", [:], entries.map { .tag("li", [:], $0.html(from: folder)) })
        case .options(let options): .tag("ul", ["class": "options"], options.map(\.html))
        case .table(let table): table.html(from: folder)
        case .terms(let terms): .tag("dl", ["class": "facts"], terms.map(\.html))
        case .signature(let place): place.html(from: folder)
        case .stamp(let words): Self.stampBox(words)
        case .consent(let terms, let paper):
            .tag(
                "div",
                [:],
                [
                    .tag("dl", ["class": "facts"], terms.map(\.html)),
                    paper.isEmpty ? nil : .tag("p", [:], paper.html(from: folder)),
                ]
            )
        case .note(let tone, let text):
            .tag(
                "p",
                ["class": tone == .info ? "note" : "note \(tone.rawValue)"],
                text.html(from: folder)
            )
        case .chart(let chart): chart.html
        case .timeline(let chart): chart.html
        case .shares(let shares):
            .tag(
                "div",
                ["class": "bar", "aria-hidden": "true"],
                shares.filter { $0.count > 0 }.map { share in
                    .tag("i", ["class": share.kind.rawValue, "style": "flex:\(share.count)"])
                }
            )
        case .spoken(let language, let blocks):
            .tag("div", ["class": "other", "lang": language.tag], blocks.map { $0.html(from: folder) })
        }
    }

    fileprivate static func stampBox(_ words: String) -> HTML {
        .tag("div", ["class": "box stamp"], [.tag("div", ["class": "name"], text: words)])
    }
}

extension [Inline] {
    func html(from folder: String) -> [HTML] { flatMap { $0.html(from: folder) } }
}

extension Inline {
    func html(from folder: String) -> [HTML] {
        switch self {
        case .text(let text): text.breakable
        case .value(let text): [.tag("span", ["class": "value"], text: text)]
        case .small(let text): [.tag("span", ["class": "small"], text.html(from: folder))]
        case .strong(let text): [.tag("strong", text: text)]
        case .mark(let text, let tone): [.tag("span", ["class": "mark \(tone.rawValue)"], text: text)]
        case .citation(let code, let anchor):
            [.tag("a", ["class": "cite", "href": "#\(anchor)"], text: code)]
        case .missing(let text, let reason):
            [.tag("span", ["class": "cite missing", "title": reason], text: text)]
        case .code(let text): [.tag("span", ["class": "code"], text: text)]
        case .link(let address, let text):
            [.tag("a", ["href": address, "rel": "noreferrer"], text.html(from: folder))]
        case .file(let text, let path, let size):
            [
                .tag("a", ["href": path.relative(to: folder)], text.html(from: folder)),
                .tag("span", ["class": "small"], text: " (\(size))"),
            ]
        case .outcome(let text, let kind, let label):
            [
                .tag(
                    "span",
                    ["class": "outcome \(kind.rawValue)", "title": label],
                    text: "\(text)\u{A0}\(kind.sign)"
                ),
                .text(" "),
            ]
        case .spoken(let language, let text): [.tag("span", ["lang": language.tag], text.html(from: folder))]
        case .figure(_, let text): [.text(text)]
        case .original(let language, let text):
            [.tag("span", ["class": "original", "lang": language.tag], text: text)]
        }
    }
}

extension OptionLine {
    fileprivate var html: HTML {
        .tag(
            "li",
            ["class": chosen == nil ? nil : "chosen"],
            [
                .text(label),
                chosen.map { .tag("span", ["class": "hidden"], text: " (\($0))") },
                mark.map { _ in .text(" ") },
                mark.map { .tag("span", ["class": "mark error"], text: $0) },
            ]
        )
    }
}

extension Term {
    var html: HTML { .tag("div", [:], [.tag("dt", text: name), .tag("dd", text: value)]) }
}

extension SignaturePlace {
    fileprivate func html(from folder: String) -> HTML {
        .tag(
            "div",
            ["class": "boxes"],
            [
                .tag(
                    "div",
                    ["class": "box"],
                    [
                        .tag("div", ["class": "name"], text: heading),
                        .tag(
                            "dl",
                            ["class": "stampline"],
                            lines.flatMap { line -> [HTML] in
                                [.tag("dt", text: line.name), .tag("dd", text: line.value)]
                            }
                        ),
                    ]
                ),
                stamp.map(Block.stampBox),
                paper.isEmpty ? nil : .tag("p", [:], paper.html(from: folder)),
            ]
        )
    }
}

extension DocumentTable {
    fileprivate func html(from folder: String) -> HTML {
        let head = columns.map { column in
            HTML.tag("th", ["scope": "col", "class": column.isNumber ? "number" : nil], text: column.label)
        }
        let style: String? =
            switch role {
            case _ where columns.count > Self.mostColumns: "stack records"
            case .plain, .indicators: "stack"
            case .ratings: nil
            case .areas, .matrix, .findings: "stack \(role.rawValue)"
            case .evidence: "stack evidence"
            }
        return .tag(
            "table",
            ["class": style],
            [
                caption.map { .tag("caption", text: $0) },
                .tag("thead", [:], [.tag("tr", [:], head)]),
                .tag("tbody", [:], rows.map { row($0, from: folder) }),
            ]
        )
    }

    private func row(_ row: Row, from folder: String) -> HTML {
        .tag(
            "tr",
            ["id": row.anchor],
            row.cells.enumerated().map { position, cell in
                let content = cell.html(from: folder)
                guard position > 0 || !hasRowHeaders else { return .tag("th", ["scope": "row"], content) }
                let column = position < columns.count ? columns[position] : nil
                return .tag(
                    "td",
                    [
                        "class": column?.isNumber == true ? "number" : nil,
                        "data-label": cell.isEmpty ? nil : column?.label,
                    ],
                    content
                )
            }
        )
    }
}

extension String {
    /// The text with its line breaks, and with places where a word that is
    /// longer than a narrow column may be broken; they are not copied with it.
    fileprivate var breakable: [HTML] {
        var pieces: [HTML] = []
        var piece = ""
        var length = 0
        for letter in self {
            guard letter != "\n" else {
                pieces += [.text(piece), .tag("br", [:])]
                (piece, length) = ("", 0)
                continue
            }
            length = letter.isWhitespace ? 0 : length + 1
            piece.append(letter)
            guard length == 24 else { continue }
            pieces += [.text(piece), .tag("wbr", [:])]
            (piece, length) = ("", 0)
        }
        return piece.isEmpty && !pieces.isEmpty ? pieces : pieces + [.text(piece)]
    }

    /// The path from the root, as a page in `folder` writes it.
    fileprivate func relative(to folder: String) -> String {
        var path = split(separator: "/")[...]
        var folder = folder.split(separator: "/")[...]
        while path.count > 1, let first = folder.first, path.first == first {
            path.removeFirst()
            folder.removeFirst()
        }
        return (folder.map { _ in ".." } + path).joined(separator: "/")
    }
}
