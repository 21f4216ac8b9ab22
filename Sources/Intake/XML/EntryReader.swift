internal import DossierModel
internal import XMLKit

/// Reads the elements of one XML file by name, and reports what does not
/// belong there (SRC-07).
struct EntryReader {
    /// The path of the file in the workspace.
    let file: String
    let log: FindingLog
    let cleaner: TextCleaner

    /// Where an element begins.
    func place(of element: XMLElement) -> Place {
        Place(file: file, line: element.line, column: element.column > 0 ? element.column : nil)
    }

    /// The element's text, clean and without blanks around it; nil where it
    /// is blank.
    func text(of element: XMLElement?, as purpose: TextCleaner.Purpose = .text) -> String? {
        guard let element else { return nil }
        let text = cleaner.cleaned(element.text, as: purpose) { place(of: element) }.trimmingBlanks
        return text.isEmpty ? nil : text
    }

    /// The value of an attribute, as ``text(of:as:)``.
    func value(_ attribute: String, of element: XMLElement, as purpose: TextCleaner.Purpose = .text)
        -> String?
    {
        guard let value = element[attribute] else { return nil }
        let text = cleaner.cleaned(value, as: purpose) { place(of: element) }.trimmingBlanks
        return text.isEmpty ? nil : text
    }

    /// The text of the child with this name.
    func text(_ child: String, of element: XMLElement, as purpose: TextCleaner.Purpose = .text) -> String? {
        text(of: element.first(child), as: purpose)
    }

    /// The texts in the languages that the element has.
    func localized(_ element: XMLElement?) -> LocalizedText {
        var result = LocalizedText()
        guard let element else { return result }
        check(element, .localized)
        for language in Language.allCases {
            guard let child = element.first(language.rawValue) else { continue }
            check(child, .text)
            result[language] = text(of: child)
        }
        return result
    }

    // MARK: Reporting

    /// Reports all that `shape` does not allow in the element itself.
    func check(_ element: XMLElement, _ shape: EntryShape) {
        checkAttributes(of: element, shape)
        checkChildren(of: element, shape)
        let hasText = element.children.contains {
            if case .text(let text) = $0 { !text.isBlank } else { false }
        }
        if hasText, !shape.isText {
            log.add(.src07, "text", ["entry": .text(element.name.local)], at: place(of: element))
        } else if !hasText, shape.isText, !shape.mayBeBlank, element.elements.isEmpty {
            log.add(.src07, "emptyEntry", ["entry": .text(element.name.local)], at: place(of: element))
        }
    }

    private func checkAttributes(of element: XMLElement, _ shape: EntryShape) {
        let allowed = shape.attributes + shape.requiredAttributes
        for attribute in element.attributes {
            // Attributes of other namespaces, such as xsi:schemaLocation, are
            // other tools' business.
            guard attribute.name.namespace.isEmpty else { continue }
            let name = attribute.name.local
            if !allowed.contains(name) {
                reportUnknown(name, among: allowed, at: place(of: element))
            } else if attribute.value.isBlank, shape.requiredAttributes.contains(name) {
                log.add(.src07, "emptyEntry", ["entry": .text(name)], at: place(of: element))
            }
        }
        for name in shape.requiredAttributes where element[name] == nil { reportMissing(name, of: element) }
    }

    private func checkChildren(of element: XMLElement, _ shape: EntryShape) {
        let single = shape.children + shape.requiredChildren
        var seen: Set<String> = []
        for child in element.elements {
            let name = child.name.local
            guard child.name.namespace == element.name.namespace,
                single.contains(name) || shape.repeated.contains(name)
            else {
                reportUnknown(name, among: single + shape.repeated, at: place(of: child))
                continue
            }
            if !seen.insert(name).inserted, single.contains(name) { reportTwice(child) }
        }
        for name in shape.requiredChildren where !seen.contains(name) { reportMissing(name, of: element) }
    }

    private func reportUnknown(_ name: String, among names: [String], at place: Place) {
        if let suggestion = nearest(to: name, among: names) {
            log.add(.src07, "suggestion", ["entry": .text(name), "suggestion": .text(suggestion)], at: place)
        } else {
            log.add(.src07, "unknownEntry", ["entry": .text(name)], at: place)
        }
    }

    /// Reports that an element lacks an attribute or a child.
    func reportMissing(_ name: String, of element: XMLElement) {
        let arguments: [String: ArgumentValue] = ["entry": .text(name), "parent": .text(element.name.local)]
        log.add(.src07, "missingEntry", arguments, at: place(of: element))
    }

    /// Reports a second element, or a second one with this value, where one
    /// is all there can be.
    func reportTwice(_ element: XMLElement, value: String? = nil) {
        let arguments: [String: ArgumentValue] = [
            "entry": .text(element.name.local), "value": .text(value ?? text(of: element) ?? ""),
        ]
        log.add(.src07, "twice", arguments, at: place(of: element))
    }

    /// Reports a value that the entry `name` cannot have.
    func reportWrong(_ name: String, _ value: String, in element: XMLElement) {
        log.add(.src07, "wrongValue", ["entry": .text(name), "value": .text(value)], at: place(of: element))
    }

    /// Reports a value that is none of the few that `name` can have.
    func reportWrong(_ name: String, _ value: String, allowed: [String], in element: XMLElement) {
        let arguments: [String: ArgumentValue] = [
            "entry": .text(name), "value": .text(value), "allowed": .list(allowed.map { .text($0) }),
        ]
        log.add(.src07, "wrongChoice", arguments, at: place(of: element))
    }

    // MARK: Values

    /// What `make` makes of a text, or nil with a finding where it is nothing.
    func read<Value>(_ name: String, _ text: String?, in element: XMLElement, _ make: (String) -> Value?)
        -> Value?
    {
        guard let text else { return nil }
        if let value = make(text) { return value }
        reportWrong(name, text, in: element)
        return nil
    }

    /// One of the cases of an enumeration, by its raw value.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String,
        _ text: String?,
        in element: XMLElement
    ) -> Value? where Value.RawValue == String {
        guard let text else { return nil }
        if let value = Value(rawValue: text) { return value }
        reportWrong(name, text, allowed: Value.allCases.map(\.rawValue), in: element)
        return nil
    }

    /// `true`, `false`, `1` or `0`, as XML Schema writes them.
    func flag(_ name: String, _ text: String?, in element: XMLElement) -> Bool? {
        read(name, text, in: element) { ["true": true, "1": true, "false": false, "0": false][$0] }
    }

    /// The path of a file of the workspace (SRC-06 where it would leave it).
    func path(_ text: String?, in element: XMLElement) -> String? {
        guard let text else { return nil }
        if let path = WorkspacePath.path(reading: text) { return path }
        log.add(.src06, "", ["path": .text(text)], at: place(of: element))
        return nil
    }
}
