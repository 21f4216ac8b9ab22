import DossierModel

extension Check {
    /// FRM-07: every address is one that the round publishes, and the copy
    /// goes where every application is copied to (V F2, F19).
    static let addresses = Check(
        .frm07,
        needs: [.round],
        applies: { context in
            !context.settings.addresses.isEmpty
                || (context.rules.round != nil
                    && context.published.contains { $0.purpose == .copy && $0.email != nil })
        },
        run: { context in
            context.settings.addresses.compactMap { context.defect(of: $0) } + context.missingCopy
        }
    )
}

extension CheckContext {
    fileprivate var published: [RoundAddress] { rules.addresses }

    fileprivate func defect(of address: SendingAddress) -> Finding? {
        let purpose: AddressPurpose = address.purpose == .copy ? .copy : .nationalCommission
        let email = address.email.trimmingBlanks.lowercased()
        let known = published.filter { $0.purpose == purpose }.compactMap(\.email)
        if known.contains(where: { $0.lowercased() == email }) { return nil }
        if let meant = meantAddress(by: email, purpose) {
            let arguments: [String: ArgumentValue] = [
                "address": .text(address.email), "expected": .text(meant),
            ]
            return Finding(.frm07, "", arguments, at: address.place)
        }
        guard !known.isEmpty || !WrittenForm.isEmail(email) else { return nil }
        return Finding(.frm07, "unknown", ["address": .text(address.email)], at: address.place)
    }

    /// The published address that `email` is a misprint of: one that was seen
    /// in print, or one that differs in few letters.
    private func meantAddress(by email: String, _ purpose: AddressPurpose) -> String? {
        let misprinted = published.first { entry in entry.misprints.contains { $0.lowercased() == email } }
        if let meant = misprinted?.email { return meant }
        let sorted = published.filter { $0.purpose == purpose } + published.filter { $0.purpose != purpose }
        return sorted.compactMap(\.email).first { candidate in
            let distance = NearestName.distance(Array(candidate.lowercased()), Array(email))
            return (1...3).contains(distance) && candidate.count > 10
        }
    }

    fileprivate var missingCopy: [Finding] {
        guard rules.round != nil, !settings.addresses.contains(where: { $0.purpose == .copy }),
            let expected = published.first(where: { $0.purpose == .copy && $0.email != nil })?.email
        else { return [] }
        return [Finding(.frm07, "copy", ["expected": .text(expected)], at: settings.place(of: "addresses"))]
    }
}
