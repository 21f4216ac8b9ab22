/// The headings that people write over the columns of their tables.
///
/// The one place to add a heading or a language. A line is
///
///     field | Vietnamese | English | French
///
/// with the ways to write a heading separated by `;`. Case, diacritics,
/// punctuation and blanks do not matter, nor does what stands in brackets
/// unless a heading with it is listed. A field without a language, such as
/// `title`, is in the language the workspace is kept in. The first seven
/// lines are the columns of the standard evidence list, word for word
/// (evidence-practice §4).
enum HeadingList {
    static let register = """
        criterion | Tiêu chí; Tiêu chí, chỉ số; Mã tiêu chí | Criterion; Criteria | Critère; Critères
        ordinal | Số TT; STT; TT; Số thứ tự | No.; Ordinal; Serial number | N°; Nº; Numéro d'ordre
        code | Mã minh chứng; Mã MC; Mã số minh chứng; Mã hóa minh chứng; Mã hoá minh chứng; Mã | Evidence code; Code; Evidence ID; Code of the evidence | Code de la preuve; Code du justificatif; Code de preuve
        title.vi | Tên minh chứng; Tên văn bản; Tên minh chứng (tiếng Việt); Tên tiếng Việt; Tên (tiếng Việt); Tiêu đề tiếng Việt; Tiếng Việt | Vietnamese title; Title in Vietnamese; Title (Vietnamese) | Titre vietnamien; Titre en vietnamien; Titre (vietnamien)
        title.en | Tên tiếng Anh; Tên (tiếng Anh); Tên minh chứng (tiếng Anh); Tên minh chứng bằng tiếng Anh; Tiêu đề tiếng Anh; Tiếng Anh | Title of the evidence; Evidence title; English title; Title in English; Title (English) | Titre anglais; Titre en anglais; Titre (anglais)
        numberAndDate | Số, ngày ban hành, hoặc thời điểm khảo sát, điều tra, phỏng vấn, quan sát,…; Số, ngày ban hành; Số và ngày ban hành; Số, ngày, tháng ban hành; Số, ngày tháng năm ban hành; Số, ngày ban hành hoặc thời điểm khảo sát | Number and date of issue, or moment of survey, inquiry, interview, observation …; Number and date of issue; Number and date; Number, date of issue | Numéro et date d'émission, ou moment de l'enquête, de l'entretien, de l'observation …; Numéro et date d'émission; Numéro et date
        issuerOrPerformer | Nơi ban hành hoặc nhóm, cá nhân thực hiện; Nơi ban hành, nhóm, cá nhân thực hiện; Nơi ban hành hoặc thực hiện | Issuer, or group or person who carried it out; Issuer or performer; Issuer or author | Émetteur, ou groupe ou personne ayant réalisé; Émetteur, ou groupe ou personne qui l'a réalisé; Émetteur ou auteur
        note | Ghi chú; Chú thích | Note; Notes; Remark; Remarks; Comment; Comments | Remarque; Remarques; Observations; Commentaire
        usedBy | Dùng cho chỉ số; Chỉ số; Mã chỉ số; Dùng cho; Phục vụ chỉ số; Dùng cho tiêu chí | Used by; Indicator; Indicators; Used for; Used by indicators | Utilisé par; Indicateur; Indicateurs; Utilisée par
        completeness | Dòng đã đủ chưa | Is the row complete | La ligne est-elle complète
        title | Tiêu đề; Tên | Title; Name of the evidence; Name | Titre; Intitulé; Nom de la preuve
        title.fr | Tên tiếng Pháp; Tên (tiếng Pháp); Tên minh chứng (tiếng Pháp); Tiêu đề tiếng Pháp; Tiếng Pháp | French title; Title in French; Title (French) | Titre de la preuve; Intitulé de la preuve; Titre français; Titre en français; Titre (français)
        gist | Tóm tắt; Nội dung chính; Nội dung tóm tắt | Gist; Summary; Abstract | Résumé; Sommaire
        gist.vi | Tóm tắt tiếng Việt; Tóm tắt (tiếng Việt); Tóm tắt bằng tiếng Việt | Vietnamese summary; Summary in Vietnamese; Summary (Vietnamese); Gist in Vietnamese | Résumé vietnamien; Résumé en vietnamien; Résumé (vietnamien)
        gist.en | Tóm tắt tiếng Anh; Tóm tắt (tiếng Anh); Tóm tắt bằng tiếng Anh | English summary; Summary in English; Summary (English); Gist in English; English gist | Résumé anglais; Résumé en anglais; Résumé (anglais)
        gist.fr | Tóm tắt tiếng Pháp; Tóm tắt (tiếng Pháp); Tóm tắt bằng tiếng Pháp | French summary; Summary in French; Summary (French); Gist in French | Résumé français; Résumé en français; Résumé (français)
        legacyCode | Mã cũ; Mã minh chứng cũ | Legacy code; Old code; Former code; Previous code | Ancien code
        kind | Loại minh chứng; Nhóm minh chứng; Dạng minh chứng; Loại | Kind; Kind of evidence; Evidence kind; Evidence type; Type of evidence | Nature; Nature de la preuve; Type de preuve
        documentType | Loại văn bản; Tên loại; Tên loại văn bản; Thể loại văn bản | Document type; Type of document | Type de document; Nature du document
        number | Số, ký hiệu; Số và ký hiệu; Số ký hiệu; Số/ký hiệu; Số hiệu; Số hiệu văn bản; Số văn bản; Số, ký hiệu văn bản; Số | Number; Number and symbol; Document number; Number, symbol; Reference; Reference number | Numéro; Numéro et symbole; Numéro du document; Référence
        date | Ngày ban hành; Ngày, tháng, năm ban hành; Ngày, tháng, năm; Ngày, tháng; Ngày văn bản; Ngày ký; Ngày | Date; Date of issue; Issue date; Issued on; Document date | Date d'émission; Date de publication; Date du document; Émis le
        issuer | Nơi ban hành; Cơ quan ban hành; Đơn vị ban hành; Cơ quan, đơn vị ban hành; Nơi phát hành | Issuer; Issued by; Issuing body; Issuing authority; Issuing agency | Émetteur; Organisme émetteur; Autorité émettrice; Émis par
        author | Tác giả; Người lập; Người chụp | Author; Made by; Photographer | Auteur; Auteure; Réalisateur
        subject | Trích yếu; Trích yếu nội dung; Về việc; V/v | Subject; Subject line | Objet
        signer | Người ký; Họ tên người ký; Họ và tên người ký | Signer; Signed by; Signatory | Signataire; Signé par
        capacity | Thẩm quyền ký; Quyền hạn ký; Tư cách ký | Capacity; Signing capacity; Capacity of the signer | Qualité; Qualité du signataire
        observedFrom | Thời điểm khảo sát; Thời điểm quan sát; Thời điểm điều tra; Thời điểm phỏng vấn; Thời điểm; Từ ngày; Ngày bắt đầu | Observed from; Moment of observation; Date of survey; Survey date; From; Start date | Observé du; Date d'observation; Date de l'enquête; Du; Début
        observedTo | Đến ngày; Ngày kết thúc | Observed to; To; Until; End date | Observé au; Au; Fin
        method | Phương pháp; Phương pháp thực hiện; Hình thức thực hiện; Cách thực hiện | Method; Methodology | Méthode; Méthodologie
        performedBy | Nhóm, cá nhân thực hiện; Nhóm thực hiện; Cá nhân thực hiện; Người thực hiện; Đơn vị thực hiện | Performed by; Carried out by; Done by | Réalisé par; Effectué par; Mené par
        sampleSize | Cỡ mẫu; Số phiếu; Số phiếu khảo sát; Số người được hỏi | Sample size; Sample; Respondents | Taille de l'échantillon; Échantillon
        surveyQuestion | Câu hỏi khảo sát; Câu hỏi | Survey question; Question | Question de l'enquête; Question posée
        expertName | Chuyên gia; Tên chuyên gia; Họ tên chuyên gia; Họ và tên chuyên gia | Expert; Expert name; Name of the expert | Nom de l'expert; Nom de l'experte
        expertRole | Chức danh chuyên gia; Chức vụ chuyên gia; Vai trò chuyên gia | Expert role; Role of the expert | Fonction de l'expert; Qualité de l'expert
        judgement | Ý kiến chuyên gia; Nhận định; Nhận định của chuyên gia; Kết luận của chuyên gia | Judgement; Judgment; Expert judgement; Expert opinion; Opinion of the expert | Avis de l'expert; Jugement; Avis
        validFrom | Có hiệu lực từ; Hiệu lực từ; Hiệu lực từ ngày; Ngày có hiệu lực; Ngày hiệu lực | Valid from; In force from; Effective from; Effective date | Valable du; Valable à partir du; En vigueur depuis
        validTo | Hiệu lực đến; Hiệu lực đến ngày; Hết hiệu lực; Ngày hết hiệu lực; Hết hạn; Ngày hết hạn | Valid to; Valid until; In force until; Expires; Expiry date | Valable jusqu'au; Expire le; En vigueur jusqu'au
        language | Ngôn ngữ | Language; Language of the document | Langue; Langue du document
        copyKind | Loại bản; Loại bản sao; Bản chính hoặc bản sao; Bản chính/bản sao; Hình thức bản | Copy kind; Kind of copy; Original or copy | Type de copie; Original ou copie
        pages | Số trang; Số tờ | Pages; Number of pages; Page count | Nombre de pages; Nb de pages
        file | Tệp; Tập tin; Tên tệp; Tên tập tin; Tệp tin; Tệp đính kèm; Đường dẫn tệp; Tên file; File đính kèm | File; File name; File path; Attached file; Attachment | Fichier; Nom du fichier; Fichier joint; Pièce jointe
        sha256 | SHA-256; Mã băm; Mã băm SHA-256; Giá trị băm | SHA-256; SHA-256 digest; Digest; File hash; Hash; Checksum | Empreinte; Empreinte SHA-256; Somme de contrôle
        bytes | Dung lượng; Kích thước; Kích thước tệp; Dung lượng tệp | Bytes; Size; File size; Size in bytes | Octets; Taille; Taille du fichier
        signed | Ký số; Đã ký số; Chữ ký số | Signed; Digitally signed; Digital signature | Signé; Signé numériquement; Signature numérique
        sealed | Đóng dấu; Có dấu; Đã đóng dấu; Ký tên, đóng dấu; Có chữ ký và dấu | Sealed; Signed and sealed; Stamped; Seal | Cacheté; Tamponné; Cachet
        url | Liên kết; Link; Đường link; Đường dẫn; Địa chỉ web; Địa chỉ trang web | Link; URL; Web address; Address | Lien; Adresse web; URL
        capturedOn | Ngày truy cập; Ngày lưu trang; Ngày chụp trang | Captured on; Capture date; Accessed on; Date of access | Consulté le; Capturé le; Date de consultation
        accessMode | Chế độ sử dụng; Chế độ tiếp cận; Mức độ tiếp cận; Mức độ mật; Độ mật; Quyền truy cập | Access mode; Access; Confidentiality | Accès; Mode d'accès; Confidentialité
        personalData | Dữ liệu cá nhân; Có dữ liệu cá nhân; Chứa dữ liệu cá nhân | Personal data; Holds personal data; Contains personal data | Données personnelles; Données à caractère personnel
        responsibleUnit | Đơn vị chịu trách nhiệm; Đơn vị phụ trách; Đơn vị cung cấp; Đơn vị cung cấp minh chứng; Đơn vị phải nộp; Đơn vị chủ trì; Cơ quan phụ trách | Responsible unit; Responsible; Unit responsible; Unit in charge; Provided by | Service responsable; Unité responsable; Responsable; Fourni par
        leadTime | Thời gian cần có; Thời gian chuẩn bị; Thời gian cung cấp; Thời hạn cung cấp; Số ngày cần có; Số ngày chuẩn bị | Lead time; Lead time in days; Days needed; Time needed | Délai; Délai d'obtention; Délai en jours; Jours nécessaires
        requestedOn | Ngày yêu cầu; Ngày đề nghị; Ngày đã yêu cầu; Ngày gửi yêu cầu; Ngày đề nghị cung cấp | Requested on; Asked on; Date of request; Request date | Demandé le; Date de la demande; Date de demande
        attendance | Danh sách tham dự; Có danh sách tham dự; Danh sách có mặt; Danh sách người tham dự | Attendance; Attendance list; List of attendance | Liste de présence; Feuille de présence
        """

