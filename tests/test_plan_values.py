"""The values of each instrument, as its text gives them: every day, number, post, fraction, deadline and reading.

``provisions.csv`` beside this file holds one row for each provision: what it is, what it is about, where it stands, how
well that is attested, and which readings it needed. It was read against the texts and the pages that quote them; a row
without a place is known from a page that names none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from phieu_tin_nhiem import (
    CAN_THO_2019,
    ActingTime,
    Anniversary,
    Base,
    BodyKind,
    Circumstance,
    Condition,
    CouncilVote,
    DayCount,
    Invalidity,
    Observer,
    PartyVenue,
    Post,
    Provision,
    Rating,
    Role,
    Scope,
    SeveralPosts,
    Subjects,
    Tenure,
    TestedOn,
    Under,
    Unlisted,
    Unstated,
    Venue,
)
from phieu_tin_nhiem.plan import Plan
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023, in_force
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialKind
from phieu_tin_nhiem.regulation import Regulation
from phieu_tin_nhiem.rules.appointment import AppointedInYear, Renewal, TenureGap
from phieu_tin_nhiem.rules.concurrency import Concurrency, SeveralPostsRule
from phieu_tin_nhiem.rules.consequences import Consequences, Threshold
from phieu_tin_nhiem.rules.exemptions import Exemptions, ExemptionsGap
from phieu_tin_nhiem.rules.filing import Anchor, FilingDeadline, Unseen
from phieu_tin_nhiem.rules.tenure import CountedTo
from phieu_tin_nhiem.rules.validity import Validity

BOOKS: tuple[Plan | Regulation, ...] = (
    CAN_THO_2019,
    PARTY_2014,
    PARTY_2023,
    ASSEMBLY_2012,
    ASSEMBLY_2014,
    ASSEMBLY_2023,
)
ASSEMBLIES = (ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023)

CHAIRS = (Role.CHAIR, Role.DEPUTY_CHAIR)
COUNCIL = (*CHAIRS, Role.COMMITTEE_HEAD)
COMMITTEE = (*CHAIRS, Role.MEMBER)
COMPANY = BodyKind.SINGLE_MEMBER_COMPANY
SERVICE_UNIT = BodyKind.PUBLIC_SERVICE_UNIT
UPPER_COUNCILS = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL)
UPPER_COMMITTEES = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE)
COUNCILS = (*UPPER_COUNCILS, BodyKind.COMMUNE_COUNCIL)
COMMITTEES = (*UPPER_COMMITTEES, BodyKind.COMMUNE_COMMITTEE)
# Chủ tịch nước; Quốc hội; Chính phủ; Tòa án, Viện kiểm sát, Kiểm toán: the same in all three resolutions.
STATE = {
    *((role, BodyKind.STATE_PRESIDENCY) for role in CHAIRS),
    *((role, BodyKind.NATIONAL_ASSEMBLY) for role in (*COUNCIL, Role.STANDING_MEMBER)),
    *((role, BodyKind.GOVERNMENT) for role in (Role.HEAD, Role.DEPUTY_HEAD, Role.MEMBER)),
    (Role.HEAD, BodyKind.SUPREME_COURT),
    (Role.HEAD, BodyKind.SUPREME_PROCURACY),
    (Role.HEAD, BodyKind.STATE_AUDIT),
}

UBTVQH, TT_HDND, MTTQ = "Ủy ban Thường vụ Quốc hội", "Thường trực HĐND", "Ủy ban Mặt trận Tổ quốc"
PERSON, DEPUTY = "người được lấy phiếu", "đại biểu thấy cần làm rõ"
OWN_REPORT, DIGEST = "gửi báo cáo của mình", "gửi đại biểu báo cáo của người được lấy phiếu và ý kiến cử tri"
VERIFICATION, QUESTIONS = "đề nghị yêu cầu xác minh", "hỏi người được lấy phiếu bằng văn bản"
ANSWERS = "trả lời bằng văn bản"
LIST, OPINIONS = "dự kiến danh sách, yêu cầu báo cáo", "gửi ý kiến cử tri"
REPORT_AND_ASSETS = "gửi báo cáo của mình và bản kê khai tài sản, thu nhập"


def pairs(roles: Iterable[Role], kinds: Iterable[BodyKind]) -> set[tuple[Role, BodyKind]]:
    return {(role, kind) for kind in tuple(kinds) for role in tuple(roles)}


def listed(subjects: Subjects) -> list[tuple[str, set[tuple[Role, BodyKind]], date | None, date | None]]:
    return [
        (group.provision.id, {(post.role, post.kind) for post in group.posts}, group.first_day, group.last_day)
        for group in subjects.groups
    ]


def excluded(subjects: Subjects) -> list[tuple[object, ...]]:
    return [
        (
            (item.post.role, item.post.kind),
            item.provision.id,
            item.interpretation,
            item.unlisted,
            item.parent and item.parent.id,
            item.first_day,
            item.last_day,
        )
        for item in subjects.exclusions
    ]


def remarks(subjects: Subjects) -> list[str]:
    said = [*(group.remark for group in subjects.groups), *(item.remark for item in subjects.exclusions)]
    return [remark.key for remark in said if remark is not None]


def filed(filings: Iterable[FilingDeadline]) -> list[tuple[object, ...]]:
    return [
        (rule.provision.id, rule.days, rule.before, rule.what.vi, rule.owed_by.vi, rule.bodies, rule.unseen)
        for rule in filings
    ]


def thresholds(rules: Iterable[Threshold]) -> list[tuple[object, ...]]:
    return [
        (rule.provision.id, rule.ratio.label.vi, rule.unless and rule.unless.label.vi, rule.years) for rule in rules
    ]


def effects(rules: Consequences) -> list[str]:
    return [rule.effect.vi for rule in rules.thresholds]


def ends(rule: Validity) -> tuple[object, ...]:
    return rule.provision.id, rule.first_day, rule.last_day, rule.end and rule.end.id


def scopes(invalidity: Invalidity) -> dict[str, Scope]:
    return {
        name: getattr(invalidity, name)
        for name in ("not_issued", "struck_name", "added_name", "no_box", "several_boxes", "no_stamp", "other_writing")
    }


def ids(provisions: Iterable[Provision]) -> list[str]:
    return [provision.id for provision in provisions]


ROWS = list(csv.DictReader((Path(__file__).parent / "provisions.csv").read_text(encoding="utf-8").splitlines()))
EVERY = {
    provision.id: provision
    for provisions in (
        *((*book.provisions, *book.supplements) for book in BOOKS),
        *(rule.provisions for rule in OFFICIALS),
    )
    for provision in provisions
}


class TestProvisions:
    """Mỗi quy định: loại, chủ đề, điều khoản, mức độ chứng thực, cách hiểu."""

    def test_each_is_in_the_table_and_nothing_else(self) -> None:
        assert [row["id"] for row in ROWS] == list(EVERY)

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
    def test_it_stands_where_the_table_says(self, row: dict[str, str]) -> None:
        provision = EVERY[row["id"]]
        assert {
            "id": provision.id,
            "kind": provision.kind.value,
            "topic": provision.topic.value,
            "place": "" if provision.citation.locator == provision.id else provision.citation.locator,
            "grade": provision.citation.grade.value,
            "readings": " ".join(provision.interpretations),
        } == row
        assert provision.citation.instrument.id == row["id"].partition(".")[0]


class TestInstruments:
    """Số, ngày và cơ quan ban hành của từng văn bản."""

    @pytest.mark.parametrize(
        ("instrument", "id_", "issued_on", "issuer"),
        [
            ("Kế hoạch ngày 7/1/2019 của UBND TP Cần Thơ", "ct19", date(2019, 1, 7), "UBND TP Cần Thơ"),
            ("Quy định 262-QĐ/TW", "qd262", date(2014, 10, 8), "Bộ Chính trị"),
            ("Quy định 96-QĐ/TW", "qd96", date(2023, 2, 2), "Bộ Chính trị"),
            ("Quy định 41-QĐ/TW", "qd41", date(2021, 11, 3), "Bộ Chính trị"),
            ("Quy định 366-QĐ/TW", "qd366", date(2025, 8, 30), "Bộ Chính trị"),
            ("Quy định 377-QĐ/TW", "qd377", date(2025, 10, 8), "Bộ Chính trị"),
            ("Quy định 165-QĐ/TW", "qd165", date(2013, 2, 18), "Bộ Chính trị"),
            ("Nghị quyết 35/2012/QH13", "nq35", date(2012, 11, 21), "Quốc hội"),
            ("Nghị quyết 561/2013/UBTVQH13", "nq561", date(2013, 1, 16), UBTVQH),
            ("Nghị quyết 85/2014/QH13", "nq85", date(2014, 11, 28), "Quốc hội"),
            ("Luật 87/2015/QH13", "law87", date(2015, 11, 20), "Quốc hội"),
            ("Nghị quyết 102/2015/QH13", "nq102", date(2015, 11, 24), "Quốc hội"),
            ("Hướng dẫn 321/HD-UBTVQH14", "hd321", date(2018, 10, 2), UBTVQH),
            ("Nghị quyết 96/2023/QH15", "nq96", date(2023, 6, 23), "Quốc hội"),
            ("Công văn 599/UBTVQH15-CTĐB", "cv599", date(2023, 8, 21), UBTVQH),
            ("Nghị quyết 71/2022/QH15", "nq71", date(2022, 11, 15), "Quốc hội"),
            ("Nghị quyết 31/2023/UBTVQH15", "nq31", date(2023, 2, 14), UBTVQH),
            ("Luật 57/2014/QH13", "law57", date(2014, 11, 20), "Quốc hội"),
            ("Luật 72/2025/QH15", "law72", date(2025, 6, 16), "Quốc hội"),
            ("Luật 121/2025/QH15", "law121", date(2025, 12, 10), "Quốc hội"),
            ("Nghị định 115/2020/NĐ-CP (sửa đổi theo Nghị định 85/2023/NĐ-CP)", "nd85", date(2020, 9, 25), "Chính phủ"),
            ("Nghị định 170/2025/NĐ-CP", "nd170", date(2025, 6, 30), "Chính phủ"),
        ],
    )
    def test_each(self, instrument: str, id_: str, issued_on: date, issuer: str) -> None:
        cited = {provision.citation.instrument.id: provision.citation.instrument for provision in EVERY.values()}
        # That of 2013 has no provision here: it is only said to have been in force.
        first = in_force(on=date(2013, 2, 18), body=BodyKind.DEPARTMENT).citations[0].instrument
        found = {**cited, first.id: first}[id_]
        assert (found.name.vi, found.issued_on, found.issuer.vi) == (instrument, issued_on, issuer)

    def test_each_book_is_that_of_its_provisions(self) -> None:
        assert [book.instrument.id for book in BOOKS] == ["ct19", "qd262", "qd96", "nq35", "nq85", "nq96"]
        assert [rule.instrument.id for rule in OFFICIALS] == ["qd41", "nd85", "nd170", "qd366", "qd377"]


class TestCanTho:
    """Kế hoạch ngày 7/1/2019: ct19.subjects đến ct19.report."""

    def test_subjects(self) -> None:
        assert [(group.provision.id, group.posts) for group in CAN_THO_2019.subjects.groups] == [
            (
                "ct19.subjects.a",
                (Post(Role.HEAD, BodyKind.DEPARTMENT), Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)),
            ),
            ("ct19.subjects.b", (Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT),)),
            (
                "ct19.subjects.c",
                (Post(Role.HEAD, SERVICE_UNIT, Under.CITY), Post(Role.DEPUTY_HEAD, SERVICE_UNIT, Under.CITY)),
            ),
            ("ct19.subjects.d", tuple(Post(role, BodyKind.DISTRICT_COMMITTEE) for role in CHAIRS)),
            (
                "ct19.subjects.e",
                (Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER),),
            ),
            (
                "ct19.subjects.f",
                (
                    Post(Role.CHAIR, COMPANY, Under.CITY),
                    Post(Role.DIRECTOR, COMPANY, Under.CITY),
                    Post(Role.CONTROL_BOARD_HEAD, COMPANY, Under.CITY),
                    Post(Role.CONTROLLER, COMPANY, Under.CITY, Condition.NO_CONTROL_BOARD),
                    Post(Role.CHIEF_ACCOUNTANT, COMPANY, Under.CITY),
                ),
            ),
        ]
        assert all(group.first_day is group.last_day is None for group in CAN_THO_2019.subjects.groups)
        assert CAN_THO_2019.subjects.gap is None

    def test_what_is_said_of_posts_that_are_not_listed(self) -> None:
        never = (None, None)
        a9, a14 = ("A9", Unlisted.NOT_SUBJECT, None), ("A14", Unlisted.NOT_SUBJECT, "qd262.subjects.enterprises")
        assert excluded(CAN_THO_2019.subjects) == [
            ((Role.DEPUTY_HEAD, BodyKind.AGENCY), "ct19.subjects.b", *a9, *never),
            ((Role.DEPUTY_DIRECTOR, COMPANY), "ct19.subjects.f", *a14, *never),
            ((Role.MEMBER, BodyKind.DISTRICT_COMMITTEE), "ct19.subjects.e", "A10", None, None, *never),
            ((Role.HEAD, SERVICE_UNIT), "ct19.subjects.c", "A11", None, None, *never),
            ((Role.DEPUTY_HEAD, SERVICE_UNIT), "ct19.subjects.c", "A11", None, None, *never),
            ((Role.CONTROLLER, COMPANY), "ct19.subjects.f", "A13", None, None, *never),
        ]
        assert [(item.post.under, item.post.condition) for item in CAN_THO_2019.subjects.exclusions] == [
            (Under.CITY, None),
            (Under.CITY, None),
            (None, None),
            (Under.DEPARTMENT, None),
            (Under.DEPARTMENT, None),
            (Under.CITY, Condition.CONTROL_BOARD),
        ]
        assert remarks(CAN_THO_2019.subjects) == [
            f"subjects.{reading}" for reading in ("A8", "A9", "A14", "A10", "A11", "A11", "A13")
        ]

    def test_tenure_is_nine_months_to_the_meeting(self) -> None:
        """A1: the anniversary counts; A4: acting time does not; A5: at each meeting's own day."""
        rule = CAN_THO_2019.tenure
        assert (rule.provision.id, rule.months) == ("ct19.tenure", 9)
        assert (rule.anniversary, rule.acting) == (Anniversary.COUNTS, ActingTime.DOES_NOT_COUNT)
        assert (rule.tested_on, rule.counted_to) == (TestedOn.EACH_MEETING, CountedTo.MEETING)

    def test_nothing_is_stated_of_exemptions(self) -> None:
        rule = CAN_THO_2019.exemptions
        assert rule is not None
        assert (rule.provision.id, rule.grounds, rule.interpretations) == ("ct19.tenure", (), ("A27",))
        assert rule.unstated is Unstated.NO_EXEMPTION

    def test_two_venues(self) -> None:
        """A6: its leadership at the party committee; A7: a council is no place; A15: the limit is for each post."""
        rule = CAN_THO_2019.venues
        assert (rule.provision.id, rule.most) == ("ct19.venues", 2)
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.LEADERSHIP_ONLY, CouncilVote.NOT_A_PLACE)
        assert rule.several_posts is SeveralPosts.EACH_POST
        assert (rule.parent and rule.parent.id, rule.interpretations) == ("qd262.venues", ("A6",))

    def test_three_levels(self) -> None:
        assert CAN_THO_2019.scale.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def test_notice_is_given_five_calendar_days_before(self) -> None:
        rule = CAN_THO_2019.notice
        assert (rule.provision.id, rule.days, rule.counting) == ("ct19.preparation.notice", 5, DayCount.CALENDAR)

    def test_four_presences(self) -> None:
        assert set(CAN_THO_2019.attendance.expected) == set(Observer)
        assert len(CAN_THO_2019.attendance.expected) == 4

    def test_the_report_is_due_before_31_january_2019(self) -> None:
        rule = CAN_THO_2019.report
        assert (rule.provision.id, rule.before, rule.last_day) == ("ct19.report", date(2019, 1, 31), date(2019, 1, 30))
        assert rule.owed_to.vi == "UBND thành phố"

    def test_who_owes_what(self) -> None:
        personnel = "Bộ phận tổ chức cán bộ của cơ quan, đơn vị"
        assert [
            (rule.provision.id, rule.owed_by.vi)
            for rule in (
                CAN_THO_2019.listing,
                CAN_THO_2019.ballots,
                CAN_THO_2019.board,
                CAN_THO_2019.notice,
                CAN_THO_2019.attendance,
                CAN_THO_2019.lead,
                CAN_THO_2019.report,
            )
        ] == [
            ("ct19.preparation.list", personnel),
            ("ct19.preparation.ballots", personnel),
            ("ct19.preparation.board", personnel),
            ("ct19.preparation.notice", personnel),
            ("ct19.attendance", "các ban xây dựng đảng và Sở Nội vụ"),
            ("ct19.lead", "Sở Nội vụ"),
            ("ct19.report", "Sở Nội vụ"),
        ]

    def test_counting_is_supplementary(self) -> None:
        """A23: of the ballots collected, by 262-QĐ/TW 7.2 and 7.3; B1: a bad row is a bad row; B2: two decimals."""
        rule = CAN_THO_2019.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("qd262.base", "qd262.invalidity")
        assert (rule.base, rule.places, rule.interpretations) == (Base.COLLECTED, 2, ("A23", "B1"))
        assert rule.invalidity == Invalidity()
        assert scopes(rule.invalidity) == BY_262
        assert ids(CAN_THO_2019.supplements) == [
            "qd262.subjects.enterprises",
            "qd262.venues",
            "qd262.invalidity",
            "qd262.base",
        ]

    def test_nothing_follows(self) -> None:
        """A24: the plan sets no threshold."""
        rule = CAN_THO_2019.consequences
        assert (rule.provision.id, rule.base, rule.thresholds) == ("ct19.purpose", Base.COLLECTED, ())
        assert rule.interpretations == ("A24",)


