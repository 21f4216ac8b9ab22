internal import DossierModel

/// The columns of a list of remarks, as commissions send it.
enum RemarkColumn: String, CaseIterable {
    case number, text, about, by, on, version, answer, answeredOn, answeredBy, changed

    /// The ways to write each heading, Vietnamese, English, French.
    private static let list = """
        number | STT; Số TT; TT; Số thứ tự; Số góp ý; Mã góp ý; Số | No.; No; Number; ID; Remark no.; Remark ID | N°; Numéro
        text | Góp ý; Nội dung góp ý; Ý kiến góp ý; Ý kiến; Nội dung ý kiến; Nhận xét; Nội dung nhận xét; Ý kiến thẩm định; Nội dung; Yêu cầu chỉnh sửa; Nội dung cần chỉnh sửa; Đề nghị | Remark; Remarks; Text; Comment; Comments; Observation; Feedback; Request | Remarque; Remarques; Observation; Commentaire; Texte
        about | Về; Về nội dung; Câu, mục; Câu; Mục; Câu hỏi; Mục, câu; Mục được góp ý; Vị trí; Mã minh chứng; Minh chứng; Chỉ số; Điều, mục; Phần | About; Question; Section; Item; Subject; Evidence code; Evidence; Indicator; Reference; Place | Sujet; Objet; Question; Rubrique; Code; Indicateur
        by | Cơ quan; Cơ quan góp ý; Đơn vị; Đơn vị góp ý; Người góp ý; Nơi góp ý; Tổ chức | By; Organisation; Organization; Reviewer; From; Author | Organisme; Auteur; De
        on | Ngày; Ngày góp ý; Thời gian; Ngày nhận | Date; On; Received; Date of remark | Date de la remarque; Reçu le
        version | Phiên bản; Bản; Bộ hồ sơ; Tên bộ hồ sơ | Version; Bundle | Dossier
        answer | Trả lời; Giải trình; Nội dung giải trình; Tiếp thu, giải trình; Tiếp thu giải trình; Ý kiến tiếp thu, giải trình; Nội dung trả lời; Phản hồi | Answer; Response; Reply | Réponse
        answeredOn | Ngày trả lời; Ngày giải trình; Ngày phản hồi | Date of answer; Answered on; Answer date | Date de la réponse; Répondu le
        answeredBy | Người trả lời; Đơn vị trả lời; Đơn vị giải trình | Answered by; Responder | Répondu par
        changed | Đã sửa; Nội dung đã sửa; Mục đã sửa; Đã chỉnh sửa | Changed; What was changed; Changes | Modifié; Ce qui a changé
        """

    private static let byKey: [String: RemarkColumn] = {
        var maker = KeyMaker()
        var result: [String: RemarkColumn] = [:]
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: "|")
            guard let first = parts.first, let column = RemarkColumn(rawValue: String(first).trimmingBlanks)
            else { preconditionFailure("“\(line)” names no column") }
            for name in parts.dropFirst().joined(separator: ";").split(separator: ";") {
                let key = maker.key(of: name)
                if result[key] == nil { result[key] = column }
            }
        }
        return result
    }()

    /// What a heading means; what stands in brackets does not matter.
    static func meaning(of heading: String) -> RemarkColumn? {
        var maker = KeyMaker()
        return maker.keys(of: heading).lazy.compactMap { byKey[$0] }.first
    }
}
