"""Instruments of the Assembly and the Party, and the decrees on officials: the Vietnamese table of ``plans``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "party.below_the_level": "quy định nêu lãnh đạo từ cấp huyện trở lên; kế hoạch của địa phương có thể nêu thêm cấp phòng",
    "terms.post_until": "{title} ({kind}), đến hết ngày {last}",
    "terms.post_from": "{title} ({kind}), từ ngày {first}",
    "subjects.from": "thuộc diện lấy phiếu từ ngày {day}",
    "validity.early": "{instrument} chỉ có hiệu lực từ ngày {first}, không điều chỉnh việc lấy phiếu ngày {on}",
    "validity.over": "{instrument} chỉ có hiệu lực đến hết ngày {last}, không điều chỉnh việc lấy phiếu ngày {on}",
    "validity.unknown": "chưa kiểm chứng được {instrument} còn áp dụng vào ngày {on}: chỉ biết đến hết ngày {last}",
    "expected.opening": "ngày khai mạc không muộn hơn ngày lấy phiếu {vote}",
    "expected.answers": "đúng một câu trả lời cho mỗi người trong {people} người",
    "gap.exemptions": "chưa rõ văn bản có miễn vì điều này không: {circumstances}",
    "filing.on": "chậm nhất vào {anchor}",
    "filing.day_before": "chậm nhất một ngày trước {anchor}",
    "filing.days_before": "chậm nhất {days} ngày trước {anchor}",
    "filing.not_seen": "chưa thấy văn bản ấn định hạn: {what}",
    "expected.both": "cả ngày cuối cùng và quy định nói về ngày đó, hoặc không cả hai",
    "expected.threshold": "ít nhất một ngưỡng, hoặc chỗ chưa biết",
    "officials.not_known": "{instrument} có nói về từ chức, miễn nhiệm, nhưng chưa thấy mức tín nhiệm thấp mà văn bản này đặt ra",
    "officials.differ": "đúng {fraction}: đã đến ngưỡng theo {reached}, chưa đến ngưỡng theo {short}; nêu cả hai (A28)",
    "assembly.standing_member": "nghị quyết ban đầu có nêu Ủy viên Thường trực HĐND; Luật 87/2015/QH13 Điều 63 bỏ từ 1/7/2016",
    "assembly.secretary_general": "danh sách này không nêu Tổng Thư ký Quốc hội; Nghị quyết 96/2023/QH15 mới nêu",
    "assembly.office_head": "Chánh Văn phòng HĐND cấp tỉnh có trong danh sách của Luật 87/2015/QH13, nay không còn",
    "assembly.commune": "nghị quyết chỉ nêu cấp tỉnh và cấp huyện",
    "assembly.commune_open": "nghị quyết chỉ nêu cấp tỉnh và cấp huyện, còn luật từ 1/7/2025 trao quyền cho HĐND không phân biệt cấp: chưa ngã ngũ (A29)",
    "assembly.commune_members": "một bài báo về Nghị quyết 561/2013/UBTVQH13 chỉ kể Chủ tịch, Phó Chủ tịch ở cấp xã, không kể Ủy viên UBND",
    "assembly.elected_member": "chức được bầu là Ủy viên UBND: người đứng đầu công an, quân sự là Ủy viên cũng được lấy phiếu, người chuyển giữa các sở vẫn được lấy phiếu (Công văn 599/UBTVQH15-CTĐB)",
}
