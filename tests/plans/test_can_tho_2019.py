"""The values of the plan of Cần Thơ: every post, number, day, deadline and reading, as the press report gives them."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from instruments import BY_262, CHAIRS, COMPANY, excluded, ids, remarks, scopes
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Base,
    BodyKind,
    Grade,
    Invalidity,
    Observer,
    ProvisionKind,
    Rating,
    Role,
    Under,
    Venue,
)
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.plans.plan import SUPPLEMENTS
from phieu_tin_nhiem.rules import (
    Anniversary,
    Condition,
    CouncilVote,
    Counting,
    DayCount,
    PartyVenue,
    Post,
    SeveralPosts,
    TestedOn,
    Unlisted,
    Unstated,
)
from phieu_tin_nhiem.rules.tenure import CountedTo, Exemptions, Tenure

SERVICE_UNIT = BodyKind.PUBLIC_SERVICE_UNIT


class TestCanTho:
    """Kế hoạch ngày 7/1/2019: ct19.subjects đến ct19.report."""

    def test_subjects(self) -> None:
        assert [(group.provision.id, group.posts) for group in CAN_THO_2019.subjects.groups] == [
            ("ct19.subjects.a", (Post(Role.HEAD, BodyKind.DEPARTMENT), Post(Role.HEAD, BodyKind.AGENCY, Under.CITY))),
            ("ct19.subjects.b", (Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT),)),
            (
                "ct19.subjects.c",
                (Post(Role.HEAD, SERVICE_UNIT, Under.CITY), Post(Role.DEPUTY_HEAD, SERVICE_UNIT, Under.CITY)),
            ),
            ("ct19.subjects.d", tuple(Post(role, BodyKind.DISTRICT_COMMITTEE) for role in CHAIRS)),
            ("ct19.subjects.e", (Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER),)),
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
        rule = CAN_THO_2019.rule(Tenure)
        assert (rule.provision.id, rule.months) == ("ct19.tenure", 9)
        assert (rule.anniversary, rule.acting) == (Anniversary.COUNTS, ActingTime.DOES_NOT_COUNT)
        assert (rule.tested_on, rule.counted_to) == (TestedOn.EACH_MEETING, CountedTo.MEETING)

    def test_nothing_is_stated_of_exemptions(self) -> None:
        rule = CAN_THO_2019.rule(Exemptions)
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


class TestThePlan:
    """ct19.plan: kế hoạch của UBND TP Cần Thơ, ban hành ngày 7/1/2019."""

    def test_who_issued_it_and_when(self) -> None:
        instrument = CAN_THO_2019.instrument
        assert (instrument.issuer.vi, instrument.issued_on) == ("UBND TP Cần Thơ", date(2019, 1, 7))
        assert instrument.issued_on.isoweekday() == 1

    def test_its_official_title_stands_as_it_is(self) -> None:
        title = CAN_THO_2019.instrument.title.vi
        assert title.startswith("Kế hoạch tổ chức lấy phiếu tín nhiệm đối với chức danh lãnh đạo, quản lý")
        assert title.endswith("cấp thành phố và quận, huyện")

    def test_that_the_year_is_inferred_is_said(self) -> None:
        provision = CAN_THO_2019.provision("ct19.plan")
        assert "suy ra" in provision.content.vi
        assert "follows from" in provision.content.en

    def test_it_is_known_from_the_press_and_says_so(self) -> None:
        assert {provision.citation.grade for provision in CAN_THO_2019.provisions} == {Grade.NEWS}

    def test_it_shows_its_provisions_and_its_supplements_apart(self) -> None:
        text = CAN_THO_2019.explain()
        own, _, borrowed = text.partition(SUPPLEMENTS.text("vi", {}))
        assert "ct19.tenure" in own
        assert "qd262" not in own
        assert "qd262.base" in borrowed

    def test_without_supplements_it_shows_none(self) -> None:
        plan = CAN_THO_2019.replace(
            supplements=[],
            subjects=evolve(CAN_THO_2019.subjects, exclusions=[]),
            venues=evolve(CAN_THO_2019.venues, parent=None),
            counting=Counting(CAN_THO_2019.provision("ct19.scale"), CAN_THO_2019.provision("ct19.scale")),
        )
        assert SUPPLEMENTS.text("vi", {}) not in plan.explain()
        assert plan.to_dict()["supplements"] == []


class TestPurpose:
    """ct19.purpose: để người lãnh đạo thấy mức tín nhiệm của mình, và để cấp có thẩm quyền có thêm căn cứ."""

    def test_it_is_declared_and_lets_nothing_follow(self) -> None:
        assert CAN_THO_2019.provision("ct19.purpose").kind is ProvisionKind.DECLARATION
        assert CAN_THO_2019.serving("ct19.purpose") == (CAN_THO_2019.consequences,)

    def test_it_obliges_nobody(self) -> None:
        assert "A24" in CAN_THO_2019.provision("ct19.purpose").interpretations


class TestPrinciples:
    """ct19.principles: công khai, công bằng, dân chủ, khách quan; xét đúng việc làm và phẩm chất."""

    def test_they_are_declared_and_decide_nothing(self) -> None:
        assert CAN_THO_2019.provision("ct19.principles").kind is ProvisionKind.DECLARATION
        assert CAN_THO_2019.serving("ct19.principles") == ()

    @pytest.mark.parametrize("word", ["công khai", "công bằng", "dân chủ", "khách quan"])
    def test_all_four_stand(self, word: str) -> None:
        assert word in CAN_THO_2019.provision("ct19.principles").content.vi
