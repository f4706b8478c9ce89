"""Quy định 96-QĐ/TW: the quorum, the year of appointment, the closed lists, the calendar and the two thresholds."""

from datetime import date, datetime

import pytest
from attrs import evolve
from phieu_tin_nhiem.plans.party_2023 import PARTY_2023

from phieu_tin_nhiem import (
    NOT_DONE,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Circumstance,
    Count,
    Decision,
    Defect,
    Fact,
    InvalidCountError,
    InvalidDayError,
    Invalidity,
    Office,
    Officeholder,
    Outcome,
    Rating,
    Result,
    Role,
    Scope,
    Service,
    Status,
    Tally,
    Turnout,
    Venue,
)
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.venues import Concurrency, VenueLimit

DAY = date(2023, 12, 18)
SO = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DIRECTOR = Office(Role.HEAD, SO)
FORM = BallotForm(["An", "Bình", "Chi"])


def decide(
    *service: Service,
    on: date = DAY,
    circumstances: tuple[Circumstance, ...] | None = (),
    office: Office = DIRECTOR,
) -> Decision:
    person = Officeholder("Trần Thị Mẫu", office, service=service or None, circumstances=circumstances)
    return PARTY_2023.decide(person, on=on)


def quorum() -> Quorum:
    assert PARTY_2023.quorum is not None
    return PARTY_2023.quorum


class TestSubjects:
    """Local practice: cấp trưởng, cấp phó của sở. The local part of Phụ lục 1 is a gap, so all else is undetermined."""

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_heads_and_deputies_of_a_department_are_voted_on(self, role: Role) -> None:
        found = PARTY_2023.subjects.judge(Office(role, SO), date(2024, 1, 1))
        assert (found.status, found.rule.id) == (Status.SATISFIED, "qd96.subjects.departments")
        assert found.citation.grade.value == "N"

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.OTHER, BodyKind.DEPARTMENT),
            (Role.HEAD, BodyKind.AGENCY),
            (Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT),
            (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE),
            (Role.HEAD, BodyKind.DISTRICT_DIVISION),
            (Role.DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY),
            (Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE),
            (Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE),
        ],
    )
    def test_every_other_local_post_is_undetermined(self, role: Role, kind: BodyKind) -> None:
        decision = decide(Service(date(2015, 1, 1)), office=Office(role, Body("Cơ quan Mẫu", kind)))
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert (found.rule.id, found.missing) == ("qd96.gap.subjects", (Fact.PROVISION_TEXT,))


