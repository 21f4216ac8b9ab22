internal import Assembly
internal import Comparing
package import DossierModel
internal import Rendering
package import Wording
internal import XMLKit
internal import ZipKit

/// Two versions of one application, compared.
package struct ComparedVersions: Sendable {
    package let changes: Changes
    /// The later version's dossier, where it was read from a workspace.
    package let dossier: Dossier?
}

/// How changes can be written.
package enum ChangesForm: String, Sendable, Hashable, CaseIterable {
    case text, json, html, xml
}

extension Workbench {
    /// Compares two versions, each a bundle or a workspace.
    ///
    /// `date` counts as today for a workspace; nil stands for its own.
    package func compare(
        _ before: String,
        with after: String,
        on date: CalendarDate? = nil
    ) throws(WorkbenchError) -> ComparedVersions {
        let old = try version(at: before, on: date)
        let new = try version(at: after, on: date)
        let changes = Comparison(of: old.application, with: new.application).changes
        return ComparedVersions(changes: changes, dossier: new.dossier)
    }

    private func version(
        at path: String,
        on date: CalendarDate?
    ) throws(WorkbenchError) -> (application: XMLElement, dossier: Dossier?) {
        guard !FileInspection.isFile(path) else { return (try Self.application(inBundle: path), nil) }
        let examined = try examine(path, on: date)
        let application = Application.document(
            of: examined.dossier,
            under: examined.rules,
            files: examined.files,
            isFinal: false
        )
        return (application, examined.dossier)
    }

    /// The application in a bundle, whatever else the bundle holds.
    static func application(inBundle path: String) throws(WorkbenchError) -> XMLElement {
        guard FileInspection.isFile(path) else { throw .noSuchFile(path: path) }
        let bytes: [UInt8]
        do throws(ZipError) {
            guard let found = try BundleEntries(ofBundleAt: path).bytes(BundleParts.applicationPath) else {
                throw .notAZip
            }
            bytes = found
        } catch {
            throw .bundle(path: path, error)
        }
        do {
            return try XMLElement.parse(bytes, named: "application.xml")
        } catch {
            throw .xml(error)
        }
    }

    /// The changes in a form for programs or browsers.
    package static func changes(
        of versions: ComparedVersions,
        as form: ChangesForm,
        in wording: Wording
    ) throws(WorkbenchError) -> [UInt8] {
        switch form {
        case .text:
            return Array(text(of: versions, in: wording, style: TextStyle(width: 100, inColour: false)).utf8)
        case .json: return ChangesJSON.bytes(of: versions.changes)
        case .html: return ChangesPage.html(of: versions.changes, wording: wording)
        case .xml:
            do {
                return try ChangesDocument.document(of: versions.changes).canonicalBytes()
            } catch {
                throw .unwritable(error)
            }
        }
    }

    /// The changes in lines of text.
    package static func text(of versions: ComparedVersions, in wording: Wording, style: TextStyle) -> String {
        ChangesText.text(
            of: versions.changes,
            wording: wording,
            width: style.width,
            inColour: style.inColour
        )
    }
}
