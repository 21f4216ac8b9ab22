internal import DossierModel

/// The columns of a table of criteria.
enum CriteriaColumn: String, CaseIterable {
    case number, group, area, criterion, indicator, threshold, unit, source, unitInCharge, leadTime, note

    /// The levels, from the outermost to the innermost.
    static let levels: [CriteriaColumn] = [.group, .area, .criterion, .indicator]

    /// The ways to write each heading, Vietnamese then English, as
    /// ``HeadingList`` has them.
    private static let list = """
        number | STT; Số TT; TT; Số thứ tự; Mã; Mã số; Mã chỉ số; Số; Ký hiệu | No.; No; Number; ID; Code
        group | Nhóm; Nhóm tiêu chí; Nhóm chỉ số; Tên nhóm; Phần | Group; Part; Pillar
        area | Lĩnh vực; Tên lĩnh vực; Nội dung lĩnh vực; Mảng | Area; Theme; Thematic area; Domain
        criterion | Tiêu chí; Tiêu chuẩn; Tên tiêu chí; Nội dung tiêu chí | Criterion; Criteria; Standard
        indicator | Chỉ số; Tên chỉ số; Chỉ số đánh giá; Nội dung chỉ số; Chỉ tiêu; Nội dung; Nội dung đánh giá; Tiêu chí, chỉ số; Tên chỉ tiêu | Indicator; Indicators; Title; Measurement; Content; Criteria and indicators
        threshold | Ngưỡng; Mức đạt; Mức yêu cầu; Yêu cầu; Yêu cầu đạt; Yêu cầu cần đạt; Ngưỡng đạt; Chuẩn; Mức chuẩn; Mức độ đạt; Mức cần đạt | Threshold; Target; Requirement; Required; Required value; Level required
        unit | Đơn vị tính; ĐVT; Đơn vị; Đơn vị đo | Unit; Unit of measure
        source | Nguồn số liệu; Nguồn; Nguồn dữ liệu; Loại nguồn; Cách thu thập; Nguồn kiểm chứng; Phương pháp thu thập | Source; Source kind; Data source; Kind of source; Source of data
        unitInCharge | Đơn vị chịu trách nhiệm; Đơn vị phụ trách; Cơ quan phụ trách; Đơn vị cung cấp; Đơn vị chủ trì | Responsible unit; Responsible; Unit in charge
        leadTime | Thời gian cần có; Thời gian chuẩn bị; Thời gian cung cấp | Lead time; Days needed
        note | Ghi chú; Chú thích; Minh chứng; Gợi ý minh chứng | Note; Notes; Remarks; Evidence
        """

    private static let byKey: [String: (column: CriteriaColumn, language: Language)] = {
        var maker = KeyMaker()
        var result: [String: (column: CriteriaColumn, language: Language)] = [:]
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: "|")
            guard let first = parts.first, let column = CriteriaColumn(rawValue: String(first).trimmingBlanks)
            else { preconditionFailure("“\(line)” names no column") }
            for (language, names) in zip([Language.vietnamese, .english], parts.dropFirst()) {
                for name in names.split(separator: ";") {
                    result[maker.key(of: name)] = (column, language)
                }
            }
        }
        return result
    }()

    /// What a heading means, and the language it is in; what stands in
    /// brackets does not matter.
    static func meaning(of heading: String) -> (column: CriteriaColumn, language: Language)? {
        var maker = KeyMaker()
        return maker.keys(of: heading).lazy.compactMap { byKey[$0] }.first
    }
}
