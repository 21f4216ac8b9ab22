internal import DossierModel
internal import Wording

/// What stands in the files of a new workspace.
struct NewWorkspaceContent {
    let request: NewWorkspaceRequest
    let rules: NewWorkspaceRules
    let vietnamese: Wording
    let submission: Wording

    init(request: NewWorkspaceRequest, rules: NewWorkspaceRules) throws(WorkbenchError) {
        self.request = request
        self.rules = rules
        vietnamese = try .read(in: .vietnamese)
        submission = try .read(in: request.submission)
    }

    /// All files, in the order in which a person reads them.
    func files() throws(WorkbenchError) -> [NewWorkspaceFile] {
        let values = self.values
        let settings = try NewWorkspaceTemplate.settings.text(
            values.mapValues(\.escapedForXML).merging(blocks) { $1 }
        )
        var files = [
            file("README.md", try NewWorkspaceTemplate.readMe.text(values.merging(notes) { $1 })),
            file("dossier.xml", settings),
            table("evidence/danh-muc-minh-chung.csv", try NewWorkspaceTemplate.register.text(values)),
        ]
        if let set = rules.assessed { files.append(table("assessment/danh-gia.csv", assessment(of: set))) }
        files.append(table("figures/so-lieu.csv", figures))
        let answers = NewWorkspaceAnswers(content: self)
        files.append(file("answers/answers.vi.xml", answers.text(in: .vietnamese)))
        files.append(
            file("answers/answers.\(request.submission.tag).xml", answers.text(in: request.submission))
        )
        files.append(file("answers/answers.xml", answers.text(in: nil)))
        files.append(file("files/README.txt", try NewWorkspaceTemplate.files.text(values)))
        files.append(file("rules/README.txt", try NewWorkspaceTemplate.rules.text(values)))
        return files
    }

    private func file(_ path: String, _ text: String) -> NewWorkspaceFile {
        NewWorkspaceFile(path: path, bytes: Array(text.utf8))
    }

    /// A table as office programs open it: with a byte order mark and CR LF.
    private func table(_ path: String, _ text: String) -> NewWorkspaceFile {
        let lines = text.split(separator: "\n").map { $0 + "\r\n" }
        return NewWorkspaceFile(path: path, bytes: [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8))
    }

    // MARK: - Values of the templates

    private var values: [String: String] {
        let folder = request.folder
        let first = rules.assessed?.criteria.first
        return [
            "argument": folder.split(separator: "/").last.map { String($0).quotedForShell } ?? ".",
            "cityVi": request.cityVietnamese, "citySubmission": request.citySubmission,
            "country": request.country, "date": request.date.iso, "form": rules.form.reference.description,
            "formID": rules.form.id, "formEdition": rules.form.edition, "identifier": request.identifier,
            "id": id, "submission": request.submission.tag,
            "submissionVi": vietnamese.term("language.\(request.submission.tag)"),
            "submissionEn": request.submission == .french ? "French" : "English",
            "titleVi": "\(rules.form.title.text(in: .vietnamese)): \(request.cityVietnamese)",
            "titleSubmission": "\(rules.form.title.text(in: request.submission)): \(request.citySubmission)",
            "organisation": request.country == "VN"
                ? "UBND \(request.cityVietnamese)" : request.citySubmission,
            "periodFrom": "\(request.date.year - 2)-01-01", "periodTo": "\(request.date.year)-12-31",
            "criterion": first?.id ?? "", "indicator": first?.indicators.first?.id ?? "",
            "submissionName": vietnamese.term("language.\(request.submission.tag)"),
        ]
    }

    /// `gnlc-2026-mau`: the form's first word, the year, the city's name.
    private var id: String {
        let words = request.cityVietnamese.slug
        let short =
            ["thanh-pho-", "thi-xa-", "quan-", "huyen-", "tp-"].first { words.hasPrefix($0) }
            .map { String(words.dropFirst($0.count)) } ?? words
        let form = rules.form.id.split(separator: "-").first.map(String.init) ?? rules.form.id
        return "\(form)-\(request.date.year)-\(short.isEmpty ? "city" : short)"
    }

