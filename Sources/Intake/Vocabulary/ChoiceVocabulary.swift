internal import DossierModel

/// Recognises one of a few values in three languages.
struct ChoiceVocabulary<Value: Sendable>: Sendable {
    /// The names in CSV, JSON and XML, in the order of the list.
    private(set) var names: [String] = []
    private var values: [String: Value] = [:]
    private var writings: [(key: String, writing: String)] = []
    private var byKey: [String: Value] = [:]
    /// The values by exact writing: most texts are written as listed.
    private var exact: [String: Value] = [:]

    /// The vocabulary of a list; `value` makes each value of its name.
    init(_ list: String, value: (String) -> Value?) {
        var maker = KeyMaker()
        for line in ListedValue.all(in: list) {
            let name = line.name
            guard let value = value(name) else { preconditionFailure("“\(name)” is no value of the list") }
            names.append(name)
            values[name] = value
            for writing in [name] + line.writings {
                let key = maker.key(of: writing)
                exact[writing] = exact[writing] ?? value
                if !key.isEmpty, byKey[key] == nil {
                    byKey[key] = value
                    writings.append((key, writing))
                }
            }
        }
    }

    /// The value with exactly this name.
    func value(named name: String) -> Value? { values[name] }

    /// The value that `text` writes in one of the languages.
    func value(of text: String) -> Value? {
        if let value = exact[text] { return value }
        var maker = KeyMaker()
        for key in maker.keys(of: text) {
            if let value = byKey[key] { return value }
        }
        return nil
    }

    /// What `text` is probably meant to be.
    func suggestion(for text: String) -> String? {
        var maker = KeyMaker()
        guard let match = nearest(to: maker.key(of: text), among: writings.lazy.map(\.key)) else {
            return nil
        }
        return writings.first { $0.key == match }?.writing
    }
}

extension ChoiceVocabulary where Value == EvidenceKind {
    static var kinds: Self { Vocabularies.kinds }
}

extension ChoiceVocabulary where Value == Outcome {
    static var outcomes: Self { Vocabularies.outcomes }
}

extension ChoiceVocabulary where Value == Territory {
    static var territories: Self { Vocabularies.territories }
}

extension ChoiceVocabulary where Value == AccessMode {
    static var accessModes: Self { Vocabularies.accessModes }
}

extension ChoiceVocabulary where Value == CopyKind {
    static var copyKinds: Self { Vocabularies.copyKinds }
}

extension ChoiceVocabulary where Value == Bool {
    static var flags: Self { Vocabularies.flags }
}

/// The vocabularies, each made once, when it is first asked for.
private enum Vocabularies {
    static let kinds = ChoiceVocabulary(ChoiceList.kinds) { EvidenceKind(rawValue: $0) }
    static let outcomes = ChoiceVocabulary(ChoiceList.outcomes) { Outcome(rawValue: $0) }
    static let territories = ChoiceVocabulary(ChoiceList.territories) { Territory(rawValue: $0) }
    static let accessModes = ChoiceVocabulary(ChoiceList.accessModes) { AccessMode(rawValue: $0) }
    static let copyKinds = ChoiceVocabulary(ChoiceList.copyKinds) { CopyKind(rawValue: $0) }
    static let flags = ChoiceVocabulary(ChoiceList.flags) { Bool($0) }
}