    static let assessment = """
        indicator | Chỉ số; Mã chỉ số; Số chỉ số; Tiêu chí; Mã tiêu chí; Mã; Chỉ tiêu | Indicator; ID; Indicator ID; Indicator code; Indicator number; Criterion; Code | Indicateur; Code de l'indicateur; Critère
        label | Tên chỉ số; Nội dung chỉ số; Nội dung | Indicator title; Title of the indicator; Title | Intitulé de l'indicateur; Intitulé; Titre
        outcome | Kết quả; Kết quả đánh giá; Mức đạt; Đánh giá; Tự đánh giá; Kết luận | Outcome; Result; Assessment; Rating; Status | Résultat; Évaluation; Appréciation
        value | Giá trị; Số liệu; Giá trị đạt được; Kết quả thực hiện; Tỷ lệ; Tỉ lệ | Value; Figure; Achieved value | Valeur; Valeur atteinte
        numerator | Tử số | Numerator | Numérateur
        denominator | Mẫu số | Denominator | Dénominateur
        unit | Đơn vị; Đơn vị tính; ĐVT | Unit; Unit of measure; Measurement unit | Unité; Unité de mesure
        period | Thời kỳ; Kỳ; Kỳ số liệu; Năm; Năm số liệu; Năm học; Thời điểm | Period; Year; Reference period; School year | Période; Année; Période de référence
        territory | Phạm vi; Phạm vi số liệu; Địa bàn; Lãnh thổ | Territory; Scope; Area covered | Territoire; Périmètre; Portée
        body | Cơ quan cung cấp; Cơ quan công bố; Nguồn số liệu; Nơi cung cấp số liệu; Đơn vị cung cấp | Body; Issuing body; Data provider; Provider | Organisme; Organisme émetteur; Fournisseur
        proxy | Số liệu thay thế; Thay thế; Dùng số liệu thay thế | Proxy; Proxy value; Stand-in | Valeur de substitution; Substitut
        assessor | Người đánh giá; Đơn vị đánh giá; Cơ quan đánh giá | Assessor; Assessed by; Evaluator | Évaluateur; Évalué par
        decidedOn | Ngày đánh giá; Ngày kết luận; Ngày | Decided on; Date of assessment; Assessment date; Date | Date d'évaluation; Décidé le; Évalué le
        evidence | Minh chứng; Mã minh chứng; Các minh chứng; Mã MC | Evidence; Evidence code; Evidence codes | Preuve; Preuves; Code de la preuve; Codes des preuves
        era | Thời kỳ đơn vị hành chính; Mốc đơn vị hành chính; Kỳ đơn vị hành chính | Era; Administrative era | Époque; Période administrative
        note | Ghi chú; Nhận xét; Giải trình | Note; Notes; Remark; Remarks; Comment; Comments | Remarque; Remarques; Observations; Commentaire
        note.vi | Ghi chú tiếng Việt; Ghi chú (tiếng Việt) | Note in Vietnamese; Note (Vietnamese) | Remarque en vietnamien; Remarque (vietnamien)
        note.en | Ghi chú tiếng Anh; Ghi chú (tiếng Anh) | Note in English; Note (English) | Remarque en anglais; Remarque (anglais)
        note.fr | Ghi chú tiếng Pháp; Ghi chú (tiếng Pháp) | Note in French; Note (French) | Remarque en français; Remarque (français)
        ordinal | Số TT; STT; TT; Số thứ tự | No.; Ordinal; Serial number | N°; Nº; Numéro d'ordre
        completeness | Dòng đã đủ chưa | Is the row complete | La ligne est-elle complète
        set | Bộ tiêu chí; Bộ chỉ số | Set; Criteria set; Indicator set | Jeu de critères; Référentiel
        """

