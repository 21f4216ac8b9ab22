internal import DossierModel

/// The types of documents that the overlay knows, by name and abbreviation.
struct TypeDirectory: Sendable {
    private var byName: [NameKey: [DocumentType]] = [:]
    private var byAbbreviation: [String: [DocumentType]] = [:]

    init(_ overlay: Overlay?) {
        for type in overlay?.documentTypes ?? [] {
            let names = type.name.languages.compactMap { type.name[$0] }
            for key in Set(names.flatMap { [NameKey($0), NameKey(Self.withoutRemark($0))] }) {
                byName[key, default: []].append(type)
            }
            if let abbreviation = type.abbreviation {
                byAbbreviation[abbreviation, default: []].append(type)
            }
        }
    }

    /// The types that a record can mean by what it states: a name, or an
    /// abbreviation, in which case and bars count (`QĐ` is not `QyĐ`).
    func types(recorded text: String) -> [DocumentType] {
        byAbbreviation[text.trimmingBlanks] ?? byName[NameKey(text)] ?? []
    }

    /// The types with this abbreviation in a symbol of this shape.
    func types(abbreviated abbreviation: String, in shape: DocumentNumber.Shape) -> [DocumentType] {
        let all = byAbbreviation[abbreviation] ?? []
        let fitting = all.filter { $0.family.rawValue == shape.rawValue }
        return fitting.isEmpty ? all : fitting
    }

    /// `Quyết định (cá biệt)` without what stands in brackets.
    private static func withoutRemark(_ name: String) -> String {
        String(name.prefix { $0 != "(" }).trimmingBlanks
    }
}
