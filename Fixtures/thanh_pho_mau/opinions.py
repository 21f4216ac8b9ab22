"""Surveys and expert opinions: evidence that must say who, how and when."""

from .specials import row

OFFICE = "Tổ khảo sát thành phố Mẫu"


def survey(code, indicator, form, start, end, sample, question, subject_vi, subject_en, found_vi, found_en):
    return row(code, "survey", None, form, None, start, indicator,
               "Kết quả khảo sát " + subject_vi, "Results of the survey " + subject_en, found_vi, found_en,
               end=end, sample=sample, question=question, by=OFFICE, method="phỏng vấn bằng phiếu hỏi")


PEOPLE = "2024-10-07", "2024-10-25", 600
SURVEYS = [
    survey("H1.01.02.05", "1.1.4", "xlsx", *PEOPLE,
           "Trong 12 tháng qua, ông/bà có tham gia hoạt động cộng đồng nào không?",
           "về tham gia hoạt động cộng đồng", "on community activity",
           "Có 369 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 369 answered yes."),
    survey("H1.02.02.05", "1.2.5", "pdf", *PEOPLE,
           "Ông/bà có tập thể dục, thể thao ít nhất ba buổi một tuần không?",
           "về tập thể dục, thể thao", "on exercise and sport",
           "Có 279 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 279 answered yes."),
    survey("H1.03.01.04", "1.3.2", "xlsx", *PEOPLE,
           "Ông/bà có hài lòng về môi trường sống nơi mình ở không?",
           "về môi trường sống", "on the living environment",
           "Có 489 trong số 600 người được hỏi trả lời hài lòng.", "Of 600 people asked, 489 are satisfied."),
    survey("H2.04.02.05", "2.4.4", "pdf", *PEOPLE,
           "Trong 12 tháng qua, ông/bà có theo học lớp nào không?",
           "về học tập của người lớn", "on adult learning",
           "Có 231 trong số 600 người được hỏi đã theo học.", "Of 600 people asked, 231 had taken a course."),
    survey("H2.05.02.04", "2.5.4", "xlsx", *PEOPLE,
           "Trong 12 tháng qua, ông/bà có học tại cộng đồng không?",
           "về học tập tại cộng đồng", "on learning in the community",
           "Có 285 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 285 answered yes."),
    survey("H2.06.02.04", "2.6.3", "pdf", "2024-09-09", "2024-09-27", 120,
           "Doanh nghiệp có hỗ trợ người lao động đi học không?",
           "về hỗ trợ học tập của doanh nghiệp", "on the support of enterprises for learning",
           "Có 54 trong số 120 doanh nghiệp được hỏi trả lời có.", "Of 120 enterprises asked, 54 answered yes."),
    survey("H2.07.02.05", "2.7.3", "xlsx", *PEOPLE,
           "Trong ba tháng qua, ông/bà có sử dụng internet không?",
           "về sử dụng internet", "on the use of the internet",
           "Có 507 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 507 answered yes."),
    survey("H2.07.02.06", "2.7.4", "pdf", *PEOPLE,
           "Trong 12 tháng qua, ông/bà có học trực tuyến không?",
           "về học trực tuyến", "on learning online",
           "Có 171 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 171 answered yes."),
    survey("H2.08.02.04", "2.8.3", "xlsx", "2024-05-06", "2024-05-17", 600,
           "Bạn có hài lòng với lớp học của mình không?",
           "về sự hài lòng của người học", "on the satisfaction of learners",
           "Có 531 trong số 600 người học được hỏi trả lời hài lòng.", "Of 600 learners asked, 531 are satisfied."),
    survey("H3.11.02.04", "3.11.3", "pdf", *PEOPLE,
           "Ông/bà có biết kế hoạch xây dựng thành phố học tập không?",
           "về mức độ biết kế hoạch xây dựng thành phố học tập", "on awareness of the learning-city plan",
           "Có 399 trong số 600 người được hỏi trả lời có.", "Of 600 people asked, 399 answered yes."),
]

EXPERTS = {
    "edu": ("Mai Thị Thí Dụ", "chuyên gia giáo dục người lớn, Viện Nghiên cứu Ví Dụ"),
    "env": ("Cao Văn Mẫu", "chuyên gia giáo dục môi trường, Viện Nghiên cứu Ví Dụ"),
    "gov": ("Lý Thị Mẫu", "chuyên gia quản trị đô thị, Viện Nghiên cứu Thí Dụ"),
}


