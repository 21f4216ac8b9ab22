import DossierModel

extension Check {
    /// FRM-03: the edition of the form is named and belongs to the chosen
    /// round (V F1, N12–N14); a round of another programme is RND-05's.
    static let formOfRound = Check(
        .frm03,
        needs: [.form, .round],
        applies: { $0.settings.form.edition.isBlank || $0.rules.round != nil },
        run: { context in
            let settings = context.settings
            if settings.form.edition.isBlank {
                let arguments: [String: ArgumentValue] = ["form": .text(settings.form.id)]
                return [Finding(.frm03, "noEdition", arguments, at: settings.place(of: "form"))]
            }
            guard let form = context.rules.form, let round = context.rules.round,
                form.programme == round.programme, !form.fits(round)
            else { return [] }
            let arguments: [String: ArgumentValue] = [
                "form": .text(form.period ?? form.edition), "round": .text(round.id),
            ]
            return [Finding(.frm03, "", arguments, at: settings.place(of: "form"))]
        }
    )
}
