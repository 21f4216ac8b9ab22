import Checking
import DossierModel
import Testing

/// What counts as enough evidence, and what is left alone.
@Suite struct EvidenceTests {
    // MARK: - Approval

    @Test(arguments: [
        (["UBND thành phố Mẫu"], ["code=H1.01.01.01"]),
        (["UBND thành phố Mẫu", "UBND tỉnh Mẫu"], []),
        (["Cơ quan chưa biết"], []),
        ([], []),
    ])
    func whatTheLevelAboveMustApproveNeedsItsPaper(_ issuers: [String], _ expected: [String]) {
        let scene = Scene { scene in
            var indicator = Indicator.tiny("1")
            indicator.higherApproval = true
            scene.assess(indicator, citing: issuers.indices.map { "H1.01.01.0\($0 + 1)" })
            for (index, issuer) in issuers.enumerated() {
                scene.evidence("H1.01.01.0\(index + 1)", .directive, "Quyết định", "2024-03-01", by: issuer)
            }
        }
        #expect(scene.statements(of: .evi02) == expected)
    }

    // MARK: - Plan and report

    static let plans: [(String, @Sendable (inout Scene) -> Void, [String])] = [
        ("alone", { _ in }, ["plan=H1.01.01.01"]),
        (
            "for years to come",
            { $0.dossier.records[0].title = LocalizedText(vi: "Kế hoạch giai đoạn 2023–2030") }, []
        ),
        ("of this year", { $0.dossier.records[0].basis = .of("2024-02-01", by: "UBND thành phố Mẫu") }, []),
        ("from above", { $0.dossier.records[0].basis = .of("2023-02-01", by: "UBND tỉnh Mẫu") }, []),
        (
            "of another city", { $0.dossier.records[0].basis = .of("2023-02-01", by: "UBND thành phố Khác") },
            []
        ),
        (
            "with a report on the same indicator",
            {
                $0.evidence("H1.01.01.02", .report, "Báo cáo, 12 lớp", "2023-12-20", by: "UBND thành phố Mẫu")
            }, []
        ),
        (
            "with a report without figures",
            { $0.evidence("H1.01.01.02", .report, "Báo cáo", "2023-12-20", by: "UBND thành phố Mẫu") },
            ["noFigures; plan=H1.01.01.01; report=H1.01.01.02"]
        ),
        (
            "with an older report",
            {
                $0.evidence("H1.01.01.02", .report, "Báo cáo, 12 lớp", "2022-12-20", by: "UBND thành phố Mẫu")
            },
            ["plan=H1.01.01.01"]
        ),
        (
            "with a report of its subject",
            {
                $0.evidence(
                    "H3.01.01.02",
                    .report,
                    "Báo cáo xóa mù chữ năm 2023, 12 lớp",
                    "2023-12-20",
                    by: "X",
                    "9"
                )
            }, []
        ),
        (
            "with a report in one sentence",
            {
                $0.evidence("H3.01.01.02", .report, "Tổng kết, 12 lớp", "2023-12-20", by: "X", "9")
                $0.answer("T", .vietnamese, "Thành phố đã làm [H1.01.01.01; H3.01.01.02].")
            }, []
        ),
    ]

    @Test(arguments: plans.indices)
    func aPlanWhoseTimeIsOverOwesAReportWithFigures(_ index: Int) {
        let (name, change, expected) = Self.plans[index]
        let scene = Scene { scene in
            scene.evidence(
                "H1.01.01.01",
                .directive,
                "Kế hoạch xóa mù chữ",
                "2023-02-01",
                by: "UBND thành phố Mẫu",
                "1",
                type: "Kế hoạch"
            )
            change(&scene)
        }
        #expect(scene.statements(of: .evi03) == expected, "\(name)")
    }

    // MARK: - Again and again

