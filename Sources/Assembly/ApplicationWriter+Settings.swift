internal import DossierModel
internal import XMLKit

extension ApplicationWriter {
    mutating func settingsElement() -> XMLElement {
        let settings = dossier.settings
        var result = element(
            "settings",
            [:],
            [
                element("identifier", optional: settings.identifier),
                element("replaces", optional: settings.replaces),
                element("title", localized: settings.title),
                element(
                    "city",
                    ["country": settings.city.country, "unit": settings.city.unit],
                    [element("name", localized: settings.city.name)]
                ),
                element("uses", ["form": settings.form.id, "edition": settings.form.edition]),
                settings.round.map { element("round", ["id": $0], [roundTitle]) },
                element("sendingDate", optional: settings.sendingDate?.iso),
                element("joinedOn", optional: settings.joinedOn?.iso),
                settings.overlay.map { element("overlay", ["country": $0]) },
            ]
        )
        for reference in settings.criteria { result.append(criteriaElement(reference)) }
        result.append(
            element(
                "languages",
                ["working": settings.workingLanguage.tag, "submission": settings.submissionLanguage.tag]
            )
        )
        if settings.periodFrom != nil || settings.periodTo != nil {
            result.append(
                element("period", ["from": settings.periodFrom?.iso, "to": settings.periodTo?.iso])
            )
        }
        for part in [
            element("organisation", optional: settings.organisation),
            element("contactName", optional: settings.contactName),
            element("contactEmail", optional: settings.contactEmail),
        ] {
            if let part { result.append(part) }
        }
        for address in settings.addresses {
            var part = element(
                "address",
                ["purpose": address.purpose.rawValue, "sent": address.sentOn?.iso],
                text: address.email
            )
            origins.mark(&part, readAt: address.place)
            result.append(part)
        }
        for (name, line) in settings.lines.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        {
            result.append(element("line", ["element": name, "atLine": String(line)]))
        }
        origins.mark(&result, readAt: settings.place)
        return result
    }

    private var roundTitle: XMLElement? {
        rules.round.flatMap { element("title", localized: labels($0.title)) }
    }

    private func criteriaElement(_ reference: CriteriaReference) -> XMLElement {
        let set = rules.criteria.first { $0.set.reference == reference.set }?.set
        return element(
            "criteria",
            [
                "set": reference.set.id, "edition": reference.set.edition, "role": reference.role.rawValue,
                "status": set?.status.rawValue,
            ],
            [set.flatMap { element("title", localized: labels($0.title)) }]
        )
    }

    func confirmationsElement() -> XMLElement {
        let findings = dossier.confirmations.findings.map { confirmation in
            element(
                "finding",
                [
                    "check": confirmation.check.rawValue, "object": confirmation.object,
                    "by": confirmation.by, "on": confirmation.on.iso, "digest": confirmation.digest,
                ],
                [
                    element("statement", text: confirmation.statement),
                    element("reason", text: confirmation.reason),
                ]
            )
        }
        let questions = dossier.confirmations.questions.map { confirmation in
            element(
                "question",
                [
                    "id": confirmation.question, "by": confirmation.by, "on": confirmation.on.iso,
                    "comparedWith": confirmation.comparedWith, "digest": confirmation.digest,
                ]
            )
        }
        return element("confirmations", [:], findings + questions)
    }
}
