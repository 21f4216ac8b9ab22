/// Days as marks on one scale, each on a line of its own, seen from the day
/// of the dossier.
struct TimelineChart: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// The date and what it is.
        var label: String
        /// From the day of the dossier on; negative before it.
        var days: Int
        /// The distance as it is written behind the mark.
        var distance: String
        var kind: Kind
    }

    /// What a mark looks like; the four can be told apart without colour.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case past, today, ahead, deadline
    }

    /// What the drawing shows, for those who do not see it.
    var alternative: String
    /// In the order of the days.
    var rows: [Row]

    /// The day at the left end of the scale.
    var first: Int { min(0, rows.map(\.days).min() ?? 0) }
    /// How many days the scale is long.
    var length: Int { max(1, (rows.map(\.days).max() ?? 0) - first) }
}

extension TimelineChart {
    /// The drawing as SVG 1.1.
    var html: HTML {
        let (left, width, step) = (400, 300, 28)
        func position(_ days: Int) -> Int { left + (days - first) * width / length }
        let today = position(0)
        var shapes: [HTML] = [
            .tag(
                "line",
                [
                    "x1": "\(today)", "x2": "\(today)", "y1": "2", "y2": "\(rows.count * step + 2)",
                    "stroke": "#55606b", "stroke-dasharray": "2 3",
                ]
            )
        ]
        for (line, row) in rows.enumerated() {
            let (x, y) = (position(row.days), line * step + 16)
            shapes += [
                .tag("text", ["x": "\(left - 16)", "y": "\(y + 4)", "text-anchor": "end"], text: row.label),
                .tag(
                    "line",
                    [
                        "x1": "\(today)", "x2": "\(x)", "y1": "\(y)", "y2": "\(y)", "stroke": "#1c2530",
                        "stroke-dasharray": row.kind == .past ? "3 3" : nil,
                    ]
                ),
                row.kind.mark(x, y),
                .tag("text", ["x": "\(max(x, today) + 12)", "y": "\(y + 4)"], text: row.distance),
            ]
        }
        return .drawing(shapes, height: rows.count * step + 6, alternative: alternative)
    }
}

extension TimelineChart.Kind {
    fileprivate func mark(_ x: Int, _ y: Int) -> HTML {
        switch self {
        case .past:
            .tag(
                "circle",
                [
                    "cx": "\(x)", "cy": "\(y)", "r": "5", "fill": "#fff", "stroke": "#1c2530",
                    "stroke-width": "2",
                ]
            )
        case .today:
            .tag("rect", ["x": "\(x - 2)", "y": "\(y - 9)", "width": "4", "height": "18", "fill": "#1c2530"])
        case .ahead: .tag("circle", ["cx": "\(x)", "cy": "\(y)", "r": "5", "fill": "#1c2530"])
        case .deadline:
            .tag(
                "path",
                ["d": "M\(x) \(y - 9)L\(x + 9) \(y)L\(x) \(y + 9)L\(x - 9) \(y)Z", "fill": "#98231a"]
            )
        }
    }
}
