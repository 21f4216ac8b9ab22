/// One question of a form.
package struct Question: Sendable, Hashable {
    /// Id within the form, such as `3.1`; stable across editions.
    package var id: String

    /// Label.
    package var label: LocalizedText

    /// What helps to answer.
    package var help: LocalizedText?

    /// What kind of answer is asked for.
    package var kind: QuestionKind

    /// Whether an answer is needed before the form can be sent (ANS-01).
    package var isRequired: Bool

    /// What the answer means to the checks, if anything.
    package var role: QuestionRole?

    /// The exact phrase an empty answer must carry, per language (ANS-01).
    package var emptyPhrase: LocalizedText?

    /// Bounds on the answer's size (ANS-02 … ANS-04).
    package var limit: AnswerLimit?

    /// Whether each language of the dossier has its own answer (ANS-06).
    package var isPerLanguage: Bool

    /// Whether evidence is asked for beside the answer.
    package var wantsEvidence: Bool

    /// Where the question comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        label: LocalizedText,
        help: LocalizedText? = nil,
        kind: QuestionKind,
        isRequired: Bool,
        role: QuestionRole? = nil,
        emptyPhrase: LocalizedText? = nil,
        limit: AnswerLimit? = nil,
        isPerLanguage: Bool,
        wantsEvidence: Bool = false,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.label = label
        self.help = help
        self.kind = kind
        self.isRequired = isRequired
        self.role = role
        self.emptyPhrase = emptyPhrase
        self.limit = limit
        self.isPerLanguage = isPerLanguage
        self.wantsEvidence = wantsEvidence
        self.origin = origin
    }
}

extension Question {
    /// Whether the answer records a signature, a stamp or a consent: facts
    /// that come after the form's content and are no part of it.
    package var isAnsweredBySigning: Bool {
        switch kind {
        case .signature, .stamp, .consent: true
        default: role == .mayorSignatureDate
        }
    }
}

/// What an answer means to the checks, whatever its id in a form.
package enum QuestionRole: String, Sendable, Hashable, CaseIterable {
    /// Name of the city (FRM-04).
    case cityName

    /// Country of the city.
    case country

    /// Name of the mayor (SIG-01).
    case mayorName

    /// Exact official title of the mayor (SIG-01).
    case mayorTitle

    /// E-mail address of the contact.
    case contactEmail

    /// Language of communication with UNESCO.
    case communicationLanguage

    /// Number of inhabitants (RND-06).
    case population

    /// The city's pledge (FRM-04).
    case pledge

    /// Date of the mayor's signature (SIG-04).
    case mayorSignatureDate

    /// The mayor's signature (SIG-02).
    case mayorSignature

    /// The city's official stamp (SIG-03).
    case mayorStamp

    /// Name of the National Commission.
    case nationalCommissionName

    /// Name of the person who signs for the National Commission.
    case nationalCommissionSignatory

    /// Title of the person who signs for the National Commission.
    case nationalCommissionTitle

    /// Date of the National Commission's signature (SIG-06).
    case nationalCommissionDate

    /// The National Commission's signature (SIG-06).
    case nationalCommissionSignature

    /// The National Commission's stamp.
    case nationalCommissionStamp
}

/// Bounds on the size of an answer.
package struct AnswerLimit: Sendable, Hashable {
    /// Least size.
    package var min: Int?

    /// Greatest size.
    package var max: Int?

    /// What is counted.
    package var unit: LimitUnit

    /// How it is counted.
    package var method: CountingMethod

    /// Where the limit comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        min: Int? = nil,
        max: Int? = nil,
        unit: LimitUnit,
        method: CountingMethod,
        origin: Origin = Origin()
    ) {
        self.min = min
        self.max = max
        self.unit = unit
        self.method = method
        self.origin = origin
    }
}

/// What a limit counts.
package enum LimitUnit: String, Sendable, Hashable, CaseIterable {
    /// Words.
    case words

    /// Characters.
    case characters

    /// Printed pages.
    case pages

    /// Rows, choices, files or links.
    case items
}

/// How a limit counts; always named beside a count.
package enum CountingMethod: String, Sendable, Hashable, CaseIterable {
    /// Words as runs of non-blank characters, tables included.
    case nonBlankRuns

    /// Characters as a reader sees them (extended grapheme clusters), blanks
    /// included.
    case graphemes

    /// Printed pages of the rendered answer.
    case renderedPages

    /// The items themselves.
    case itemCount
}