def opinion(code, indicator, form, date, expert, subject_vi, subject_en, judgement, gist_en):
    name, role = EXPERTS[expert]
    return row(code, "expertOpinion", None, form, None, date, indicator,
               "Thư ý kiến của chuyên gia về " + subject_vi, "Opinion letter of an expert on " + subject_en,
               judgement, gist_en, expert=(name, role, judgement))


OPINIONS = [
    opinion("H1.03.02.05", "1.3.4", "scan", "2024-11-04", "env",
            "giáo dục vì sự phát triển bền vững", "education for sustainable development",
            "Các biện pháp phù hợp với cấp học và có minh chứng tại 22 trường.",
            "The measures fit the level of the schools and are documented in 22 of them."),
    opinion("H2.04.02.06", "2.4.6", "pdf", "2024-11-05", "edu",
            "sự liên thông giữa các hình thức học tập", "the links between forms of learning",
            "Chưa đạt: người học chưa chuyển được kết quả giữa các hình thức học tập.",
            "Not met: learners cannot yet carry results from one form of learning to another."),
    opinion("H2.05.02.05", "2.5.5", "scan", "2024-11-06", "edu",
            "học liệu về lịch sử, văn hóa địa phương", "resources on local history and culture",
            "Bộ học liệu có 40 câu chuyện, dễ dùng cho gia đình.",
            "The resources hold 40 stories and are easy to use in families."),
    opinion("H2.08.02.06", "2.8.4", "pdf", "2024-11-07", "edu",
            "môi trường học tập thân thiện", "the friendly learning environment",
            "Lối đi cho người khuyết tật đã sửa tại 18 trường; lớp học sáng và an toàn.",
            "Access for people with disabilities is in place at 18 schools; classrooms are light and safe."),
    opinion("H2.09.02.04", "2.9.4", "scan", "2024-11-08", "edu",
            "thông tin, tư vấn học tập", "information and guidance on learning",
            "Ba điểm tư vấn miễn phí phục vụ tốt người dân.",
            "The three free guidance points serve citizens well."),
    opinion("H2.09.02.05", "2.9.5", "pdf", "2024-11-11", "edu",
            "công nhận kết quả học tập không chính quy", "the recognition of non-formal learning",
            "Giấy xác nhận của lớp học cộng đồng được các đơn vị chấp nhận.",
            "The certificates of community classes are accepted by employers."),
    opinion("H3.10.02.08", "3.10.5", "scan", "2024-11-14", "gov",
            "cam kết của lãnh đạo thành phố", "the commitment of the city's leaders",
            "Lãnh đạo thành phố trực tiếp chỉ đạo và dành nguồn lực rõ ràng.",
            "The leaders guide the work themselves and set aside clear resources."),
    opinion("H3.11.02.05", "3.11.4", "pdf", "2024-11-15", "gov",
            "sự tham gia của khu vực tư nhân", "the participation of the private sector",
            "Có 12 doanh nghiệp tham gia với cam kết cụ thể.",
            "There are 12 enterprises that take part with definite commitments."),
    opinion("H3.12.02.07", "3.12.4", "scan", "2024-11-18", "gov",
            "hiệu quả sử dụng nguồn lực", "the effective use of resources",
            "Nguồn lực được dùng chung giữa trường học và trung tâm học tập cộng đồng.",
            "Schools and community learning centres share their resources."),
    opinion("H3.12.02.08", "3.12.5", "pdf", "2024-11-19", "gov",
            "hợp tác với các thành phố khác", "cooperation with other cities",
            "Trao đổi với thành phố Thí Dụ có nội dung và lịch làm việc rõ ràng.",
            "The exchange with the city of Thí Dụ has a clear content and timetable."),
]


def photo(code, uses, date, vi, en, gist_vi, gist_en, form="jpg"):
    return row(code, "media", None, form, None, date, uses, vi, en, gist_vi, gist_en,
               author="Tổ truyền thông thành phố Mẫu")


def page(code, uses, date, vi, en, gist_vi, gist_en, address):
    return row(code, "media", None, "web", None, date, uses, vi, en, gist_vi, gist_en,
               author="Trang thông tin thành phố Mẫu", url=address)


