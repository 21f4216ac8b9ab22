import DigestKit
import Foundation
import Testing

@Suite struct DigestTests {
    /// The examples of FIPS 180-4 that NIST publishes, and the million of a's.
    static let vectors: [(String, sha256: String, sha512: String)] = [
        (
            "",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
        ),
        (
            "abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c335"
                + "96fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
            "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
                + "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"
        ),
    ]

    @Test(arguments: vectors)
    func agreesWithTheStandard(_ text: String, sha256: String, sha512: String) {
        #expect(SHA256Digest.of(Array(text.utf8)).hex == sha256)
        #expect(SHA512Digest.of(Array(text.utf8)).hex == sha512)
    }

    @Test(arguments: [1, 63, 64, 65, 1_000])
    func piecesGiveTheDigestOfTheWhole(_ size: Int) {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let short = SHA256()
        let long = SHA512()
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            short.update(piece)
            long.update(piece.span.bytes)
        }
        let (sha256, sha512) = (short.finish(), long.finish())
        #expect(sha256 == SHA256Digest.of(bytes))
        #expect(sha512 == SHA512Digest.of(bytes))
    }

    @Test(arguments: [("sha256sum", 0), ("sha512sum", 1_000_003)])
    func agreesWithCoreutils(_ program: String, _ size: Int) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "digest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0) }).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let ours =
            program == "sha256sum"
            ? try SHA256Digest.of(fileAt: file.path).digest.hex
            : try SHA512Digest.of(fileAt: file.path).digest.hex
        #expect(line == "\(ours)  \(file.path)\n")
        #expect(try SHA256Digest.of(fileAt: file.path).byteCount == UInt64(size))
    }

    @Test func hexIsReadInEitherCaseAndNothingElse() {
        let digest = SHA256Digest.of([])
        #expect(SHA256Digest(hex: digest.hex) == digest)
        #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
        #expect(digest.description == digest.hex)
        for text in [
            "", "00", digest.hex + "00", String(digest.hex.dropLast()), String(digest.hex.dropLast()) + "g",
        ] {
            #expect(SHA256Digest(hex: text) == nil)
            #expect(SHA512Digest(hex: text) == nil)
        }
    }

    @Test(arguments: [
        (Array(repeating: UInt8(0), count: 32), "00000-00000-00000-00000"),
        (Array(repeating: UInt8(255), count: 32), "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ"),
        // 00001 00010 00011 … 10100, that is 1 to 20 in five bits each.
        (
            [0x08, 0x86, 0x42, 0x98, 0xE8, 0x4A, 0x96, 0xC6, 0xB9, 0xF0, 0x8C, 0xA7, 0x4F]
                + Array(repeating: UInt8(0xFF), count: 19),
            "12345-6789A-BCDEF-GHJKM"
        ),
    ])
    func theSealCodeIsTheFirstHundredBits(_ bytes: [UInt8], code: String) {
        #expect(SHA256Digest(bytes: bytes)?.sealCode == code)
    }

    @Test func aFileThatCannotBeReadIsSaid() {
        #expect(throws: DigestError.unreadable(path: "/nowhere", errno: 2)) {
            try SHA256Digest.of(fileAt: "/nowhere")
        }
        #expect(throws: DigestError.unreadable(path: "/tmp", errno: 21)) {
            try SHA512Digest.of(fileAt: "/tmp")
        }
    }
}
