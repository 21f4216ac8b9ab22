internal import DossierModel
package import ZipKit

/// Writes a copy of a workbook with notes: a comment and a colour on cells,
/// and an index before the other sheets.
///
/// What an earlier run has put there is taken out first; all that is not ours
/// stays as its bytes are. A sheet of any size is rewritten in memory that
/// does not grow with its rows.
package struct WorkbookAnnotator {
    private var parts: PackageEdit
    private var types: ContentTypes
    private var workbook: WorkbookPart
    private let workbookPart: String
    private var links: RelationshipList
    private var propertiesPart: String?
    private var properties: PropertiesPart?
    /// The address of relationships' types, which is also their namespace.
    private let relationships: String
    private var styles: StyleSheet
    private let stylesPart: String
    private var sheets: [SheetPlan] = []
    /// Whether there is anything of an earlier run.
    private var hasTraces = false
    private var plain: [Int: Int] = [:]

    /// The limits of workbooks that are read.
    private static let limits = ZipLimits(
        entries: 20_000,
        entryBytes: 512 << 20,
        totalBytes: 1 << 30,
        ratio: 1_200
    )

    /// Opens the workbook at `path`.
    package init(fileAt path: String) throws(AnnotationError) {
        do throws(ZipError) {
            parts = PackageEdit(try ZipReader(fileAt: path, limits: Self.limits))
        } catch {
            throw .archive(error)
        }
        types = try ContentTypes(of: parts)
        let root = try RelationshipList(of: "", in: parts)
        guard let link = root.links.first(where: { $0.kind == "officeDocument" }),
            let document = try parts.document(link.target), document.root.isNamed("workbook")
        else { throw .notAWorkbook }
        workbookPart = link.target
        workbook = WorkbookPart(document)
        links = try RelationshipList(of: workbookPart, in: parts)
        relationships = String(link.type.dropLast("/officeDocument".count))
        guard MarkupText.isPlain(relationships), MarkupText.isPlain(workbook.namespace) else {
            throw .malformed
        }
        propertiesPart = root.links.first { $0.kind == "extended-properties" }?.target
        if let part = propertiesPart, let document = try parts.document(part) {
            properties = PropertiesPart(document)
        }
        let known = links.links.first { $0.kind == "styles" }?.target
        stylesPart = known ?? Self.part("styles.xml", beside: workbookPart)
        styles = try StyleSheet(try parts.bytes(stylesPart), namespace: workbook.namespace)
    }

    private static func part(_ name: String, beside other: String) -> String {
        (other.split(separator: "/").dropLast().map(String.init) + [name]).joined(separator: "/")
    }

    /// Writes the copy as a new file at `path`, its entries of this date, and
    /// says how many cells were noted.
    ///
    /// Without notes, what an earlier run noted is taken out; nil where there
    /// is nothing to note and nothing to take out: then there is no file.
    package mutating func write(
        to path: String,
        _ notes: WorkbookNotes?,
        date: ZipDate
    ) throws(AnnotationError) -> Int? {
        try removeIndex()
        for sheet in workbook.sheets { try plan(sheet, notes?.notes.filter { $0.sheet == sheet.name } ?? []) }
        guard notes != nil || hasTraces else { return nil }
        var failure: AnnotationError?
        do throws(ZipError) {
            let writer = try ZipWriter(creating: path, date: date)
            try write(to: writer, notes, &failure)
            try writer.finish()
        } catch {
            throw failure ?? .archive(error)
        }
        return sheets.reduce(0) { $0 + $1.tints.count }
    }

    // MARK: Planning

    /// What becomes of one sheet.
    private struct SheetPlan {
        var part: String
        var tints: [CellPosition: Severity] = [:]
        var uncovered: Set<CellPosition> = []
        var drawing = SheetEditor.Drawing.kept
    }

    /// Takes out the index of an earlier run, and learns from it what the
    /// cells looked like before.
    private mutating func removeIndex() throws(AnnotationError) {
        guard let index = workbook.index else {
            workbook.removeName()
            return
        }
        hasTraces = true
        let sheet = workbook.sheets[index.sheet]
        workbook.removeIndex(at: index.sheet)
        properties?.remove(sheet.name)
        guard let link = links.links.first(where: { $0.id == sheet.relationship }) else { return }
        if let range = index.samples, var reader = try parts.reader(link.target) {
            plain = styles.plainStyles(by: try IndexSheet.samples(&reader, in: range))
        }
        links.remove(link.id)
        types.remove(link.target)
        parts.remove(link.target)
        parts.remove(RelationshipList.part(of: link.target))
    }

    private mutating func plan(
        _ sheet: WorkbookPart.Sheet,
        _ notes: [WorkbookNotes.Note]
    ) throws(AnnotationError) {
        guard let link = links.links.first(where: { $0.id == sheet.relationship }), link.kind == "worksheet",
            parts.has(link.target)
        else { return }
        var plan = SheetPlan(part: link.target)
        var relations = try RelationshipList(of: link.target, in: parts)
        let known = relations.links.first { $0.kind == "comments" && parts.has($0.target) }
        defer { sheets.append(plan) }
        let noted = notes.compactMap { note in CellPosition(note.cell).map { (cell: $0, note: note) } }
        guard known != nil || !noted.isEmpty, var reader = try parts.reader(link.target) else { return }
        let survey = try SheetSurvey(&reader, noting: Set(noted.map(\.cell)))
        var comments =
            try known.map { link throws(AnnotationError) in
                try CommentList(try parts.bytes(link.target) ?? [])
            } ?? CommentList(namespace: workbook.namespace)
        comments.removeOurs()
        plan.uncovered = comments.removed
        if !comments.removed.isEmpty { hasTraces = true }
        var texts: [CellPosition: String] = [:]
        for (cell, note) in noted {
            let cell = survey.shown(cell)
            texts[cell] = texts[cell].map { "\($0)\n\n\(note.text)" } ?? note.text
            plan.tints[cell] = min(plan.tints[cell] ?? note.severity, note.severity)
        }
        comments.add(texts)
        guard !comments.removed.isEmpty || !noted.isEmpty else { return }
        try set(comments, of: sheet, known, texts, survey.drawing, &relations, &plan)
    }

    /// Puts the comments of a sheet, and their boxes, in their parts.
    private mutating func set(
        _ comments: CommentList,
        of sheet: WorkbookPart.Sheet,
        _ known: RelationshipList.Link?,
        _ texts: [CellPosition: String],
        _ drawingID: String?,
        _ relations: inout RelationshipList,
        _ plan: inout SheetPlan
    ) throws(AnnotationError) {
        let knownDrawing = relations.links.first { $0.id == drawingID && $0.kind == "vmlDrawing" }
        var drawing =
            try knownDrawing.map { link throws(AnnotationError) in
                try NoteDrawing(try parts.bytes(link.target) ?? [])
            } ?? NoteDrawing()
        drawing.remove(comments.emptied)
        drawing.add(comments.added.map { ($0, texts[$0].map(Self.lines) ?? 4) })
        if comments.isEmpty {
            if let known {
                relations.remove(known.id)
                types.remove(known.target)
                parts.remove(known.target)
            }
        } else {
            let part = known?.target ?? Self.part("dossierComments\(sheet.id).xml", beside: workbookPart)
            parts.set(part, comments.bytes)
            types.add(part, ContentTypes.comments)
            if known == nil { relations.add("rIdDossierComments", "\(relationships)/comments", to: part) }
        }
        if drawing.isEmpty {
            if let knownDrawing {
                relations.remove(knownDrawing.id)
                parts.remove(knownDrawing.target)
                plan.drawing = .removed
            }
        } else {
            let part =
                knownDrawing?.target
                ?? Self.part("drawings/dossierNotes\(sheet.id).vml", beside: workbookPart)
            parts.set(part, drawing.bytes)
            types.addDrawings()
            if knownDrawing == nil {
                relations.add("rIdDossierDrawing", "\(relationships)/vmlDrawing", to: part)
                plan.drawing = .added("rIdDossierDrawing")
            }
        }
        let list = RelationshipList.part(of: plan.part)
        if relations.isEmpty { parts.remove(list) } else { parts.set(list, relations.document.bytes) }
    }

    /// How many lines a text takes in a box.
    private static func lines(_ text: String) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(2) { $0 + $1.count / 46 + 1 }
    }

    // MARK: Writing

    private mutating func write(
        to writer: borrowing ZipWriter,
        _ notes: WorkbookNotes?,
        _ failure: inout AnnotationError?
    ) throws(ZipError) {
        let bare = plain.isEmpty ? styles.bareStyles() : [:]
        let changed = sheets.filter {
            !$0.tints.isEmpty || $0.drawing != .kept || !plain.isEmpty
                || !bare.isEmpty && !$0.uncovered.isEmpty
        }
        let index = notes.map { indexSheet($0) }
        let indexPart = Self.part("worksheets/dossierIndex.xml", beside: workbookPart)
        if let index {
            properties?.add(index.sheetName)
            links.add("rIdDossierIndex", "\(relationships)/worksheet", to: indexPart)
            types.add(indexPart, ContentTypes.sheet)
        }
        if !links.links.contains(where: { $0.kind == "styles" }) {
            links.add("rIdDossierStyles", "\(relationships)/styles", to: stylesPart)
            types.add(stylesPart, ContentTypes.styles)
        }
        parts.set(ContentTypes.part, types.document.bytes)
        parts.set(RelationshipList.part(of: workbookPart), links.document.bytes)
        if let part = propertiesPart, let properties { parts.set(part, properties.document.bytes) }
        // The styles and what depends on them are known after the sheets.
        try parts.write(to: writer, except: Set(changed.map(\.part) + [workbookPart, stylesPart]))
        for plan in changed { try write(plan, bare, to: writer, &failure) }
        if let index {
            try writer.add(indexPart) { put throws(ZipError) in try index.write(&styles, put) }
            workbook.addIndex(
                name: index.sheetName,
                relationship: "rIdDossierIndex",
                relationships: relationships,
                reference: index.reference(samples: styles.samples.count)
            )
        }
        try writer.add(stylesPart, styles.bytes, compression: .deflate)
        try writer.add(workbookPart, workbook.document.bytes, compression: .deflate)
    }

    private mutating func write(
        _ plan: SheetPlan,
        _ bare: [Int: Int],
        to writer: borrowing ZipWriter,
        _ failure: inout AnnotationError?
    ) throws(ZipError) {
        let editor = SheetEditor(
            tints: plan.tints,
            plain: plain,
            bare: bare,
            uncovered: plan.uncovered,
            drawing: plan.drawing,
            relationships: relationships
        )
        var problem: AnnotationError?
        let name = parts.entry(plan.part)?.name ?? plan.part
        do throws(ZipError) {
            try writer.add(name) { put throws(ZipError) in
                do throws(SheetFailure<ZipError>) {
                    guard var reader = try parts.sheetReader(plan.part) else { return }
                    try editor.edit(&reader, &styles, put)
                } catch {
                    switch error {
                    case .output(let error): throw error
                    case .sheet(let error):
                        problem = error
                        throw .damaged(entry: name, code: 0)
                    }
                }
            }
        } catch {
            failure = problem
            throw error
        }
    }

    /// The index, under a name that no other sheet has.
    private func indexSheet(_ notes: WorkbookNotes) -> IndexSheet {
        let taken = Set(workbook.sheets.map { $0.name.lowercased() })
        var name = notes.sheetName
        var number = 2
        while taken.contains(name.lowercased()) {
            name = "\(notes.sheetName) (\(number))"
            number += 1
        }
        return IndexSheet(notes: notes, sheetName: name, namespace: workbook.namespace)
    }
}

extension PackageEdit {
    /// Cuts a sheet as it streams by.
    fileprivate func sheetReader(_ part: String) throws(SheetFailure<ZipError>) -> MarkupReader? {
        do throws(AnnotationError) {
            return try reader(part)
        } catch {
            throw .sheet(error)
        }
    }
}
