internal import DossierModel
internal import SchemaLibrary
internal import XMLKit

/// Whether the application that the builder writes follows its own schema
/// (PKG-03): assembled in memory and validated as a stranger would.
struct ApplicationCheck {
    let library: SchemaLibrary

    /// PKG-03 on `document`, which no applicant can cause in a sound program.
    func findings(in document: XMLElement) throws(WorkbenchError) -> [Finding] {
        let name = "application.xml"
        let bytes: [UInt8]
        do {
            bytes = try document.canonicalBytes()
        } catch {
            return [Finding(.pkg03, "characters", ["entry": .text(name)], at: Place(file: name))]
        }
        do throws(XMLError) {
            return try library.schema(.application).issues(inCanonical: bytes, named: name).map { issue in
                let place = Place(file: name, line: issue.line, column: issue.column)
                return Finding(.pkg03, "schema", ["entry": .text(issue.subject)], at: place)
            }
        } catch {
            throw .xml(error)
        }
    }
}