    /// Sentences of the README that not every workspace needs.
    private var notes: [String: String] {
        guard let set = rules.assessed, set.status == .synthetic else {
            return ["syntheticVi": "", "syntheticEn": ""]
        }
        return [
            "syntheticVi": """
            - Bộ tiêu chí `\(set.reference)` chỉ là dữ liệu mẫu, không phải của Bộ. \
            Khi có phụ lục của Bộ, xem `rules/README.txt`.

            """,
            "syntheticEn": """
            - The criteria `\(set.reference)` are an example, not the ministry's. \
            Once you hold the ministry's annex, see `rules/README.txt`.

            """,
        ]
    }

    /// Parts of `dossier.xml` that depend on the rules.
    private var blocks: [String: String] {
        let overlay =
            rules.overlay == nil
            ? ""
            : """
              <!-- Quy định của quốc gia. / What the country adds. -->
              <overlay country="\(request.country)"/>


            """
        let criteria = rules.criteria.map { applied in
            let set = applied.set
            return """
                  <criteria set="\(set.id)" edition="\(set.edition)" role="\(applied.role.rawValue)"/>

                """
        }
        let addresses = rules.addresses.compactMap { address in
            address.email.map { email in
                """
                    <address purpose="\(address.purpose.rawValue)">\(email.escapedForXML)</address>

                """
            }
        }
        return [
            "overlay": overlay,
            "criteria": criteria.isEmpty
                ? ""
                : """
                  <!-- Bộ tiêu chí: "assessment" để tự đánh giá, "coverage" để rà soát phạm vi chủ đề.
                       Criteria: "assessment" to be assessed by, "coverage" to see which topics are covered. -->
                \(criteria.joined())
                """,
            "addresses": addresses.isEmpty
                ? ""
                : """
                  <!-- Nơi nhận. Thêm địa chỉ của Ủy ban Quốc gia: purpose="nationalCommission".
                       Addressees. Add that of the National Commission: purpose="nationalCommission". -->
                  <addresses>
                \(addresses.joined())  </addresses>

                """,
            "unit": unit.map { " unit=\"\($0)\"" } ?? "",
        ]
    }

    /// The unit of the country's overlay that has the city's name.
    private var unit: String? {
        rules.overlay?.cities.first { city in
            city.name.languages.contains { city.name[$0]?.slug == request.cityVietnamese.slug }
        }?.id
    }

    // MARK: - Tables

    private func assessment(of set: CriteriaSet) -> String {
        let headings = [
            "Chỉ số", "Tên chỉ số", "Kết quả", "Giá trị", "Tử số", "Mẫu số", "Đơn vị tính", "Kỳ số liệu",
            "Phạm vi số liệu", "Người đánh giá", "Ngày đánh giá", "Minh chứng", "Ghi chú",
        ]
        let rows = set.indicators.map { indicator in
            [indicator.id, title(of: indicator), "Chưa có dữ liệu", "", "", "", indicator.unit ?? ""]
                + Array(repeating: "", count: 6)
        }
        return Self.csv([headings] + rows)
    }

    /// The title with what it takes to meet the indicator.
    private func title(of indicator: Indicator) -> String {
        let title = indicator.title.text(in: .vietnamese)
        let sign: String? =
            switch indicator.direction {
            case .atLeast: "≥"
            case .atMost: "≤"
            case .equals: "="
            case .boolean, .descriptive: nil
            }
        guard let sign, let threshold = indicator.threshold else { return title }
        let unit = indicator.unit.map { $0 == "%" ? "%" : " \($0)" } ?? ""
        return "\(title) [\(sign) \(threshold.formatted(in: .vietnamese))\(unit)]"
    }

    private var figures: String {
        var seen: Set<String> = []
        let rows = rules.form.questions.compactMap { question -> [String]? in
            guard case .figure(let rule) = question.kind, seen.insert(rule.figure).inserted else {
                return nil
            }
            return [
                rule.figure, question.label.text(in: .vietnamese),
                question.label.text(in: request.submission),
                "", rule.unit, "", "", "",
            ]
        }
        let headings = [
            "Mã số liệu", "Nhãn tiếng Việt",
            request.submission == .french ? "Nhãn tiếng Pháp" : "Nhãn tiếng Anh", "Giá trị", "Đơn vị", "Năm",
            "Nguồn", "Ghi chú",
        ]
        return Self.csv([headings] + rows)
    }

    private static func csv(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { field in
                let needsQuotes = field.contains { ";\"\n".contains($0) }
                return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
            }
            .joined(separator: ";")
        }
        .joined(separator: "\n") + "\n"
    }
}

extension String {
    /// The text with the five characters escaped that mean something in XML.
    var escapedForXML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