class TestTenure:
    """Điều 3 khoản 1: không lấy phiếu người được bầu, bổ nhiệm trong năm lấy phiếu."""

    @pytest.mark.parametrize(
        ("since", "on", "outcome"),
        [
            (date(2022, 12, 31), date(2023, 2, 2), Outcome.VOTED_ON),
            (date(2022, 12, 31), date(2023, 12, 31), Outcome.VOTED_ON),
            (date(2023, 1, 1), date(2023, 2, 2), Outcome.NOT_VOTED_ON),
            (date(2023, 1, 1), date(2023, 12, 31), Outcome.NOT_VOTED_ON),
            (date(2023, 1, 1), date(2024, 1, 1), Outcome.VOTED_ON),
            (date(2023, 12, 31), date(2024, 1, 1), Outcome.VOTED_ON),
        ],
    )
    def test_the_year_decides_and_no_number_of_months(self, since: date, on: date, outcome: Outcome) -> None:
        assert decide(Service(since), on=on).outcome is outcome

    def test_who_is_too_new_is_told_from_when_on(self) -> None:
        (remedy,) = decide(Service(date(2023, 6, 1))).remedies
        assert "01/01/2024" in remedy.text()

    def test_an_unknown_beginning_leaves_it_open(self) -> None:
        decision = decide()
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert (found.rule.id, found.missing) == ("qd96.tenure", (Fact.SERVICE,))

    def test_a_renewal_in_the_year_is_no_appointment_unless_it_is_read_so(self) -> None:
        terms = (Service(date(2018, 3, 1), date(2023, 2, 28)), Service(date(2023, 3, 1)))
        decision = decide(*terms)
        assert decision.outcome is Outcome.VOTED_ON
        assert any("D1" in finding.interpretations for finding in decision.findings)
        assert isinstance(PARTY_2023.tenure, AppointedInYear)
        strict = PARTY_2023.replace(tenure=evolve(PARTY_2023.tenure, renewal=Renewal.APPOINTS))
        assert strict.decide(decision.person, on=DAY).outcome is Outcome.NOT_VOTED_ON

    def test_another_post_in_the_year_is_an_appointment(self) -> None:
        deputy = Office(Role.DEPUTY_HEAD, SO)
        terms = (Service(date(2018, 3, 1), date(2023, 2, 28), office=deputy), Service(date(2023, 3, 1)))
        assert decide(*terms).outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 3 khoản 1: đã có thông báo nghỉ công tác chờ nghỉ hưu; nothing else, and no illness."""

    OLD = Service(date(2015, 1, 1))

    def test_a_retirement_notice_exempts(self) -> None:
        decision = decide(self.OLD, circumstances=(Circumstance.RETIREMENT_NOTICE,))
        assert decision.outcome is Outcome.NOT_VOTED_ON
        (found,) = decision.blocking
        assert found.rule.id == "qd96.exemptions"

    def test_without_one_the_vote_is_taken(self) -> None:
        assert decide(self.OLD, circumstances=()).outcome is Outcome.VOTED_ON

    def test_not_knowing_leaves_it_open(self) -> None:
        decision = decide(self.OLD, circumstances=None)
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert found.missing == (Fact.CIRCUMSTANCES,)

    def test_illness_is_no_ground(self) -> None:
        decision = decide(self.OLD, circumstances=(Circumstance.SERIOUS_ILLNESS,))
        assert decision.outcome is Outcome.VOTED_ON
        assert decision.findings[-1].statement.key == "exemptions.none"

    def test_illness_beside_a_notice_changes_nothing(self) -> None:
        assert decide(self.OLD, circumstances=tuple(Circumstance)).outcome is Outcome.NOT_VOTED_ON


class TestVenues:
    """Điều 1 khoản 3: người giữ nhiều chức vụ, tối đa hai nơi, nơi công tác và nơi sinh hoạt."""

    def limit(self) -> VenueLimit:
        assert PARTY_2023.venues is not None
        return PARTY_2023.venues

    def test_two_places_comply_and_a_third_does_not(self) -> None:
        both = [Venue.PARTY_COMMITTEE, Venue.WORKPLACE]
        assert self.limit().check(both).status is Status.SATISFIED
        assert self.limit().check([*both, Venue.OTHER]).status is Status.VIOLATED

    def test_an_unknown_place_is_undetermined(self) -> None:
        assert self.limit().check([Venue.WORKPLACE, None]).status is Status.UNDETERMINED

    def test_the_clause_does_not_keep_the_party_place_for_leaders(self) -> None:
        person = Officeholder("An", DIRECTOR, party_leadership=False)
        assert self.limit().admits(person, Venue.PARTY_COMMITTEE) is None

    def test_several_posts_share_the_two_places(self) -> None:
        assert PARTY_2023.several_posts is not None
        assert PARTY_2023.several_posts.how is Concurrency.TWO_PLACES


class TestQuorum:
    """Điều 3 khoản 2: chỉ tiến hành khi có mặt ít nhất 2/3 số người được triệu tập."""

    @pytest.mark.parametrize("summoned", range(1, 61))
    def test_each_number_of_people_present(self, summoned: int) -> None:
        enough = [present for present in range(summoned + 1) if 3 * present >= 2 * summoned]
        for present in range(summoned + 1):
            status = Status.SATISFIED if present in enough else Status.VIOLATED
            assert quorum().check(summoned, present).status is status
        assert quorum().least_present(summoned) == enough[0]

    @pytest.mark.parametrize(("summoned", "least"), [(1, 1), (2, 2), (3, 2), (4, 3), (30, 20), (31, 21), (50, 34)])
    def test_the_least_number(self, summoned: int, least: int) -> None:
        assert quorum().least_present(summoned) == least

    @pytest.mark.parametrize(("summoned", "present"), [(None, 30), (30, None), (None, None)])
    def test_an_unknown_figure_leaves_it_open(self, summoned: int | None, present: int | None) -> None:
        found = quorum().check(summoned, present)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PRESENCE,))

    def test_more_present_than_summoned_is_no_figure(self) -> None:
        with pytest.raises(InvalidCountError):
            quorum().check(30, 31)

    def test_what_is_lacking_is_told(self) -> None:
        found = quorum().check(50, 33)
        assert found.remedy is not None
        assert "34" in found.remedy.text()


class TestFilings:
    """Điều 9, bước 1: hồ sơ đến người ghi phiếu trước 15 ngày; điều cần làm rõ đến người được lấy phiếu trước 10."""

    def test_the_duties_of_a_vote_in_their_order(self) -> None:
        duties = PARTY_2023.timeline(DAY, opened_on=DAY, body=Body("Cơ quan Mẫu", BodyKind.DEPARTMENT)).duties
        assert [(duty.rule.id, duty.last_day) for duty in duties] == [
            ("qd96.preparation.file", date(2023, 12, 3)),
            ("qd96.preparation.points", date(2023, 12, 8)),
        ]

    def test_the_days_are_counted_to_the_vote_and_to_no_session(self) -> None:
        duties = PARTY_2023.timeline(
            date(2024, 3, 10, opened_on=date(2023, 1, 1), body=Body("Cơ quan Mẫu", BodyKind.DEPARTMENT)).duties
        )
        # 2024 is a leap year: fifteen days before 10 March is 24 February.
        assert [duty.last_day for duty in duties] == [date(2024, 2, 24), date(2024, 2, 29)]

    @pytest.mark.parametrize(
        ("index", "filed_on", "status"),
        [
            (0, date(2023, 12, 3), Status.SATISFIED),
            (0, date(2023, 12, 4), Status.VIOLATED),
            (1, date(2023, 12, 8), Status.SATISFIED),
            (1, date(2023, 12, 9), Status.VIOLATED),
        ],
    )
    def test_the_last_day_is_in_time_and_the_next_is_late(self, index: int, filed_on: date, status: Status) -> None:
        assert PARTY_2023.filings[index].check(filed_on, DAY).status is status

    def test_not_done_and_not_known_are_two_things(self) -> None:
        filing = PARTY_2023.filings[0]
        assert filing.check(NOT_DONE, DAY).status is Status.VIOLATED
        assert filing.check(None, DAY).missing == (Fact.FILING_DAY,)

    def test_the_local_dates_of_hai_duong_are_no_rule(self) -> None:
        assert [filing.days for filing in PARTY_2023.filings] == [15, 10]
        assert PARTY_2023.provision("qd96.practice.preparation").citation.grade.value == "N"


class TestBallots:
    """Điều 6 khoản 3: three cases, and a sentence of its own on added names."""

    GOOD = (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def count(self, *ballots: Ballot) -> Count:
        return PARTY_2023.counting.count(FORM, ballots)

    @pytest.mark.parametrize(
        ("ballot", "defect"),
        [
            (Ballot(GOOD, issued_by_board=False), Defect.NOT_ISSUED),
            (Ballot(GOOD, struck=["Bình"]), Defect.STRUCK_NAME),
        ],
    )
    def test_two_cases_spoil_the_ballot(self, ballot: Ballot, defect: Defect) -> None:
        counted = self.count(ballot, Ballot(self.GOOD))
        assert (counted.valid_ballots, counted.invalid_ballots, counted.reasons) == (1, 1, ((defect, 1),))

    @pytest.mark.parametrize("mark", [None, [Rating.HIGH, Rating.LOW], list(Rating)])
    def test_the_third_spoils_that_row(self, mark: list[Rating] | None) -> None:
        counted = self.count(Ballot([Rating.HIGH, mark, Rating.LOW]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 0)
        assert [row.invalid for row in counted.rows] == [0, 1, 0]

    def test_an_added_name_is_void_and_the_rest_stands(self) -> None:
        counted = self.count(Ballot(self.GOOD, added=["Dũng"]))
        assert counted.invalid_ballots == 0
        assert [row.tally for row in counted.rows] == [Tally(high=1), Tally(confidence=1), Tally(low=1)]

    @pytest.mark.parametrize("ballot", [Ballot(GOOD, other_writing=True), Ballot(GOOD, stamped=False)])
    def test_other_writing_and_the_stamp_are_not_listed(self, ballot: Ballot) -> None:
        assert self.count(ballot).invalid_ballots == 0

    def test_the_other_readings_can_be_taken(self) -> None:
        other = Invalidity(
            added_name=Scope.BALLOT, other_writing=Scope.NONE, no_box=Scope.BALLOT, several_boxes=Scope.BALLOT
        )
        counting = evolve(PARTY_2023.counting, invalidity=other)
        box = [Ballot(self.GOOD, added=["Dũng"]), Ballot([Rating.HIGH, None, Rating.LOW])]
        assert counting.count(FORM, box).invalid_ballots == 2

    def test_the_readings_stand_where_they_were_needed(self) -> None:
        assert PARTY_2023.provision("qd96.invalidity").interpretations == ("D3",)
        added = PARTY_2023.provision("qd96.added_name")
        assert (added.interpretations, added.citation.grade.value) == (("D2",), "D")


class TestConsequences:
    """Điều 11 khoản 2, 3: trên 50% và dưới 2/3; từ 2/3. Trên tổng số phiếu thu về."""

    @pytest.mark.parametrize(
        ("low", "collected", "met"),
        [
            (16, 33, None),
            (17, 33, "half"),
            (21, 33, "half"),
            (22, 33, "two_thirds"),
            (23, 33, "two_thirds"),
            (18, 36, None),
            (19, 36, "half"),
            (23, 36, "half"),
            (24, 36, "two_thirds"),
            (36, 36, "two_thirds"),
            (1, 2, None),
            (2, 3, "two_thirds"),
        ],
    )
    def test_one_or_the_other_follows_and_never_both(self, low: int, collected: int, met: str | None) -> None:
        found = PARTY_2023.consequences.judge(Result(Tally(low=low), Turnout(collected=collected)))
        followed = [finding.rule.id for finding in found if finding.status is Status.SATISFIED]
        assert followed == ([] if met is None else [f"qd96.consequences.{met}"])

    def test_the_base_is_what_was_collected_and_not_what_is_valid(self) -> None:
        # 22 of 33 collected is exactly two thirds; of the 30 that are valid it would be more, of 40 issued less.
        result = Result(Tally(8, 0, 22), Turnout(issued=40, collected=33))
        assert PARTY_2023.consequences.base is Base.COLLECTED
        assert PARTY_2023.consequences.judge(result)[1].status is Status.SATISFIED

    def test_a_base_that_is_not_known_leaves_it_open(self) -> None:
        for finding in PARTY_2023.consequences.judge(Result(Tally(low=22))):
            assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.BASE,))

    def test_what_is_said_of_two_thirds_is_true_of_the_lower_threshold(self) -> None:
        half, _ = PARTY_2023.consequences.judge(Result(Tally(low=22), Turnout(collected=33)))
        assert "trên 1/2 và dưới 2/3" in half.statement.text()
        assert "more than 1/2 and less than 2/3" in half.statement.text("en")


class TestDecisions:
    """A decision cites what it rests on, in both languages."""

    def test_a_yes_explains_itself(self) -> None:
        decision = decide(Service(date(2018, 5, 1)))
        assert "được lấy phiếu tín nhiệm" in decision.explain("vi")
        assert "Quy định 96-QĐ/TW, Điều 3 khoản 1 [S]" in decision.explain("vi")
        assert "Regulation 96-QĐ/TW, Điều 3 khoản 1 [S]" in decision.explain("en")

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_a_no_explains_itself(self, language: str) -> None:
        decision = decide(Service(date(2023, 5, 1)), circumstances=(Circumstance.RETIREMENT_NOTICE,))
        text = decision.explain("en" if language == "en" else "vi")
        assert decision.outcome.label.get("en" if language == "en" else "vi") in text
        assert "2023" in text

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(InvalidDayError):
            decide(Service(date(2018, 5, 1)), on=datetime(2023, 12, 18, 8))  # noqa: DTZ001
