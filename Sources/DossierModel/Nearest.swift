/// How many letters to change, drop, add or swap with a neighbour to make one
/// word of the other (optimal string alignment), or nil above `limit`.
package func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
    let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(first.count - second.count) <= limit else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
        var current = [row]
        for column in 1...second.count {
            let isEqual = first[row - 1] == second[column - 1]
            var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isEqual ? 0 : 1))
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1]
            {
                cost = min(cost, beforeLast[column - 2] + 1)
            }
            current.append(cost)
        }
        guard current.contains(where: { $0 <= limit }) else { return nil }
        (beforeLast, last) = (last, current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
}

/// The one of `candidates` that `word` is most likely a slip for: at most two
/// letters or a quarter of the word away; the first of equally near ones.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let length = word.unicodeScalars.count
    guard length > 1 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        // In a word of three letters, two changes make any word of any other.
        let limit = min(length, candidate.unicodeScalars.count) < 5 ? 1 : max(2, length / 4)
        let bound = best.map { min($0.distance - 1, limit) } ?? limit
        guard bound >= 0, let distance = editDistance(word, candidate, limit: bound) else { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}
