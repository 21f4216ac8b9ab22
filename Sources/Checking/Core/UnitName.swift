internal import DossierModel

/// A unit of measure, the same however it is written: `km²`, `km2`, `Km2`.
struct UnitName: Hashable, Sendable {
    let text: String

    init(_ written: String) {
        var plain = String.UnicodeScalarView()
        for scalar in NameKey(written).text.unicodeScalars where scalar != " " {
            plain.append(scalar == "²" ? "2" : scalar)
        }
        text = Self.sameAs[String(plain)] ?? String(plain)
    }

    /// Square kilometres.
    static let area = UnitName("km2")
    static let hectares = UnitName("ha")
    static let dollars = UnitName("USD")
    static let dong = UnitName("VND")
    static let persons = UnitName("persons")
    static let percent = UnitName("%")

    /// What offices write, folded, and the unit it means.
    private static let sameAs: [String: String] = {
        let writings: [(String, [String])] = [
            (
                "km2",
                [
                    "sqkm", "kmvuông", "squarekilometres", "squarekilometers", "kilomètrescarrés",
                    "kilômétvuông",
                ]
            ),
            ("ha", ["héc-ta", "hécta", "hecta", "hectares", "hectare"]),
            (
                "usd",
                [
                    "us$", "$", "$us", "đôlamỹ", "đôla", "usdollars", "usdollar", "dollarsus",
                    "dollarsdesétats-unis",
                ]
            ),
            ("vnd", ["đồng", "đ", "vnđ", "₫", "đồngviệtnam", "vietnamesedong"]),
            (
                "persons",
                ["người", "dân", "ngườidân", "people", "person", "inhabitants", "habitants", "personnes"]
            ),
            ("years", ["năm", "year", "ans", "années"]),
            ("%", ["phầntrăm", "percent", "percent.", "pourcent", "pct"]),
        ]
        var units: [String: String] = [:]
        for (unit, names) in writings {
            for name in names { units[NameKey(name).text] = unit }
        }
        return units
    }()
}
