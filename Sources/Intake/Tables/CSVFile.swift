internal import DossierModel

/// A file of separated values.
struct CSVFile {
    let source: SourceFile
    let log: FindingLog

    /// The separators that are tried, in the order of preference.
    private static let separators: [UInt8] = [0x2C, 0x3B, 0x09]

    /// Hands the rows to `body`, in order, and reports what cannot be read.
    ///
    /// - Parameters:
    ///   - vocabulary: knows the headings, which show what separates them.
    ///   - body: takes a row, which begins on the line of its number.
    /// - Returns: whether all was read.
    func read(_ vocabulary: HeadingVocabulary, _ body: (TableRow) -> Void) -> Bool {
        do throws(FolderError) {
            let stream = try source.open()
            var head = try stream.next()
            let (encoding, mark) = TextEncoding.detect(in: head)
            head.removeFirst(min(mark, head.count))
            var decoder = TextDecoder(encoding)
            guard var piece = decoder.decode(head) else { return reportEncoding(line: nil) }
            var parser = CSVParser(separator: separator(of: &piece, vocabulary))
            while true {
                if let failure = failure({ () throws(CSVParser.Failure) in try parser.parse(piece, body) }) {
                    return report(failure)
                }
                let next = try stream.next()
                if next.isEmpty { break }
                guard let decoded = decoder.decode(next) else { return reportEncoding(line: nil) }
                piece = decoded
            }
            guard decoder.isComplete else { return reportEncoding(line: nil) }
            if let failure = failure({ () throws(CSVParser.Failure) in try parser.finish(body) }) {
                return report(failure)
            }
            return true
        } catch {
            log.add(Finding(error, reading: source.path))
            return false
        }
    }

    private func failure(_ body: () throws(CSVParser.Failure) -> Void) -> CSVParser.Failure? {
        do throws(CSVParser.Failure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func report(_ failure: CSVParser.Failure) -> Bool {
        switch failure {
        case .notUTF8(let line): return reportEncoding(line: line)
        case .unclosedQuote(let line):
            log.add(.src01, "damaged", ["file": .text(source.path)], at: Place(file: source.path, line: line))
            return false
        }
    }

    private func reportEncoding(line: Int?) -> Bool {
        log.add(.src01, "encoding", ["file": .text(source.path)], at: Place(file: source.path, line: line))
        return false
    }

    /// What separates the fields: said by a first line such as `sep=;`, which
    /// is emptied, or else what yields most known headings.
    private func separator(of text: inout [UInt8], _ vocabulary: HeadingVocabulary) -> UInt8 {
        if text.prefix(4).elementsEqual("sep=".utf8), text.count > 4 {
            let separator = text[4]
            // The line stays, empty, so that lines keep their numbers.
            text.removeFirst(5)
            return separator
        }
        var vocabulary = vocabulary
        var best: (separator: UInt8, score: Int, columns: Int)?
        for separator in Self.separators {
            var rows: [TableRow] = []
            var parser = CSVParser(separator: separator)
            // What is wrong with the text is told when it is read in earnest.
            _ = failure { () throws(CSVParser.Failure) in
                try parser.parse(text) { if rows.count < Header.searchedRows { rows.append($0) } }
                try parser.finish { if rows.count < Header.searchedRows { rows.append($0) } }
            }
            let score = Header.score(of: rows, vocabulary: &vocabulary)
            let columns = rows.map { $0.cells.count }.max() ?? 0
            if best.map({ (score, columns) > ($0.score, $0.columns) }) ?? true {
                best = (separator, score, columns)
            }
        }
        return best?.separator ?? Self.separators[0]
    }
}
