package import DossierModel

/// Why a returned file cannot fill its slot.
package enum FileObjection: Hashable, Sendable {
    case empty
    /// It cannot be opened: damaged, with a password, too large to look into.
    case unusable(InspectionFailure)
    /// Another kind of file than the slot takes; everyday names.
    case type(found: String, allowed: [String])
    case tooLarge(bytes: Int, limit: Int)
}

extension OwedThing {
    /// What keeps a file with these facts from filling the slot under the
    /// name `name`, by its content and never by its name; nil where nothing
    /// does.
    package func objection(to facts: FileFacts, named name: String) -> FileObjection? {
        if facts.bytes == 0 { return .empty }
        let allowed = accepts?.mediaTypes ?? []
        let isAllowed = allowed.isEmpty || allowed.contains { facts.mediaType.isOfFamily($0) }
        if !isAllowed {
            return .type(
                found: MediaType.name(of: facts.mediaType),
                allowed: allowed.map(MediaType.name)
            )
        }
        if let mismatch = FileKind.mismatch(between: path ?? name, and: facts) {
            return .type(found: mismatch.found, allowed: [mismatch.claimed])
        }
        if case .failed(let failure) = facts.inspection { return .unusable(failure) }
        if let most = accepts?.maxBytes, facts.bytes > most {
            return .tooLarge(bytes: facts.bytes, limit: most)
        }
        return nil
    }
}

extension FileDemand {
    /// Fills in what people call the kinds of files that will do.
    mutating func nameTypes() {
        typeNames = []
        for name in mediaTypes.map(MediaType.name) where !typeNames.contains(name) { typeNames.append(name) }
    }
}

extension String {
    /// Whether the media type is `accepted`, or of the family of `image/*`.
    fileprivate func isOfFamily(_ accepted: String) -> Bool {
        accepted.hasSuffix("/*") ? hasPrefix(accepted.dropLast()) : self == accepted
    }
}
