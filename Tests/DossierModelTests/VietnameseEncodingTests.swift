import DossierModel
import Testing

/// The old encodings, held to tables written down apart from the program's:
/// each letter beside what stands for it, shown as Latin-1.
@Suite struct VietnameseEncodingTests {
    /// TCVN 5712:1993, VN3.
    static let tcvn3 = """
        Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u{AD} đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË
        èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî
        ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ
        """
    /// The VNI fonts for Windows.
    static let vni = """
        áaù àaø ảaû ãaõ ạaï âaâ ấaá ầaà ẩaå ẫaã ậaä ăaê ắaé ằaè ẳaú ẵaü ặaë éeù èeø ẻeû ẽeõ ẹeï êeâ ếeá
        ềeà ểeå ễeã ệeä íí ìì ỉæ ĩó ịò óoù òoø ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ớôù ờôø ởôû ỡôõ ợôï
        úuù ùuø ủuû ũuõ ụuï ưö ứöù ừöø ửöû ữöõ ựöï ýyù ỳyø ỷyû ỹyõ ỵî đñ
        ÁAÙ ÀAØ ẢAÛ ÃAÕ ẠAÏ ÂAÂ ẤAÁ ẦAÀ ẨAÅ ẪAÃ ẬAÄ ĂAÊ ẮAÉ ẰAÈ ẲAÚ ẴAÜ ẶAË ÉEÙ ÈEØ ẺEÛ ẼEÕ ẸEÏ ÊEÂ ẾEÁ
        ỀEÀ ỂEÅ ỄEÃ ỆEÄ ÍÍ ÌÌ ỈÆ ĨÓ ỊÒ ÓOÙ ÒOØ ỎOÛ ÕOÕ ỌOÏ ÔOÂ ỐOÁ ỒOÀ ỔOÅ ỖOÃ ỘOÄ ƠÔ ỚÔÙ ỜÔØ ỞÔÛ ỠÔÕ ỢÔÏ
        ÚUÙ ÙUØ ỦUÛ ŨUÕ ỤUÏ ƯÖ ỨÖÙ ỪÖØ ỬÖÛ ỮÖÕ ỰÖÏ ÝYÙ ỲYØ ỶYÛ ỸYÕ ỴÎ ĐÑ
        """

