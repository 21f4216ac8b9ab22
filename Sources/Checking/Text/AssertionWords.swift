extension AssertionLexicon {
    static let vietnamese = AssertionLexicon(
        intentions: Phrases(
            "mục tiêu,phấn đấu,sẽ,dự kiến,mong muốn,mong,mong rằng,kỳ vọng,hy vọng,hướng tới,hướng đến,cam kết,quyết tâm",
            "định hướng,tầm nhìn,chỉ tiêu,đề ra,tiếp tục,cần phải,cần có,cần được,phải được,nên được,mong được,nhằm đạt",
            "được hiểu là,có nghĩa là,nghĩa là,là thành phố mà,là nơi mà,kính gửi,trân trọng,xin chào,cảm ơn,xin cảm ơn",
            "chúng tôi tin,chúng tôi muốn,thành phố muốn,thành phố xác định,nhiệm vụ trọng tâm,giải pháp,khát vọng,ước mơ",
            "có quyền,quyền được,quyền học tập,xem bảng,xem phụ lục,lộ trình,đề xuất,kiến nghị,quy định rằng,yêu cầu các"
        ),
        totals: Phrases("tất cả,toàn bộ,toàn thể,mọi,đều,hầu hết,nào cũng"),
        forAll: ["cho", "của", "vì", "để", "tới", "đến", "với", "giúp", "từ", "trong", "hơn", "và", "rằng"],
        everybody: Phrases(
            "mọi trẻ em,mọi người,mọi lúc,mọi nơi,mọi lứa tuổi,mọi tầng lớp,mọi thành phần,mọi mặt,mọi miền,mọi công dân,mọi người dân",
            "tất cả mọi người,tất cả vì,đều đặn"
        ),
        past: Phrases("đã"),
        deeds: Phrases(
            "ban hành,tổ chức,thành lập,xây dựng,phê duyệt,công nhận,ký kết,ký,khai trương,đưa vào,mở,tập huấn,bồi dưỡng",
            "đầu tư,trao,triển khai,hoàn thành,thông qua,bố trí,hỗ trợ,cấp,đạt,khảo sát,số hóa,lắp đặt,trang bị,tiếp nhận"
        ),
        standards: Phrases(
            "đạt chuẩn,đạt danh hiệu,đạt mức độ,vượt yêu cầu,vượt chỉ tiêu,hoạt động hiệu quả,hoạt động có hiệu quả",
            "đứng đầu,cao nhất,dẫn đầu,đứng thứ"
        ),
        labels: [
            "số", "mức", "độ", "mức độ", "điều", "chương", "khoản", "mục", "giai", "đoạn", "khóa", "khoá",
            "thứ", "tháng",
            "ngày", "giờ", "lục", "năm", "quý", "lớp", "câu", "bảng", "từ", "cấp", "loại", "bước", "phần",
            "đến",
            "tuần",
            "tiêu chí",
        ],
        spans: [
            "năm", "tháng", "tuần", "ngày", "giờ", "lục", "phút", "tuổi", "lý", "nhóm", "trụ", "giai", "bước",
            "km",
            "km²", "mục",
            "phần", "mặt", "khía", "nội", "chuyên", "nguyên", "lĩnh", "yếu", "câu", "cấp", "nhiệm", "thế",
        ]
    )

    static let english = AssertionLexicon(
        intentions: Phrases(
            "will,shall,would,aim,aims,aiming,goal,goals,target,targets,plans to,plan to,planned,planning to,intend,intends",
            "hope,hopes,wish,wishes,want,wants,vision,commit,commits,committed to,commitment,pledge,pledges,strive,strives",
            "seek to,seeks to,expect,expects,expected,should,must,need to,needs to,need,ought,we believe,is defined as",
            "are defined as,means that,we mean,refers to,thank,thanks,welcome,dear,sincerely,look forward,let us,may,might",
            "could,right,rights,in high esteem,in high regard,is invited,are invited,see table,see annex,mission,aspire,aspires,ambition,dream,propose,proposes,priority,would like,continue to"
        ),
        totals: Phrases("all,every,each,entire"),
        forAll: [
            "for", "of", "to", "at", "above", "with", "by", "from", "after", "across", "among", "the", "in",
            "that", "not",
            "once", "on", "reach", "reaches", "include", "includes", "its", "and", "between", "where", "if",
            "when", "than",
        ],
        everybody: Phrases(
            "every child,every person,every human,all the world,all ages,all people,all citizens can,every day,every citizen can,every year,each year,every month,all kinds",
            "all walks,all sectors,every age,all of us,each other,every week,all levels,every school year,every quarter",
            "each quarter,each month,every two,every three,every six,most of all,all its forms,all in all,every single day"
        ),
        past: Phrases(
            "has,have,had,was,were,been,adopted,established,launched,organised,organized,opened,trained,signed,approved",
            "issued,held,built,invested,created,completed,introduced,published,received,equipped,renovated,digitised",
            "installed,recognised,awarded,surveyed,enrolled,took part,set up,are equipped,is equipped,are connected"
        ),
        deeds: Phrases(
            "adopted,established,launched,organised,organized,opened,trained,signed,approved,issued,held,built,invested",
            "created,completed,introduced,published,received,equipped,renovated,digitised,installed,recognised,recognized",
            "awarded,surveyed,enrolled,took part,taken part,set up,connected,founded,allocated,funded"
        ),
        standards: Phrases(
            "meets the standard,meet the standard,meets the requirement,meet the requirement,works effectively",
            "work effectively,works well,is effective,are effective,has been successful,were successful,was a success",
            "the largest,the highest,the first in,ranks first,ranked first"
        ),
        labels: [
            "no", "number", "annex", "art", "fig", "level", "article", "chapter", "section", "phase", "grade",
            "decision", "plan",
            "resolution",
            "circular", "step", "part", "table", "question", "aged", "age", "ages", "sdg", "goal", "version",
            "world", "of",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december", "class", "page", "to",
        ],
        spans: [
            "a.m", "p.m", "am", "pm", "years", "year", "months", "month", "weeks", "week", "days", "day",
            "hours", "hour", "minutes",
            "km", "km²",
            "reasons", "pillars", "areas", "goals", "themes", "phases", "steps", "parts", "january",
            "february", "march",
            "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "principles", "and",
            "to", "fields", "aspects", "kilometres", "metres", "times", "is", "was", "of",
        ]
    )

    static let french = AssertionLexicon(
        intentions: Phrases(
            "objectif,objectifs,vise,visent,visant,souhaite,souhaitent,souhaitons,espère,espèrent,espérons,entend,entendent",
            "entendons,prévoit,prévoient,prévu,prévue,prévus,prévues,compte,comptent,comptons,ambition,ambitionne,vision",
            "engage,engagent,engageons,engagement,engagements,sera,seront,aura,auront,fera,feront,pourra,pourront,devra",
            "devront,permettra,permettront,mettra,mettront,doit,doivent,devons,il faut,veut,veulent,voulons,voudrait",
            "voudrions,aimerait,aimerions,se définit,désigne,signifie,on entend par,nous croyons,merci,remercie,remercions",
            "bienvenue,cible,cibles,priorité,priorités,propose,proposons,aspire,aspirons,projette,cherche à,cherchons à",
            "d’ici,ici à,droit,droits,voir le tableau,voir annexe,continuera,poursuivra,est appelée à,sommes convaincus,rêve"
        ),
        totals: Phrases(
            "tous les,toutes les,totalité,ensemble des,chaque,chacun,chacune,aucun,aucune,la plupart des"
        ),
        forAll: [
            "pour", "à", "de", "avec", "dans", "par", "des", "aux", "sur", "entre", "que", "en", "et",
            "parmi", "touche",
            "chez", "après", "vers",
        ],
        everybody: Phrases(
            "chaque enfant,chaque personne,tous les ans,tous les mois,tous les jours,tous les âges,toutes les semaines,chaque année,chaque mois",
            "chaque jour,chaque semaine,chaque trimestre,tous les trimestres,tous les deux,tous les trois,tous les six",
            "toutes les formes,tous les niveaux,toutes les générations,chaque fois,chaque habitant peut,chacun peut"
        ),
        past: Phrases("a,ont,a été,ont été,avait,fut"),
        deeds: Phrases(
            "adopté,adoptée,adoptés,adoptées,créé,créée,créés,créées,ouvert,ouverte,ouverts,ouvertes,formé,formée,formés",
            "formées,organisé,organisée,organisés,organisées,signé,signée,signés,signées,approuvé,approuvée,approuvés,lancé",
            "lancée,lancés,mis en place,mise en place,mis en service,établi,établie,établis,construit,construite,construits",
            "investi,tenu,tenue,tenus,tenues,publié,publiée,publiés,équipé,équipée,équipés,équipées,rénové,rénovée,rénovés",
            "numérisé,numérisés,installé,installés,reconnu,reconnue,reconnus,décerné,inscrit,inscrits,reçu,financé,réuni"
        ),
        standards: Phrases(
            "répond aux normes,répondent aux normes,satisfait aux exigences,satisfont aux exigences,est efficace",
            "sont efficaces,fonctionne bien,fonctionnent bien,la plus grande,le plus élevé,la première,occupe le premier rang"
        ),
        labels: [
            "numéro", "n°", "annexe", "art", "h", "fig", "niveau", "article", "chapitre", "section", "phase",
            "classe", "décision", "plan",
            "résolution",
            "circulaire", "étape", "partie", "tableau", "question", "âgés", "âgées", "âge", "odd", "version",
            "à", "de", "le",
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre",
            "décembre", "page", "entre",
        ],
        spans: [
            "h", "ans", "an", "années", "année", "mois", "semaines", "semaine", "jours", "jour", "heures",
            "heure",
            "minutes",
            "km", "km²", "raisons", "piliers", "domaines", "axes", "objectifs", "thèmes", "phases", "étapes",
            "parties",
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre",
            "décembre", "principes", "et", "à", "fois", "est", "volets",
        ]
    )
}
