"""The Assembly's resolutions on these votes: 35/2012/QH13, 85/2014/QH13 and 96/2023/QH15, with what adds to each.

Under the first the votes of 2013 and 2014 were taken, under the second those of 2018, under the third those of 2023.
"""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem import law
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.ballots import Invalidity, Scope
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Consequences,
    Threshold,
)
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Unseen, Validity
from phieu_tin_nhiem.rules.preparation import ListedPeople
from phieu_tin_nhiem.rules.subjects import Exclusion, Group, Post, Subjects, Unlisted, posts
from phieu_tin_nhiem.rules.tenure import AppointedInYear, CountedTo, Exemptions, ExemptionsGap, Tenure, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule

NQ35: Final = law.read("nq35")
NQ85: Final = law.read("nq85")
NQ96: Final = law.read("nq96")

# ── What the three have in common ──

ASSEMBLY: Final = (BodyKind.NATIONAL_ASSEMBLY,)
UPPER_COUNCILS: Final = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL)
UPPER_COMMITTEES: Final = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE)
COMMUNES: Final = (BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE)
COUNCILS: Final = (*UPPER_COUNCILS, BodyKind.COMMUNE_COUNCIL)
COMMITTEES: Final = (*UPPER_COMMITTEES, BodyKind.COMMUNE_COMMITTEE)
COUNCIL_ROLES: Final = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD)
COMMITTEE_ROLES: Final = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER)


# Every resolution lists these; 96/2023/QH15 adds the secretary general.
STATE_POSTS: Final = (
    *posts([BodyKind.STATE_PRESIDENCY], [Role.CHAIR, Role.DEPUTY_CHAIR]),
    *posts(ASSEMBLY, [Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD]),
    *posts([BodyKind.GOVERNMENT], [Role.HEAD, Role.DEPUTY_HEAD, Role.MEMBER]),
    *posts([BodyKind.SUPREME_COURT, BodyKind.SUPREME_PROCURACY, BodyKind.STATE_AUDIT], [Role.HEAD]),
)

STANDING_COMMITTEE: Final = Text("Ủy ban Thường vụ Quốc hội", "Standing Committee of the National Assembly")
COUNCIL_STANDING: Final = Text("Thường trực HĐND", "standing body of the People's Council")
FRONT: Final = Text("Ủy ban Mặt trận Tổ quốc Việt Nam", "Fatherland Front committee")
PERSON: Final = Text("người được lấy phiếu", "the person subject to the vote")
DEPUTIES: Final = Text("đại biểu thấy cần làm rõ", "a deputy who wants something cleared up")

LIST: Final = Text("dự kiến danh sách, yêu cầu báo cáo", "draw up the list and ask for the reports")
OWN_REPORT: Final = Text("gửi báo cáo của mình", "submit one's own report")
REPORT_AND_DECLARATION: Final = Text(
    "gửi báo cáo của mình và bản kê khai tài sản, thu nhập",
    "submit one's own report and a declaration of assets and income",
)
OPINIONS: Final = Text("gửi ý kiến cử tri", "send the voters' opinions")
DIGEST: Final = Text(
    "gửi đại biểu báo cáo của người được lấy phiếu và ý kiến cử tri",
    "send the deputies the reports of those subject to the vote and the voters' opinions",
)
VERIFICATION: Final = Text("đề nghị yêu cầu xác minh", "ask to have something verified")
QUESTIONS: Final = Text(
    "hỏi người được lấy phiếu bằng văn bản", "put questions to the person subject to the vote in writing"
)
ANSWERS: Final = Text("trả lời bằng văn bản", "answer in writing")

MAY_RESIGN: Final = Text("có thể xin từ chức", "the person may ask to resign")
SECOND_VOTE: Final = Text("đưa ra bỏ phiếu tín nhiệm", "a confidence vote (bỏ phiếu tín nhiệm) is held")
MAY_RESIGN_OR_SECOND_VOTE: Final = Text(
    "có thể xin từ chức, không xin thì đưa ra bỏ phiếu tín nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất",
    "the person may ask to resign, failing which a confidence vote (bỏ phiếu tín nhiệm) is held at that or the nearest"
    " session",
)
DISMISSAL: Final = Text(
    "trình Quốc hội, HĐND miễn nhiệm hoặc phê chuẩn việc miễn nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất",
    "dismissal (miễn nhiệm), or its approval, is proposed at that or the nearest session",
)

