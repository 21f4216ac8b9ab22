internal import DossierModel
internal import Packaging
internal import Rendering
internal import Wording
internal import XMLKit

/// The parts of a bundle that speak of the versions before it.
extension BundleParts {
    /// What is different from the version before, for programs and for people.
    func changes() throws(WorkbenchError) -> [BundleContents.Part] {
        guard let changes = examined.changes else { return [] }
        let working = wordings[dossier.settings.workingLanguage]
        return [
            .init(Self.changesPath, .bytes(try bytes(of: ChangesDocument.document(of: changes)))),
            .init("reports/changes.html", .bytes(ChangesPage.html(of: changes, wording: working))),
        ]
    }

    /// What receivers said and the city answers, for programs and for people.
    func remarks() throws(WorkbenchError) -> [BundleContents.Part] {
        guard !dossier.remarks.isEmpty else { return [] }
        let working = dossier.settings.workingLanguage
        let order = [working] + languages.filter { $0 != working }
        let subjects = RemarkSubjects(of: dossier, under: examined.rules, changes: examined.changes)
        let page = RemarksPage.html(
            of: dossier,
            subjects: subjects,
            changes: examined.changes,
            wordings: order.map { wordings[$0] }
        )
        return [
            .init(Self.remarksPath, .bytes(try bytes(of: RemarksDocument.document(of: dossier.remarks)))),
            .init("reports/remarks.html", .bytes(page)),
        ]
    }

    private func bytes(of document: XMLElement) throws(WorkbenchError) -> [UInt8] {
        do {
            return try document.canonicalBytes()
        } catch {
            throw .unwritable(error)
        }
    }
}
