import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

@Suite struct ChangesTests {
    private static let changes = Changes(
        before: .init(name: "x_v1", version: 1, date: "2024-12-01", identifier: nil),
        after: .init(name: "x_v2", version: 2, date: "2024-12-31", identifier: nil),
        changes: [
            Change(
                ChangeSubject(.settings),
                .changed,
                [
                    .init(field: "replaces", before: nil, after: "x_v1"),
                    .init(field: "title.vi", before: "Cũ", after: "Mới"),
                ]
            ),
            Change(
                ChangeSubject(.answer, "3.1", language: "vi"),
                .changed,
                [.init(field: "text", before: "Một.\nHai.\nBa.", after: "Một.\nHai rưỡi.\nBa.")]
            ),
            Change(
                ChangeSubject(.record, "H1.01.01.02"),
                .changed,
                [
                    .init(field: "code", before: "H1.01.01.01", after: "H1.01.01.02"),
                    .init(field: "kind", before: "report", after: "survey"),
                    .init(field: "personalData", before: "false", after: "true"),
                    .init(field: "document.date", before: "2024-01-02", after: nil),
                ]
            ),
        ]
    )

    /// What stays stands once; values are words of the language.
    @Test func aTerminalShowsWhatChanged() throws {
        let text = ChangesText.text(
            of: Self.changes,
            wording: try Sample.wording(.english),
            width: 100,
            inColour: false
        )
        #expect(
            text == """
                From x_v1 to x_v2: 3 changed, 0 added, 0 removed.

                Settings: changed
                  replaces the bundle:
                    + x_v1
                  title of the dossier (Vietnamese):
                    − Cũ
                    + Mới

                Answer 3.1 (Vietnamese): changed
                  text:
                      Một.
                    − Hai.
                    + Hai rưỡi.
                      Ba.

                Evidence H1.01.01.02: changed
                  evidence code:
                    − H1.01.01.01
                    + H1.01.01.02
                  kind of evidence:
                    − report
                    + survey
                  personal data:
                    − no
                    + yes
                  date:
                    − 02/01/2024

                """
        )
    }

    @Test(arguments: Language.allCases)
    func nothingChangedIsSaid(_ language: Language) throws {
        let none = Changes(before: Self.changes.before, after: Self.changes.after, changes: [])
        let wording = try Sample.wording(language)
        let sentence = wording.text("diff.none", ["before": .text("x_v1"), "after": .text("x_v2")])
        #expect(ChangesText.text(of: none, wording: wording, width: 200, inColour: false) == sentence + "\n")
        let page = String(decoding: ChangesPage.html(of: none, wording: wording), as: UTF8.self)
        #expect(page.contains(sentence))
    }

    /// Programs read the values as the application has them.
    @Test func programsReadWhatTheApplicationSays() throws {
        let json = String(decoding: ChangesJSON.bytes(of: Self.changes), as: UTF8.self)
        let document = String(
            decoding: try ChangesDocument.document(of: Self.changes).canonicalBytes(),
            as: UTF8.self
        )
        for value in ["report", "false", "2024-01-02", "Hai rưỡi."] {
            #expect(json.contains(value) && document.contains(value))
        }
    }
}
