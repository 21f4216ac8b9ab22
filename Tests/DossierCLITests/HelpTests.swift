import DossierModel
import Foundation
import Testing

/// Help, and what the parser of arguments says.
@Suite struct HelpTests {
    static let commands = [
        "new", "check", "status", "build", "verify", "explain", "confirm", "form export", "form print",
        "form import",
        "forms list", "forms lint", "criteria list", "criteria lint", "rounds", "diff", "export", "papers",
        "letters", "receive",
        "remarks list", "remarks add", "remarks answer", "remarks import",
    ]

    @Test(arguments: commands, Language.allCases)
    func everyCommandExplainsItselfWithAnExample(_ command: String, _ language: Language) throws {
        let run = try Program.run(
            command.split(separator: " ").map(String.init) + ["--help"],
            environment: ["LANG": "\(language.tag).UTF-8"]
        )
        #expect(run.code == 0 && run.errors == "")
        #expect(run.output.contains("\n  dossier \(command)"))
        for option in ["--json", "--language <vi|en|fr>", "--quiet"] { #expect(run.output.contains(option)) }
        let asked = try Program.run(
            command.split(separator: " ").map(String.init) + ["--language", language.tag, "--help"]
        )
        #expect(asked.output == run.output)
    }

    /// The parser's own words, all of them English.
    @Test(arguments: commands + ["", "form", "forms", "criteria", "remarks"])
    func noEnglishIsLeftInVietnameseHelp(_ command: String) throws {
        let run = try Program.run(
            command.split(separator: " ").map(String.init) + ["--help"],
            environment: ["LANG": "vi_VN"]
        )
        for word in [
            "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "COMMANDS", "Show", "See", "default", "subcommand",
        ] {
            #expect(!run.output.contains(word), "\(word)")
        }
    }

    @Test(
        arguments: [
            (["chekc"], "chekc: không có lệnh này. Có phải ý bạn là check?"),
            (["check", "a", "b", "c"], "Thừa: không dùng “b, c” ở đây."),
            (["check", "--summmary"], "Không có tùy chọn --summmary. Có phải ý bạn là --summary?"),
            (["check", "--nothing-like-it"], "Không có tùy chọn --nothing-like-it."),
            (["check", "--date"], "Thiếu giá trị: --date <NĂM-THÁNG-NGÀY>."),
            (["check", "--date", "x"], "Không dùng được “x” cho --date <NĂM-THÁNG-NGÀY>."),
            (["check", "--json=1"], "--json không nhận giá trị, nhưng đã ghi “1”."),
            (["verify"], "Còn thiếu: <bộ-hồ-sơ.zip>."),
        ]
    )
    func wrongUseIsSaidInTheUsersLanguage(_ arguments: [String], _ line: String) throws {
        let run = try Program.run(arguments, environment: ["LANG": "vi_VN.UTF-8"])
        #expect(run.errors.split(separator: "\n").first.map(String.init) == line)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func shellsGetACompletionScriptInASCIINames(_ shell: String) throws {
        let run = try Program.run("--generate-completion-script", shell, environment: ["LANG": "vi_VN.UTF-8"])
        #expect(run.code == 0 && run.errors == "" && run.output.contains("REG-01"))
        let names = run.output.matches(of: /local -ar ([^=]*)=/).map { $0.output.1 }
        #expect(names.allSatisfy { $0.allSatisfy(\.isASCII) && !$0.contains(" ") })
    }

    @Test func theVersionIsOneLine() throws {
        let run = try Program.run("--version")
        #expect(
            run.code == 0 && run.output.hasPrefix("dossier ") && run.output.split(separator: "\n").count == 1
        )
    }
}
