/// A column that a register, an assessment or a table of figures can have.
///
/// The raw value is the field's name in CSV, JSON and XML, and the id of its
/// wording (`term.field.<raw value>`).
package enum RegisterField: String, Sendable, Hashable, CaseIterable {
    // Evidence records
    case code, legacyCode, kind, documentType
    case titleVi = "title.vi"
    case titleEn = "title.en"
    case titleFr = "title.fr"
    case gistVi = "gist.vi"
    case gistEn = "gist.en"
    case gistFr = "gist.fr"
    /// Number and symbol, such as `86/BGDĐT-GDTX`.
    case number
    case date, issuer, author, subject, signer, capacity
    case observedFrom, observedTo, method, performedBy, sampleSize, surveyQuestion
    case expertName, expertRole, judgement
    case validFrom, validTo, language, copyKind, pages
    case file, sha256, bytes, signed, sealed
    case url, capturedOn
    case accessMode, personalData, attendance
    /// Ids of the indicators that the record serves.
    case usedBy
    case note
    /// The unit that has to bring the item, how long it takes from asking to
    /// having it, and the day it was asked for.
    case responsibleUnit, leadTime, requestedOn
    /// Column 2 of the standard list, a running number without meaning.
    case ordinal
    /// Column 5 of the standard list: number and date, or a moment.
    case numberAndDate
    /// Column 6 of the standard list: issuer, or who carried it out.
    case issuerOrPerformer

    // Assessments
    case indicator, value, numerator, denominator, unit, period, territory, body, proxy, outcome, assessor
    case decidedOn, evidence, era

    // Figures
    case name, label, year, source, partOf, quotient
}
