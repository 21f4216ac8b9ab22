import Foundation
import Testing

/// What tools that know nothing of this program say of its bundles
/// (bundle.md §9); a tool that is missing fails.
@Suite struct OracleTests {
    @Test(arguments: ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"])
    func everyToolAcceptsTheBundle(_ workspace: String) throws {
        let folder = try TemporaryFolder()
        let built = try Program.run("build", workspace, "-o", folder.path, "--json")
        #expect(built.code == 0)
        let path = try #require(try built.object()["path"] as? String)
        let verdict = try Self.judge(path)
        #expect(verdict.code == 0, "\(verdict.output)")
        #expect(verdict.output.split(separator: "\n").allSatisfy { $0.hasPrefix("accepted: ") })
        #expect(verdict.output.split(separator: "\n").count == 22)
    }

    /// The start page's own check finds what is wrong with a bundle, and
    /// axe-core finds no violation of WCAG in any page.
    @Test(arguments: ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"])
    func aBrowserAcceptsThePages(_ workspace: String) throws {
        let folder = try TemporaryFolder()
        let built = try Program.run("build", workspace, "-o", folder.path, "--json")
        let path = try #require(try built.object()["path"] as? String)
        let script = """
            set -eu
            mkdir "$1/bag"; unzip -qq "$2" -d "$1/bag"
            .venv/bin/python Tests/oracles/browser.py "$1"/bag/* "$2"
            """
        let run = try Program.tool("/bin/bash", ["-c", script, "bash", folder.path, path])
        #expect(run.code == 0, "\(run.output)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("accepted: ") }, "\(run.output)")
        #expect(lines.count >= 16)
    }

    @Test func theToolsObjectToADamagedBundle() throws {
        let folder = try TemporaryFolder()
        let built = try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path, "--store", "--json")
        let path = try #require(try built.object()["path"] as? String)
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 0xFF
        try bytes.write(to: URL(filePath: path))
        let verdict = try Self.judge(path)
        #expect(verdict.code == 1)
        #expect(verdict.output.contains("objects: unzip -t\n"))
        #expect(verdict.output.contains("objects: bagit-python\n"))
    }

    /// Same workspace, same bytes: whatever the time zone, the language, the
    /// umask, the folder's place, the order of its files and their times.
    @Test func theSameWorkspaceGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let script = """
            set -eu
            copy="$1/bản sao khác"; mkdir -p "$copy"
            cd Fixtures/thanh-pho-mau
            find . -type f | sort -r | while read -r file; do
                mkdir -p "$copy/$(dirname "$file")"; cp "$file" "$copy/$file"
            done
            find "$copy" -type f -exec touch -d '2001-02-03 04:05' {} +
            cd - >/dev/null
            (umask 022; TZ=UTC LANG=C "$2" build Fixtures/thanh-pho-mau -o "$1/a" --quiet)
            (umask 077; TZ=Asia/Ho_Chi_Minh LANG=vi_VN.UTF-8 LC_ALL=fr_FR.UTF-8 "$2" build "$copy" -o "$1/b" --quiet)
            cmp "$1"/a/*.zip "$1"/b/*.zip
            test "$(stat -c %a "$1"/b/*.zip)" = 644
            """
        let run = try Program.tool("/bin/bash", ["-c", script, "bash", folder.path, Program.path()])
        #expect(run.code == 0, "\(run.output)")
    }

    private static func judge(_ path: String) throws -> (code: Int32, output: String) {
        try Program.tool("/bin/bash", [Program.root + "/Tests/oracles/judge-bundle.sh", path])
    }
}