    static let figures = """
        name | Tên số liệu; Mã số liệu; Khóa; Khoá; Mã; Tên | Name; Figure; Figure name; Key; Code | Nom; Nom de la donnée; Clé; Code de la donnée
        value | Giá trị; Số liệu; Số lượng | Value; Number; Amount | Valeur; Nombre; Montant
        label | Nhãn; Diễn giải; Chỉ tiêu; Nội dung; Tên gọi | Label; Description; Meaning | Libellé; Description; Désignation
        label.vi | Nhãn tiếng Việt; Nhãn (tiếng Việt); Diễn giải tiếng Việt; Tiếng Việt | Label in Vietnamese; Label (Vietnamese); Vietnamese label | Libellé vietnamien; Libellé en vietnamien; Libellé (vietnamien)
        label.en | Nhãn tiếng Anh; Nhãn (tiếng Anh); Diễn giải tiếng Anh; Tiếng Anh | Label in English; Label (English); English label | Libellé anglais; Libellé en anglais; Libellé (anglais)
        label.fr | Nhãn tiếng Pháp; Nhãn (tiếng Pháp); Diễn giải tiếng Pháp; Tiếng Pháp | Label in French; Label (French); French label | Libellé français; Libellé en français; Libellé (français)
        unit | Đơn vị; Đơn vị tính; ĐVT | Unit; Unit of measure | Unité; Unité de mesure
        year | Năm; Năm số liệu; Thời điểm; Ngày số liệu | Year; Year of the figure; As of; Date | Année; Année de la donnée; Date de la donnée
        source | Nguồn; Mã minh chứng; Minh chứng; Nguồn số liệu | Source; Evidence code; Source code; Evidence | Source de la donnée; Code de la preuve; Preuve
        partOf | Thuộc; Là một phần của; Thuộc tổng | Part of; Total | Partie de; Fait partie de
        quotient | Thương số; Tính từ; Phép chia | Quotient; Ratio; Computed from | Rapport; Calculé à partir de
        note | Ghi chú | Note; Notes; Remark; Remarks; Comment | Remarque; Remarques; Observations; Commentaire
        ordinal | Số TT; STT; TT; Số thứ tự | No.; Ordinal; Serial number | N°; Nº; Numéro d'ordre
        """
}
