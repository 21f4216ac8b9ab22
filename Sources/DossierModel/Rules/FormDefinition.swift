/// One edition of an application form (`form.xsd`).
package struct FormDefinition: Sendable, Hashable {
    /// The form's id, such as `gnlc-membership`.
    package var id: String

    /// The edition, such as `2024`.
    package var edition: String

    /// The years in which this edition was in use, as shown to people.
    package var period: String?

    /// The programme it belongs to, such as `membership` or `award` (RND-05).
    package var programme: String

    /// What the file claims to be.
    package var status: RuleStatus

    /// The form's title.
    package var title: LocalizedText

    /// What every reader of the form must be told, in the file's order.
    package var notices: [LocalizedText]

    /// Languages of which a submission uses one.
    package var submissionLanguages: Sourced<[Language]>

    /// Whether attachments outside the form's slots are refused (FRM-05).
    package var attachmentsClosed: Sourced<Bool>

    /// Most links that the answers may hold in all.
    package var maxLinks: Sourced<Int>?

    /// Most bytes of one e-mail, as sent (PKG-08).
    package var mailLimit: Sourced<Int>?

    /// Whether only what happened since the city joined counts (EVI-06).
    package var countsSinceJoining: Sourced<Bool>?

    /// Ids of the rounds this edition fits (FRM-03).
    package var rounds: Sourced<[String]>

    /// Where the form as a whole comes from.
    package var origin: Origin

    /// The sources that origins name.
    package var sources: [RuleSource]

    /// Sections, in the form's order.
    package var sections: [FormSection]

    /// Makes the value from its parts.
    package init(
        id: String,
        edition: String,
        period: String? = nil,
        programme: String,
        status: RuleStatus,
        title: LocalizedText,
        notices: [LocalizedText] = [],
        submissionLanguages: Sourced<[Language]>,
        attachmentsClosed: Sourced<Bool>,
        maxLinks: Sourced<Int>? = nil,
        mailLimit: Sourced<Int>? = nil,
        countsSinceJoining: Sourced<Bool>? = nil,
        rounds: Sourced<[String]>,
        origin: Origin = Origin(),
        sources: [RuleSource] = [],
        sections: [FormSection] = []
    ) {
        self.id = id
        self.edition = edition
        self.period = period
        self.programme = programme
        self.status = status
        self.title = title
        self.notices = notices
        self.submissionLanguages = submissionLanguages
        self.attachmentsClosed = attachmentsClosed
        self.maxLinks = maxLinks
        self.mailLimit = mailLimit
        self.countsSinceJoining = countsSinceJoining
        self.rounds = rounds
        self.origin = origin
        self.sources = sources
        self.sections = sections
    }
}

extension FormDefinition {
    /// The form's id and edition.
    package var reference: RuleReference { RuleReference(id: id, edition: edition) }

    /// All questions, in the form's order.
    package var questions: [Question] { sections.flatMap(\.questions) }

    /// The question with this id, if there is one.
    package func question(_ id: String) -> Question? {
        questions.first { $0.id == id }
    }

    /// The questions that play this role, in the form's order.
    package func questions(_ role: QuestionRole) -> [Question] {
        questions.filter { $0.role == role }
    }

    /// Whether the form may be used in a round: the programmes agree, and the
    /// form names the round or the round the form (FRM-03, RND-05).
    package func fits(_ round: Round) -> Bool {
        programme == round.programme
            && (rounds.value.contains(round.id) || round.forms.contains(reference))
    }
}

/// A section of a form.
package struct FormSection: Sendable, Hashable {
    /// Id within the form, such as `A`.
    package var id: String

    /// Heading.
    package var label: LocalizedText

    /// Who fills the section in.
    package var part: FormPart

    /// What helps to fill it in.
    package var help: LocalizedText?

    /// Whether UNESCO shows the answers to everybody (SIG-07).
    package var isPublished: Bool

    /// Where the section comes from.
    package var origin: Origin

    /// Questions, in the form's order.
    package var questions: [Question]

    /// Makes the value from its parts.
    package init(
        id: String,
        label: LocalizedText,
        part: FormPart,
        help: LocalizedText? = nil,
        isPublished: Bool = false,
        origin: Origin = Origin(),
        questions: [Question] = []
    ) {
        self.id = id
        self.label = label
        self.part = part
        self.help = help
        self.isPublished = isPublished
        self.origin = origin
        self.questions = questions
    }
}

/// Who fills in a part of the form.
package enum FormPart: String, Sendable, Hashable, CaseIterable {
    /// The city.
    case city

    /// The National Commission for UNESCO.
    case nationalCommission
}
