internal import DossierModel

/// The part of the start page that checks a bundle or its files.
extension StartPageWriter {
    /// The place of the script, hidden while no script runs.
    var check: HTML {
        .tag(
            "section",
            ["id": "check", "hidden": "hidden", "aria-labelledby": "check-heading"],
            [
                .tag("h2", ["id": "check-heading"], inAll("bundle.check")),
                .tag("p", [:], inAll("bundle.check.how")),
                .tag(
                    "div",
                    ["id": "drop"],
                    [
                        .tag("label", ["for": "pick"], inAll("bundle.check.drop")),
                        .tag("input", ["type": "file", "multiple": "multiple", "id": "pick"]),
                    ]
                ),
                .tag("p", ["id": "verdict", "role": "status", "aria-live": "polite"], []),
                .tag("p", ["id": "code", "hidden": "hidden"], inAll("bundle.check.code") + [.text(": ")]),
                .tag("p", ["id": "intact", "hidden": "hidden"], inAll("bundle.check.intact")),
                .tag("ul", ["id": "result"], []),
                .tag("div", ["hidden": "hidden", "id": "says"], Self.messages.map(says)),
            ]
        )
    }

    /// What the script can say; it replaces `#1` and `#2`.
    private static let messages = [
        "same", "changed", "unknown", "reading", "whole", "other", "broken", "missing", "extra", "unreadable",
        "old",
    ]

    private func says(_ message: String) -> HTML {
        .tag("p", ["id": "says-\(message)"], inAll("bundle.check.\(message)", Self.places))
    }

    /// The commands that do the same without this page (RFC 8493 §2.1.3).
    var byHand: HTML {
        let commands = [
            "sha256sum -c tagmanifest-sha256.txt", "sha256sum -c manifest-sha256.txt",
            "sha256sum tagmanifest-sha256.txt",
        ]
        return .tag(
            "section",
            ["class": "hand"],
            [
                .tag("h2", [:], inAll("bundle.hand")),
                .tag("p", [:], inAll("bundle.hand.how")),
                .tag(
                    "ol",
                    [:],
                    commands.enumerated().map { position, command in
                        .tag(
                            "li",
                            [:],
                            [.tag("code", text: command), .tag("br")] + inAll("bundle.hand.\(position + 1)")
                        )
                    }
                ),
            ]
        )
    }

    static let style = """
        .sheet.wide{max-width:72rem}
        .second{font-size:1.15rem;color:var(--soft);margin-bottom:.4rem}
        .steps{border-bottom:1px solid var(--line);padding-bottom:.4rem}
        .steps h2{border:0;margin-bottom:.2rem}
        .name{display:block;font-size:.94em}
        .use{display:block;font-size:.94em}
        #list td:first-child{width:42%}
        .digest{display:inline-block;min-width:15rem}
        #drop{border:2px dashed var(--soft);border-radius:4px;padding:1.1rem 1.25rem;margin:0 0 .75rem;
        background:var(--accent-soft)}
        #drop.over{border-style:solid;border-color:var(--accent)}
        #drop label{display:block;font-weight:600;margin-bottom:.5rem}
        #search label{font:600 .86rem var(--sans);margin-right:.5rem}
        #search input,#search select{font:inherit;padding:.3rem .5rem;border:1px solid var(--soft);border-radius:3px;
        margin:0 1.25rem .5rem 0;max-width:100%}
        #shown{font:.86rem var(--sans);color:var(--soft)}
        #verdict{font-weight:600;white-space:pre-line}
        #verdict:empty{display:none}
        #verdict.good{color:var(--good)}
        #verdict.error,#result .changed,#result .missing,#result .extra{color:var(--error)}
        #result{list-style:none;padding:0;overflow-wrap:anywhere}
        #result .same{color:var(--good)}
        .hand code{overflow-wrap:anywhere}
        @media print{
        #drop,#search,#shown{display:none}
        #list{table-layout:fixed}
        #list th:nth-child(1){width:37%}
        #list th:nth-child(2){width:27%}
        #list th:nth-child(3){width:10%}
        #list td{overflow-wrap:anywhere}
        .digest{min-width:0}
        }
        """
}
