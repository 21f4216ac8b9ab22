internal import Rendering
package import Wording

/// What `confirm --list` prints.
extension Workbench {
    /// A line for each confirmation of the workspace, with whether it still
    /// counts.
    package static func confirmations(of examined: ExaminedDossier, in wording: Wording) -> String {
        let entries = examined.confirmations
        guard !entries.isEmpty else { return wording.text("confirm.list.none") }
        return ConfirmationList.lines(of: entries, wording: wording).joined(separator: "\n")
    }

    /// The same as a JSON object.
    package static func confirmationsJSON(of examined: ExaminedDossier) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-confirmations/1")),
            JSONMember("confirmations", ConfirmationList.json(of: examined.confirmations)),
        ]).bytes
    }
}
