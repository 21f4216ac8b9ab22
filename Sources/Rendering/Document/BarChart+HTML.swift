extension Share.Kind {
    /// What tells the outcome without colour.
    var sign: String {
        switch self {
        case .met: "✔"
        case .notMet: "✘"
        case .waiting: "…"
        case .noData: "–"
        }
    }

    /// The paint of a bar; three of the four are patterns, so that they can
    /// be told apart in black and white.
    fileprivate var fill: String { self == .met ? "#2f7a4c" : "url(#fill-\(rawValue))" }
}

extension BarChart {
    /// The chart as SVG 1.1: bars of one scale, their numbers behind them.
    var html: HTML {
        let (left, right, step) = (330, 40, 26)
        let scale = Double(760 - left - right) / Double(maximum)
        var shapes: [HTML] = [Self.patterns]
        for (position, row) in rows.enumerated() {
            let top = position * step + 4
            shapes.append(
                .tag(
                    "text",
                    ["x": "\(left - 10)", "y": "\(top + 13)", "text-anchor": "end"],
                    text: row.label.shortened(to: 52)
                )
            )
            var start = left
            var count = 0
            for share in row.shares where share.count > 0 {
                count += share.count
                let end = left + Int(Double(count) * scale)
                shapes.append(
                    .tag(
                        "rect",
                        [
                            "x": "\(start)", "y": "\(top)", "width": "\(end - start)", "height": "18",
                            "fill": share.kind.fill, "stroke": "#1c2530",
                        ]
                    )
                )
                start = end
            }
            shapes.append(.tag("text", ["x": "\(start + 8)", "y": "\(top + 13)"], text: String(row.total)))
        }
        let foot = rows.count * step + 12
        for (position, share) in (rows.first?.shares ?? []).enumerated() {
            let x = position * 190 + 4
            shapes += [
                .tag(
                    "rect",
                    [
                        "x": "\(x)", "y": "\(foot)", "width": "12", "height": "12", "fill": share.kind.fill,
                        "stroke": "#1c2530",
                    ]
                ),
                .tag("text", ["x": "\(x + 18)", "y": "\(foot + 10)"], text: share.label.shortened(to: 28)),
            ]
        }
        return .drawing(shapes, height: foot + 18, alternative: alternative)
    }

    private static var patterns: HTML {
        .tag(
            "defs",
            [:],
            [
                pattern(.notMet, "#fbe3e0", [.tag("path", ["d": "M0 6L6 0", "stroke": "#98231a"])]),
                pattern(.waiting, "#fcf4e3", [.tag("circle", ["cx": "3", "cy": "3", "r": "1.2"])]),
                pattern(.noData, "#fff", []),
            ]
        )
    }

    private static func pattern(_ kind: Share.Kind, _ ground: String, _ marks: [HTML]) -> HTML {
        .tag(
            "pattern",
            [
                "id": "fill-\(kind.rawValue)", "width": "6", "height": "6",
                "patternUnits": "userSpaceOnUse",
            ],
            [.tag("rect", ["width": "6", "height": "6", "fill": ground])] + marks
        )
    }
}

extension HTML {
    /// A drawing 760 wide that is scrolled where the screen is narrower than
    /// its letters need.
    static func drawing(_ shapes: [HTML], height: Int, alternative: String) -> HTML {
        let drawing = HTML.tag(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "role": "img",
                "viewBox": "0 0 760 \(height)", "aria-label": alternative,
            ],
            shapes
        )
        return .tag("div", ["class": "drawing", "tabindex": "0"], [drawing])
    }
}

extension String {
    /// The beginning of the text, with an ellipsis where it is longer.
    fileprivate func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
