"""What the resolutions on votes of confidence in the National Assembly and the People's Councils have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.rules.subjects import Post

ASSEMBLY: Final = (BodyKind.NATIONAL_ASSEMBLY,)
UPPER_COUNCILS: Final = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL)
UPPER_COMMITTEES: Final = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE)
COUNCILS: Final = (*UPPER_COUNCILS, BodyKind.COMMUNE_COUNCIL)
COMMITTEES: Final = (*UPPER_COMMITTEES, BodyKind.COMMUNE_COMMITTEE)
COUNCIL_ROLES: Final = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD)
COMMITTEE_ROLES: Final = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER)


def posts(kinds: Iterable[BodyKind], roles: Iterable[Role]) -> tuple[Post, ...]:
    """Return each of the posts in each kind of body."""
    held = tuple(roles)
    return tuple(Post(role, kind) for kind in kinds for role in held)


# Every resolution lists these; Nghị quyết 96/2023/QH15 adds the secretary general.
STATE_POSTS: Final = (
    *posts([BodyKind.STATE_PRESIDENCY], [Role.CHAIR, Role.DEPUTY_CHAIR]),
    *posts(ASSEMBLY, [Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD]),
    *posts([BodyKind.GOVERNMENT], [Role.HEAD, Role.DEPUTY_HEAD, Role.MEMBER]),
    *posts([BodyKind.SUPREME_COURT, BodyKind.SUPREME_PROCURACY, BodyKind.STATE_AUDIT], [Role.HEAD]),
)

# The same title stands over all three.
RESOLUTION_TITLE: Final = Text(
    "Nghị quyết về việc lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm đối với người giữ chức vụ do Quốc hội, Hội đồng nhân"
    " dân bầu hoặc phê chuẩn",
    "Resolution on taking and casting votes of confidence in holders of posts that the National Assembly or a"
    " People's Council elects or approves",
)
NATIONAL_ASSEMBLY: Final = Text("Quốc hội", "National Assembly")
STANDING_COMMITTEE: Final = Text("Ủy ban Thường vụ Quốc hội", "Standing Committee of the National Assembly")
COUNCIL_STANDING: Final = Text("Thường trực HĐND", "standing body of the People's Council")
FRONT: Final = Text("Ủy ban Mặt trận Tổ quốc", "Fatherland Front committee")
PERSON: Final = Text("người được lấy phiếu", "the person voted on")
DEPUTIES: Final = Text("đại biểu thấy cần làm rõ", "a deputy who wants something cleared up")

OWN_REPORT: Final = Text("gửi báo cáo của mình", "hand in one's own report")
DIGEST: Final = Text(
    "gửi đại biểu báo cáo của người được lấy phiếu và ý kiến cử tri",
    "send the deputies the reports of those voted on and the voters' opinions",
)
VERIFICATION: Final = Text("đề nghị yêu cầu xác minh", "ask to have something verified")
QUESTIONS: Final = Text("hỏi người được lấy phiếu bằng văn bản", "put questions to the person voted on in writing")
ANSWERS: Final = Text("trả lời bằng văn bản", "answer in writing")

RESIGNATION: Final = Text("được xin từ chức", "leave to ask to resign")
SECOND_VOTE: Final = Text("đưa ra bỏ phiếu tín nhiệm", "a vote of confidence on two levels (bỏ phiếu tín nhiệm)")
