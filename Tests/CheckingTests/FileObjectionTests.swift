import Checking
import DossierModel
import Testing

/// What keeps a returned file from filling its slot: by its content.
@Suite struct FileObjectionTests {
    private static let office = "application/vnd.openxmlformats-officedocument."

    private static func thing(_ types: [String], path: String? = nil, maxBytes: Int? = nil) -> OwedThing {
        var thing = OwedThing(.attachment, slot: "Q-1")
        thing.accepts = FileDemand(mediaTypes: types, maxBytes: maxBytes)
        thing.path = path
        return thing
    }

    private static func facts(
        _ type: String,
        bytes: Int = 100,
        _ inspection: Inspection = .other
    ) -> FileFacts {
        FileFacts(sha256: "", bytes: bytes, mediaType: type, inspection: inspection)
    }

    @Test(
        arguments: [
            (thing(["application/pdf"]), facts("application/pdf"), nil),
            (thing([]), facts("application/pdf"), nil),
            (thing(["image/*"]), facts("image/png"), nil),
            (thing(["application/pdf"], maxBytes: 100), facts("application/pdf"), nil),
            (
                thing(["application/pdf"], maxBytes: 99), facts("application/pdf"),
                FileObjection.tooLarge(bytes: 100, limit: 99)
            ),
            (
                thing(["image/*", "application/pdf"]), facts("text/plain"),
                .type(found: "TXT", allowed: ["image/*", "PDF"])
            ),
            // The register says what the file is called.
            (
                thing([], path: "files/a.pdf"), facts(office + "wordprocessingml.document"),
                .type(found: "Word", allowed: ["PDF"])
            ),
            (thing(["application/pdf"]), facts("application/pdf", bytes: 0), .empty),
            (
                thing(["application/pdf"]), facts("application/pdf", .failed(.password)),
                .unusable(.password)
            ),
            (thing(["application/pdf"]), facts("application/pdf", .failed(.damaged)), .unusable(.damaged)),
        ] as [(OwedThing, FileFacts, FileObjection?)]
    )
    func theSlotSaysWhatWillDo(_ thing: OwedThing, _ facts: FileFacts, _ expected: FileObjection?) {
        #expect(thing.objection(to: facts, named: "scan") == expected)
    }

    /// Where neither the form nor the register says more, the file has to be
    /// what its own name claims.
    @Test func aFileIsWhatItsNameClaims() {
        #expect(
            Self.thing([]).objection(to: Self.facts("image/png"), named: "scan.pdf")
                == .type(found: "PNG", allowed: ["PDF"])
        )
    }
}
