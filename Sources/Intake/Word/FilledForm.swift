package import DossierModel

/// What a form says that was filled in with Word, question by question.
package struct FilledForm: Sendable {
    /// How findings name the file.
    package let file: String
    package let identity: FormIdentity
    /// What could be read, in the order of the form; questions whose control
    /// is not in the file, or cannot be understood, have none.
    package let answers: [FilledAnswer]
    /// What a person has to know of the file, of the group SRC.
    package let findings: [Finding]
    /// Texts that belong to no question of the form.
    package let unplaced: [UnplacedText]
}

/// The answer to one question in a filled form.
package struct FilledAnswer: Sendable {
    package let question: Question
    /// What a Word form can hold: paragraphs, choices, figures, ratings, rows.
    package let parts: [AnswerPart]
    /// Items of a rating whose control is not in the file.
    package let missingItems: [String]
}

/// A text that the form has no place for.
package struct UnplacedText: Hashable, Sendable {
    /// The control that holds it, by its tag or title.
    package let control: String
    package let text: String
}

/// What a Word form says of itself in its properties.
package struct FormIdentity: Hashable, Sendable {
    /// The id of the dossier.
    package let dossier: String?
    /// The form and its edition, as in `gnlc-membership@2024`.
    package let form: String?
    package let language: String?
    /// The digests of the answers when the file was made.
    package let base: String?

    init(_ properties: [String: String]) {
        dossier = properties["dossier"]
        form = properties["dossierForm"]
        language = properties["dossierLanguage"]
        base = properties["dossierBase"]
    }
}

/// A Word file that has been opened, and is understood as soon as it is known
/// which form it fills.
package struct FormFile: Sendable {
    /// The path by which findings name it.
    package let path: String
    /// The language that the name of a file in a workspace says.
    package let language: Language?
    package let identity: FormIdentity
    private let body: [WordBlock]

    init(_ source: SourceFile, language: Language?) throws(OfficePackage.Failure) {
        let package = try WordPackage(source)
        path = source.path
        self.language = language
        identity = FormIdentity(package.properties)
        body = package.body
    }

    /// What the file answers to the questions of `form`.
    ///
    /// - Parameters:
    ///   - form: the form that is filled in.
    ///   - figures: the names of the figures that the dossier has.
    ///   - placeholders: texts that only invite to write, in any language.
    /// - Returns: the answers, and all that cannot be one.
    package func filled(
        asking form: FormDefinition,
        figures: some Sequence<String>,
        placeholders: Set<String>
    ) -> FilledForm {
        var reading = FormReading(
            file: path,
            body: body,
            form: form,
            figures: figures,
            placeholders: placeholders
        )
        guard reading.isForm else {
            let finding = Finding(.src07, "wordNoForm", ["file": .text(path)], at: Place(file: path))
            return FilledForm(file: path, identity: identity, answers: [], findings: [finding], unplaced: [])
        }
        let answers = form.questions.compactMap { reading.answer(to: $0) }
        reading.reportRest()
        return FilledForm(
            file: path,
            identity: identity,
            answers: answers,
            findings: reading.findings,
            unplaced: reading.unplaced
        )
    }
}

extension FormFile {
    /// Opens the Word file at `path`, which may lie anywhere.
    ///
    /// - Throws: ``UnreadableForm`` with the finding that says why not.
    package init(fileAt path: String) throws(UnreadableForm) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.hasPrefix("/") || path.contains("/") ? String(path.dropLast(name.count)) : "."
        let source = SourceFile(file: WorkspaceFile(path: name, bytes: 0), folder: DiskFolder(folder))
        if case .failure(let unreadable) = source.wordKind() {
            throw UnreadableForm(finding: unreadable.finding)
        }
        do throws(OfficePackage.Failure) {
            try self.init(source, language: nil)
        } catch {
            throw UnreadableForm(finding: Finding(error, readingForm: name))
        }
    }
}

/// A Word file that cannot be read, and why.
package struct UnreadableForm: Error {
    package let finding: Finding
}

extension Finding {
    /// What keeps a Word file from being read.
    init(_ failure: OfficePackage.Failure, readingForm path: String) {
        let file = ArgumentValue.text(path)
        let place = Place(file: path)
        switch failure {
        case .damaged: self.init(.src01, "damaged", ["file": file], at: place)
        case .password: self.init(.src01, "password", ["file": file], at: place)
        case .unreadable: self.init(.src01, "", ["file": file], at: place)
        case .tooLarge: self.init(.src07, "tooDeepOrLarge", at: place)
        case .other(let kind):
            self.init(
                .src01,
                "wrongType",
                ["file": file, "claimed": .text("DOCX"), "found": .text(kind)],
                at: place
            )
        }
    }
}
