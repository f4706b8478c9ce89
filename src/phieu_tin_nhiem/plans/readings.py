"""One interpretation: an open question of a text, and how it is read."""

from __future__ import annotations

from typing import Final, final

from attrs import frozen

from phieu_tin_nhiem.base.errors import UnknownTermError
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import clean_text, put, require_fields, require_fields_or_none


@final
@frozen
class Interpretation:
    """One open question of the text: the reading that the library takes, the other, and what supports the first.

    ``other`` is None where no other reading has support. ``option`` names the typed option that takes the other
    reading, where it can make a difference.

    >>> from phieu_tin_nhiem import interpretation
    >>> interpretation("A16").question.vi
    '“Chậm nhất 05 ngày trước” tính thế nào?'
    """

    id: str
    question: Text
    reading: Text
    support: Text
    other: Text | None = None
    option: str | None = None

    def __attrs_post_init__(self) -> None:
        put(self, "id", clean_text(self.id, "Interpretation.id"))
        require_fields(self, question=Text, reading=Text, support=Text)
        require_fields_or_none(self, other=Text, option=str)


OF_CAN_THO: Final[tuple[Interpretation, ...]] = (
    Interpretation(
        "A1",
        Text("Đúng ngày tròn tháng thứ chín đã là đủ chưa?", "Is the ninth month complete on its anniversary day?"),
        Text(
            "Đủ: được lấy phiếu khi ngày họp không sớm hơn ngày bắt đầu cộng chín tháng; ngày họp được tính vào.",
            "Yes: voted on when the meeting is not earlier than the start plus nine months; the meeting day counts.",
        ),
        Text(
            "Bộ luật Dân sự 2015 Điều 147, 148, áp dụng tương tự: ngày đầu không tính, thời hạn hết vào ngày tương ứng.",
            "Civil Code 2015, articles 147 and 148, by analogy: the first day is left out, the term ends on the"
            " corresponding day.",
        ),
        Text(
            "Chặt hơn: ngày họp phải sau ngày tròn chín tháng. Hai cách chỉ khác nhau đúng một ngày.",
            "Strict: the meeting must be later than the anniversary. The two differ on that one day only.",
        ),
        "Tenure.anniversary",
    ),
    Interpretation(
        "A2",
        Text("Tính theo tháng hay theo ngày?", "Months or days?"),
        Text(
            "Theo tháng dương lịch, lùi về ngày cuối tháng khi tháng ngắn hơn; không phải 270 ngày; không dời vì ngày"
            " nghỉ.",
            "Calendar months, clamped to the end of a shorter month; never 270 days; nothing rolls over week-ends or"
            " holidays.",
        ),
        Text(
            "Bộ luật Dân sự 2015 Điều 146, 148, áp dụng tương tự: tháng 30 ngày chỉ dành cho thời hạn không liền nhau.",
            "Civil Code 2015, articles 146 and 148, by analogy: months of 30 days are for broken periods only.",
        ),
    ),
    Interpretation(
        "A3",
        Text("Thời gian giữ chức tính từ ngày nào?", "From which day does tenure run?"),
        Text(
            "Từ ngày quyết định bổ nhiệm hoặc kết quả bầu có hiệu lực, do người dùng cung cấp.",
            "From the day on which the appointment or election takes effect, as the caller gives it.",
        ),
        Text(
            "Công văn 599/UBTVQH15-CTĐB lấy ngày được bầu làm mốc cho đợt năm 2023.",
            "Official letter 599/UBTVQH15-CTĐB takes the day of election as the mark for the round of 2023.",
        ),
        Text("Từ ngày ký, hoặc từ ngày bàn giao.", "From the day of signature, or of handing over."),
        "Service.start",
    ),
    Interpretation(
        "A4",
        Text("Thế nào là “liên tục”?", "What does “continuously” mean?"),
        Text(
            "Bổ nhiệm lại đúng chức vụ đó, ở đúng cơ quan đó, ngay ngày hôm sau là liên tục; mọi khoảng trống, chức vụ"
            " khác hoặc cơ quan khác thì tính lại từ đầu; thời gian quyền, phụ trách không tính.",
            "Re-appointment to the same post of the same body on the next day continues it; any gap, another post or"
            " another body restarts it; time of acting in the post does not count.",
        ),
        Text("Nghĩa thông thường của từ.", "The plain meaning of the word."),
        Text("Tính cả thời gian quyền, phụ trách.", "Acting time counts as well."),
        "Tenure.acting",
    ),
    Interpretation(
        "A5",
        Text("Lấy phiếu ở hai nơi vào hai ngày thì xét theo ngày nào?", "Two venues on two days: which day counts?"),
        Text("Mỗi cuộc họp xét theo ngày của nó.", "Tenure is tested at each meeting's own day."),
        Text("Kế hoạch tính đến ngày tổ chức cuộc họp.", "The plan counts to the day of the meeting."),
        Text("Xét một lần, theo cuộc họp đầu.", "Once, at the first meeting."),
        "Tenure.tested_on",
    ),
    Interpretation(
        "A6",
        Text("Ai được lấy phiếu tại cấp ủy?", "Who may be voted on at the party committee?"),
        Text(
            "Thành viên lãnh đạo cấp ủy đó; người khác chỉ lấy phiếu tại nơi công tác. Một nơi là đạt, ba nơi thì không.",
            "Members of that committee's leadership; others only at the place of work. One venue complies, three"
            " never do.",
        ),
        Text("Quy định 262-QĐ/TW Điều 3.", "Regulation 262-QĐ/TW, article 3."),
        Text("Bất kỳ ai thuộc diện.", "Anyone who is a subject."),
        "VenueLimit.party_venue",
    ),
    Interpretation(
        "A7",
        Text("Lấy phiếu tại HĐND có tính là một nơi không?", "Does a People's Council vote use up a venue?"),
        Text(
            "Không: kế hoạch và 262-QĐ/TW Điều 3 chỉ nêu cấp ủy và nơi công tác; có cảnh báo.",
            "No: the plan and 262-QĐ/TW article 3 name only the party committee and the place of work; with a warning.",
        ),
        Text("Quy định 262-QĐ/TW Điều 3.", "Regulation 262-QĐ/TW, article 3."),
        Text(
            "Có: Thông tư 45/2015/TT-BCA Điều 5 khoản 2 kể HĐND là một trong hai nơi.",
            "Yes: Circular 45/2015/TT-BCA, article 5.2, counts the council among the two places.",
        ),
        "VenueLimit.council",
    ),
    Interpretation(
        "A8",
        Text(
            "Chủ tịch, Phó Chủ tịch UBND quận, huyện vừa được HĐND lấy phiếu tháng 12/2018 thì sao?",
            "What of district chairs and deputies whom their councils voted on in December 2018?",
        ),
        Text("Vẫn thuộc diện của kế hoạch.", "They are still subjects of the plan."),
        Text("Kế hoạch nêu tên họ, không loại trừ.", "The plan names them and makes no exception."),
    ),
    Interpretation(
        "A9",
        Text(
            "Cấp phó của cơ quan thuộc UBND thành phố không phải là Sở?",
            "Deputy heads of city bodies that are not a department (Sở)?",
        ),
        Text(
            "Danh sách mở đầu bằng “gồm” nên là đầy đủ: không thuộc diện; kế hoạch chỉ nêu cấp phó của Sở.",
            "The list opens with “gồm”, so it is exhaustive: not subjects; the plan names deputies of a Sở only.",
        ),
        Text("Câu chữ của danh sách.", "The wording of the list."),
        Text("Chưa xác định.", "Undetermined."),
        "Subjects.reading",
    ),
    Interpretation(
        "A10",
        Text("“Là Ủy viên UBND” giới hạn ai?", "Whom does “là Ủy viên UBND” restrict?"),
        Text(
            "Trưởng phòng, ban chuyên môn cấp huyện; Ủy viên UBND bên quân sự, công an không phải trưởng phòng, ban"
            " chuyên môn nên không được nêu.",
            "The heads of district divisions; members from the military and the police head no specialised division and"
            " are not listed.",
        ),
        Text("Câu chữ của danh sách.", "The wording of the list."),
    ),
    Interpretation(
        "A11",
        Text("Đơn vị sự nghiệp thuộc Sở?", "Public service units under a department?"),
        Text(
            "Không được nêu: kế hoạch chỉ nêu đơn vị trực thuộc UBND thành phố.",
            "Not listed: the plan names units directly under the City People's Committee.",
        ),
        Text("Câu chữ của danh sách.", "The wording of the list."),
    ),
    Interpretation(
        "A12",
        Text("“Chủ tịch” công ty là ai?", "Who is the “Chủ tịch” of the company?"),
        Text(
            "Chủ tịch công ty hoặc Chủ tịch Hội đồng thành viên, nơi nào có chức danh nào.",
            "The chair of the company, or of its members' council, whichever exists.",
        ),
        Text("Hai mô hình của công ty TNHH MTV.", "The two forms of a single-member company."),
    ),
    Interpretation(
        "A13",
        Text("Thành viên ban kiểm soát?", "Members of a control board?"),
        Text(
            "Có ban kiểm soát thì chỉ Trưởng ban; không lập ban thì Kiểm soát viên. Thành viên thường không được nêu.",
            "Where a board exists, its head only; where none exists, the controller. An ordinary member is not listed.",
        ),
        Text("Câu chữ trong ngoặc của danh sách.", "The bracket in the list."),
    ),
    Interpretation(
        "A14",
        Text("Phó Giám đốc công ty?", "The deputy director of the company?"),
        Text(
            "Không thuộc diện: danh sách là đầy đủ; 262-QĐ/TW Điều 5 thì có nêu.",
            "Not a subject: the list is exhaustive; 262-QĐ/TW article 5 does name the post.",
        ),
        Text("Câu chữ của danh sách.", "The wording of the list."),
        Text("Chưa xác định.", "Undetermined."),
        "Subjects.reading",
    ),
    Interpretation(
        "A15",
        Text("Một người giữ hai chức danh được nêu?", "One person in two listed posts?"),
        Text(
            "Kế hoạch không nói; giới hạn hai nơi là cho từng chức danh; có cảnh báo.",
            "The plan does not say; the limit of two places is for each post; with a warning.",
        ),
        Text("“Đối với mỗi chức danh”.", "The limit is laid down for each post."),
        Text(
            "Lấy phiếu một lần, cho chức danh cao hơn, như ở Hội đồng nhân dân theo Nghị quyết 85/2014/QH13.",
            "Once, for the higher post, as in the councils under Resolution 85/2014/QH13.",
        ),
        "VenueLimit.several_posts",
    ),
    Interpretation(
        "A16",
        Text("“Chậm nhất 05 ngày trước” tính thế nào?", "How is “at the latest 05 days before” counted?"),
        Text(
            "Ngày theo lịch: ngày thông báo không muộn hơn ngày họp trừ 5; không dời vì ngày nghỉ.",
            "Calendar days: the notice is not later than the meeting day less 5; nothing rolls over.",
        ),
        Text(
            "Lịch bầu cử chính thức năm 2021 tính như vậy.", "The official election calendar of 2021 counts this way."
        ),
        Text("Năm ngày trọn ở giữa (trừ 6).", "Five clear days in between (less 6)."),
        "NoticeDeadline.counting",
    ),
    Interpretation(
        "A17",
        Text("Thông báo phải có gì?", "What must a notice hold?"),
        Text("Cả thời gian lẫn địa điểm.", "Both the time and the place."),
        Text("Kế hoạch nêu cả hai.", "The plan names both."),
    ),
    Interpretation(
        "A18",
        Text("“Trước ngày 31/1/2019” là đến ngày nào?", "Until when is “before 31 January 2019”?"),
        Text("Trước hẳn: ngày cuối cùng là 30/01/2019.", "Strictly before: the last good day is 30 January 2019."),
        Text("Nghĩa thông thường của “trước ngày”.", "The plain meaning of “before the day”."),
    ),
    Interpretation(
        "A19",
        Text("Ngày báo cáo ràng buộc ai?", "Whom does the reporting date bind?"),
        Text(
            "Sở Nội vụ đối với UBND thành phố; hạn của cơ quan, đơn vị gửi Sở Nội vụ không được nêu.",
            "The Department of Home Affairs towards the City People's Committee; the agencies' own dates are not given.",
        ),
        Text("Câu chữ của kế hoạch.", "The wording of the plan."),
    ),
    Interpretation(
        "A20",
        Text("Cán bộ tham dự có bỏ phiếu không?", "Do the attending cadres vote?"),
        Text(
            "Không, họ tham dự. Bốn thành phần: tổ chức, kiểm tra, văn phòng cấp ủy, Sở Nội vụ.",
            "No, they attend. Four presences: organisation, inspection and office of the party committee, and the"
            " Department of Home Affairs.",
        ),
        Text(
            "Thông tư 45/2015/TT-BCA Điều 9 tách người ghi phiếu và người được mời.",
            "Circular 45/2015/TT-BCA, article 9, keeps voters and those invited apart.",
        ),
    ),
    Interpretation(
        "A21",
        Text("Ngoặc đơn “(tổ chức, kiểm tra, văn phòng cấp ủy)”?", "The bracket that names three party bodies?"),
        Text("Là danh sách các cơ quan được mong đợi có mặt.", "It is the list of the bodies expected."),
        Text(
            "Thông tư 45/2015/TT-BCA Điều 9 nêu đúng ba cơ quan ấy.",
            "Circular 45/2015/TT-BCA, article 9, names the same three.",
        ),
    ),
    Interpretation(
        "A22",
        Text(
            "Người có tên trong danh sách có được ở Ban Kiểm phiếu không?",
            "May a person on the list sit on the counting board?",
        ),
        Text("Chưa ngã ngũ: cảnh báo.", "Not settled: a warning."),
        Text(
            "Tương tự Nội quy kỳ họp Quốc hội, vốn không cho phép.",
            "By analogy with the Assembly's rules of procedure, which do not allow it.",
        ),
    ),
    Interpretation(
        "A23",
        Text("Phần trăm trên cái gì? Phiếu nào không hợp lệ?", "Percentages of what? Which ballots are invalid?"),
        Text(
            "Kế hoạch không nói; bổ sung bằng 262-QĐ/TW khoản 7.2, 7.3 (trên số phiếu thu về), luôn ghi rõ là bổ sung.",
            "The plan is silent; supplemented from 262-QĐ/TW 7.2 and 7.3 (base: ballots collected), always shown as a"
            " supplement.",
        ),
        Text("Quy định 262-QĐ/TW Điều 7.", "Regulation 262-QĐ/TW, article 7."),
        Text(
            "Trên số phiếu phát ra, số phiếu hợp lệ hoặc tổng số thành viên.",
            "Of ballots issued, of valid ballots, or of total members.",
        ),
        "Counting.base",
    ),
    Interpretation(
        "A24",
        Text("Hậu quả của kết quả thấp?", "Consequences of a low result?"),
        Text(
            "Không có và không bắt buộc: kế hoạch không đặt ngưỡng nào, chỉ để cấp thẩm quyền xem xét.",
            "None, and no obligation: the plan sets no threshold; the competent authority considers.",
        ),
        Text("Kế hoạch chỉ nói “xem xét”.", "The plan only says “consider”."),
    ),
    Interpretation(
        "A25",
        Text("Kết quả ở hai nơi?", "Results of the two venues?"),
        Text(
            "Để riêng, không bao giờ cộng hay lấy trung bình cho một người.",
            "Kept apart, never averaged or summed for a person.",
        ),
        Text(
            "262-QĐ/TW khoản 7.3 để cấp có thẩm quyền nhìn tổng thể.",
            "262-QĐ/TW 7.3 leaves the overall view to the competent level.",
        ),
    ),
    Interpretation(
        "A27",
        Text(
            "Bệnh nặng, thông báo nghỉ hưu và các trường hợp miễn ở văn bản khác?",
            "Illness, retirement notice and other exemptions known from other instruments?",
        ),
        Text("Không phải là trường hợp miễn của kế hoạch này: không nêu.", "Not exemptions of this plan: not stated."),
        Text("Kế hoạch chỉ nêu một trường hợp không lấy phiếu.", "The plan states one case only."),
        Text("Miễn.", "Exempt."),
        "Exemptions.unstated",
    ),
    Interpretation(
        "B1",
        Text("Một dòng sai (không ô nào, hoặc hai, ba ô)?", "A defect of one row (no box, or two or three)?"),
        Text(
            "Chỉ dòng đó không hợp lệ cho người đó; các dòng khác vẫn tính.",
            "That row is invalid for that person; the ballot's other rows stand.",
        ),
        Text(
            "Nghị quyết 85/2014/QH13 Điều 16 khoản 3, văn bản duy nhất nói rõ, áp dụng tương tự.",
            "Resolution 85/2014/QH13, article 16.3, the only text that settles it in words, by analogy.",
        ),
        Text(
            "Theo chữ của 262-QĐ/TW 7.2: cả phiếu không hợp lệ.", "Literal 262-QĐ/TW 7.2: the whole ballot is invalid."
        ),
        "Counting.invalidity",
    ),
    Interpretation(
        "B2",
        Text("Làm tròn phần trăm?", "Rounding of percentages?"),
        Text(
            "Nửa thì làm tròn lên, mặc định hai chữ số thập phân; ngưỡng luôn so bằng số nguyên.",
            "Half-up, two decimals by default; thresholds are always compared as integers.",
        ),
        Text("Cách các kết quả đã công bố làm.", "How published results do it."),
        None,
        "Counting.places",
    ),
    Interpretation(
        "B3",
        Text("Thiếu một dữ kiện quyết định?", "A fact that decides a rule is missing?"),
        Text(
            "Chưa xác định, và nói rõ thiếu gì; không đoán, không báo lỗi.",
            "Undetermined, naming the missing fact; never a guess, never an exception.",
        ),
        Text("Thà chừa trống còn hơn đoán sai.", "A gap that is shown is better than a wrong guess."),
    ),
)


