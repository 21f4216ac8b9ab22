import DossierModel
import Foundation
import Testing
import Wording

/// What every file of texts must be like, whoever edits it.
@Suite struct TextFileTests {
    @Test(arguments: TextFiles.all)
    func unitsAreSortedByTheirIDsAndUnique(_ file: TextFiles.Case) throws {
        let ids = try TextFiles.units(of: file).map(\.id)
        let sorted = Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(ids == sorted)
    }

    @Test(arguments: TextFiles.all)
    func everyUnitIsTranslated(_ file: TextFiles.Case) throws {
        for unit in try TextFiles.units(of: file) {
            for text in [unit.source, unit.target] {
                #expect(!text.isBlank && text == text.trimmingBlanks, "\(unit.id)")
            }
        }
    }

    @Test(arguments: TextFile.allCases)
    func bothFilesHoldTheSameUnitsWithTheSameEnglish(_ file: TextFile) throws {
        let vietnamese = try TextFiles.units(of: .init(file: file, language: .vietnamese))
        let french = try TextFiles.units(of: .init(file: file, language: .french))
        #expect(vietnamese.map(\.id) == french.map(\.id))
        for (left, right) in zip(vietnamese, french) { #expect(left.source == right.source, "\(left.id)") }
    }

    @Test(arguments: TextFiles.all)
    func translationsFillInTheSameNames(_ file: TextFiles.Case) throws {
        for unit in try TextFiles.units(of: file) {
            let (source, target) = (MessagePattern(unit.source), MessagePattern(unit.target))
            #expect(source.parameters == target.parameters, "\(unit.id)")
        }
    }

    @Test(arguments: TextFiles.all)
    func textIsNFC(_ file: TextFiles.Case) throws {
        let text = String(decoding: try TextFiles.bytes(of: file), as: UTF8.self)
        #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == Array(text.utf8))
    }

    @Test(arguments: TextFile.allCases)
    func frenchKeepsItsTypography(_ file: TextFile) throws {
        for unit in try TextFiles.units(of: .init(file: file, language: .french)) {
            for wrong in [" :", " ;", " !", " ?", "« ", " »", "'", "\"", "...", " %", "“"] {
                #expect(!unit.target.contains(wrong), "\(unit.id): “\(wrong)” in \(unit.target)")
            }
        }
    }

    @Test(arguments: TextFile.allCases)
    func englishAndVietnameseUseTheirOwnQuotationMarks(_ file: TextFile) throws {
        for unit in try TextFiles.units(of: .init(file: file, language: .vietnamese)) {
            for text in [unit.source, unit.target] {
                for wrong in ["«", "»", "\"", "'", "..."] {
                    #expect(!text.contains(wrong), "\(unit.id): \(wrong)")
                }
            }
            #expect(!unit.target.contains(" %"), "\(unit.id)")
        }
    }

    @Test func noMessageSpeaksTheJargonOfXML() throws {
        let words = ["XPath", "XSD", "schema", "element", "namespace", "facet", "null", "regex"]
        for unit in try TextFiles.units(of: .init(file: .checks, language: .vietnamese)) {
            for word in words {
                #expect(!unit.source.contains(word), "\(unit.id): \(word)")
                #expect(!unit.target.contains(word), "\(unit.id): \(word)")
            }
        }
    }
}
