import DossierModel
import Intake
import Testing

/// Small workspaces in memory.
enum Workspaces {
    static let settings = """
        <dossier xmlns="urn:dossier:dossier:1" id="gnlc-2024-mau" version="1" date="2024-12-31">
          <city country="VN"><name><vi>thành phố Mẫu</vi></name></city>
          <form id="gnlc-membership" edition="2024"/>
          <criteria set="vn-learning-city" edition="synthetic-57" role="assessment"/>
          <languages working="vi" submission="en"/>
        </dossier>
        """

    /// What reading a workspace with these files beside `dossier.xml` gives.
    static func read(_ files: [String: String], settings: String = settings) throws -> IntakeResult {
        try read(bytes: files.mapValues { Array($0.utf8) }, settings: settings)
    }

    /// As ``read(_:settings:)``, for files of any bytes.
    static func read(bytes files: [String: [UInt8]], settings: String = settings) throws -> IntakeResult {
        var files = files
        files["dossier.xml"] = Array(settings.utf8)
        return try WorkspaceReader(MemoryFolder(files), named: "mau").read()
    }
}

extension Finding {
    /// The finding in one line: id, variant, arguments, places.
    var line: String {
        let places = ([place] + alsoAt).map { place in
            [place.file, place.sheet, place.cell, place.line.map(String.init), place.column.map(String.init)]
                .compactMap(\.self).joined(separator: ":")
        }
        let head = statement.isEmpty ? "\(id)" : "\(id) \(statement)"
        return "\(head) @ \(places.joined(separator: ", "))"
    }
}
