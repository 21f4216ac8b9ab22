import DossierModel
import Foundation
import Testing

/// What the program answers to those who ask about checks and rules.
@Suite struct AnswerTests {
    @Test(arguments: ["reg-01", "REG-01", "Reg-01"])
    func explainsACheckWhateverTheCaseOfItsID(_ id: String) throws {
        let run = try Program.run("explain", id, "--language", "en")
        #expect(run.code == 0 && run.errors == "")
        #expect(run.output.hasPrefix("REG-01  Evidence code is unique\nRegister of evidence\n"))
    }

    @Test(arguments: Language.allCases)
    func explainsEveryCheckInEveryLanguage(_ language: Language) throws {
        let list = try Program.run("explain", "--language", language.tag, "--json")
        let checks = try #require(try list.object()["checks"] as? [[String: Any]])
        #expect(checks.compactMap { $0["id"] as? String } == Catalogue.entries.map(\.id.rawValue))
        let text = try Program.run("explain", "ANS-02", "--language", language.tag)
        #expect(text.code == 0 && !text.output.contains("{"))
    }

    @Test func showsADefectWhatIsSaidOfItAndItsMending() throws {
        let run = try Program.run("explain", "FIG-01", "--language", "en")
        #expect(
            run.output.contains(
                """
                Example
                  Defect: 42/47 = 98.4\u{A0}%
                  The program says: 42/47 is 89.4\u{A0}%, not 98.4\u{A0}%.
                """
            )
        )
        #expect(
            run.output.hasSuffix("FIG-03  Parts add up to the total\n  IND-03  Outcome agrees with value\n")
        )
    }

    @Test func writesTheHandbookInEveryLanguage() throws {
        let folder = try TemporaryFolder()
        let all = try Program.run("explain", "--handbook", folder.path + "/h", "--json")
        let paths = try #require(try all.object()["paths"] as? [String])
        #expect(paths == ["vi", "en", "fr"].map { "\(folder.path)/h/handbook.\($0).html" })
        for path in paths { #expect(FileManager.default.fileExists(atPath: path)) }
        let one = try Program.run("explain", "--handbook", folder.path + "/one", "--language", "fr")
        #expect(one.output == "Écrit\u{A0}: \(folder.path)/one/handbook.fr.html\n")
    }

    @Test func tellsWhichParametersAMessageHas() throws {
        let run = try Program.run("explain", "ANS-02", "--json")
        let messages = try #require(try run.object()["messages"] as? [[String: Any]])
        let entry = try #require(Catalogue["ANS-02"])
        #expect(messages.compactMap { $0["variant"] as? String } == entry.variantNames)
        #expect(messages.first?["parameters"] as? [String] == entry.parameters)
    }

    @Test func asksBackWhereAnIDIsASlip() throws {
        let run = try Program.run("explain", "REG-O1", "--language", "en")
        #expect(run.code == 64 && run.output == "")
        #expect(
            run.errors == """
                REG-O1: there is no such check. “dossier explain” without an id lists all of them. \
                Did you mean REG-01?

                """
        )
    }

    @Test func listsFormsWithTheCountsOfTheirProvenance() throws {
        let run = try Program.run("forms", "--json")
        let forms = try #require(try run.object()["forms"] as? [[String: Any]])
        #expect(forms.map { $0["edition"] as? String } == ["2015", "2024"])
        for form in forms {
            let counts = try #require(form["provenance"] as? [String: Int])
            #expect(counts.values.reduce(0, +) == form["questions"] as? Int)
        }
    }

    @Test func listsCriteriaWithTheCountsOfTheirIndicators() throws {
        let run = try Program.run("criteria", "--json")
        let sets = try #require(try run.object()["criteria"] as? [[String: Any]])
        #expect(sets.map { $0["id"] as? String } == ["gnlc-key-features", "vn-learning-city"])
        #expect(sets.map { $0["indicators"] as? Int } == [62, 57])
        #expect(sets.map { $0["byExperts"] as? Int } == [20, 10])
    }

    @Test func listsRoundsWithTheirDatesAndSources() throws {
        let run = try Program.run("rounds", "--language", "vi")
        let row = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("2023 ") })
        #expect(
            row.split(separator: " ").prefix(7)
                == ["2023", "membership", "01/04/2023", "31/05/2023", "–", "14/02/2024", "F14"]
        )
    }

    @Test(arguments: ["forms", "criteria", "rounds", "explain"])
    func columnsLineUpInVietnamese(_ command: String) throws {
        let lines = try Program.run(command, "--language", "vi").output.split(separator: "\n")
        let rule = try #require(lines.firstIndex { $0.hasPrefix("─") })
        let starts = lines[rule].split(separator: " ").map {
            lines[rule].distance(from: lines[rule].startIndex, to: $0.startIndex)
        }
        for line in lines[(rule + 1)...].prefix(while: { $0.contains("  ") || $0.hasPrefix(" ") }) {
            let characters = Array(line)
            for start in starts.dropFirst() where start < characters.count {
                #expect(characters[start - 1] == " ", "\(line)")
            }
        }
    }

    @Test func quietSaysNothing() throws {
        let run = try Program.run("forms", "--quiet")
        #expect(run.code == 0 && run.output == "" && run.errors == "")
    }

    @Test func rulesOfAMissingDossierAreAnError() throws {
        let run = try Program.run("criteria", "--rules-of", "/nowhere/at all", "--language", "vi")
        #expect(run.code == 65 && run.output == "")
        #expect(run.errors.hasPrefix("/nowhere/at all: không có thư mục này."))
    }
}
