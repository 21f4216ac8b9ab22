package import DossierModel

/// One thing that a merge did, or left to a person.
package struct MergeItem: Hashable, Sendable {
    /// The raw value is the end of the id of its text (`merge.<raw value>`).
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        // Done
        /// A row that the workspace did not have.
        case added
        /// A value that only the sender changed.
        case changed
        /// A value in conflict, settled by `take`.
        case tookTheirs, keptOurs
        // Left to a person
        /// Two files give one value differently.
        case changedTwice
        /// The workspace has another value since the file was made.
        case changedHere
        /// An ordinary table has another value than the workspace.
        case differs
        /// A code that stands for another document in the workspace.
        case codeTaken
        /// A code or indicator that stands twice, for different rows.
        case codeTwice
        /// A code that fits no syntax of codes.
        case codeMalformed
        /// A row that had another code.
        case codeChanged
        /// A row without a code or an indicator.
        case nameless
        /// A row that is not in the file any more.
        case deleted
        /// A changed row that is not in the workspace any more.
        case goneHere
        /// An indicator that the criteria set does not have.
        case unknownIndicator
        /// A value that cannot be read.
        case unreadable

        /// Whether a person has to decide.
        package var isOpen: Bool {
            switch self {
            case .added, .changed, .tookTheirs, .keptOurs: false
            default: true
            }
        }
    }

    /// What another file says.
    package struct Other: Hashable, Sendable {
        /// The file's position among those that are merged.
        package var file: Int
        package var place: Place
        package var value: String?

        package init(file: Int, place: Place, value: String?) {
            self.file = file
            self.place = place
            self.value = value
        }
    }

    package var kind: Kind
    /// The file's position among those that are merged.
    package var file: Int
    /// Nil for a row that has no name.
    package var key: RowKey?
    /// The name of the field, such as `title.vi`; nil for a whole row.
    package var field: String?
    /// Where the file has it; of a row that is not there, only the file.
    package var place: Place
    /// The value when the file was made.
    package var base: String?
    /// The value of the workspace.
    package var ours: String?
    /// The value of the file.
    package var theirs: String?
    package var others: [Other]

    init(
        _ kind: Kind,
        file: Int,
        key: RowKey? = nil,
        field: String? = nil,
        place: Place,
        base: String? = nil,
        ours: String? = nil,
        theirs: String? = nil,
        others: [Other] = []
    ) {
        self.kind = kind
        self.file = file
        self.key = key
        self.field = field
        self.place = place
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.others = others
    }
}
