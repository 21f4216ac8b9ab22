internal import DossierModel

/// A file of separated values.
struct CSVFile {
    let source: SourceFile
    let log: FindingLog

    /// The separators that are tried, in the order of preference.
    private static let separators: [UInt8] = [0x2C, 0x3B, 0x09]

    /// What ends the reading of a file before its end.
    private enum Trouble: Error {
        case folder(FolderError)
        case parser(CSVParser.Failure)
        /// Bytes that are no text of the encoding.
        case encoding
    }

    /// Hands the rows to `body`, in order, and reports what cannot be read.
    ///
    /// - Parameters:
    ///   - vocabulary: knows the headings, which show what separates them.
    ///   - body: takes a row, which begins on the line of its number.
    /// - Returns: whether all was read.
    func read(_ vocabulary: HeadingVocabulary, _ body: (TableRow) -> Void) -> Bool {
        do throws(Trouble) {
            var letters = OldLetters()
            let survey = try survey()
            if case .old(let encoding) = survey { letters = OldLetters(whole: encoding) }
            if survey == .suspicious { try parse(vocabulary, OldLetters()) { letters.look(at: $0) } }
            try parse(vocabulary, letters) { body(letters.converted($0)) }
            letters.report(at: TableSite(file: source.path), to: log)
            return true
        } catch {
            report(error)
            return false
        }
    }

    private func survey() throws(Trouble) -> LetterSurvey {
        do throws(FolderError) {
            return try LetterSurvey(try source.open())
        } catch {
            throw .folder(error)
        }
    }

    private func next(of stream: FileStream) throws(Trouble) -> [UInt8] {
        do throws(FolderError) {
            return try stream.next()
        } catch {
            throw .folder(error)
        }
    }

    private func opened() throws(Trouble) -> FileStream {
        do throws(FolderError) {
            return try source.open()
        } catch {
            throw .folder(error)
        }
    }

    /// Hands on the rows as they stand; those of a file that is all in an old
    /// encoding as Latin-1.
    private func parse(
        _ vocabulary: HeadingVocabulary,
        _ letters: OldLetters,
        _ body: (TableRow) -> Void
    ) throws(Trouble) {
        let stream = try opened()
        var head = try next(of: stream)
        let (encoding, mark) = TextEncoding.detect(in: head)
        head.removeFirst(min(mark, head.count))
        var decoder = TextDecoder(encoding)
        guard var piece = decoder.decode(head) else { throw .encoding }
        let separator = separator(of: &piece, vocabulary, letters)
        var parser = CSVParser(separator: separator, isLatin: letters.isWhole)
        while true {
            if let failure = failure({ () throws(CSVParser.Failure) in try parser.parse(piece, body) }) {
                throw .parser(failure)
            }
            let next = try next(of: stream)
            if next.isEmpty { break }
            guard let decoded = decoder.decode(next) else { throw .encoding }
            piece = decoded
        }
        guard decoder.isComplete else { throw .encoding }
        if let failure = failure({ () throws(CSVParser.Failure) in try parser.finish(body) }) {
            throw .parser(failure)
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

    private func report(_ trouble: Trouble) {
        switch trouble {
        case .folder(let error): log.add(Finding(error, reading: source.path))
        case .encoding: report("encoding", line: nil)
        case .parser(.notUTF8(let line)): report("encoding", line: line)
        case .parser(.unclosedQuote(let line)): report("damaged", line: line)
        }
    }

    private func report(_ variant: String, line: Int?) {
        let place = Place(file: source.path, line: line)
        log.add(.src01, variant, ["file": .text(source.path)], at: place)
    }

    /// What separates the fields: said by a first line such as `sep=;`, which
    /// is emptied, or else what yields most known headings.
    private func separator(
        of text: inout [UInt8],
        _ vocabulary: HeadingVocabulary,
        _ letters: OldLetters
    ) -> UInt8 {
        var letters = letters
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
            var parser = CSVParser(separator: separator, isLatin: letters.isWhole)
            // What is wrong with the text is told when it is read in earnest.
            _ = failure { () throws(CSVParser.Failure) in
                try parser.parse(text) {
                    if rows.count < Header.searchedRows { rows.append(letters.converted($0)) }
                }
                try parser.finish {
                    if rows.count < Header.searchedRows { rows.append(letters.converted($0)) }
                }
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
