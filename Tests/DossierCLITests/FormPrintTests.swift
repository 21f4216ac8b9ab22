import Foundation
import Testing

/// The form as it is laid before the mayor.
@Suite struct FormPrintTests {
    /// The signed city without anything that signing adds.
    private static func unsigned(in folder: TemporaryFolder, without others: [String] = []) throws -> String {
        let workspace = folder.path + "/city"
        try FileManager.default.copyItem(atPath: Program.root + "/Fixtures/thanh-pho-mau", toPath: workspace)
        let signing = ["1.17", "1.18.1", "1.18.2", "H1", "H2", "H3", "H4", "H5", "H6"]
        for name in ["answers.xml", "answers.vi.xml", "answers.en.xml"] {
            let path = workspace + "/answers/" + name
            var text = try String(contentsOfFile: path, encoding: .utf8)
            for question in signing + others {
                guard let start = text.range(of: "  <answer question=\"\(question)\""),
                    let end = text.range(of: "</answer>\n", range: start.lowerBound..<text.endIndex)
                else { continue }
                text.removeSubrange(start.lowerBound..<end.upperBound)
            }
            try Data(text.utf8).write(to: URL(filePath: path))
        }
        return workspace
    }

    private static func text(of pdf: String) throws -> String {
        try Program.tool("/usr/bin/pdftotext", ["-layout", pdf, "-"]).output
    }

    /// What the mayor signs is what the signed dossier holds: the code at the
    /// foot of every page does not change by signing.
    @Test func theFormIsPrintedForSignatureWithTheCodeThatSigningKeeps() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.unsigned(in: folder)
        let checked = try Program.run(["check", workspace, "--json"])
        #expect(checked.code == 1)
        let output = folder.path + "/form.pdf"
        let printed = try Program.run(["form", "print", workspace, "-o", output, "--json"])
        #expect(printed.code == 0, "\(printed.errors)")
        let object = try printed.object()
        #expect(
            object as NSDictionary == [
                "format": "dossier-form-print/1", "path": output, "language": "en",
                "formCode": "46SM9-JPGPW-S25HW-GWW90", "openWarnings": 0,
            ]
        )
        let text = try Self.text(of: output)
        let pages = text.split(separator: "\u{C}")
        #expect(pages.allSatisfy { $0.contains("Form code 46SM9-JPGPW-S25HW-GWW90") })
        for word in ["DRAFT", "Not answered yet", "Not signed yet", "Not stamped yet", "Now: "] {
            #expect(!text.contains(word), "\(word)")
        }
        // The mayor's name stands below the line; what is written by hand has
        // room.
        #expect(text.contains("Nguyễn Văn Ví Dụ") && text.contains("……………"))
        let again = try Program.run(["form", "print", workspace, "-o", output])
        #expect(again.code == 73 && again.errors.contains("--force"), "\(again.errors)")
        let before = try Data(contentsOf: URL(filePath: output))
        #expect(try Program.run(["form", "print", workspace, "-o", output, "--force"]).code == 0)
        #expect(try Data(contentsOf: URL(filePath: output)) == before)
        let vietnamese = try Program.run(
            ["form", "print", workspace, "-o", folder.path + "/vi.pdf", "--form-language", "vi"]
        )
        #expect(vietnamese.code == 0)
        #expect(try Self.text(of: folder.path + "/vi.pdf").contains("Ủy ban Quốc gia UNESCO xác nhận"))
    }

    /// Nobody signs what still has to change.
    @Test func whatElseIsOpenIsListedAndNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.unsigned(in: folder, without: ["1.8", "1.5"])
        let output = folder.path + "/form.pdf"
        let printed = try Program.run(
            ["form", "print", workspace, "-o", output],
            environment: ["LANG": "vi_VN.UTF-8"]
        )
        #expect(printed.code == 1 && printed.output == "")
        #expect(
            printed.errors == """
                Chưa thể trình ký: còn 2 mục phải sửa ngoài việc ký. Mọi thay đổi sau khi ký đều phải ký lại.
                  ANS-01  Câu 1.8 là bắt buộc và đang để trống.
                  SIG-01  Vui lòng nhập họ tên đầy đủ của Chủ tịch UBND thành phố.

                """
        )
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    /// A form is rendered in the languages of the dossier and in no other.
    @Test func theFormIsInFrenchWhereFrenchIsSubmitted() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/city"
        try FileManager.default.copyItem(atPath: Program.root + "/Fixtures/thanh-pho-mau", toPath: workspace)
        for (path, old, new) in [
            ("dossier.xml", "submission=\"en\"", "submission=\"fr\""),
            ("dossier.xml", "<en>Sample City</en>", "<en>Sample City</en><fr>Ville Modèle</fr>"),
            ("answers/answers.en.xml", "language=\"en\"", "language=\"fr\""),
        ] {
            let file = URL(filePath: workspace + "/" + path)
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        }
        let files = FileManager.default
        try files.moveItem(
            atPath: workspace + "/answers/answers.en.xml",
            toPath: workspace + "/answers/answers.fr.xml"
        )
        let built = try Program.run("build", workspace, "-o", folder.path, "--store", "--json")
        let bundle = try #require(try built.object()["path"] as? String)
        #expect(try Program.tool("/usr/bin/unzip", ["-qq", bundle, "-d", folder.path]).code == 0)
        let forms = String(bundle.dropLast(".zip".count)) + "/data/form"
        let languages = Set(
            try files.contentsOfDirectory(atPath: forms).map { String($0.split(separator: ".")[1]) }
        )
        #expect(languages == ["fr", "vi"])
        let text = try Self.text(of: forms + "/application.fr.pdf")
        #expect(text.contains("Ville Modèle demande à adhérer"))
        // French parts “:” and “%” from what stands before them.
        #expect(
            text.contains(
                "Sur les 57 indicateurs évalués : 52 atteints ou dépassés (91,2 %)"
            )
        )
    }
}