    /// By letter, what stands for it.
    static func table(_ text: String) -> [Unicode.Scalar: [Unicode.Scalar]] {
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for pair in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let letter = pair.first { table[letter] = Array(pair.dropFirst()) }
        }
        return table
    }

    static func written(_ text: String, in encoding: VietnameseEncoding) -> String {
        let table = table(encoding == .tcvn3 ? tcvn3 : vni)
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // VN3 has no capitals with tones: people wrote the small letter.
            let small = String(scalar).lowercased().unicodeScalars.first ?? scalar
            result.append(contentsOf: table[scalar] ?? table[small] ?? [scalar])
        }
        return String(result)
    }

    static func bytes(_ latin: String) -> [UInt8] { latin.unicodeScalars.map { UInt8($0.value) } }

    static let prose = """
        Ủy ban nhân dân thành phố ban hành Kế hoạch xây dựng thành phố học tập giai đoạn hai nghìn không trăm \
        hai mươi mốt. Trung tâm học tập cộng đồng mở các lớp xóa mù chữ, dạy nghề ngắn hạn và chuyển giao kỹ \
        thuật cho người dân. Số lượt người tham gia tăng qua từng năm; mỗi xã, phường đều có thư viện, tủ sách \
        và điểm truy cập mạng. Hội Khuyến học phối hợp với Phòng Giáo dục và Đào tạo tổ chức Tuần lễ hưởng ứng \
        học tập suốt đời, biểu dương gia đình, dòng họ, cộng đồng học tập tiêu biểu.
        """

    @Test(arguments: [VietnameseEncoding.tcvn3, .vni])
    func readsEveryLetterOfTheAlphabet(_ encoding: VietnameseEncoding) {
        let table = Self.table(encoding == .tcvn3 ? Self.tcvn3 : Self.vni)
        #expect(table.count == (encoding == .tcvn3 ? 74 : 134))
        for (letter, signs) in table {
            let latin = String(String.UnicodeScalarView(signs))
            #expect(encoding.text(of: Self.bytes(latin)).unicodeScalars.elementsEqual([letter]), "\(letter)")
        }
    }

    @Test(arguments: [VietnameseEncoding.tcvn3, .vni])
    func recognisesAndReadsProse(_ encoding: VietnameseEncoding) {
        let latin = Self.written(Self.prose, in: encoding)
        #expect(VietnameseEncoding.guess(of: Self.bytes(latin)) == encoding)
        let text = encoding.text(of: Self.bytes(latin))
        #expect(text.lowercased() == Self.prose.lowercased())
        #expect(encoding.text(of: latin) == text)
    }

    @Test func readsTheCodePageOfWindows() {
        // ế is ê and the acute, ạ is a and the dot: “Kế hoạch, được, học tập, phố”.
        let bytes: [UInt8] =
            Array("K".utf8) + [0xEA, 0xEC] + Array(" hoa".utf8) + [0xF2] + Array("ch ".utf8) + [
                0xF0, 0xFD, 0xF5,
            ]
            + [0xF2] + Array("c ho".utf8) + [0xF2] + Array("c t".utf8) + [0xE2, 0xF2] + Array("p ph".utf8)
            + [0xF4, 0xEC]
        #expect(VietnameseEncoding.guess(of: bytes) == .windows1258)
        #expect(VietnameseEncoding.windows1258.text(of: bytes) == "Kế hoạch được học tập phố")
    }

    @Test(arguments: [
        ("UBND THµNH PHè HO¸ GIANG", "UBND THÀNH PHỐ HOÁ GIANG"),
        ("Quª h\u{AD}¬ng Hµ Nam", "Quê hương Hà Nam"),
        ("Q§-UBND ngµy 5", "QĐ-UBND ngày 5"), ("KÕ ho¹ch", "Kế hoạch"), ("km² ®Êt", "km² đất"),
    ])
    func readsCapitalsThatTheStandardCannotWrite(_ latin: String, _ text: String) {
        #expect(VietnameseEncoding.tcvn3.text(of: latin) == text)
    }

    /// Texts that offices send in Latin-1, each of which must stay as it is.
    @Test(arguments: [
        """
        Le secrétariat général prépare la stratégie où l’école, la bibliothèque et la société civile sont liées à \
        l’éducation des adultes. Voilà déjà dix années que la ville a créé ses centres; l’accès y est gratuit. Les \
        élèves âgés, là-bas, ont goûté à tout: théâtre, français, mathématiques. Où aller? À l’hôtel de ville, où \
        le maire, naïf peut-être, reçoit. Noël, août, maïs, haïr, très, après, près, forêt, île, goût, sûr.
        """,
        """
        Die Stadtbücherei öffnet täglich für Schüler, Ältere und Beschäftigte. Das Büro für Weiterbildung führt \
        Gespräche über Maßnahmen, prüft Anträge und fördert Initiativen. Größere Städte können zusätzliche Mittel \
        abrufen; die Höhe hängt von der Bevölkerung ab. Öl, Tür, grün, schön, süß, Fuß, müde, Bär, spät, Köln.
        """,
        """
        The café’s résumé: a naïve façade, a coöperative société, El Niño and São Paulo, Malmö, Zürich, Málaga, \
        the Curaçao fiancée’s déjà vu, Brontë’s rôle, piñata, über, crème brûlée, £5 and 25 °C over 3 m².
        """,
        """
        La educación de las personas adultas continúa en la región: más bibliotecas, más años, niños y jóvenes. \
        ¿Cuándo comenzó? Según el informe, la población aprendió también inglés; así lo señaló José Martínez.
        """,
    ])
    func leavesOtherLanguagesAlone(_ text: String) {
        let latin = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
        #expect(VietnameseEncoding.guess(of: Self.bytes(latin)) == nil)
        #expect(VietnameseEvidence(of: text).encoding(among: [.tcvn3, .vni]) == nil)
    }

    @Test func leavesVietnameseInUnicodeAlone() {
        #expect(VietnameseEvidence(of: Self.prose).encoding() == nil)
        // Words that happen to need no letter beyond Latin-1.
        #expect(VietnameseEvidence(of: "Các xã, tháng ba, là khóa hè, bà và cán bộ Hà Nam").encoding() == nil)
    }

    @Test(arguments: [
        (".VnTime", VietnameseEncoding.tcvn3, false), (".VnTimeH", .tcvn3, true),
        (".VnArial Narrow", .tcvn3, false),
        ("VNI-Times", .vni, false), ("VNI-Helve-Condense", .vni, false),
    ])
    func knowsTheFonts(_ name: String, _ encoding: VietnameseEncoding, _ isCapital: Bool) throws {
        let font = try #require(VietnameseFont(named: name))
        #expect(font.encoding == encoding)
        #expect(font.isCapital == isCapital)
        #expect(VietnameseFont(named: "Times New Roman") == nil)
    }
}