# 262-QĐ/TW 7.2: not issued by the board, a name struck out, anything added; a bad row by B1; no word of a stamp.
BY_262 = {
    "not_issued": Scope.BALLOT,
    "struck_name": Scope.BALLOT,
    "added_name": Scope.BALLOT,
    "no_box": Scope.ROW,
    "several_boxes": Scope.ROW,
    "no_stamp": Scope.NONE,
    "other_writing": Scope.BALLOT,
}
# 96-QĐ/TW 6.3: three cases; an added name is void (D2), other writing is not listed.
BY_96 = {**BY_262, "added_name": Scope.NONE, "other_writing": Scope.NONE}
# 85/2014/QH13 article 16: not issued by the board; a bad row costs that row; an added name is void; nothing else.
BY_85 = {**BY_96, "struck_name": Scope.NONE}
# 35/2012/QH13, from the press: no stamp, wrong form; the clause itself was not seen.
BY_35 = {
    **BY_262,
    "no_stamp": Scope.BALLOT,
    "struck_name": Scope.UNKNOWN,
    "added_name": Scope.UNKNOWN,
    "other_writing": Scope.UNKNOWN,
}


class TestParty2014:
    """Quy định 262-QĐ/TW ngày 8/10/2014."""

    def test_in_force_until_the_next(self) -> None:
        assert ends(PARTY_2014.validity) == ("qd262.issue", date(2014, 10, 8), date(2023, 2, 1), "qd96.issue")
        assert ids(PARTY_2014.supplements) == ["qd96.issue"]

    def test_subjects(self) -> None:
        """2.2: standing committees; leaders of a Sở, a district and upwards. 5 and 5.3 name posts by their voters."""
        chairs = {*pairs(CHAIRS, [BodyKind.PROVINCIAL_COMMITTEE]), *pairs(CHAIRS, [BodyKind.DISTRICT_COMMITTEE])}
        heads = pairs([Role.HEAD, Role.DEPUTY_HEAD], [BodyKind.DEPARTMENT])
        council = [Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD]
        company = [Role.CHAIR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.CONTROL_BOARD_HEAD, Role.CHIEF_ACCOUNTANT]
        assert listed(PARTY_2014.subjects) == [
            ("qd262.subjects.standing_committees", {(Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE)}, None, None),
            ("qd262.subjects.leaders", heads | chairs, None, None),
            (
                "qd262.subjects.provincial",
                pairs(council, [BodyKind.PROVINCIAL_COUNCIL]) | {(Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE)},
                None,
                None,
            ),
            ("qd262.subjects.enterprises", pairs(company, [COMPANY]), None, None),
        ]
        below = ("qd262.subjects.leaders", "D7", Unlisted.NOT_SUBJECT, None, None, None)
        assert excluded(PARTY_2014.subjects) == [
            ((role, BodyKind.DISTRICT_DIVISION), *below) for role in (Role.HEAD, Role.DEPUTY_HEAD)
        ]
        assert remarks(PARTY_2014.subjects) == ["party.below_the_level"] * 2
        assert PARTY_2014.subjects.gap is EVERY["qd262.gap.subjects"]

    def test_what_is_not_known(self) -> None:
        assert PARTY_2014.tenure == TenureGap(EVERY["qd262.gap.tenure"])
        assert PARTY_2014.exemptions == ExemptionsGap(EVERY["qd262.gap.exemptions"])
        assert PARTY_2014.quorum is None
        assert PARTY_2014.filings == ()

    def test_venues_are_two_and_the_party_committee_is_for_its_leaders(self) -> None:
        rule = PARTY_2014.venues
        assert rule is not None
        assert (rule.provision.id, rule.most, rule.parent, rule.interpretations) == ("qd262.venues", 2, None, ())
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.LEADERSHIP_ONLY, CouncilVote.NOT_A_PLACE)
        assert PARTY_2014.several_posts == SeveralPostsRule(EVERY["qd262.venues"], Concurrency.TWO_PLACES)

    def test_counting(self) -> None:
        rule = PARTY_2014.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("qd262.base", "qd262.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("B1",))
        assert scopes(rule.invalidity) == BY_262
        assert PARTY_2014.scale.provision.id == "qd262.scale"

    def test_more_than_half_and_at_least_two_thirds_of_the_ballots_collected(self) -> None:
        rule = PARTY_2014.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == (
            "qd262.consequences.half",
            Base.COLLECTED,
            ("A28",),
        )
        assert thresholds(rule.thresholds) == [
            ("qd262.consequences.half", "trên 1/2", None, 1),
            ("qd262.consequences.two_thirds", "từ 2/3", None, 1),
        ]
        assert effects(rule) == [
            "xem xét đưa ra khỏi quy hoạch chức vụ cao hơn",
            "có thể cho từ chức hoặc thôi giữ chức, không chờ hết nhiệm kỳ hay đến tuổi",
        ]


class TestParty2023:
    """Quy định 96-QĐ/TW ngày 2/2/2023."""

    def test_in_force_as_far_as_was_searched(self) -> None:
        assert ends(PARTY_2023.validity) == ("qd96.issue", date(2023, 2, 2), date(2026, 12, 31), "qd96.gap.later")
        assert PARTY_2023.supplements == ()

    def test_subjects(self) -> None:
        heads = pairs([Role.HEAD, Role.DEPUTY_HEAD], [BodyKind.DEPARTMENT])
        assert listed(PARTY_2023.subjects) == [("qd96.subjects.departments", heads, None, None)]
        assert PARTY_2023.subjects.exclusions == ()
        assert PARTY_2023.subjects.gap is EVERY["qd96.gap.subjects"]

    def test_who_is_not_voted_on(self) -> None:
        """3.1: appointed or elected in the year of the vote, or with a notice of leave pending retirement."""
        assert PARTY_2023.tenure == AppointedInYear(EVERY["qd96.tenure"], Renewal.CONTINUES)
        assert PARTY_2023.exemptions == Exemptions(EVERY["qd96.exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,))

    def test_two_places(self) -> None:
        """1.3: where one works and where one takes part in Party life."""
        rule = PARTY_2023.venues
        assert rule is not None
        assert (rule.provision.id, rule.most, rule.parent, rule.interpretations) == ("qd96.venues", 2, None, ("D8",))
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.ANYONE, CouncilVote.NOT_A_PLACE)
        assert PARTY_2023.several_posts == SeveralPostsRule(EVERY["qd96.venues"], Concurrency.TWO_PLACES)

    def test_two_thirds_of_those_summoned_are_present(self) -> None:
        rule = PARTY_2023.quorum
        assert rule is not None
        assert (rule.provision.id, rule.ratio.label.vi) == ("qd96.quorum", "từ 2/3")

    def test_the_file_goes_out_15_days_before_and_the_points_10(self) -> None:
        body = "cơ quan tham mưu về tổ chức, cán bộ"
        file = "gửi hồ sơ của người được lấy phiếu cho người ghi phiếu"
        points = "gửi nội dung cần làm rõ cho người được lấy phiếu"
        assert filed(PARTY_2023.filings) == [
            ("qd96.preparation.file", 15, Anchor.VOTE, file, body, (), None),
            ("qd96.preparation.points", 10, Anchor.VOTE, points, body, (), None),
        ]

    def test_counting(self) -> None:
        rule = PARTY_2023.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("qd96.base", "qd96.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("D2", "D3"))
        assert scopes(rule.invalidity) == BY_96
        assert PARTY_2023.scale.provision.id == "qd96.scale"

    def test_more_than_half_but_less_than_two_thirds_and_two_thirds(self) -> None:
        """11.2 and 11.3, of the ballots collected."""
        rule = PARTY_2023.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == (
            "qd96.consequences.half",
            Base.COLLECTED,
            ("A28",),
        )
        assert thresholds(rule.thresholds) == [
            ("qd96.consequences.half", "trên 1/2", "từ 2/3", 1),
            ("qd96.consequences.two_thirds", "từ 2/3", None, 1),
        ]
        assert effects(rule)[1] == "miễn nhiệm, bố trí việc khác (thấp hơn), không chờ hết nhiệm kỳ"


class TestAssembly2012:
    """Nghị quyết 35/2012/QH13."""

    def test_in_force_from_1_february_2013_to_the_next(self) -> None:
        assert ends(ASSEMBLY_2012.validity) == ("nq35.effect", date(2013, 2, 1), date(2015, 6, 30), "nq85.effect")
        assert ids(ASSEMBLY_2012.supplements)[-1] == "nq85.effect"

    def test_subjects(self) -> None:
        """1.2 and 1.3; in communes, by the press, the chairs of both and the members of the committee."""
        council = pairs([*COUNCIL, Role.STANDING_MEMBER], UPPER_COUNCILS) | pairs(COMMITTEE, UPPER_COMMITTEES)
        communes = pairs(CHAIRS, [BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE])
        assert listed(ASSEMBLY_2012.subjects) == [
            ("nq35.subjects.assembly", STATE, None, None),
            ("nq35.subjects.councils", council, None, None),
            ("nq35.subjects.communes", communes, None, None),
            ("nq35.subjects.communes", {(Role.MEMBER, BodyKind.COMMUNE_COMMITTEE)}, None, None),
        ]
        assert remarks(ASSEMBLY_2012.subjects) == ["assembly.commune_members"]

    def test_what_is_not_known(self) -> None:
        assert ASSEMBLY_2012.tenure == TenureGap(EVERY["nq35.gap.tenure"])
        assert ASSEMBLY_2012.exemptions == ExemptionsGap(EVERY["nq35.gap.exemptions"])

    def test_the_highest_post(self) -> None:
        rule = ASSEMBLY_2012.several_posts
        assert rule == SeveralPostsRule(EVERY["nq561.several_posts"], Concurrency.ONCE_FOR_HIGHEST)

    def test_the_calendar_of_the_assembly(self) -> None:
        """Reports 20 days before the opening, questions 10 days before the vote, answers before the vote."""
        assembly = (BodyKind.NATIONAL_ASSEMBLY,)
        assert filed(ASSEMBLY_2012.filings) == [
            ("nq35.filing.reports", 20, Anchor.OPENING, DIGEST, UBTVQH, assembly, None),
            ("nq35.filing.questions", 10, Anchor.VOTE, QUESTIONS, DEPUTY, assembly, None),
            ("nq35.filing.answers", 0, Anchor.VOTE, ANSWERS, PERSON, assembly, None),
        ]

    def test_counting(self) -> None:
        rule = ASSEMBLY_2012.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq35.base", "nq35.invalidity")
        assert (rule.base, rule.interpretations) == (Base.MEMBERS, ("B1",))
        assert scopes(rule.invalidity) == BY_35
        assert ASSEMBLY_2012.scale.provision.id == "nq35.scale"

    def test_more_than_half_more_than_two_thirds_and_more_than_half_twice(self) -> None:
        """Article 11, of the total number of deputies."""
        rule = ASSEMBLY_2012.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == ("nq35.consequences", Base.MEMBERS, ("A28",))
        assert thresholds(rule.thresholds) == [
            ("nq35.consequences.half", "trên 1/2", None, 1),
            ("nq35.consequences.two_thirds", "trên 2/3", None, 1),
            ("nq35.consequences.two_years", "trên 1/2", None, 2),
        ]
        assert effects(rule) == ["được xin từ chức", "đưa ra bỏ phiếu tín nhiệm", "đưa ra bỏ phiếu tín nhiệm"]


class TestAssembly2014:
    """Nghị quyết 85/2014/QH13."""

    def test_in_force_from_1_july_2015_to_30_june_2023(self) -> None:
        assert ends(ASSEMBLY_2014.validity) == ("nq85.effect", date(2015, 7, 1), date(2023, 6, 30), "nq96.effect")
        assert ids(ASSEMBLY_2014.supplements)[-1] == "nq96.effect"

    def test_subjects(self) -> None:
        """1.2, and 1.3 without a level; Luật 87/2015/QH13 article 63 from 1 July 2016."""
        council = pairs(COUNCIL, COUNCILS) | pairs(COMMITTEE, COMMITTEES)
        standing = pairs([Role.STANDING_MEMBER], COUNCILS)
        office = {(Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL)}
        assert listed(ASSEMBLY_2014.subjects) == [
            ("nq85.subjects.assembly", STATE, None, None),
            ("nq85.subjects.councils", council, None, None),
            ("nq85.subjects.councils", standing, None, date(2016, 6, 30)),
            ("law87.subjects", office, date(2016, 7, 1), None),
        ]
        gone = ("law87.subjects", None, None, None, date(2016, 7, 1), None)
        assert excluded(ASSEMBLY_2014.subjects) == [
            *(((Role.STANDING_MEMBER, kind), *gone) for kind in COUNCILS),
            (
                (Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY),
                "nq85.subjects.assembly",
                *(None, None, None, None, None),
            ),
        ]
        assert remarks(ASSEMBLY_2014.subjects) == [*["assembly.standing_member"] * 3, "assembly.secretary_general"]

    def test_tenure_is_nine_months_to_the_opening(self) -> None:
        assert ASSEMBLY_2014.tenure == Tenure(
            EVERY["nq85.tenure"],
            9,
            Anniversary.COUNTS,
            ActingTime.DOES_NOT_COUNT,
            TestedOn.EACH_MEETING,
            CountedTo.OPENING,
        )

    def test_there_is_no_other_exemption(self) -> None:
        assert ASSEMBLY_2014.exemptions == Exemptions(EVERY["nq85.exemptions"], Unstated.NO_EXEMPTION, ())

    def test_once_for_all_posts_or_by_321_for_the_highest(self) -> None:
        assert ASSEMBLY_2014.several_posts == SeveralPostsRule(
            EVERY["nq85.several_posts"], Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST
        )

    def test_the_calendar(self) -> None:
        """Articles 8 and 9: they differ in the day before which the 10 days of a question are counted."""
        assembly = (BodyKind.NATIONAL_ASSEMBLY,)
        opening, vote = Anchor.OPENING, Anchor.VOTE
        assert filed(ASSEMBLY_2014.filings) == [
            ("nq85.filing.assembly.report", 30, opening, OWN_REPORT, PERSON, assembly, None),
            ("nq85.filing.assembly.digest", 20, opening, DIGEST, UBTVQH, assembly, None),
            ("nq85.filing.assembly.verification", 15, opening, VERIFICATION, DEPUTY, assembly, None),
            ("nq85.filing.assembly.questions", 10, vote, QUESTIONS, DEPUTY, assembly, None),
            ("nq85.filing.assembly.answers", 1, vote, ANSWERS, PERSON, assembly, None),
            ("nq85.filing.councils.report", 30, opening, OWN_REPORT, PERSON, COUNCILS, None),
            ("nq85.filing.councils.digest", 20, opening, DIGEST, TT_HDND, COUNCILS, None),
            ("nq85.filing.councils.verification", 15, opening, VERIFICATION, DEPUTY, COUNCILS, None),
            ("nq85.filing.councils.questions", 10, opening, QUESTIONS, DEPUTY, COUNCILS, None),
            ("nq85.filing.councils.answers", 1, vote, ANSWERS, PERSON, COUNCILS, None),
        ]

    def test_counting(self) -> None:
        """Articles 16 and 17.3."""
        rule = ASSEMBLY_2014.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq85.base", "nq85.invalidity")
        assert (rule.base, rule.interpretations) == (Base.NOT_SUSPENDED, ())
        assert scopes(rule.invalidity) == BY_85
        assert ASSEMBLY_2014.scale.provision.id == "nq85.scale"

    def test_more_than_half_and_at_least_two_thirds(self) -> None:
        """Article 10, of all deputies less those suspended (17.3)."""
        rule = ASSEMBLY_2014.consequences
        assert (rule.provision.id, rule.base) == ("nq85.consequences", Base.NOT_SUSPENDED)
        assert rule.interpretations == ("A28", "A30")
        assert thresholds(rule.thresholds) == [
            ("nq85.consequences.half", "trên 1/2", None, 1),
            ("nq85.consequences.two_thirds", "từ 2/3", None, 1),
        ]
        assert effects(rule) == ["được xin từ chức", "đưa ra bỏ phiếu tín nhiệm"]


class TestAssembly2023:
    """Nghị quyết 96/2023/QH15."""

    def test_in_force_from_1_july_2023_to_the_law_on_supervision(self) -> None:
        assert ends(ASSEMBLY_2023.validity) == ("nq96.effect", date(2023, 7, 1), date(2026, 2, 28), "nq96.gap.later")

    def test_subjects(self) -> None:
        """2.1 adds the secretary general; 2.2: provinces and districts only, no head of the office."""
        assert listed(ASSEMBLY_2023.subjects) == [
            (
                "nq96.subjects.assembly",
                STATE | {(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)},
                None,
                None,
            ),
            ("nq96.subjects.councils", pairs(COUNCIL, UPPER_COUNCILS), None, None),
            ("nq96.subjects.committees", pairs(CHAIRS, UPPER_COMMITTEES), None, None),
            ("nq96.subjects.committees", pairs([Role.MEMBER], UPPER_COMMITTEES), None, None),
        ]

    def test_communes_are_not_listed_and_not_settled_once_there_are_no_districts(self) -> None:
        """A29, from 1 July 2025: Luật 72/2025/QH15, 37.1 and 51.3."""
        last, first = date(2025, 6, 30), date(2025, 7, 1)
        council, committee = "nq96.subjects.councils", "nq96.subjects.committees"
        open_ = ("A29", Unlisted.UNDETERMINED, "law72.power", first, None)
        communes = [
            *((role, BodyKind.COMMUNE_COUNCIL, council) for role in COUNCIL),
            *((role, BodyKind.COMMUNE_COMMITTEE, committee) for role in COMMITTEE),
        ]
        districts = [
            *((role, BodyKind.DISTRICT_COUNCIL) for role in COUNCIL),
            *((role, BodyKind.DISTRICT_COMMITTEE) for role in COMMITTEE),
        ]
        nothing = (None, None, None)
        assert excluded(ASSEMBLY_2023.subjects) == [
            ((Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL), council, *nothing, None, None),
            *(
                row
                for role, kind, rule in communes
                for row in (((role, kind), rule, *nothing, None, last), ((role, kind), rule, *open_))
            ),
            *((post, "law72.districts", *nothing, first, None) for post in districts),
        ]
        assert remarks(ASSEMBLY_2023.subjects) == [
            "assembly.elected_member",
            "assembly.office_head",
            *["assembly.commune", "assembly.commune_open"] * 6,
            *["force.no_districts"] * 6,
        ]

    def test_who_is_not_voted_on(self) -> None:
        """2.5: elected or appointed in the year of the vote, or with a notice of leave pending retirement."""
        assert ASSEMBLY_2023.tenure == AppointedInYear(EVERY["nq96.tenure"], Renewal.CONTINUES)
        assert ASSEMBLY_2023.exemptions == Exemptions(
            EVERY["nq96.exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,)
        )

    def test_once_for_all_posts(self) -> None:
        assert ASSEMBLY_2023.several_posts == SeveralPostsRule(EVERY["nq96.several_posts"], Concurrency.ONCE_FOR_ALL)

    def test_the_calendar(self) -> None:
        """Article 10, and article 11 of which all but the 45 days is derived (D5)."""
        assembly, derived = (BodyKind.NATIONAL_ASSEMBLY,), Unseen.AS_DERIVED
        opening = Anchor.OPENING
        assert filed(ASSEMBLY_2023.filings) == [
            ("nq96.filing.assembly.list", 45, opening, LIST, UBTVQH, assembly, None),
            ("nq96.filing.assembly.report", 30, opening, REPORT_AND_ASSETS, PERSON, assembly, None),
            ("nq96.filing.assembly.front", 25, opening, OPINIONS, MTTQ, assembly, None),
            ("nq96.filing.assembly.digest", 20, opening, DIGEST, UBTVQH, assembly, None),
            ("nq96.filing.councils.list", 45, opening, LIST, TT_HDND, UPPER_COUNCILS, None),
            ("nq96.filing.councils.report", 30, opening, REPORT_AND_ASSETS, PERSON, UPPER_COUNCILS, derived),
            ("nq96.filing.councils.front", 25, opening, OPINIONS, MTTQ, UPPER_COUNCILS, derived),
            ("nq96.filing.councils.digest", 20, opening, DIGEST, TT_HDND, UPPER_COUNCILS, derived),
        ]

    def test_counting(self) -> None:
        """19.3; article 18 by its parallel of 2014 (D4)."""
        rule = ASSEMBLY_2023.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq96.base", "nq96.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("D4",))
        assert scopes(rule.invalidity) == BY_85
        assert ASSEMBLY_2023.scale.provision.id == "nq96.scale"

    def test_more_than_half_but_less_than_two_thirds_and_two_thirds(self) -> None:
        """12.2 and 12.3, of the ballots collected."""
        rule = ASSEMBLY_2023.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == ("nq96.consequences", Base.COLLECTED, ("A28",))
        assert thresholds(rule.thresholds) == [
            ("nq96.consequences.half", "trên 1/2", "từ 2/3", 1),
            ("nq96.consequences.two_thirds", "từ 2/3", None, 1),
        ]
        assert [effect.partition(",")[0].partition(" hoặc ")[0] for effect in effects(rule)] == [
            "được xin từ chức",
            "phải trình miễn nhiệm",
        ]

    @pytest.mark.parametrize("book", ASSEMBLIES, ids=lambda book: book.instrument.id)
    def test_no_resolution_knows_venues_or_a_quorum(self, book: Regulation) -> None:
        assert (book.venues, book.quorum, book.subjects.gap) == (None, None, None)
        assert book.counting.places == 2
        assert book.scale.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)


class TestOfficials:
    """Nghị định và quy định về cán bộ, công chức, viên chức: trên 1/2, trên 2/3."""

    def test_whom_they_concern_and_from_when(self) -> None:
        everybody = tuple(OfficialKind)
        assert [(rule.instrument.id, rule.kinds, *ends(rule.validity)) for rule in OFFICIALS] == [
            ("qd41", everybody, "qd41.scope", date(2021, 11, 3), date(2025, 10, 7), "qd377.scope"),
            ("nd85", (OfficialKind.PUBLIC_EMPLOYEE,), "nd85.scope", date(2023, 12, 7), None, None),
            ("nd170", (OfficialKind.CIVIL_SERVANT,), "nd170.scope", date(2025, 7, 1), None, None),
            ("qd366", everybody, "qd366.issue", date(2025, 8, 30), None, None),
            ("qd377", everybody, "qd377.scope", date(2025, 10, 8), None, None),
        ]

    def test_from_which_fractions(self) -> None:
        assert [thresholds(rule.thresholds) for rule in OFFICIALS] == [
            [("qd41.consequences.half", "trên 1/2", None, 1), ("qd41.consequences.two_thirds", "trên 2/3", None, 1)],
            [("nd85.consequences.half", "trên 1/2", None, 1), ("nd85.consequences.two_thirds", "trên 2/3", None, 1)],
            [
                ("nd170.consequences.half", "trên 1/2", "trên 2/3", 1),
                ("nd170.consequences.two_thirds", "trên 2/3", None, 1),
            ],
            [("qd366.consequences.half", "trên 1/2", None, 1)],
            [],
        ]
        assert [rule.gap and rule.gap.id for rule in OFFICIALS] == [*[None] * 4, "qd377.gap.consequences"]

    def test_what_follows(self) -> None:
        assert [[item.effect.vi for item in rule.thresholds] for rule in OFFICIALS] == [
            ["xem xét từ chức", "xem xét miễn nhiệm"],
            ["có thể từ chức", "miễn nhiệm"],
            ["xem xét từ chức", "miễn nhiệm"],
            ["xếp loại không hoàn thành nhiệm vụ trong năm"],
            [],
        ]


class TestInForce:
    """Văn bản nào có hiệu lực từ ngày nào, ở cơ quan nào."""

    @pytest.mark.parametrize(
        ("body", "on", "status", "id_", "cited"),
        [
            ("province", date(2013, 1, 31), "not_verified", None, ["nq35.effect"]),
            ("province", date(2013, 2, 1), "in_force", "nq35", ["nq35.effect"]),
            ("province", date(2015, 6, 30), "in_force", "nq35", ["nq35.effect"]),
            ("province", date(2015, 7, 1), "in_force", "nq85", ["Điều 18"]),
            ("province", date(2023, 6, 30), "in_force", "nq85", ["Điều 18"]),
            ("province", date(2023, 7, 1), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("province", date(2025, 6, 30), "in_force", "nq96", ["Điều 22 khoản 1"]),
            (
                "province",
                date(2025, 7, 1),
                "in_force",
                "nq96",
                ["Điều 22 khoản 1", "Điều 37 khoản 1", "Điều 54 khoản 1"],
            ),
            ("province", date(2026, 2, 28), "in_force", "nq96", None),
            ("province", date(2026, 3, 1), "not_verified", None, ["Điều 28", "Điều 22 khoản 1"]),
            ("assembly", date(2026, 2, 28), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("assembly", date(2026, 3, 1), "not_verified", None, ["Điều 28", "Điều 22 khoản 1"]),
            ("district", date(2025, 6, 30), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("district", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
            ("district", date(2026, 3, 1), "none", None, ["Điều 51 khoản 3"]),
            ("commune", date(2023, 6, 30), "in_force", "nq85", ["Điều 18"]),
            ("commune", date(2023, 7, 1), "none", None, ["Điều 2 khoản 2 điểm a", "Điều 22 khoản 1"]),
            ("commune", date(2025, 6, 30), "none", None, ["Điều 2 khoản 2 điểm a", "Điều 22 khoản 1"]),
            ("commune", date(2025, 7, 1), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a"]),
            ("commune", date(2026, 2, 28), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a"]),
            ("commune", date(2026, 3, 1), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a", "Điều 28"]),
            ("department", date(2013, 2, 17), "not_verified", None, []),
            ("department", date(2013, 2, 18), "not_verified", None, ["qd165.issue"]),
            ("department", date(2014, 10, 7), "not_verified", None, ["qd165.issue"]),
            ("department", date(2014, 10, 8), "in_force", "qd262", ["qd262.issue"]),
            ("department", date(2023, 2, 1), "in_force", "qd262", ["qd262.issue"]),
            ("department", date(2023, 2, 2), "in_force", "qd96", ["qd96.issue"]),
            ("department", date(2026, 12, 31), "in_force", "qd96", ["qd96.issue"]),
            ("department", date(2027, 1, 1), "not_verified", None, ["qd96.issue"]),
            ("division", date(2025, 6, 30), "in_force", "qd96", ["qd96.issue"]),
            ("division", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
            ("division", date(2027, 1, 1), "none", None, ["Điều 51 khoản 3"]),
            ("district_committee", date(2025, 6, 30), "in_force", "qd96", ["qd96.issue"]),
            ("district_committee", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
        ],
    )
    def test_each_first_and_last_day(
        self, body: str, on: date, status: str, id_: str | None, cited: list[str] | None
    ) -> None:
        kinds = {
            "assembly": BodyKind.NATIONAL_ASSEMBLY,
            "province": BodyKind.PROVINCIAL_COUNCIL,
            "district": BodyKind.DISTRICT_COUNCIL,
            "commune": BodyKind.COMMUNE_COUNCIL,
            "department": BodyKind.DEPARTMENT,
            "division": BodyKind.DISTRICT_DIVISION,
            "district_committee": BodyKind.DISTRICT_COMMITTEE,
        }
        found = in_force(on=on, body=kinds[body])
        assert (found.status.value, found.plan and found.plan.instrument.id) == (status, id_)
        assert cited is None or [citation.locator for citation in found.citations] == cited

    @pytest.mark.parametrize(
        ("body", "on", "readings"),
        [
            (BodyKind.COMMUNE_COUNCIL, date(2025, 6, 30), ()),
            (BodyKind.COMMUNE_COUNCIL, date(2025, 7, 1), ("A29",)),
            (BodyKind.COMMUNE_COUNCIL, date(2026, 3, 1), ("A29",)),
            (BodyKind.DEPARTMENT, date(2013, 2, 18), ()),
            (BodyKind.DEPARTMENT, date(2014, 10, 8), ("D6",)),
            (BodyKind.DEPARTMENT, date(2023, 2, 2), ("D6",)),
            (BodyKind.DEPARTMENT, date(2027, 1, 1), ("D6",)),
            (BodyKind.NATIONAL_ASSEMBLY, date(2023, 7, 1), ()),
        ],
    )
    def test_the_readings(self, body: BodyKind, on: date, readings: tuple[str, ...]) -> None:
        """A29: communes after 1 July 2025; D6: the Party's regulations are taken to hold from their day of issue."""
        assert in_force(on=on, body=body).interpretations == readings

    def test_communes_and_committees_had_the_first_two_resolutions_or_the_party(self) -> None:
        for kind in BodyKind:
            elected = kind in {BodyKind.NATIONAL_ASSEMBLY, *COUNCILS}
            found = in_force(on=date(2018, 12, 1), body=kind).plan
            assert found is (ASSEMBLY_2014 if elected else PARTY_2014)
            before = in_force(on=date(2014, 10, 8), body=kind).plan
            assert before is (ASSEMBLY_2012 if elected else PARTY_2014)
