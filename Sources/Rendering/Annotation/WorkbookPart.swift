/// The part that lists the sheets of a workbook, and what counts them.
struct WorkbookPart {
    private(set) var document: MarkupDocument

    struct Sheet {
        var name: String
        var id: Int
        /// The id of the relationship to its part.
        var relationship: String
    }

    init(_ document: MarkupDocument) {
        self.document = document
    }

    var namespace: String {
        let prefix = document.root.tag.prefix.dropLast()
        return document.root.tag[prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"]
            ?? "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }

    var sheets: [Sheet] {
        (document.root["sheets"]?.all("sheet") ?? []).map { element in
            let link = element.tag.attributes.first { $0.name.hasSuffix(":id") }
            return Sheet(
                name: MarkupText.plain(Array((element.tag["name"] ?? "").utf8)),
                id: element.tag["sheetId"].flatMap { Int($0) } ?? 0,
                relationship: link?.value ?? ""
            )
        }
    }

    /// The sheet and the cells that the name ``IndexSheet/name`` refers to.
    var index: (sheet: Int, samples: CellRange?)? {
        guard let name = definedNames.first(where: { $0.tag["name"] == IndexSheet.name }) else { return nil }
        let text = name.text
        guard let mark = text.lastIndex(of: "!") else { return nil }
        var sheetName = String(text[..<mark])
        if sheetName.hasPrefix("'"), sheetName.hasSuffix("'"), sheetName.utf8.count > 1 {
            sheetName = String(sheetName.dropFirst().dropLast()).replacing("''", with: "'")
        }
        guard let sheet = sheets.firstIndex(where: { $0.name == sheetName }) else { return nil }
        return (sheet, CellRange(text[text.index(after: mark)...]))
    }

    private var definedNames: [MarkupElement] { document.root["definedNames"]?.all("definedName") ?? [] }

    // MARK: The index

    /// Takes the sheet at `position` out, and the name of the index.
    mutating func removeIndex(at position: Int) {
        let relationship = sheets[position].relationship
        removeName()
        if var list = document.root["sheets"] {
            list.removeElements { sheet in
                sheet.tag.attributes.contains { $0.name.hasSuffix(":id") && $0.value == relationship }
            }
            document.root["sheets"] = list
        }
        if var names = document.root["definedNames"] {
            names.removeElements { $0.tag["localSheetId"] == String(position) }
            document.root["definedNames"] = names
        }
        renumber { $0 > position ? $0 - 1 : $0 == position ? 0 : $0 }
        removeEmptyNames()
    }

    /// Takes the name of the index out, where its sheet is gone.
    mutating func removeName() {
        guard var names = document.root["definedNames"] else { return }
        names.removeElements { $0.tag["name"] == IndexSheet.name }
        document.root["definedNames"] = names
        removeEmptyNames()
    }

    private mutating func removeEmptyNames() {
        if document.root["definedNames"]?.elements.isEmpty ?? false { document.root["definedNames"] = nil }
    }

    /// Puts a sheet before all others, and names it as the index.
    mutating func addIndex(name: String, relationship: String, relationships: String, reference: String) {
        renumber { $0 + 1 }
        let prefix = document.root.tag.prefix
        let id = (sheets.map(\.id).max() ?? 0) + 1
        let relationPrefix = document.root.tag.attributes.first {
            $0.name.hasPrefix("xmlns:") && $0.value == relationships
        }
        let declared = relationPrefix == nil ? " xmlns:r=\"\(relationships)\"" : ""
        let r = relationPrefix.map { String($0.name.dropFirst("xmlns:".count)) } ?? "r"
        let sheet = MarkupElement(
            "<\(prefix)sheet\(declared) name=\"\(MarkupText.escaped(name))\" sheetId=\"\(id)\" "
                + "\(r):id=\"\(relationship)\"/>"
        )
        if var list = document.root["sheets"] {
            let first = list.children.firstIndex { child in
                if case .element = child { true } else { false }
            }
            list.children.insert(.element(sheet), at: first ?? 0)
            document.root["sheets"] = list
        }
        let named = MarkupElement(
            "<\(prefix)definedName name=\"\(IndexSheet.name)\" hidden=\"1\">\(MarkupText.escaped(reference))"
                + "</\(prefix)definedName>"
        )
        if document.root["definedNames"] == nil {
            let before: [StaticString] = ["sheets", "functionGroups", "externalReferences"]
            let index = document.root.children.lastIndex { child in
                if case .element(let element) = child {
                    before.contains { element.isNamed($0) }
                } else {
                    false
                }
            }
            document.root.children.insert(
                .element(MarkupElement("<\(prefix)definedNames/>")),
                at: index.map { $0 + 1 } ?? document.root.children.count
            )
        }
        if var names = document.root["definedNames"] {
            names.append(named)
            document.root["definedNames"] = names
        }
    }

    /// Changes what counts sheets from the first on: names of one sheet, and
    /// the tab that is shown.
    private mutating func renumber(_ change: (Int) -> Int) {
        if var names = document.root["definedNames"] {
            names.changeElements { name in
                if let number = name.tag["localSheetId"].flatMap({ Int($0) }) {
                    name.tag["localSheetId"] = String(change(number))
                }
            }
            document.root["definedNames"] = names
        }
        guard var views = document.root["bookViews"] else { return }
        views.changeElements { view in
            let active = view.tag["activeTab"].flatMap { Int($0) } ?? 0
            let changed = change(active)
            if changed != active { view.tag["activeTab"] = String(changed) }
            if let first = view.tag["firstSheet"].flatMap({ Int($0) }), first > 0 {
                view.tag["firstSheet"] = String(change(first))
            }
        }
        document.root["bookViews"] = views
    }
}

/// The list of sheets in the properties of a file, which programs show
/// without opening it.
struct PropertiesPart {
    private(set) var document: MarkupDocument

    init(_ document: MarkupDocument) {
        self.document = document
    }

    /// Puts a name before those of the sheets.
    mutating func add(_ name: String) {
        change(by: 1) { titles, prefix in
            let first = titles.children.firstIndex { child in
                if case .element = child { true } else { false }
            }
            let title = MarkupElement("<\(prefix)lpstr>\(MarkupText.escaped(name))</\(prefix)lpstr>")
            titles.children.insert(.element(title), at: first ?? 0)
            return true
        }
    }

    /// Takes the first title of this name out.
    mutating func remove(_ name: String) {
        change(by: -1) { titles, _ in
            let index = titles.children.firstIndex { child in
                if case .element(let element) = child { element.text == name } else { false }
            }
            guard let index else { return false }
            titles.children.remove(at: index)
            return true
        }
    }

    /// Changes the titles and the counts that belong to them; the first count
    /// is that of sheets.
    private mutating func change(by step: Int, _ body: (inout MarkupElement, String) -> Bool) {
        guard var parts = document.root["TitlesOfParts"], var titles = parts["vector"],
            var pairs = document.root["HeadingPairs"], var vector = pairs["vector"]
        else { return }
        let isChanged = body(&titles, titles.elements.first?.tag.prefix ?? titles.tag.prefix)
        guard isChanged else { return }
        var isCounted = false
        vector.changeElements { variant in
            guard !isCounted, var count = variant["i4"], let number = Int(count.text) else { return }
            isCounted = true
            count.children = [.other(Array(String(number + step).utf8))]
            variant["i4"] = count
        }
        guard isCounted else { return }
        titles.tag["size"] = String(titles.elements.count)
        pairs["vector"] = vector
        parts["vector"] = titles
        document.root["HeadingPairs"] = pairs
        document.root["TitlesOfParts"] = parts
    }
}