# ── 35/2012/QH13, with its guidance 561/2013/UBTVQH13 ──

NQ561: Final = law.read("nq561")

COMMUNE_MEMBERS: Final = Sentence(
    "assembly.commune_members",
    vi="một bài báo về Nghị quyết 561/2013/UBTVQH13 chỉ nêu Chủ tịch, Phó Chủ tịch ở cấp xã, không nêu Ủy viên UBND",
    en="one press report on Resolution 561/2013/UBTVQH13 names only chairs and deputy chairs in communes, not the"
    " members of the People's Committee",
)

ASSEMBLY_2012: Final = Plan(
    instrument=NQ35.instrument,
    provisions=NQ35.provisions,
    supplements=(*NQ561.provisions, NQ85["effect"]),
    rules=(
        Validity(NQ35["effect"], NQ35.in_force_from, day_before(NQ85.in_force_from), NQ85["effect"]),
        Subjects(
            groups=(
                Group(NQ35["subjects.assembly"], STATE_POSTS),
                Group(
                    NQ35["subjects.councils"],
                    (
                        *posts(UPPER_COUNCILS, [*COUNCIL_ROLES, Role.STANDING_MEMBER]),
                        *posts(UPPER_COMMITTEES, COMMITTEE_ROLES),
                    ),
                ),
                Group(NQ35["subjects.communes"], posts(COMMUNES, [Role.CHAIR, Role.DEPUTY_CHAIR])),
                Group(NQ35["subjects.communes"], posts([BodyKind.COMMUNE_COMMITTEE], [Role.MEMBER]), COMMUNE_MEMBERS()),
            )
        ),
        TenureGap(NQ35["gap.tenure"]),
        ExemptionsGap(NQ35["gap.exemptions"]),
        ListedPeople(NQ35["subjects.assembly"]),
        Scale(NQ35["scale"]),
        Counting(
            NQ35["base"],
            NQ35["invalidity"],
            Base.MEMBERS,
            Invalidity(
                no_stamp=Scope.BALLOT, struck_name=Scope.UNKNOWN, added_name=Scope.UNKNOWN, other_writing=Scope.UNKNOWN
            ),
            interpretations=("B1",),
        ),
        Consequences(
            NQ35["consequences"],
            Base.MEMBERS,
            (
                Threshold(NQ35["consequences.half"], MORE_THAN_HALF, MAY_RESIGN),
                Threshold(NQ35["consequences.two_thirds"], MORE_THAN_TWO_THIRDS, SECOND_VOTE),
                Threshold(NQ35["consequences.two_years"], MORE_THAN_HALF, SECOND_VOTE, years=2),
            ),
            ("A28",),
        ),
        SeveralPostsRule(NQ561["several_posts"], Concurrency.ONCE_FOR_HIGHEST),
        FilingDeadline(NQ35["filing.reports"], 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
        FilingDeadline(NQ35["filing.questions"], 10, Anchor.VOTE, QUESTIONS, DEPUTIES, ASSEMBLY),
        # "Before the vote", not "before the day of the vote": an answer on the day itself can still be in time.
        FilingDeadline(NQ35["filing.answers"], 0, Anchor.VOTE, ANSWERS, PERSON, ASSEMBLY),
    ),
)
"""Resolution 35/2012/QH13 of the National Assembly.

>>> ASSEMBLY_2012.instrument.name.vi, ASSEMBLY_2012.instrument.issued_on
('Nghị quyết 35/2012/QH13', datetime.date(2012, 11, 21))
>>> [threshold.effect.vi for threshold in ASSEMBLY_2012.consequences.thresholds]
['có thể xin từ chức', 'đưa ra bỏ phiếu tín nhiệm', 'đưa ra bỏ phiếu tín nhiệm']
"""

# ── 85/2014/QH13, with Luật 87/2015/QH13, which changes its list, and Hướng dẫn 321/HD-UBTVQH14 ──

LAW_87: Final = law.read("law87")
HD321: Final = law.read("hd321")
NQ102: Final = law.read("nq102")

STANDING_MEMBERS: Final = posts(COUNCILS, [Role.STANDING_MEMBER])
DROPPED: Final = Sentence(
    "assembly.standing_member",
    vi="nghị quyết lúc đầu có nêu Ủy viên Thường trực HĐND; Luật 87/2015/QH13 Điều 63 không còn nêu, từ ngày 1/7/2016",
    en="the resolution first named the council's standing members; Law 87/2015/QH13, article 63, dropped them from"
    " 1 July 2016",
)
SECRETARY_GENERAL_NOT_YET: Final = Sentence(
    "assembly.secretary_general",
    vi="danh sách này không nêu Tổng Thư ký Quốc hội; Nghị quyết 96/2023/QH15 mới nêu",
    en="this list does not name the secretary general of the Assembly; Resolution 96/2023/QH15 is the first that does",
)

# Only what article 16 names makes anything invalid: its list is closed.
INVALIDITY_2014: Final = Invalidity(
    not_issued=Scope.BALLOT,
    no_box=Scope.ROW,
    several_boxes=Scope.ROW,
    added_name=Scope.NONE,
    struck_name=Scope.NONE,
    no_stamp=Scope.NONE,
    other_writing=Scope.NONE,
)

ASSEMBLY_2014: Final = Plan(
    instrument=NQ85.instrument,
    provisions=NQ85.provisions,
    supplements=(*LAW_87.provisions, *HD321.provisions, *NQ102.provisions, NQ96["effect"]),
    rules=(
        Validity(NQ85["effect"], NQ85.in_force_from, day_before(NQ96.in_force_from), NQ96["effect"]),
        Subjects(
            groups=(
                Group(NQ85["subjects.assembly"], STATE_POSTS),
                Group(
                    NQ85["subjects.councils"], (*posts(COUNCILS, COUNCIL_ROLES), *posts(COMMITTEES, COMMITTEE_ROLES))
                ),
                Group(NQ85["subjects.councils"], STANDING_MEMBERS, last_day=day_before(LAW_87.in_force_from)),
                Group(
                    LAW_87["subjects"],
                    posts([BodyKind.PROVINCIAL_COUNCIL], [Role.OFFICE_HEAD]),
                    first_day=LAW_87.in_force_from,
                ),
            ),
            exclusions=(
                *(
                    Exclusion(post, LAW_87["subjects"], None, DROPPED(), first_day=LAW_87.in_force_from)
                    for post in STANDING_MEMBERS
                ),
                Exclusion(
                    Post(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY),
                    NQ85["subjects.assembly"],
                    None,
                    SECRETARY_GENERAL_NOT_YET(),
                ),
            ),
        ),
        Tenure(NQ85["tenure"], months=9, counted_to=CountedTo.OPENING),
        Exemptions(NQ85["exemptions"]),
        ListedPeople(NQ85["subjects.assembly"]),
        Scale(NQ85["scale"]),
        Counting(NQ85["base"], NQ85["invalidity"], Base.NOT_SUSPENDED, INVALIDITY_2014),
        Consequences(
            NQ85["consequences"],
            Base.NOT_SUSPENDED,
            (
                Threshold(NQ85["consequences.half"], MORE_THAN_HALF, MAY_RESIGN),
                Threshold(NQ85["consequences.two_thirds"], AT_LEAST_TWO_THIRDS, SECOND_VOTE),
            ),
            ("A28", "A30"),
        ),
        SeveralPostsRule(NQ85["several_posts"], Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST),
        FilingDeadline(NQ85["filing.assembly.report"], 30, Anchor.OPENING, OWN_REPORT, PERSON, ASSEMBLY),
        FilingDeadline(NQ85["filing.assembly.digest"], 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
        FilingDeadline(NQ85["filing.assembly.verification"], 15, Anchor.OPENING, VERIFICATION, DEPUTIES, ASSEMBLY),
        FilingDeadline(NQ85["filing.assembly.questions"], 10, Anchor.VOTE, QUESTIONS, DEPUTIES, ASSEMBLY),
        FilingDeadline(NQ85["filing.assembly.answers"], 1, Anchor.VOTE, ANSWERS, PERSON, ASSEMBLY),
        FilingDeadline(NQ85["filing.councils.report"], 30, Anchor.OPENING, OWN_REPORT, PERSON, COUNCILS),
        FilingDeadline(NQ85["filing.councils.digest"], 20, Anchor.OPENING, DIGEST, COUNCIL_STANDING, COUNCILS),
        FilingDeadline(NQ85["filing.councils.verification"], 15, Anchor.OPENING, VERIFICATION, DEPUTIES, COUNCILS),
        FilingDeadline(NQ85["filing.councils.questions"], 10, Anchor.OPENING, QUESTIONS, DEPUTIES, COUNCILS),
        FilingDeadline(NQ85["filing.councils.answers"], 1, Anchor.VOTE, ANSWERS, PERSON, COUNCILS),
    ),
)
"""Resolution 85/2014/QH13 of the National Assembly.

>>> ASSEMBLY_2014.instrument.name.vi, ASSEMBLY_2014.tenure.months
('Nghị quyết 85/2014/QH13', 9)
>>> ASSEMBLY_2014.provision("nq85.consequences.half").citation.locator
'Điều 10 khoản 1'
"""

# ── 96/2023/QH15, with the laws of 2014 and 2025, Công văn 599/UBTVQH15-CTĐB and the rules of procedure ──

LAW_72: Final = law.read("law72")
LAW_121: Final = law.read("law121")
SUPPLEMENTS_2023: Final = (
    *law.read("cv599").provisions,
    *law.read("nq71").provisions,
    *law.read("nq31").provisions,
    *law.read("law57").provisions,
    *LAW_72.provisions,
    *LAW_121.provisions,
)

OFFICE_HEADS_NO_LONGER: Final = Sentence(
    "assembly.office_head",
    vi="Chánh Văn phòng HĐND cấp tỉnh có trong danh sách của Luật 87/2015/QH13, nay không còn",
    en="the head of the office of a provincial council was on the list of Law 87/2015/QH13 and no longer is",
)
ELECTED_MEMBERS: Final = Sentence(
    "assembly.elected_member",
    vi="chức vụ được bầu là Ủy viên UBND: người đứng đầu công an, quân sự là Ủy viên UBND cũng được lấy phiếu, người"
    " chuyển công tác giữa các sở vẫn được lấy phiếu (Công văn 599/UBTVQH15-CTĐB)",
    en="the elected post is that of a committee member: heads of police and of the military who are members are subject"
    " to the vote too, and so is whoever was moved between departments (Official letter 599/UBTVQH15-CTĐB)",
)
NO_COMMUNES: Final = Sentence(
    "assembly.commune",
    vi="nghị quyết chỉ nêu cấp tỉnh và cấp huyện",
    en="the resolution names provinces and districts only",
)
COMMUNES_OPEN: Final = Sentence(
    "assembly.commune_open",
    vi="nghị quyết chỉ nêu cấp tỉnh và cấp huyện, còn luật từ ngày 1/7/2025 trao quyền cho HĐND không phân biệt cấp:"
    " chưa có quy định, hướng dẫn rõ",
    en="the resolution names provinces and districts only, while the law from 1 July 2025 gives councils the power"
    " without naming a level: not settled",
)
NO_DISTRICTS: Final = Sentence(
    "force.no_districts",
    vi="cấp huyện kết thúc hoạt động từ ngày 1/7/2025",
    en="districts ceased to exist on 1 July 2025",
)


def _commune(post: Post) -> tuple[Exclusion, Exclusion]:
    """Return what is said of a post in a commune: not listed at first, open once the law names no level (A29)."""
    listed_at = NQ96["subjects.councils" if post.kind == BodyKind.COMMUNE_COUNCIL else "subjects.committees"]
    return (
        Exclusion(post, listed_at, None, NO_COMMUNES(), last_day=day_before(LAW_72.in_force_from)),
        Exclusion(
            post,
            listed_at,
            "A29",
            COMMUNES_OPEN(),
            Unlisted.UNDETERMINED,
            parent=LAW_72["power"],
            first_day=LAW_72.in_force_from,
        ),
    )


ASSEMBLY_2023: Final = Plan(
    instrument=NQ96.instrument,
    provisions=NQ96.provisions,
    supplements=SUPPLEMENTS_2023,
    rules=(
        Validity(NQ96["effect"], NQ96.in_force_from, day_before(LAW_121.in_force_from), NQ96["gap.later"]),
        Subjects(
            groups=(
                Group(
                    NQ96["subjects.assembly"], (*STATE_POSTS, Post(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY))
                ),
                Group(NQ96["subjects.councils"], posts(UPPER_COUNCILS, COUNCIL_ROLES)),
                Group(NQ96["subjects.committees"], posts(UPPER_COMMITTEES, [Role.CHAIR, Role.DEPUTY_CHAIR])),
                Group(NQ96["subjects.committees"], posts(UPPER_COMMITTEES, [Role.MEMBER]), remark=ELECTED_MEMBERS()),
            ),
            exclusions=(
                Exclusion(
                    Post(Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL),
                    NQ96["subjects.councils"],
                    None,
                    OFFICE_HEADS_NO_LONGER(),
                ),
                *(item for post in posts([BodyKind.COMMUNE_COUNCIL], COUNCIL_ROLES) for item in _commune(post)),
                *(item for post in posts([BodyKind.COMMUNE_COMMITTEE], COMMITTEE_ROLES) for item in _commune(post)),
                *(
                    Exclusion(post, LAW_72["districts"], None, NO_DISTRICTS(), first_day=LAW_72.in_force_from)
                    for post in (
                        *posts([BodyKind.DISTRICT_COUNCIL], COUNCIL_ROLES),
                        *posts([BodyKind.DISTRICT_COMMITTEE], COMMITTEE_ROLES),
                    )
                ),
            ),
        ),
        AppointedInYear(NQ96["tenure"]),
        Exemptions(NQ96["exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,)),
        ListedPeople(NQ96["subjects.assembly"]),
        Scale(NQ96["scale"]),
        Counting(NQ96["base"], NQ96["invalidity"], Base.COLLECTED, INVALIDITY_2014, interpretations=("D4",)),
        Consequences(
            NQ96["consequences"],
            Base.COLLECTED,
            (
                Threshold(
                    NQ96["consequences.half"], MORE_THAN_HALF, MAY_RESIGN_OR_SECOND_VOTE, unless=AT_LEAST_TWO_THIRDS
                ),
                Threshold(NQ96["consequences.two_thirds"], AT_LEAST_TWO_THIRDS, DISMISSAL),
            ),
            ("A28",),
        ),
        SeveralPostsRule(NQ96["several_posts"], Concurrency.ONCE_FOR_ALL),
        FilingDeadline(NQ96["filing.assembly.list"], 45, Anchor.OPENING, LIST, STANDING_COMMITTEE, ASSEMBLY),
        FilingDeadline(NQ96["filing.assembly.report"], 30, Anchor.OPENING, REPORT_AND_DECLARATION, PERSON, ASSEMBLY),
        FilingDeadline(NQ96["filing.assembly.front"], 25, Anchor.OPENING, OPINIONS, FRONT, ASSEMBLY),
        FilingDeadline(NQ96["filing.assembly.digest"], 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
        FilingDeadline(NQ96["filing.councils.list"], 45, Anchor.OPENING, LIST, COUNCIL_STANDING, UPPER_COUNCILS),
        *(
            FilingDeadline(NQ96[place], days, Anchor.OPENING, what, owed_by, UPPER_COUNCILS, Unseen.AS_DERIVED)
            for place, days, what, owed_by in (
                ("filing.councils.report", 30, REPORT_AND_DECLARATION, PERSON),
                ("filing.councils.front", 25, OPINIONS, FRONT),
                ("filing.councils.digest", 20, DIGEST, COUNCIL_STANDING),
            )
        ),
    ),
)
"""Resolution 96/2023/QH15 of the National Assembly.

>>> ASSEMBLY_2023.instrument.name.vi, [ground.value for ground in ASSEMBLY_2023.exemptions.grounds]
('Nghị quyết 96/2023/QH15', ['retirement_notice'])
>>> [filing.statement.text() for filing in ASSEMBLY_2023.filings][:1]
['dự kiến danh sách, yêu cầu báo cáo (chậm nhất 45 ngày trước ngày khai mạc kỳ họp)']
"""
