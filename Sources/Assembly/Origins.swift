internal import DossierModel
internal import XMLKit

/// Where the values of a dossier were read, kept so that the checks say the
/// same of a received bundle as of the workspace.
///
/// One table lists files, sheets and columns; each value names a row of it.
struct Origins {
    private struct Source: Hashable {
        var file: String?
        var sheet: String?
        var columns: [RegisterField: String]
    }

    private var sources: [Source] = []
    private var ids: [Source: String] = [:]

    /// Adds to `element` where it was read.
    mutating func mark(_ element: inout XMLElement, readAt place: Place) {
        mark(&element, place, columns: [:])
    }

    /// Adds to `element` the row that it was read from.
    mutating func mark(_ element: inout XMLElement, readFrom row: SourceRow) {
        mark(&element, row.place, columns: row.columns)
        element["row"] = row.number.map(String.init)
    }

    private mutating func mark(
        _ element: inout XMLElement,
        _ place: Place,
        columns: [RegisterField: String]
    ) {
        let source = Source(file: place.file, sheet: place.sheet, columns: columns)
        if source.file != nil || source.sheet != nil || !columns.isEmpty {
            element["origin"] = id(of: source)
        }
        element["atCell"] = place.cell
        element["atLine"] = place.line.map(String.init)
        element["atColumn"] = place.column.map(String.init)
    }

    private mutating func id(of source: Source) -> String {
        if let id = ids[source] { return id }
        sources.append(source)
        let id = "o\(sources.count)"
        ids[source] = id
        return id
    }

    /// The table, in the order of first use.
    var element: XMLElement {
        Assembly.element(
            "origins",
            [:],
            sources.map { source in
                Assembly.element(
                    "origin",
                    ["id": ids[source], "file": source.file, "sheet": source.sheet],
                    source.columns.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, column in
                        Assembly.element("column", ["field": field.rawValue, "at": column])
                    }
                )
            }
        )
    }
}
