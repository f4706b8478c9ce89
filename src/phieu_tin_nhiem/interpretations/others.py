"""The open questions of the other instruments, A28 to A30 and D1 to D7."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.text import Text

from .reading import Interpretation

OF_OTHERS: Final[tuple[Interpretation, ...]] = (
    Interpretation(
        "A28",
        Text("Đúng hai phần ba là đến ngưỡng chưa?", "Is exactly two thirds enough?"),
        Text(
            "Trả lời theo từng văn bản: văn bản lấy phiếu nói từ 2/3, các nghị định về cán bộ nói trên 2/3; nêu cả hai.",
            "As each instrument says: those of the vote say at least two thirds, the decrees on officials more than two"
            " thirds; both are answered.",
        ),
        Text(
            "Quy định 96-QĐ/TW Điều 11, Nghị quyết 96/2023/QH15 Điều 12; Nghị định 85/2023, Nghị định 170/2025.",
            "Regulation 96-QĐ/TW article 11, Resolution 96/2023/QH15 article 12; Decrees 85/2023 and 170/2025.",
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
    ),
    Interpretation(
        "D6",
        Text("Quy định của Đảng có hiệu lực từ ngày nào?", "From which day are the Party's regulations in force?"),
        Text("Từ ngày ban hành.", "From the day of issue."),
        Text(
            "Chưa thấy điều khoản về hiệu lực; các đợt lấy phiếu sau đó đều theo văn bản mới.",
            "No clause on it was seen; the votes held afterwards follow the new instrument.",
        ),
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
)