MEDIA = [
    photo("H2.09.01.04", "9.1", "2022-10-03", "Ảnh lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2022",
          "Photo of the opening of the Lifelong Learning Week 2022",
          "Lễ khai mạc tại quảng trường thành phố.", "The opening on the city square."),
    photo("H2.09.01.05", "9.1", "2023-10-02", "Ảnh lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2023",
          "Photo of the opening of the Lifelong Learning Week 2023",
          "Lễ khai mạc tại Thư viện thành phố.", "The opening in the city library."),
    photo("H2.09.01.06", "2.9.1 9.1", "2024-10-01", "Ảnh lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024",
          "Photo of the opening of the Lifelong Learning Week 2024",
          "Lễ khai mạc tại Trung tâm Giáo dục thường xuyên.", "The opening at the Continuing Education Centre."),
    photo("H2.09.01.07", "9.1", "2022-04-21", "Ảnh Ngày Sách và Văn hóa đọc Việt Nam năm 2022",
          "Photo of the Vietnam Book and Reading Culture Day 2022",
          "Gian sách trao đổi của học sinh.", "The book exchange of pupils."),
    photo("H2.09.01.08", "9.1", "2023-04-21", "Ảnh Ngày Sách và Văn hóa đọc Việt Nam năm 2023",
          "Photo of the Vietnam Book and Reading Culture Day 2023",
          "Giờ đọc sách của gia đình.", "The reading hour for families."),
    photo("H2.09.01.09", "2.9.2 9.1", "2024-04-19", "Ảnh Ngày Sách và Văn hóa đọc Việt Nam năm 2024",
          "Photo of the Vietnam Book and Reading Culture Day 2024",
          "Thư viện lưu động tại xã Ví Dụ Đông.", "The mobile library in the commune of Ví Dụ Đông."),
    page("H2.09.01.10", "2.9.3 9.2", "2024-10-02", "Tin khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024",
         "News of the opening of the Lifelong Learning Week 2024",
         "Tường thuật lễ khai mạc và các lớp học mở.", "Reports the opening and the open classes.",
         "https://thanh-pho-mau.example.org/tin-tuc/tuan-le-hoc-tap-2024"),
    page("H2.09.01.11", "2.9.3 9.2", "2024-12-18", "Danh mục 36 tin, bài về học tập suốt đời năm 2024",
         "List of 36 news items on lifelong learning in 2024",
         "Liệt kê 36 tin, bài đã đăng trong năm 2024.", "Lists 36 items published in 2024.",
         "https://thanh-pho-mau.example.org/tin-tuc/hoc-tap-suot-doi"),
    photo("H1.01.01.05", "1.1", "2024-05-14", "Ảnh lớp xóa mù chữ tại phường Mẫu Một",
          "Photo of a literacy class in the ward of Mẫu Một",
          "Lớp học buổi tối có 18 người học.", "An evening class with 18 learners."),
    photo("H1.02.02.06", "2.5", "2024-06-08", "Ảnh ngày hội thể thao gia đình",
          "Photo of the family sports day", "Các gia đình cùng tham gia thể thao.", "Families take part in sport."),
    photo("H1.03.01.05", "3.1", "2024-06-05", "Ảnh ra quân trồng cây xanh",
          "Photo of tree planting", "Học sinh và người dân trồng cây.", "Pupils and citizens plant trees."),
    photo("H2.05.01.08", "5.2", "2024-08-23", "Ảnh giờ học tại trung tâm học tập cộng đồng",
          "Photo of a lesson at a community learning centre",
          "Người dân học nghề làm bánh.", "Citizens learn to bake.", form="png"),
    photo("H2.07.01.04", "7.1", "2024-03-20", "Ảnh lớp tập huấn công nghệ thông tin cho giáo viên",
          "Photo of an information technology course for teachers",
          "Giáo viên thực hành trên máy tính.", "Teachers practise at computers.", form="png"),
    photo("H2.07.02.07", "7.2", "2024-04-26", "Ảnh lớp kỹ năng số cho người cao tuổi",
          "Photo of a digital skills class for older people",
          "Người cao tuổi học dùng điện thoại.", "Older people learn to use their telephones.", form="png"),
]