    @Test(arguments: [
        ("Hội nghị được tổ chức hằng năm [A].", "claim=hằng năm; expected=2; found=1; period=2023–2024"),
        ("Hội nghị được tổ chức hằng năm [A; B].", nil),
        ("Hội nghị được tổ chức hằng năm từ 2023 đến 2024 [A; B].", nil),
        ("Năm 2024, ban chỉ đạo họp hằng quý [B; C].", "claim=hằng quý; expected=4; found=2; period=2024"),
        ("Ban chỉ đạo họp định kỳ [B; C].", nil),
        ("Ban chỉ đạo họp định kỳ [B].", "claim=định kỳ; expected=2; found=1; period=2023–2024"),
        ("Quy chế quy định họp hằng tháng [B].", nil),
        ("Thành phố sẽ tổ chức hội nghị hằng năm [B].", nil),
        ("Tổ chức các lớp cho 1.200 người mỗi năm [B].", nil),
        ("Hội nghị được tổ chức hằng năm.", nil),
        ("Hội nghị được tổ chức hằng năm [Z].", nil),
        ("Chỉ có trung tâm giáo dục thường xuyên [B].", nil),
    ])
    func whatIsDoneAgainHasADateForEachTime(_ text: String, _ expected: String?) {
        let scene = Scene { scene in
            let codes = ["A": "H1.01.01.01", "B": "H1.01.01.02", "C": "H1.01.01.03"]
            for (name, date) in [("A", "2024-02-10"), ("B", "2024-07-01"), ("C", "2024-10-01")] {
                scene.evidence(codes[name] ?? "", .minutes, "Biên bản", date, by: "Ban chỉ đạo")
            }
            var text = text.replacing("[Z]", with: "[H9.01.01.09]")
            for (name, code) in codes {
                for mark in ["[\(name)]", "[\(name);", " \(name)]"] {
                    text = text.replacing(mark, with: mark.replacing(name, with: code))
                }
            }
            scene.answer("T", .vietnamese, text)
            scene.dossier.settings.periodFrom = .day("2023-01-01")
            scene.dossier.settings.periodTo = .day("2024-12-31")
        }
        #expect(scene.statements(of: .evi04) == [expected].compactMap(\.self))
    }

    // MARK: - More than before

    @Test(arguments: [
        (Language.vietnamese, "Số lớp tăng từ 12 lớp năm 2022 lên 18 lớp năm 2024.", nil),
        (.vietnamese, "Số lớp tăng nhanh. Năm 2022 có 12 lớp, năm 2024 có 18 lớp.", nil),
        (.vietnamese, "Số lớp tăng nhanh.", "claim=tăng nhanh"),
        (.vietnamese, "Số lớp tăng lên 18 lớp năm 2024.", "oneFigure; claim=tăng lên"),
        (.vietnamese, "Số lớp tăng từ 12 lên 18.", "claim=tăng từ"),
        (.vietnamese, "Thành phố tăng cường số hóa.", nil),
        (.vietnamese, "Số hộ tham gia chương trình giảm nghèo còn ít.", nil),
        (.vietnamese, "Tỷ lệ này cần tăng thêm.", nil),
        (.vietnamese, "Thành phố phấn đấu tỷ lệ tăng đều.", nil),
        (.english, "The number of classes grew from 12 in 2022 to 18 in 2024.", nil),
        (.english, "The number of classes grew.", "claim=grew"),
        (.english, "Spending rose by 8.5 % compared with 2023.", nil),
        (.english, "We want the share to rise.", nil),
        (.english, "With improved access, people come.", nil),
        (.french, "Le taux est passé de 61 % en 2022 à 76 % en 2024.", nil),
        (.french, "La qualité s’améliore sans cesse.", "claim=s’améliore sans cesse"),
    ])
    func aRiseHasTwoFiguresAtTwoDates(_ language: Language, _ text: String, _ expected: String?) {
        let scene = Scene { $0.answer("T", language, text) }
        #expect(scene.statements(of: .evi05) == [expected].compactMap(\.self))
    }

    // MARK: - In time

    static let times: [(String, @Sendable (inout EvidenceRecord) -> Void, [String])] = [
        ("in the period", { $0.basis = .of("2023-05-01", by: "UBND thành phố Mẫu") }, []),
        (
            "before it", { _ in }, ["code=H1.01.01.01; date=2016-03-01; period=2022–2024"]
        ),
        ("with a time of its own", { $0.validTo = WrittenDate(.day("2025-12-31")) }, []),
        ("in force from a day on", { $0.validFrom = WrittenDate(.day("2016-04-01")) }, []),
        ("for years of the period", { $0.title = LocalizedText(vi: "Đề án giai đoạn 2016–2025") }, []),
        ("from above", { $0.basis = .of("2016-03-01", by: "UBND tỉnh Mẫu") }, []),
        (
            "a report from before",
            {
                $0.kind = .report; $0.validFrom = WrittenDate(.day("2016-04-01"))
            },
            [
                "code=H1.01.01.01; date=2016-03-01; period=2022–2024"
            ]
        ),
        (
            "a report after the period",
            {
                $0.kind = .report; $0.basis = .of("2025-02-01", by: "X")
            }, []
        ),
        (
            "a photo after the period",
            {
                $0.kind = .media; $0.basis = .of("2025-02-01", by: "X")
            },
            [
                "code=H1.01.01.01; date=2025-02-01; period=2022–2024"
            ]
        ),
        ("a recognition", { $0.kind = .recognition }, []),
        (
            "run out before it", { $0.validTo = WrittenDate(.day("2021-06-30")) },
            [
                "expired; code=H1.01.01.01; date=2021-06-30"
            ]
        ),
    ]

