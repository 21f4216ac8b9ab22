internal import DossierModel
internal import XMLKit

/// The values of an application that no form shows, with the reason.
struct UnprintedValues {
    private let shown: Set<String>
    /// The elements of which an attribute is shown.
    private let touched: Set<String>
    private var counts: [Kind: Int] = [:]

    private struct Kind: Hashable {
        let path: String
        let reason: Proof.Reason
    }

    init(of root: XMLElement, beside shown: Set<String>) {
        self.shown = shown
        touched = Set(
            shown.compactMap { path in
                path.lastIndex(of: "/").flatMap { slash in
                    path[slash...].hasPrefix("/@") ? String(path[..<slash]) : nil
                }
            }
        )
        count(root, "/application", "application")
    }

    /// Each kind once, by its path.
    var kinds: [Proof.Unprinted] {
        counts.map { Proof.Unprinted(path: $0.key.path, count: $0.value, reason: $0.key.reason) }
            .sorted { left, right in
                "\(left.path) \(left.reason)".utf8.lexicographicallyPrecedes(
                    "\(right.path) \(right.reason)".utf8
                )
            }
    }

    /// Counts the texts in `element` that are not shown; attributes only say
    /// more of what their elements are.
    private mutating func count(
        _ element: XMLElement,
        _ path: String,
        _ kind: String,
        _ isOther: Bool = false
    ) {
        guard !shown.contains(path) else { return }
        let children = element.elements
        guard !children.isEmpty, !["p", "cell"].contains(element.name.local) else {
            if !element.text.isBlank || (!element.attributes.isEmpty && !touched.contains(path)) {
                let reason = isOther ? Proof.Reason.otherLanguage : Self.reason(for: kind)
                counts[Kind(path: kind, reason: reason), default: 0] += 1
            }
            return
        }
        // Of a text in several languages, one is shown.
        let isShown = ["vi", "en", "fr"].contains { shown.contains("\(path)/\($0)") }
        for child in children.indexed {
            let name = child.element.name.local
            let isUnasked = name == "answer" && child.element["language"] != nil
            count(
                child.element,
                "\(path)/\(step(to: child, from: element))",
                "\(kind)/\(name)",
                isOther || isShown || isUnasked
            )
        }
    }

    private func step(to child: Indexed, from parent: XMLElement) -> String {
        let name = child.element.name.local
        switch name {
        case "section", "question", "option", "column": return "\(name)[@id='\(child.element["id"] ?? "")']"
        case "figure" where parent.name.local == "figures":
            return "figure[@name='\(child.element["name"] ?? "")']"
        default: return Self.numbered.contains(name) ? child.step : name
        }
    }

    /// Elements that have numbers in paths.
    private static let numbered: Set<String> = [
        "answer", "p", "choice", "figure", "rating", "row", "cell", "attachment", "signature", "consent",
        "assessment", "indicator", "evidence", "record", "usedBy", "criteria", "notice",
    ]

    /// Why values of a kind are not shown, by the part of the application
    /// that they belong to.
    private static func reason(for path: String) -> Proof.Reason {
        switch path.split(separator: "/").dropFirst().first {
        case "settings", "confirmations", "files", "sources", "origins": .administration
        case "register": .register
        case "figures", "assessment", "form": .notAsked
        default: .unknown
        }
    }
}
