/// The values that people write where one of a few can be chosen, in the
/// form of ``HeadingList``: `name | Vietnamese | English | French`.
///
/// The names of evidence kinds follow evidence-practice §5, of copies Nghị
/// định 30/2020/NĐ-CP Phụ lục III, of access modes Thông tư 05/2025/TT-BNV.
enum ChoiceList {
    static let kinds = """
        directive | Văn bản chỉ đạo; Văn bản chỉ đạo, điều hành; Chỉ đạo; 1 | Directive; Directive document | Document directif; Directive
        establishment | Quyết định thành lập; Thành lập; Quyết định thành lập ban chỉ đạo; Quy chế hoạt động; 2 | Establishment; Decision setting up; Rules of work | Création; Décision de création
        recognition | Quyết định công nhận; Công nhận; 3 | Recognition; Recognition decision; Decision of recognition | Reconnaissance; Décision de reconnaissance
        report | Báo cáo; BC; 4 | Report | Rapport
        statistics | Thống kê; Bảng thống kê; Bảng số liệu; Biểu thống kê; Số liệu thống kê; 5 | Statistics; Statistics table; Statistical table | Statistiques; Tableau statistique
        budget | Ngân sách; Dự toán; Quyết toán; Quyết định giao dự toán; Kinh phí; 6 | Budget; Budget decision; Settlement | Budget; Décision budgétaire
        survey | Khảo sát; Phiếu khảo sát; Phiếu khảo sát và kết quả; Kết quả khảo sát; Điều tra; Phiếu điều tra; 7 | Survey; Survey form; Survey result; Inquiry | Enquête; Sondage
        minutes | Biên bản; Biên bản họp; BB; 8 | Minutes; Minutes with attendance; Minutes of meeting | Procès-verbal; Compte rendu; PV
        media | Ảnh; Hình ảnh; Video; Clip; Ảnh, clip; Ảnh, video; Bài báo; Trang báo; Tin bài; Trang web; 9 | Media; Photo; Photograph; Clip; Press; Press page; Web page | Média; Photo; Article de presse; Page web
        agreement | Thỏa thuận; Thoả thuận; Bản thỏa thuận; Thỏa thuận hợp tác; Hợp đồng; 10 | Agreement; Memorandum | Accord; Convention
        list | Danh sách; Danh mục; 11 | List | Liste
        expertOpinion | Ý kiến chuyên gia; Thư chuyên gia; Phiếu chuyên gia; 12 | Expert opinion; Expert letter; Opinion letter | Avis d'expert; Avis d'experts; Avis de l'expert
        """

    static let outcomes = """
        met | Đạt; Đạt yêu cầu; Đạt chuẩn; Đ | Met; Reached; Achieved; Yes | Atteint; Satisfait
        exceeded | Vượt; Đạt vượt; Vượt mức; Đạt và vượt; Vượt yêu cầu | Exceeded; Above; Surpassed | Dépassé
        notMet | Chưa đạt; Không đạt; Chưa đạt yêu cầu; Không đạt yêu cầu; KĐ; CĐ | Not met; Not reached; Not achieved; Unmet; No | Non atteint; Pas atteint; Non satisfait
        awaitingExpert | Chờ ý kiến chuyên gia; Chờ chuyên gia; Chờ ý kiến; Chờ đánh giá; Chờ ý kiến đánh giá của chuyên gia; Chờ chuyên gia đánh giá | Awaiting expert; Awaiting expert opinion; Awaiting experts; Pending | En attente d'expert; En attente d'avis; En attente; En attente de l'avis d'experts
        noData | Chưa có dữ liệu; Không có dữ liệu; Chưa có số liệu; Không có số liệu | No data; Not available; N/A; Missing | Pas de données; Sans données; Données manquantes; Non disponible
        """

    static let territories = """
        city | Thành phố; Thị xã; Địa phương; Toàn thành phố | City; Town; Municipality | Ville; Commune; Municipalité
        region | Tỉnh; Vùng; Toàn tỉnh; Cấp tỉnh | Region; Province; Regional; Provincial | Région; Province
        nation | Cả nước; Toàn quốc; Quốc gia | Nation; Country; National; Whole country | Pays; Nation; National
        """

    static let accessModes = """
        public | Công khai; 01; 1 | Public; Open | Public; Publique; Libre
        conditional | Có điều kiện; Sử dụng có điều kiện; Tiếp cận có điều kiện; 02; 2 | Conditional; Restricted | Conditionnel; Conditionnelle; Restreint
        secret | Mật; Tối mật; Tuyệt mật; 03; 3 | Secret; Classified | Secret; Secrète; Confidentiel
        """

    static let copyKinds = """
        original | Bản chính; Bản gốc; Gốc | Original | Original
        fullCopy | Sao y; SY; Bản sao y | Full copy; Certified copy; Certified true copy | Copie conforme; Copie intégrale
        extract | Trích sao; TrS; Bản trích sao | Extract; Certified extract | Extrait; Extrait certifié
        copyOfCopy | Sao lục; SL; Bản sao lục | Copy of copy; Copy of a copy | Copie de copie; Copie d'une copie
        """

    static let flags = """
        true | Có; Đúng; x; ✓; ✔; √; v; 1; Rồi; Đã có; Đã ký; Đã đóng dấu | Yes; Y; True | Oui; O; Vrai
        false | Không; Chưa; Sai; 0; - | No; N; False | Non; Faux
        """
}
