package import DossierModel
internal import XMLKit

/// Reads a dossier back out of `data/application.xml`.
///
/// Reading gives exactly the dossier that was assembled, places included, so
/// that the checks say of a received bundle what they said of the workspace.
package enum ApplicationReader {
    /// What keeps an application from being read.
    package enum Failure: Error, Hashable, Sendable {
        /// The bytes are no well-formed XML; line and column from 1, or 0.
        case malformed(line: Int, column: Int)
        /// The document is not an application, or an element of it lacks
        /// something or says what cannot be: the schema would tell the same.
        case unexpected(element: String, line: Int)
    }

    /// The dossier in `application`, a document of `urn:dossier:application:1`.
    package static func dossier(from application: [UInt8]) throws(Failure) -> Dossier {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLElement.parse(application, named: "application.xml")
        } catch {
            switch error {
            case .malformed(let issue), .refused(_, let issue), .limit(_, let issue):
                throw .malformed(line: issue.line, column: issue.column)
            default: throw .malformed(line: 0, column: 0)
            }
        }
        guard root.name == XMLName("application", in: "urn:dossier:application:1") else {
            throw .unexpected(element: root.name.local, line: root.line)
        }
        var reading = ApplicationReading(origins: try ApplicationOrigins(root.first("origins")))
        return try reading.dossier(root)
    }
}

/// One reading: the elements of the document, with the table of places.
struct ApplicationReading {
    let origins: ApplicationOrigins

    mutating func dossier(_ root: XMLElement) throws(ApplicationReader.Failure) -> Dossier {
        var dossier = Dossier(settings: try settings(root))
        dossier.answers = try answers(try root.required("form"))
        for element in try root.required("figures").children(named: "figure") {
            dossier.figures.append(try figure(element))
        }
        for element in root.children(named: "assessment") {
            dossier.assessments.append(try assessment(element))
        }
        for element in try root.required("register").children(named: "record") {
            dossier.records.append(try record(element))
        }
        dossier.confirmations = try confirmations(root.first("confirmations"))
        dossier.files = try files(root.first("files"))
        dossier.sources = try files(root.first("sources"))
        return dossier
    }

    private func files(_ element: XMLElement?) throws(ApplicationReader.Failure) -> [WorkspaceFile] {
        var files: [WorkspaceFile] = []
        for file in element?.children(named: "file") ?? [] {
            files.append(
                WorkspaceFile(
                    path: try file.required(attribute: "source"),
                    bytes: try file.integer("size") ?? 0,
                    diskPath: file["diskPath"]
                )
            )
        }
        return files
    }

    private func confirmations(
        _ element: XMLElement?
    ) throws(ApplicationReader.Failure) -> Confirmations {
        var confirmations = Confirmations()
        for part in element?.children(named: "finding") ?? [] {
            guard let check = CheckID(rawValue: try part.required(attribute: "check")) else {
                throw part.failure
            }
            confirmations.findings.append(
                FindingConfirmation(
                    check: check,
                    object: try part.required(attribute: "object"),
                    statement: part.text(of: "statement") ?? "",
                    by: try part.required(attribute: "by"),
                    on: try part.required(day: "on"),
                    reason: part.text(of: "reason") ?? "",
                    digest: part["digest"]
                )
            )
        }
        for part in element?.children(named: "question") ?? [] {
            confirmations.questions.append(
                QuestionConfirmation(
                    question: try part.required(attribute: "id"),
                    by: try part.required(attribute: "by"),
                    on: try part.required(day: "on"),
                    comparedWith: try part.required(attribute: "comparedWith"),
                    digest: part["digest"]
                )
            )
        }
        return confirmations
    }
}

// MARK: - Settings

extension ApplicationReading {
    private func settings(_ root: XMLElement) throws(ApplicationReader.Failure) -> DossierSettings {
        let element = try root.required("settings")
        let city = try element.required("city")
        let form = try element.required("uses")
        let languages = try element.required("languages")
        guard let version = try root.integer("version") else { throw root.failure }
        var settings = DossierSettings(
            id: try root.required(attribute: "id"),
            version: version,
            date: try root.required(day: "date"),
            city: ApplicantCity(
                name: city.localized("name"),
                country: try city.required(attribute: "country"),
                unit: city["unit"]
            ),
            form: RuleReference(
                id: try form.required(attribute: "form"),
                edition: try form.required(attribute: "edition")
            ),
            workingLanguage: try languages.required("working"),
            submissionLanguage: try languages.required("submission")
        )
        settings.purpose = try root.required("purpose")
        settings.identifier = element.text(of: "identifier")
        settings.replaces = element.text(of: "replaces")
        settings.title = element.localized("title")
        settings.round = element.first("round")?["id"]
        settings.sendingDate = element.text(of: "sendingDate").flatMap(CalendarDate.init(iso:))
        settings.joinedOn = element.text(of: "joinedOn").flatMap(CalendarDate.init(iso:))
        settings.overlay = element.first("overlay")?["country"]
        settings.periodFrom = try element.first("period")?.day("from")
        settings.periodTo = try element.first("period")?.day("to")
        settings.organisation = element.text(of: "organisation")
        settings.contactName = element.text(of: "contactName")
        settings.contactEmail = element.text(of: "contactEmail")
        for part in element.children(named: "criteria") {
            let set = RuleReference(
                id: try part.required(attribute: "set"),
                edition: try part.required(attribute: "edition")
            )
            settings.criteria.append(CriteriaReference(set: set, role: try part.required("role")))
        }
        for part in element.children(named: "address") {
            settings.addresses.append(
                SendingAddress(
                    purpose: try part.required("purpose"),
                    email: part.text,
                    sentOn: try part.day("sent"),
                    place: try origins.place(of: part)
                )
            )
        }
        for part in element.children(named: "line") {
            settings.lines[try part.required(attribute: "element")] = try part.integer("atLine")
        }
        settings.place = try origins.place(of: element)
        return settings
    }
}
