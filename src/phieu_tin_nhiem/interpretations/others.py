"""The open questions of the other instruments, A28 to A30 and D1 to D8."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.text import Text

from .reading import Interpretation

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
