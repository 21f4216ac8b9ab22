package import DossierModel
package import Wording
package import XMLKit

/// Compares rendered forms with the application they were made from.
///
/// It takes the bytes of `application.xml` and the text of each form as it
/// was read back, and knows nothing of how forms are made.
package struct FormProof {
    private let root: XMLElement
    private let rules: RuleSet
    private var documents: [Proof.Document] = []
    private var shown: Set<String> = []
    private var texts: [Language: Wording] = [:]

    /// - Parameters:
    ///   - application: `application.xml`, in UTF-8.
    ///   - rules: the form, for the units of its figures.
    /// - Throws: what is wrong with the document as XML.
    package init(of application: [UInt8], under rules: RuleSet) throws(XMLError) {
        root = try XMLElement.parse(application, named: "application.xml")
        self.rules = rules
    }

    /// Looks for every value in the form at `path`, in the language of
    /// `wording`; `text` is nil where it could not be read.
    package mutating func read(_ text: ReadText?, at path: String, wording: Wording) {
        let values = ApplicationValues(of: root, under: rules, wording: wording)
        shown.formUnion(values.shown)
        texts[wording.language] = wording
        guard let text else {
            let lost = values.stretches.flatMap { stretch in
                stretch.values.map {
                    Proof.Value(path: $0.path, subject: stretch.subject, text: $0.text, outcome: .missing)
                }
            }
            documents.append(
                Proof.Document(
                    path: path,
                    language: wording.language,
                    pageCount: nil,
                    isReadable: false,
                    values: lost
                )
            )
            return
        }
        var reading = FormReading(text, chosenWord: wording.text("form.chosen"))
        documents.append(
            Proof.Document(
                path: path,
                language: wording.language,
                pageCount: text.pageCount,
                values: reading.values(of: values.stretches)
            )
        )
    }

    /// What came of it.
    package var proof: Proof {
        Proof(documents: documents, unprinted: UnprintedValues(of: root, beside: shown).kinds)
    }
}

/// Finds the stretches of a form in a text, and in each its values.
struct FormReading {
    private var search: Search

    init(_ text: ReadText, chosenWord: String) {
        search = Search(in: text, chosenWord: chosenWord)
    }

    mutating func values(of stretches: [Stretch]) -> [Proof.Value] {
        let openings = found(stretches)
        var ends = Array(repeating: search.text.pieces.count, count: stretches.count)
        var end = search.text.pieces.count
        for index in stretches.indices.reversed() {
            ends[index] = end
            if let place = openings[index] { end = place.range.lowerBound }
        }
        // A heading that was found takes its own words.
        for place in openings.compactMap(\.self) where place.found.steps.count > 0 {
            search.take(place.found)
        }
        var results: [[Proof.Value]] = []
        var start = 0
        for (index, stretch) in stretches.enumerated() {
            var values: [Proof.Value] = []
            if let opening = stretch.opening {
                let place = openings[index]
                values.append(
                    value(
                        opening,
                        stretch,
                        place.map { .printed(search.pages(of: $0.found)) } ?? .missing
                    )
                )
                start = place?.range.lowerBound ?? start
            }
            let range = start..<max(start, ends[index])
            results.append(values + self.values(of: stretch, in: range))
        }
        return results.flatMap(\.self)
    }

    /// Where each stretch begins, in the order of the form; nil for one whose
    /// heading is not there.
    private func found(_ stretches: [Stretch]) -> [(range: Range<Int>, found: Search.Found)?] {
        var start = 0
        return stretches.map { stretch in
            guard let opening = stretch.opening else { return (0..<0, Search.Found(steps: [], start: 0)) }
            guard let found = search.opening(opening, from: start) else { return nil }
            start = (found.steps.last?.piece ?? found.first) + 1
            let first = stretch.kind == .row ? search.rowStart(of: found.first) : found.first
            return (first..<start, found)
        }
    }

    private mutating func values(of stretch: Stretch, in range: Range<Int>) -> [Proof.Value] {
        var cursor = range.lowerBound
        return stretch.values.map { value in
            var trace = Search.Trace()
            let isOrdered = stretch.kind == .heading && !value.isFree
            let rest = isOrdered ? cursor..<range.upperBound : range
            if let found = search.find(value, in: rest, tracing: &trace) {
                search.take(found)
                if !value.isFree { cursor = found.first }
                return self.value(value, stretch, .printed(search.pages(of: found)))
            }
            return self.value(value, stretch, outcome(of: value, notIn: rest, trace))
        }
    }

    /// What became of a value that is not in its place.
    private mutating func outcome(of value: Expected, notIn range: Range<Int>, _ trace: Search.Trace)
        -> Proof.Outcome
    {
        let letters = Letters.of(value.text).count
        // Half of it in its own place: there it is, with other words.
        if trace.length * 2 > letters || trace.length > 40 {
            let page = search.text.pieces[trace.piece].page
            return .altered(search.words(at: trace), page.map { Proof.Pages(first: $0, last: $0) })
        }
        var elsewhere = Search.Trace()
        let pieces = search.text.pieces.indices
        for other in [pieces.lowerBound..<range.lowerBound, range.upperBound..<pieces.upperBound]
        where value.extent != .part && letters > 3 {
            if let found = search.find(value, in: other, tracing: &elsewhere) {
                return .elsewhere(search.pages(of: found))
            }
        }
        return .missing
    }

    private func value(_ value: Expected, _ stretch: Stretch, _ outcome: Proof.Outcome) -> Proof.Value {
        Proof.Value(path: value.path, subject: stretch.subject, text: value.text, outcome: outcome)
    }
}
