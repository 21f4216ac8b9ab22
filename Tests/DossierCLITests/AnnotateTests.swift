import Foundation
import Testing

/// `check --annotate` as a user types it.
@Suite struct AnnotateTests {
    private static let workspace = "Fixtures/cases/SRC-11_formula-without-a-value"

    @Test func saysWhichCopiesWereWritten() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/copies"
        let copy = target + "/evidence/them.xlsx"
        let run = try Program.run(
            "check",
            Self.workspace,
            "--annotate-to",
            target,
            "--summary",
            "--language",
            "en"
        )
        #expect(run.code == 1 && run.errors == "")
        #expect(run.output.contains("Annotated: \(copy) (1 cell"))
        let json = try Program.run("check", Self.workspace, "--annotate-to", target, "--json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        )
        let annotated = try #require(object["annotated"] as? NSDictionary)
        let written: NSDictionary = ["file": "evidence/them.xlsx", "path": copy, "cells": 1]
        #expect(annotated == ["folder": target, "written": [written], "failed": [], "elsewhere": 0])
    }

    @Test func refusesToReplaceWhatItDidNotWrite() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/evidence/them.xlsx"
        try FileManager.default.createDirectory(
            atPath: folder.path + "/evidence",
            withIntermediateDirectories: true
        )
        try Data("mine".utf8).write(to: URL(filePath: path))
        let run = try Program.run("check", Self.workspace, "--annotate-to", folder.path, "--language", "en")
        #expect(run.code == 73 && run.errors.hasPrefix(path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
}