OF_OTHERS: Final[tuple[Interpretation, ...]] = (
    Interpretation(
        "A28",
        Text("Đúng hai phần ba là đến ngưỡng chưa?", "Is exactly two thirds enough?"),
        Text(
            "Trả lời theo từng văn bản và nêu cả hai: Nghị quyết 85/2014/QH13 và 96/2023/QH15, Quy định 262-QĐ/TW và"
            " 96-QĐ/TW nói từ 2/3; Nghị quyết 35/2012/QH13, Quy định 41-QĐ/TW và các nghị định về công chức, viên chức nói"
            " trên 2/3.",
            "As each instrument says, and both are answered: Resolutions 85/2014/QH13 and 96/2023/QH15, Regulations"
            " 262-QĐ/TW and 96-QĐ/TW say at least two thirds; Resolution 35/2012/QH13, Regulation 41-QĐ/TW and the decrees"
            " on civil servants and public employees say more than two thirds.",
        ),
        Text(
            "Từ 2/3: Nghị quyết 85/2014/QH13 Điều 10, Nghị quyết 96/2023/QH15 Điều 12, Quy định 262-QĐ/TW Điều 11, Quy định"
            " 96-QĐ/TW Điều 11. Trên 2/3: Nghị quyết 35/2012/QH13 Điều 11, Quy định 41-QĐ/TW, Nghị định 85/2023, Nghị định"
            " 170/2025.",
            "At least: Resolution 85/2014/QH13 article 10, Resolution 96/2023/QH15 article 12, Regulation 262-QĐ/TW article"
            " 11, Regulation 96-QĐ/TW article 11. More than: Resolution 35/2012/QH13 article 11, Regulation 41-QĐ/TW,"
            " Decrees 85/2023 and 170/2025.",
        ),
    ),
    Interpretation(
        "A29",
        Text(
            "Từ 1/7/2025, HĐND cấp xã có lấy phiếu tín nhiệm không?",
            "Do commune councils take the vote after 1 July 2025?",
        ),
        Text(
            "Chưa ngã ngũ: Luật 72/2025/QH15 Điều 37 trao quyền không phân biệt cấp, còn Nghị quyết 96/2023/QH15 Điều 2 chỉ"
            " nêu cấp tỉnh và cấp huyện.",
            "Not settled: Law 72/2025/QH15 article 37 gives the power without naming a level, while Resolution"
            " 96/2023/QH15 article 2 names provinces and districts only.",
        ),
        Text("Hai văn bản ấy đặt cạnh nhau.", "The two texts side by side."),
        Text(
            "Không, cho đến khi Quốc hội nêu cấp xã: luật nói “theo quy định của Quốc hội”.",
            "No, until the Assembly names communes: the law says “as the Assembly lays down”.",
        ),
        "Subjects.reading",
    ),
    Interpretation(
        "A30",
        Text("Đại biểu đang bị tạm đình chỉ có tính vào cơ số không?", "Do suspended deputies count in the base?"),
        Text(
            "Không, theo Nghị quyết 85/2014/QH13; cơ số là tổng số đại biểu vào lúc lấy phiếu trừ những người ấy.",
            "No, under Resolution 85/2014/QH13; the base is the deputies at the time of the vote less those suspended.",
        ),
        Text("Nghị quyết 85/2014/QH13 Điều 17 khoản 3.", "Resolution 85/2014/QH13, article 17.3."),
    ),
    Interpretation(
        "D1",
        Text(
            "Được bổ nhiệm lại có phải là “được bổ nhiệm trong năm” không?",
            "Is a renewal in the same post an appointment “in the year”?",
        ),
        Text(
            "Không: việc giữ chức tiếp tục, năm tính theo lần được bầu, bổ nhiệm đầu của thời gian liên tục.",
            "No: the tenure goes on, and the year is that of its beginning.",
        ),
        Text(
            "Thông tư 45/2015/TT-BCA Điều 3 nêu riêng bổ nhiệm và bổ nhiệm lại; Nghị quyết 96/2023 và Quy định 96-QĐ/TW chỉ"
            " nêu bổ nhiệm.",
            "Circular 45/2015/TT-BCA article 3 names appointment and renewal apart; Resolution 96/2023 and Regulation"
            " 96-QĐ/TW name appointment alone.",
        ),
        Text("Có: lần bổ nhiệm lại cũng là bổ nhiệm.", "Yes: a renewal is an appointment too."),
        "AppointedInYear.renewal",
    ),
    Interpretation(
        "D2",
        Text("Ghi thêm tên thì sao, theo Quy định 96-QĐ/TW?", "What of an added name under Regulation 96-QĐ/TW?"),
        Text(
            "Phần ghi thêm không có giá trị, phần còn lại vẫn tính.",
            "The addition is void, the rest of the ballot stands.",
        ),
        Text(
            "Câu ấy mở đầu giống Nghị quyết 85/2014/QH13 Điều 16 khoản 3; phần sau chưa thấy.",
            "Its sentence opens like Resolution 85/2014/QH13 article 16.3; the rest of it was not seen.",
        ),
        Text("Cả phiếu không hợp lệ, như Quy định 262-QĐ/TW.", "The whole ballot is invalid, as under 262-QĐ/TW."),
        "Counting.invalidity",
    ),
    Interpretation(
        "D3",
        Text("Một dòng sai, theo Quy định 96-QĐ/TW?", "A defect of one row under Regulation 96-QĐ/TW?"),
        Text("Chỉ dòng đó không hợp lệ.", "That row alone is invalid."),
        Text(
            "Điều khoản nói đến phiếu ghi tên một người; Nghị quyết 85/2014/QH13 Điều 16 khoản 3 xử lý như vậy.",
            "The clause speaks of a ballot with one name; Resolution 85/2014/QH13 article 16.3 settles it so.",
        ),
        Text("Cả phiếu không hợp lệ.", "The whole ballot is invalid."),
        "Counting.invalidity",
    ),
    Interpretation(
        "D4",
        Text("Phiếu không hợp lệ theo Nghị quyết 96/2023/QH15?", "Invalid ballots under Resolution 96/2023/QH15?"),
        Text(
            "Như Nghị quyết 85/2014/QH13 Điều 16, vì chỉ thấy tên Điều 18, chưa thấy lời.",
            "As under Resolution 85/2014/QH13 article 16: only the title of article 18 was seen, not its text.",
        ),
        Text("Cùng tên điều, văn bản liền trước.", "The same title, in the instrument before it."),
        None,
        "Counting.invalidity",
    ),
    Interpretation(
        "D5",
        Text("Hạn gửi ở HĐND theo Nghị quyết 96/2023/QH15?", "Filing dates in councils under Resolution 96/2023/QH15?"),
        Text(
            "45 ngày thấy ở Điều 11; 30, 25, 20 ngày lấy như Quốc hội ở Điều 10.",
            "45 days were seen in article 11; 30, 25 and 20 days are taken as in article 10 for the Assembly.",
        ),
        Text(
            "Điều 11 mở đầu như Điều 10; lịch ở Nghệ An năm 2023 gần như vậy.",
            "Article 11 opens like article 10; the calendar of Nghệ An in 2023 is nearly that.",
        ),
        Text(
            "Ba hạn sau chưa biết: phần còn lại của Điều 11 chưa thấy.",
            "The three later ones are not known: the rest of article 11 was not seen.",
        ),
        "FilingDeadline.unseen",
    ),
    Interpretation(
        "D6",
        Text("Quy định của Đảng có hiệu lực từ ngày nào?", "From which day are the Party's regulations in force?"),
        Text("Từ ngày ban hành.", "From the day of issue."),
        Text(
            "Chưa thấy điều khoản về hiệu lực; các đợt lấy phiếu sau đó đều theo văn bản mới.",
            "No clause on it was seen; the votes held afterwards follow the new instrument.",
        ),
        Text(
            "Từ một ngày khác, do người dùng cung cấp khi biết điều khoản về hiệu lực.",
            "From another day, as the caller gives it who knows the clause on effect.",
        ),
        "Validity.first_day",
    ),
    Interpretation(
        "D7",
        Text(
            "Trưởng phòng, ban cấp huyện có thuộc diện của Quy định 262-QĐ/TW không?",
            "Are heads of district divisions subjects under Regulation 262-QĐ/TW?",
        ),
        Text(
            "Không được nêu: khoản 2.2 bắt đầu từ cấp huyện và tương đương.",
            "They are not named: clause 2.2 begins at district level and its equivalents.",
        ),
        Text("Câu chữ của khoản 2.2 Điều 2.", "The wording of article 2, clause 2.2."),
        Text(
            "Chưa xác định: kế hoạch của Tuy Phong và của Cần Thơ có nêu những chức danh ấy.",
            "Undetermined: the plans of Tuy Phong and of Cần Thơ do name such posts.",
        ),
        "Subjects.reading",
    ),
    Interpretation(
        "D8",
        Text(
            "Theo Quy định 96-QĐ/TW, “nơi sinh hoạt” là đâu và ai được lấy phiếu ở đó?",
            "Under Regulation 96-QĐ/TW, what is the place of Party life (“nơi sinh hoạt”), and who is voted on there?",
        ),
        Text(
            "Là cấp ủy; không chỉ dành cho thành viên lãnh đạo cấp ủy.",
            "The party committee; and not its leadership alone.",
        ),
        Text(
            "Điều 1 khoản 3 không nêu giới hạn mà Quy định 262-QĐ/TW Điều 3 có nêu.",
            "Article 1.3 does not have the limit that Regulation 262-QĐ/TW has in article 3.",
        ),
        Text(
            "Chỉ thành viên lãnh đạo cấp ủy đó, như Quy định 262-QĐ/TW Điều 3.",
            "Only members of that committee's leadership, as under Regulation 262-QĐ/TW, article 3.",
        ),
        "VenueLimit.party_venue",
    ),
)


INTERPRETATIONS: Final[tuple[Interpretation, ...]] = (*OF_CAN_THO, *OF_OTHERS)
"""Every reading taken where a text is open, in the order of their ids.

>>> [reading.id for reading in INTERPRETATIONS][:3]
['A1', 'A2', 'A3']
"""

__all__ = ["INTERPRETATIONS", "Interpretation", "interpretation"]


def interpretation(id: str) -> Interpretation:  # noqa: A002 - it is called id in the documents
    """Return the interpretation that is called ``id``.

    >>> interpretation("A16").option
    'NoticeDeadline.counting'

    Raises:
        UnknownTermError: none is called that.
    """
    for item in INTERPRETATIONS:
        if item.id == id:
            return item
    raise UnknownTermError("expected.term", id, "interpretation", {"allowed": tuple(i.id for i in INTERPRETATIONS)})
