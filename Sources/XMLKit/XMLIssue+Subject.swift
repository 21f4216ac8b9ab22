extension XMLIssue {
    /// The name of the element or attribute that a validity issue is about,
    /// as libxml2's message quotes it, else the whole message.
    package var subject: String {
        for mark in ["attribute '", "Element '"] {
            guard let start = message.firstRange(of: mark)?.upperBound,
                let end = message[start...].firstIndex(of: "'")
            else { continue }
            let name = message[start..<end]
            return String(name.split(separator: "}").last ?? name)
        }
        return message
    }
}
