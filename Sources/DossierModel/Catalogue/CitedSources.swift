extension CitedSource {
    /// Every source that the catalogue cites, by letter and number.
    package static let cited: [CitedSource] = [
        Self(
            "C3",
            "",
            "https://trithucvn2.net/tin-tuc-vn/viet-nam-them-2-thanh-pho-gia-nhap-mang-luoi-thanh-pho-hoc-tap-toan-cau.html/amp",
            "https://vneconomy.vn/viet-nam-co-them-2-thanh-pho-gia-nhap-mang-luoi-thanh-pho-hoc-tap-toan-cau.htm"
        ),
        Self(
            "C4",
            "",
            "https://halongcity.gov.vn/ha-long-quyet-tam-ghi-danh-vao-mang-luoi-thanh-pho-hoc-tap-toan-cau-cua-unesco-p13n61153.html"
        ),
        Self(
            "C5",
            "in Hmong",
            "https://tm.baosonla.org.vn/xa-hoi/thanh-pho-son-la-tau-congz-be-zos-thanh-pho-couv-shauv-haur-ntiax-tez-na0F7XhSg.html"
        ),
        Self(
            "C7",
            "",
            "https://hoinhabaobacgiang.vn/17/29695/Cac-tieu-chi-danh-gia-cong-nhan-Cong-dong-hoc-tap-cap-xa-huyen-tinh.aspx"
        ),
        Self(
            "C16",
            "",
            "https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/criteria-for-evaluating-and-recognizing-learning-units-at-the-provincial-level-in-vietnam-133255.html"
        ),
        Self(
            "F1",
            "blank form, opening part",
            "https://studylib.net/doc/6814030/application-form---global-network-of-learning-cities"
        ),
        Self("F2", "steps", "https://uil.unesco.org/lifelong-learning/learning-cities/become-member"),
        Self(
            "F4",
            "notice 2015; ≥ 10,000; no fee; mayor’s letter",
            "https://unesco.or.kr/",
            "http://www.newgbnews.com/news/view.php?idx=44000"
        ),
        Self(
            "F6",
            "26 Sept 2018",
            "https://webarchive.unesco.org/web/20190610192729/http://uil.unesco.org/lifelong-learning/learning-cities/new-membership-regulations-unesco-global-network-learning-cities"
        ),
        Self(
            "F7",
            "29 Apr 2020, clusters",
            "https://uil.unesco.org/lifelong-learning/learning-cities/join-unesco-global-network-learning-cities-deadline-extended"
        ),
        Self("F8", "corrected list 2020", "https://maroc-diplomatique.net/lunesco-corrigendum/"),
        Self(
            "F9",
            "54 / 55",
            "https://gcedclearinghouse.org/es/news/unesco-global-network-learning-cities-welcomes-54-new-member-cities-27-countries?language=ar",
            "https://eunes.cancilleria.gob.ar/es/3-nuevas-ciudades-argentinas-en-la-red-mundial-de-ciudades-del-aprendizaje-de-la-unesco-gnlc"
        ),
        Self(
            "F10",
            "2021 steps",
            "https://unescoghana.gov.gh:443/join-the-unesco-global-network-of-learning-cities"
        ),
        Self("F11", "28 Feb 2022", "https://preprod.uil.unesco.org/learning-cities/members/become-member"),
        Self(
            "F12",
            "Sept 2022",
            "https://uil.unesco.org/fr/reseau-mondial-villes-apprenantes-lunesco-77-nouveaux-membres-issus-44-pays",
            "https://us12.campaign-archive.com/?u=aebf51bce1587180e03069025&id=5f8f651120"
        ),
        Self("F13", "call of 27 Aug 2021", "https://uil.unesco.org/node/11061"),
        Self("F14", "copy of the 2023 call", "http://www.center4mediarts.com/html/419/20230425/3034.html"),
        Self(
            "F16",
            "Feb 2024",
            "https://www.uil.unesco.org/en/articles/announcement-new-unesco-learning-cities-empowering-individuals-transforming-societies",
            "https://alice.ch/en/news/64-cities-from-35-nations-are-new-among-the-unesco-learning-cities/",
            "https://www.unesco.de/orte/learning-cities/das-weltweite-netzwerk-der-learning-cities/"
        ),
        Self(
            "F18",
            "2025 window",
            "https://mojaafrica-staging.flowsa.com/en/event/2025/call-for-applications-to-join-the-unesco-global-network-of-learning-cities-gnlc"
        ),
        Self(
            "F19",
            "2025, English; misprinted address; stale figures",
            "https://www.if.gov.ua/npas/instytut-iunesko-z-osvity-uprodovzh-zhyttia-oholoshuie-konkurs-na-pryiednannia-do-hlobalnoi-merezhi-iunesko-mist-shcho-navchaiutsia-unesco-global-network-of-learning-cities"
        ),
        Self("F22", "Chiang Rai 2019; ≥ 10,000", "https://moe360.blog/"),
        Self(
            "F23",
            "2023, no population rule",
            "https://cvunesco.org/cidades-do-conhecimeto/568-https-unescoportugal-mne-gov-pt-images-cidades-de-aprendizagem-sp-membership-application-form-final-pdf-2"
        ),
        Self(
            "F24",
            "2023",
            "https://www.reab-hessen.de/aktuelles/aktuelle-meldungen/detailansicht/jetzt-bewerben-unesco-global-network-of-learning-cities.html"
        ),
        Self("F25", "Italy 2020", "http://unescoweb.azurewebsites.net/it/News/Detail/757"),
        Self(
            "F26",
            "Türkiye 2020",
            "https://www.hibedestek.com.tr/unesco-ogrenen-sehirler-agi-2020-yili-basvurusu/"
        ),
        Self(
            "F27",
            "Thailand 2021",
            "https://www.bic.moe.go.th/index.php/component/content/article/116-2013-10-14-23-08-53-7/4737-unesco-institute-14-5-2564?Itemid=681"
        ),
        Self(
            "F31",
            "Slovakia 2023",
            "https://www.teraz.sk/slovensko/unesco-spustilo-vyzvu-nominacii-do-gl/706585-clanok.html"
        ),
        Self(
            "F32",
            "June 2023",
            "https://www.rtp.pt/noticias/cultura/fundao-candidata-se-a-cidade-de-aprendizagem-da-unesco_n1493098"
        ),
        Self(
            "K5",
            "",
            "http://uil.unesco.org/home/news-target/determining-key-features-of-learning-cities/0d8af99ec513aa2edacc2abf4ac9cd3e/"
        ),
        Self("K8", "", "https://issuu.com./uclgcglu/docs/5th_report_gtf_hlpf_2021/s/15152400"),
        Self(
            "K9",
            "",
            "https://oecd.org/en/publications/global-state-of-national-urban-policy-2021_96eee083-en/full-report/component-10.html"
        ),
        Self("L1", "", "https://profilpelajar.com/vi/Phủ_Lý"),
        Self(
            "L3",
            "",
            "https://batdongsan.com.vn/wiki/tong-quan-ve-thanh-pho-phu-ly-ha-nam-108784",
            "https://dnulib.edu.vn/phu-ly-o-dau/"
        ),
        Self(
            "L18",
            "open-source packages on PyPI: vietnam-provinces 0.4.0, 0.6.0 and 2025.10.1; vietnamadminunits 1.0.4"
        ),
        Self(
            "M1",
            "transcription of NĐ 30/2020/NĐ-CP, Phụ lục I and III",
            "https://github.com/Trangsct/skill-sct"
        ),
        Self("M3", "donga.edu.vn, page Mã hóa thông tin minh chứng"),
        Self(
            "M4",
            "",
            "http://mnyenlu.pgdyendung.edu.vn/tai-nguyen/tai-lieu/huong-dan-lap-ho-so-danh-gia-ngoai-va-cong-nhan-truong-mn-da"
        ),
        Self("N4", "", "https://opportunitydesk.org/2024/05/22/unesco-learning-city-award-2024/"),
        Self(
            "N5",
            "",
            "https://yeshub.ng/apply-now-unesco-learning-city-award-2024/",
            "https://scholarships.plus/scholarship/apply-now-unesco-learning-city-award-2024"
        ),
        Self(
            "N8",
            "",
            "https://www2.fundsforngos.org/education/unesco-announces-learning-city-award-2021/amp"
        ),
        Self("N12", "", "https://scribd.com/document/629964189/2021-uccn-application-form-2"),
        Self(
            "N13",
            "",
            "https://pdfslide.net/documents/if-designated-the-city-shall-provide-every-four-years-a-web-viewplease-note.html",
            "https://ro.scribd.com/document/412979446/2019-Uccn-Call-Application-Form-En"
        ),
        Self(
            "N14",
            "",
            "http://www.unesco.org/new/en/culture/themes/creativity/creative-cities-network/application-faq/"
        ),
        Self(
            "N16",
            "",
            "https://webarchive.unesco.org/web/20201208064422/https://en.unesco.org/creative-cities/content/frequently-asked-questions"
        ),
        Self(
            "N17",
            "",
            "https://docsbay.net/doc/400411/unesco-creative-cities-network-call-for-nominatins-2015-application-form-and-nomination"
        ),
        Self("N22", "CONF 202 14", "http://whc.unesco.org/en/decisions/811"),
        Self(
            "N26",
            "",
            "https://docsbay.net/doc/809594/representative-list-of-the-intangible-cultural-heritage-of-humanity"
        ),
        Self("N27", "sister form", "https://www.scribd.com/document/694326852/ICH-01-2024-Instructions-EN"),
        Self(
            "N28",
            "sister form",
            "https://docsbay.net/doc/120814/instructions-for-completing-form-ich-01-for-possible-inscription-in-2020"
        ),
        Self(
            "N32",
            "",
            "https://unesco.ulib.sk/call-for-nominations-for-the-unesco-memory-of-the-world-international-register-2022-2023-nomination-cycle/"
        ),
        Self("N39", "", "https://docest.com/doc/451862/european-geopark-network"),
    ]
}
