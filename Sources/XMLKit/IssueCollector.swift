internal import CLibXML2

/// Collects what libxml2 reports while it compiles or validates.
///
/// libxml2 gets an unretained pointer to it; the caller keeps it alive with
/// `withExtendedLifetime` until the C object that has the pointer is freed.
final class IssueCollector {
    private let file: String
    private let limit: Int
    private let leastLevel: xmlErrorLevel
    /// Finds the place of a node that an error is about.
    private let placeOf: (xmlNodePtr) -> Place?
    private(set) var issues: [XMLIssue] = []

    /// Collects at most `limit` issues, without those that are only warnings
    /// unless they are asked for.
    init(
        file: String,
        limit: Int,
        withWarnings: Bool = false,
        placeOf: @escaping (xmlNodePtr) -> Place? = { _ in nil }
    ) {
        self.placeOf = placeOf
        self.file = file
        self.limit = limit
        leastLevel = withWarnings ? XML_ERR_WARNING : XML_ERR_ERROR
    }

    /// Whether no more issues are taken.
    var isFull: Bool { issues.count >= limit }

    /// What libxml2 is given as user data.
    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// The callback that finds the collector in the user data.
    static let receive: xmlStructuredErrorFunc = { context, error in
        guard let context, let error else { return }
        // `context` is the `pointer` of a collector that the caller keeps alive.
        let collector = Unmanaged<IssueCollector>.fromOpaque(context).takeUnretainedValue()
        collector.add(error)
    }

    private func add(_ error: UnsafePointer<xmlError>) {
        guard !isFull, error.pointee.level.rawValue >= leastLevel.rawValue else { return }
        var name = file
        if let address = error.pointee.file.map({ String(cString: $0) }),
            let path = SchemaSource.path(of: address)
        {
            name = path
        }
        // For validation contexts this is an `xmlNode` of the document, or NULL.
        let node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self)
        let place = node.flatMap(placeOf)
        let issue = XMLIssue(
            error.pointee,
            file: name,
            line: place.map { Int($0.line) },
            column: place.map { Int($0.column) }
        )
        // By its own words a warning, which follows on a value that is refused.
        guard !issue.message.contains("Warning: No precomputed value available") else { return }
        issues.append(issue)
    }
}