    @Test(arguments: times.indices)
    func evidenceIsOfThePeriodOrInForceInIt(_ index: Int) {
        let (name, change, expected) = Self.times[index]
        let scene = Scene { scene in
            scene.evidence(
                "H1.01.01.01",
                .directive,
                "Quyết định",
                "2016-03-01",
                by: "UBND thành phố Mẫu",
                "1"
            )
            change(&scene.dossier.records[0])
            scene.dossier.settings.periodFrom = .day("2022-01-01")
            scene.dossier.settings.periodTo = .day("2024-12-31")
        }
        #expect(scene.statements(of: .evi06) == expected, "\(name)")
    }

    @Test(arguments: [
        ("2024-02-29", [String]()), ("2024-03-01", []), ("2024-03-02", ["date=2021-03-01; months=36"]),
    ])
    func aRecognitionHoldsForItsMonths(_ day: String, _ expected: [String]) {
        let scene = Scene { scene in
            scene.rules.overlay?.recognitions = [.communities]
            scene.evidence(
                "H1.01.01.01",
                .recognition,
                "Công nhận “Cộng đồng học tập”",
                "2021-03-01",
                by: "X",
                "1"
            )
            scene.dossier.settings.date = .day(day)
        }
        #expect(scene.statements(of: .evi07) == expected)
    }
}

extension Recognition {
    fileprivate static let communities = Recognition(
        id: "c",
        name: LocalizedText(vi: "Cộng đồng học tập"),
        basis: "b",
        validMonths: 36,
        upgradeAfterMonths: 12
    )
}

extension EvidenceBasis {
    /// A document of a day, by a body.
    fileprivate static func of(_ date: String, by issuer: String) -> EvidenceBasis {
        .document(DocumentFacts(date: WrittenDate(.day(date)), issuer: issuer))
    }
}

extension Scene {
    /// One record, for one indicator; the overlay knows the city, the province
    /// above it, and what a plan is.
    fileprivate mutating func evidence(
        _ code: String,
        _ kind: EvidenceKind,
        _ title: String,
        _ date: String,
        by issuer: String,
        _ use: String = "1",
        type: String? = nil
    ) {
        knowBodies()
        record(code) { record in
            record.kind = kind
            record.title = LocalizedText(vi: title)
            record.documentType = type
            record.basis = .of(date, by: issuer)
            record.usedBy = [use]
        }
    }

    /// The indicator is met, by these records.
    fileprivate mutating func assess(_ indicator: Indicator, citing codes: [String]) {
        var row = IndicatorAssessment(
            indicator: indicator.id,
            outcome: .met,
            row: SourceRow(place: Place(file: "assessment/a.csv"))
        )
        row.evidence = codes.map { EvidenceCode($0) }
        dossier.assessments = [Assessment(set: "tiny", indicators: [row])]
        rules.criteria = [.tiny([indicator])]
    }

    private mutating func knowBodies() {
        func body(_ id: String, _ name: String, above: Bool) -> Issuer {
            Issuer(id: id, name: LocalizedText(vi: name), level: .committee, isAboveCity: above)
        }
        rules.overlay?.issuers = [
            body("city", "UBND thành phố Mẫu", above: false), body("province", "UBND tỉnh Mẫu", above: true),
            body("other", "UBND thành phố Khác", above: false),
        ]
        rules.overlay?.documentTypes = [
            DocumentType(
                id: "plan",
                family: .administrative,
                name: LocalizedText(vi: "Kế hoạch"),
                proof: .plan
            )
        ]
    }
}
