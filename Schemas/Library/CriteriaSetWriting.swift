package import DossierModel
package import XMLKit

extension CriteriaSet {
    /// The namespace of criteria sets.
    private static let namespace = "urn:dossier:criteria:1"

    /// The set as a file of the library (criteria.xsd), indented for people
    /// to read on and to mend; ends with a line break.
    package func fileBytes() throws(XMLWriteError) -> [UInt8] {
        let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        return head + (try element.canonicalBytes()) + [UInt8(ascii: "\n")]
    }

    private var element: XMLElement {
        var set = Self.make(
            "criteriaSet",
            [
                ("id", id), ("edition", edition), ("status", status.rawValue), ("use", use.rawValue),
                ("provenance", origin.provenance?.rawValue), ("confidence", origin.confidence?.rawValue),
            ]
        )
        set.append(Self.text("title", title))
        for notice in notices { set.append(Self.text("notice", notice)) }
        if expectedCounts != ExpectedCounts() {
            set.append(
                Self.make(
                    "expectedCounts",
                    [
                        ("criteria", expectedCounts.criteria.map(String.init)),
                        ("indicators", expectedCounts.indicators.map(String.init)),
                    ]
                )
            )
        }
        Self.add(origin, to: &set)
        if !sources.isEmpty {
            var list = Self.make("sources", [])
            for source in sources {
                var entry = Self.make("entry", [("id", source.id)])
                for address in source.addresses {
                    entry.append(XMLElement("address", in: Self.namespace, text: address))
                }
                if let note = source.note { entry.append(Self.text("note", note)) }
                list.append(entry)
            }
            set.append(list)
        }
        for group in groups { set.append(Self.element(of: group)) }
        return set
    }

    private static func element(of group: CriteriaGroup) -> XMLElement {
        var result = make(
            "group",
            [("id", group.id), ("threshold", group.threshold?.description)],
            group.origin
        )
        result.append(text("title", group.title))
        add(group.origin, to: &result)
        for area in group.areas { result.append(element(of: area)) }
        return result
    }

    private static func element(of area: CriteriaArea) -> XMLElement {
        var result = make(
            "area",
            [
                ("id", area.id), ("evidencePrefix", area.evidencePrefix),
                ("responsibleUnit", area.responsibleUnit), ("leadTime", area.leadTime?.canonical),
            ],
            area.origin
        )
        result.append(text("title", area.title))
        add(area.origin, to: &result)
        for criterion in area.criteria { result.append(element(of: criterion)) }
        return result
    }

    private static func element(of criterion: Criterion) -> XMLElement {
        var result = make(
            "criterion",
            [
                ("id", criterion.id), ("evidencePrefix", criterion.evidencePrefix),
                ("responsibleUnit", criterion.responsibleUnit), ("leadTime", criterion.leadTime?.canonical),
            ],
            criterion.origin
        )
        result.append(text("title", criterion.title))
        if let short = criterion.shortTitle { result.append(text("shortTitle", short)) }
        add(criterion.origin, to: &result)
        for indicator in criterion.indicators { result.append(element(of: indicator)) }
        return result
    }

    private static func element(of indicator: Indicator) -> XMLElement {
        let kinds = indicator.evidenceKinds.map(\.rawValue).joined(separator: " ")
        var result = make(
            "indicator",
            [
                ("id", indicator.id), ("unit", indicator.unit), ("direction", indicator.direction.rawValue),
                ("threshold", indicator.threshold?.description),
                ("sourceKind", indicator.sourceKind.rawValue),
                ("periodKind", indicator.periodKind?.rawValue),
                ("perUnit", indicator.perUnit?.kind.rawValue),
                ("eraRequired", indicator.perUnit.map { String($0.eraRequired) }),
                ("higherApproval", indicator.higherApproval ? "true" : nil),
                ("evidenceMin", indicator.evidenceMin == 1 ? nil : String(indicator.evidenceMin)),
                ("evidenceKinds", kinds.isEmpty ? nil : kinds),
                ("responsibleUnit", indicator.responsibleUnit), ("leadTime", indicator.leadTime?.canonical),
            ],
            indicator.origin
        )
        result.append(text("title", indicator.title))
        if let denominator = indicator.denominatorNote { result.append(text("denominator", denominator)) }
        for link in indicator.mapsTo {
            result.append(make("mapsTo", [("set", link.set), ("item", link.item)]))
        }
        add(indicator.origin, to: &result)
        return result
    }

    // MARK: - Parts

    private static func make(
        _ name: String,
        _ attributes: [(String, String?)],
        _ origin: Origin = Origin()
    ) -> XMLElement {
        let all =
            attributes + [
                ("provenance", origin.provenance?.rawValue), ("confidence", origin.confidence?.rawValue),
            ]
        return XMLElement(
            name: XMLName(name, in: namespace),
            attributes: all.compactMap { name, value in value.map { XMLAttribute(XMLName(name), $0) } },
            children: []
        )
    }

    private static func text(_ name: String, _ text: LocalizedText) -> XMLElement {
        XMLElement(
            name,
            in: namespace,
            elements: text.languages.map { language in
                XMLElement(language.tag, in: namespace, text: text[language] ?? "")
            }
        )
    }

    private static func add(_ origin: Origin, to element: inout XMLElement) {
        for source in origin.sources { element.append(make("source", [("ref", source)])) }
        if let note = origin.note { element.append(text("remark", note)) }
        if let confirmation = origin.confirmation {
            element.append(
                make(
                    "confirmed",
                    [
                        ("by", confirmation.by), ("on", confirmation.on.iso),
                        ("against", confirmation.against),
                    ]
                )
            )
        }
    }
}
